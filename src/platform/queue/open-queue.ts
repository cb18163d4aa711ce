import { SchemaMigrationRequiredError, SchemaVersionMismatchError } from 'bullmq';
import { Redis } from 'ioredis';
import { errorLabel, sparing, within } from '../store-trouble.js';
import { ANSWER_MS, bullQueue, exclusively, type AnyQueue } from './bull.js';
import {
  QueueError,
  type JobDefinition,
  type Queue,
  type QueueLogger,
  type QueueTarget,
  type Worker,
} from './queue.js';
import { OPEN_MS, startWorker } from './worker.js';

/** How often the periodic jobs are looked after: a store that lost its content gets them back. */
const LOOK_AFTER_MS = 60_000;

/** Done jobs kept to look at; failed ones are the dead letters, kept for 30 days. */
const KEEP = { removeOnComplete: { count: 100 }, removeOnFail: { count: 1_000, age: 30 * 24 * 3_600 } };

const DEDUPE_ID = /^(?!\d+$)[^:]+$/;

/**
 * Opens the queue, once per process.
 * @throws {QueueError} QUEUE_UNAVAILABLE when the store cannot be reached; QUEUE_MISCONFIGURED when it can, but would
 *   lose jobs (a Redis that evicts) or lacks the schema.
 */
export async function openQueue(target: QueueTarget, logger: QueueLogger): Promise<Queue> {
  if (target.kind === 'redis') await assertKeepsJobs(target.url);
  const { bull, release } = bullQueue(target);
  const trouble = sparing((error) => logger.warn({ error: errorLabel(error) }, 'queue connection in trouble'));
  bull.on('error', trouble);
  try {
    await within(OPEN_MS, bull.waitUntilReady());
  } catch (error) {
    void release();
    throw openingError(error);
  }

  const workers = new Set<Worker>();
  const periodic = new Map<JobDefinition<Record<string, never>>, number>();
  let closed: Promise<void> | null = null;

  const answered = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new QueueError('QUEUE_CLOSED', 'The queue has been closed');
    try {
      return await within(ANSWER_MS, work());
    } catch (error) {
      throw new QueueError('QUEUE_UNAVAILABLE', 'The queue does not answer', error);
    }
  };

  const lookAfter = setInterval(() => {
    for (const [job, everyMs] of periodic) {
      answered(() => ensurePeriodic(target, bull, job, everyMs)).catch(trouble);
    }
  }, LOOK_AFTER_MS).unref();

  return {
    async add(job, payload, { delayMs = 0, dedupeId } = {}) {
      if (dedupeId !== undefined && !DEDUPE_ID.test(dedupeId)) throw new Error(`Not a deduplication id: ${dedupeId}`);
      const data = job.payload.parse(payload);
      await answered(() =>
        bull.add(job.name, data, {
          ...KEEP,
          attempts: job.attempts ?? 5,
          backoff: { type: 'exponential', delay: job.backoffMs ?? 1_000 },
          delay: Math.max(0, Math.ceil(delayMs)),
          ...(dedupeId === undefined ? {} : { deduplication: { id: dedupeId, keepLastIfActive: true } }),
        }),
      );
    },

    async every(job, everyMs) {
      await answered(() => ensurePeriodic(target, bull, job, everyMs));
      periodic.set(job, everyMs);
    },

    async work(handlers, options) {
      if (closed) throw new QueueError('QUEUE_CLOSED', 'The queue has been closed');
      const worker = await startWorker(target, handlers, options, logger);
      workers.add(worker);
      return worker;
    },

    ping: () =>
      answered(() => bull.isPaused()).then(
        () => true,
        () => false,
      ),

    close() {
      closed ??= (async () => {
        clearInterval(lookAfter);
        await Promise.all([...workers].map((worker) => worker.close()));
        await release();
      })();
      return closed;
    },
  };
}

/**
 * Leaves a periodic job that is in order alone, so that any number of processes may say this at any time. Its instants
 * are multiples of the period (and an offset, without which BullMQ starts now): whoever says it means the same instants.
 */
async function ensurePeriodic(
  target: QueueTarget,
  bull: AnyQueue,
  job: JobDefinition<Record<string, never>>,
  everyMs: number,
): Promise<void> {
  const inOrder = async () => {
    const known = await bull.getJobScheduler(job.name);
    return known?.every === everyMs && (known.next ?? 0) > Date.now() - Math.max(2 * everyMs, LOOK_AFTER_MS);
  };
  if (await inOrder()) return;
  const opts = {
    attempts: job.attempts ?? 1,
    backoff: { type: 'exponential', delay: job.backoffMs ?? 1_000 },
    removeOnComplete: true,
    removeOnFail: { count: 100 },
  };
  await exclusively(target, async () => {
    if (await inOrder()) return;
    await bull.upsertJobScheduler(job.name, { every: everyMs, offset: 1 }, { name: job.name, data: {}, opts });
  });
}

/** A Redis that evicts keys when memory runs short loses jobs without a word. */
async function assertKeepsJobs(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: ANSWER_MS });
  let cause: unknown;
  redis.on('error', (error) => (cause = error));
  let policy: string | undefined;
  try {
    const info = await within(
      OPEN_MS,
      redis.connect().then(() => redis.info('memory')),
    );
    policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  } catch (error) {
    throw openingError(cause ?? error);
  } finally {
    redis.disconnect();
  }
  if (policy !== 'noeviction') {
    throw new QueueError(
      'QUEUE_MISCONFIGURED',
      `Redis must run with maxmemory-policy noeviction, not ${policy ?? 'an unknown one'}: it would drop jobs`,
    );
  }
}

function openingError(error: unknown): QueueError {
  if (error instanceof SchemaMigrationRequiredError || error instanceof SchemaVersionMismatchError) {
    return new QueueError('QUEUE_MISCONFIGURED', 'The schema of the queue is missing or of another version', error);
  }
  return new QueueError('QUEUE_UNAVAILABLE', 'The queue cannot be reached', error);
}
