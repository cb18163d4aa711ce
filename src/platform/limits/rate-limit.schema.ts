import { defineEntity, p } from '@mikro-orm/core';

export const RATE_LIMIT_TABLE = 'rate_limit';

/** Counts of attempts. Keys are a tenant and a keyed hash, so there is nothing in it to read; rate-limiter-flexible's shape. */
export const RateLimitSchema = defineEntity({
  name: 'RateLimit',
  tableName: RATE_LIMIT_TABLE,
  properties: {
    key: p.string().primary(),
    points: p.integer().default(0),
    /** Milliseconds since the epoch; null never. */
    expire: p.bigint('number').nullable(),
  },
  indexes: [{ name: 'rate_limit_expire', properties: ['expire'] }],
});
