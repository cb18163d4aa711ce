import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion } from '../../../platform/inputs.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { RESULT_CHECK_POLICIES } from '../domain/vocabulary.js';
import { appealPolicyOf } from '../persistence/appeal-policy.js';
import { AppealPolicySchema } from '../persistence/appeal.schema.js';

/** The longest extension that there can be: obligations leave it at ten working days, once. */
const MOST_EXTENSION_WORKING_DAYS = 10;

export const ChangeAppealPolicy = z.object({
  resultCheck: z.enum(RESULT_CHECK_POLICIES).nullish(),
  sampleShare: z.number().int().min(1).max(100).nullish(),
  extensionAllowed: z.boolean().nullish(),
  extensionMaxWorkingDays: z.number().int().min(1).max(MOST_EXTENSION_WORKING_DAYS).nullish(),
  forwardDissatisfactionAtOnce: z.boolean().nullish(),
  expectedVersion,
});
export type ChangeAppealPolicy = z.output<typeof ChangeAppealPolicy>;

/**
 * The administrator decides for the county where the text is silent: a new version, which holds from now on for what
 * happens from now on. What is not named stays as it is.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_INPUT.
 */
export async function changeAppealPolicy(tx: Tx, input: ChangeAppealPolicy): Promise<{ version: number }> {
  if (!may(tx.actor, 'change', 'AppealPolicy', { tenantId: tx.tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '办理规则由县级管理员设定。', reasonEn: 'it is for the administrator.' },
    });
  await takeTurn(tx, 'appeal policy');
  const now = await appealPolicyOf(tx);
  if (input.expectedVersion !== undefined && input.expectedVersion !== now.version)
    refuse('CONFLICT', { facts: { currentVersion: now.version } });
  const version = now.version + 1;
  tx.em.create(AppealPolicySchema, {
    tenantId: tx.tenant.id,
    version,
    resultCheck: input.resultCheck ?? now.resultCheck,
    sampleShare: input.sampleShare ?? now.sampleShare,
    extensionAllowed: input.extensionAllowed ?? now.extensionAllowed,
    extensionMaxWorkingDays: input.extensionMaxWorkingDays ?? now.extensionMaxWorkingDays,
    forwardDissatisfactionAtOnce: input.forwardDissatisfactionAtOnce ?? now.forwardDissatisfactionAtOnce,
    changedAt: tx.now,
    changedByAccountId: tx.actor.accountId,
  });
  return { version };
}
