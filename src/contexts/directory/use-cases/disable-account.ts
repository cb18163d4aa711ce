import { z } from 'zod';
import { expectedVersion, idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { postsOf } from '../persistence/people.repository.js';
import { mustStayGoverned, openAccount, type AccountChanged } from './on-account.js';
import { revokeSessionsOf } from './sessions.js';

export const OneAccount = z.object({ accountId: idOf('Account'), expectedVersion });
export type OneAccount = z.output<typeof OneAccount>;

/**
 * Shuts a person out at once, whatever he has open included. Posts and history stay: he can be let in again, and what he
 * had in hand is his unit's to hand over.
 *
 * Refusals: NOT_ALLOWED, OWN_ADMIN_POST, LAST_ADMINISTRATOR, CONFLICT.
 */
export async function disableAccount(tx: Tx, which: OneAccount): Promise<AccountChanged> {
  const account = await openAccount(tx, which);
  const posts = await postsOf(tx, account.id);
  if (posts.some(({ role }) => role === 'TENANT_ADMIN')) await mustStayGoverned(tx, account.id);
  account.enabled = false;
  await revokeSessionsOf(tx, account.id);
  return { accountId: account.id };
}

/** Lets a person in again, by the password he had. Refusals: NOT_ALLOWED, CONFLICT. */
export async function enableAccount(tx: Tx, which: OneAccount): Promise<AccountChanged> {
  const account = await openAccount(tx, which);
  account.enabled = true;
  return { accountId: account.id };
}
