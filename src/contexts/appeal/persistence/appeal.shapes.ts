import { appealSql, seesPartyMatters } from '../../../access/appeal.js';
import { assignmentStateSeenSql, stageSeenSql, stateSeenSql } from '../../../access/objections.js';
import { waitingForSql } from '../../../access/own-matters.js';
import { filterSql } from '../../../access/sql.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import {
  column,
  fieldsOf,
  idColumn,
  jsonOf,
  many,
  one,
  type Part,
  type Shape,
  type StatementBuilder,
} from '../../../platform/reads/shape.js';
import { CLOCK_RULES, CLOCKS } from '../../../time/clock-rules.js';
import { domainNow } from '../../../time/domain-now.js';
import { ACCOUNT_NAME, CATEGORY, DIVISION, ENTERPRISE, isAbsenceSeen, lastsNow } from '../../directory/index.js';
import {
  CLOCK,
  EVALUATION,
  EVENTS,
  EXTENSION,
  EXTERNAL_ORDER,
  FOLLOW_UP_VISIT,
  HANDLING_OPINION,
  LISTING,
  OBJECTION,
  REGISTRY_REVIEW,
  REHANDLING,
  RESULT_CHECK,
  ROUND,
  SUPPLEMENT,
} from './appeal-parts.shapes.js';
import { rulesSeen, unreadSql } from './appeal.search.js';
import {
  account,
  FOR_ENTERPRISE,
  forParties,
  manySeen,
  ofAppeal,
  partiesOnly,
  seenBy,
  staffOnly,
  unit,
} from './appeal.seen.js';
import { windowsOf } from './appeal.windows.js';
import { attachments, isSourceSeen } from './attachment.shapes.js';
import { INTERNAL_NOTES, MESSAGES } from './message.shapes.js';

/** Who stands in for the handler of an assignment just now, for whoever may know that he is away. */
const DEPUTY: Part = {
  part: (assignment, field, statement) => {
    const person = statement.alias();
    return (
      `(select ${jsonOf(ACCOUNT_NAME, person, fieldsOf(field), statement)} from absence b ` +
      `join account_name ${person} on ${person}.tenant_id = b.tenant_id and ${person}.id = b.deputy_account_id ` +
      `where b.tenant_id = ${assignment}.tenant_id and b.account_id = ${assignment}.handler_account_id ` +
      `and b.unit_id = ${assignment}.unit_id and ${lastsNow('b', statement)} and ${isAbsenceSeen('b', statement)})`
    );
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
    deputy: DEPUTY,
    appeal: one(
      () => APPEAL,
      'appeal',
      (a, assignment) => `${a}.id = ${assignment}.appeal_id`,
    ),
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
