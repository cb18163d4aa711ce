import { APPEAL_SQL, seesPartyMatters, timelineVisibilities } from '../../../access/appeal.js';
import { stageSeenSql, stateSeenSql } from '../../../access/objections.js';
import { filterSql } from '../../../access/sql.js';
import { unitsWithRole, type Actor } from '../../../kernel/actor.js';
import type { StatementBuilder } from '../../../platform/reads/shape.js';
import { AWAITED_RULES, STAFF_RULES } from '../../../time/clock-rules.js';
import { domainNow } from '../../../time/domain-now.js';
import { lastsNow } from '../../directory/index.js';
import type { Word } from '../domain/words.js';

/** What a list of appeals can be narrowed by; all parts together. Keys, not global ids. */
export interface AppealFilter {
  open?: boolean | null;
  state?: readonly string[] | null;
  stage?: readonly string[] | null;
  channel?: readonly string[] | null;
  kind?: readonly string[] | null;
  grade?: readonly number[] | null;
  number?: string | null;
  externalNo?: string | null;
  words?: readonly Word[] | null;
  unitId?: string | null;
  assignmentRole?: string | null;
  handlerId?: string | null;
  /** In the actor's own hand, or in that of somebody for whom he stands in just now. */
  mine?: boolean | null;
  enterpriseId?: string | null;
  creditCode?: string | null;
  enterpriseName?: readonly Word[] | null;
  categoryId?: string | null;
  divisionCode?: string | null;
  filedFrom?: Date | null;
  filedBefore?: Date | null;
  completedFrom?: Date | null;
  completedBefore?: Date | null;
  /** On one running clock that waits for somebody's act. */
  rule?: readonly string[] | null;
  dueFrom?: Date | null;
  dueBefore?: Date | null;
  dueWithinHours?: number | null;
  overdue?: boolean | null;
  overdueByHours?: number | null;
  verdict?: string | null;
  evaluationSource?: string | null;
  unread?: boolean | null;
  /** Its result is to be checked by the county's policy, and has not been. */
  resultCheckRequired?: boolean | null;
}

/** Where a list is read from, and by what it is sorted. */
export interface Source {
  /** Begins the statement: what is worked out once beforehand. */
  before: string;
  from: string;
  where: string[];
  /** Instant and key, in whose order an index walks. */
  order: readonly [at: string, id: string];
}

const hours = (placeholder: string): string => `${placeholder}::float8 * interval '1 hour'`;

/** Of some rules those whose clocks the actor may see; nothing asked: of all that wait for somebody's act. */
export const rulesSeen = (actor: Actor, rules: readonly string[] = AWAITED_RULES): readonly string[] =>
  seesPartyMatters(actor) ? rules : rules.filter((rule) => !STAFF_RULES.some((hidden) => hidden === rule));

/** Conditions on one running clock, by its alias; nothing asked: any that waits for somebody's act. */
function clockConditions(clock: string, filter: AppealFilter, statement: StatementBuilder): string[] {
  const { actor, bind } = statement;
  // Bound where it is used: a value that no text names has no type.
  const now = (): string => domainNow(statement);
  const where = [
    `${clock}.state = 'RUNNING'`,
    `${clock}.rule = any(${bind(rulesSeen(actor, filter.rule ?? undefined))})`,
  ];
  if (filter.dueFrom) where.push(`${clock}.due_at >= ${bind(filter.dueFrom)}`);
  if (filter.dueBefore) where.push(`${clock}.due_at < ${bind(filter.dueBefore)}`);
  if (filter.dueWithinHours != null)
    where.push(`${clock}.due_at >= ${now()}`, `${clock}.due_at < ${now()} + ${hours(bind(filter.dueWithinHours))}`);
  if (filter.overdue === true) where.push(`${clock}.due_at < ${now()}`);
  if (filter.overdueByHours != null) where.push(`${clock}.due_at < ${now()} - ${hours(bind(filter.overdueByHours))}`);
  return where;
}

const asksForClock = ({ rule, dueFrom, dueBefore, dueWithinHours, overdue, overdueByHours }: AppealFilter): boolean =>
  [rule, dueFrom, dueBefore, dueWithinHours, overdueByHours].some((part) => part != null) || overdue === true;

/** Appeals that have a clock of these conditions. */
const hasClock = (conditions: readonly string[]): string =>
  `exists (select from deadline d where d.tenant_id = a.tenant_id and d.appeal_id = a.id and ${conditions.join(' and ')})`;

/** Whether something happened that the actor may see, and did not do himself, since he last read the appeal. */
export function unreadSql(appeal: string, { actor, bind }: StatementBuilder): string {
  const me = bind(actor.accountId);
  const seen =
    `coalesce((select m.sequence from read_mark m where m.tenant_id = ${appeal}.tenant_id and m.account_id = ${me} ` +
    `and m.appeal_id = ${appeal}.id), 0)`;
  return (
    `(${appeal}.event_count > ${seen} and exists (select from appeal_event u where u.tenant_id = ${appeal}.tenant_id ` +
    `and u.appeal_id = ${appeal}.id and u.sequence > ${seen} and u.visibility = any(${bind(timelineVisibilities(actor))}) ` +
    `and u.actor_account_id is distinct from ${me}))`
  );
}

/** Conditions on one assignment: its role, and in whose hand it is, a person's, or the actor's own with those he stands in for. */
function assignmentConditions(
  assignment: string,
  { assignmentRole, mine, handlerId }: AppealFilter,
  statement: StatementBuilder,
): string[] {
  const { actor, bind } = statement;
  const where: string[] = [];
  if (assignmentRole) where.push(`${assignment}.role = ${bind(assignmentRole)}`);
  if (handlerId) where.push(`${assignment}.handler_account_id = ${bind(handlerId)}`);
  if (mine) {
    const me = bind(actor.accountId);
    const absent = `from absence b where b.tenant_id = ${bind(actor.tenantId)} and b.deputy_account_id = ${me} and ${lastsNow('b', statement)}`;
    where.push(
      `${assignment}.handler_account_id = any(array(select ${me}::uuid union all select b.account_id ${absent}))`,
      `(${assignment}.handler_account_id = ${me} or exists (select ${absent} ` +
        `and b.account_id = ${assignment}.handler_account_id and b.unit_id = ${assignment}.unit_id))`,
    );
  }
  return where;
}

/** Whether the words stand in a text, each of them somewhere. */
const stands = (words: readonly Word[], text: string, bind: StatementBuilder['bind']): string[] =>
  words.map((word) => `position(${bind(word.text)} in lower((${text}) collate "C")) > 0`);

function conditions(filter: AppealFilter, statement: StatementBuilder): string[] {
  const { actor, bind } = statement;
  const tenant = bind(actor.tenantId);
  const where: string[] = [`a.tenant_id = ${tenant}`];
  if (filter.open === true) where.push('a.open');
  if (filter.open === false) where.push('not a.open');
  if (filter.state) where.push(`${stateSeenSql(actor, 'a')} = any(${bind(filter.state)})`);
  if (filter.stage) where.push(`${stageSeenSql(actor, 'a')} = any(${bind(filter.stage)})`);
  if (filter.channel) where.push(`a.channel = any(${bind(filter.channel)})`);
  if (filter.kind) where.push(`a.kind = any(${bind(filter.kind)})`);
  if (filter.grade) where.push(`a.grade = any(${bind(filter.grade)})`);
  if (filter.number) where.push(`a.number = ${bind(filter.number)}`);
  // An appeal has the numbers of those that were merged into it as well.
  if (filter.externalNo)
    where.push(
      `a.id = any(array(select unnest(array[f.id, f.merged_into_id]) from external_order o ` +
        `join appeal f on f.tenant_id = o.tenant_id and f.id = o.appeal_id ` +
        `where o.tenant_id = ${tenant} and o.external_no = ${bind(filter.externalNo)}))`,
    );
  if (filter.enterpriseId) where.push(`a.enterprise_id = ${bind(filter.enterpriseId)}`);
  if (filter.creditCode)
    where.push(
      `a.enterprise_id = (select e.id from enterprise e where e.tenant_id = ${tenant} and e.code = ${bind(filter.creditCode)})`,
    );
  if (filter.categoryId)
    where.push(
      `a.category_id = any(array(with recursive below as (select c.id from category c where c.tenant_id = ${tenant} ` +
        `and c.id = ${bind(filter.categoryId)} union all select c.id from category c join below on c.parent_id = below.id ` +
        `where c.tenant_id = ${tenant}) select below.id from below))`,
    );
  if (filter.divisionCode) where.push(`starts_with(a.division_code, ${bind(filter.divisionCode)})`);
  if (filter.filedFrom) where.push(`a.filed_at >= ${bind(filter.filedFrom)}`);
  if (filter.filedBefore) where.push(`a.filed_at < ${bind(filter.filedBefore)}`);
  if (filter.completedFrom) where.push(`a.completed_at >= ${bind(filter.completedFrom)}`);
  if (filter.completedBefore) where.push(`a.completed_at < ${bind(filter.completedBefore)}`);
  if (filter.overdue === false) where.push(`not ${hasClock(clockConditions('d', { overdue: true }, statement))}`);
  if (filter.verdict || filter.evaluationSource) {
    const of = [
      ...(filter.verdict ? [`e.verdict = ${bind(filter.verdict)}`] : []),
      ...(filter.evaluationSource ? [`e.source = ${bind(filter.evaluationSource)}`] : []),
    ];
    where.push(
      `exists (select from evaluation e where e.tenant_id = a.tenant_id and e.appeal_id = a.id and ${of.join(' and ')})`,
    );
  }
  // Who of a unit has it in hand is the parties' to know, by whatever way it is asked.
  if (filter.handlerId && !seesPartyMatters(actor)) where.push('false');
  if (filter.resultCheckRequired === true) where.push('a.result_check_required');
  if (filter.resultCheckRequired === false) where.push('not a.result_check_required');
  if (filter.unread != null) where.push(`${filter.unread ? '' : 'not '}${unreadSql('a', statement)}`);
  return where;
}

/** Rows of a pair that are counted to find the rarest: beyond, one pair is as common as another. */
const COUNTED = 1_000;

/**
 * Looks the words up by their pairs: walks the rarest pair in the order of the list, asks the next rarest of each row
 * before its appeal is read, and lets the substring itself decide in the end.
 */
function byWords(filter: AppealFilter, statement: StatementBuilder): Pick<Source, 'before' | 'where'> {
  const { actor, bind } = statement;
  const [words, name] = [filter.words ?? [], filter.enterpriseName ?? []];
  const pairs = [...new Set([...words, ...name].flatMap((word) => word.pairs))];
  const tenant = bind(actor.tenantId);
  const where = [
    `w.tenant_id = ${tenant} and w.appeal_id = a.id`,
    ...stands(words, `concat_ws(E'\\n', a.title, a.filed_enterprise_name, a.description, a.amended_text)`, bind),
    ...stands(name, 'a.filed_enterprise_name', bind),
  ];
  if (pairs.length === 1) return { before: '', where: [...where, `w.pair = ${bind(pairs[0])}`] };
  const count =
    `(select count(*) from (select from appeal_word c where c.tenant_id = ${tenant} and c.pair = g.pair ` +
    `limit ${COUNTED}) f)`;
  return {
    before:
      `with rarest as materialized (select array_agg(k.pair order by k.n) as pair from ` +
      `(select g.pair, ${count} as n from unnest(${bind(pairs)}::int[]) g (pair)) k) `,
    where: [
      ...where,
      'w.pair = (select pair[1] from rarest)',
      `exists (select from appeal_word v where v.tenant_id = ${tenant} and v.pair = (select pair[2] from rarest) ` +
        `and v.filed_at = w.filed_at and v.appeal_id = w.appeal_id)`,
    ],
  };
}

/**
 * Where a list is read from. A unit's list walks the index of its assignments, a search that of its rarest pair of
 * letters, one by due instants that of the running clocks; everybody else's walks the appeals. Each stops at the page's
 * end. Whichever way, the actor's own rules are among the conditions.
 *
 * An appeal is joined by its key alone, though the instant beside it is the same: the planner takes two conditions on one
 * row for two accidents, expects next to nothing, and reads and sorts the whole instead of walking.
 */
export function sourceOf(
  actor: Actor,
  filter: AppealFilter,
  statement: StatementBuilder,
  { byDue = false }: { byDue?: boolean } = {},
): Source {
  const { bind } = statement;
  const source: Source = {
    before: '',
    from: 'appeal a',
    where: conditions(filter, statement),
    order: ['a.filed_at', 'a.id'],
  };
  const { where } = source;
  const own = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  const onlyUnits = actor.memberships.every(({ role }) => role === 'UNIT_HANDLER' || role === 'UNIT_HEAD');
  const unitId = filter.unitId ?? (onlyUnits && own.length === 1 ? own[0] : null);
  if (unitId) {
    source.from = `assignment s, ${source.from}`;
    source.order = ['s.appeal_filed_at', 's.appeal_id'];
    where.push(
      `s.tenant_id = ${bind(actor.tenantId)} and s.unit_id = ${bind(unitId)} and s.active`,
      's.appeal_id = a.id',
      ...assignmentConditions('s', filter, statement),
    );
    if (filter.open === true) where.push('s.appeal_open');
  } else if (filter.assignmentRole || filter.mine || filter.handlerId) {
    const asked = assignmentConditions('h', filter, statement);
    if (onlyUnits) asked.push(`h.unit_id = any(${bind(own)})`);
    where.push(
      `exists (select from assignment h where h.tenant_id = a.tenant_id and h.appeal_id = a.id and h.active and ` +
        `${asked.join(' and ')})`,
    );
  }
  if (filter.words || filter.enterpriseName) {
    const found = byWords(filter, statement);
    source.before = found.before;
    // A unit's own list is walked as ever, and asks each row for the word.
    if (unitId) where.push('w.filed_at = s.appeal_filed_at');
    source.from = `appeal_word w, ${source.from}`;
    source.order = ['w.filed_at', 'w.appeal_id'];
    where.push(...found.where);
  }
  if (byDue) {
    // The nearest of an appeal's clocks stands for it.
    const [clock, nearer] = ['d', 'n'].map((alias) => clockConditions(alias, filter, statement).join(' and '));
    source.from = `deadline d, ${source.from}`;
    source.order = ['d.due_at', 'd.appeal_id'];
    where.push(
      `d.tenant_id = ${bind(actor.tenantId)} and d.appeal_id = a.id and ${clock}`,
      `not exists (select from deadline n where n.tenant_id = d.tenant_id and n.appeal_id = d.appeal_id and ${nearer} ` +
        `and (n.due_at, n.id) < (d.due_at, d.id))`,
    );
  } else if (asksForClock(filter)) where.push(hasClock(clockConditions('d', filter, statement)));
  // Being a party with this unit is the whole of the rule for whoever acts for it and for nothing else.
  if (!(unitId && onlyUnits && own.includes(unitId))) where.push(filterSql(actor, 'read', 'Appeal', APPEAL_SQL, bind));
  return source;
}
