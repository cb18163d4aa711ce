import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { VISIT_ANSWERS } from '../domain/vocabulary.js';
import { FollowUpVisitSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const RecordFollowUpVisit = z.object({
  appealId: idOf('Appeal'),
  contacted: z.enum(VISIT_ANSWERS),
  solved: z.enum(VISIT_ANSWERS),
  satisfied: z.enum(VISIT_ANSWERS),
  note: optionalText(2000),
  visitedAt: z
    .date()
    .nullish()
    .transform((at) => at ?? null),
  expectedVersion,
});
export type RecordFollowUpVisit = z.output<typeof RecordFollowUpVisit>;

/**
 * The bureau notes what it heard when it asked the enterprise afterwards (回访). It stands beside the evaluation and
 * never in its place: whatever was heard, the appeal does not move.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, INVALID_INPUT.
 */
export async function recordFollowUpVisit(tx: Tx, input: RecordFollowUpVisit): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'recordFollowUpVisit', input);
  const { appeal, assignments } = opened;
  const visitedAt = input.visitedAt ?? tx.now;
  if (visitedAt > tx.now || (appeal.completedAt && visitedAt < appeal.completedAt))
    refuse('INVALID_INPUT', {
      path: ['input', 'visitedAt'],
      facts: { detail: '回访时间须在办结之后、当前时间之前', detailEn: 'it lies between the completion and now' },
    });
  if (input.contacted !== 'YES' && (input.solved !== 'UNKNOWN' || input.satisfied !== 'UNKNOWN'))
    refuse('INVALID_INPUT', {
      path: ['input', 'contacted'],
      facts: { detail: '未联系上则其余应为 UNKNOWN', detailEn: 'whoever was not reached has said nothing' },
    });
  tx.em.create(FollowUpVisitSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    contacted: input.contacted,
    solved: input.solved,
    satisfied: input.satisfied,
    note: input.note,
    visitedAt,
    recordedAt: tx.now,
    recordedByAccountId: tx.actor.accountId,
  });
  move(tx, opened, 'recordFollowUpVisit', 'RECORDED');
  const post = actingPost(tx, 'recordFollowUpVisit', assignments);
  await happen(tx, 'FOLLOWED_UP', opened, { post });
  return { appealId: appeal.id };
}
