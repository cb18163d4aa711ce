import {
  createPostgresBackend,
  Queue as BullQueue,
  withBackend,
  Worker as BullWorker,
  type Processor,
  type RedisClient,
  type RedisQueueBackend,
} from 'bullmq';
import pg from 'pg';
import { within } from '../store-trouble.js';
import type { QueueTarget } from './queue.js';

/** Schema of the queue's tables in PostgreSQL, and name of the one queue: the job's name picks its handler. */
export const SCHEMA = 'jobs';
export const QUEUE_NAME = 'main';

/** In braces, so that all keys of the queue share one slot of a Redis Cluster. */
const PREFIX = '{zt}';

export const ANSWER_MS = 2_000;
const DISCONNECT_MS = 300;
const MAX_RETRY_MS = 1_000;

/** Key of the advisory lock; any constant will do. */
const SETTING_UP = 7_126_002;

/** Time after which a job whose worker fell silent is taken up by another, and how often that may happen to one job. */
const LOCK_MS = 30_000;
const MAX_STALLED = 3;

/** The part of BullMQ that does not depend on its backend. */
export type AnyQueue = Pick<
  BullQueue,
  'add' | 'upsertJobScheduler' | 'getJobScheduler' | 'isPaused' | 'waitUntilReady' | 'close' | 'on'
>;
export type AnyWorker = Pick<BullWorker, 'waitUntilReady' | 'close' | 'on'>;

/** Something of BullMQ, and what its own closing lacks: it waits without end for a Redis that is away. */
export interface Held<T> {
  bull: T;
  /** Closes in order where the store answers; where it does not, drops the connections. Takes some 5 s at most. */
  release(): Promise<void>;
}

const postgres = withBackend(createPostgresBackend);

/** A producer. On Redis it refuses to keep commands for later, so that adding fails at once while Redis is away. */
export function bullQueue(target: QueueTarget): Held<AnyQueue> {
  if (target.kind === 'postgres') {
    const connection = pool(target.url, 'zhitongche queue');
    return heldOnPostgres(new postgres.Queue(QUEUE_NAME, { connection }) as unknown as AnyQueue);
  }
  const { connection, stopRetrying } = redis(target.url);
  const bull = new BullQueue(QUEUE_NAME, {
    prefix: PREFIX,
    connection: { ...connection, enableOfflineQueue: false },
    streams: { events: { maxLen: 1_000 } },
  });
  return heldOnRedis(bull, bull.getBackend(), stopRetrying);
}

export function bullWorker(target: QueueTarget, processor: Processor, concurrency: number): Held<AnyWorker> {
  const options = {
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS,
    maxStalledCount: MAX_STALLED,
    runRetryDelay: 1_000,
  };
  if (target.kind === 'postgres') {
    const connection = pool(target.url, 'zhitongche worker');
    return heldOnPostgres(
      new postgres.Worker(QUEUE_NAME, processor, { ...options, connection }) as unknown as AnyWorker,
    );
  }
  const { connection, stopRetrying } = redis(target.url);
  const bull = new BullWorker(QUEUE_NAME, processor, { ...options, prefix: PREFIX, connection });
  return heldOnRedis(bull, bull.getBackend(), stopRetrying);
}

/**
 * Does the work while no other process does. Redis needs no help there, since BullMQ's scripts are atomic; its functions
 * in PostgreSQL that set up a periodic job are not, and run into deadlocks when several processes start at once.
 */
export async function exclusively<T>(target: QueueTarget, work: () => Promise<T>): Promise<T> {
  if (target.kind === 'redis') return work();
  const client = new pg.Client({ connectionString: target.url, connectionTimeoutMillis: ANSWER_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [SETTING_UP]);
    return await work();
  } finally {
    await client.end();
  }
}

function heldOnPostgres<T extends AnyQueue | AnyWorker>(bull: T): Held<T> {
  return { bull, release: () => within(1.5 * ANSWER_MS, bull.close()).catch(() => undefined) };
}

function heldOnRedis<T extends AnyQueue | AnyWorker>(
  bull: T,
  backend: RedisQueueBackend,
  stopRetrying: () => void,
): Held<T> {
  const clients = [backend.client, backend.blockingClient];
  // BullMQ listens until it has closed; what a client says after that would be printed.
  for (const client of clients)
    client?.then(
      (opened) => opened.on('error', () => undefined),
      () => undefined,
    );
  return {
    bull,
    async release() {
      const closing = bull.close();
      try {
        await within(ANSWER_MS, closing);
        stopRetrying();
      } catch {
        stopRetrying();
        for (const client of clients) client?.then(end, () => undefined);
        await within(1.5 * ANSWER_MS, closing).catch(() => undefined);
      }
    },
  };
}

/**
 * Brings a client to its end, which BullMQ's closing waits for. One that is between two attempts to connect is only told
 * by BullMQ to attempt no more, and never ends: it needs one more attempt.
 */
function end(client: RedisClient): void {
  if (client.status !== 'reconnecting') return client.disconnect();
  client.connect().then(
    () => client.disconnect(),
    () => undefined,
  );
}

function redis(url: string) {
  let retrying = true;
  const connection = {
    url,
    maxRetriesPerRequest: null,
    connectTimeout: ANSWER_MS,
    disconnectTimeout: DISCONNECT_MS,
    retryStrategy: (times: number) => (retrying ? Math.min(50 * 2 ** times, MAX_RETRY_MS) : null),
  };
  return { connection, stopRetrying: () => void (retrying = false) };
}

function pool(connectionString: string, name: string) {
  return {
    connectionString,
    schema: SCHEMA,
    migrate: false,
    max: 4,
    connectionTimeoutMillis: ANSWER_MS,
    keepAlive: true,
    application_name: name,
  };
}
