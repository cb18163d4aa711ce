/** How often an open connection is given a sign of life, in ms: proxies close what is silent for longer. */
export const KEEP_ALIVE_MS = 12_000;
