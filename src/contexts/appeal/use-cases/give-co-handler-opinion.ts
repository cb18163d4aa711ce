import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { uploadIds } from '../../../papers/claim-uploads.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { OPINION_OUTCOMES } from '../domain/vocabulary.js';
import { addOpinion } from '../persistence/opinion.js';
import { attach } from './attach.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const GiveCoHandlerOpinion = z.object({
  appealId: idOf('Appeal'),
  outcome: z.enum(OPINION_OUTCOMES),
  text: writtenText(5000),
  uploadIds,
  expectedVersion,
});
export type GiveCoHandlerOpinion = z.output<typeof GiveCoHandlerOpinion>;

/**
 * A co-handler that has received tells the host what it thinks of its own part (#15). The host is told and replies; the
 * appeal does not move, and the enterprise hears nothing of it.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, NOT_RECEIVED, OBJECTION_OPEN.
 */
export async function giveCoHandlerOpinion(tx: Tx, input: GiveCoHandlerOpinion): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'giveCoHandlerOpinion', input);
  const { appeal, assignments } = opened;
  const post = actingPost(tx, 'giveCoHandlerOpinion', assignments);
  const assignment = assignments.find(({ unitId }) => unitId === post?.unitId);
  if (!assignment) throw new Error('whoever may give an opinion has an assignment');
  if (assignment.state !== 'RECEIVED')
    refuse(assignment.state === 'OBJECTED' ? 'OBJECTION_OPEN' : 'NOT_RECEIVED', { duty: 15 });
  const sourceId = addOpinion(tx, assignment, input);
  await attach(tx, opened, input.uploadIds, { source: 'REPLY', sourceId, visibility: 'PARTY' });
  move(tx, opened, 'giveCoHandlerOpinion', 'GIVEN');
  await happen(tx, 'CO_HANDLER_OPINION_GIVEN', opened, { post, assignment });
  return { appealId: appeal.id };
}
