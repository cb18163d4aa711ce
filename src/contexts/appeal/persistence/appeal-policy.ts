import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Actor } from '../../../kernel/actor.js';
import type { Statement } from '../../../platform/reads/session.js';
import { StatementBuilder } from '../../../platform/reads/shape.js';
import { AppealPolicySchema, type AppealPolicy } from './appeal.schema.js';

/** What a county decides for itself where the text is silent. */
export type PolicyTerms = Pick<
  AppealPolicy,
  'resultCheck' | 'sampleShare' | 'extensionAllowed' | 'extensionMaxWorkingDays' | 'forwardDissatisfactionAtOnce'
>;

/** What holds in a county that has decided nothing. */
export const DEFAULT_TERMS: PolicyTerms = {
  resultCheck: 'NONE',
  sampleShare: 10,
  extensionAllowed: false,
  extensionMaxWorkingDays: 10,
  forwardDissatisfactionAtOnce: false,
};

/** The policy in force: the newest version; version 0 is the text's own. */
export async function appealPolicyOf(tx: Tx): Promise<PolicyTerms & { version: number }> {
  const newest = await tx.em.findOne(AppealPolicySchema, { tenantId: tx.tenant.id }, { orderBy: { version: 'desc' } });
  return newest ?? { ...DEFAULT_TERMS, version: 0 };
}

/** The newest version as the API shows it; no row where nothing was decided. */
export function appealPolicyStatement(actor: Actor): Statement {
  const statement = new StatementBuilder(actor);
  return statement.build(
    `select version, result_check as "resultCheck", sample_share as "sampleShare", extension_allowed as "extensionAllowed",
            extension_max_working_days as "extensionMaxWorkingDays",
            forward_dissatisfaction_at_once as "forwardDissatisfactionAtOnce", to_json(changed_at) #>> '{}' as "changedAt"
       from appeal_policy where tenant_id = ${statement.bind(actor.tenantId)} order by version desc limit 1`,
  );
}
