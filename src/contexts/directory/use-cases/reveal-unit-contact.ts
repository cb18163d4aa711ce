import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { noteReveal, whyRevealed } from '../../../platform/audit/reveal.js';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { UnitContactSchema } from '../persistence/directory.schema.js';

export const RevealUnitContact = z.object({ unitContactId: idOf('UnitContact'), ...whyRevealed });
export type RevealUnitContact = z.output<typeof RevealUnitContact>;

/**
 * Shows name and phone of a unit's named person in clear to whoever has to speak with units (#46, #47).
 *
 * Refusals: NOT_ALLOWED.
 */
export async function revealUnitContact(
  tx: Tx,
  { unitContactId, ...why }: RevealUnitContact,
): Promise<{ name: string; phone: string }> {
  const tenantId = tx.tenant.id;
  const found = await tx.em.findOne(UnitContactSchema, { tenantId, id: unitContactId, removedAt: null });
  const facts = { tenantId, unitId: found?.unitId ?? '' };
  if (!found || !may(tx.actor, 'read', 'UnitContact', facts)) throw new NotFound();
  if (!may(tx.actor, 'revealUnitContact', 'UnitContact', facts))
    refuse('NOT_ALLOWED', {
      duty: 47,
      facts: { reason: '仅供须与单位联系的岗位查看。', reasonEn: 'it is for the posts that have to speak with units.' },
    });
  actsOn(tx.act, 'UnitContact', unitContactId);
  noteReveal(tx, why);
  const clear = (column: 'name' | 'phone'): string =>
    tx.deps.cipher.decrypt(found[`${column}Cipher`], { tenantId, table: 'unit_contact', column, rowId: unitContactId });
  return { name: clear('name'), phone: clear('phone') };
}
