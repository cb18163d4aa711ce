import { z } from 'zod';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { objectionWindow } from '../../../time/deadlines.js';
import { activeUnits } from '../../directory/index.js';
import { objectionsOf } from '../persistence/appeal.repository.js';
import { ObjectionSchema } from '../persistence/appeal.schema.js';
import { happen, move, openAssignment, type AppealChanged } from './on-appeal.js';

export const ObjectToAssignment = z.object({
  assignmentId: idOf('Assignment'),
  proposedUnitId: idOf('Unit'),
  reason: writtenText(2000),
  expectedVersion,
});
export type ObjectToAssignment = z.output<typeof ObjectToAssignment>;

/**
 * A unit objects to its assignment and proposes another one (#17), within 24 hours of the dispatch. While the host's
 * objection is open the appeal waits for the ruling; a co-handler's changes nothing for the others.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, OBJECTION_OPEN, OBJECTION_WINDOW_CLOSED, INVALID_INPUT (a unit proposes
 * itself).
 */
export async function objectToAssignment(tx: Tx, input: ObjectToAssignment): Promise<AppealChanged> {
  const { opened, assignment, post } = await openAssignment(tx, 'objectToAssignment', input);
  const { appeal } = opened;
  if (assignment.state === 'OBJECTED') refuse('OBJECTION_OPEN', { duty: 17 });
  const window = await objectionWindow(tx, assignment.id);
  if (!window?.dueAt || window.dueAt <= tx.now) refuse('OBJECTION_WINDOW_CLOSED', { duty: 17 });
  const [proposed] = await activeUnits(tx, [input.proposedUnitId]);
  if (!proposed) throw new NotFound();
  if (proposed.id === assignment.unitId)
    refuse('INVALID_INPUT', {
      duty: 17,
      path: ['input', 'proposedUnitId'],
      facts: { detail: '不能建议改派给本单位', detailEn: 'a unit cannot propose itself' },
    });
  const earlier = await objectionsOf(tx, appeal.id);
  tx.em.create(ObjectionSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    assignmentId: assignment.id,
    unitId: assignment.unitId,
    round: earlier.length + 1,
    proposedUnitId: proposed.id,
    reason: input.reason,
    raisedAt: tx.now,
    raisedByAccountId: tx.actor.accountId,
    ruling: null,
    ruledAt: null,
    ruledByAccountId: null,
    rulingText: null,
  });
  assignment.state = 'OBJECTED';
  move(tx, opened, 'objectToAssignment', assignment.role === 'HOST' ? 'BY_HOST' : 'BY_CO_HANDLER');
  const round = earlier.length + 1;
  await happen(tx, 'OBJECTION_RAISED', opened, { post, assignment, note: input.reason, round });
  return { appealId: appeal.id };
}
