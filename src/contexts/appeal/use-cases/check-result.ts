import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { RESULT_CHECK_VERDICTS } from '../domain/vocabulary.js';
import { replierOf } from '../persistence/appeal.repository.js';
import { ResultCheckSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, mustNotBeOwn, openAppeal, type AppealChanged } from './on-appeal.js';

export const CheckResult = z.object({
  appealId: idOf('Appeal'),
  verdict: z.enum(RESULT_CHECK_VERDICTS),
  note: writtenText(2000),
  expectedVersion,
});
export type CheckResult = z.output<typeof CheckResult>;

/**
 * The bureau checks the result of a completed appeal (#12, 结果核查): it passes, or goes back to the unit with the reason.
 * Sent back, the appeal is completed no more: the evaluation's days end, its one-time token is void, and the host has five
 * working days to reply anew.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, OWN_MATTER, INVALID_INPUT (back to implementing what was never implemented).
 */
export async function checkResult(tx: Tx, input: CheckResult): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'checkResult', input);
  const { appeal, assignments } = opened;
  mustNotBeOwn(tx, 'checkResult', await replierOf(tx, appeal.id));
  if (input.verdict === 'BACK_TO_IMPLEMENTING' && appeal.completedFrom !== 'IMPLEMENTING')
    refuse('INVALID_INPUT', {
      duty: 12,
      path: ['input', 'verdict'],
      facts: { detail: '该诉求并非经落实办结', detailEn: 'it was not completed from its implementation' },
    });
  tx.em.create(ResultCheckSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    verdict: input.verdict,
    note: input.note,
    checkedAt: tx.now,
    checkedByAccountId: tx.actor.accountId,
  });
  appeal.resultCheckRequired = false;
  const passed = input.verdict === 'PASSED';
  if (!passed) {
    appeal.completedAt = null;
    appeal.completedFrom = null;
    appeal.evaluationTokenHash = null;
  }
  move(tx, opened, 'checkResult', input.verdict);
  const post = actingPost(tx, 'checkResult', assignments);
  await happen(tx, passed ? 'RESULT_CHECKED' : 'RESULT_SENT_BACK', opened, { post, note: input.note });
  return { appealId: appeal.id };
}
