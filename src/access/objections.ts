import type { AppealStage, AppealState } from '../contexts/appeal/domain/vocabulary.js';
import type { Actor } from '../kernel/actor.js';
import { seesPartyMatters } from './appeal.js';

/**
 * An enterprise never sees an objection (#17): whoever does not see what bureau and units settle among themselves is
 * shown the state that an open one interrupted. Here of one appeal, below of the rows of a statement.
 */
export const stateSeen = (actor: Actor, state: AppealState, assignments: readonly Party[]): AppealState =>
  seesPartyMatters(actor) ? state : stateShown(state, assignments);

interface Party {
  role: string;
  receivedAt?: Date | null;
}

/** The state that is shown to whoever may see an appeal at all. */
export function stateShown(state: AppealState, assignments: readonly Party[]): AppealState {
  if (state !== 'OBJECTED') return state;
  const received = assignments.some(({ role, receivedAt }) => role === 'HOST' && receivedAt != null);
  return received ? 'HANDLING' : 'DISPATCHED';
}

/** Its stage: what the host has verified stays verified. */
export const stageShown = (appeal: {
  state: AppealState;
  stage: AppealStage;
  verifiedAt?: Date | null;
}): AppealStage => (appeal.state === 'OBJECTED' && appeal.verifiedAt ? 'GRADED_HANDLING' : appeal.stage);

/** The column, or what is shown in its place while an objection to the row is open. */
const unlessObjected = (actor: Actor, row: string, column: string, shown: string): string =>
  seesPartyMatters(actor)
    ? `${row}.${column}`
    : `case when ${row}.state = 'OBJECTED' then ${shown} else ${row}.${column} end`;

export function stateSeenSql(actor: Actor, appeal: string): string {
  const received =
    `exists (select from assignment h where h.tenant_id = ${appeal}.tenant_id and h.appeal_id = ${appeal}.id ` +
    `and h.active and h.role = 'HOST' and h.received_at is not null)`;
  return unlessObjected(actor, appeal, 'state', `case when ${received} then 'HANDLING' else 'DISPATCHED' end`);
}

export const stageSeenSql = (actor: Actor, appeal: string): string =>
  unlessObjected(
    actor,
    appeal,
    'stage',
    `case when ${appeal}.verified_at is null then ${appeal}.stage else 'GRADED_HANDLING' end`,
  );

export const assignmentStateSeenSql = (actor: Actor, assignment: string): string =>
  unlessObjected(
    actor,
    assignment,
    'state',
    `case when ${assignment}.received_at is null then 'PENDING' else 'RECEIVED' end`,
  );

/** The reply's clock stands for an objection and for nothing else: its standing is as little an enterprise's to see. */
export const standsForAnObjection = (deadline: string): string =>
  `(${deadline}.rule = 'REPLY' and ${deadline}.state = 'PAUSED')`;

/** Nor does it tell later that it stood. */
export function explanationSeenSql(actor: Actor, deadline: string): string {
  if (seesPartyMatters(actor)) return `${deadline}.explanation`;
  const counted = `jsonb_path_query_array(${deadline}.explanation, '$.skipped[*] ? (@.kind != "PAUSED")')`;
  return (
    `case when ${deadline}.rule = 'REPLY' then ${deadline}.explanation || ` +
    `jsonb_build_object('skipped', ${counted}, 'pauses', '[]'::jsonb) else ${deadline}.explanation end`
  );
}
