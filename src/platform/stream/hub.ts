import type pg from 'pg';
import type { Logger } from 'pino';
import { anonymousActor } from '../../kernel/actor.js';
import type { Fanout } from '../fanout/fanout.js';
import { STREAM_CHANNEL, type StreamMessage } from '../outbox/stream.js';
import { openReadSession, type ReadSession } from '../reads/session.js';
import type { StreamCursors } from './cursors.js';

/** How often a watched stream is compared with the database, in ms: what the fan-out lost comes by this. */
const CATCH_UP_MS = 2_000;
/** Entries a subscriber may be behind before it is dropped: a slow reader must not fill memory. */
const MOST_WAITING = 1_000;
/** Entries replayed at most: whoever missed more is told to read the lists anew. */
const MOST_REPLAYED = 10_000;
/** Streams one session may have open in one process, over whatever transport. */
const MOST_STREAMS = 50;

export interface StreamWish {
  tenantId: string;
  /** The session whose stream it is. */
  holder: string;
  /** Which entries: of these units, of this appeal, or, where `whole`, of all the tenant. */
  whole?: boolean;
  unitIds?: readonly string[];
  appealId?: string;
  /** Of these topics alone. */
  topics: readonly string[];
  /** Replays what came after this entry; null starts with what comes next. */
  after?: string | null;
}

/** The session has as many streams open as it may. */
export class TooManyStreams extends Error {}

/** The cursor is none, or of another tenant's stream. */
export class CursorUnknown extends Error {}

/** Why a cursor of this stream cannot be replayed from: its entry is gone, or too much came after it. */
export type ResetReason = 'EXPIRED' | 'TOO_MANY';

export interface StreamEntry extends StreamMessage {
  cursor: string;
}

export interface OpenedStream {
  /** Nothing is replayed; the stream goes on from this cursor. */
  reset: { reason: ResetReason; cursor: string } | null;
  /** Entries in the order of the tenant's stream, without gap or repeat. Ends when `return` is called, or on close. */
  entries: AsyncGenerator<StreamEntry, void>;
}

export interface StreamHub {
  subscribe(wish: StreamWish): Promise<OpenedStream>;
  /** The cursor after which comes what happens from now on. */
  now(tenantId: string, reads: ReadSession): Promise<string>;
  /** Streams open just now. */
  size(): number;
  close(): Promise<void>;
}

interface Listener {
  wish: StreamWish;
  accept(message: StreamMessage): void;
  end(): void;
}

interface Watched {
  /** Position up to which listeners have been told. */
  last: number;
  listeners: Set<Listener>;
  /** The same by the unit or appeal they listen to: an entry goes to its own, and asks nobody else. */
  about: Map<string, Set<Listener>>;
  /** How many of them each session has. */
  holders: Map<string, number>;
  /** Work on this tenant's stream goes one after the other. */
  chain: Promise<void>;
}

/** Delivers streams to the subscribers of one process. */
export async function openHub(
  fanout: Fanout,
  pool: pg.Pool,
  cursors: StreamCursors,
  logger: Logger,
): Promise<StreamHub> {
  const tenants = new Map<string, Watched>();

  const unsubscribe = await fanout.subscribe(STREAM_CHANNEL, (message) => {
    const entry = message as StreamMessage;
    const watched = tenants.get(entry.tenantId);
    if (watched) inTurn(watched, () => advance(entry.tenantId, watched, entry));
  });
  const catchUpAll = (): void => {
    for (const [tenantId, watched] of tenants) inTurn(watched, () => catchUp(tenantId, watched));
  };
  fanout.onReconnect(catchUpAll);
  const timer = setInterval(catchUpAll, CATCH_UP_MS);
  timer.unref();

  function inTurn(watched: Watched, work: () => Promise<void>): void {
    watched.chain = watched.chain.then(work).catch((error: unknown) => {
      logger.warn({ code: (error as { code?: string }).code }, 'a stream could not be read; it will be tried again');
    });
  }

  async function advance(tenantId: string, watched: Watched, entry: StreamMessage): Promise<void> {
    if (entry.position <= watched.last) return;
    if (entry.position > watched.last + 1) return catchUp(tenantId, watched);
    tell(watched, entry);
  }

  async function catchUp(tenantId: string, watched: Watched): Promise<void> {
    for (const entry of await entriesAfter(pool, tenantId, watched.last)) tell(watched, entry);
  }

  function tell(watched: Watched, entry: StreamMessage): void {
    watched.last = entry.position;
    const concerned = [...aboutOf(entry), WHOLE].flatMap((id) => [...(watched.about.get(id) ?? [])]);
    for (const listener of new Set(concerned)) if (listener.wish.topics.includes(entry.topic)) listener.accept(entry);
  }

  async function watch(tenantId: string): Promise<Watched> {
    let watched = tenants.get(tenantId);
    if (!watched) {
      const last = await headOf(pool, tenantId);
      watched = tenants.get(tenantId) ?? {
        last,
        listeners: new Set(),
        about: new Map(),
        holders: new Map(),
        chain: Promise.resolve(),
      };
      tenants.set(tenantId, watched);
    }
    return watched;
  }

  /** Adds a listener; answers how it leaves. */
  function join(watched: Watched, listener: Listener): () => void {
    const { wish } = listener;
    const about = wish.whole ? [WHOLE] : aboutOf(wish);
    const held = watched.holders.get(wish.holder) ?? 0;
    if (held >= MOST_STREAMS) throw new TooManyStreams();
    watched.holders.set(wish.holder, held + 1);
    watched.listeners.add(listener);
    for (const id of about) watched.about.set(id, (watched.about.get(id) ?? new Set()).add(listener));
    return () => {
      if (!watched.listeners.delete(listener)) return;
      const left = (watched.holders.get(wish.holder) ?? 1) - 1;
      if (left > 0) watched.holders.set(wish.holder, left);
      else watched.holders.delete(wish.holder);
      for (const id of about) {
        const others = watched.about.get(id);
        others?.delete(listener);
        if (others?.size === 0) watched.about.delete(id);
      }
      if (watched.listeners.size === 0 && tenants.get(wish.tenantId) === watched) tenants.delete(wish.tenantId);
    };
  }

  return {
    async subscribe(wish) {
      const from = wish.after ? cursors.keyIn(wish.tenantId, wish.after) : null;
      if (wish.after && from === null) throw new CursorUnknown();
      const watched = await watch(wish.tenantId);
      const queue = makeQueue();
      const listener: Listener = { wish, accept: queue.push, end: queue.end };
      const leave = join(watched, listener);
      try {
        const { missed, position, reset } = from === null ? NOTHING_MISSED : await missedSince(pool, wish, from);
        const cursorOf = ({ id }: { id: string }): string => cursors.cursorOf(wish.tenantId, id);
        const entries = deliver(missed, position, queue, cursorOf, leave);
        return { entries, reset: reset && { reason: reset.reason, cursor: cursorOf(reset) } };
      } catch (error) {
        leave();
        throw error;
      }
    },
    now: async (tenantId, reads) => cursors.cursorOf(tenantId, (await newestEntry(reads, tenantId)).id),
    size: () => [...tenants.values()].reduce((sum, { listeners }) => sum + listeners.size, 0),
    async close() {
      clearInterval(timer);
      for (const { listeners } of tenants.values()) for (const listener of listeners) listener.end();
      await unsubscribe();
    },
  };
}

/** Whoever listens to all of a tenant's stream. */
const WHOLE = '*';

interface About {
  appealId?: string | null;
  unitId?: string | null;
  unitIds?: readonly string[];
}

/** What an entry is about, and what a listener listens to. */
function aboutOf({ appealId, unitIds, unitId }: About): string[] {
  return [appealId, unitId, ...(unitIds ?? [])].filter((id) => id != null);
}

interface Queue {
  push(message: StreamMessage): void;
  end(): void;
  take(): Promise<StreamMessage | null>;
}

function makeQueue(): Queue {
  const waiting: StreamMessage[] = [];
  let wake: (() => void) | null = null;
  let ended = false;
  return {
    push(message) {
      if (waiting.length >= MOST_WAITING) ended = true;
      else waiting.push(message);
      wake?.();
    },
    end() {
      ended = true;
      wake?.();
    },
    async take() {
      while (waiting.length === 0 && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return waiting.shift() ?? null;
    },
  };
}

/**
 * What was missed first, then what comes; an entry that was replayed, or lies before the cursor (this process may be
 * behind the one it came from), is not repeated. An own iterator rather than a generator function: its `return` must
 * also end a stream that is waiting for its next entry.
 */
function deliver(
  missed: StreamMessage[],
  after: number,
  queue: Queue,
  cursorOf: (entry: StreamMessage) => string,
  leave: () => void,
): AsyncGenerator<StreamEntry, void> {
  let last = after;
  let done = false;
  const finish = (): Promise<IteratorResult<StreamEntry, void>> => {
    done = true;
    queue.end();
    leave();
    return Promise.resolve({ value: undefined, done: true });
  };
  const iterator = {
    async next(): Promise<IteratorResult<StreamEntry, void>> {
      for (;;) {
        if (done) return { value: undefined, done: true };
        const entry = missed.shift() ?? (await queue.take());
        if (!entry) return finish();
        if (entry.position <= last) continue;
        last = entry.position;
        return { value: { ...entry, cursor: cursorOf(entry) }, done: false };
      }
    },
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await finish();
    },
  };
  return iterator as AsyncGenerator<StreamEntry, void>;
}

const ENTRY =
  'id, tenant_id as "tenantId", position::float8 as position, topic, subject_id as "subjectId", ' +
  'appeal_id as "appealId", unit_id as "unitId"';

function readsOf(pool: pg.Pool, tenantId: string) {
  return openReadSession(pool, anonymousActor(tenantId), { single: true });
}

async function headOf(pool: pg.Pool, tenantId: string): Promise<number> {
  const [row] = await readsOf(pool, tenantId).query<{ position: number }>({
    name: 'stream_head',
    text: 'select position::float8 as position from stream_head where tenant_id = $1',
    values: [tenantId],
  });
  return row?.position ?? 0;
}

async function entriesAfter(pool: pg.Pool, tenantId: string, position: number): Promise<StreamMessage[]> {
  return readsOf(pool, tenantId).query<StreamMessage>({
    name: 'stream_after',
    text: `select ${ENTRY} from outbox where tenant_id = $1 and position > $2 order by position limit 1000`,
    values: [tenantId, position],
  });
}

interface Missed {
  missed: StreamMessage[];
  /** What lies up to here is not delivered. */
  position: number;
  /** The newest entry, where nothing is replayed. */
  reset: { reason: ResetReason; id: string } | null;
}

const NOTHING_MISSED: Missed = { missed: [], position: 0, reset: null };

function narrowing({ whole, appealId, unitIds }: StreamWish): { name: string; where: string; values: unknown[] } {
  if (whole) return { name: 'whole', where: '', values: [] };
  if (appealId) return { name: 'appeal', where: ' and appeal_id = $4', values: [appealId] };
  return { name: 'units', where: ' and unit_id = any($4)', values: [unitIds] };
}

async function missedSince(pool: pg.Pool, wish: StreamWish, key: string): Promise<Missed> {
  const { tenantId, topics } = wish;
  const position = await positionOf(pool, tenantId, key);
  if (position === null) return resetTo(pool, tenantId, 'EXPIRED');
  const { name, where, values } = narrowing(wish);
  const missed = await readsOf(pool, tenantId).query<StreamMessage>({
    name: `stream_missed_${name}`,
    text:
      `select ${ENTRY} from outbox where tenant_id = $1 and position > $2 and topic = any($3)${where}` +
      ` order by position limit ${MOST_REPLAYED + 1}`,
    values: [tenantId, position, topics, ...values],
  });
  return missed.length > MOST_REPLAYED ? resetTo(pool, tenantId, 'TOO_MANY') : { missed, position, reset: null };
}

/** From now on: the newest entry is never removed, so that there is always one to go on from. */
async function resetTo(pool: pg.Pool, tenantId: string, reason: ResetReason): Promise<Missed> {
  const { id, position } = await newestEntry(readsOf(pool, tenantId), tenantId);
  return { missed: [], position, reset: { reason, id } };
}

/** Where nothing was ever told the tenant's own id stands for an entry that is no longer kept. */
async function newestEntry(reads: ReadSession, tenantId: string): Promise<{ id: string; position: number }> {
  const [newest] = await reads.query<{ id: string; position: number }>({
    name: 'stream_newest',
    text: `select id, position::float8 as position from outbox
            where tenant_id = $1 and position is not null order by position desc limit 1`,
    values: [tenantId],
  });
  return newest ?? { id: tenantId, position: 0 };
}

async function positionOf(pool: pg.Pool, tenantId: string, key: string): Promise<number | null> {
  const [row] = await readsOf(pool, tenantId).query<{ position: number }>({
    name: 'stream_cursor',
    text: `select position::float8 as position from outbox
            where tenant_id = $1 and id = $2 and position is not null`,
    values: [tenantId, key],
  });
  return row?.position ?? null;
}
