import { systemActor } from '../kernel/actor.js';
import { addRow } from '../platform/orm/new-rows.js';
import { newId } from '../platform/orm/new-id.js';
import { entitiesOf, type Happened, type Tx } from '../platform/orm/tenant-transaction.js';
import { push, writeOutbox } from '../platform/outbox/write.js';
import { calendarOf } from './calendars.js';
import { CLOCKS, type ClockRuleName } from './clock-rules.js';
import { due, extensionUntil, type ClockRule, type LocalDate } from './pure/index.js';
import { policiesOf } from './policies.js';
import { DeadlineSchema, pausesOf, type Deadline } from './time.schema.js';

export interface ClockStart {
  rule: ClockRuleName;
  appealId: string;
  assignmentId?: string | null;
  /** The unit that has to act; null where it is the enterprise. */
  unitId: string | null;
  startedAt: Date;
  /** Another length than the policy's, in its unit: where the table says so for one start. */
  length?: number;
  /** Starts standing: waits for `resumeClocks`. */
  paused?: boolean;
}

interface PolicyInForce extends ClockRule {
  version: number;
}

/** The policy of a rule in force at an instant: the tenant's newest that has begun, else the text's own. */
async function policyInForce(tx: Tx, rule: ClockRuleName, at: Date): Promise<PolicyInForce> {
  const policies = await policiesOf(tx.em, tx.tenant.id);
  const policy = policies.find((candidate) => candidate.rule === rule && Date.parse(candidate.effectiveFrom) <= +at);
  return policy ?? { version: 0, length: CLOCKS[rule].length, unit: CLOCKS[rule].unit };
}

/** Computes the due instant anew from what the deadline holds, and asks to be woken there. */
async function setDue(tx: Tx, deadline: Deadline, rule: ClockRule): Promise<void> {
  const calendar = await calendarOf(tx.em, tx.tenant.id);
  const { extendedBy, mergedFrom } = deadline;
  const { dueAt, provisional, explanation } = due(
    wholeOf(deadline, rule),
    deadline.startedAt,
    pausesOf(deadline),
    calendar,
  );
  deadline.dueAt = dueAt;
  deadline.provisional = provisional;
  deadline.explanation = {
    ...explanation,
    ...(extendedBy ? { extendedBy } : {}),
    ...(mergedFrom ? { mergedFrom } : {}),
  };
  if (dueAt && deadline.state === 'RUNNING') wakeAt(tx, deadline, dueAt);
}

/** A deadline's rule with its own length, extended or not. */
const wholeOf = ({ length, extendedBy }: Deadline, rule: ClockRule): ClockRule => ({
  ...rule,
  length: length + (extendedBy ?? 0),
});

function wakeAt(tx: Tx, deadline: Deadline, dueAt: Date): void {
  addRow(tx, 'deadline_due', { tenantId: tx.tenant.id, deadlineId: deadline.id, dueAt });
  writeOutbox(tx, {
    kind: 'DEADLINE',
    topic: deadline.rule,
    subjectId: deadline.id,
    appealId: deadline.appealId,
    unitId: deadline.unitId,
    dueAt,
  });
}

type NewClock = Pick<
  Deadline,
  | 'appealId'
  | 'assignmentId'
  | 'unitId'
  | 'rule'
  | 'policyVersion'
  | 'length'
  | 'extendedBy'
  | 'mergedFrom'
  | 'suggested'
  | 'state'
  | 'startedAt'
  | 'pauses'
>;

/** Adds a clock whose due instant is still to be set. */
function addClock(tx: Tx, clock: NewClock): Deadline {
  return addRow<Deadline>(tx, 'deadline', {
    tenantId: tx.tenant.id,
    id: newId(),
    ...clock,
    dueAt: null,
    breachedAt: null,
    breachAnnulledAt: null,
    metAt: null,
    endedAt: null,
    provisional: false,
    explanation: null as never,
  });
}

/** Starts a clock. Its due instant stands on the row from the first moment, with the days it counted. */
export async function startClock(tx: Tx, start: ClockStart): Promise<Deadline> {
  const policy = await policyInForce(tx, start.rule, start.startedAt);
  const deadline = addClock(tx, {
    appealId: start.appealId,
    assignmentId: start.assignmentId ?? null,
    unitId: start.unitId,
    rule: start.rule,
    policyVersion: policy.version,
    length: start.length ?? policy.length,
    extendedBy: null,
    mergedFrom: null,
    suggested: CLOCKS[start.rule].suggested,
    state: start.paused ? 'PAUSED' : 'RUNNING',
    startedAt: start.startedAt,
    pauses: start.paused ? [{ from: start.startedAt.toISOString(), to: null }] : [],
  });
  await setDue(tx, deadline, policy);
  return deadline;
}

/** Which of an appeal's clocks is meant; nothing named: all of them. */
export interface ClockChoice {
  appealId: string;
  rules?: readonly ClockRuleName[];
  assignmentId?: string;
}

async function live(tx: Tx, { appealId, rules, assignmentId }: ClockChoice): Promise<Deadline[]> {
  const [rows] = (await tx.ask({
    name: 'live_clocks',
    text: `select * from deadline where tenant_id = $1 and appeal_id = $2 and state in ('RUNNING', 'PAUSED')`,
    values: [tx.tenant.id, appealId],
  })) as [object[]];
  // Those that this very transaction has started are in no table yet.
  const started = (tx.newRows.get('deadline') ?? []) as Deadline[];
  return [...entitiesOf(tx, DeadlineSchema, rows), ...started].filter(
    (deadline) =>
      deadline.appealId === appealId &&
      // One that this very transaction has ended is still live in the database.
      (deadline.state === 'RUNNING' || deadline.state === 'PAUSED') &&
      (rules?.includes(deadline.rule) ?? true) &&
      (assignmentId === undefined || deadline.assignmentId === assignmentId),
  );
}

/** Due, and not fired. */
const isOverlooked = ({ now }: Tx, { state, dueAt, breachedAt }: Deadline): boolean =>
  state === 'RUNNING' && dueAt != null && dueAt <= now && !breachedAt;

/**
 * The live clocks for an act upon them. An act may come before a clock that is due has fired: that happens first, one
 * after the other in the order of their instants, so that no breach goes unrecorded.
 */
async function awakened(tx: Tx, choice: ClockChoice): Promise<Deadline[]> {
  for (;;) {
    const clocks = await live(tx, choice);
    const [next] = clocks.filter((clock) => isOverlooked(tx, clock)).sort((a, b) => Number(a.dueAt) - Number(b.dueAt));
    if (!next) return clocks;
    await expire(tx, next);
  }
}

/** Stops clocks until `resumeClocks`: meanwhile they have no due instant. */
export async function pauseClocks(tx: Tx, choice: ClockChoice): Promise<void> {
  for (const deadline of await awakened(tx, choice)) {
    if (deadline.state !== 'RUNNING') continue;
    deadline.state = 'PAUSED';
    deadline.dueAt = null;
    deadline.pauses = [...deadline.pauses, { from: tx.now.toISOString(), to: null }];
  }
}

/** Lets standing clocks run again from an instant on, now unless told; their due instants move by what the pause took. */
export async function resumeClocks(tx: Tx, choice: ClockChoice, from: Date = tx.now): Promise<void> {
  for (const deadline of await live(tx, choice)) {
    if (deadline.state !== 'PAUSED') continue;
    deadline.state = 'RUNNING';
    deadline.pauses = deadline.pauses.map((pause) => ({ ...pause, to: pause.to ?? from.toISOString() }));
    const policy = await policyInForce(tx, deadline.rule, deadline.startedAt);
    await setDue(tx, deadline, policy);
  }
}

/** A clock reached its due instant with nobody having met it. */
export interface ClockExpired extends Happened {
  type: 'CLOCK_EXPIRED';
  deadline: Deadline;
}

/** Whether a clock lapses at its due instant instead of being breached: silence then has its own meaning (#37). */
export const lapses = (rule: ClockRuleName): boolean =>
  CLOCKS[rule].onExpiry.some((effect) => effect !== 'URGE' && effect !== 'REGISTER');

/** Marks the breach, or the lapse, at the due instant, and lets follow what follows. */
export async function expire(tx: Tx, deadline: Deadline): Promise<void> {
  if (lapses(deadline.rule)) {
    deadline.state = 'LAPSED';
    deadline.endedAt = deadline.dueAt;
  } else {
    deadline.breachedAt = deadline.dueAt;
    const { id: subjectId, appealId, unitId } = deadline;
    push(tx, 'DEADLINE_BREACHED', { subjectId, appealId, unitId });
  }
  const expired: ClockExpired = { type: 'CLOCK_EXPIRED', deadline };
  // What a clock does, the platform does, whoever's act it was that found it due.
  await tx.deps.react({ ...tx, actor: systemActor(tx.tenant.id) }, expired);
}

/** What an extension changed. */
export interface Extended {
  previousDueAt: Date;
  dueAt: Date;
  /** The breach that it annulled. */
  annulledBreachAt: Date | null;
}

/**
 * Lets a running clock end with a later day. One that was breached ends instead, its breach on record and annulled, and
 * another goes on in its place: what is late again is registered and urged again. What hung on the breach is the caller's.
 */
export async function extendClock(tx: Tx, deadline: Deadline, day: LocalDate): Promise<Extended> {
  await awakened(tx, { appealId: deadline.appealId, rules: [deadline.rule] });
  const { dueAt: previousDueAt, breachedAt: annulledBreachAt = null, startedAt } = deadline;
  if (!previousDueAt) throw new Error('a clock that stands cannot be extended');
  const policy = await policyInForce(tx, deadline.rule, startedAt);
  const calendar = await calendarOf(tx.em, tx.tenant.id);
  const unextended = { ...policy, length: deadline.length };
  const extended = annulledBreachAt ? follow(tx, deadline) : deadline;
  extended.extendedBy = extensionUntil(unextended, startedAt, pausesOf(deadline), calendar, day);
  await setDue(tx, extended, policy);
  if (!extended.dueAt) throw new Error('an extended clock has no due instant');
  return { previousDueAt, dueAt: extended.dueAt, annulledBreachAt };
}

/** Annuls the breach of a clock, ends it, and lets another go on from the same start. */
function follow(tx: Tx, deadline: Deadline): Deadline {
  deadline.state = 'CANCELLED';
  deadline.breachAnnulledAt = tx.now;
  deadline.endedAt = tx.now;
  const { appealId, assignmentId, unitId, rule, policyVersion, length, extendedBy, mergedFrom, suggested, startedAt } =
    deadline;
  return addClock(tx, {
    ...{ appealId, assignmentId, unitId, rule, policyVersion, length, extendedBy, mergedFrom, suggested, startedAt },
    state: 'RUNNING',
    pauses: deadline.pauses,
  });
}

/** When a clock would end if it ran from now on. */
async function endIfRunning(tx: Tx, deadline: Deadline): Promise<Date> {
  const policy = await policyInForce(tx, deadline.rule, deadline.startedAt);
  const calendar = await calendarOf(tx.em, tx.tenant.id);
  const pauses = pausesOf(deadline).map(({ from, to }) => ({ from, to: to ?? tx.now }));
  const { dueAt } = due(wholeOf(deadline, policy), deadline.startedAt, pauses, calendar);
  if (!dueAt) throw new Error('a clock that runs has no end');
  return dueAt;
}

/**
 * Lets an appeal's clocks end when those of the same rules on another one did, where that is earlier, and fires what is
 * overdue by that. A clock takes over start, length and pauses; where it stands, it goes on standing.
 */
export async function takeOverEarlier(
  tx: Tx,
  { from, to, rules }: { from: { id: string; number: string }; to: { id: string }; rules: readonly ClockRuleName[] },
): Promise<void> {
  const ours = { appealId: to.id, rules };
  const theirs = await awakened(tx, { appealId: from.id, rules });
  for (const clock of await awakened(tx, ours)) {
    const other = theirs.find(({ rule }) => rule === clock.rule);
    // What is breached already ends no earlier.
    if (!other || clock.breachedAt || (await endIfRunning(tx, clock)) <= (await endIfRunning(tx, other))) continue;
    const now = tx.now.toISOString();
    const { startedAt, length, extendedBy, policyVersion } = other;
    Object.assign(clock, { startedAt, length, extendedBy, policyVersion, mergedFrom: from.number });
    clock.pauses = other.pauses.map((pause) => ({ ...pause, to: pause.to ?? now }));
    if (clock.state === 'PAUSED') clock.pauses.push({ from: now, to: null });
    await setDue(tx, clock, await policyInForce(tx, clock.rule, startedAt));
  }
  await awakened(tx, ours);
}

/** Ends clocks by the act they wait for. Met after the due instant is met late: `breachedAt` stays beside `metAt`. */
export async function meetClocks(tx: Tx, choice: ClockChoice): Promise<void> {
  for (const deadline of await awakened(tx, choice)) {
    deadline.state = 'MET';
    deadline.metAt = tx.now;
    deadline.endedAt = tx.now;
  }
}

/** Ends clocks with what they hang on. */
export async function cancelClocks(tx: Tx, choice: ClockChoice): Promise<void> {
  for (const deadline of await awakened(tx, choice)) {
    deadline.state = 'CANCELLED';
    deadline.endedAt = tx.now;
  }
}
