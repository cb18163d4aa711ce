/** Closed vocabularies of an appeal; `domain-model` names, the same in SQL, TypeScript and GraphQL. */
export const APPEAL_STATES = [
  'REGISTRY_REVIEW',
  'PRE_ACCEPTED',
  'SUPPLEMENT_REQUESTED',
  'RETURNED',
  'DISPATCHED',
  'OBJECTED',
  'HANDLING',
  'LISTING_REVIEW',
  'LISTED_COUNTY',
  'IMPLEMENTING',
  'ESCALATION_REVIEW',
  'GOVERNMENT_OPINION',
  'CITY_REVIEW',
  'LISTED_CITY',
  'COMPLETED',
  'DISSATISFACTION_REVIEW',
  'REHANDLING',
  'CLOSED',
  'WITHDRAWN',
  'CLOSED_BY_LAW',
  'MERGED',
] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** States an appeal never leaves. */
export const END_STATES = [
  'RETURNED',
  'CLOSED',
  'WITHDRAWN',
  'CLOSED_BY_LAW',
  'MERGED',
] as const satisfies readonly AppealState[];

/** States in which something is still to come. */
export const UNENDED_STATES: readonly AppealState[] = APPEAL_STATES.filter(
  (state) => !(END_STATES as readonly string[]).includes(state),
);

/** Open is every state but the ends, COMPLETED, DISSATISFACTION_REVIEW and REHANDLING. */
export const OPEN_STATES: readonly AppealState[] = UNENDED_STATES.filter(
  (state) => state !== 'COMPLETED' && state !== 'DISSATISFACTION_REVIEW' && state !== 'REHANDLING',
);

export const APPEAL_STAGES = ['ACCEPTANCE', 'VERIFICATION', 'GRADED_HANDLING', 'TIMELY_REPLY', 'RESULT_CHECK'] as const;
export type AppealStage = (typeof APPEAL_STAGES)[number];

export const APPEAL_CHANNELS = ['ONLINE', 'SERVICE_HALL', 'HOTLINE', 'CITY_PLATFORM'] as const;
export type AppealChannel = (typeof APPEAL_CHANNELS)[number];

export const APPEAL_KINDS = ['CONSULTATION', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

export const APPEAL_ORDERS = ['FILED_AT_DESC', 'FILED_AT_ASC', 'DUE_AT_ASC', 'DUE_AT_DESC'] as const;
export type AppealOrder = (typeof APPEAL_ORDERS)[number];

export const URGENCIES = ['NORMAL', 'URGENT', 'EXTRA_URGENT'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a hotline tells of its order after the filing: 催办, 督办, 撤单, 补充. */
export const HOTLINE_EVENT_KINDS = ['URGE', 'SUPERVISE', 'CANCEL', 'SUPPLEMENT'] as const;
export type HotlineEventKind = (typeof HOTLINE_EVENT_KINDS)[number];

export const RETURN_REASONS = [
  'LITIGATION',
  'NOT_REGISTERED_HERE',
  'IDENTITY_UNCONFIRMED',
  'OUT_OF_REMIT',
  'INCOMPLETE',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const REVIEW_RESULTS = ['CONFIRMED', 'CORRECTED', 'REJECTED'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

export const ASSIGNMENT_ROLES = ['HOST', 'CO_HANDLER'] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

export const ASSIGNMENT_STATES = ['PENDING', 'RECEIVED', 'OBJECTED', 'ENDED'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const OBJECTION_RULINGS = ['UPHELD', 'OVERRULED'] as const;
export type ObjectionRuling = (typeof OBJECTION_RULINGS)[number];

export const LISTING_DECISIONS = ['LISTED', 'SENT_BACK'] as const;
export type ListingDecision = (typeof LISTING_DECISIONS)[number];

export const OPINION_OUTCOMES = ['SOLVED', 'UNSOLVED'] as const;
export type OpinionOutcome = (typeof OPINION_OUTCOMES)[number];

/** Which results the bureau checks before it is content with them (#12). */
export const RESULT_CHECK_POLICIES = ['NONE', 'SAMPLE', 'ALL'] as const;
export type ResultCheckPolicy = (typeof RESULT_CHECK_POLICIES)[number];

export const RESULT_CHECK_VERDICTS = ['PASSED', 'BACK_TO_HANDLING', 'BACK_TO_IMPLEMENTING'] as const;
export type ResultCheckVerdict = (typeof RESULT_CHECK_VERDICTS)[number];

/** What was heard at a follow-up visit, question by question. */
export const VISIT_ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type VisitAnswer = (typeof VISIT_ANSWERS)[number];

export const EXTENSION_DECISIONS = ['GRANTED', 'REFUSED'] as const;
export type ExtensionDecision = (typeof EXTENSION_DECISIONS)[number];

export const EVALUATION_VERDICTS = ['SATISFIED', 'DISSATISFIED'] as const;
export type EvaluationVerdict = (typeof EVALUATION_VERDICTS)[number];

export const EVALUATION_SOURCES = ['ENTERPRISE', 'TOKEN', 'SYSTEM_DEFAULT'] as const;
export type EvaluationSource = (typeof EVALUATION_SOURCES)[number];

export const EVENT_VISIBILITIES = ['PUBLIC', 'ENTERPRISE', 'PARTY', 'INTERNAL'] as const;
export type EventVisibility = (typeof EVENT_VISIBILITIES)[number];

export const CONSULTATION_METHODS = ['VISIT', 'PHONE', 'MEETING', 'ONLINE'] as const;
export type ConsultationMethod = (typeof CONSULTATION_METHODS)[number];

/** What a paper came with. */
export const ATTACHMENT_SOURCES = ['FILING', 'SUPPLEMENT', 'VERIFICATION', 'REPLY', 'MESSAGE', 'ADDED'] as const;
export type AttachmentSource = (typeof ATTACHMENT_SOURCES)[number];

/** Five stages of #12. HANDLING counts as verification until the host has recorded one. */
export function stageOf(state: AppealState, verified: boolean): AppealStage {
  switch (state) {
    case 'PRE_ACCEPTED':
    case 'REGISTRY_REVIEW':
    case 'SUPPLEMENT_REQUESTED':
      return 'ACCEPTANCE';
    case 'DISPATCHED':
    case 'OBJECTED':
      return 'VERIFICATION';
    case 'HANDLING':
      return verified ? 'GRADED_HANDLING' : 'VERIFICATION';
    case 'LISTING_REVIEW':
    case 'LISTED_COUNTY':
    case 'ESCALATION_REVIEW':
    case 'GOVERNMENT_OPINION':
    case 'CITY_REVIEW':
    case 'LISTED_CITY':
      return 'GRADED_HANDLING';
    case 'IMPLEMENTING':
    case 'REHANDLING':
      return 'TIMELY_REPLY';
    case 'RETURNED':
    case 'WITHDRAWN':
    case 'CLOSED_BY_LAW':
    case 'MERGED':
    case 'COMPLETED':
    case 'DISSATISFACTION_REVIEW':
    case 'CLOSED':
      return 'RESULT_CHECK';
  }
}
