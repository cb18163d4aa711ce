import { expect } from '@jest/globals';
import fc from 'fast-check';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import type { TestApp } from '../support/app.js';
import { county, type Appeal, type Person, type RegisterEntry, type UserError } from '../support/kit/index.js';
import { ModelAppeal, PLAYED, type Given, type Giver, type ModelClock } from './life-model.js';
import { COMMANDS } from './table.js';

const HOUR = 3_600_000;
/** How far the real clock may go on while something is said, in ms. */
const BERTH = 30_000;
/** Units that take part, and who acts for them. */
const UNITS = { 'TOWN-445122100': 'huanggang', ZRZY: 'zrzy', ZJJ: 'zjj', JTJ: 'jtj' } as const;
const CODES = Object.keys(UNITS);
/** Enterprises by their code, and their contacts. */
const ENTERPRISES = { '91445122MA7E10016U': '13900001501', '91445122MAM510031X': '13900001503' } as const;
const STRANGERS = ['zhelin', 'admin', 'auditor', 'leader1', 'site-petition'] as const;
/** What one sees of a timeline without being a party. */
const OF_ENTERPRISE = ['PUBLIC', 'ENTERPRISE'];

const READ = `query ($id: ID!) {
  appeal(id: $id) {
    id version state stage open endedAt
    evaluation { verdict source }
    assignments { id role state unit { code } }
    objections { id ruling unit { code } }
    deadlines { rule state startedAt dueAt breachedAt }
    events(last: 100) { nodes { sequence type at visibility } }
  }
  supervisionEntries(first: 100, appealId: $id) { nodes { cause unit { code } } }
}`;

const NO_TARGET = { assignmentId: '', objectionId: '', freeUnitId: '', selfId: '' };

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
  pairs: Pair[];
  /** What has happened so far, for whoever has to read a failure. */
  told: string[];
}

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
    const logins = ['triage', 'bureau-head', 'hall', 'reviewer', 'supervisor', 'office', ...STRANGERS];
    for (const login of [...logins, ...Object.values(UNITS)]) this.people.set(login, await this.county.signIn(login));
    for (const phone of Object.values(ENTERPRISES)) this.people.set(phone, await this.county.contact(phone));
    this.people.set('neighbour', await county(this.app, '445103').signIn('triage'));
    this.clock = { domain: (await this.county.clock.now()).getTime(), here: performance.now() };
  }

  private person(login: string): Person {
    const person = this.people.get(login);
    if (!person) throw new Error(`no ${login}`);
    return person;
  }

  private giver({ kind, at }: Giver, roll: number): Person {
    switch (kind) {
      case 'BUREAU':
        return this.person(roll % 3 === 0 ? 'bureau-head' : 'triage');
      case 'ENTERPRISE':
        return this.person(ENTERPRISES[at as keyof typeof ENTERPRISES]);
      case 'UNIT':
        return this.person(UNITS[at as keyof typeof UNITS]);
      case 'NOBODY':
        return this.person([...STRANGERS, 'neighbour'][roll % (STRANGERS.length + 1)] ?? 'neighbour');
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
    const [mismatch, atCounter] = [roll % 5 === 1, roll % 3 === 2];
    const contact = this.person(ENTERPRISES[enterprise]);
    const [own] = contact.viewer?.enterprises ?? [];
    const named = { creditCode: enterprise, name: mismatch ? '完全不同的名称有限公司' : (own?.name ?? '') };
    const phone = { name: '林潮生', phone: ENTERPRISES[enterprise] };
    const filed = await (atCounter
      ? this.person('hall').file({ channel: 'SERVICE_HALL', enterprise: named, contact: phone })
      : contact.file({ enterprise: named }));
    const at = new Date(filed.filedAt);
    const channel = atCounter ? 'SERVICE_HALL' : 'ONLINE';
    const pair = {
      id: filed.id,
      model: new ModelAppeal(nationalCalendar, enterprise, channel, mismatch, at),
      seen: filed,
    };
    model.pairs.push(pair);
    await this.compare(pair);
    return `files ${channel}${mismatch ? ' (mismatch)' : ''}`;
  }

  /** Gives a command that the model foresees how it is met, and compares both lives. */
  async give(pair: Pair, given: Given, roll: number): Promise<string> {
    const foreseen = pair.model.foresee(given);
    const input = this.input(pair, given);
    if (!input) return 'nothing to give';
    const type = `${given.command.charAt(0).toUpperCase()}${given.command.slice(1)}Input`;
    const { data, errors } = await this.giver(given.by, roll).client.send<
      Record<string, { userErrors: UserError[] } | null>
    >(`mutation ($input: ${type}!) { ${given.command}(input: $input) { userErrors { code } } }`, { input });
    const met = errors[0]?.extensions.code ?? data?.[given.command]?.userErrors[0]?.code ?? 'DONE';
    expect({ given, met }).toEqual({ given, met: foreseen });
    if (met === 'DONE') {
      const { appeal } = await this.look(pair);
      const event = appeal?.events.nodes[pair.model.events.length];
      if (!event) throw new Error(`${given.command} was done and the timeline does not tell of it`);
      pair.model.apply(given, new Date(event.at));
      if (pair.model.awaitsReminder) await this.remind(pair);
    }
    await this.compare(pair);
    return `${given.command} by ${given.by.kind} ${given.by.at ?? ''}: ${met}`;
  }

  private async remind(pair: Pair): Promise<void> {
    await this.app.quiet();
    const { appeal } = await this.look(pair);
    const event = appeal?.events.nodes[pair.model.events.length];
    if (event?.type !== 'EVALUATION_REQUESTED') throw new Error('the enterprise was not reminded');
    pair.model.reminded(new Date(event.at));
  }

  private input({ id, seen }: Pair, given: Given): Record<string, unknown> | null {
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
        return { appealId: id, result: given.outcome, note: text };
      case 'returnAppeal':
        return { appealId: id, reason: given.outcome, text };
      case 'replyToAppeal':
        return { appealId: id, outcome: given.outcome, text };
      case 'reviewListing':
        return { appealId: id, decision: given.outcome, note: text };
      case 'evaluateAppeal':
        return { appealId: id, verdict: given.outcome };
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
  async compare(pair: Pair): Promise<void> {
    const { model } = pair;
    const { appeal, supervisionEntries } = await this.look(pair);
    if (!appeal) throw new Error('the bureau cannot read an appeal');
    const before = pair.seen;
    pair.seen = appeal;
    expect(told(appeal)).toEqual(foretold(model));
    expect(supervisionEntries.nodes.map(({ cause }) => cause).sort()).toEqual([...model.register].sort());
    this.mustHold(appeal, before);
  }

  private mustHold(appeal: Appeal, before: Appeal): void {
    const { state, open, deadlines, assignments, events, version } = appeal;
    const going = deadlines.filter((clock) => clock.state === 'RUNNING' || clock.state === 'PAUSED');
    if (open && state !== 'LISTED_COUNTY') expect([state, going.length > 0]).toEqual([state, true]);
    if (appeal.endedAt) expect([state, going]).toEqual([state, []]);
    expect(assignments.filter(({ role }) => role === 'HOST').length).toBeLessThanOrEqual(1);
    expect(events.nodes.map(({ sequence }) => sequence)).toEqual(events.nodes.map((_, index) => index + 1));
    expect(version).toBeGreaterThanOrEqual(before.version);
    if (state !== before.state) expect(version).toBeGreaterThan(before.version);
  }

  /** Everybody looks: each sees what is his to see, and nothing of what is not. */
  async everybodyLooks(pair: Pair): Promise<void> {
    const { model } = pair;
    const givers: Giver[] = [
      { kind: 'SUPERVISOR' },
      { kind: 'OFFICE' },
      { kind: 'HALL' },
      { kind: 'REVIEWER' },
      { kind: 'NOBODY' },
      ...CODES.map((at): Giver => ({ kind: 'UNIT', at })),
      ...Object.keys(ENTERPRISES).map((at): Giver => ({ kind: 'ENTERPRISE', at })),
    ];
    await Promise.all(
      givers.flatMap((giver) =>
        (giver.kind === 'NOBODY' ? [...STRANGERS.keys(), STRANGERS.length] : [0]).map(async (roll) => {
          const { appeal } = await this.look(pair, this.giver(giver, roll));
          expect([giver, appeal !== null]).toEqual([giver, model.isReadBy(giver)]);
          if (!appeal || (giver.kind !== 'ENTERPRISE' && giver.kind !== 'HALL')) return;
          const hidden = appeal.events.nodes.filter(({ visibility }) => !OF_ENTERPRISE.includes(visibility));
          expect([giver, hidden, appeal.objections]).toEqual([giver, [], []]);
        }),
      ),
    );
  }

  /** Ends what is still open, so that its clocks do not fire in the sequences to come. */
  async leave({ pairs }: Model): Promise<void> {
    for (const pair of pairs) {
      await this.everybodyLooks(pair);
      if (!pair.model.open) continue;
      const kind = pair.model.version % 2 === 0 ? 'BUREAU' : 'ENTERPRISE';
      const command = kind === 'BUREAU' ? 'closeByLaw' : 'withdrawAppeal';
      await this.give(pair, { command, by: { kind, at: pair.model.enterprise } }, 1);
    }
  }
}

/** What the API tells, in the model's words. */
function told(appeal: Appeal): object {
  return {
    state: appeal.state,
    stage: appeal.stage,
    open: appeal.open,
    version: appeal.version,
    evaluation: appeal.evaluation && { verdict: appeal.evaluation.verdict, source: appeal.evaluation.source },
    parties: appeal.assignments.map(({ unit, role, state }) => `${unit.code} ${role} ${state}`).sort(),
    objections: appeal.objections.map(({ unit, ruling }) => `${unit.code} ${ruling}`),
    events: appeal.events.nodes.map(({ type, at }) => `${type} ${iso(at)}`),
    clocks: appeal.deadlines
      .map(({ rule, state, startedAt, dueAt, breachedAt }) =>
        [rule, state, 'from', iso(startedAt), 'due', iso(dueAt), 'breached', iso(breachedAt)].join(' '),
      )
      .sort(),
  };
}

function foretold(model: ModelAppeal): object {
  const due = (clock: ModelClock): Date | null => (clock.pauses.at(-1)?.to === null ? null : model.dueOf(clock));
  return {
    state: model.state,
    stage: model.stage,
    open: model.open,
    version: model.version,
    evaluation: model.evaluation,
    parties: model.parts.map(({ unit, role, state }) => `${unit} ${role} ${state}`).sort(),
    objections: model.objections.map(({ part, ruling }) => `${part.unit} ${ruling}`),
    events: model.events.map(({ type, at }) => `${type} ${iso(at)}`),
    clocks: model.clocks
      .map((clock) =>
        [
          clock.rule,
          clock.state,
          'from',
          iso(clock.startedAt),
          'due',
          iso(due(clock)),
          'breached',
          iso(clock.breachedAt),
        ].join(' '),
      )
      .sort(),
  };
}

const iso = (at: string | Date | null): string => (at === null ? '–' : new Date(at).toISOString());

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

/** What ends an appeal at once is given less often, or no story would become long. */
const ENDING = ['withdrawAppeal', 'closeByLaw', 'returnAppeal'];

/** A command that fits the state, by somebody whose it is, or by whoever it is where `astray`. */
function choose(model: ModelAppeal, roll: Roll, astray: boolean): Given {
  const fitting = PLAYED.filter((name) => COMMANDS[name]?.from.includes(model.state));
  const calm = fitting.filter((name) => !ENDING.includes(name));
  const choices = astray ? PLAYED : roll.below(6) > 0 && calm.length > 0 ? calm : fitting;
  const command = choices.length > 0 ? roll.of(choices) : 'closeByLaw';
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
    ruleOnObjection: ['UPHELD', 'OVERRULED', 'UPHELD', 'OVERRULED', 'RETURNED'],
  };
  const outcome = outcomes[command] ? roll.of(outcomes[command]) : undefined;
  const by = astray ? anybody(roll) : rightful(model, command, part?.unit, roll);
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
  };
}

function rightful(model: ModelAppeal, command: string, unit: string | undefined, roll: Roll): Giver {
  switch (command) {
    case 'reviewRegistration':
      return { kind: 'REVIEWER' };
    case 'supplementAppeal':
      return model.channel === 'SERVICE_HALL' && roll.below(2) === 0
        ? { kind: 'HALL' }
        : { kind: 'ENTERPRISE', at: model.enterprise };
    case 'evaluateAppeal':
    case 'withdrawAppeal':
      return { kind: 'ENTERPRISE', at: model.enterprise };
    case 'receiveAssignment':
    case 'objectToAssignment':
      return { kind: 'UNIT', at: roll.below(2) === 0 ? model.host?.unit : unit };
    case 'giveCoHandlerOpinion':
      return { kind: 'UNIT', at: unit };
    case 'recordVerification':
    case 'replyToAppeal':
    case 'recordConsultation':
    case 'decideFinally':
      return { kind: 'UNIT', at: model.host?.unit };
    default:
      return { kind: 'BUREAU' };
  }
}

function anybody(roll: Roll): Giver {
  const kind = roll.of(['ENTERPRISE', 'UNIT', 'BUREAU', 'HALL', 'REVIEWER', 'SUPERVISOR', 'OFFICE', 'NOBODY'] as const);
  if (kind === 'UNIT') return { kind, at: roll.of(CODES) };
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
    if (pair) await world.everybodyLooks(pair);
    return 'everybody looks';
  }
}

const numbers = fc.nat(2 ** 48);
const steps = numbers.map((number) => new Step(number, false));
const astray = numbers.map((number) => new Step(number, true));

interface Playing {
  runs: number;
  seed: number;
  path?: string;
  replayPath?: string;
  /** Looks for a shorter sequence that fails: takes its time. */
  shrink: boolean;
}

/** Plays sequences, one after the other, until one goes otherwise than the model says. */
export async function play(world: World, { runs, seed, path, replayPath, shrink }: Playing): Promise<void> {
  const happenings = [
    ...Array.from({ length: 8 }, () => steps),
    astray,
    astray,
    numbers.map((number) => new File(number)),
    numbers.map((number) => new Wait(number)),
    numbers.map((number) => new WaitUntilDue(number)),
    numbers.map((number) => new Look(number)),
  ];
  const sequences = fc.commands(happenings, { maxCommands: 24, size: 'max', ...(replayPath ? { replayPath } : {}) });
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const model: Model = { pairs: [], told: [] };
      try {
        await fc.asyncModelRun(() => ({ model, real: world }), sequence);
        await world.leave(model);
      } catch (error) {
        throw new Error(`after: ${model.told.join('; ')}\n${(error as Error).message}`, { cause: error });
      }
    }),
    { numRuns: runs, seed, ...(path ? { path } : {}), endOnFailure: !shrink },
  );
}
