import { z } from 'zod';
import { UNIT_KINDS } from '../../../kernel/roles.js';
import { expectedVersion, idOf, optionalText, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { mustHaveItsPlace, openUnit, type UnitChanged } from './on-unit.js';

export const ChangeUnit = z.object({
  unitId: idOf('Unit'),
  name: writtenText(60).nullish(),
  shortName: writtenText(20).nullish(),
  kind: z.enum(UNIT_KINDS).nullish(),
  divisionCode: optionalText(12),
  expectedVersion,
});
export type ChangeUnit = z.output<typeof ChangeUnit>;

/**
 * The administrator renames a unit, or says of what kind it is and which division it governs; what is not named stays,
 * but for the division, which goes with the kind.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, DIVISION_HAS_TOWN, CONFLICT.
 */
export async function changeUnit(
  tx: Tx,
  { name, shortName, kind, divisionCode, ...which }: ChangeUnit,
): Promise<UnitChanged> {
  const unit = await openUnit(tx, which);
  const placed = { kind: kind ?? unit.kind, divisionCode: divisionCode ?? (kind ? null : (unit.divisionCode ?? null)) };
  if (kind || divisionCode) await mustHaveItsPlace(tx, placed, unit.id);
  Object.assign(unit, placed, { name: name ?? unit.name, shortName: shortName ?? unit.shortName });
  return { unitId: unit.id, accountIds: [] };
}
