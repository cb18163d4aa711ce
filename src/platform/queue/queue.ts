import type { Logger } from 'pino';
import type { z } from 'zod';

/**
 * A job by name, with the shape of what it carries. The definition stands apart from its handler, so that whoever adds a
 * job knows nothing of who runs it. A payload holds ids only: it is kept in the clear by the queue's store.
 */
export interface JobDefinition<P> {
  name: string;
  payload: z.ZodType<P>;
  /** Runs before it is given up and kept as failed; 5 unless told. */
  attempts?: number;
  /** Pause before the second attempt, in milliseconds, doubling from there; 1,000 unless told. */
  backoffMs?: number;
}

/** What runs a job. Made by `handle`, which ties the payload's type to the definition. */
export interface JobHandler {
  job: JobDefinition<unknown>;
  run(payload: unknown): Promise<void>;
}

/** Pairs a definition with its code. A job may run more than once (a crash, a lost lock): the code must bear that. */
export function handle<P>(job: JobDefinition<P>, run: (payload: P) => Promise<void>): JobHandler {
  return { job: job, run: (payload) => run(payload as P) };
}

export interface AddOptions {
  /** Milliseconds from now. */
  delayMs?: number;
  /**
   * While a job of this id waits (or is delayed, or is due for another attempt), adding it again does nothing. While it
   * runs, one more is remembered and queued as it ends, so that a wake-up in the middle of a run is not lost. Once it
   * has completed or failed for good, the id is free. No colon, and not digits only.
   */
  dedupeId?: string;
}

/** Which job an error belongs to, in words that may be logged. */
export interface JobFault {
  job: string;
  jobId: string;
  /** From 1. */
  attempt: number;
  /** No further attempt follows: the job is kept as failed. */
  final: boolean;
}

export interface WorkOptions {
  /** Jobs at a time in this process. */
  concurrency: number;
  /** Told of each failed attempt, and (with null) of trouble of the worker itself, such as a lost connection. */
  onError: (error: unknown, fault: JobFault | null) => void;
}

export interface Worker {
  /** Takes no further job and waits up to 30 s for those that run. */
  close(): Promise<void>;
}

export interface Queue {
  /**
   * @throws {QueueError} QUEUE_UNAVAILABLE within some 2 s when the store does not answer. The job may still have been
   *   stored: callers rely on the sweep, not on this.
   */
  add<P>(job: JobDefinition<P>, payload: P, options?: AddOptions): Promise<void>;
  /** Runs the job every so many milliseconds, once over all processes. Saying it again, anywhere, changes nothing. */
  every(job: JobDefinition<Record<string, never>>, everyMs: number): Promise<void>;
  /** Starts to run jobs of these handlers in this process. */
  work(handlers: readonly JobHandler[], options: WorkOptions): Promise<Worker>;
  /** Whether the store answers, within 2 s. */
  ping(): Promise<boolean>;
  /** Closes the workers started here, as `Worker.close` does, then the connections. */
  close(): Promise<void>;
}

export type QueueErrorCode = 'QUEUE_UNAVAILABLE' | 'QUEUE_MISCONFIGURED' | 'QUEUE_CLOSED';

export class QueueError extends Error {
  constructor(
    readonly code: QueueErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'QueueError';
  }
}

/** PostgreSQL needs a direct connection (LISTEN does not pass a transaction pooler) and the schema of `migrateQueue`. */
export type QueueTarget = { kind: 'postgres'; url: string } | { kind: 'redis'; url: string };

export type QueueLogger = Pick<Logger, 'info' | 'warn' | 'error'>;
