import { z } from 'zod';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { REVIEW_RESULTS } from '../domain/vocabulary.js';
import { RegistryReviewSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const ReviewRegistration = z.object({
  appealId: idOf('Appeal'),
  result: z.enum(REVIEW_RESULTS),
  note: writtenText(1000),
  expectedVersion,
});
export type ReviewRegistration = z.output<typeof ReviewRegistration>;

/** The market supervision bureau's answer to a mismatch (#11). The bureau decides what follows, a rejection included. */
export async function reviewRegistration(tx: Tx, input: ReviewRegistration): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'reviewRegistration', input);
  const { appeal, assignments } = opened;
  appeal.reviewResult = input.result;
  tx.em.create(RegistryReviewSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    result: input.result,
    note: input.note,
    reviewedAt: tx.now,
    reviewedByAccountId: tx.actor.accountId,
  });
  move(tx, opened, 'reviewRegistration', 'REVIEWED');
  const post = actingPost(tx, 'reviewRegistration', assignments);
  await happen(tx, 'REGISTRATION_REVIEWED', opened, { post, note: input.note });
  return { appealId: appeal.id };
}
