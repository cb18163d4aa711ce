import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import type { TestApp } from '../support/app.js';
import {
  codesOf,
  county,
  type Appeal,
  type Deadline,
  type Person,
  type RegisterEntry,
  type UserError,
} from '../support/kit/index.js';
import {
  fits,
  ModelAppeal,
  nameOf,
  PLAYED,
  type Given,
  type Giver,
  type ModelClock,
  type Policy,
} from './life-model.js';
import { COMMANDS } from './table.js';

const HOUR = 3_600_000;
/** How far the real clock may go on while something is said, in ms. */
const BERTH = 30_000;
/** Units that take part, and who acts for them. */
const UNITS = { 'TOWN-445122100': 'huanggang', ZRZY: 'zrzy', ZJJ: 'zjj', JTJ: 'jtj' } as const;
const CODES = Object.keys(UNITS);
/** Enterprises by their code, and their contacts. */
const ENTERPRISES = { '91445122MA7E10016U': '13900001501', '91445122MAM510031X': '13900001503' } as const;
/** Clocks that bureau and units have among themselves. */
const OF_STAFF = ['RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE'];
/** States in which a unit answers for it. */
const WITH_A_HOST = [
  'DISPATCHED',
  'OBJECTED',
  'HANDLING',
  'LISTING_REVIEW',
  'LISTED_COUNTY',
  'COMPLETED',
  'DISSATISFACTION_REVIEW',
  'REHANDLING',
];
const STRANGERS = ['zhelin', 'admin', 'auditor', 'leader1', 'site-petition'] as const;
const NOBODIES = [...STRANGERS, 'neighbour', 'other-hotline'];
/** What one sees of a timeline without being a party. */
const OF_ENTERPRISE = ['PUBLIC', 'ENTERPRISE'];

const READ = `query ($id: ID!) {
  appeal(id: $id) {
    id version state stage open endedAt
    resultCheckRequired round { id } host { code }
    evaluation { verdict source }
    assignments { id role state unit { code } handler { id } }
    objections { id ruling unit { code } }
    extension { requestedUntil decision }
    externalOrder { events { eventNo kind } }
    deadlines { id rule state startedAt dueAt breachedAt breachAnnulledAt metAt endedAt }
    events(last: 100) { nodes { sequence type at visibility } }
  }
  supervisionEntries(first: 100, appealId: $id) { nodes { cause unit { code } } }
}`;

const NO_TARGET = { assignmentId: '', objectionId: '', keptId: '', freeUnitId: '', selfId: '' };

interface Seen {
  appeal: Appeal | null;
  supervisionEntries: { nodes: Pick<RegisterEntry, 'cause' | 'unit'>[] };
}

/** One appeal in both lives. */
interface Pair {
  id: string;
  model: ModelAppeal;
  /** As the bureau saw it last. */
  seen: Appeal;
}

export interface Model {
  /** What the county has decided; the appeals read it. */
  policy: Policy;
  pairs: Pair[];
  /** What has happened so far, for whoever has to read a failure. */
  told: string[];
}

/** What each sequence begins with. */
export const USUAL_POLICY: Readonly<Policy> = {
  resultCheck: 'NONE',
  extensionAllowed: true,
  extensionMaxWorkingDays: 10,
  forwardDissatisfactionAtOnce: false,
};

/** Where sequences are played: one county with a clock of its own, one sequence after the other. */
export class World {
  private readonly county = county(this.app, '445122');
  private readonly units = new Map<string, string>();
  private readonly people = new Map<string, Person>();
  /** Domain time, and the moment of this process at which it was that. */
  private clock = { domain: 0, here: 0 };

  constructor(readonly app: TestApp) {}

  async open(): Promise<void> {
    for (const code of CODES) this.units.set(code, await this.county.unit(code));
    const logins = ['triage', 'bureau-head', 'hall', 'reviewer', 'supervisor', 'office', 'admin', ...STRANGERS];
    for (const login of logins) this.people.set(login, await this.county.signIn(login));
    for (const [at, login] of Object.entries(UNITS)) {
      this.people.set(at, await this.county.signIn(login));
      this.people.set(`${at} head`, await this.county.signIn(`${login}-head`));
    }
    for (const phone of Object.values(ENTERPRISES)) this.people.set(phone, await this.county.contact(phone));
    this.people.set('hotline', await this.county.client());
    this.people.set('other-hotline', await this.county.newClient('HOTLINE', '另一热线'));
    this.people.set('token', this.county.anybody());
    this.people.set('neighbour', await county(this.app, '445103').signIn('triage'));
    this.clock = { domain: (await this.county.clock.now()).getTime(), here: performance.now() };
  }

  private person(login: string): Person {
    const person = this.people.get(login);
    if (!person) throw new Error(`no ${login}`);
    return person;
  }

  private giver(giver: Giver, roll: number): Person {
    const { kind, at } = giver;
    switch (kind) {
      case 'BUREAU':
        return this.person(roll % 3 === 0 ? 'bureau-head' : 'triage');
      case 'ENTERPRISE':
        return this.person(ENTERPRISES[at as keyof typeof ENTERPRISES]);
      case 'UNIT':
        return this.person(nameOf(giver));
      case 'NOBODY':
        return this.person(NOBODIES[roll % NOBODIES.length] ?? 'neighbour');
      default:
        return this.person(kind.toLowerCase());
    }
  }

  /** Domain time by this process's own watch. */
  get now(): number {
    return this.clock.domain + performance.now() - this.clock.here;
  }

  /**
   * Moves the clock for all appeals of a sequence. It never stops right before an instant at which something fires: the
   * real clock goes on while we talk.
   */
  async advance(to: Date, { pairs }: Model): Promise<void> {
    let target = to.getTime();
    for (;;) {
      for (const { model } of pairs) model.pass(new Date(target));
      const next = this.nextOf(pairs);
      if (next === undefined || next > target + BERTH) break;
      target = next + 2 * BERTH;
    }
    const { now } = await this.county.clock.to(new Date(target));
    this.clock = { domain: now.getTime(), here: performance.now() };
    for (const pair of pairs) await this.compare(pair);
  }

  /** Goes past what would fire by itself while the next command is given. */
  async steady(model: Model): Promise<void> {
    const next = this.nextOf(model.pairs);
    if (next !== undefined && next < this.now + BERTH) await this.advance(new Date(next + BERTH), model);
  }

  private nextOf(pairs: readonly Pair[]): number | undefined {
    const instants = pairs.flatMap(({ model }) => model.upcoming().map(({ due }) => due.getTime()));
    return instants.length > 0 ? Math.min(...instants) : undefined;
  }

  async file(model: Model, roll: number): Promise<string> {
    const enterprise = Object.keys(ENTERPRISES)[roll % 2] as keyof typeof ENTERPRISES;
    const mismatch = roll % 5 === 1;
    const channel = (['ONLINE', 'SERVICE_HALL', 'HOTLINE'] as const)[roll % 3] ?? 'ONLINE';
    const filer = { ONLINE: ENTERPRISES[enterprise], SERVICE_HALL: 'hall', HOTLINE: 'hotline' }[channel];
    const [own] = this.person(ENTERPRISES[enterprise]).viewer?.enterprises ?? [];
    const filed = await this.person(filer).file({
      channel,
      enterprise: { creditCode: enterprise, name: mismatch ? '完全不同的名称有限公司' : (own?.name ?? '') },
      contact: { name: '林潮生', phone: ENTERPRISES[enterprise] },
      ...(channel === 'HOTLINE' ? { externalNo: randomUUID() } : {}),
    });
    const pair = {
      id: filed.id,
      model: new ModelAppeal(nationalCalendar, enterprise, channel, model.policy, mismatch, new Date(filed.filedAt)),
      seen: filed,
    };
    model.pairs.push(pair);
    await this.compare(pair);
    return `files ${channel}${mismatch ? ' (mismatch)' : ''}`;
  }

  /** Gives a command that the model foresees how it is met, and compares both lives. */
  async give(pair: Pair, given: Given, roll: number): Promise<string> {
    const { model } = pair;
    const now = new Date(this.now);
    if (model.turningPointsOf(given).some((at) => Math.abs(at - this.now) < BERTH)) return 'too close to tell';
    const foreseen = model.foresee(given, now);
    const input = await this.input(pair, given);
    if (!input) return 'nothing to give';
    const type = `${given.command.charAt(0).toUpperCase()}${given.command.slice(1)}Input`;
    const { data, errors } = await this.giver(given.by, roll).client.send<
      Record<string, { userErrors: UserError[] } | null>
    >(`mutation ($input: ${type}!) { ${given.command}(input: $input) { userErrors { code } } }`, { input });
    const met = errors[0]?.extensions.code ?? data?.[given.command]?.userErrors[0]?.code ?? 'DONE';
    expect({ given, met }).toEqual({ given, met: foreseen });
    const before = pair.seen;
    if (met === 'DONE' && !model.isToldAgain(given)) await this.follow(pair, given);
    else {
      await this.compare(pair);
      expect(pair.seen).toEqual(before);
    }
    return `${given.command} by ${given.by.kind} ${nameOf(given.by)}: ${met}`;
  }

  /** Lets the model do what was done, and compares both lives. */
  private async follow(pair: Pair, given: Given): Promise<void> {
    const seen = await this.look(pair);
    const event = seen.appeal?.events.nodes[pair.model.events.length];
    if (!event) throw new Error(`${given.command} was done and the timeline does not tell of it`);
    pair.model.apply(given, new Date(event.at));
    await this.compare(pair, pair.model.awaitsReminder ? await this.remind(pair) : seen);
  }

  /** A unit receives all it has, in one command: each is met as if it were given alone. */
  async receiveAll(model: Model, by: Giver): Promise<string> {
    const rows = model.pairs.flatMap((pair) => {
      const assignment = pair.seen.assignments.find(({ unit }) => unit.code === by.at);
      const given: Given = { command: 'receiveAssignment', by, unit: by.at };
      return assignment
        ? [{ pair, given, id: assignment.id, foreseen: pair.model.foresee(given, new Date(this.now)) }]
        : [];
    });
    if (rows.length === 0) return 'nothing to receive';
    const answer = await this.giver(by, 0).inBulk(
      'receiveAssignments',
      rows.map(({ id }) => id),
    );
    const met = codesOf(answer).map((code) => code ?? 'DONE');
    expect(met).toEqual(rows.map(({ foreseen }) => foreseen));
    for (const { pair, given, foreseen } of rows)
      await (foreseen === 'DONE' ? this.follow(pair, given) : this.compare(pair));
    return `${nameOf(by)} receives all: ${met.join(', ')}`;
  }

  /** The county decides anew, for what is to come. */
  async decide({ policy }: Model, decided: Readonly<Policy>): Promise<string> {
    await this.person('admin').client.run('ChangeAppealPolicy', { input: decided });
    Object.assign(policy, decided);
    return `the county decides ${JSON.stringify(decided)}`;
  }

  private async remind(pair: Pair): Promise<Seen> {
    await this.app.quiet();
    const seen = await this.look(pair);
    const event = seen.appeal?.events.nodes[pair.model.events.length];
    if (event?.type !== 'EVALUATION_REQUESTED') throw new Error('the enterprise was not reminded');
    pair.model.remind(new Date(event.at));
    return seen;
  }

  private async input({ id, seen }: Pair, given: Given): Promise<Record<string, unknown> | null> {
    const unit = (code: string | undefined): string | undefined => (code ? this.units.get(code) : undefined);
    const assignmentId = seen.assignments.find((one) => one.unit.code === given.unit)?.id;
    const text = '情况如下。';
    switch (given.command) {
      case 'receiveAssignment':
        return assignmentId ? { assignmentId } : null;
      case 'objectToAssignment':
        return assignmentId ? { assignmentId, proposedUnitId: unit(given.proposed), reason: text } : null;
      case 'ruleOnObjection': {
        const objectionId = seen.objections[given.objection ?? 0]?.id;
        if (!objectionId) return null;
        if (given.outcome === 'RETURNED')
          return { objectionId, ruling: 'UPHELD', returnReason: 'LITIGATION', returnText: text, text };
        return { objectionId, ruling: given.outcome, final: given.final, unitId: unit(given.replacement), text };
      }
      case 'dispatchAppeal':
      case 'redispatchAppeal':
        return {
          appealId: id,
          hostUnitId: unit(given.host),
          coHandlerUnitIds: (given.coHandlers ?? []).map(unit),
          ...(given.command === 'redispatchAppeal' ? { reason: text } : given.override ? { overrideReason: text } : {}),
        };
      case 'reviewRegistration':
        return {
          appealId: id,
          result: given.outcome,
          note: text,
          correctedName: given.outcome === 'CORRECTED' ? '更名后的有限公司' : null,
        };
      case 'returnAppeal':
        return { appealId: id, reason: given.outcome, text };
      case 'replyToAppeal':
        return { appealId: id, outcome: given.outcome, text };
      case 'reviewListing':
        return { appealId: id, decision: given.outcome, note: text };
      case 'evaluateAppeal':
        return { appealId: id, verdict: given.outcome };
      case 'evaluateByToken': {
        const sent = await this.county.evaluationTokens({ id });
        return { tenant: this.county.code, token: sent[given.token ?? 0] ?? 'of-nobody', verdict: given.outcome };
      }
      case 'assignHandler':
        return assignmentId ? { assignmentId, personId: this.person(given.to ?? '').id } : null;
      case 'urgeAppeal':
        return { appealId: id, unitId: unit(given.unit) };
      case 'requestExtension':
        return { appealId: id, until: given.until, reason: text };
      case 'decideExtension':
        return { appealId: id, decision: given.outcome, until: given.until, text };
      case 'checkResult':
        return { appealId: id, verdict: given.outcome, note: text };
      case 'addHotlineEvent':
        return { appealId: id, eventNo: given.eventNo, kind: given.outcome, text };
      default:
        return COMMANDS[given.command]?.input({ ...NO_TARGET, appealId: id }) ?? {};
    }
  }

  private async look({ id }: Pair, who = this.person('triage')): Promise<Seen> {
    const { data, errors } = await who.client.send<Seen>(READ, { id });
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Both lives say the same, and what holds of every appeal holds of this one. */
  async compare(pair: Pair, look?: Seen): Promise<void> {
    const { model } = pair;
    const { appeal, supervisionEntries } = look ?? (await this.look(pair));
    if (!appeal) throw new Error('the bureau cannot read an appeal');
    const before = pair.seen;
    pair.seen = appeal;
    expect(this.told(appeal)).toEqual(this.foretold(model));
    expect(supervisionEntries.nodes.map(({ cause }) => cause).sort()).toEqual([...model.register].sort());
    this.mustHold(appeal, before);
  }

  /** What the API tells, in the model's words. */
  private told(appeal: Appeal): object {
    const names = new Map([...this.people].map(([name, { id }]) => [id, name]));
    return {
      state: appeal.state,
      stage: appeal.stage,
      open: appeal.open,
      version: appeal.version,
      checkRequired: appeal.resultCheckRequired,
      evaluation: appeal.evaluation && { verdict: appeal.evaluation.verdict, source: appeal.evaluation.source },
      extension: appeal.extension && `until ${appeal.extension.requestedUntil} ${appeal.extension.decision}`,
      parties: appeal.assignments
        .map(({ unit, role, state, handler }) => [unit.code, role, state, handler && names.get(handler.id)].join(' '))
        .sort(),
      objections: appeal.objections.map(({ unit, ruling }) => `${unit.code} ${ruling}`),
      told: (appeal.externalOrder?.events ?? []).map(({ eventNo, kind }) => `${eventNo} ${kind}`),
      events: appeal.events.nodes.map(({ type, at }) => `${type} ${iso(at)}`),
      clocks: appeal.deadlines
        .map(({ rule, state, startedAt, dueAt, breachedAt, breachAnnulledAt }) =>
          clockLine(rule, state, startedAt, dueAt, breachedAt, breachAnnulledAt !== null),
        )
        .sort(),
    };
  }

  private foretold(model: ModelAppeal): object {
    const due = (clock: ModelClock): Date | null => (clock.pauses.at(-1)?.to === null ? null : model.dueOf(clock));
    return {
      state: model.state,
      stage: model.stage,
      open: model.open,
      version: model.version,
      checkRequired: model.checkRequired,
      evaluation: model.evaluation,
      extension: model.extension && `until ${model.extension.until} ${model.extension.decision}`,
      parties: model.parts.map(({ unit, role, state, holder }) => [unit, role, state, holder].join(' ')).sort(),
      objections: model.objections.map(({ part, ruling }) => `${part.unit} ${ruling}`),
      told: [...model.told].map(([eventNo, kind]) => `${eventNo} ${kind}`),
      events: model.events.map(({ type, at }) => `${type} ${iso(at)}`),
      clocks: model.clocks
        .map((clock) =>
          clockLine(clock.rule, clock.state, clock.startedAt, due(clock), clock.breachedAt, clock.annulled),
        )
        .sort(),
    };
  }

  /** What holds of every appeal at any time, whatever the model says. */
  private mustHold(appeal: Appeal, before: Appeal): void {
    const { state, open, assignments, host, events, version } = appeal;
    expect(appeal.round).not.toBeNull();
    const going = appeal.deadlines.filter((clock) => clock.state === 'RUNNING' || clock.state === 'PAUSED');
    // What is listed stands on the meeting of its round.
    if (open && state !== 'LISTED_COUNTY') expect([state, going.length > 0]).toEqual([state, true]);
    if (appeal.endedAt) expect([state, going]).toEqual([state, []]);
    for (const clock of appeal.deadlines) this.mustHoldOfClock(clock, before);

    const hosts = assignments.filter(({ role }) => role === 'HOST').map(({ unit }) => unit.code);
    if (WITH_A_HOST.includes(state)) expect([state, hosts]).toEqual([state, [host?.code]]);
    expect(new Set(assignments.map(({ unit }) => unit.code)).size).toBe(assignments.length);

    expect(events.nodes.map(({ sequence }) => sequence)).toEqual(events.nodes.map((_, index) => index + 1));
    const instants = events.nodes.map(({ at }) => Date.parse(at));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(version).toBeGreaterThanOrEqual(before.version);
    if (state !== before.state) expect(version).toBeGreaterThan(before.version);
  }

  /** A breach stays on record, annulled or not; what has ended stays as it ended. */
  private mustHoldOfClock(clock: Deadline, before: Appeal): void {
    const { rule, state, dueAt, breachedAt, breachAnnulledAt, metAt, endedAt } = clock;
    const ended = state !== 'RUNNING' && state !== 'PAUSED';
    expect([rule, state, metAt !== null, endedAt !== null]).toEqual([rule, state, state === 'MET', ended]);
    if (state === 'PAUSED') expect([rule, dueAt]).toEqual([rule, null]);
    if (state === 'RUNNING') expect([rule, dueAt]).toEqual([rule, expect.any(String)]);
    if (breachAnnulledAt) expect([state, breachedAt]).toEqual(['CANCELLED', expect.any(String)]);
    const earlier = before.deadlines.find(({ id }) => id === clock.id);
    if (earlier?.breachedAt) expect([rule, breachedAt]).toEqual([rule, earlier.breachedAt]);
    if (earlier?.endedAt) expect(clock).toEqual(earlier);
  }

  /** People look, by turns a third of them all: each sees what is his to see, and nothing of what is not. */
  async peopleLook(pair: Pair, turn: number): Promise<void> {
    const { model } = pair;
    const givers: Giver[] = [
      { kind: 'SUPERVISOR' },
      { kind: 'OFFICE' },
      { kind: 'HALL' },
      { kind: 'HOTLINE' },
      { kind: 'REVIEWER' },
      { kind: 'NOBODY' },
      ...CODES.flatMap((at): Giver[] => [
        { kind: 'UNIT', at },
        { kind: 'UNIT', at, head: true },
      ]),
      ...Object.keys(ENTERPRISES).map((at): Giver => ({ kind: 'ENTERPRISE', at })),
    ];
    const people = givers.flatMap((giver) =>
      (giver.kind === 'NOBODY' ? [...NOBODIES.keys()] : [0]).map((roll) => ({ giver, roll })),
    );
    await Promise.all(
      people
        .filter((_, index) => index % 3 === turn % 3)
        .map(async ({ giver, roll }) => {
          const { appeal } = await this.look(pair, this.giver(giver, roll));
          expect([giver, appeal !== null]).toEqual([giver, model.isReadBy(giver)]);
          if (!appeal) return;
          const likeEnterprise = ['ENTERPRISE', 'HALL', 'HOTLINE'].includes(giver.kind);
          expect([giver, appeal.state]).toEqual([giver, likeEnterprise ? model.shown : model.state]);
          if (!likeEnterprise) return;
          const hidden = appeal.events.nodes.filter(({ visibility }) => !OF_ENTERPRISE.includes(visibility));
          const clocks = appeal.deadlines.filter(({ rule }) => OF_STAFF.includes(rule));
          const states = appeal.assignments.filter(({ state }) => state === 'OBJECTED');
          expect([giver, hidden, appeal.objections, clocks, states]).toEqual([giver, [], [], [], []]);
        }),
    );
  }

  /** Ends what is still open, so that its clocks do not fire in the sequences to come; after a last look at one of them. */
  async leave({ pairs, told }: Model): Promise<void> {
    const one = pairs[told.length % Math.max(1, pairs.length)];
    if (one) await this.peopleLook(one, one.model.version);
    for (const pair of pairs) {
      if (!pair.model.open) continue;
      const kind = pair.model.version % 2 === 0 ? 'BUREAU' : 'ENTERPRISE';
      const command = kind === 'BUREAU' ? 'closeByLaw' : 'withdrawAppeal';
      await this.give(pair, { command, by: { kind, at: pair.model.enterprise } }, 1);
    }
  }
}

type Instant = string | Date | null;

const clockLine = (
  rule: string,
  state: string,
  startedAt: Instant,
  dueAt: Instant,
  breachedAt: Instant,
  annulled: boolean,
): string =>
  [
    rule,
    state,
    'from',
    iso(startedAt),
    'due',
    iso(dueAt),
    'breached',
    iso(breachedAt),
    annulled ? 'annulled' : '',
  ].join(' ');

const iso = (at: Instant): string => (at === null ? '–' : new Date(at).toISOString());

/** Takes choice after choice out of one number, so that a sequence is told by its numbers alone. */
class Roll {
  constructor(private left: number) {}

  below(n: number): number {
    const taken = this.left % n;
    this.left = Math.floor(this.left / n);
    return taken;
  }

  of<T>(list: readonly T[]): T {
    const taken = list[this.below(list.length)];
    if (taken === undefined) throw new Error('nothing to choose from');
    return taken;
  }
}

/** What ends an appeal at once is given less often, or no story would become long; and so is what moves nothing. */
const ENDING = ['withdrawAppeal', 'closeByLaw', 'returnAppeal'];
const ASIDE = [
  'assignHandler',
  'sendMessage',
  'urgeAppeal',
  'requestExtension',
  'decideExtension',
  'recordFollowUpVisit',
  'addHotlineEvent',
];

/** A command that fits the state, by somebody whose it is, or by whoever it is where `astray`. */
function choose(model: ModelAppeal, roll: Roll, astray: boolean): Given {
  const fitting = PLAYED.filter(
    (name) => fits(name, model.state) && (name !== 'addHotlineEvent' || model.channel === 'HOTLINE'),
  );
  const kind = roll.below(12);
  const among = kind === 0 ? ENDING : kind < 4 ? ASIDE : PLAYED.filter((name) => ![...ENDING, ...ASIDE].includes(name));
  const choices = astray ? PLAYED : fitting.filter((name) => among.includes(name));
  const [any] = fitting;
  const command = choices.length > 0 ? roll.of(choices) : (any ?? 'closeByLaw');
  const part = model.parts.length > 0 ? roll.of(model.parts) : undefined;
  const host = roll.of(CODES);
  const others = CODES.filter((code) => code !== host && roll.below(3) === 0);
  const open = model.objections.findLastIndex(({ ruling }) => ruling === null);
  const outcomes: Readonly<Record<string, readonly string[]>> = {
    reviewRegistration: ['CONFIRMED', 'CORRECTED', 'REJECTED'],
    returnAppeal: ['LITIGATION', 'INCOMPLETE', 'IDENTITY_UNCONFIRMED'],
    replyToAppeal: ['SOLVED', 'UNSOLVED'],
    reviewListing: ['SENT_BACK', 'LISTED'],
    evaluateAppeal: ['DISSATISFIED', 'DISSATISFIED', 'SATISFIED'],
    evaluateByToken: ['DISSATISFIED', 'SATISFIED'],
    ruleOnObjection: ['UPHELD', 'OVERRULED', 'UPHELD', 'OVERRULED', 'RETURNED'],
    decideExtension: ['GRANTED', 'GRANTED', 'REFUSED'],
    checkResult: ['PASSED', 'BACK_TO_HANDLING', 'BACK_TO_HANDLING', 'BACK_TO_IMPLEMENTING'],
    addHotlineEvent: ['URGE', 'SUPERVISE', 'SUPPLEMENT', 'SUPPLEMENT', 'URGE', 'CANCEL'],
  };
  const outcome = outcomes[command] ? roll.of(outcomes[command]) : undefined;
  const by = astray ? anybody(roll) : rightful(model, command, part?.unit, roll);
  const day = model.dayAfterReply(roll.below(5) > 0 ? 1 + roll.below(12) : roll.below(24) - 3);
  return {
    command,
    by,
    unit: astray && roll.below(2) === 0 ? part?.unit : by.kind === 'UNIT' && model.partOf(by.at) ? by.at : part?.unit,
    objection: open >= 0 && roll.below(5) > 0 ? open : roll.below(Math.max(1, model.objections.length)),
    outcome,
    final: roll.below(4) === 0,
    host,
    coHandlers: others,
    proposed: roll.of(CODES),
    replacement: roll.below(2) === 0 ? roll.of(CODES) : undefined,
    override: roll.below(2) === 0,
    to: roll.of([
      ...(by.kind === 'UNIT' && by.at ? [by.at, `${by.at} head`] : []),
      ...(part ? [part.unit, `${part.unit} head`] : []),
      roll.of(CODES),
    ]),
    until: command === 'requestExtension' || roll.below(4) === 0 ? day : undefined,
    eventNo: `E${roll.below(4)}`,
    token: roll.below(4) > 0 ? model.reminders - 1 : roll.below(3),
  };
}

function rightful(model: ModelAppeal, command: string, unit: string | undefined, roll: Roll): Giver {
  const enterprise: Giver = { kind: 'ENTERPRISE', at: model.enterprise };
  const host: Giver = { kind: 'UNIT', at: model.host?.unit, head: roll.below(3) === 0 };
  // By whom it came in, who may do for the enterprise what he brought it for.
  const filer = { ONLINE: enterprise, SERVICE_HALL: { kind: 'HALL' }, HOTLINE: { kind: 'HOTLINE' } } as const;
  switch (command) {
    case 'reviewRegistration':
      return { kind: 'REVIEWER' };
    case 'urgeAppeal':
      return { kind: 'SUPERVISOR' };
    case 'evaluateByToken':
      return { kind: 'TOKEN' };
    case 'addHotlineEvent':
      return { kind: 'HOTLINE' };
    case 'supplementAppeal':
    case 'withdrawAppeal':
      return roll.below(2) === 0 && !(command === 'withdrawAppeal' && model.channel === 'SERVICE_HALL')
        ? filer[model.channel]
        : enterprise;
    case 'sendMessage':
      return roll.of([enterprise, { kind: 'BUREAU' }, model.host ? host : enterprise]);
    case 'evaluateAppeal':
      return enterprise;
    case 'receiveAssignment':
    case 'objectToAssignment':
    case 'assignHandler':
      return roll.below(2) === 0 ? host : { ...host, at: unit };
    case 'giveCoHandlerOpinion':
      return { ...host, at: unit };
    case 'recordVerification':
    case 'requestExtension':
    case 'replyToAppeal':
    case 'recordConsultation':
    case 'decideFinally':
      return host;
    default:
      return { kind: 'BUREAU' };
  }
}

const KINDS = [
  'ENTERPRISE',
  'UNIT',
  'BUREAU',
  'HALL',
  'HOTLINE',
  'REVIEWER',
  'SUPERVISOR',
  'OFFICE',
  'TOKEN',
  'NOBODY',
] as const;

function anybody(roll: Roll): Giver {
  const kind = roll.of(KINDS);
  if (kind === 'UNIT') return { kind, at: roll.of(CODES), head: roll.below(3) === 0 };
  if (kind === 'ENTERPRISE') return { kind, at: roll.of(Object.keys(ENTERPRISES)) };
  return { kind };
}

/** One thing that happens. */
abstract class Happening implements fc.AsyncCommand<Model, World> {
  constructor(protected readonly number: number) {}

  check = (): boolean => true;
  protected abstract happen(model: Model, world: World): Promise<string>;

  async run(model: Model, world: World): Promise<void> {
    await world.steady(model);
    model.told.push(await this.happen(model, world));
  }

  toString(): string {
    return `${this.constructor.name} ${this.number}`;
  }
}

/** How many appeals one sequence has. */
const MOST_APPEALS = 3;

class File extends Happening {
  protected happen(model: Model, world: World): Promise<string> {
    if (model.pairs.length >= MOST_APPEALS) return Promise.resolve('files no more');
    return world.file(model, this.number);
  }
}

class Step extends Happening {
  constructor(
    number: number,
    private readonly astray: boolean,
  ) {
    super(number);
  }

  protected async happen(model: Model, world: World): Promise<string> {
    if (model.pairs.length === 0) return world.file(model, this.number);
    const roll = new Roll(this.number);
    const pair = roll.of(model.pairs);
    const given = choose(pair.model, roll, this.astray);
    return world.give(pair, given, this.number);
  }
}

/** A unit receives all that it has at once. */
class ReceiveAll extends Happening {
  protected happen(model: Model, world: World): Promise<string> {
    const roll = new Roll(this.number);
    return world.receiveAll(model, { kind: 'UNIT', at: roll.of(CODES), head: roll.below(2) === 0 });
  }
}

class Decide extends Happening {
  protected happen(model: Model, world: World): Promise<string> {
    const roll = new Roll(this.number);
    return world.decide(model, {
      resultCheck: roll.of(['NONE', 'ALL']),
      extensionAllowed: roll.below(4) > 0,
      extensionMaxWorkingDays: 1 + roll.below(10),
      forwardDissatisfactionAtOnce: roll.below(2) === 0,
    });
  }
}

/** Hours that a clock jumps: within a day, over a weekend, over several deadlines at once. */
const JUMPS = [1, 5, 20, 23, 24, 25, 48, 72, 120, 24 * 9, 24 * 16, 24 * 30];

class Wait extends Happening {
  protected async happen(model: Model, world: World): Promise<string> {
    const hours = JUMPS[this.number % JUMPS.length] ?? 1;
    await world.advance(new Date(world.now + hours * HOUR), model);
    return `${hours} h pass`;
  }
}

/** To the very instant at which something is due, or shortly before. */
class WaitUntilDue extends Happening {
  protected async happen(model: Model, world: World): Promise<string> {
    const upcoming = model.pairs.flatMap((pair) => pair.model.upcoming());
    const next = upcoming[this.number % Math.max(1, upcoming.length)];
    if (!next) return 'nothing is due';
    const exactly = this.number % 2 === 0;
    const to = new Date(next.due.getTime() - (exactly ? 0 : HOUR / 2));
    if (to.getTime() <= world.now) return 'it is due already';
    await world.advance(to, model);
    return `until ${exactly ? '' : 'shortly before '}${next.clock.rule} is due`;
  }
}

class Look extends Happening {
  protected async happen(model: Model, world: World): Promise<string> {
    const pair = model.pairs[this.number % Math.max(1, model.pairs.length)];
    if (pair) await world.peopleLook(pair, this.number);
    return 'people look';
  }
}

const numbers = fc.nat(2 ** 52);
const steps = numbers.map((number) => new Step(number, false));
const astray = numbers.map((number) => new Step(number, true));

interface Playing {
  runs: number;
  /** The most that happens in one. */
  length: number;
  seed: number;
  path?: string;
  replayPath?: string;
  /** Looks for a shorter sequence that fails: takes its time. */
  shrink: boolean;
}

/** Plays sequences, one after the other, until one goes otherwise than the model says. */
export async function play(world: World, { runs, length, seed, path, replayPath, shrink }: Playing): Promise<void> {
  const happenings = [
    ...Array.from({ length: 8 }, () => steps),
    astray,
    astray,
    numbers.map((number) => new File(number)),
    numbers.map((number) => new ReceiveAll(number)),
    numbers.map((number) => new Decide(number)),
    numbers.map((number) => new Wait(number)),
    numbers.map((number) => new WaitUntilDue(number)),
    numbers.map((number) => new Look(number)),
  ];
  const sequences = fc.commands(happenings, {
    maxCommands: length,
    size: 'max',
    ...(replayPath ? { replayPath } : {}),
  });
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const model: Model = { policy: { ...USUAL_POLICY }, pairs: [], told: [] };
      try {
        await world.decide(model, USUAL_POLICY);
        await fc.asyncModelRun(() => ({ model, real: world }), sequence);
        await world.leave(model);
      } catch (error) {
        throw new Error(`after: ${model.told.join('; ')}\n${(error as Error).message}`, { cause: error });
      }
    }),
    { numRuns: runs, seed, ...(path ? { path } : {}), endOnFailure: !shrink },
  );
}
