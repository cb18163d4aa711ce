import type { AppealCommand } from './lifecycle.js';
import type { EventVisibility } from './vocabulary.js';

/**
 * What the timeline can say. One entry per type: who may see it, and the duty it is done under. `note: 'PARTY'`: that it
 * happened is for the enterprise, what bureau and units wrote to each other about it is not.
 */
export const APPEAL_EVENTS = {
  FILED: { visibility: 'ENTERPRISE', duty: 7 },
  REGISTRATION_REVIEWED: { visibility: 'ENTERPRISE', duty: 11 },
  SUPPLEMENT_REQUESTED: { visibility: 'ENTERPRISE', duty: null },
  SUPPLEMENTED: { visibility: 'ENTERPRISE', duty: null },
  AMENDED: { visibility: 'ENTERPRISE', duty: 9 },
  HOTLINE_URGED: { visibility: 'ENTERPRISE', duty: 9 },
  HOTLINE_SUPERVISED: { visibility: 'ENTERPRISE', duty: 9 },
  HOTLINE_INFORMED: { visibility: 'ENTERPRISE', duty: 9 },
  RETURNED: { visibility: 'ENTERPRISE', duty: 21 },
  DISPATCHED: { visibility: 'ENTERPRISE', duty: 14, note: 'PARTY' },
  RECEIVED: { visibility: 'ENTERPRISE', duty: 16 },
  HANDED_OVER: { visibility: 'PARTY', duty: null },
  OBJECTION_RAISED: { visibility: 'PARTY', duty: 17 },
  OBJECTION_UPHELD: { visibility: 'PARTY', duty: 17 },
  OBJECTION_OVERRULED: { visibility: 'PARTY', duty: 17 },
  REDISPATCHED: { visibility: 'ENTERPRISE', duty: 14, note: 'PARTY' },
  VERIFICATION_RECORDED: { visibility: 'PARTY', duty: 12 },
  EXTENSION_REQUESTED: { visibility: 'PARTY', duty: 18 },
  EXTENSION_GRANTED: { visibility: 'ENTERPRISE', duty: 18, note: 'PARTY' },
  EXTENSION_REFUSED: { visibility: 'PARTY', duty: 18 },
  CO_HANDLER_OPINION_GIVEN: { visibility: 'PARTY', duty: 15 },
  REPLIED: { visibility: 'ENTERPRISE', duty: 18 },
  LISTING_PROPOSED: { visibility: 'PARTY', duty: 19 },
  LISTED_COUNTY: { visibility: 'ENTERPRISE', duty: 19 },
  LISTING_SENT_BACK: { visibility: 'PARTY', duty: 19 },
  CLOSED_BY_LAW: { visibility: 'ENTERPRISE', duty: 44 },
  EVALUATION_REQUESTED: { visibility: 'ENTERPRISE', duty: 36 },
  RESULT_CHECKED: { visibility: 'PARTY', duty: 12 },
  RESULT_SENT_BACK: { visibility: 'ENTERPRISE', duty: 12, note: 'PARTY' },
  FOLLOWED_UP: { visibility: 'PARTY', duty: null },
  EVALUATED: { visibility: 'ENTERPRISE', duty: 36 },
  EVALUATED_BY_DEFAULT: { visibility: 'ENTERPRISE', duty: 37 },
  DISSATISFACTION_FORWARDED: { visibility: 'ENTERPRISE', duty: 38, note: 'PARTY' },
  CONSULTED: { visibility: 'PARTY', duty: 38 },
  DECIDED_FINALLY: { visibility: 'ENTERPRISE', duty: 38 },
  WITHDRAWN: { visibility: 'ENTERPRISE', duty: null },
  MERGED: { visibility: 'ENTERPRISE', duty: null, note: 'PARTY' },
  TOOK_IN: { visibility: 'ENTERPRISE', duty: null, note: 'PARTY' },
  FILES_ATTACHED: { visibility: 'ENTERPRISE', duty: null },
  UNIT_FILES_ATTACHED: { visibility: 'PARTY', duty: null },
  MESSAGE_SENT: { visibility: 'ENTERPRISE', duty: null },
  DEADLINE_BREACHED: { visibility: 'PARTY', duty: null },
  URGED: { visibility: 'PARTY', duty: 46 },
} as const satisfies Record<string, { visibility: EventVisibility; duty: number | null; note?: 'PARTY' }>;

export type AppealEventType = keyof typeof APPEAL_EVENTS;
export const APPEAL_EVENT_TYPES = Object.keys(APPEAL_EVENTS) as AppealEventType[];

/** Events that an enterprise sees without their note. */
export const PARTY_NOTES = APPEAL_EVENT_TYPES.filter((type) => 'note' in APPEAL_EVENTS[type]);

/**
 * Which command writes which event; a command that is built writes exactly one of these. An objection upheld by returning
 * the appeal writes RETURNED after its own, and a merger one on each of its two appeals.
 */
export const EVENT_OF: Partial<Record<AppealCommand, readonly AppealEventType[]>> = {
  fileAppeal: ['FILED', 'AMENDED'],
  reviewRegistration: ['REGISTRATION_REVIEWED'],
  requestSupplement: ['SUPPLEMENT_REQUESTED'],
  supplementAppeal: ['SUPPLEMENTED'],
  addHotlineEvent: ['HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'HOTLINE_INFORMED'],
  returnAppeal: ['RETURNED'],
  dispatchAppeal: ['DISPATCHED'],
  receiveAssignment: ['RECEIVED'],
  assignHandler: ['HANDED_OVER'],
  objectToAssignment: ['OBJECTION_RAISED'],
  ruleOnObjection: ['OBJECTION_UPHELD', 'OBJECTION_OVERRULED'],
  redispatchAppeal: ['REDISPATCHED'],
  recordVerification: ['VERIFICATION_RECORDED'],
  requestExtension: ['EXTENSION_REQUESTED'],
  decideExtension: ['EXTENSION_GRANTED', 'EXTENSION_REFUSED'],
  giveCoHandlerOpinion: ['CO_HANDLER_OPINION_GIVEN'],
  replyToAppeal: ['REPLIED', 'LISTING_PROPOSED'],
  reviewListing: ['LISTED_COUNTY', 'LISTING_SENT_BACK'],
  closeByLaw: ['CLOSED_BY_LAW'],
  checkResult: ['RESULT_CHECKED', 'RESULT_SENT_BACK'],
  recordFollowUpVisit: ['FOLLOWED_UP'],
  evaluateAppeal: ['EVALUATED', 'EVALUATED_BY_DEFAULT'],
  forwardDissatisfaction: ['DISSATISFACTION_FORWARDED'],
  recordConsultation: ['CONSULTED'],
  decideFinally: ['DECIDED_FINALLY'],
  withdrawAppeal: ['WITHDRAWN'],
  mergeAppeals: ['MERGED', 'TOOK_IN'],
  attachFiles: ['FILES_ATTACHED', 'UNIT_FILES_ATTACHED'],
  urgeAppeal: ['URGED'],
  sendMessage: ['MESSAGE_SENT'],
};
