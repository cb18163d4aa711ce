import { z } from 'zod';
import { actsOn } from '../../../platform/audit/act.js';
import { mobileNumber, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { AccountNameSchema, AccountSchema } from '../persistence/directory.schema.js';
import { mustBeFree, mustManageAccounts, sealPhone, type AccountChanged } from './on-account.js';

/** What is typed at every sign-in, on every keyboard. */
const username = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);

export const CreateAccount = z.object({ username, displayName: writtenText(40), phone: mobileNumber });
export type CreateAccount = z.output<typeof CreateAccount>;

/**
 * The administrator enters a person of the county's staff, who has no post yet and no password until invited.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, NAME_TAKEN, PHONE_TAKEN.
 */
export async function createAccount(tx: Tx, { username, displayName, phone }: CreateAccount): Promise<AccountChanged> {
  mustManageAccounts(tx);
  await mustBeFree(tx, { username, phone });
  const tenantId = tx.tenant.id;
  const id = newId();
  actsOn(tx.act, 'Account', id);
  tx.em.create(AccountNameSchema, { tenantId, id, displayName });
  tx.em.create(AccountSchema, {
    tenantId,
    id,
    username,
    passwordHash: null,
    kind: 'STAFF',
    nameCipher: null,
    ...sealPhone(tx, id, phone),
    createdAt: new Date(),
  });
  return { accountId: id };
}
