import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from './attempts.js';

const MINUTE_SECONDS = 60;

/** What a caller may ask of one process in a minute, in the points of `extensions.cost`. */
export interface Budgets {
  /** Spends on the caller's address, and on the person where there is one. @throws {TooMany} */
  spend(caller: { tenantId: string | null; accountId: string | null; address: string }, cost: number): Promise<void>;
}

/**
 * Kept in the process: it protects the process, and a count that all share would cost each operation another flight,
 * more than many operations take.
 */
export function makeBudgets(perMinute: { actor: number; address: number }): Budgets {
  const ofAddresses = new RateLimiterMemory({ points: perMinute.address, duration: MINUTE_SECONDS });
  const ofActors = new RateLimiterMemory({ points: perMinute.actor, duration: MINUTE_SECONDS });
  return {
    async spend({ tenantId, accountId, address }, cost) {
      try {
        await ofAddresses.consume(address, cost);
        if (accountId) await ofActors.consume(`${tenantId}:${accountId}`, cost);
      } catch (over) {
        if (!(over instanceof RateLimiterRes)) throw over;
        throw new TooMany(Math.max(1, Math.ceil(over.msBeforeNext / 1000)));
      }
    },
  };
}
