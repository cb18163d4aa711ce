import { createHash } from 'node:crypto';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { appealSql, internalNoteSql, seesPartyMatters, timelineVisibilities } from '../../../access/appeal.js';
import {
  assignmentStateSeenSql,
  explanationSeenSql,
  stageSeenSql,
  standsForAnObjection,
  stateSeenSql,
} from '../../../access/objections.js';
import { waitingForSql } from '../../../access/own-matters.js';
import { filterSql, type Bind } from '../../../access/sql.js';
import type { Actor } from '../../../kernel/actor.js';
import { rulesSeen, unreadSql } from './appeal.search.js';
import { PARTY_NOTES } from '../domain/events.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import {
  column,
  fieldsOf,
  idColumn,
  jsonOf,
  many,
  nodeFieldsOf,
  one,
  type Part,
  type Shape,
  type StatementBuilder,
  type Windows,
} from '../../../platform/reads/shape.js';
import { CLOCK_RULES, CLOCKS, STAFF_RULES } from '../../../time/clock-rules.js';
import { domainNow } from '../../../time/domain-now.js';
import { DEADLINE } from '../../../time/deadline.shape.js';
import { ACCOUNT_NAME, CATEGORY, DIVISION, ENTERPRISE, lastsNow, UNIT } from '../../directory/index.js';

const unit = (key: string): Part =>
  one(
    () => UNIT,
    'unit',
    (u, outer) => `${u}.id = ${outer}.${key}`,
  );
const account = (key: string): Part =>
  one(
    () => ACCOUNT_NAME,
    'account_name',
    (p, outer) => `${p}.id = ${outer}.${key}`,
  );
/** Rows that hang on the appeal which is the outer row. */
const ofAppeal =
  (and = '') =>
  (row: string, appeal: string): string =>
    `${row}.appeal_id = ${appeal}.id${and && ` and ${row}.${and}`}`;

/** What depends on who reads it. */
const seenBy = (sql: (actor: Actor, alias: string) => string): Part => ({
  part: (alias, _field, { actor }) => sql(actor, alias),
});

/** For staff that handles the appeal; an enterprise gets null. */
const forParties = (sql: (alias: string) => string): Part =>
  seenBy((actor, alias) => (seesPartyMatters(actor) ? sql(alias) : 'null'));

/** Rows for staff that handles the appeal; an enterprise gets none. */
const partiesOnly = (rows: Part): Part => ({
  part: (alias, field, statement) =>
    seesPartyMatters(statement.actor) ? rows.part(alias, field, statement) : `'[]'::json`,
});

/** Which rows of a part are for an enterprise: none that tells of objections, urges, or what was sent back. */
export const FOR_ENTERPRISE = {
  Deadline: (d: string) =>
    `${d}.rule not in (${STAFF_RULES.map((rule) => `'${rule}'`).join(', ')}) and not ${standsForAnObjection(d)}`,
  Extension: (x: string) => `${x}.decision = 'GRANTED'`,
  HandlingOpinion: (o: string) => `${o}.role = 'HOST'`,
  Listing: (l: string) => `${l}.decision = 'LISTED'`,
} as const;

/** The rows of a part: all of them for staff that handles the appeal, an enterprise's for everybody else. */
const manySeen = (type: keyof typeof FOR_ENTERPRISE, ...[shape, table, on, order]: Parameters<typeof many>): Part => ({
  part: (outer, field, statement) => {
    const all = seesPartyMatters(statement.actor);
    const seen: typeof on = (inner, owner) => on(inner, owner) + (all ? '' : ` and ${FOR_ENTERPRISE[type](inner)}`);
    return many(shape, table, seen, order).part(outer, field, statement);
  },
});

/** One row for staff that handles the appeal; an enterprise gets null. */
const staffOnly = (row: Part): Part => ({
  part: (alias, field, statement) => (seesPartyMatters(statement.actor) ? row.part(alias, field, statement) : 'null'),
});

/** Who stands in for the handler of an assignment just now. */
const DEPUTY: Part = {
  part: (assignment, field, statement) => {
    const person = statement.alias();
    return (
      `(select ${jsonOf(ACCOUNT_NAME, person, fieldsOf(field), statement)} from absence b ` +
      `join account_name ${person} on ${person}.tenant_id = b.tenant_id and ${person}.id = b.deputy_account_id ` +
      `where b.tenant_id = ${assignment}.tenant_id and b.account_id = ${assignment}.handler_account_id ` +
      `and b.unit_id = ${assignment}.unit_id and ${lastsNow('b', statement)})`
    );
  },
};

export const CLOCK: Shape = { ...DEADLINE, fields: { ...DEADLINE.fields, explanation: seenBy(explanationSeenSql) } };

export const ROUND: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Round),
    year: column('year'),
    number: column('number'),
    provisionalDay: column('provisional_day'),
    opensAt: column('opens_at'),
    cutOffAt: column('cut_off_at'),
    state: column('state'),
  },
};

export const ASSIGNMENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Assignment),
    role: column('role'),
    state: seenBy(assignmentStateSeenSql),
    dispatchedAt: column('dispatched_at'),
    receivedAt: column('received_at'),
    active: column('active'),
    unit: unit('unit_id'),
    deadlines: manySeen(
      'Deadline',
      () => CLOCK,
      'deadline',
      (d, assignment) => `${d}.appeal_id = ${assignment}.appeal_id and ${d}.assignment_id = ${assignment}.id`,
      (d) => `${d}.started_at, ${d}.id`,
    ),
    receivedBy: account('received_by_account_id'),
    handler: staffOnly(account('handler_account_id')),
    deputy: staffOnly(DEPUTY),
    appeal: one(
      () => APPEAL,
      'appeal',
      (a, assignment) => `${a}.id = ${assignment}.appeal_id`,
    ),
  },
};

export const ATTACHMENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Attachment),
    fileName: column('file_name'),
    contentType: column('content_type'),
    size: column('size'),
    sha256: column('sha256'),
    source: column('source'),
    addedAt: column('added_at'),
    addedBy: account('added_by_account_id'),
  },
  always: ['id'],
};

/** Messages are for their two sides and for supervision, not for whoever else may read the appeal. */
export const areMessagesSeen = (actor: Actor, appeal: string, bind: Bind): string =>
  filterSql(actor, 'readMessages', 'Appeal', appealSql(appeal), bind);

/** A paper that came with a message is seen by whoever sees the message. */
export const isSourceSeen = (actor: Actor, paper: string, appeal: string, bind: Bind): string =>
  `(${paper}.source <> 'MESSAGE' or ${areMessagesSeen(actor, appeal, bind)})`;

/** A note is for people of its author's unit. */
export const isNoteSeen = (actor: Actor, note: string, bind: Bind): string =>
  filterSql(actor, 'read', 'InternalNote', internalNoteSql(note), bind);

/** Papers, as far as this reader is meant to see them: all of an appeal's, or those that came with one part of it. */
const attachments = (on: (row: string, outer: string, statement: StatementBuilder) => string): Part => ({
  part: (outer, field, statement) =>
    many(
      () => ATTACHMENT,
      'attachment',
      (f) =>
        `${on(f, outer, statement)} and ${f}.visibility = any(${statement.bind(timelineVisibilities(statement.actor))})`,
      (f) => `${f}.added_at, ${f}.id`,
    ).part(outer, field, statement),
});
const ofSource = attachments((f, part) => `${f}.appeal_id = ${part}.appeal_id and ${f}.source_id = ${part}.id`);

export const HANDLING_OPINION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.HandlingOpinion),
    role: column('role'),
    outcome: column('outcome'),
    text: column('text'),
    givenAt: column('given_at'),
    unit: unit('unit_id'),
    attachments: ofSource,
  },
};

export const MESSAGE: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Message),
    sequence: column('sequence'),
    text: column('text'),
    sentAt: column('sent_at'),
    sentBy: account('sent_by_account_id'),
    unit: unit('unit_id'),
    role: column('role'),
    attachments: ofSource,
  },
};

export const INTERNAL_NOTE: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.InternalNote),
    text: column('text'),
    writtenAt: column('written_at'),
    writtenBy: account('written_by_account_id'),
    unit: unit('unit_id'),
  },
};

/** Notes that one answer can hold, the newest. */
const MOST_NOTES = 100;

/** What the reader's own unit noted, oldest first. */
const INTERNAL_NOTES: Part = {
  part: (appeal, field, statement) => {
    const { actor, bind } = statement;
    const n = statement.alias();
    const newest =
      `select w.* from internal_note w where w.tenant_id = ${appeal}.tenant_id and w.appeal_id = ${appeal}.id ` +
      `and ${isNoteSeen(actor, 'w', bind)} order by w.written_at desc, w.id desc limit ${MOST_NOTES}`;
    const json = jsonOf(INTERNAL_NOTE, n, fieldsOf(field), statement);
    return `(select coalesce(json_agg(${json} order by ${n}.written_at, ${n}.id), '[]'::json) from (${newest}) ${n})`;
  },
};

export const OBJECTION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Objection),
    round: column('round'),
    reason: column('reason'),
    raisedAt: column('raised_at'),
    ruling: column('ruling'),
    final: column('final'),
    ruledAt: column('ruled_at'),
    rulingText: column('ruling_text'),
    unit: unit('unit_id'),
    proposedUnit: unit('proposed_unit_id'),
  },
};

export const SUPPLEMENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Supplement),
    request: column('request'),
    requestedAt: column('requested_at'),
    answer: column('answer'),
    answeredAt: column('answered_at'),
    attachments: ofSource,
  },
};

export const LISTING: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Listing),
    level: column('level'),
    decision: column('decision'),
    note: column('note'),
    decidedAt: column('decided_at'),
  },
};

export const DISPATCH: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Dispatch),
    sequence: column('sequence'),
    dispatchedAt: column('dispatched_at'),
    note: forParties(column('note')),
    overrideReason: forParties(column('override_reason')),
    dispatchedBy: account('dispatched_by_account_id'),
    assignments: many(
      () => ASSIGNMENT,
      'assignment',
      (s, dispatch) => `${s}.appeal_id = ${dispatch}.appeal_id and ${s}.dispatch_id = ${dispatch}.id`,
      (s) => `${s}.role desc, ${s}.id`,
    ),
  },
};

export const REGISTRY_REVIEW: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.RegistryReview),
    result: column('result'),
    note: column('note'),
    correctedCreditCode: column('corrected_credit_code'),
    correctedName: column('corrected_name'),
    reviewedAt: column('reviewed_at'),
  },
};

export const EVALUATION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Evaluation),
    verdict: column('verdict'),
    source: column('source'),
    comment: column('comment'),
    unreached: column('unreached'),
    givenAt: column('given_at'),
  },
};

export const EXTENSION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Extension),
    unit: unit('unit_id'),
    reason: forParties(column('reason')),
    requestedUntil: column('requested_until'),
    previousDueAt: column('previous_due_at'),
    requestedAt: column('requested_at'),
    decision: column('decision'),
    decisionText: forParties(column('decision_text')),
    grantedDueAt: column('granted_due_at'),
    annulledBreachAt: column('annulled_breach_at'),
    decidedAt: column('decided_at'),
    decidedBy: account('decided_by_account_id'),
  },
};

export const RESULT_CHECK: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.ResultCheck),
    verdict: column('verdict'),
    note: column('note'),
    checkedAt: column('checked_at'),
    checkedBy: account('checked_by_account_id'),
  },
};

export const FOLLOW_UP_VISIT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.FollowUpVisit),
    contacted: column('contacted'),
    solved: column('solved'),
    satisfied: column('satisfied'),
    note: column('note'),
    visitedAt: column('visited_at'),
    recordedBy: account('recorded_by_account_id'),
  },
};

export const CONSULTATION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Consultation),
    method: column('method'),
    summary: column('summary'),
    heldAt: column('held_at'),
    recordedAt: column('recorded_at'),
  },
};

const CONSULTATIONS = many(
  () => CONSULTATION,
  'consultation',
  (c, rehandling) => `${c}.appeal_id = ${rehandling}.appeal_id`,
  (c) => `${c}.recorded_at, ${c}.id`,
);

export const REHANDLING: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Rehandling),
    forwardedAt: column('forwarded_at'),
    note: forParties(column('note')),
    decidedAt: column('decided_at'),
    decision: column('decision'),
    unit: unit('unit_id'),
    consultations: partiesOnly(CONSULTATIONS),
  },
};

export const APPEAL_EVENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.AppealEvent),
    sequence: column('sequence'),
    type: column('type'),
    visibility: column('visibility'),
    duty: column('duty'),
    at: column('at'),
    note: {
      part: (e, _field, { actor }) =>
        seesPartyMatters(actor)
          ? `${e}.note`
          : `case when ${e}.type not in (${PARTY_NOTES.map((type) => `'${type}'`).join(', ')}) then ${e}.note end`,
    },
    actorRole: column('actor_role'),
    actorUnit: unit('actor_unit_id'),
    actor: account('actor_account_id'),
  },
};

/** Rows one window can hold. */
const MOST_IN_WINDOW = 100;

/** Rows that hang on an appeal in the order of their sequence, and come by windows of it. */
interface Sequenced {
  shape: () => Shape;
  table: string;
  /** Which of them this reader sees. */
  seen: (row: string, appeal: string, statement: StatementBuilder) => string;
}

const EVENTS: Sequenced = {
  shape: () => APPEAL_EVENT,
  table: 'appeal_event',
  seen: (e, _appeal, { actor, bind }) => `${e}.visibility = any(${bind(timelineVisibilities(actor))})`,
};

const MESSAGES: Sequenced = {
  shape: () => MESSAGE,
  table: 'message',
  seen: (_m, appeal, { actor, bind }) => areMessagesSeen(actor, appeal, bind),
};

/** Different windows of one timeline that a document can ask for. */
const MOST_WINDOWS = 10;

type WindowArguments = Partial<Record<'first' | 'last' | 'after' | 'before', unknown>>;

/** What tells one window of a timeline from another: its rows are found by this. */
export function windowKey({ first, last, after, before }: WindowArguments): string {
  return createHash('sha256')
    .update(JSON.stringify([first ?? null, last ?? null, after ?? null, before ?? null]))
    .digest('base64url');
}

/** The windows asked for, by their keys; what is beyond the most there may be is left out. */
const windowsOf = (rows: Sequenced): Windows => ({
  windows: (appeal, fields, statement) => windowsSql(rows, appeal, fields, statement),
});

function windowsSql(
  rows: Sequenced,
  appeal: string,
  fields: readonly ResolveTree[],
  statement: StatementBuilder,
): string {
  const byKey = new Map<string, ResolveTree[]>();
  for (const field of fields) {
    const key = windowKey(field.args);
    byKey.set(key, [...(byKey.get(key) ?? []), field]);
  }
  const windows = [...byKey].slice(0, MOST_WINDOWS).map(([key, [first, ...others]]) => {
    if (!first) throw new Error('a window that nobody asked for');
    return `${statement.bind(key)}::text, ${windowPart(rows, appeal, first, [first, ...others].flatMap(fieldsOf), statement)}`;
  });
  return `json_build_object(${windows.join(', ')})`;
}

/**
 * One window: `first` from its beginning, `last` (20 unless told) from its end, as far as this reader
 * sees. One row more than asked tells of a further page.
 */
function windowPart(
  { shape, table, seen }: Sequenced,
  appeal: string,
  { args }: ResolveTree,
  asked: readonly ResolveTree[],
  statement: StatementBuilder,
): string {
  const { first, last, after, before } = args as WindowArguments;
  const size = windowSize(first ?? last);
  const e = statement.alias();
  const sequences = (
    [
      ['>', after],
      ['<', before],
    ] as const
  ).flatMap(([sign, cursor]) => {
    const sequence = sequenceOf(cursor);
    return sequence === null ? [] : [`e.sequence ${sign} ${statement.bind(sequence)}`];
  });
  const where = [
    `e.tenant_id = ${appeal}.tenant_id`,
    `e.appeal_id = ${appeal}.id`,
    seen('e', appeal, statement),
    ...sequences,
  ].join(' and ');
  const window =
    `select e.* from ${table} e where ${where} ` +
    `order by e.sequence ${first == null ? 'desc' : 'asc'} limit ${statement.bind(size + 1)}`;
  const json = jsonOf({ ...shape(), always: ['sequence'] }, e, asked.flatMap(nodeFieldsOf), statement);
  return `(select coalesce(json_agg(${json} order by ${e}.sequence), '[]'::json) from (${window}) ${e})`;
}

/** How many rows a window holds. */
export function windowSize(asked: unknown): number {
  return Math.max(0, Math.min(typeof asked === 'number' ? asked : 20, MOST_IN_WINDOW));
}

/** The sequence in a cursor; anything else is no cursor and changes nothing. */
export function sequenceOf(cursor: unknown): number | null {
  if (typeof cursor !== 'string') return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  return /^e\d{1,9}$/.test(text) ? Number(text.slice(1)) : null;
}

export const cursorOfSequence = (sequence: number): string => Buffer.from(`e${sequence}`).toString('base64url');

const AMENDMENT: Shape = {
  fields: { sequence: column('sequence'), receivedAt: column('received_at'), changes: column('changes') },
};

const HOTLINE_EVENT: Shape = {
  fields: {
    eventNo: column('event_no'),
    kind: column('kind'),
    text: column('text'),
    occurredAt: column('occurred_at'),
    receivedAt: column('received_at'),
  },
};

const EXTERNAL_ORDER: Shape = {
  fields: {
    source: (o) =>
      `(select k.display_name from account_name k where k.tenant_id = ${o}.tenant_id and k.id = ${o}.client_id)`,
    externalNo: column('external_no'),
    externalDispatchedAt: column('external_dispatched_at'),
    externalDueAt: column('external_due_at'),
    rawCategoryPath: column('raw_category_path'),
    urgency: column('urgency'),
    suggestedUnits: column('suggested_units'),
    address: column('address'),
    receivedAt: column('received_at'),
    amendments: many(
      () => AMENDMENT,
      'amendment',
      (m, order) => `${m}.appeal_id = ${order}.appeal_id`,
      (m) => `${m}.sequence`,
    ),
    events: many(
      () => HOTLINE_EVENT,
      'hotline_event',
      (e, order) => `${e}.appeal_id = ${order}.appeal_id`,
      (e) => `${e}.received_at, ${e}.id`,
    ),
  },
};

/** Clocks that an official faces: those whose expiry urges. */
const URGING = CLOCK_RULES.filter((rule) => CLOCKS[rule].onExpiry.includes('URGE'));

const EARLIEST_DUE = seenBy((actor, a) => {
  const rules = rulesSeen(actor, URGING).map((rule) => `'${rule}'`);
  return (
    `case when ${a}.open then least(` +
    `(select min(du.due_at) from deadline du where du.tenant_id = ${a}.tenant_id and du.appeal_id = ${a}.id` +
    ` and du.state = 'RUNNING' and du.rule in (${rules.join(', ')})), ` +
    `(select xo.external_due_at from external_order xo where xo.tenant_id = ${a}.tenant_id and xo.appeal_id = ${a}.id), ` +
    `(select min(xm.external_due_at) from appeal me join external_order xm on xm.tenant_id = me.tenant_id and xm.appeal_id = me.id` +
    ` where me.tenant_id = ${a}.tenant_id and me.merged_into_id = ${a}.id)) end`
  );
});

/** Facts that `viewerCan` asks for. */
const FACTS = seenBy(
  (actor, a) =>
    `json_build_object('tenantId', ${a}.tenant_id, 'state', ${stateSeenSql(actor, a)}, 'channel', ${a}.channel,` +
    ` 'enterpriseId', ${a}.enterprise_id, 'filedByAccountId', ${a}.filed_by_account_id,` +
    ` 'parties', (select coalesce(json_agg(json_build_object('unitId', pa.unit_id, 'role', pa.role)), '[]'::json)` +
    ` from assignment pa where pa.tenant_id = ${a}.tenant_id and pa.appeal_id = ${a}.id and pa.active),` +
    ` 'keptBy', (select coalesce(json_agg(json_build_object('unitId', ke.unit_id)), '[]'::json) from unnest(${a}.kept_unit_ids) ke (unit_id)),` +
    ` 'waitingFor', ${waitingForSql(a)})`,
);

/** Whether the reader may read an appeal that hangs on the one he reads. */
const isRead = (appeal: string, { actor, bind }: StatementBuilder): string =>
  filterSql(actor, 'read', 'Appeal', appealSql(appeal), bind);

const MERGED: Part = {
  part: (appeal, field, statement) =>
    many(
      () => APPEAL,
      'appeal',
      (m, kept) => `${m}.merged_into_id = ${kept}.id and ${isRead(m, statement)}`,
      (m) => `${m}.filed_at, ${m}.id`,
    ).part(appeal, field, statement),
};

const MERGED_INTO: Shape = {
  fields: {
    number: column('number'),
    state: column('state'),
    stage: column('stage'),
    completedAt: column('completed_at'),
    endedAt: column('ended_at'),
    outcome: column('outcome'),
    reply: column('reply'),
    finalDecision: column('final_decision'),
    appeal: {
      part: (told, field, statement) =>
        one(
          () => APPEAL,
          'appeal',
          (kept, t) => `${kept}.id = ${t}.kept_id and ${isRead(kept, statement)}`,
        ).part(told, field, statement),
    },
  },
};

/** Appeals of an enterprise that one is compared with, the newest; beginnings of their descriptions, in characters. */
export const MOST_COMPARED = 20;
const COMPARED_CHARACTERS = 1_000;
/** Days for which what has ended is still compared. */
const RECENT_DAYS = 90;

/**
 * What the search for likely duplicates goes by: the appeal's own texts, and those of the enterprise's other appeals with
 * what is asked of each. For whoever could merge them.
 */
const COMPARED: Part = {
  part: (appeal, field, statement) => {
    const { actor, bind } = statement;
    const [o, w] = [statement.alias(), statement.alias()];
    const asked = fieldsOf(field).filter(({ name }) => name === 'appeal');
    const texts = (a: string): string =>
      `'title', ${a}.title, 'description', left(${a}.description, ${COMPARED_CHARACTERS})`;
    const others =
      `select ${w}.* from appeal ${w} where ${w}.tenant_id = ${appeal}.tenant_id and ${w}.id <> ${appeal}.id ` +
      `and ${w}.enterprise_id = ${appeal}.enterprise_id and ${w}.state <> 'MERGED' ` +
      `and (${w}.ended_at is null or ${w}.ended_at > ${domainNow(statement)} - interval '${RECENT_DAYS} days') ` +
      `and ${filterSql(actor, 'mergeAppeals', 'Appeal', appealSql(w), bind)} and ${isRead(w, statement)} ` +
      `order by ${w}.filed_at desc, ${w}.id desc limit ${MOST_COMPARED}`;
    const json = jsonOf({ ...APPEAL, always: ['id'] }, o, asked.flatMap(fieldsOf), statement);
    return (
      `json_build_object(${texts(appeal)}, 'others', (select coalesce(json_agg(json_build_object(${texts(o)}, 'appeal', ${json}) ` +
      `order by ${o}.filed_at desc, ${o}.id desc), '[]'::json) from (${others}) ${o}))`
    );
  },
};

export const APPEAL: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Appeal),
    number: column('number'),
    version: column('version'),
    state: seenBy(stateSeenSql),
    stage: seenBy(stageSeenSql),
    open: column('open'),
    channel: column('channel'),
    kind: column('kind'),
    title: column('title'),
    description: column('description'),
    divisionCode: column('division_code'),
    formVersion: column('form_version'),
    formAnswers: column('form_answers'),
    enterpriseName: column('filed_enterprise_name'),
    creditCode: column('filed_credit_code'),
    registryMatch: column('registry_match'),
    filedAt: column('filed_at'),
    grade: column('grade'),
    returnReason: column('return_reason'),
    verifiedAt: column('verified_at'),
    completedAt: column('completed_at'),
    resultCheckRequired: column('result_check_required'),
    endedAt: column('ended_at'),
    unread: { part: (a, _field, statement) => unreadSql(a, statement) },
    viewerCan: FACTS,
    contact: (a) =>
      `json_build_object('tenantId', ${a}.tenant_id, 'rowId', ${a}.id, 'name', ${a}.contact_name_cipher,` +
      ` 'phone', ${a}.contact_phone_cipher, 'enterpriseId', ${a}.enterprise_id)`,
    category: one(
      () => CATEGORY,
      'category',
      (c, a) => `${c}.id = ${a}.category_id`,
    ),
    formCategory: one(
      () => CATEGORY,
      'category',
      (c, a) => `${c}.id = coalesce(${a}.form_category_id, ${a}.category_id)`,
    ),
    division: one(
      () => DIVISION,
      'division',
      (d, a) => `${d}.code = ${a}.division_code`,
    ),
    round: one(
      () => ROUND,
      'round',
      (r, a) => `${r}.id = ${a}.round_id`,
    ),
    enterprise: one(
      () => ENTERPRISE,
      'enterprise',
      (e, a) => `${e}.id = ${a}.enterprise_id`,
    ),
    host: unit('host_unit_id'),
    externalOrder: one(() => EXTERNAL_ORDER, 'external_order', ofAppeal()),
    earliestDueAt: EARLIEST_DUE,
    assignments: many(
      () => ASSIGNMENT,
      'assignment',
      ofAppeal('active'),
      (s) => `${s}.role desc, ${s}.id`,
    ),
    dispatches: many(
      () => DISPATCH,
      'dispatch',
      ofAppeal(),
      (d) => `${d}.sequence`,
    ),
    objections: partiesOnly(
      many(
        () => OBJECTION,
        'objection',
        ofAppeal(),
        (o) => `${o}.round`,
      ),
    ),
    supplements: many(
      () => SUPPLEMENT,
      'supplement',
      ofAppeal(),
      (s) => `${s}.requested_at, ${s}.id`,
    ),
    listings: manySeen(
      'Listing',
      () => LISTING,
      'listing',
      ofAppeal(),
      (l) => `${l}.decided_at, ${l}.id`,
    ),
    opinions: manySeen(
      'HandlingOpinion',
      () => HANDLING_OPINION,
      'handling_opinion',
      ofAppeal(),
      (o) => `${o}.given_at, ${o}.id`,
    ),
    extension: {
      part: (appeal, field, statement) => {
        const all = seesPartyMatters(statement.actor);
        const seen = ofAppeal();
        const on: typeof seen = (x, owner) => seen(x, owner) + (all ? '' : ` and ${FOR_ENTERPRISE.Extension(x)}`);
        return one(() => EXTENSION, 'extension', on).part(appeal, field, statement);
      },
    },
    registryReviews: many(
      () => REGISTRY_REVIEW,
      'registry_review',
      ofAppeal(),
      (r) => `${r}.reviewed_at, ${r}.id`,
    ),
    evaluation: one(() => EVALUATION, 'evaluation', ofAppeal()),
    resultChecks: partiesOnly(
      many(
        () => RESULT_CHECK,
        'result_check',
        ofAppeal(),
        (c) => `${c}.checked_at, ${c}.id`,
      ),
    ),
    followUpVisits: partiesOnly(
      many(
        () => FOLLOW_UP_VISIT,
        'follow_up_visit',
        ofAppeal(),
        (v) => `${v}.visited_at, ${v}.id`,
      ),
    ),
    rehandling: one(() => REHANDLING, 'rehandling', ofAppeal()),
    deadlines: manySeen(
      'Deadline',
      () => CLOCK,
      'deadline',
      ofAppeal(),
      (d) => `${d}.started_at, ${d}.id`,
    ),
    attachments: attachments(
      (f, appeal, { actor, bind }) => `${ofAppeal()(f, appeal)} and ${isSourceSeen(actor, f, appeal, bind)}`,
    ),
    messages: windowsOf(MESSAGES),
    mergedInto: one(() => MERGED_INTO, 'merged_into', ofAppeal()),
    merged: MERGED,
    likelyDuplicates: COMPARED,
    internalNotes: INTERNAL_NOTES,
    events: windowsOf(EVENTS),
  },
};
