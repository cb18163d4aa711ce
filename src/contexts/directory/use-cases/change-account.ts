import { z } from 'zod';
import { expectedVersion, idOf, mobileNumber, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { AccountNameSchema } from '../persistence/directory.schema.js';
import { mustBeFree, openAccount, sealPhone, type AccountChanged } from './on-account.js';

export const ChangeAccount = z.object({
  accountId: idOf('Account'),
  displayName: writtenText(40).nullish(),
  phone: mobileNumber.nullish(),
  expectedVersion,
});
export type ChangeAccount = z.output<typeof ChangeAccount>;

/**
 * The administrator puts a person's name or telephone right; what is not named stays. What the person has done goes on
 * standing under his account, by its new name.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, PHONE_TAKEN, CONFLICT.
 */
export async function changeAccount(tx: Tx, { displayName, phone, ...which }: ChangeAccount): Promise<AccountChanged> {
  const account = await openAccount(tx, which);
  if (displayName) {
    const name = await tx.em.findOneOrFail(AccountNameSchema, { tenantId: tx.tenant.id, id: account.id });
    name.displayName = displayName;
  }
  if (phone) {
    await mustBeFree(tx, { phone }, account.id);
    Object.assign(account, sealPhone(tx, account.id, phone));
  }
  return { accountId: account.id };
}
