import type { Logger } from 'pino';

export type FanoutHandler = (message: object) => void;

/**
 * Tells every process at once what one of them has committed. Nothing is kept: who was not listening has missed it, and
 * reads it from the tenant's stream. Messages of one publisher arrive in the order in which they were published.
 */
export interface Fanout {
  /**
   * Reaches the subscribers in all processes, this one included. The message is JSON of at most some 7,900 bytes.
   * @throws {FanoutError} MESSAGE_TOO_LARGE, or FANOUT_UNAVAILABLE within some 2 s when the store does not answer; the
   *   message may have gone out all the same.
   */
  publish(channel: string, message: object): Promise<void>;
  /**
   * Resolves once messages arrive; while the connection is lost, at once, since `onReconnect` follows. Returns the way
   * to end it.
   */
  subscribe(channel: string, handler: FanoutHandler): Promise<() => Promise<void>>;
  /** After a lost connection is back and listening: what came meanwhile is lost, so catch up now. Returns the way out. */
  onReconnect(handler: () => void): () => void;
  close(): Promise<void>;
}

export class FanoutError extends Error {
  constructor(
    readonly code: 'FANOUT_UNAVAILABLE' | 'MESSAGE_TOO_LARGE' | 'FANOUT_CLOSED',
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'FanoutError';
  }
}

/** PostgreSQL needs a direct connection: LISTEN does not pass a transaction pooler. */
export type FanoutTarget = { kind: 'postgres'; url: string } | { kind: 'redis'; url: string };

export type FanoutLogger = Pick<Logger, 'info' | 'warn' | 'error'>;
