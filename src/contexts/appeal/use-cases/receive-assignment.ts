import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { happen, move, openAssignment, type AppealChanged } from './on-appeal.js';

export const ReceiveAssignment = z.object({ assignmentId: idOf('Assignment'), expectedVersion });
export type ReceiveAssignment = z.output<typeof ReceiveAssignment>;

/**
 * A unit receives on the platform what was assigned to it (#16). Once the host has received, the appeal is under
 * handling; a co-handler's receipt moves nothing but its own clock. Who receives has it in hand, unless somebody has.
 *
 * Refusals: NOT_ALLOWED (another unit's assignment), CONFLICT, INVALID_TRANSITION, ALREADY_RECEIVED.
 */
export async function receiveAssignment(tx: Tx, input: ReceiveAssignment): Promise<AppealChanged> {
  const { opened, assignment, post, before } = await openAssignment(tx, 'receiveAssignment', input);
  const { appeal } = opened;
  if (assignment.state !== 'PENDING') {
    const raced = before.state === 'PENDING';
    refuse(raced ? 'CONFLICT' : assignment.state === 'OBJECTED' ? 'OBJECTION_OPEN' : 'ALREADY_RECEIVED', {
      duty: 16,
      facts: raced ? { currentVersion: appeal.version } : { state: appeal.state },
    });
  }
  assignment.state = 'RECEIVED';
  assignment.receivedAt = tx.now;
  assignment.receivedByAccountId = tx.actor.accountId;
  assignment.handlerAccountId ??= tx.actor.accountId;
  move(tx, opened, 'receiveAssignment', assignment.role === 'HOST' ? 'HOST_RECEIVED' : 'CO_HANDLER_RECEIVED');
  await happen(tx, 'RECEIVED', opened, { post, assignment });
  return { appealId: appeal.id };
}
