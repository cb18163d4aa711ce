import pg from 'pg';
import { within } from '../store-trouble.js';
import { FanoutError } from './fanout.js';

/** The one channel of PostgreSQL that carries all of ours. */
export const PG_CHANNEL = 'zhitongche';

/** PostgreSQL refuses a payload of 8,000 bytes or more. */
const MAX_PAYLOAD_BYTES = 7_999;
const BATCH = 1_000;
const ANSWER_MS = 2_000;

/** On the wire: number of the message, channel, message. */
export type Envelope = [number: number, channel: string, message: object];

interface Waiting {
  payload: string;
  resolve: () => void;
  reject: (error: FanoutError) => void;
}

export interface PgPublisher {
  publish(channel: string, message: object): Promise<void>;
  close(): Promise<void>;
}

/**
 * Sends what is published in one turn of the event loop as one statement, and the next batch only when the last is
 * through: the busier the process, the larger the batches.
 */
export function makePgPublisher(url: string, onTrouble: (error: unknown) => void): PgPublisher {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    application_name: 'zhitongche fan-out publisher',
  });
  pool.on('error', onTrouble);
  const waiting: Waiting[] = [];
  let sending: Promise<void> | null = null;
  let closed = false;
  /** PostgreSQL delivers equal payloads of one transaction only once; the number keeps equal messages apart. */
  let count = 0;

  const send = async (): Promise<void> => {
    // Everything that is published in this turn is there before the statement leaves.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      try {
        const payloads = batch.map(({ payload }) => payload);
        const sql = 'select pg_notify($1, payload) from unnest($2::text[]) as payload';
        await within(2 * ANSWER_MS, pool.query({ name: 'fan-out', text: sql, values: [PG_CHANNEL, payloads] }));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        onTrouble(error);
        // What has queued up behind would only wait for the same.
        for (const { reject } of batch.concat(waiting.splice(0))) reject(new FanoutError('FANOUT_UNAVAILABLE', error));
      }
    }
  };

  return {
    async publish(channel, message) {
      if (closed) throw new FanoutError('FANOUT_CLOSED');
      const payload = JSON.stringify([++count, channel, message] satisfies Envelope);
      if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) throw new FanoutError('MESSAGE_TOO_LARGE');
      await new Promise<void>((resolve, reject) => {
        waiting.push({ payload, resolve, reject });
        sending ??= send().finally(() => (sending = null));
      });
    },
    async close() {
      closed = true;
      await sending;
      await pool.end();
    },
  };
}
