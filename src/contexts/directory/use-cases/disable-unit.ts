import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { mustHaveItsPlace, openUnit, type UnitChanged } from './on-unit.js';

export type { UnitChanged };

export const OneUnit = z.object({ unitId: idOf('Unit'), expectedVersion });
export type OneUnit = z.output<typeof OneUnit>;

/**
 * Takes a unit out of use: nothing is sent to it any more, while its people go on reading what it did. Whether it has
 * anything in hand is asked by those who know of appeals.
 *
 * Refusals: NOT_ALLOWED, UNIT_HAS_FUNCTION, CONFLICT.
 */
export async function disableUnit(tx: Tx, which: OneUnit): Promise<UnitChanged> {
  const unit = await openUnit(tx, which);
  if (unit.functions.length > 0) refuse('UNIT_HAS_FUNCTION', { facts: { functions: unit.functions } });
  unit.active = false;
  return { unitId: unit.id, accountIds: [] };
}

/** Takes a unit into use again. Refusals: NOT_ALLOWED, DIVISION_HAS_TOWN, CONFLICT. */
export async function enableUnit(tx: Tx, which: OneUnit): Promise<UnitChanged> {
  const unit = await openUnit(tx, which);
  await mustHaveItsPlace(tx, { kind: unit.kind, divisionCode: unit.divisionCode ?? null }, unit.id);
  unit.active = true;
  return { unitId: unit.id, accountIds: [] };
}
