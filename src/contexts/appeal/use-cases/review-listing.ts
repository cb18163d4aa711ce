import { z } from 'zod';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { LISTING_DECISIONS } from '../domain/vocabulary.js';
import { replierOf } from '../persistence/appeal.repository.js';
import { ListingSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, mustNotBeOwn, openAppeal, type AppealChanged } from './on-appeal.js';

export const ReviewListing = z.object({
  appealId: idOf('Appeal'),
  decision: z.enum(LISTING_DECISIONS),
  note: writtenText(2000),
  expectedVersion,
});
export type ReviewListing = z.output<typeof ReviewListing>;

/**
 * The bureau reviews the host's opinion that it cannot solve the matter (#19): it lists the appeal at county level, or
 * sends it back, and the reply clock runs anew for five working days.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, OWN_MATTER.
 */
export async function reviewListing(tx: Tx, input: ReviewListing): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'reviewListing', input);
  const { appeal, assignments } = opened;
  mustNotBeOwn(tx, 'reviewListing', await replierOf(tx, appeal.id));
  tx.em.create(ListingSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    level: 'COUNTY',
    decision: input.decision,
    note: input.note,
    decidedAt: tx.now,
    decidedByAccountId: tx.actor.accountId,
  });
  move(tx, opened, 'reviewListing', input.decision);
  const post = actingPost(tx, 'reviewListing', assignments);
  const listed = input.decision === 'LISTED';
  await happen(tx, listed ? 'LISTED_COUNTY' : 'LISTING_SENT_BACK', opened, { post, note: input.note });
  return { appealId: appeal.id };
}
