import { once } from 'node:events';
import { WebSocket } from 'ws';
import { eventually } from './eventually.js';

export interface SocketReply {
  data?: Record<string, unknown> | null;
  errors: { message: string; extensions?: { code?: string; [more: string]: unknown } }[];
}

/** A client of graphql-transport-ws that keeps no rule of the protocol by itself. */
export interface Socket {
  readonly raw: WebSocket;
  /** Every message that has come. */
  readonly messages: readonly { type: string; id?: string; payload?: unknown }[];
  send(message: object | string): void;
  /** Runs one operation to its end: its one result, or its errors. */
  request(payload: object): Promise<SocketReply>;
  /** Waits for the close: its code. */
  closed(timeoutMs?: number): Promise<number>;
  close(): Promise<void>;
}

interface Opening {
  token?: string | null;
  /** False leaves `connection_init` unsent. */
  init?: boolean;
  params?: Record<string, unknown>;
  protocol?: string;
  /** Of the page that connects. */
  origin?: string;
}

let operations = 0;

/** Connects, and comes back with the acknowledgement, or once the server has closed. */
export async function openSocket(
  url: string,
  { token, init = true, params, protocol = 'graphql-transport-ws', origin }: Opening,
): Promise<Socket> {
  const raw = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocol, { origin });
  const messages: { type: string; id?: string; payload?: unknown }[] = [];
  let code: number | undefined;
  raw.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as (typeof messages)[number]));
  raw.on('close', (closed) => (code = closed));
  raw.on('error', () => undefined);
  await once(raw, 'open');

  const socket: Socket = {
    raw,
    messages,
    send: (message) => raw.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async request(payload) {
      const id = `r${++operations}`;
      socket.send({ id, type: 'subscribe', payload });
      const own = () => messages.filter((message) => message.id === id);
      await eventually(() => code !== undefined || own().some(({ type }) => type === 'complete' || type === 'error'), {
        everyMs: 2,
      });
      if (code !== undefined) throw new Error(`closed with ${code}`);
      const error = own().find(({ type }) => type === 'error');
      if (error) return { errors: error.payload as SocketReply['errors'] };
      const result = own().find(({ type }) => type === 'next')?.payload as Partial<SocketReply> | undefined;
      return { ...result, errors: result?.errors ?? [] };
    },
    closed: (timeoutMs = 5_000) => eventually(() => code, { timeoutMs, everyMs: 5 }),
    async close() {
      if (code !== undefined) return;
      raw.close();
      await socket.closed();
    },
  };
  if (!init) return socket;
  const payload = { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...params };
  socket.send({ type: 'connection_init', payload });
  await eventually(() => code !== undefined || messages.some(({ type }) => type === 'connection_ack'), { everyMs: 2 });
  return socket;
}
