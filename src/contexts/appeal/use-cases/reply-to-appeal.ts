import { z } from 'zod';
import { uploadIds } from '../../../papers/claim-uploads.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { OPINION_OUTCOMES } from '../domain/vocabulary.js';
import { addOpinion } from '../persistence/opinion.js';
import { attach } from './attach.js';
import { complete } from './complete.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const ReplyToAppeal = z.object({
  appealId: idOf('Appeal'),
  outcome: z.enum(OPINION_OUTCOMES),
  text: writtenText(5000),
  uploadIds,
  expectedVersion,
});
export type ReplyToAppeal = z.output<typeof ReplyToAppeal>;

/**
 * The host replies with its handling opinion (#18). SOLVED completes the appeal and asks the enterprise to evaluate
 * (#36); UNSOLVED proposes it for the county's list (#19).
 */
export async function replyToAppeal(tx: Tx, input: ReplyToAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'replyToAppeal', input);
  const { appeal, assignments } = opened;
  const host = assignments.find(({ role }) => role === 'HOST');
  if (!host) throw new Error('an appeal under handling has a host');
  const opinionId = addOpinion(tx, host, input);
  await attach(tx, opened, input.uploadIds, { source: 'REPLY', sourceId: opinionId });
  if (input.outcome === 'SOLVED') await complete(tx, appeal);
  const post = actingPost(tx, 'replyToAppeal', assignments);
  move(tx, opened, 'replyToAppeal', input.outcome);
  await happen(tx, input.outcome === 'SOLVED' ? 'REPLIED' : 'LISTING_PROPOSED', opened, { post });
  return { appealId: appeal.id };
}
