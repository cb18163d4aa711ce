import { createClient as createEventsClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TestApp } from '../app.js';
import { eventually } from '../eventually.js';
import type { AppealEvent, AppealLine, Assignment, Deadline, TopLevelError } from './types.js';

/** What a subscription travels on, each with its public client. */
export const TRANSPORTS = ['WebSocket', 'SSE'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export interface Delivered {
  cursor: string;
  reset?: { reason: 'EXPIRED' | 'TOO_MANY'; cursor: string } | null;
  /** Of `assignmentAdded`. */
  assignment?: (Assignment & { appeal: AppealLine }) | null;
  /** Of `appealChanged`. */
  event?: AppealEvent | null;
  appeal?: AppealLine | null;
  /** Of `inboxChanged`. */
  kind?: string | null;
  appealId?: string | null;
  deadline?: Deadline | null;
}

/** A subscription over a connection of its own. */
export interface Stream {
  /** All that has come so far. */
  readonly seen: readonly Delivered[];
  /** The next entry not yet taken. @throws after `timeoutMs` without one, or when the stream has ended */
  next(timeoutMs?: number): Promise<Delivered>;
  /** Waits for the end: by the server, with an error or without, or by the connection's closing. */
  ended(): Promise<Ending>;
  close(): Promise<void>;
}

interface Ending {
  errors?: readonly Pick<TopLevelError, 'extensions'>[];
  /** Of a WebSocket. */
  closeCode?: number;
  /** Of an answer over HTTP that is no event stream. */
  status?: number;
}

/** Subscribes by a document; comes back once the subscription is in force. */
export async function watch(
  app: TestApp,
  token: string | null,
  query: string,
  variables: object,
  transport: Transport = 'WebSocket',
): Promise<Stream> {
  const headers = token ? { Authorization: `Bearer ${token}` } : undefined;
  const seen: Delivered[] = [];
  let taken = 0;
  let ending: Ending | undefined;
  const sink = {
    next({ data, errors }: { data?: Record<string, Delivered | null> | null; errors?: unknown }) {
      if (errors) ending = { errors: errors as Ending['errors'] };
      const [entry] = Object.values(data ?? {});
      if (entry) seen.push(entry);
    },
    error(error: unknown) {
      const { code, response } = error as { code?: number; response?: Response };
      if (Array.isArray(error)) ending = { errors: error as Ending['errors'] };
      else ending ??= { closeCode: code, status: response?.status };
    },
    complete: () => void (ending ??= {}),
  };
  const client =
    transport === 'SSE'
      ? createEventsClient({ url: `${app.url}/graphql`, headers, retryAttempts: 0 })
      : createClient({
          url: `${app.url.replace(/^http/, 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          connectionParams: headers,
          retryAttempts: 0,
          lazy: true,
        });
  const before = app.streamsOpened();
  const stop = client.subscribe({ query, variables: { ...variables } }, sink as never);
  await eventually(() => app.streamsOpened() > before || ending !== undefined);
  return {
    seen,
    async next(timeoutMs = 15_000) {
      await eventually(() => seen.length > taken || ending !== undefined, { timeoutMs, everyMs: 5 });
      const entry = seen[taken];
      if (!entry) throw new Error(`the stream has ended: ${JSON.stringify(ending)}`);
      taken += 1;
      return entry;
    },
    ended: () => eventually(() => ending),
    async close() {
      stop();
      await client.dispose();
    },
  };
}
