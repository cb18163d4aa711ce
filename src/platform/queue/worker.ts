import { UnrecoverableError, type Job } from 'bullmq';
import { errorLabel, sparing, within } from '../store-trouble.js';
import { bullWorker } from './bull.js';
import { QueueError, type JobFault, type JobHandler, type QueueLogger, type QueueTarget } from './queue.js';
import type { Worker, WorkOptions } from './queue.js';

/** How long a start waits for the queue: a machine that starts everything at once is slow to answer. */
export const OPEN_MS = 15_000;
const DRAIN_MS = 30_000;
const OWN_CODE = /^(JOB_UNKNOWN|PAYLOAD_INVALID|job stalled more than allowable limit)$/;

/** Runs the handlers' jobs in this process until closed. */
export async function startWorker(
  target: QueueTarget,
  handlers: readonly JobHandler[],
  { concurrency, onError }: WorkOptions,
  logger: QueueLogger,
): Promise<Worker> {
  const byName = new Map(handlers.map((handler) => [handler.job.name, handler]));
  if (byName.size !== handlers.length) throw new Error('Two handlers for one job');
  const reported = new WeakSet<Error>();

  const report = (error: unknown, fault: JobFault) => {
    const level = fault.final ? 'error' : 'warn';
    logger[level]({ ...fault, error: labelOf(error) }, fault.final ? 'job given up' : 'job failed, will be retried');
    onError(error, fault);
  };

  const running = new Set<Promise<void>>();
  const process = (job: Job): Promise<void> => {
    const run = runJob(job);
    const settled = run.then(
      () => void running.delete(settled),
      () => void running.delete(settled),
    );
    running.add(settled);
    return run;
  };

  const runJob = async (job: Job): Promise<void> => {
    try {
      const handler = byName.get(job.name);
      if (!handler) throw new Error('JOB_UNKNOWN');
      const payload = handler.job.payload.safeParse(job.data);
      if (!payload.success) throw new UnrecoverableError('PAYLOAD_INVALID');
      await handler.run(payload.data);
    } catch (error) {
      const bare = withoutContent(error);
      reported.add(bare);
      report(error, faultOf(job, error));
      throw bare;
    }
  };

  const { bull: worker, release } = bullWorker(target, process, concurrency);
  const trouble = sparing((error) => {
    logger.warn({ error: labelOf(error) }, 'queue worker in trouble');
    onError(error, null);
  });
  worker.on('error', trouble);
  // A job that stalled too often is given up without having been run again.
  worker.on('failed', (job: Job | undefined, error: Error) => {
    if (job && !reported.has(error)) report(error, { ...faultOf(job, error), final: true });
  });
  try {
    await within(OPEN_MS, worker.waitUntilReady());
  } catch (error) {
    void release();
    throw new QueueError('QUEUE_UNAVAILABLE', 'The queue cannot be reached', error);
  }

  const drain = async (): Promise<void> => {
    // From here on no further job is taken up.
    worker.close().catch(() => undefined);
    try {
      await within(DRAIN_MS, Promise.all(running));
    } catch {
      logger.warn({ jobs: running.size, waitedMs: DRAIN_MS }, 'jobs cut off by the shutdown will run again elsewhere');
    }
    await release();
  };
  let closed: Promise<void> | null = null;
  return {
    close() {
      closed ??= drain();
      return closed;
    },
  };
}

function faultOf(job: Job, error: unknown): JobFault {
  const attempt = job.attemptsMade + 1;
  const final = error instanceof UnrecoverableError || attempt >= (job.opts.attempts ?? 1);
  return { job: job.name, jobId: job.id ?? '', attempt, final };
}

/** What the store may keep of a failure: a message could carry a name or a number, the frames of the stack cannot. */
function withoutContent(error: unknown): Error {
  const label = labelOf(error);
  const bare = error instanceof UnrecoverableError ? new UnrecoverableError(label) : new Error(label);
  const frames = (error instanceof Error ? (error.stack ?? '') : '').split('\n').filter((line) => /^\s+at /.test(line));
  bare.stack = [label, ...frames].join('\n');
  return bare;
}

/** The codes thrown here are messages; of all other errors the message stays out. */
function labelOf(error: unknown): string {
  const own = error instanceof Error ? OWN_CODE.exec(error.message)?.[0] : undefined;
  return own ?? errorLabel(error);
}
