import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { UNIT_KINDS } from '../../../kernel/roles.js';
import { actsOn } from '../../../platform/audit/act.js';
import { optionalText, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { UnitContactSchema, UnitSchema } from '../persistence/directory.schema.js';
import { mustHaveItsPlace, mustManageUnits, type UnitChanged } from './on-unit.js';
import { person, sealPerson } from './on-unit-contact.js';

export const CreateUnit = z.object({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/),
  name: writtenText(60),
  shortName: writtenText(20),
  kind: z.enum(UNIT_KINDS),
  divisionCode: optionalText(12),
  contact: z.object(person),
});
export type CreateUnit = z.output<typeof CreateUnit>;

/**
 * The administrator enters a unit, together with the person it has for this work (#47): no unit is without one.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, NAME_TAKEN, DIVISION_HAS_TOWN.
 */
export async function createUnit(tx: Tx, { contact, ...unit }: CreateUnit): Promise<UnitChanged> {
  const unitId = await enterUnit(tx, unit);
  const id = newId();
  tx.em.create(UnitContactSchema, {
    tenantId: tx.tenant.id,
    id,
    unitId,
    ...sealPerson(tx, id, contact),
    confirmedAt: tx.now,
    removedAt: null,
  });
  return { unitId, accountIds: [] };
}

/** The unit alone, as it comes with another county's configuration: people do not come along. */
export async function enterUnit(tx: Tx, unit: Omit<CreateUnit, 'contact'>): Promise<string> {
  await mustManageUnits(tx);
  const tenantId = tx.tenant.id;
  if (await tx.em.count(UnitSchema, { tenantId, code: unit.code })) refuse('NAME_TAKEN', { path: ['input', 'code'] });
  await mustHaveItsPlace(tx, unit);
  const id = newId();
  actsOn(tx.act, 'Unit', id);
  tx.em.create(UnitSchema, { tenantId, id, ...unit, functions: [], parentId: null });
  return id;
}
