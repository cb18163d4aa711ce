import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { openUnitContact, takeTurnOnContacts, type UnitContactChanged } from './on-unit-contact.js';

export const RemoveUnitContact = z.object({ unitContactId: idOf('UnitContact') });
export type RemoveUnitContact = z.output<typeof RemoveUnitContact>;

/**
 * A unit takes a named person off; no message goes there any more. The last one stays: each unit has a person for this
 * work (#47), and another is named first.
 *
 * Refusals: NOT_ALLOWED, LAST_UNIT_CONTACT.
 */
export async function removeUnitContact(tx: Tx, { unitContactId }: RemoveUnitContact): Promise<UnitContactChanged> {
  const contact = await openUnitContact(tx, unitContactId);
  if ((await takeTurnOnContacts(tx, contact.unitId)) <= 1) refuse('LAST_UNIT_CONTACT', { duty: 47 });
  contact.removedAt = tx.now;
  return { unitContactId };
}
