import type { AppealState, ObjectionRuling } from '../../src/contexts/appeal/domain/vocabulary.js';
import type { Calendar, ClockUnit, Pause } from '../../src/time/pure/index.js';
import { naiveDue, naiveWorks, shanghaiDay, startOf } from '../support/naive-clock.js';
import { COMMANDS } from './table.js';

/**
 * A small second life of an appeal, kept in memory beside the real one: its state, its parties, its clocks and what its
 * timeline must tell. It shares no code with what it checks.
 */

const HOUR = 3_600_000;
const MINUTE = 60_000;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 24 * HOUR).toISOString().slice(0, 10);
const endOf = (day: string): number => startOf(daysAfter(day, 1)).getTime();

type Rule = keyof typeof LENGTHS;
type Effect = 'BREACH' | 'LAPSE' | 'RESUME_TRIAGE' | 'URGE_ABOVE' | 'SATISFIED';

/** How long each clock runs, and what comes when nobody meets it. */
// prettier-ignore
const LENGTHS = {
  TRIAGE: [3, 'WORKING_DAY', 'BREACH'],
  REGISTRY_REVIEW: [2, 'WORKING_DAY', 'BREACH'],
  SUPPLEMENT: [5, 'WORKING_DAY', 'RESUME_TRIAGE'],
  RECEIPT: [24, 'CLOCK_HOUR', 'BREACH'],
  OBJECTION_WINDOW: [24, 'CLOCK_HOUR', 'LAPSE'],
  OBJECTION_RULING: [1, 'WORKING_DAY', 'BREACH'],
  REPLY: [10, 'WORKING_DAY', 'BREACH'],
  REPLY_TO_UNIT_HEAD: [2, 'WORKING_DAY', 'URGE_ABOVE'],
  REPLY_TO_OFFICE: [5, 'WORKING_DAY', 'URGE_ABOVE'],
  LISTING_REVIEW: [3, 'WORKING_DAY', 'BREACH'],
  EVALUATION: [5, 'NATURAL_DAY', 'SATISFIED'],
  DISSATISFACTION_FORWARD: [1, 'WORKING_DAY', 'BREACH'],
  FINAL_DECISION: [10, 'WORKING_DAY', 'BREACH'],
} as const satisfies Record<string, readonly [number, ClockUnit, Effect]>;

/** Breaches that go on the supervision register; the others are of clocks that the text does not set. */
const REGISTERED: readonly Rule[] = ['TRIAGE', 'RECEIPT', 'REPLY', 'FINAL_DECISION'];

export interface ModelClock {
  rule: Rule;
  /** The assignment it hangs on. */
  part: Part | null;
  length: number;
  /** What an extension added. */
  extendedBy: number;
  startedAt: Date;
  pauses: Pause[];
  state: 'RUNNING' | 'PAUSED' | 'MET' | 'LAPSED' | 'CANCELLED';
  breachedAt: Date | null;
  /** The breach was annulled by an extension. */
  annulled: boolean;
}

export interface Part {
  unit: string;
  role: 'HOST' | 'CO_HANDLER';
  state: 'PENDING' | 'RECEIVED' | 'OBJECTED' | 'ENDED';
  received: boolean;
  /** Who of the unit has it in hand. */
  holder: string | null;
}

interface ModelObjection {
  part: Part;
  proposed: string;
  ruling: ObjectionRuling | null;
}

/** What the county has decided where the text is silent. */
export interface Policy {
  resultCheck: 'NONE' | 'ALL';
  extensionAllowed: boolean;
  extensionMaxWorkingDays: number;
  forwardDissatisfactionAtOnce: boolean;
}

/** Who gives a command, and where he stands. */
export interface Giver {
  kind:
    'ENTERPRISE' | 'UNIT' | 'BUREAU' | 'HALL' | 'HOTLINE' | 'TOKEN' | 'REVIEWER' | 'SUPERVISOR' | 'OFFICE' | 'NOBODY';
  /** Of a unit: its code. Of a contact: its credit code. */
  at?: string;
  /** Of a unit: its head. */
  head?: boolean;
}

/** What a person of a unit is called here. */
export const nameOf = ({ at = '', head = false }: Pick<Giver, 'at' | 'head'>): string => `${at}${head ? ' head' : ''}`;

/** Units of a dispatch with their roles. */
function rolesOf({ host = '', coHandlers = [] }: Given): { unit: string; role: Part['role'] }[] {
  return [{ unit: host, role: 'HOST' }, ...coHandlers.map((unit) => ({ unit, role: 'CO_HANDLER' as const }))];
}

/** A command with the parts of its input that make a difference. */
export interface Given {
  command: string;
  by: Giver;
  /** Of whose assignment it speaks. */
  unit?: string;
  /** Which objection, from the first. */
  objection?: number;
  outcome?: string;
  final?: boolean;
  host?: string;
  coHandlers?: string[];
  proposed?: string;
  replacement?: string;
  override?: boolean;
  /** Who is to have it in hand. */
  to?: string;
  /** Last day of an extension; of a decision only where it names one. */
  until?: string;
  /** Of a hotline's event, whose kind is the outcome. */
  eventNo?: string;
  /** Which of the tokens that were sent; none of them where there is no such. */
  token?: number;
}

type Whose = Exclude<Giver['kind'], 'UNIT' | 'NOBODY'> | 'HOST' | 'CO_HANDLER' | 'PARTY';

/** Whose each command is that the model plays; the counter's and the hotline's, of what they filed themselves. */
const WHOSE: Readonly<Record<string, readonly Whose[]>> = {
  requestSupplement: ['BUREAU'],
  returnAppeal: ['BUREAU'],
  dispatchAppeal: ['BUREAU'],
  redispatchAppeal: ['BUREAU'],
  ruleOnObjection: ['BUREAU'],
  decideExtension: ['BUREAU'],
  reviewListing: ['BUREAU'],
  checkResult: ['BUREAU'],
  recordFollowUpVisit: ['BUREAU'],
  forwardDissatisfaction: ['BUREAU'],
  closeByLaw: ['BUREAU'],
  reviewRegistration: ['REVIEWER'],
  urgeAppeal: ['SUPERVISOR'],
  receiveAssignment: ['PARTY'],
  assignHandler: ['PARTY'],
  objectToAssignment: ['PARTY'],
  giveCoHandlerOpinion: ['CO_HANDLER'],
  recordVerification: ['HOST'],
  requestExtension: ['HOST'],
  replyToAppeal: ['HOST'],
  recordConsultation: ['HOST'],
  decideFinally: ['HOST'],
  sendMessage: ['ENTERPRISE', 'HALL', 'BUREAU', 'HOST'],
  supplementAppeal: ['ENTERPRISE', 'HALL', 'HOTLINE'],
  evaluateAppeal: ['ENTERPRISE'],
  evaluateByToken: ['TOKEN'],
  withdrawAppeal: ['ENTERPRISE', 'HOTLINE'],
  addHotlineEvent: ['HOTLINE'],
};

/** Whether a command can be given in a state. */
export const fits = (command: string, state: AppealState): boolean =>
  command === 'evaluateByToken' ? state === 'COMPLETED' : (COMMANDS[command]?.from.includes(state) ?? false);

/** Commands that the model knows; that the rest, of files and notes, are met rightly is proven one by one. */
export const PLAYED: readonly string[] = Object.keys(WHOSE);

const ENDS: readonly AppealState[] = ['RETURNED', 'CLOSED', 'WITHDRAWN', 'CLOSED_BY_LAW', 'MERGED'];
const AFTER_COMPLETION: readonly AppealState[] = ['COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING'];

export class ModelAppeal {
  state: AppealState;
  version = 1;
  verified = false;
  review: string | null = null;
  parts: Part[] = [];
  objections: ModelObjection[] = [];
  clocks: ModelClock[] = [];
  consulted = false;
  checkRequired = false;
  extension: { clock: ModelClock; until: string; decision: string | null } | null = null;
  /** Reminders that were sent: each has a token. */
  reminders = 0;
  private reminded = false;
  /** The hotline's own events, by their number. */
  told = new Map<string, string>();
  /** By hand. */
  private urges: { unit: string; at: Date }[] = [];
  evaluation: { verdict: string; source: string } | null = null;
  /** Types of the timeline's events, with the instant where the model knows it. */
  events: { type: string; at: Date | null }[] = [];
  /** Causes of the register's entries, in no order. */
  register: string[] = [];

  constructor(
    readonly calendar: Calendar,
    readonly enterprise: string,
    readonly channel: 'ONLINE' | 'SERVICE_HALL' | 'HOTLINE',
    /** As it is decided at the time. */
    private readonly policy: Readonly<Policy>,
    mismatch: boolean,
    at: Date,
  ) {
    this.state = mismatch ? 'REGISTRY_REVIEW' : 'PRE_ACCEPTED';
    this.tell('FILED', at);
    this.start('TRIAGE', at, null, mismatch);
    if (mismatch) this.start('REGISTRY_REVIEW', at);
  }

  get ended(): boolean {
    return ENDS.includes(this.state);
  }

  get open(): boolean {
    return !this.ended && !AFTER_COMPLETION.includes(this.state);
  }

  get stage(): string {
    if (['PRE_ACCEPTED', 'REGISTRY_REVIEW', 'SUPPLEMENT_REQUESTED'].includes(this.state)) return 'ACCEPTANCE';
    if (['DISPATCHED', 'OBJECTED'].includes(this.state) || (this.state === 'HANDLING' && !this.verified))
      return 'VERIFICATION';
    if (['HANDLING', 'LISTING_REVIEW', 'LISTED_COUNTY'].includes(this.state)) return 'GRADED_HANDLING';
    return this.state === 'REHANDLING' ? 'TIMELY_REPLY' : 'RESULT_CHECK';
  }

  /** What the state is called to an enterprise, which never sees an objection. */
  get shown(): AppealState {
    if (this.state !== 'OBJECTED') return this.state;
    return this.host?.received ? 'HANDLING' : 'DISPATCHED';
  }

  get host(): Part | undefined {
    return this.parts.find(({ role }) => role === 'HOST');
  }

  partOf(unit: string | undefined): Part | undefined {
    return this.parts.find((part) => part.unit === unit);
  }

  /** Who may read it. */
  isReadBy({ kind, at }: Giver): boolean {
    switch (kind) {
      case 'BUREAU':
      case 'SUPERVISOR':
        return true;
      case 'ENTERPRISE':
        return at === this.enterprise;
      case 'UNIT':
        return this.partOf(at) !== undefined;
      case 'HALL':
        return this.channel === 'SERVICE_HALL';
      case 'HOTLINE':
        return this.channel === 'HOTLINE';
      case 'REVIEWER':
        return this.state === 'REGISTRY_REVIEW';
      case 'OFFICE':
        return this.state === 'LISTED_COUNTY';
      case 'TOKEN':
      case 'NOBODY':
        return false;
    }
  }

  private isFor(command: string, { kind, at }: Giver): boolean {
    const whose = WHOSE[command] ?? [];
    if (kind !== 'UNIT') return (whose as readonly string[]).includes(kind);
    const role = this.partOf(at)?.role;
    return whose.some((one) => one === 'PARTY' || one === role);
  }

  /** How a command will be met: `DONE` or the code of its refusal. */
  foresee(given: Given, now: Date): string {
    const { command, by } = given;
    if (command === 'evaluateByToken') return this.isTokenGood(given) ? 'DONE' : 'EVALUATION_TOKEN_INVALID';
    if (by.kind === 'TOKEN') return 'UNAUTHENTICATED';
    if (this.isToldAgain(given))
      return this.told.get(given.eventNo ?? '') === given.outcome ? 'DONE' : 'EVENT_NUMBER_REUSED';
    if (!this.isReadBy(by)) return 'NOT_FOUND';
    if (!this.isFor(command, by)) return 'NOT_ALLOWED';
    if (!fits(command, this.state)) return 'INVALID_TRANSITION';
    return this.hindrance(given, now) ?? 'DONE';
  }

  /** The same event of the hotline, which is here already: nothing comes of it. */
  isToldAgain({ command, by, eventNo = '' }: Given): boolean {
    return command === 'addHotlineEvent' && by.kind === 'HOTLINE' && this.isReadBy(by) && this.told.has(eventNo);
  }

  /** Each completion voids the token of the one before it. */
  private isTokenGood({ token }: Given): boolean {
    return this.state === 'COMPLETED' && token === this.reminders - 1;
  }

  /** Instants before which the command would be met otherwise than after. */
  turningPointsOf({ command, until }: Given): number[] {
    if (command === 'urgeAppeal') return this.urges.map(({ at }) => at.getTime() + 24 * HOUR);
    const days = /Extension$/.test(command) ? [until, this.extension?.until] : [];
    return days.flatMap((day) => (day ? endOf(day) : []));
  }

  private hindrance(given: Given, now: Date): string | null {
    const part = this.partOf(given.unit);
    switch (given.command) {
      case 'returnAppeal':
        return (given.outcome === 'INCOMPLETE' && this.state !== 'SUPPLEMENT_REQUESTED') ||
          (given.outcome === 'IDENTITY_UNCONFIRMED' && this.review !== 'REJECTED')
          ? 'INVALID_INPUT'
          : null;
      case 'dispatchAppeal':
        return this.review === 'REJECTED' && !given.override ? 'REGISTRY_OVERRIDE_REASON_REQUIRED' : null;
      case 'receiveAssignment':
        if (given.unit !== given.by.at) return 'NOT_ALLOWED';
        return part?.state === 'OBJECTED' ? 'OBJECTION_OPEN' : part?.received ? 'ALREADY_RECEIVED' : null;
      case 'objectToAssignment':
        if (given.unit !== given.by.at) return 'NOT_ALLOWED';
        if (part?.state === 'OBJECTED') return 'OBJECTION_OPEN';
        if (this.live('OBJECTION_WINDOW', part).length === 0) return 'OBJECTION_WINDOW_CLOSED';
        return given.proposed === part?.unit ? 'INVALID_INPUT' : null;
      case 'ruleOnObjection': {
        const objection = this.objections[given.objection ?? 0];
        if (!objection || objection.ruling || !this.parts.includes(objection.part)) return 'NO_OPEN_OBJECTION';
        const replacement = given.replacement ?? objection.proposed;
        return given.outcome === 'UPHELD' && this.partOf(replacement) ? 'HOST_ALSO_CO_HANDLER' : null;
      }
      case 'redispatchAppeal':
        return this.parts.length === rolesOf(given).length && rolesOf(given).every((one) => this.staying(one))
          ? 'INVALID_INPUT'
          : null;
      case 'giveCoHandlerOpinion': {
        const own = this.partOf(given.by.at);
        return own?.state === 'OBJECTED' ? 'OBJECTION_OPEN' : own?.received ? null : 'NOT_RECEIVED';
      }
      case 'assignHandler':
        return this.hindranceToHandOver(given);
      case 'urgeAppeal': {
        const lagging = given.unit ? part : this.host;
        if (!lagging) return 'NOT_A_PARTY';
        const lately = (at: Date): boolean => now.getTime() - at.getTime() < 24 * HOUR;
        return this.urges.some(({ unit, at }) => unit === lagging.unit && lately(at)) ? 'URGED_ALREADY' : null;
      }
      case 'requestExtension': {
        if (!this.policy.extensionAllowed) return 'EXTENSION_NOT_ALLOWED_HERE';
        if (this.extension) return 'EXTENSION_ALREADY_ASKED';
        const clock = this.replyClock;
        return !clock || clock.breachedAt ? 'EXTENSION_TOO_LATE' : this.faultOfExtension(clock, given.until ?? '', now);
      }
      case 'decideExtension':
        return this.hindranceToDecide(given, now);
      case 'checkResult':
        return given.outcome === 'BACK_TO_IMPLEMENTING' ? 'INVALID_INPUT' : null;
      case 'addHotlineEvent':
        return given.outcome === 'CANCEL' && !this.open ? 'INVALID_TRANSITION' : null;
      case 'decideFinally':
        return this.consulted ? null : 'CONSULTATION_REQUIRED';
      default:
        return null;
    }
  }

  private hindranceToHandOver({ by, unit, to = '' }: Given): string | null {
    if (unit !== by.at) return 'NOT_ALLOWED';
    const [holder, own] = [this.partOf(unit)?.holder ?? null, nameOf(by)];
    if (!by.head && holder !== own && !(holder === null && to === own)) return 'NOT_ALLOWED';
    if (to === holder) return 'ALREADY_HANDLER';
    return to.split(' ')[0] === unit ? null : 'PERSON_CANNOT_HANDLE';
  }

  private hindranceToDecide({ outcome, until }: Given, now: Date): string | null {
    if (!this.extension || this.extension.decision) return 'NO_OPEN_EXTENSION';
    if (outcome === 'REFUSED') return until ? 'INVALID_INPUT' : null;
    const clock = this.replyClock;
    if (clock !== this.extension.clock) return 'NO_OPEN_EXTENSION';
    return this.faultOfExtension(clock, until ?? this.extension.until, now);
  }

  private get replyClock(): ModelClock | undefined {
    return this.live('REPLY').find(({ state }) => state === 'RUNNING');
  }

  /** The last day of what a clock has now. */
  private lastDayOf(clock: ModelClock): string {
    const due = this.dueOf(clock);
    if (!due) throw new Error('a clock that stands has no last day');
    return shanghaiDay(new Date(due.getTime() - 1));
  }

  private faultOfExtension(clock: ModelClock, day: string, now: Date): string | null {
    const last = this.lastDayOf(clock);
    if (day <= last || endOf(day) <= now.getTime()) return 'INVALID_INPUT';
    let latest = last;
    for (let left = this.policy.extensionMaxWorkingDays; left > 0;) {
      latest = daysAfter(latest, 1);
      if (naiveWorks(latest, this.calendar)) left -= 1;
    }
    if (day > latest) return 'EXTENSION_TOO_LONG';
    return naiveWorks(day, this.calendar) ? null : 'INVALID_INPUT';
  }

  /** A day so many after the last one of the reply's clock. */
  dayAfterReply(days: number): string {
    const [clock] = this.live('REPLY').filter(({ state }) => state === 'RUNNING');
    return daysAfter(clock ? this.lastDayOf(clock) : '2026-03-16', days);
  }

  /** Applies a command that was done at an instant. */
  apply(given: Given, at: Date): void {
    this.version += 1;
    const part = this.partOf(given.unit);
    switch (given.command) {
      case 'reviewRegistration':
        this.review = given.outcome ?? null;
        this.state = 'PRE_ACCEPTED';
        this.tell('REGISTRATION_REVIEWED', at);
        this.meet(['REGISTRY_REVIEW'], at);
        return this.resume(['TRIAGE'], at);
      case 'requestSupplement':
        this.state = 'SUPPLEMENT_REQUESTED';
        this.tell('SUPPLEMENT_REQUESTED', at);
        this.pause(['TRIAGE'], at);
        return this.start('SUPPLEMENT', at);
      case 'supplementAppeal':
        return this.supplement(at);
      case 'returnAppeal':
        this.tell('RETURNED', at);
        this.meet(['TRIAGE'], at);
        return this.end('RETURNED');
      case 'dispatchAppeal':
        this.tell('DISPATCHED', at);
        this.meet(['TRIAGE'], at);
        return this.assign(given, at);
      case 'redispatchAppeal':
        this.tell('REDISPATCHED', at);
        return this.assign(given, at);
      case 'giveCoHandlerOpinion':
        return this.tell('CO_HANDLER_OPINION_GIVEN', at);
      case 'receiveAssignment':
        this.tell('RECEIVED', at);
        if (!part) throw new Error('nobody received');
        part.state = 'RECEIVED';
        part.received = true;
        part.holder ??= nameOf(given.by);
        if (part.role === 'HOST') this.state = 'HANDLING';
        return this.meet(['RECEIPT'], at, part);
      case 'objectToAssignment':
        return this.object(given, at);
      case 'ruleOnObjection':
        return this.rule(given, at);
      case 'recordVerification':
        this.verified = true;
        return this.tell('VERIFICATION_RECORDED', at);
      case 'replyToAppeal':
        return this.reply(given.outcome === 'SOLVED', at);
      case 'reviewListing':
        return this.reviewListing(given.outcome === 'LISTED', at);
      case 'assignHandler':
        if (!part) throw new Error('nothing was handed over');
        part.holder = given.to ?? null;
        return this.tell('HANDED_OVER', at);
      case 'sendMessage':
        return this.tell('MESSAGE_SENT', at);
      case 'urgeAppeal':
        this.urges.push({ unit: (given.unit ? part : this.host)?.unit ?? '', at });
        this.register.push('URGE');
        return this.tell('URGED', at);
      case 'requestExtension':
        if (!this.replyClock) throw new Error('nothing can be extended');
        this.extension = { clock: this.replyClock, until: given.until ?? '', decision: null };
        return this.tell('EXTENSION_REQUESTED', at);
      case 'decideExtension':
        return this.decideExtension(given, at);
      case 'checkResult':
        this.checkRequired = false;
        if (given.outcome === 'PASSED') return this.tell('RESULT_CHECKED', at);
        this.state = 'HANDLING';
        this.tell('RESULT_SENT_BACK', at);
        this.cancel();
        return this.start('REPLY', at, this.host ?? null, false, 5);
      case 'recordFollowUpVisit':
        return this.tell('FOLLOWED_UP', at);
      case 'addHotlineEvent':
        return this.hear(given, at);
      case 'evaluateAppeal':
      case 'evaluateByToken':
        this.evaluation = {
          verdict: given.outcome ?? '',
          source: given.command === 'evaluateAppeal' ? 'ENTERPRISE' : 'TOKEN',
        };
        this.tell('EVALUATED', at);
        this.meet(['EVALUATION'], at);
        if (given.outcome === 'SATISFIED') return this.end('CLOSED');
        this.state = 'DISSATISFACTION_REVIEW';
        if (!this.policy.forwardDissatisfactionAtOnce) return this.start('DISSATISFACTION_FORWARD', at);
        this.version += 1;
        return this.forward(at);
      case 'forwardDissatisfaction':
        this.meet(['DISSATISFACTION_FORWARD'], at);
        return this.forward(at);
      case 'recordConsultation':
        this.consulted = true;
        return this.tell('CONSULTED', at);
      case 'decideFinally':
        this.tell('DECIDED_FINALLY', at);
        this.meet(['FINAL_DECISION'], at);
        return this.end('CLOSED');
      case 'withdrawAppeal':
        this.tell('WITHDRAWN', at);
        return this.end('WITHDRAWN');
      case 'closeByLaw':
        this.tell('CLOSED_BY_LAW', at);
        return this.end('CLOSED_BY_LAW');
      default:
        throw new Error(`the model does not know ${given.command}`);
    }
  }

  /** The reminder has left: the five days run. */
  remind(at: Date): void {
    this.reminded = true;
    this.reminders += 1;
    this.tell('EVALUATION_REQUESTED', at);
    this.start('EVALUATION', at);
  }

  /** What is still to come once the messages have gone out. */
  get awaitsReminder(): boolean {
    return this.state === 'COMPLETED' && !this.reminded;
  }

  private forward(at: Date): void {
    this.state = 'REHANDLING';
    this.tell('DISSATISFACTION_FORWARDED', at);
    this.register.push('DISSATISFACTION');
    this.start('FINAL_DECISION', at);
  }

  /** What the hotline tells of its order: some of it does what others do by a command. */
  private hear({ outcome = '', eventNo = '' }: Given, at: Date): void {
    this.told.set(eventNo, outcome);
    switch (outcome) {
      case 'URGE':
        return this.tell('HOTLINE_URGED', at);
      case 'SUPERVISE':
        this.register.push('HOTLINE');
        return this.tell('HOTLINE_SUPERVISED', at);
      case 'CANCEL':
        this.tell('WITHDRAWN', at);
        return this.end('WITHDRAWN');
      default:
        return this.state === 'SUPPLEMENT_REQUESTED' ? this.supplement(at) : this.tell('HOTLINE_INFORMED', at);
    }
  }

  private supplement(at: Date): void {
    this.state = 'PRE_ACCEPTED';
    this.tell('SUPPLEMENTED', at);
    this.meet(['SUPPLEMENT'], at);
    this.resume(['TRIAGE'], at);
  }

  /** Granted, the clock goes on until the day; one that was breached ends, and another goes on in its place. */
  private decideExtension({ outcome, until }: Given, at: Date): void {
    const { extension } = this;
    if (!extension) throw new Error('nothing to decide');
    extension.decision = outcome ?? null;
    if (outcome === 'REFUSED') return this.tell('EXTENSION_REFUSED', at);
    let { clock } = extension;
    if (clock.breachedAt) {
      const next: ModelClock = { ...clock, pauses: [...clock.pauses], breachedAt: null };
      Object.assign(clock, { state: 'CANCELLED', annulled: true });
      this.clocks.push((clock = next));
    }
    const day = until ?? extension.until;
    for (clock.extendedBy = 0; this.lastDayOf(clock) < day;) clock.extendedBy += 1;
    this.tell('EXTENSION_GRANTED', at);
    for (const above of [...this.live('REPLY_TO_UNIT_HEAD'), ...this.live('REPLY_TO_OFFICE')])
      above.state = 'CANCELLED';
  }

  /** Who stays in his role keeps what he has; the others go, and who comes begins. */
  private assign(given: Given, at: Date): void {
    const wanted = rolesOf(given);
    const staying = wanted.flatMap((one) => this.staying(one) ?? []);
    for (const part of this.parts) if (!staying.includes(part)) this.cancel(part);
    this.parts = [...staying];
    for (const { unit, role } of wanted) if (!this.partOf(unit)) this.addPart(unit, role, at);
    this.state = this.host?.state === 'RECEIVED' ? 'HANDLING' : 'DISPATCHED';
  }

  private staying({ unit, role }: { unit: string; role: Part['role'] }): Part | undefined {
    return this.parts.find((part) => part.unit === unit && part.role === role);
  }

  private addPart(unit: string, role: Part['role'], at: Date): void {
    const part: Part = { unit, role, state: 'PENDING', received: false, holder: null };
    this.parts.push(part);
    this.start('RECEIPT', at, part);
    this.start('OBJECTION_WINDOW', at, part);
    if (role === 'HOST') {
      this.start('REPLY', at, part);
      // What another host verified does not count for this one.
      this.verified = false;
    }
    this.register.push('TRANSFER');
  }

  private object({ unit, proposed = '' }: Given, at: Date): void {
    const part = this.partOf(unit);
    if (!part) throw new Error('nobody objected');
    this.tell('OBJECTION_RAISED', at);
    part.state = 'OBJECTED';
    this.objections.push({ part, proposed, ruling: null });
    if (this.objections.length === 3) this.register.push('THIRD_OBJECTION');
    this.meet(['RECEIPT', 'OBJECTION_WINDOW'], at, part);
    if (part.role === 'HOST') {
      this.state = 'OBJECTED';
      // Nobody can receive or object meanwhile, so nobody is late with it.
      this.pause(['REPLY', 'RECEIPT', 'OBJECTION_WINDOW'], at);
    }
    this.start('OBJECTION_RULING', at, part);
  }

  private rule({ objection: index = 0, outcome, final, replacement }: Given, at: Date): void {
    const objection = this.objections[index];
    if (!objection) throw new Error('nothing to rule on');
    const { part } = objection;
    objection.ruling = outcome === 'OVERRULED' ? 'OVERRULED' : 'UPHELD';
    this.meet(['OBJECTION_RULING'], at, part);
    if (outcome === 'RETURNED') {
      part.state = 'ENDED';
      this.tell('OBJECTION_UPHELD', at);
      this.tell('RETURNED', at);
      return this.end('RETURNED');
    }
    if (outcome === 'UPHELD') {
      this.tell('OBJECTION_UPHELD', at);
      this.cancel(part);
      this.parts.splice(this.parts.indexOf(part), 1);
      if (part.role === 'HOST') this.resume(['RECEIPT', 'OBJECTION_WINDOW'], at);
      this.addPart(replacement ?? objection.proposed, part.role, at);
      if (part.role === 'HOST') this.state = 'DISPATCHED';
      return;
    }
    this.tell('OBJECTION_OVERRULED', at);
    part.state = part.received ? 'RECEIVED' : 'PENDING';
    if (part.role === 'HOST') {
      this.state = part.received ? 'HANDLING' : 'DISPATCHED';
      this.resume(['REPLY', 'RECEIPT', 'OBJECTION_WINDOW'], at);
    }
    if (part.received) return;
    this.start('RECEIPT', at, part);
    if (!final) this.start('OBJECTION_WINDOW', at, part);
  }

  private reply(solved: boolean, at: Date): void {
    this.state = solved ? 'COMPLETED' : 'LISTING_REVIEW';
    this.tell(solved ? 'REPLIED' : 'LISTING_PROPOSED', at);
    this.meet(['REPLY'], at);
    if (solved) {
      this.checkRequired = this.policy.resultCheck === 'ALL';
      this.reminded = false;
      return this.cancel();
    }
    for (const clock of [...this.live('REPLY_TO_UNIT_HEAD'), ...this.live('REPLY_TO_OFFICE')])
      clock.state = 'CANCELLED';
    this.pause(['RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING'], at);
    this.start('LISTING_REVIEW', at);
  }

  private reviewListing(listed: boolean, at: Date): void {
    this.state = listed ? 'LISTED_COUNTY' : 'HANDLING';
    this.tell(listed ? 'LISTED_COUNTY' : 'LISTING_SENT_BACK', at);
    this.meet(['LISTING_REVIEW'], at);
    if (listed) return this.cancel();
    this.resume(['RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING'], at);
    this.start('REPLY', at, this.host ?? null, false, 5);
  }

  private tell(type: string, at: Date | null): void {
    this.events.push({ type, at });
  }

  private end(state: AppealState): void {
    this.state = state;
    this.cancel();
  }

  private start(rule: Rule, startedAt: Date, part: Part | null = null, paused = false, length?: number): void {
    this.clocks.push({
      rule,
      part,
      length: length ?? LENGTHS[rule][0],
      extendedBy: 0,
      startedAt,
      pauses: paused ? [{ from: startedAt, to: null }] : [],
      state: paused ? 'PAUSED' : 'RUNNING',
      breachedAt: null,
      annulled: false,
    });
  }

  private live(rule: Rule, part?: Part): ModelClock[] {
    return this.clocks.filter(
      (clock) =>
        clock.rule === rule &&
        (clock.state === 'RUNNING' || clock.state === 'PAUSED') &&
        (part === undefined || clock.part === part),
    );
  }

  private meet(rules: readonly Rule[], _at: Date, part?: Part): void {
    for (const rule of rules) for (const clock of this.live(rule, part)) clock.state = 'MET';
  }

  private pause(rules: readonly Rule[], at: Date): void {
    for (const clock of rules.flatMap((rule) => this.live(rule)))
      if (clock.state === 'RUNNING') {
        clock.state = 'PAUSED';
        clock.pauses.push({ from: at, to: null });
      }
  }

  private resume(rules: readonly Rule[], at: Date): void {
    for (const clock of rules.flatMap((rule) => this.live(rule)))
      if (clock.state === 'PAUSED') {
        clock.state = 'RUNNING';
        clock.pauses = clock.pauses.map(({ from, to }) => ({ from, to: to ?? at }));
      }
  }

  private cancel(part?: Part): void {
    for (const clock of this.clocks)
      if ((clock.state === 'RUNNING' || clock.state === 'PAUSED') && (part === undefined || clock.part === part))
        clock.state = 'CANCELLED';
  }

  /** The due instant by plain counting; null while an open pause keeps the clock from ending. */
  dueOf({ rule, length, extendedBy, startedAt, pauses }: ModelClock): Date | null {
    const unit = LENGTHS[rule][1];
    if (unit !== 'CLOCK_HOUR') {
      // Only the day of the start matters, and the plain counter wants whole minutes.
      const start = new Date(Math.floor(startedAt.getTime() / MINUTE) * MINUTE);
      return naiveDue({ length: length + extendedBy, unit }, start, pauses, this.calendar).dueAt;
    }
    let due = startedAt.getTime() + length * HOUR;
    for (const { from, to } of pauses) {
      if (from.getTime() >= due) continue;
      if (!to) return null;
      due += to.getTime() - from.getTime();
    }
    return new Date(due);
  }

  /** Clocks that will fire, with the instant. */
  upcoming(): { clock: ModelClock; due: Date }[] {
    return this.clocks
      .filter(({ state, breachedAt }) => state === 'RUNNING' && !breachedAt)
      .flatMap((clock) => {
        const due = this.dueOf(clock);
        return due ? [{ clock, due }] : [];
      })
      .sort((a, b) => a.due.getTime() - b.due.getTime());
  }

  /** Lets time pass: whatever is due fires, in its order, at its very instant. */
  pass(now: Date): void {
    for (;;) {
      const [next] = this.upcoming();
      if (!next || next.due > now) return;
      this.fire(next.clock, next.due);
    }
  }

  private fire(clock: ModelClock, at: Date): void {
    const effect: Effect = LENGTHS[clock.rule][2];
    if (effect !== 'BREACH') clock.state = 'LAPSED';
    switch (effect) {
      case 'BREACH':
        clock.breachedAt = at;
        this.tell('DEADLINE_BREACHED', at);
        this.tell('URGED', at);
        if (REGISTERED.includes(clock.rule)) this.register.push('BREACH');
        if (clock.rule === 'REPLY')
          for (const rule of ['REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE'] as const)
            this.start(rule, new Date(at.getTime() - 1), clock.part);
        return;
      case 'RESUME_TRIAGE':
        return this.resume(['TRIAGE'], at);
      case 'URGE_ABOVE':
        return this.tell('URGED', at);
      case 'SATISFIED':
        this.version += 1;
        this.evaluation = { verdict: 'SATISFIED', source: 'SYSTEM_DEFAULT' };
        this.tell('EVALUATED_BY_DEFAULT', at);
        return this.end('CLOSED');
      case 'LAPSE':
        return;
    }
  }
}
