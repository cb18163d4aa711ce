import type { ResolveTree } from 'graphql-parse-resolve-info';
import { APPEAL_SQL, seesPartyMatters, timelineVisibilities } from '../../../access/appeal.js';
import { filterSql, type Bind } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import type { Statement } from '../../../platform/reads/session.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import { column, idColumn, jsonOf, StatementBuilder, type Shape } from '../../../platform/reads/shape.js';
import type { AppealOrder } from '../domain/vocabulary.js';
import { sourceOf, type AppealFilter } from './appeal.search.js';
import {
  APPEAL_EVENT,
  CLOCK,
  CONSULTATION,
  REGISTRY_REVIEW,
  REHANDLING,
  ROUND,
  EVALUATION,
  EXTENSION,
  FOLLOW_UP_VISIT,
  HANDLING_OPINION,
  LISTING,
  OBJECTION,
  RESULT_CHECK,
  SUPPLEMENT,
} from './appeal-parts.shapes.js';
import { FOR_ENTERPRISE } from './appeal.seen.js';
import { APPEAL, ASSIGNMENT, DISPATCH } from './appeal.shapes.js';
import { areMessagesSeen, ATTACHMENT, isSourceSeen } from './attachment.shapes.js';
import { INTERNAL_NOTE, isNoteSeen, MESSAGE } from './message.shapes.js';

export interface AppealWindow {
  /** One more than the page is fetched, to know of a next one. */
  size: number;
  /** The appeal the page lies beyond, with its due instant where the list goes by it. */
  beyond: { key: string; dueAt: Date | null } | null;
  /** Walks the list from its end. */
  backwards: boolean;
  orderBy: AppealOrder;
}

/** Whether a list goes by the nearest running clock: it then holds what has one. */
export const goesByDue = (orderBy: AppealOrder): boolean => orderBy.startsWith('DUE_AT');

/** One row of a page; `dueAt`, in ms, where the list goes by it. */
export interface PageRow<Node> {
  node: Node;
  dueAt: number | null;
}

/** A page of appeals with everything the request nests, in one statement. */
export function appealPage(
  actor: Actor,
  filter: AppealFilter,
  window: AppealWindow,
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const byDue = goesByDue(window.orderBy);
  const { before, from, where, order } = sourceOf(actor, filter, statement, { byDue });
  const [at, id] = order;
  const ascending = window.orderBy.endsWith('_ASC') !== window.backwards;
  if (window.beyond) {
    const { key, dueAt } = window.beyond;
    const there = dueAt
      ? `(${bind(dueAt)}::timestamptz, ${bind(key)}::uuid)`
      : `(select c.filed_at, c.id from appeal c where c.tenant_id = ${bind(actor.tenantId)} and c.id = ${bind(key)})`;
    where.push(`(${at}, ${id}) ${ascending ? '>' : '<'} ${there}`);
  }
  const direction = ascending ? 'asc' : 'desc';
  const page =
    `${before}select a.*, ${at} as sorted_at from ${from} where ${where.join(' and ')} ` +
    `order by ${at} ${direction}, ${id} ${direction} limit ${bind(window.size + 1)}`;
  const json = jsonOf({ ...APPEAL, always: ['id'] }, 'a', asked, statement);
  const dueAt = byDue ? '(extract(epoch from a.sorted_at) * 1000)::float8' : 'null';
  return statement.build(
    `select ${json} as node, ${dueAt} as "dueAt" from (${page}) a order by a.sorted_at ${direction}, a.id ${direction}`,
  );
}

/** How many appeals a filter leaves of those the actor may read; no more are counted than `most`. */
export function appealCount(
  actor: Actor,
  filter: AppealFilter,
  { byDue = false, most }: { byDue?: boolean; most?: number } = {},
): Statement {
  const statement = new StatementBuilder(actor);
  const { before, from, where } = sourceOf(actor, filter, statement, { byDue });
  const rows = `${before}select from ${from} where ${where.join(' and ')}`;
  const limit = most === undefined ? '' : ` limit ${statement.bind(most)}`;
  return statement.build(`select count(*)::int as count from (${rows}${limit}) a`);
}

const SAVED_SEARCH: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.SavedSearch),
    name: column('name'),
    filter: column('filter'),
    orderBy: column('order_by'),
    createdAt: column('created_at'),
    updatedAt: column('updated_at'),
  },
};

/** The actor's own kept searches, by name; of these keys where they are told. */
export function savedSearchesOf(
  actor: Actor,
  keys: readonly string[] | null,
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf({ ...SAVED_SEARCH, always: ['id'] }, 'r', asked, statement);
  return statement.build(
    `select ${json} as node from saved_search r where r.tenant_id = ${bind(actor.tenantId)} ` +
      `and r.account_id = ${bind(actor.accountId)}${keys ? ` and r.id = any(${bind(keys)})` : ''} order by r.name, r.id`,
  );
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
  Extension: { shape: EXTENSION, table: 'extension' },
  RegistryReview: { shape: REGISTRY_REVIEW, table: 'registry_review' },
  Rehandling: { shape: REHANDLING, table: 'rehandling' },
  Consultation: { shape: CONSULTATION, table: 'consultation' },
  Objection: { shape: OBJECTION, table: 'objection' },
  ResultCheck: { shape: RESULT_CHECK, table: 'result_check' },
  FollowUpVisit: { shape: FOLLOW_UP_VISIT, table: 'follow_up_visit' },
  Supplement: { shape: SUPPLEMENT, table: 'supplement' },
  Listing: { shape: LISTING, table: 'listing' },
  Deadline: { shape: CLOCK, table: 'deadline' },
  Attachment: { shape: ATTACHMENT, table: 'attachment' },
  AppealEvent: { shape: APPEAL_EVENT, table: 'appeal_event' },
  Message: { shape: MESSAGE, table: 'message' },
  InternalNote: { shape: INTERNAL_NOTE, table: 'internal_note' },
} as const;

/** Parts that are for staff that handles the appeal, and for no enterprise. */
const PARTIES_ONLY: readonly (keyof typeof PARTS)[] = ['Objection', 'Consultation', 'ResultCheck', 'FollowUpVisit'];

/** How far into a part's rows the actor sees, with `w` the row and `a` its appeal. */
function isSeen(part: keyof typeof PARTS, actor: Actor, bind: Bind): string {
  const visibilities = timelineVisibilities(actor);
  if (part === 'Message') return areMessagesSeen(actor, 'a', bind);
  if (part === 'InternalNote') return isNoteSeen(actor, 'w', bind);
  if (part === 'Attachment') return isPaperSeen(actor, bind);
  if (part === 'AppealEvent') return `w.visibility = any(${bind(visibilities)})`;
  if (seesPartyMatters(actor)) return 'true';
  if (part in FOR_ENTERPRISE) return FOR_ENTERPRISE[part as keyof typeof FOR_ENTERPRISE]('w');
  return String(!PARTIES_ONLY.includes(part));
}

const isPaperSeen = (actor: Actor, bind: Bind): string =>
  `w.visibility = any(${bind(timelineVisibilities(actor))}) and ${isSourceSeen(actor, 'w', 'a', bind)}`;

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
      `and ${isPaperSeen(actor, bind)} ` +
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
