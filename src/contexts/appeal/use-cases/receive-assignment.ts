import { z } from 'zod';
import { unitsWithRole } from '../../../kernel/actor.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const ReceiveAssignment = z.object({ assignmentId: idOf('Assignment'), expectedVersion });
export type ReceiveAssignment = z.output<typeof ReceiveAssignment>;

/**
 * A unit receives on the platform what was assigned to it (#16). Once the host has received, the appeal is under
 * handling; a co-handler's receipt moves nothing but its own clock.
 *
 * Refusals: NOT_ALLOWED (another unit's assignment), CONFLICT, INVALID_TRANSITION, ALREADY_RECEIVED.
 */
export async function receiveAssignment(tx: Tx, input: ReceiveAssignment): Promise<AppealChanged> {
  const [found] = await tx.em.execute<{ appeal_id: string; state: string }[]>(
    'select appeal_id, state from assignment where tenant_id = ? and id = ? and active',
    [tx.tenant.id, input.assignmentId],
  );
  if (!found) throw new NotFound();
  const appealId = found.appeal_id;
  const opened = await openAppeal(tx, 'receiveAssignment', { appealId, expectedVersion: input.expectedVersion });
  const assignment = opened.assignments.find(({ id }) => id === input.assignmentId);
  if (!assignment) throw new NotFound();
  if (!unitsWithRole(tx.actor, 'UNIT_HANDLER', 'UNIT_HEAD').includes(assignment.unitId))
    refuse('NOT_ALLOWED', {
      duty: 16,
      facts: { reason: '该分派属于其他单位。', reasonEn: 'the assignment is another unit’s.' },
    });
  if (assignment.state === 'RECEIVED') {
    const raced = found.state === 'PENDING';
    refuse(raced ? 'CONFLICT' : 'ALREADY_RECEIVED', {
      duty: 16,
      facts: raced ? { currentVersion: opened.appeal.version } : { state: opened.appeal.state },
    });
  }
  assignment.state = 'RECEIVED';
  assignment.receivedAt = tx.now;
  assignment.receivedByAccountId = tx.actor.accountId;
  move(tx, opened, 'receiveAssignment', assignment.role === 'HOST' ? 'HOST_RECEIVED' : 'CO_HANDLER_RECEIVED');
  const post = tx.actor.memberships.find(
    ({ unitId, role }) => unitId === assignment.unitId && (role === 'UNIT_HANDLER' || role === 'UNIT_HEAD'),
  );
  await happen(tx, 'RECEIVED', opened, { post, assignment });
  return { appealId };
}
