import { z } from 'zod';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { openUnitContact, type UnitContactChanged } from './on-unit-contact.js';

export const ConfirmUnitContact = z.object({ unitContactId: idOf('UnitContact') });
export type ConfirmUnitContact = z.output<typeof ConfirmUnitContact>;

/** A unit confirms that a named person is still the one, and the phone still right (#22, #47). Refusals: NOT_ALLOWED. */
export async function confirmUnitContact(tx: Tx, { unitContactId }: ConfirmUnitContact): Promise<UnitContactChanged> {
  const contact = await openUnitContact(tx, unitContactId);
  contact.confirmedAt = tx.now;
  return { unitContactId };
}
