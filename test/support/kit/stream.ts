import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TestApp } from '../app.js';
import { eventually } from '../eventually.js';
import { operation } from './documents.js';
import type { AppealEvent, AppealLine, Assignment } from './types.js';

export interface Delivered {
  cursor: string;
  /** Of `assignmentAdded`. */
  assignment?: Assignment & { appeal: AppealLine };
  /** Of `appealChanged`. */
  event?: AppealEvent;
  appeal?: AppealLine;
}

/** A subscription over a WebSocket of its own. */
export interface Stream {
  /** All that has come so far. */
  readonly seen: readonly Delivered[];
  /** The next entry not yet taken. @throws after `timeoutMs` without one, or when the stream has ended */
  next(timeoutMs?: number): Promise<Delivered>;
  /** Waits for the end: by the server, with an error or without, or by the socket's closing. */
  ended(): Promise<{ errors?: readonly { extensions?: { code?: string } }[]; closeCode?: number }>;
  close(): Promise<void>;
}

type Ending = Awaited<ReturnType<Stream['ended']>>;

/** Subscribes to an operation of schema/operations/; comes back once the subscription is in force. */
export async function watch(app: TestApp, token: string | null, name: string, variables: object): Promise<Stream> {
  const client = createClient({
    url: `${app.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: token ? { Authorization: `Bearer ${token}` } : {},
    retryAttempts: 0,
    lazy: true,
  });
  const seen: Delivered[] = [];
  let taken = 0;
  let ending: Ending | undefined;
  const before = app.streamsOpened();
  const stop = client.subscribe<Record<string, Delivered>>(
    { query: operation(name), variables: { ...variables } },
    {
      next({ data, errors }) {
        if (errors) ending = { errors: errors };
        const [entry] = Object.values(data ?? {});
        if (entry) seen.push(entry);
      },
      error(error) {
        const { code } = error as { code?: number };
        ending = Array.isArray(error) ? { errors: error as Ending['errors'] } : { closeCode: code };
      },
      complete() {
        ending ??= {};
      },
    },
  );
  await eventually(() => app.streamsOpened() > before || ending !== undefined);
  return {
    seen,
    async next(timeoutMs = 5_000) {
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
