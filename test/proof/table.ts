import type { AppealState } from '../../src/contexts/appeal/domain/vocabulary.js';
import type { Post } from './people.js';

/**
 * The life of an appeal once more, written by hand from the official text and the table drawn from it, and never from
 * the code that it judges: which command is whose, in which states, under which duty, and where it leads.
 */

/** What the input of a command is about. */
export interface Target {
  appealId: string;
  /** The assignment that the giver's unit has, else the host's. */
  assignmentId: string;
  objectionId: string;
  /** Another appeal of the enterprise, under way at a unit. */
  keptId: string;
  /** A unit that has nothing to do with the appeal. */
  freeUnitId: string;
  /** Who gives the command. */
  selfId: string;
}

export interface Row {
  by: readonly Post[];
  from: readonly AppealState[];
  /** The duty a refusal names; null where the text does not regulate it. */
  duty: number | null;
  /** State afterwards; as it was where none is told. */
  to?: AppealState | ((post: Post, state: AppealState) => AppealState);
  /** What else may forbid it, though post and state allow it: the code of that refusal. */
  unless?: (post: Post, state: AppealState) => string | null;
  input: (target: Target) => Record<string, unknown>;
  /** The thing it is about comes into being only at the dispatch: before, there is none for anybody. */
  about?: 'ASSIGNMENT' | 'OBJECTION';
}

const BUREAU = ['triage', 'bureauHead'] as const;
const HOSTS = ['host', 'hostHead'] as const;
const CO_HANDLERS = ['coHandler', 'coHandlerHead', 'objector'] as const;
const LIKE_AN_ENTERPRISE: readonly Post[] = ['contact', 'hall', 'hotline', 'cityPlatform'];
export const PARTIES = [...HOSTS, ...CO_HANDLERS] as const;

/** Open is every state but the ends, COMPLETED, DISSATISFACTION_REVIEW and REHANDLING. */
const OPEN = [
  'REGISTRY_REVIEW',
  'PRE_ACCEPTED',
  'SUPPLEMENT_REQUESTED',
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
] as const;
const UNDER_A_UNIT = ['DISPATCHED', 'HANDLING'] as const;
/** A unit has something to do with it, or to answer for. */
const WITH_A_UNIT = [
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
] as const;
const BEFORE_THE_HOST_RECEIVED: readonly string[] = ['DISPATCHED', 'OBJECTED'];

const isHost = (post: Post): boolean => (HOSTS as readonly Post[]).includes(post);
const text = '情况如下。';

// A command more is a line more; the check names whatever is missing.
// prettier-ignore
export const COMMANDS: Readonly<Record<string, Row>> = {
  reviewRegistration: { by: ['reviewer'], from: ['REGISTRY_REVIEW'], duty: 11, to: 'PRE_ACCEPTED', input: ({ appealId }) => ({ appealId, result: 'CONFIRMED', note: text }) },
  requestSupplement: { by: BUREAU, from: ['PRE_ACCEPTED'], duty: null, to: 'SUPPLEMENT_REQUESTED', input: ({ appealId }) => ({ appealId, text }) },
  supplementAppeal: { by: ['contact'], from: ['SUPPLEMENT_REQUESTED'], duty: null, to: 'PRE_ACCEPTED', input: ({ appealId }) => ({ appealId, text }) },
  returnAppeal: { by: BUREAU, from: ['PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED'], duty: 21, to: 'RETURNED', input: ({ appealId }) => ({ appealId, reason: 'LITIGATION', text }) },
  dispatchAppeal: { by: BUREAU, from: ['PRE_ACCEPTED'], duty: 13, to: 'DISPATCHED', input: ({ appealId, freeUnitId }) => ({ appealId, hostUnitId: freeUnitId }) },
  receiveAssignment: { by: PARTIES, from: UNDER_A_UNIT, duty: 16, about: 'ASSIGNMENT', to: (post, state) => (isHost(post) ? 'HANDLING' : state), unless: (post, state) => (post === 'objector' ? 'OBJECTION_OPEN' : isHost(post) && state === 'HANDLING' ? 'ALREADY_RECEIVED' : null), input: ({ assignmentId }) => ({ assignmentId }) },
  assignHandler: { by: PARTIES, from: WITH_A_UNIT, duty: null, about: 'ASSIGNMENT', unless: (post, state) => (post === 'host' && !BEFORE_THE_HOST_RECEIVED.includes(state) ? 'ALREADY_HANDLER' : null), input: ({ assignmentId, selfId }) => ({ assignmentId, personId: selfId }) },
  objectToAssignment: { by: PARTIES, from: UNDER_A_UNIT, duty: 17, about: 'ASSIGNMENT', to: (post, state) => (isHost(post) ? 'OBJECTED' : state), unless: (post) => (post === 'objector' ? 'OBJECTION_OPEN' : null), input: ({ assignmentId, freeUnitId }) => ({ assignmentId, proposedUnitId: freeUnitId, reason: text }) },
  ruleOnObjection: { by: BUREAU, from: ['DISPATCHED', 'HANDLING', 'OBJECTED'], duty: 17, about: 'OBJECTION', to: (_post, state) => (state === 'OBJECTED' ? 'DISPATCHED' : state), input: ({ objectionId }) => ({ objectionId, ruling: 'OVERRULED', text }) },
  redispatchAppeal: { by: BUREAU, from: UNDER_A_UNIT, duty: 14, to: 'DISPATCHED', input: ({ appealId, freeUnitId }) => ({ appealId, hostUnitId: freeUnitId, reason: text }) },
  recordVerification: { by: HOSTS, from: ['HANDLING'], duty: 12, input: ({ appealId }) => ({ appealId, text }) },
  giveCoHandlerOpinion: { by: CO_HANDLERS, from: UNDER_A_UNIT, duty: 15, unless: (post) => (post === 'objector' ? 'OBJECTION_OPEN' : 'NOT_RECEIVED'), input: ({ appealId }) => ({ appealId, outcome: 'SOLVED', text }) },
  replyToAppeal: { by: HOSTS, from: ['HANDLING'], duty: 18, to: 'LISTING_REVIEW', input: ({ appealId }) => ({ appealId, outcome: 'UNSOLVED', text }) },
  requestExtension: { by: HOSTS, from: ['HANDLING'], duty: 18, input: ({ appealId }) => ({ appealId, until: '2026-03-20', reason: text }) },
  // Whose it is and when comes first; what becomes of one is shown in test/duties/18-extension.test.ts.
  decideExtension: { by: BUREAU, from: ['HANDLING'], duty: 18, unless: () => 'NO_OPEN_EXTENSION', input: ({ appealId }) => ({ appealId, decision: 'REFUSED', text }) },
  checkResult: { by: BUREAU, from: ['COMPLETED'], duty: 12, to: 'HANDLING', input: ({ appealId }) => ({ appealId, verdict: 'BACK_TO_HANDLING', note: text }) },
  recordFollowUpVisit: { by: BUREAU, from: ['COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'CLOSED'], duty: null, input: ({ appealId }) => ({ appealId, contacted: 'NO', solved: 'UNKNOWN', satisfied: 'UNKNOWN' }) },
  reviewListing: { by: BUREAU, from: ['LISTING_REVIEW'], duty: 19, to: 'HANDLING', input: ({ appealId }) => ({ appealId, decision: 'SENT_BACK', note: text }) },
  evaluateAppeal: { by: ['contact'], from: ['COMPLETED'], duty: 36, to: 'DISSATISFACTION_REVIEW', input: ({ appealId }) => ({ appealId, verdict: 'DISSATISFIED' }) },
  forwardDissatisfaction: { by: BUREAU, from: ['DISSATISFACTION_REVIEW'], duty: 38, to: 'REHANDLING', input: ({ appealId }) => ({ appealId }) },
  recordConsultation: { by: HOSTS, from: ['REHANDLING'], duty: 38, input: ({ appealId }) => ({ appealId, method: 'PHONE', summary: text }) },
  decideFinally: { by: HOSTS, from: ['REHANDLING'], duty: 38, to: 'CLOSED', input: ({ appealId }) => ({ appealId, decision: text }) },
  // With no file in it: whose it is and when comes first; that files are attached is shown in test/api/files.test.ts.
  attachFiles: { by: [...BUREAU, ...PARTIES, 'contact'], from: OPEN, duty: null, unless: () => 'INVALID_INPUT', input: ({ appealId }) => ({ appealId, uploadIds: [] }) },
  urgeAppeal: { by: ['supervisor'], from: ['DISPATCHED', 'HANDLING', 'LISTED_COUNTY', 'IMPLEMENTING', 'REHANDLING'], duty: 46, input: ({ appealId }) => ({ appealId, text }) },
  sendMessage: { by: [...BUREAU, ...HOSTS, 'contact'], from: [...OPEN, 'COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING'], duty: null, input: ({ appealId }) => ({ appealId, text }) },
  withdrawAppeal: { by: ['contact'], from: OPEN, duty: null, to: 'WITHDRAWN', input: ({ appealId }) => ({ appealId }) },
  // The hotline's, of what it filed itself: see below.
  addHotlineEvent: { by: [], from: [...OPEN, 'COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'MERGED'], duty: 9, input: ({ appealId }) => ({ appealId, eventNo: '1', kind: 'URGE', text }) },
  mergeAppeals: { by: BUREAU, from: OPEN, duty: null, to: 'MERGED', input: ({ appealId, keptId }) => ({ appealId, intoAppealId: keptId, reason: text }) },
  closeByLaw: { by: BUREAU, from: OPEN, duty: 44, to: 'CLOSED_BY_LAW', input: ({ appealId }) => ({ appealId, ground: text }) },
};

/** By whom an appeal comes in. */
export const FILERS = {
  ONLINE: 'contact',
  SERVICE_HALL: 'hall',
  HOTLINE: 'hotline',
  CITY_PLATFORM: 'cityPlatform',
} as const satisfies Record<string, Post>;
export type Channel = keyof typeof FILERS;

/** Commands that are whose appeal it is by having filed it, beside the enterprise's. */
const OF_THE_FILER: Readonly<Partial<Record<Post, readonly string[]>>> = {
  hall: ['supplementAppeal', 'attachFiles', 'sendMessage'],
  hotline: ['supplementAppeal', 'withdrawAppeal', 'addHotlineEvent'],
};

/** States in which no unit has ever had the appeal. */
export const BEFORE_ANY_UNIT: readonly string[] = [
  'REGISTRY_REVIEW',
  'PRE_ACCEPTED',
  'SUPPLEMENT_REQUESTED',
  'RETURNED',
];

/** States in which the county office has to do with an appeal: from its listing for a meeting on. */
const WITH_THE_OFFICE: readonly string[] = [
  'LISTED_COUNTY',
  'IMPLEMENTING',
  'ESCALATION_REVIEW',
  'GOVERNMENT_OPINION',
  'CITY_REVIEW',
  'LISTED_CITY',
];

/** Who may read an appeal in a state; to everybody else it does not exist. */
export function reads(post: Post, state: AppealState, channel: Channel): boolean {
  if (post === FILERS[channel]) return true;
  if (post === 'contact' || post === 'triage' || post === 'bureauHead' || post === 'supervisor') return true;
  if (post === 'reviewer') return state === 'REGISTRY_REVIEW';
  if (post === 'office' || post === 'officeDirector') return WITH_THE_OFFICE.includes(state);
  if ((PARTIES as readonly Post[]).includes(post)) return !BEFORE_ANY_UNIT.includes(state);
  return false;
}

/** Whose a command is. */
export const isFor = (command: string, post: Post, channel: Channel): boolean =>
  COMMANDS[command]?.by.includes(post) ||
  (post === FILERS[channel] && (OF_THE_FILER[post]?.includes(command) ?? false));

/** What the state is called to somebody: an enterprise, and whoever files for one, never sees an objection. */
export const shown = (state: AppealState, post: Post): AppealState =>
  state === 'OBJECTED' && LIKE_AN_ENTERPRISE.includes(post) ? 'DISPATCHED' : state;

/** How a command is to be met. */
export interface Met {
  /** `DONE`, or the code of the refusal. */
  code: string;
  /** Of what is done: the state it leads to. */
  to?: AppealState;
  duty?: number | null;
  state?: AppealState;
  needed?: readonly AppealState[];
}

/** What the table says of one triple. Asked in this order: who may see it, whose it is, whether the state allows it. */
export function expected(command: string, state: AppealState, post: Post, channel: Channel = 'ONLINE'): Met {
  const row = COMMANDS[command];
  if (!row) throw new Error(`no row for ${command}`);
  const { from, duty, to = state, unless, about } = row;
  if (post === 'anybody') return { code: 'UNAUTHENTICATED' };
  if (!reads(post, state, channel) || (about && BEFORE_ANY_UNIT.includes(state))) return { code: 'NOT_FOUND' };
  // To an enterprise, and to whoever files for one, there are no objections.
  if (about === 'OBJECTION' && LIKE_AN_ENTERPRISE.includes(post)) return { code: 'NOT_FOUND' };
  if (!isFor(command, post, channel)) return { code: 'NOT_ALLOWED', duty };
  if (!from.includes(state)) return { code: 'INVALID_TRANSITION', duty, state: shown(state, post), needed: from };
  const code = unless?.(post, state);
  if (code) return { code, duty };
  return { code: 'DONE', to: typeof to === 'function' ? to(post, state) : to };
}
