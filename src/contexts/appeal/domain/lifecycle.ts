import { APPEAL_STATES, END_STATES, OPEN_STATES, UNENDED_STATES, type AppealState } from './vocabulary.js';

/** Who a row of the table names. `access/` says which roles, on which appeals, that is. */
export type LifecycleActor =
  | 'ENTERPRISE'
  | 'HALL'
  | 'HOTLINE'
  | 'CITY_PLATFORM'
  | 'BUREAU'
  | 'MARKET_SUPERVISION'
  | 'SUPERVISION'
  | 'HOST'
  | 'CO_HANDLER'
  | 'PARTY_UNIT'
  | 'OFFICE'
  | 'COUNTY_LEADER'
  | 'CITY_BUREAU'
  | 'TOKEN'
  | 'SYSTEM';

export interface LifecycleRow {
  command: AppealCommand;
  /** `NEW`: the command that makes the appeal. */
  from: readonly (AppealState | 'NEW')[];
  by: readonly LifecycleActor[];
  /** Where each outcome leads; `STAY` keeps the state. */
  to: Readonly<Record<string, AppealState | 'STAY'>>;
  /** Rows of the duty table; the first is named in refusals. Empty: the text does not regulate it. */
  duties: readonly number[];
  /** False: in the table, not yet served by the API. */
  built: boolean;
}

export const APPEAL_COMMANDS = [
  'fileAppeal',
  'reviewRegistration',
  'requestSupplement',
  'supplementAppeal',
  'addHotlineEvent',
  'returnAppeal',
  'dispatchAppeal',
  'receiveAssignment',
  'assignHandler',
  'objectToAssignment',
  'ruleOnObjection',
  'redispatchAppeal',
  'recordVerification',
  'requestExtension',
  'decideExtension',
  'giveCoHandlerOpinion',
  'replyToAppeal',
  'reviewListing',
  'replyOffSite',
  'sendUnifiedReply',
  'deliverResolution',
  'publishCommitment',
  'reportProgress',
  'completeAppeal',
  'explainUnresolved',
  'reviewEscalation',
  'giveGovernmentOpinion',
  'reviewForCity',
  'recordCityResult',
  'checkResult',
  'recordFollowUpVisit',
  'evaluateAppeal',
  'forwardDissatisfaction',
  'recordConsultation',
  'decideFinally',
  'withdrawAppeal',
  'closeByLaw',
  'mergeAppeals',
  'attachFiles',
  'urgeAppeal',
  'sendMessage',
] as const;
export type AppealCommand = (typeof APPEAL_COMMANDS)[number];

const UNDER_HANDLING = ['DISPATCHED', 'HANDLING'] as const;

/** States in which a unit has something to do, or to answer for, with an appeal. */
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
] as const satisfies readonly AppealState[];

/** States in which the next step is a unit's, so that a unit can lag. */
const OWED_BY_A_UNIT = [
  ...UNDER_HANDLING,
  'LISTED_COUNTY',
  'IMPLEMENTING',
  'REHANDLING',
] as const satisfies readonly AppealState[];

/** The life of an appeal: every move there is. Laid beside the official text, it can be ticked off row by row. */
export const LIFECYCLE: readonly LifecycleRow[] = [
  {
    command: 'fileAppeal',
    from: ['NEW'],
    by: ['ENTERPRISE', 'HALL', 'HOTLINE', 'CITY_PLATFORM'],
    to: { MATCHED: 'PRE_ACCEPTED', MISMATCH: 'REGISTRY_REVIEW' },
    duties: [7, 8, 9, 10, 22],
    built: true,
  },
  {
    command: 'reviewRegistration',
    from: ['REGISTRY_REVIEW'],
    by: ['MARKET_SUPERVISION'],
    to: { REVIEWED: 'PRE_ACCEPTED' },
    duties: [11],
    built: true,
  },
  {
    command: 'requestSupplement',
    from: ['PRE_ACCEPTED'],
    by: ['BUREAU'],
    to: { REQUESTED: 'SUPPLEMENT_REQUESTED' },
    duties: [],
    built: true,
  },
  {
    command: 'supplementAppeal',
    from: ['SUPPLEMENT_REQUESTED'],
    by: ['ENTERPRISE', 'HALL', 'HOTLINE'],
    to: { SUPPLEMENTED: 'PRE_ACCEPTED' },
    duties: [],
    built: true,
  },
  {
    command: 'addHotlineEvent',
    // Of a merged one it is told of what that became.
    from: [...UNENDED_STATES, 'MERGED'],
    by: ['HOTLINE'],
    to: { RECORDED: 'STAY' },
    duties: [9],
    built: true,
  },
  {
    command: 'returnAppeal',
    from: ['PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED'],
    by: ['BUREAU'],
    to: { RETURNED: 'RETURNED' },
    duties: [21, 13],
    built: true,
  },
  {
    command: 'dispatchAppeal',
    from: ['PRE_ACCEPTED'],
    by: ['BUREAU'],
    to: { DISPATCHED: 'DISPATCHED' },
    duties: [13, 14, 15, 22, 35],
    built: true,
  },
  {
    command: 'receiveAssignment',
    from: UNDER_HANDLING,
    by: ['PARTY_UNIT'],
    to: { HOST_RECEIVED: 'HANDLING', CO_HANDLER_RECEIVED: 'STAY' },
    duties: [16],
    built: true,
  },
  {
    command: 'assignHandler',
    from: WITH_A_UNIT,
    by: ['PARTY_UNIT'],
    to: { HANDED_OVER: 'STAY' },
    duties: [],
    built: true,
  },
  {
    command: 'objectToAssignment',
    from: UNDER_HANDLING,
    by: ['PARTY_UNIT'],
    to: { BY_HOST: 'OBJECTED', BY_CO_HANDLER: 'STAY' },
    duties: [17],
    built: true,
  },
  {
    command: 'ruleOnObjection',
    from: ['DISPATCHED', 'HANDLING', 'OBJECTED'],
    by: ['BUREAU'],
    to: { TO_RECEIVE: 'DISPATCHED', GO_ON: 'HANDLING', RETURNED: 'RETURNED', CO_HANDLER_ONLY: 'STAY' },
    duties: [17],
    built: true,
  },
  {
    command: 'redispatchAppeal',
    from: UNDER_HANDLING,
    by: ['BUREAU'],
    to: { TO_RECEIVE: 'DISPATCHED', GO_ON: 'HANDLING' },
    duties: [14, 15],
    built: true,
  },
  {
    command: 'recordVerification',
    from: ['HANDLING'],
    by: ['HOST'],
    to: { RECORDED: 'STAY' },
    duties: [12],
    built: true,
  },
  {
    command: 'requestExtension',
    from: ['HANDLING'],
    by: ['HOST'],
    to: { REQUESTED: 'STAY' },
    duties: [18],
    built: true,
  },
  {
    command: 'decideExtension',
    from: ['HANDLING'],
    by: ['BUREAU'],
    to: { GRANTED: 'STAY', REFUSED: 'STAY' },
    duties: [18],
    built: true,
  },
  {
    command: 'giveCoHandlerOpinion',
    from: UNDER_HANDLING,
    by: ['CO_HANDLER'],
    to: { GIVEN: 'STAY' },
    duties: [15],
    built: true,
  },
  {
    command: 'replyToAppeal',
    from: ['HANDLING'],
    by: ['HOST'],
    to: { SOLVED: 'COMPLETED', UNSOLVED: 'LISTING_REVIEW' },
    duties: [18, 19, 36],
    built: true,
  },
  {
    command: 'reviewListing',
    from: ['LISTING_REVIEW'],
    by: ['BUREAU'],
    to: { LISTED: 'LISTED_COUNTY', SENT_BACK: 'HANDLING' },
    duties: [19],
    built: true,
  },
  {
    command: 'replyOffSite',
    from: ['LISTED_COUNTY'],
    by: ['HOST'],
    to: { REPLIED: 'STAY' },
    duties: [32],
    built: false,
  },
  {
    command: 'sendUnifiedReply',
    from: ['LISTED_COUNTY'],
    by: ['BUREAU'],
    to: { SOLVED: 'COMPLETED', CARRIED_OVER: 'STAY' },
    duties: [32],
    built: false,
  },
  {
    command: 'deliverResolution',
    from: ['LISTED_COUNTY'],
    by: ['BUREAU'],
    to: { DELIVERED: 'IMPLEMENTING' },
    duties: [31, 30, 33],
    built: false,
  },
  {
    command: 'publishCommitment',
    from: ['LISTED_COUNTY', 'IMPLEMENTING'],
    by: ['HOST'],
    to: { PUBLISHED: 'STAY' },
    duties: [43],
    built: false,
  },
  {
    command: 'reportProgress',
    from: ['IMPLEMENTING'],
    by: ['HOST'],
    to: { REPORTED: 'STAY' },
    duties: [33],
    built: false,
  },
  {
    command: 'completeAppeal',
    from: ['IMPLEMENTING'],
    by: ['HOST'],
    to: { COMPLETED: 'COMPLETED' },
    duties: [33, 42],
    built: false,
  },
  {
    command: 'explainUnresolved',
    from: ['IMPLEMENTING'],
    by: ['HOST'],
    to: { EXPLAINED: 'ESCALATION_REVIEW' },
    duties: [20],
    built: false,
  },
  {
    command: 'reviewEscalation',
    from: ['ESCALATION_REVIEW'],
    by: ['BUREAU'],
    to: { PASSED: 'GOVERNMENT_OPINION', SENT_BACK: 'IMPLEMENTING' },
    duties: [20],
    built: false,
  },
  {
    command: 'giveGovernmentOpinion',
    from: ['GOVERNMENT_OPINION'],
    by: ['OFFICE', 'COUNTY_LEADER'],
    to: { SUBMITTED: 'CITY_REVIEW', SENT_BACK: 'IMPLEMENTING' },
    duties: [20],
    built: false,
  },
  {
    command: 'reviewForCity',
    from: ['CITY_REVIEW'],
    by: ['CITY_BUREAU'],
    to: { LISTED: 'LISTED_CITY', SENT_BACK: 'GOVERNMENT_OPINION' },
    duties: [20],
    built: false,
  },
  {
    command: 'recordCityResult',
    from: ['LISTED_CITY'],
    by: ['CITY_BUREAU', 'CITY_PLATFORM'],
    to: { SOLVED: 'COMPLETED', UNSOLVED: 'IMPLEMENTING' },
    duties: [20],
    built: false,
  },
  {
    command: 'checkResult',
    from: ['COMPLETED'],
    by: ['BUREAU'],
    to: { PASSED: 'STAY', BACK_TO_HANDLING: 'HANDLING', BACK_TO_IMPLEMENTING: 'IMPLEMENTING' },
    duties: [12],
    built: true,
  },
  {
    command: 'recordFollowUpVisit',
    from: ['COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'CLOSED'],
    by: ['BUREAU'],
    to: { RECORDED: 'STAY' },
    duties: [],
    built: true,
  },
  {
    command: 'evaluateAppeal',
    from: ['COMPLETED'],
    by: ['ENTERPRISE', 'TOKEN', 'SYSTEM'],
    to: { SATISFIED: 'CLOSED', DISSATISFIED: 'DISSATISFACTION_REVIEW' },
    duties: [36, 37, 38],
    built: true,
  },
  {
    command: 'forwardDissatisfaction',
    from: ['DISSATISFACTION_REVIEW'],
    by: ['BUREAU', 'SYSTEM'],
    to: { FORWARDED: 'REHANDLING' },
    duties: [38, 35],
    built: true,
  },
  {
    command: 'recordConsultation',
    from: ['REHANDLING'],
    by: ['HOST'],
    to: { RECORDED: 'STAY' },
    duties: [38],
    built: true,
  },
  {
    command: 'decideFinally',
    from: ['REHANDLING'],
    by: ['HOST'],
    to: { DECIDED: 'CLOSED' },
    duties: [38],
    built: true,
  },
  {
    command: 'withdrawAppeal',
    from: OPEN_STATES,
    // A hotline that cancels its own order withdraws it for the enterprise that called.
    by: ['ENTERPRISE', 'HOTLINE'],
    to: { WITHDRAWN: 'WITHDRAWN' },
    duties: [],
    built: true,
  },
  {
    command: 'closeByLaw',
    from: OPEN_STATES,
    by: ['BUREAU'],
    to: { CLOSED: 'CLOSED_BY_LAW' },
    duties: [44],
    built: true,
  },
  {
    command: 'mergeAppeals',
    from: OPEN_STATES,
    by: ['BUREAU'],
    to: { MERGED: 'MERGED' },
    duties: [],
    built: true,
  },
  {
    command: 'attachFiles',
    from: OPEN_STATES,
    by: ['ENTERPRISE', 'HALL', 'PARTY_UNIT', 'BUREAU'],
    to: { ATTACHED: 'STAY' },
    duties: [],
    built: true,
  },
  {
    command: 'urgeAppeal',
    from: OWED_BY_A_UNIT,
    by: ['SUPERVISION'],
    to: { URGED: 'STAY' },
    duties: [46],
    built: true,
  },
  {
    command: 'sendMessage',
    from: UNENDED_STATES,
    by: ['BUREAU', 'HOST', 'ENTERPRISE', 'HALL'],
    to: { SENT: 'STAY' },
    duties: [],
    built: true,
  },
];

const ROW = new Map(LIFECYCLE.map((row) => [row.command, row]));

export function lifecycleRow(command: AppealCommand): LifecycleRow {
  const row = ROW.get(command);
  if (!row) throw new Error(`no row for ${command}`);
  return row;
}

export type Transition =
  | { ok: true; state: AppealState }
  | { ok: false; state: AppealState; needed: readonly AppealState[]; duty: number | undefined };

/** Whether the command may be given in this state at all, whatever its outcome. */
export function permits(state: AppealState, command: AppealCommand): boolean {
  return lifecycleRow(command).from.includes(state);
}

/** Where the command leads from a state, or what it would have needed. Pure and total. */
export function next(state: AppealState, command: AppealCommand, outcome: string): Transition {
  const row = lifecycleRow(command);
  if (!row.from.includes(state))
    return {
      ok: false,
      state,
      needed: row.from.filter((from): from is AppealState => from !== 'NEW'),
      duty: row.duties[0],
    };
  const to = row.to[outcome];
  if (to === undefined) throw new Error(`${command} has no outcome ${outcome}`);
  return { ok: true, state: to === 'STAY' ? state : to };
}

/** States reached from filing by the rows that `keep` lets through. */
export function reachable(keep: (row: LifecycleRow) => boolean = () => true): Set<AppealState> {
  const rows = LIFECYCLE.filter(keep);
  const seen = new Set<AppealState>();
  const queue: (AppealState | 'NEW')[] = ['NEW'];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const row of rows)
      if (row.from.includes(at))
        for (const to of Object.values(row.to))
          if (to !== 'STAY' && !seen.has(to)) {
            seen.add(to);
            queue.push(to);
          }
  return seen;
}

/** What is wrong with the table itself; empty when it is whole. Asked at every start. */
export function faultsOfLifecycle(): string[] {
  const faults: string[] = [];
  const reached = reachable();
  for (const state of APPEAL_STATES) {
    const leaves = LIFECYCLE.some(
      ({ from, to }) => from.includes(state) && Object.values(to).some((end) => end !== 'STAY'),
    );
    const ends = (END_STATES as readonly AppealState[]).includes(state);
    if (!reached.has(state)) faults.push(`${state} is never reached`);
    if (leaves === ends) faults.push(ends ? `${state} is an end, yet something leaves it` : `${state} is a dead end`);
  }
  for (const command of APPEAL_COMMANDS) if (!ROW.has(command)) faults.push(`${command} has no row`);
  if (ROW.size !== LIFECYCLE.length) faults.push('a command stands twice');
  for (const row of LIFECYCLE) if (row.by.length === 0) faults.push(`nobody may ${row.command}`);
  return faults;
}
