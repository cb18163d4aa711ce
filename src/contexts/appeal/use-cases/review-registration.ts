import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, optionalText, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { creditCodeOf, makeEnterprise, matchAgainstRegistry, registryEntryOf } from '../../directory/index.js';
import { REVIEW_RESULTS } from '../domain/vocabulary.js';
import { RegistryReviewSchema, type Appeal } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, mustNotBeOwn, openAppeal, type AppealChanged } from './on-appeal.js';

export const ReviewRegistration = z.object({
  appealId: idOf('Appeal'),
  result: z.enum(REVIEW_RESULTS),
  note: writtenText(1000),
  correctedCreditCode: optionalText(64),
  correctedName: optionalText(120),
  expectedVersion,
});
export type ReviewRegistration = z.output<typeof ReviewRegistration>;

/**
 * The market supervision bureau's answer to a mismatch (#11): confirmed as filed, corrected, or rejected. A corrected code
 * or name is matched anew, and the appeal becomes that enterprise's; what was filed stays beside it. The bureau decides
 * what follows, a rejection included.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, OWN_MATTER, INVALID_INPUT, INVALID_CREDIT_CODE.
 */
export async function reviewRegistration(tx: Tx, input: ReviewRegistration): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'reviewRegistration', input);
  const { appeal, assignments } = opened;
  mustNotBeOwn(tx, 'reviewRegistration', appeal.filedByAccountId);
  const corrected = input.correctedCreditCode !== null || input.correctedName !== null;
  if (corrected !== (input.result === 'CORRECTED'))
    refuse('INVALID_INPUT', {
      duty: 11,
      path: ['input', 'result'],
      facts: {
        detail: '结果为 CORRECTED 时须给出更正后的代码或名称，其他结果不得给出',
        detailEn: 'a corrected code or name comes with CORRECTED, and CORRECTED with one of them',
      },
    });
  if (corrected) await correct(tx, appeal, input);
  appeal.reviewResult = input.result;
  tx.em.create(RegistryReviewSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    result: input.result,
    note: input.note,
    correctedCreditCode: input.correctedCreditCode,
    correctedName: input.correctedName,
    reviewedAt: tx.now,
    reviewedByAccountId: tx.actor.accountId,
  });
  move(tx, opened, 'reviewRegistration', 'REVIEWED');
  const post = actingPost(tx, 'reviewRegistration', assignments);
  await happen(tx, 'REGISTRATION_REVIEWED', opened, { post, note: input.note });
  return { appealId: appeal.id };
}

/** Matches anew with what was corrected. Without a code there is still no record, and no other enterprise. */
async function correct(tx: Tx, appeal: Appeal, input: ReviewRegistration): Promise<void> {
  const { correctedCreditCode } = input;
  const given = correctedCreditCode && creditCodeOf(correctedCreditCode, ['input', 'correctedCreditCode']);
  const code = given ?? appeal.filedCreditCode ?? null;
  const name = input.correctedName ?? appeal.filedEnterpriseName;
  const entry = code ? await registryEntryOf(tx, code) : null;
  appeal.registryMatch = matchAgainstRegistry({ code, name }, entry, tx.tenant.code);
  if (!given) return;
  const known = { code: given, name: entry?.name ?? name, withoutCode: appeal.enterpriseId };
  const enterprise = await makeEnterprise(tx, known);
  // An enterprise first met by a mistyped filing gets its registered name.
  enterprise.name = known.name;
  appeal.enterpriseId = enterprise.id;
}
