import type { Actor } from '../kernel/actor.js';
import type { AppealCommand } from '../contexts/appeal/domain/lifecycle.js';

/** Acts that somebody else judges, and what is said to whoever did one himself. */
const ACTS = {
  extension: { reason: '该延期由您本人申请', reasonEn: 'you asked for this extension yourself' },
  objection: { reason: '该异议由您本人提出', reasonEn: 'you raised this objection yourself' },
  reply: { reason: '该处理意见由您本人作出', reasonEn: 'the reply is your own' },
  filing: { reason: '该诉求由您本人登记', reasonEn: 'you entered this appeal yourself' },
} as const;
type Act = keyof typeof ACTS;

const JUDGED: Partial<Record<AppealCommand, Act>> = {
  decideExtension: 'extension',
  ruleOnObjection: 'objection',
  reviewListing: 'reply',
  checkResult: 'reply',
  reviewRegistration: 'filing',
};

/** Accounts whose acts wait to be judged, as they stand beside an appeal. */
export type WaitingFor = Readonly<Record<Act, readonly (string | null)[]>>;

/**
 * Nobody decides on his own: one person may hold posts on both sides, and what he did in the one is for another to judge.
 * Why the command is not his, or null: where there is something of another's as well, it is that which he decides on.
 */
export function ownMatter(
  { accountId }: Actor,
  command: AppealCommand,
  actedBy: (act: Act) => readonly (string | null)[],
): { reason: string; reasonEn: string } | null {
  const act = JUDGED[command];
  if (!act || accountId === null) return null;
  const accounts = actedBy(act);
  return accounts.length > 0 && accounts.every((account) => account === accountId) ? ACTS[act] : null;
}

/** The same of the row `appeal`, for whoever reads it. */
export function waitingForSql(appeal: string): string {
  const of = (table: string, account: string, where: string): string =>
    `(select coalesce(json_agg(w.${account}), '[]'::json) from ${table} w where w.tenant_id = ${appeal}.tenant_id ` +
    `and w.appeal_id = ${appeal}.id and ${where})`;
  const newest =
    `w.role = 'HOST' and w.given_at = (select max(n.given_at) from handling_opinion n where n.tenant_id = ${appeal}.tenant_id ` +
    `and n.appeal_id = ${appeal}.id and n.role = 'HOST')`;
  return (
    `json_build_object('extension', ${of('extension', 'requested_by_account_id', 'w.decision is null')}, ` +
    `'objection', ${of('objection', 'raised_by_account_id', 'w.ruling is null')}, ` +
    `'reply', ${of('handling_opinion', 'given_by_account_id', newest)}, ` +
    `'filing', json_build_array(${appeal}.filed_by_account_id))`
  );
}
