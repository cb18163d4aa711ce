import { z } from 'zod';
import { anonymousActor } from '../../../kernel/actor.js';
import { isStorable } from '../../../platform/inputs.js';
import { verifyAgainstNothing, verifyPassword } from '../../../platform/crypto/password.js';
import { inTenant } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { AccountSchema } from '../persistence/directory.schema.js';
import { openSession, tenantIdOf, type SignedIn } from './sessions.js';

export const SignIn = z.object({
  tenant: z.string().max(20),
  username: z.string().max(100).refine(isStorable),
  password: z.string().max(200),
});
export type SignIn = z.output<typeof SignIn>;

/** Wrong passwords after which an account is locked, and for how long (ms of real time). */
const MOST_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

/**
 * Signs a person in by name and password. Null says no more than that it did not work: an unknown name takes as long
 * and answers the same as a wrong password or a locked account.
 */
export async function signIn(services: Services, input: SignIn): Promise<SignedIn | null> {
  const tenantId = await tenantIdOf(services, input.tenant);
  if (!tenantId) return verifyAgainstNothing(input.password).then(() => null);
  return inTenant(services, anonymousActor(tenantId), async (tx) => {
    const account = await tx.em.findOne(AccountSchema, { tenantId, username: input.username, enabled: true });
    if (!account?.passwordHash) return verifyAgainstNothing(input.password).then(() => null);
    const right = await verifyPassword(account.passwordHash, input.password);
    if (account.lockedUntil && account.lockedUntil > new Date()) return null;
    if (!right) {
      // Counted in the database in one step: parallel attempts count as many.
      await tx.em.execute(
        `update account set failed_attempts = (failed_attempts + 1) % ${MOST_FAILURES},
                locked_until = case when failed_attempts + 1 >= ${MOST_FAILURES} then ?::timestamptz else locked_until end
          where tenant_id = ? and id = ?`,
        [new Date(Date.now() + LOCK_MS), tenantId, account.id],
      );
      return null;
    }
    account.failedAttempts = 0;
    account.lockedUntil = null;
    return openSession(tx, account, services);
  });
}
