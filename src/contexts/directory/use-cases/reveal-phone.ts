import { z } from 'zod';
import { NotFound } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { noteReveal, whyRevealed } from '../../../platform/audit/reveal.js';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { AccountSchema } from '../persistence/directory.schema.js';
import { mustManageAccounts } from './on-account.js';

export const RevealPhone = z.object({ accountId: idOf('Account'), ...whyRevealed });
export type RevealPhone = z.output<typeof RevealPhone>;

/**
 * Shows the administrator the phone of somebody of the staff in clear; null where there is none.
 *
 * Refusals: NOT_ALLOWED.
 */
export async function revealPhone(tx: Tx, { accountId, ...why }: RevealPhone): Promise<{ phone: string | null }> {
  mustManageAccounts(tx);
  const tenantId = tx.tenant.id;
  const account = await tx.em.findOne(AccountSchema, { tenantId, id: accountId, kind: 'STAFF' });
  if (!account) throw new NotFound();
  actsOn(tx.act, 'Account', accountId);
  noteReveal(tx, why);
  const place = { tenantId, table: 'account', column: 'phone', rowId: accountId };
  return { phone: account.phoneCipher ? tx.deps.cipher.decrypt(account.phoneCipher, place) : null };
}
