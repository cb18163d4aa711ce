import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { mobileNumber, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { UnitContactSchema, type UnitContact } from '../persistence/directory.schema.js';

/** Who is named; messages go by SMS (#22). */
export const person = {
  name: writtenText(40),
  phone: mobileNumber,
};

/** What a command on a named person answers: enough to read it anew. */
export interface UnitContactChanged {
  unitContactId: string;
}

/** Refuses whoever may not keep the contacts of a unit; to whom they are not to be seen, they do not exist. */
export function mustKeepContacts(tx: Tx, unitId: string): void {
  const facts = { tenantId: tx.tenant.id, unitId };
  if (may(tx.actor, 'keep', 'UnitContact', facts)) return;
  if (!may(tx.actor, 'read', 'UnitContact', facts)) throw new NotFound();
  refuse('NOT_ALLOWED', {
    duty: 47,
    facts: {
      reason: '联络人由本单位人员或县级管理员维护。',
      reasonEn: 'contacts are kept by the people of their unit, and by the administrator.',
    },
  });
}

/** A named person for a command, after the question whose it is. Of two at once, the second waits for the first. */
export async function openUnitContact(tx: Tx, id: string): Promise<UnitContact> {
  const found = await tx.em.findOne(UnitContactSchema, { tenantId: tx.tenant.id, id, removedAt: null });
  if (!found) throw new NotFound();
  mustKeepContacts(tx, found.unitId);
  await takeTurnOnContacts(tx, found.unitId);
  await tx.em.refresh(found);
  if (found.removedAt) throw new NotFound();
  return found;
}

/** The named persons of a unit change one after the other, so that their number can be relied on. */
export async function takeTurnOnContacts(tx: Tx, unitId: string): Promise<number> {
  const tenantId = tx.tenant.id;
  await tx.em.execute('select 1 from unit where tenant_id = ? and id = ? for no key update', [tenantId, unitId]);
  return tx.em.count(UnitContactSchema, { tenantId, unitId, removedAt: null });
}

/** Name and phone, sealed for the row they stand in. */
export function sealPerson(
  tx: Tx,
  rowId: string,
  { name, phone }: { name: string; phone: string },
): Pick<UnitContact, 'nameCipher' | 'phoneCipher'> {
  const sealed = (column: string, text: string): string =>
    tx.deps.cipher.encrypt(text, { tenantId: tx.tenant.id, table: 'unit_contact', column, rowId });
  return { nameCipher: sealed('name', name), phoneCipher: sealed('phone', phone) };
}
