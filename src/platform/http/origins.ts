import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';

/** How long a change may take to be known to every process, in ms. */
const KNOWN_MS = 5_000;

/** Whose pages may call: those of the installation, and those that a county names for itself. Whoever names none is no page. */
export interface Origins {
  /** Whether a page of the request's origin may call at all: our own, the installation's, or some county's. */
  allow(request: IncomingMessage): Promise<boolean>;
  /** Whether it may act in this tenant: one that has named origins has no others. */
  allowIn(tenantId: string, request: IncomingMessage): Promise<boolean>;
}

/** Those of the installation, and what the tenants have written down; where that cannot be read, what was last known. */
export function openOrigins(installation: readonly string[], pool: pg.Pool): Origins {
  let named: ReadonlyMap<string, readonly string[]> = new Map();
  let readAt = -Infinity;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    try {
      const { rows } = await pool.query<{ id: string; origins: string[] }>(
        `select id, origins from tenant where origins <> '{}'`,
      );
      named = new Map(rows.map(({ id, origins }) => [id, origins]));
    } finally {
      readAt = performance.now();
      reading = null;
    }
  }
  async function tenants(): Promise<typeof named> {
    if (performance.now() - readAt > KNOWN_MS) await (reading ??= read()).catch(() => undefined);
    return named;
  }

  return {
    async allow(request) {
      if (isAmong(installation, request)) return true;
      return isAmong([...(await tenants()).values()].flat(), request);
    },
    async allowIn(tenantId, request) {
      if (request.headers.origin === undefined) return true;
      return isAmong((await tenants()).get(tenantId) ?? installation, request);
    },
  };
}

function isAmong(origins: readonly string[], { headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined || origins.includes('*') || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Lets pages of an allowed origin call. No cookie is ever read, so that a page can do no more than its own token lets it. */
export async function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: Origins): Promise<void> {
  const { origin } = request.headers;
  if (origin === undefined || !(await origins.allow(request))) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    'authorization, content-type, accept-language, idempotency-key, last-event-id, apollo-require-preflight',
  );
  response.setHeader('access-control-max-age', '86400');
}
