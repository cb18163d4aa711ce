import type { Actor } from '../kernel/actor.js';
import type { AppealCommand } from '../contexts/appeal/domain/lifecycle.js';

/** What a command that judges somebody's act says to whoever did it himself. */
const OWN: Partial<Record<AppealCommand, { reason: string; reasonEn: string }>> = {
  decideExtension: { reason: '该延期由您本人申请', reasonEn: 'you asked for this extension yourself' },
  ruleOnObjection: { reason: '该异议由您本人提出', reasonEn: 'you raised this objection yourself' },
  reviewListing: { reason: '该处理意见由您本人作出', reasonEn: 'the opinion is your own' },
  checkResult: { reason: '该答复由您本人作出', reasonEn: 'the reply is your own' },
  reviewRegistration: { reason: '该诉求由您本人登记', reasonEn: 'you entered this appeal yourself' },
};

/** Accounts whose act waits for each of these commands, as they stand beside an appeal. */
export type WaitingFor = Partial<Record<AppealCommand, readonly (string | null)[]>>;

/**
 * Nobody decides on his own: one person may hold posts on both sides, and what he did in the one is for another to judge.
 * Why the command is not his, or null: where there is something of another's as well, it is that which he decides on.
 */
export function ownMatter(
  { accountId }: Actor,
  command: AppealCommand,
  actedBy: readonly (string | null)[] = [],
): { reason: string; reasonEn: string } | null {
  const own = accountId !== null && actedBy.length > 0 && actedBy.every((account) => account === accountId);
  return own ? (OWN[command] ?? null) : null;
}

/** The same of the row `appeal`, for whoever reads it. */
export function waitingForSql(appeal: string): string {
  const of = (table: string, account: string, where: string): string =>
    `(select coalesce(json_agg(w.${account}), '[]'::json) from ${table} w where w.tenant_id = ${appeal}.tenant_id ` +
    `and w.appeal_id = ${appeal}.id and ${where})`;
  const newest =
    `w.role = 'HOST' and w.given_at = (select max(n.given_at) from handling_opinion n where n.tenant_id = ${appeal}.tenant_id ` +
    `and n.appeal_id = ${appeal}.id and n.role = 'HOST')`;
  const replied = of('handling_opinion', 'given_by_account_id', newest);
  return (
    `json_build_object('decideExtension', ${of('extension', 'requested_by_account_id', 'w.decision is null')}, ` +
    `'ruleOnObjection', ${of('objection', 'raised_by_account_id', 'w.ruling is null')}, ` +
    `'reviewListing', ${replied}, 'checkResult', ${replied}, ` +
    `'reviewRegistration', json_build_array(${appeal}.filed_by_account_id))`
  );
}
