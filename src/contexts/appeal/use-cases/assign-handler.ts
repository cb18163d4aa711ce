import { z } from 'zod';
import { decideHandover } from '../../../access/handover.js';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { deputyOf, handlerOfUnit } from '../../directory/index.js';
import { happen, move, openAssignment, type AppealChanged } from './on-appeal.js';

export const AssignHandler = z.object({
  assignmentId: idOf('Assignment'),
  personId: idOf('Account'),
  note: optionalText(500),
  expectedVersion,
});
export type AssignHandler = z.output<typeof AssignHandler>;

/**
 * Hands an assignment to a person of its unit. The head hands it to anybody; a handler takes what nobody has in hand, or
 * hands on what is his or an absent person's whom he stands in for. Who is absent may be named: his deputy is told, and
 * has it on his list meanwhile.
 *
 * Refusals: NOT_ALLOWED (another unit's, or in another person's hand), CONFLICT, INVALID_TRANSITION,
 * PERSON_CANNOT_HANDLE, ALREADY_HANDLER.
 */
export async function assignHandler(tx: Tx, input: AssignHandler): Promise<AppealChanged> {
  const { opened, assignment, post, before } = await openAssignment(tx, 'assignHandler', input);
  const { unitId } = assignment;
  const holderId = assignment.handlerAccountId ?? null;
  const deputyId = holderId && (await deputyOf(tx, unitId, holderId));
  const decision = decideHandover(tx.actor, { unitId, holderId, deputyId, toId: input.personId });
  if (!decision.allowed) {
    if (before.handlerAccountId !== holderId) refuse('CONFLICT', { facts: { currentVersion: opened.appeal.version } });
    refuse('NOT_ALLOWED', { facts: { reason: decision.reason, reasonEn: decision.reasonEn } });
  }
  const path = ['input', 'personId'];
  if (input.personId === holderId) refuse('ALREADY_HANDLER', { path });
  const person = await handlerOfUnit(tx, unitId, input.personId);
  if (!person) refuse('PERSON_CANNOT_HANDLE', { path });
  assignment.handlerAccountId = input.personId;
  move(tx, opened, 'assignHandler', 'HANDED_OVER');
  const note = `${person.displayName}${input.note ? `：${input.note}` : ''}`;
  await happen(tx, 'HANDED_OVER', opened, { post, note, assignment });
  return { appealId: opened.appeal.id };
}
