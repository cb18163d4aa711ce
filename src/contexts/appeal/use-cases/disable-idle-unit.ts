import { refuse } from '../../../kernel/refusal.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { disableUnit, type OneUnit, type UnitChanged } from '../../directory/index.js';
import { AssignmentSchema } from '../persistence/appeal.schema.js';

/**
 * Takes a unit out of use that has nothing in hand. A dispatch that another process is about to give by what it knew a
 * moment ago still reaches the unit's people, who go on reading it, and the bureau, who sends it elsewhere.
 *
 * Refusals: those of `disableUnit`, UNIT_HAS_OPEN_ASSIGNMENTS.
 */
export async function disableIdleUnit(tx: Tx, which: OneUnit): Promise<UnitChanged> {
  const changed = await disableUnit(tx, which);
  const open = { tenantId: tx.tenant.id, unitId: which.unitId, active: true, appealOpen: true };
  const count = await tx.em.count(AssignmentSchema, open);
  if (count > 0) refuse('UNIT_HAS_OPEN_ASSIGNMENTS', { facts: { count } });
  return changed;
}
