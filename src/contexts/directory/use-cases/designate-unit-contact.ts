import { z } from 'zod';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { idOf } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { activeUnits } from '../persistence/directory.repository.js';
import { UnitContactSchema } from '../persistence/directory.schema.js';
import {
  mustKeepContacts,
  person,
  sealPerson,
  takeTurnOnContacts,
  type UnitContactChanged,
} from './on-unit-contact.js';

/** Named persons a unit can have: each of them gets every message. */
const MOST_CONTACTS = 5;

export const DesignateUnitContact = z.object({ unitId: idOf('Unit'), ...person });
export type DesignateUnitContact = z.output<typeof DesignateUnitContact>;

/**
 * A unit names a person for this work (#47); from now on the messages of #22 go to that phone as well.
 *
 * Refusals: NOT_ALLOWED, TOO_MANY_UNIT_CONTACTS, INVALID_INPUT.
 */
export async function designateUnitContact(
  tx: Tx,
  { unitId, ...named }: DesignateUnitContact,
): Promise<UnitContactChanged> {
  const [unit] = await activeUnits(tx, [unitId]);
  if (!unit) throw new NotFound();
  mustKeepContacts(tx, unitId);
  if ((await takeTurnOnContacts(tx, unitId)) >= MOST_CONTACTS)
    refuse('TOO_MANY_UNIT_CONTACTS', { duty: 47, facts: { most: MOST_CONTACTS } });
  const id = newId();
  actsOn(tx.act, 'UnitContact', id);
  tx.em.create(UnitContactSchema, {
    tenantId: tx.tenant.id,
    id,
    unitId,
    ...sealPerson(tx, id, named),
    confirmedAt: tx.now,
    removedAt: null,
  });
  return { unitContactId: id };
}
