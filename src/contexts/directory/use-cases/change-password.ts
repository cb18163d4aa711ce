import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { refuse } from '../../../kernel/refusal.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { hashPassword } from '../../../platform/crypto/password.js';
import { inTenant, LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { AccountSchema } from '../persistence/directory.schema.js';
import { mustBeStrong, password, passwordIs } from './password.js';
import { openSession, revokeSessionsOf, type SignedIn } from './sessions.js';

export const ChangePassword = z.object({ currentPassword: password, newPassword: password });

/**
 * Changes one's own password. Every session of before ends with it, this one included, and a new one is opened. Null: the
 * current password is wrong, which counts as at a sign-in.
 *
 * Refusal: WEAK_PASSWORD.
 * @throws {TooMany}
 */
export async function changePassword(
  services: Services,
  actor: Actor & { accountId: string },
  { currentPassword, newPassword }: z.output<typeof ChangePassword>,
  act: Act,
): Promise<SignedIn | null> {
  const { attempts } = services;
  const { accountId: id, tenantId } = actor;
  actsOn(act, 'Account', id);
  const account = await inTenant(services, actor, ({ em }) => em.findOneOrFail(AccountSchema, { tenantId, id }));
  const name = account.username ?? id;
  await attempts.count('FAILURES_OF_ADDRESS', tenantId, act.address);
  await attempts.count('PASSWORDS_OF_NAME', tenantId, name);
  if (!(await passwordIs(account, currentPassword))) return null;
  await attempts.forget('PASSWORDS_OF_NAME', tenantId, name);
  await attempts.forgive('FAILURES_OF_ADDRESS', tenantId, act.address);
  mustBeStrong(newPassword, account, 'newPassword');
  if (newPassword === currentPassword)
    refuse('WEAK_PASSWORD', {
      path: ['input', 'newPassword'],
      facts: { reason: '须与原口令不同', reasonEn: 'it has to be another one' },
    });
  const passwordHash = await hashPassword(newPassword);
  const change = async (tx: Tx): Promise<SignedIn | null> => {
    // As it was when it was checked: of two changes side by side one is too late.
    const checked = { tenantId, id, passwordHash: account.passwordHash, enabled: true };
    const still = await tx.em.findOne(AccountSchema, checked, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!still) return null;
    still.passwordHash = passwordHash;
    await revokeSessionsOf(tx, id);
    return openSession(tx, still, services);
  };
  return inTenant(services, actor, change, { act });
}
