import type { ResolveTree } from 'graphql-parse-resolve-info';
import { APPEAL_SQL, timelineVisibilities } from '../../../access/appeal.js';
import { filterSql, type Bind } from '../../../access/sql.js';
import { unitsWithRole, type Actor } from '../../../kernel/actor.js';
import type { Statement } from '../../../platform/reads/session.js';
import { jsonOf, StatementBuilder } from '../../../platform/reads/shape.js';
import { DEADLINE } from '../../../time/deadline.shape.js';
import {
  APPEAL,
  APPEAL_EVENT,
  CONSULTATION,
  REGISTRY_REVIEW,
  REHANDLING,
  ROUND,
  ASSIGNMENT,
  ATTACHMENT,
  DISPATCH,
  EVALUATION,
  HANDLING_OPINION,
  isForEnterprise,
  LISTING,
  FOLLOW_UP_VISIT,
  OBJECTION,
  RESULT_CHECK,
  SUPPLEMENT,
} from './appeal.shapes.js';

/** What a list of appeals can be narrowed by; all parts together. Keys, not global ids. */
export interface AppealFilter {
  open?: boolean | null;
  state?: readonly string[] | null;
  stage?: readonly string[] | null;
  channel?: string | null;
  number?: string | null;
  unitId?: string | null;
  assignmentRole?: string | null;
  enterpriseId?: string | null;
  categoryId?: string | null;
  divisionCode?: string | null;
  filedFrom?: Date | null;
  filedBefore?: Date | null;
  /** Has a clock that is past its due instant and not met. */
  overdue?: boolean | null;
  /** Its result is to be checked by the county's policy, and has not been. */
  resultCheckRequired?: boolean | null;
}

export interface AppealWindow {
  /** One more than the page is fetched, to know of a next one. */
  size: number;
  /** Key of the appeal the page lies beyond. */
  beyond: string | null;
  /** Walks the list from its end. */
  backwards: boolean;
  oldestFirst: boolean;
}

function conditions(actor: Actor, filter: AppealFilter, statement: StatementBuilder): string[] {
  const { bind } = statement;
  const where: string[] = [`a.tenant_id = ${bind(actor.tenantId)}`];
  if (filter.open === true) where.push('a.open');
  if (filter.open === false) where.push('not a.open');
  if (filter.state) where.push(`a.state = any(${bind(filter.state)})`);
  if (filter.stage) where.push(`a.stage = any(${bind(filter.stage)})`);
  if (filter.channel) where.push(`a.channel = ${bind(filter.channel)}`);
  if (filter.number) where.push(`a.number = ${bind(filter.number)}`);
  if (filter.enterpriseId) where.push(`a.enterprise_id = ${bind(filter.enterpriseId)}`);
  if (filter.categoryId) where.push(`a.category_id = ${bind(filter.categoryId)}`);
  if (filter.divisionCode) where.push(`a.division_code = ${bind(filter.divisionCode)}`);
  if (filter.filedFrom) where.push(`a.filed_at >= ${bind(filter.filedFrom)}`);
  if (filter.filedBefore) where.push(`a.filed_at < ${bind(filter.filedBefore)}`);
  if (filter.resultCheckRequired === true) where.push('a.result_check_required');
  if (filter.resultCheckRequired === false) where.push('not a.result_check_required');
  if (filter.overdue != null)
    where.push(
      `${filter.overdue ? '' : 'not '}exists (select from deadline d where d.tenant_id = a.tenant_id ` +
        `and d.appeal_id = a.id and d.state = 'RUNNING' and d.breached_at is not null)`,
    );
  return where;
}

/**
 * Where the list is read from. A unit's list walks the index of its assignments, in order, and stops at the page's end;
 * everybody else's walks the appeals. Either way the actor's own rules are among the conditions.
 */
function source(actor: Actor, filter: AppealFilter, statement: StatementBuilder): { from: string; where: string[] } {
  const { bind } = statement;
  const where = conditions(actor, filter, statement);
  const own = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  const onlyUnits = actor.memberships.every(({ role }) => role === 'UNIT_HANDLER' || role === 'UNIT_HEAD');
  const unitId = filter.unitId ?? (onlyUnits && own.length === 1 ? own[0] : null);
  const rules = (): string => filterSql(actor, 'read', 'Appeal', APPEAL_SQL, bind);
  if (!unitId) return { from: 'appeal a', where: [...where, rules()] };
  where.push(`s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.unit_id = ${bind(unitId)} and s.active`);
  where.push(`s.tenant_id = ${bind(actor.tenantId)}`);
  if (filter.open === true) where.push('s.appeal_open');
  if (filter.assignmentRole) where.push(`s.role = ${bind(filter.assignmentRole)}`);
  // Being a party with this unit is the whole of the rule for whoever acts for it and for nothing else.
  if (!(onlyUnits && own.includes(unitId))) where.push(rules());
  return { from: 'assignment s, appeal a', where };
}

/** A page of appeals with everything the request nests, in one statement; newest filed first unless asked otherwise. */
export function appealPage(
  actor: Actor,
  filter: AppealFilter,
  window: AppealWindow,
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { from, where } = source(actor, filter, statement);
  const ascending = window.oldestFirst !== window.backwards;
  const [filedAt, id] = from.startsWith('assignment') ? ['s.appeal_filed_at', 's.appeal_id'] : ['a.filed_at', 'a.id'];
  if (window.beyond)
    where.push(
      `(${filedAt}, ${id}) ${ascending ? '>' : '<'} (select c.filed_at, c.id from appeal c ` +
        `where c.tenant_id = ${statement.bind(actor.tenantId)} and c.id = ${statement.bind(window.beyond)})`,
    );
  const direction = ascending ? 'asc' : 'desc';
  const page =
    `select a.* from ${from} where ${where.join(' and ')} ` +
    `order by ${filedAt} ${direction}, ${id} ${direction} limit ${statement.bind(window.size + 1)}`;
  const json = jsonOf({ ...APPEAL, always: ['id'] }, 'a', asked, statement);
  return statement.build(`select ${json} as node from (${page}) a order by a.filed_at ${direction}, a.id ${direction}`);
}

/** How many appeals a filter leaves of those the actor may read. */
export function appealCount(actor: Actor, filter: AppealFilter): Statement {
  const statement = new StatementBuilder(actor);
  const { from, where } = source(actor, filter, statement);
  return statement.build(`select count(*)::int as count from ${from} where ${where.join(' and ')}`);
}

/** Appeals by their keys, as far as the actor may read them. */
export function appealsByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const json = jsonOf({ ...APPEAL, always: ['id'] }, 'a', asked, statement);
  const rules = filterSql(actor, 'read', 'Appeal', APPEAL_SQL, statement.bind);
  return statement.build(
    `select ${json} as node from appeal a where a.tenant_id = ${statement.bind(actor.tenantId)} ` +
      `and a.id = any(${statement.bind(keys)}) and ${rules}`,
  );
}

/** An assignment by its key, as far as the actor may read its appeal and it still stands. */
export function assignmentByKey(actor: Actor, key: string, asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const json = jsonOf(ASSIGNMENT, 'w', asked, statement);
  const rules = filterSql(actor, 'read', 'Appeal', APPEAL_SQL, statement.bind);
  return statement.build(
    `select ${json} as node from assignment w join appeal a on a.tenant_id = w.tenant_id and a.id = w.appeal_id ` +
      `where w.tenant_id = ${statement.bind(actor.tenantId)} and w.id = ${statement.bind(key)} and w.active and ${rules}`,
  );
}

/** An event of an appeal, where its visibility lets the actor see it. Whether he may read the appeal is asked beside it. */
export function eventByKey(
  actor: Actor,
  appealKey: string,
  key: string,
  visibilities: readonly string[],
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  return statement.build(
    `select ${jsonOf(APPEAL_EVENT, 'e', asked, statement)} as node from appeal_event e ` +
      `where e.tenant_id = ${bind(actor.tenantId)} and e.id = ${bind(key)} and e.appeal_id = ${bind(appealKey)} ` +
      `and e.visibility = any(${bind(visibilities)})`,
  );
}

/** Region and content of an appeal the actor may read: what the catalogue asks for. */
export function classificationOf(actor: Actor, key: string): Statement {
  const statement = new StatementBuilder(actor);
  const rules = filterSql(actor, 'read', 'Appeal', APPEAL_SQL, statement.bind);
  return statement.build(
    `select a.division_code as "divisionCode", a.category_id as "categoryId" from appeal a ` +
      `where a.tenant_id = ${statement.bind(actor.tenantId)} and a.id = ${statement.bind(key)} and ${rules}`,
  );
}

/** Parts of an appeal that have an id of their own, with the table they stand in. */
const PARTS = {
  Assignment: { shape: ASSIGNMENT, table: 'assignment' },
  Dispatch: { shape: DISPATCH, table: 'dispatch' },
  HandlingOpinion: { shape: HANDLING_OPINION, table: 'handling_opinion' },
  Evaluation: { shape: EVALUATION, table: 'evaluation' },
  ResultCheck: { shape: RESULT_CHECK, table: 'result_check' },
  FollowUpVisit: { shape: FOLLOW_UP_VISIT, table: 'follow_up_visit' },
  RegistryReview: { shape: REGISTRY_REVIEW, table: 'registry_review' },
  Rehandling: { shape: REHANDLING, table: 'rehandling' },
  Consultation: { shape: CONSULTATION, table: 'consultation' },
  Objection: { shape: OBJECTION, table: 'objection' },
  Supplement: { shape: SUPPLEMENT, table: 'supplement' },
  Listing: { shape: LISTING, table: 'listing' },
  Deadline: { shape: DEADLINE, table: 'deadline' },
  Attachment: { shape: ATTACHMENT, table: 'attachment' },
  AppealEvent: { shape: APPEAL_EVENT, table: 'appeal_event' },
} as const;

/** Parts that are for staff that handles the appeal, and for no enterprise. */
const PARTIES_ONLY: readonly (keyof typeof PARTS)[] = ['Objection', 'Consultation', 'ResultCheck', 'FollowUpVisit'];

/** How far into a part's rows the actor sees, with `w` the row. */
function isSeen(part: keyof typeof PARTS, actor: Actor, bind: Bind): string {
  const visibilities = timelineVisibilities(actor);
  if (part === 'AppealEvent' || part === 'Attachment') return `w.visibility = any(${bind(visibilities)})`;
  if (visibilities.includes('PARTY')) return 'true';
  if (part === 'HandlingOpinion') return isForEnterprise('w');
  return String(!PARTIES_ONLY.includes(part));
}

/** Parts by their keys, as far as the actor may read their appeal, and, of events and papers, may see them. */
export function partsByKey(part: keyof typeof PARTS) {
  const { shape, table } = PARTS[part];
  return (actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement => {
    const statement = new StatementBuilder(actor);
    const { bind } = statement;
    const json = jsonOf(
      { ...shape, always: ['id', ...('always' in shape ? (shape.always ?? []) : [])] },
      'w',
      asked,
      statement,
    );
    return statement.build(
      `select ${json} as node from ${table} w join appeal a on a.tenant_id = w.tenant_id and a.id = w.appeal_id ` +
        `where w.tenant_id = ${bind(actor.tenantId)} and w.id = any(${bind(keys)}) and ${isSeen(part, actor, bind)} ` +
        `and ${filterSql(actor, 'read', 'Appeal', APPEAL_SQL, bind)}`,
    );
  };
}

/** What a download needs of a paper that the actor may see. */
export function paperByKey(actor: Actor, key: string): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  return statement.build(
    `select w.file_name as "fileName", w.content_type as "contentType", w.size, w.storage_key as "storageKey" ` +
      `from attachment w join appeal a on a.tenant_id = w.tenant_id and a.id = w.appeal_id ` +
      `where w.tenant_id = ${bind(actor.tenantId)} and w.id = ${bind(key)} ` +
      `and w.visibility = any(${bind(timelineVisibilities(actor))}) ` +
      `and ${filterSql(actor, 'read', 'Appeal', APPEAL_SQL, bind)}`,
  );
}

/** Rounds by their keys: anybody of the tenant may read them. */
export function roundsByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const json = jsonOf({ ...ROUND, always: ['id'] }, 'w', asked, statement);
  return statement.build(
    `select ${json} as node from round w where w.tenant_id = ${statement.bind(actor.tenantId)} ` +
      `and w.id = any(${statement.bind(keys)})`,
  );
}
