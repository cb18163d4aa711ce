import { z } from 'zod';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { openUnitContact, person, sealPerson, type UnitContactChanged } from './on-unit-contact.js';

export const CorrectUnitContact = z.object({ unitContactId: idOf('UnitContact'), ...person });
export type CorrectUnitContact = z.output<typeof CorrectUnitContact>;

/**
 * A unit puts a named person's name or phone right (#22: 及时更新), which also confirms it.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT.
 */
export async function correctUnitContact(
  tx: Tx,
  { unitContactId, ...named }: CorrectUnitContact,
): Promise<UnitContactChanged> {
  const contact = await openUnitContact(tx, unitContactId);
  Object.assign(contact, sealPerson(tx, contact.id, named), { confirmedAt: tx.now });
  return { unitContactId };
}
