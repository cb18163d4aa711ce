import { createHmac, hkdfSync } from 'node:crypto';
import { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type IRateLimiterStoreOptions,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type pg from 'pg';
import { errorLabel, sparing } from '../store-trouble.js';
import { RATE_LIMIT_TABLE } from './rate-limit.schema.js';

/** What is counted: so many (`points`) in so many seconds; beyond that nothing more until `block` seconds are over. */
export interface Allowance {
  points: number;
  seconds: number;
  block?: number;
}

/** Somebody has used up an allowance: an answer of its own, the same whether what was tried exists or not. */
export class TooMany extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('TOO_MANY');
    this.name = 'TooMany';
  }
}

/** Counts attempts, each by itself, however many come in one request; for all processes together. */
export interface Attempts<Name extends string> {
  /** Counts one before it is made, so that attempts side by side count as many. @throws {TooMany} */
  count(name: Name, tenantId: string | null, who: string): Promise<void>;
  /** Takes one back that turned out to be in order. */
  forgive(name: Name, tenantId: string | null, who: string): Promise<void>;
  /** Begins anew. */
  forget(name: Name, tenantId: string | null, who: string): Promise<void>;
  close(): Promise<void>;
}

/** Where the counts are kept: one statement of PostgreSQL, or one command of Redis. */
export type AttemptsTarget = { kind: 'postgres'; pool: pg.Pool } | { kind: 'redis'; url: string };

interface Options {
  /** The application secret; keys show neither names nor numbers nor addresses. */
  secret: string;
  warn: (trouble: { error: string }) => void;
}

/** How long Redis may take to answer, in ms, before this process counts by itself. */
const ANSWER_MS = 1_000;
const NO_TENANT = 'none';

/** While the store is away each process counts by itself: a sign-in does not fail for it, nor go uncounted. */
export function openAttempts<Name extends string>(
  target: AttemptsTarget,
  allowances: Readonly<Record<Name, Allowance>>,
  { secret, warn }: Options,
): Attempts<Name> {
  const hashKey = Buffer.from(hkdfSync('sha256', secret, '', 'zhitongche/attempts', 32));
  const trouble = sparing((error) => warn({ error: errorLabel(error) }));
  const redis =
    target.kind === 'redis'
      ? new Redis(target.url, { enableOfflineQueue: false, commandTimeout: ANSWER_MS, connectTimeout: ANSWER_MS })
      : null;
  redis?.on('error', trouble);

  function limiter({ points, seconds, block = 0 }: Allowance): RateLimiterAbstract {
    const options = { keyPrefix: '', points, duration: seconds, blockDuration: block };
    const store: Omit<IRateLimiterStoreOptions, 'storeClient'> = {
      ...options,
      insuranceLimiter: new RateLimiterMemory(options),
    };
    if (redis) return new RateLimiterRedis({ ...store, storeClient: redis, rejectIfRedisNotReady: true });
    return new RateLimiterPostgres({
      ...store,
      storeClient: (target as { pool: pg.Pool }).pool,
      storeType: 'pool',
      tableName: RATE_LIMIT_TABLE,
      tableCreated: true,
      // The worker's tidying does it.
      clearExpiredByTimeout: false,
    });
  }
  const limiters = Object.fromEntries(
    Object.entries<Allowance>(allowances).map(([name, allowance]) => [name, limiter(allowance)]),
  ) as Record<Name, RateLimiterAbstract>;

  const keyOf = (name: Name, tenantId: string | null, who: string): string =>
    `${tenantId ?? NO_TENANT}:${name}:${createHmac('sha256', hashKey).update(who).digest('base64url')}`;

  return {
    async count(name, tenantId, who) {
      try {
        await limiters[name].consume(keyOf(name, tenantId, who));
      } catch (over) {
        if (over instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(over.msBeforeNext / 1000)));
        throw over;
      }
    },
    forgive: async (name, tenantId, who) => void (await limiters[name].reward(keyOf(name, tenantId, who))),
    forget: async (name, tenantId, who) => void (await limiters[name].delete(keyOf(name, tenantId, who))),
    close() {
      redis?.disconnect();
      return Promise.resolve();
    },
  };
}
