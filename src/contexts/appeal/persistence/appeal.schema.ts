import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ROLES } from '../../../kernel/roles.js';
import {
  APPEAL_SCOPE,
  ASSIGNMENT_SCOPE,
  MERGED_INTO_SCOPE,
  MESSAGE_SCOPE,
  NOTE_SCOPE,
  isSide,
  ofAppealScope,
  ownScope,
  shownScope,
  staffScope,
  visibleScope,
} from '../../../access/row-scope.js';
import { instant, ownWall, tenantKey, scopedWall, tenantWall } from '../../../platform/orm/columns.js';
import type { FormAnswers, RegistryMatch } from '../../directory/index.js';
import { APPEAL_EVENT_TYPES } from '../domain/events.js';
import type { AmendedField } from '../domain/external-order.js';
import {
  APPEAL_CHANNELS,
  APPEAL_KINDS,
  APPEAL_ORDERS,
  APPEAL_STAGES,
  APPEAL_STATES,
  ASSIGNMENT_ROLES,
  ASSIGNMENT_STATES,
  ATTACHMENT_SOURCES,
  CONSULTATION_METHODS,
  EVALUATION_SOURCES,
  EVALUATION_VERDICTS,
  EVENT_VISIBILITIES,
  EXTENSION_DECISIONS,
  HOTLINE_EVENT_KINDS,
  LISTING_DECISIONS,
  OBJECTION_RULINGS,
  OPINION_OUTCOMES,
  RESULT_CHECK_POLICIES,
  RESULT_CHECK_VERDICTS,
  RETURN_REASONS,
  REVIEW_RESULTS,
  VISIT_ANSWERS,
  URGENCIES,
} from '../domain/vocabulary.js';

export const RoundSchema = defineEntity({
  name: 'Round',
  tableName: 'round',
  properties: {
    ...tenantKey,
    year: p.integer(),
    number: p.integer(),
    /** The provisional meeting day of the round: the month's fourth Wednesday, or the working day nearest before it (#6). */
    provisionalDay: p.date(),
    opensAt: instant(),
    /** D − 8 wd, 24:00: appeals listed later go to the next round. */
    cutOffAt: instant(),
    state: p.enum(['OPEN', 'COLLECTED', 'MET'] as const),
  },
  uniques: [{ name: 'round_number_unique', properties: ['tenantId', 'year', 'number'] }],
  ...tenantWall,
});
export type Round = InferEntity<typeof RoundSchema>;

export const AppealSchema = defineEntity({
  name: 'Appeal',
  tableName: 'appeal',
  properties: {
    ...tenantKey,
    /** For people: county, day, six letters and digits drawn at random, so that numbers tell nothing of their neighbours. */
    number: p.string(),
    version: p.integer().default(1),
    state: p.enum(APPEAL_STATES),
    stage: p.enum(APPEAL_STAGES),
    /** Kept beside the state so that the index of open appeals needs no list of states. */
    open: p.boolean().default(true),
    channel: p.enum(APPEAL_CHANNELS),
    kind: p.enum(APPEAL_KINDS),
    title: p.string().length(200),
    description: p.text(),
    categoryId: p.uuid(),
    /** Whose form was answered, where it has been classified anew since. */
    formCategoryId: p.uuid().nullable(),
    formVersion: p.integer(),
    formAnswers: p.json<FormAnswers>(),
    /** Null where a hotline could not tell. */
    divisionCode: p.string().nullable(),
    roundId: p.uuid(),
    enterpriseId: p.uuid(),
    filedEnterpriseName: p.string(),
    filedCreditCode: p.string().nullable(),
    registryMatch: p.json<RegistryMatch>(),
    reviewResult: p.enum(REVIEW_RESULTS).nullable(),
    contactNameCipher: p.text(),
    contactPhoneCipher: p.text(),
    contactPhoneHash: p.string(),
    filedByAccountId: p.uuid().nullable(),
    filedAt: instant(),
    grade: p.integer().nullable(),
    hostUnitId: p.uuid().nullable(),
    /** The units of its active assignments, beside them: row security goes by the appeal's own row. */
    partyUnitIds: p.uuid().array().default([]),
    returnReason: p.enum(RETURN_REASONS).nullable(),
    verifiedAt: instant().nullable(),
    completedAt: instant().nullable(),
    /** The state it was completed from: what is sent back goes there (#12). */
    completedFrom: p.enum(APPEAL_STATES).nullable(),
    /** The county's policy wants its result checked, and that has not been done. */
    resultCheckRequired: p.boolean().default(false),
    endedAt: instant().nullable(),
    /** What it became where it was merged: an appeal that is not itself merged. Only who holds that one's lock sets it. */
    mergedIntoId: p.uuid().nullable(),
    /** The parties of what it became, beside it as its own are. */
    keptUnitIds: p.uuid().array().default([]),
    /** Whether anything was merged into this one. */
    tookIn: p.boolean().default(false),
    /** Title, enterprise and description as its order has them now, where they came differently: found by a search too. */
    amendedText: p.text().nullable(),
    /** Hash of the one-time token sent with the completion notice; bound to this appeal and its window (#36). */
    evaluationTokenHash: p.string().nullable(),
    eventCount: p.integer().default(0),
  },
  uniques: [{ name: 'appeal_number_unique', properties: ['tenantId', 'number'] }],
  indexes: [
    {
      name: 'appeal_filed',
      expression: 'create index appeal_filed on appeal (tenant_id, filed_at desc, id desc)',
    },
    {
      name: 'appeal_open',
      expression: 'create index appeal_open on appeal (tenant_id, state, filed_at desc, id desc) where open',
    },
    {
      name: 'appeal_enterprise',
      expression: 'create index appeal_enterprise on appeal (tenant_id, enterprise_id, filed_at desc, id desc)',
    },
    {
      name: 'appeal_hall',
      expression: `create index appeal_hall on appeal (tenant_id, filed_at desc, id desc) where channel = 'SERVICE_HALL'`,
    },
    {
      name: 'appeal_result_check',
      expression:
        'create index appeal_result_check on appeal (tenant_id, filed_at desc, id desc) where result_check_required',
    },
    {
      name: 'appeal_merged',
      expression: 'create index appeal_merged on appeal (tenant_id, merged_into_id) where merged_into_id is not null',
    },
    {
      name: 'appeal_client',
      expression: `create index appeal_client on appeal (tenant_id, filed_by_account_id, filed_at desc, id desc) where channel in ('HOTLINE', 'CITY_PLATFORM')`,
    },
    {
      name: 'appeal_evaluation_token',
      expression:
        'create unique index appeal_evaluation_token on appeal (tenant_id, evaluation_token_hash) where evaluation_token_hash is not null',
    },
  ],
  ...scopedWall(APPEAL_SCOPE),
});
export type Appeal = InferEntity<typeof AppealSchema>;

/**
 * The pairs of letters in an appeal's texts (`domain/words.ts`), one a row, in the order of the list: what a search
 * walks. Comparing numbers and instants leaks nothing, so the index serves under row security, where that of a text
 * search would not.
 */
export const AppealWordSchema = defineEntity({
  name: 'AppealWord',
  tableName: 'appeal_word',
  properties: {
    tenantId: p.uuid().primary(),
    pair: p.integer().primary(),
    filedAt: instant().primary(),
    appealId: p.uuid().primary(),
  },
  ...tenantWall,
});
export type AppealWord = InferEntity<typeof AppealWordSchema>;

/** How far a person has read an appeal: up to this event of its timeline. */
export const ReadMarkSchema = defineEntity({
  name: 'ReadMark',
  tableName: 'read_mark',
  properties: {
    tenantId: p.uuid().primary(),
    accountId: p.uuid().primary(),
    appealId: p.uuid().primary(),
    sequence: p.integer(),
    readAt: instant(),
  },
  ...ownWall,
});

/** A filter that a person has kept, as the API takes it. */
export const SavedSearchSchema = defineEntity({
  name: 'SavedSearch',
  tableName: 'saved_search',
  properties: {
    ...tenantKey,
    accountId: p.uuid(),
    name: p.string().length(50),
    filter: p.json<Record<string, unknown>>(),
    orderBy: p.enum(APPEAL_ORDERS),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'saved_search_name_unique', properties: ['tenantId', 'accountId', 'name'] }],
  ...ownWall,
});
export type SavedSearch = InferEntity<typeof SavedSearchSchema>;

/** The order of another system that an appeal came with: its number is unique with its source (#9). */
export const ExternalOrderSchema = defineEntity({
  name: 'ExternalOrder',
  tableName: 'external_order',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    clientId: p.uuid(),
    externalNo: p.string(),
    externalDispatchedAt: instant().nullable(),
    /** The source's own limit: kept beside ours, and its passing is no breach of ours. */
    externalDueAt: instant().nullable(),
    rawCategoryPath: p.text().nullable(),
    urgency: p.enum(URGENCIES),
    suggestedUnits: p.text().nullable(),
    address: p.text().nullable(),
    /** What came last, whole and sealed: what comes again is compared with it. */
    contentCipher: p.text(),
    receivedAt: instant(),
    amendmentCount: p.integer().default(0),
  },
  uniques: [
    { name: 'external_order_number_unique', properties: ['tenantId', 'clientId', 'externalNo'] },
    { name: 'external_order_appeal_unique', properties: ['tenantId', 'appealId'] },
  ],
  ...scopedWall(ofAppealScope('external_order')),
});
export type ExternalOrder = InferEntity<typeof ExternalOrderSchema>;

/** What an order was changed in when it came again: append-only. */
export const AmendmentSchema = defineEntity({
  name: 'Amendment',
  tableName: 'amendment',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    sequence: p.integer(),
    /** Names and phones masked. */
    changes: p.json<AmendedField[]>(),
    receivedAt: instant(),
  },
  uniques: [{ name: 'amendment_sequence_unique', properties: ['tenantId', 'appealId', 'sequence'] }],
  ...scopedWall(ofAppealScope('amendment')),
});

/** What a hotline told of its order, by the number it gave that: append-only. */
export const HotlineEventSchema = defineEntity({
  name: 'HotlineEvent',
  tableName: 'hotline_event',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    eventNo: p.string(),
    kind: p.enum(HOTLINE_EVENT_KINDS),
    text: p.text(),
    occurredAt: instant().nullable(),
    receivedAt: instant(),
  },
  uniques: [{ name: 'hotline_event_number_unique', properties: ['tenantId', 'appealId', 'eventNo'] }],
  ...scopedWall(ofAppealScope('hotline_event')),
});

export const DispatchSchema = defineEntity({
  name: 'Dispatch',
  tableName: 'dispatch',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    sequence: p.integer(),
    dispatchedAt: instant(),
    dispatchedByAccountId: p.uuid().nullable(),
    note: p.text().nullable(),
    overrideReason: p.text().nullable(),
  },
  uniques: [{ name: 'dispatch_sequence_unique', properties: ['tenantId', 'appealId', 'sequence'] }],
  ...scopedWall(ofAppealScope('dispatch')),
});
export type Dispatch = InferEntity<typeof DispatchSchema>;

export const AssignmentSchema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    dispatchId: p.uuid(),
    unitId: p.uuid(),
    role: p.enum(ASSIGNMENT_ROLES),
    state: p.enum(ASSIGNMENT_STATES),
    dispatchedAt: instant(),
    receivedAt: instant().nullable(),
    receivedByAccountId: p.uuid().nullable(),
    /** Who of the unit has it in hand. */
    handlerAccountId: p.uuid().nullable(),
    endedAt: instant().nullable(),
    /** False once the appeal was moved away: the unit is no party any more and sees it no longer. */
    active: p.boolean().default(true),
    /** Copies of the appeal's, so that a unit's list reads one index. */
    appealOpen: p.boolean().default(true),
    appealFiledAt: instant(),
  },
  uniques: [
    {
      name: 'assignment_party_unique',
      expression:
        'create unique index assignment_party_unique on assignment (tenant_id, appeal_id, unit_id) where active',
    },
  ],
  indexes: [
    { name: 'assignment_appeal', properties: ['tenantId', 'appealId'] },
    {
      name: 'assignment_unit_open',
      expression:
        'create index assignment_unit_open on assignment (tenant_id, unit_id, appeal_filed_at desc, appeal_id desc) where active and appeal_open',
    },
    {
      name: 'assignment_unit',
      expression:
        'create index assignment_unit on assignment (tenant_id, unit_id, appeal_filed_at desc, appeal_id desc) where active',
    },
    {
      name: 'assignment_handler',
      expression:
        'create index assignment_handler on assignment (tenant_id, handler_account_id, appeal_filed_at desc, appeal_id desc) where active',
    },
  ],
  ...scopedWall(ASSIGNMENT_SCOPE),
});
export type Assignment = InferEntity<typeof AssignmentSchema>;

/** A unit's objection to its assignment, and how the bureau ruled on it (#17). */
export const ObjectionSchema = defineEntity({
  name: 'Objection',
  tableName: 'objection',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    assignmentId: p.uuid(),
    unitId: p.uuid(),
    /** The n-th objection on this appeal; the third goes on the register by itself. */
    round: p.integer(),
    proposedUnitId: p.uuid().nullable(),
    reason: p.text(),
    raisedAt: instant(),
    raisedByAccountId: p.uuid().nullable(),
    ruling: p.enum(OBJECTION_RULINGS).nullable(),
    final: p.boolean().default(false),
    ruledAt: instant().nullable(),
    ruledByAccountId: p.uuid().nullable(),
    rulingText: p.text().nullable(),
  },
  uniques: [{ name: 'objection_round_unique', properties: ['tenantId', 'appealId', 'round'] }],
  ...scopedWall(staffScope('objection')),
});
export type Objection = InferEntity<typeof ObjectionSchema>;

/** What the bureau asked for before it could triage, and what came. */
export const SupplementSchema = defineEntity({
  name: 'Supplement',
  tableName: 'supplement',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    request: p.text(),
    requestedAt: instant(),
    requestedByAccountId: p.uuid().nullable(),
    answer: p.text().nullable(),
    answeredAt: instant().nullable(),
    answeredByAccountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'supplement_appeal', properties: ['tenantId', 'appealId', 'requestedAt'] }],
  ...scopedWall(ofAppealScope('supplement')),
});
export type Supplement = InferEntity<typeof SupplementSchema>;

/** The bureau's answer to a proposal to list (#19). */
export const ListingSchema = defineEntity({
  name: 'Listing',
  tableName: 'listing',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    level: p.enum(['COUNTY', 'CITY'] as const),
    decision: p.enum(LISTING_DECISIONS),
    note: p.text(),
    decidedAt: instant(),
    decidedByAccountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'listing_appeal', properties: ['tenantId', 'appealId', 'decidedAt'] }],
  ...scopedWall(shownScope('listing', `decision = 'LISTED'`)),
});
export type Listing = InferEntity<typeof ListingSchema>;

export const HandlingOpinionSchema = defineEntity({
  name: 'HandlingOpinion',
  tableName: 'handling_opinion',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    assignmentId: p.uuid(),
    unitId: p.uuid(),
    /** The host's is the reply (#18); a co-handler's goes to the host and never to the enterprise (#15). */
    role: p.enum(ASSIGNMENT_ROLES).default('HOST'),
    outcome: p.enum(OPINION_OUTCOMES),
    text: p.text(),
    givenAt: instant(),
    givenByAccountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'handling_opinion_appeal', properties: ['tenantId', 'appealId', 'givenAt'] }],
  ...scopedWall(shownScope('handling_opinion', `role = 'HOST'`)),
});
export type HandlingOpinion = InferEntity<typeof HandlingOpinionSchema>;

export const RegistryReviewSchema = defineEntity({
  name: 'RegistryReview',
  tableName: 'registry_review',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    result: p.enum(REVIEW_RESULTS),
    note: p.text(),
    /** What a correction puts in the place of what was filed; null where that was right. */
    correctedCreditCode: p.string().nullable(),
    correctedName: p.string().nullable(),
    reviewedAt: instant(),
    reviewedByAccountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'registry_review_appeal', properties: ['tenantId', 'appealId', 'reviewedAt'] }],
  ...scopedWall(ofAppealScope('registry_review')),
});
export type RegistryReview = InferEntity<typeof RegistryReviewSchema>;

export const EvaluationSchema = defineEntity({
  name: 'Evaluation',
  tableName: 'evaluation',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    verdict: p.enum(EVALUATION_VERDICTS),
    source: p.enum(EVALUATION_SOURCES),
    comment: p.text().nullable(),
    /** The completion notice reached nobody: counted apart (#37). */
    unreached: p.boolean().default(false),
    givenAt: instant(),
  },
  uniques: [{ name: 'evaluation_appeal_unique', properties: ['tenantId', 'appealId'] }],
  ...scopedWall(ofAppealScope('evaluation')),
});
export type Evaluation = InferEntity<typeof EvaluationSchema>;

/** The one extension that a host may ask for: what was wanted, and what the bureau made of it. */
export const ExtensionSchema = defineEntity({
  name: 'Extension',
  tableName: 'extension',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    /** The clock it was asked for: one that ends without a decision takes the question along. */
    deadlineId: p.uuid(),
    unitId: p.uuid(),
    reason: p.text(),
    requestedUntil: p.date(),
    /** When the clock was due before the extension, or before it was asked for as long as it is not granted. */
    previousDueAt: instant(),
    requestedAt: instant(),
    requestedByAccountId: p.uuid().nullable(),
    decision: p.enum(EXTENSION_DECISIONS).nullable(),
    decisionText: p.text().nullable(),
    grantedDueAt: instant().nullable(),
    annulledBreachAt: instant().nullable(),
    decidedAt: instant().nullable(),
    decidedByAccountId: p.uuid().nullable(),
  },
  uniques: [{ name: 'extension_appeal_unique', properties: ['tenantId', 'appealId'] }],
  ...scopedWall(shownScope('extension', `decision = 'GRANTED'`)),
});
export type Extension = InferEntity<typeof ExtensionSchema>;

/** The bureau's verdict on the result of a completed appeal (#12). */
export const ResultCheckSchema = defineEntity({
  name: 'ResultCheck',
  tableName: 'result_check',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    verdict: p.enum(RESULT_CHECK_VERDICTS),
    note: p.text(),
    checkedAt: instant(),
    checkedByAccountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'result_check_appeal', properties: ['tenantId', 'appealId', 'checkedAt'] }],
  ...scopedWall(staffScope('result_check')),
});
export type ResultCheck = InferEntity<typeof ResultCheckSchema>;

/** What the bureau heard when it asked the enterprise afterwards: apart from the evaluation. */
export const FollowUpVisitSchema = defineEntity({
  name: 'FollowUpVisit',
  tableName: 'follow_up_visit',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    contacted: p.enum(VISIT_ANSWERS),
    solved: p.enum(VISIT_ANSWERS),
    satisfied: p.enum(VISIT_ANSWERS),
    note: p.text().nullable(),
    visitedAt: instant(),
    recordedAt: instant(),
    recordedByAccountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'follow_up_visit_appeal', properties: ['tenantId', 'appealId', 'visitedAt'] }],
  ...scopedWall(staffScope('follow_up_visit')),
});
export type FollowUpVisit = InferEntity<typeof FollowUpVisitSchema>;

/** What a county decides for itself where the text is silent; the newest version holds. */
export const AppealPolicySchema = defineEntity({
  name: 'AppealPolicy',
  tableName: 'appeal_policy',
  properties: {
    tenantId: p.uuid().primary(),
    version: p.integer().primary(),
    resultCheck: p.enum(RESULT_CHECK_POLICIES),
    sampleShare: p.integer(),
    extensionAllowed: p.boolean(),
    extensionMaxWorkingDays: p.integer(),
    forwardDissatisfactionAtOnce: p.boolean(),
    changedAt: instant(),
    changedByAccountId: p.uuid().nullable(),
  },
  ...tenantWall,
});
export type AppealPolicy = InferEntity<typeof AppealPolicySchema>;

/** The one round after dissatisfaction (#38). */
export const RehandlingSchema = defineEntity({
  name: 'Rehandling',
  tableName: 'rehandling',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    unitId: p.uuid(),
    forwardedAt: instant(),
    forwardedByAccountId: p.uuid().nullable(),
    note: p.text().nullable(),
    decidedAt: instant().nullable(),
    decidedByAccountId: p.uuid().nullable(),
    decision: p.text().nullable(),
  },
  uniques: [{ name: 'rehandling_appeal_unique', properties: ['tenantId', 'appealId'] }],
  ...scopedWall(ofAppealScope('rehandling')),
});
export type Rehandling = InferEntity<typeof RehandlingSchema>;

export const ConsultationSchema = defineEntity({
  name: 'Consultation',
  tableName: 'consultation',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    rehandlingId: p.uuid(),
    method: p.enum(CONSULTATION_METHODS),
    summary: p.text(),
    heldAt: instant(),
    recordedAt: instant(),
    recordedByAccountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'consultation_appeal', properties: ['tenantId', 'appealId', 'recordedAt'] }],
  ...scopedWall(staffScope('consultation')),
});
export type Consultation = InferEntity<typeof ConsultationSchema>;

/**
 * What became of a merged appeal, told to whoever may read that one, though the kept one is not his to read: a copy, so
 * that the kept one's own rows stay closed to him. Every event of the kept one writes it anew.
 */
export const MergedIntoSchema = defineEntity({
  name: 'MergedInto',
  tableName: 'merged_into',
  properties: {
    tenantId: p.uuid().primary(),
    /** The merged appeal. */
    appealId: p.uuid().primary(),
    keptId: p.uuid(),
    number: p.string(),
    /** As an enterprise is shown them. */
    state: p.enum(APPEAL_STATES),
    stage: p.enum(APPEAL_STAGES),
    completedAt: instant().nullable(),
    endedAt: instant().nullable(),
    /** What the host replied last. */
    outcome: p.enum(OPINION_OUTCOMES).nullable(),
    reply: p.text().nullable(),
    finalDecision: p.text().nullable(),
  },
  indexes: [{ name: 'merged_into_kept', properties: ['tenantId', 'keptId'] }],
  ...scopedWall(MERGED_INTO_SCOPE),
});
export type MergedInto = InferEntity<typeof MergedIntoSchema>;

/** The timeline (办理过程): append-only; the database refuses changes to the run roles. */
export const AppealEventSchema = defineEntity({
  name: 'AppealEvent',
  tableName: 'appeal_event',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    sequence: p.integer(),
    type: p.enum(APPEAL_EVENT_TYPES),
    visibility: p.enum(EVENT_VISIBILITIES),
    duty: p.integer().nullable(),
    at: instant(),
    actorAccountId: p.uuid().nullable(),
    actorUnitId: p.uuid().nullable(),
    actorRole: p.enum(ROLES).nullable(),
    note: p.text().nullable(),
  },
  uniques: [{ name: 'appeal_event_sequence_unique', properties: ['tenantId', 'appealId', 'sequence'] }],
  ...scopedWall(visibleScope('appeal_event')),
});
export type AppealEvent = InferEntity<typeof AppealEventSchema>;

/** A paper of an appeal: what an upload became. Its bytes lie in the store, under a key nobody can write to. */
export const AttachmentSchema = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    source: p.enum(ATTACHMENT_SOURCES),
    /** The supplement or opinion it came with; null where it hangs on the appeal alone. */
    sourceId: p.uuid().nullable(),
    visibility: p.enum(EVENT_VISIBILITIES),
    fileName: p.string().length(200),
    contentType: p.string().length(100),
    size: p.integer(),
    sha256: p.string().length(64),
    storageKey: p.string(),
    addedAt: instant(),
    addedByAccountId: p.uuid(),
  },
  uniques: [{ name: 'attachment_storage_unique', properties: ['tenantId', 'storageKey'] }],
  indexes: [{ name: 'attachment_appeal', properties: ['tenantId', 'appealId', 'addedAt'] }],
  ...scopedWall(visibleScope('attachment', `(source <> 'MESSAGE' or ${isSide('attachment')})`)),
});
export type Attachment = InferEntity<typeof AttachmentSchema>;

/** What enterprise and government write to each other on an appeal. Append-only: what was said was said. */
export const MessageSchema = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    /** That of its event, so that both read in one order. */
    sequence: p.integer(),
    text: p.text(),
    sentAt: instant(),
    sentByAccountId: p.uuid(),
    /** Null where the enterprise writes. */
    unitId: p.uuid().nullable(),
    role: p.enum(ROLES),
  },
  uniques: [{ name: 'message_sequence_unique', properties: ['tenantId', 'appealId', 'sequence'] }],
  ...scopedWall(MESSAGE_SCOPE),
});
export type Message = InferEntity<typeof MessageSchema>;

/** What people of one unit note among themselves; append-only. No event tells of it: the timeline is read by others. */
export const InternalNoteSchema = defineEntity({
  name: 'InternalNote',
  tableName: 'internal_note',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    unitId: p.uuid(),
    text: p.text(),
    writtenAt: instant(),
    writtenByAccountId: p.uuid(),
  },
  indexes: [{ name: 'internal_note_appeal', properties: ['tenantId', 'appealId', 'unitId', 'writtenAt'] }],
  ...scopedWall(NOTE_SCOPE),
});
export type InternalNote = InferEntity<typeof InternalNoteSchema>;

/** A filing that is not finished: its owner's alone, and sealed whole. */
export const DraftSchema = defineEntity({
  name: 'Draft',
  tableName: 'draft',
  properties: {
    ...tenantKey,
    accountId: p.uuid(),
    version: p.integer(),
    contentCipher: p.text(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  indexes: [{ name: 'draft_account', properties: ['tenantId', 'accountId', 'updatedAt'] }],
  ...scopedWall(ownScope('account_id')),
});
export type Draft = InferEntity<typeof DraftSchema>;

export const appealSchemas = [
  AppealWordSchema,
  ReadMarkSchema,
  SavedSearchSchema,
  RoundSchema,
  AppealSchema,
  ExternalOrderSchema,
  AmendmentSchema,
  HotlineEventSchema,
  DispatchSchema,
  AssignmentSchema,
  ObjectionSchema,
  SupplementSchema,
  ListingSchema,
  HandlingOpinionSchema,
  RegistryReviewSchema,
  ExtensionSchema,
  EvaluationSchema,
  ResultCheckSchema,
  FollowUpVisitSchema,
  AppealPolicySchema,
  RehandlingSchema,
  MergedIntoSchema,
  ConsultationSchema,
  AttachmentSchema,
  MessageSchema,
  InternalNoteSchema,
  DraftSchema,
  AppealEventSchema,
];
