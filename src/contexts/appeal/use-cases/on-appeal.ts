import { decideCommand } from '../../../access/decide.js';
import { may } from '../../../access/ability.js';
import { ownMatter } from '../../../access/own-matters.js';
import { stateSeen } from '../../../access/objections.js';
import type { AppealFacts } from '../../../access/vocabulary.js';
import type { Membership } from '../../../kernel/actor.js';
import { NotFound, Refused, refuse } from '../../../kernel/refusal.js';
import type { Role } from '../../../kernel/roles.js';
import { actsOn } from '../../../platform/audit/act.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Happened, Tx } from '../../../platform/orm/tenant-transaction.js';
import { push } from '../../../platform/outbox/write.js';
import { APPEAL_EVENTS, type AppealEventType } from '../domain/events.js';
import { lifecycleRow, next, permits, type AppealCommand, type LifecycleActor } from '../domain/lifecycle.js';
import { transitionRefusal } from '../domain/refusals.js';
import { END_STATES, OPEN_STATES, stageOf, type AppealState } from '../domain/vocabulary.js';
import { lockWithParties, standingFor } from '../persistence/appeal.repository.js';
import type { Appeal, AppealEvent, Assignment } from '../persistence/appeal.schema.js';

/** An appeal under its row lock, with its active assignments, after every question of who and when was asked. */
export interface OpenedAppeal {
  appeal: Appeal;
  assignments: Assignment[];
}

/** An event of the timeline and what it happened to; `reactions.ts` lets the rest follow. */
export interface AppealHappened extends Happened, OpenedAppeal {
  type: AppealEventType;
  event: AppealEvent;
  /** The one assignment concerned, where it is one. */
  assignment?: Assignment;
  /** Assignments that a ruling or a new dispatch made, and those whose place they take (#14, #17). */
  added?: readonly Assignment[];
  ended?: readonly Assignment[];
  /** What the appeal was merged into. */
  kept?: OpenedAppeal;
  /** The n-th objection on this appeal. */
  round?: number;
  /** The ruling leaves no further objection. */
  final?: boolean;
  /** When the other side wrote last; null where it never has. */
  answeredAt?: Date | null;
}

/** What some events tell beyond the appeal itself. */
type Particulars = Pick<AppealHappened, 'assignment' | 'added' | 'ended' | 'kept' | 'round' | 'final' | 'answeredAt'>;

/** What a command on an appeal answers: enough to render the appeal anew. */
export interface AppealChanged {
  appealId: string;
}

export function factsOf({ appeal, assignments }: OpenedAppeal): AppealFacts {
  const { tenantId, state, channel, enterpriseId, filedByAccountId, keptUnitIds } = appeal;
  return {
    tenantId,
    state,
    channel,
    enterpriseId,
    filedByAccountId: filedByAccountId ?? null,
    parties: assignments.map(({ unitId, role }) => ({ unitId, role })),
    keptBy: keptUnitIds.map((unitId) => ({ unitId })),
  };
}

/** Which appeal a command is about. */
interface Asked {
  appealId: string;
  expectedVersion?: number;
  /** The input field that names it, where there is another one that names an appeal. */
  path?: readonly string[];
}

/**
 * Opens an appeal for a command: locks it and asks, in this order, whether the actor may see it (else it does not
 * exist), whether his post gives this command, whether he has seen the newest version, and whether the state allows it.
 */
export async function openAppeal(tx: Tx, command: AppealCommand, asked: Asked): Promise<OpenedAppeal> {
  const opened = admit(tx, command, asked, await lockWithParties(tx, asked.appealId));
  mustPermit(tx, opened, command);
  return opened;
}

/** Opens two appeals for one command, locked in the order of their keys, so that nobody who wants both waits for ever. */
export async function openBoth(
  tx: Tx,
  command: AppealCommand,
  ...both: [Asked, Asked]
): Promise<[OpenedAppeal, OpenedAppeal]> {
  const locked = new Map<string, Locked | null>();
  for (const id of both.map(({ appealId }) => appealId).sort()) locked.set(id, await lockWithParties(tx, id));
  const open = (asked: Asked): OpenedAppeal => {
    const opened = admit(tx, command, asked, locked.get(asked.appealId) ?? null);
    mustPermit(tx, opened, command, asked.path);
    return opened;
  };
  return [open(both[0]), open(both[1])];
}

/**
 * Opens what a merged appeal became, for a command on the merged one: by that it is decided whose the command is, and by
 * what it became whether it can be given.
 */
export async function openKept(
  tx: Tx,
  command: AppealCommand,
  merged: Appeal,
  expectedVersion?: number,
): Promise<OpenedAppeal> {
  const { id: appealId, version: versionBefore } = merged;
  admit(tx, command, { appealId, expectedVersion }, { appeal: merged, assignments: [], versionBefore });
  const kept = await lockStanding(tx, appealId);
  mustPermit(tx, kept, command);
  return kept;
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockWithParties>>>;

/** Asks of a locked appeal whether it is there for the actor, whether the command is his, and whether he has seen it last. */
function admit(tx: Tx, command: AppealCommand, { expectedVersion, path }: Asked, found: Locked | null): OpenedAppeal {
  if (!found) throw new NotFound();
  const { appeal, assignments, versionBefore } = found;
  actsOn(tx.act, 'Appeal', appeal.id);
  const facts = factsOf({ appeal, assignments });
  if (!may(tx.actor, 'read', 'Appeal', facts)) throw new NotFound();
  const duty = lifecycleRow(command).duties[0];
  const decision = decideCommand(tx.actor, command, facts);
  if (!decision.allowed)
    refuse('NOT_ALLOWED', { duty, path, facts: { reason: decision.reason, reasonEn: decision.reasonEn } });
  const stale = expectedVersion !== undefined && expectedVersion !== appeal.version;
  // Whoever waited for the lock and lost his ground to the one before him is told of the race, not of the state.
  const overtaken = versionBefore !== appeal.version && !permits(appeal.state, command);
  if (stale || overtaken) refuse('CONFLICT', { duty, path, facts: { currentVersion: appeal.version } });
  return { appeal, assignments };
}

/** Refuses what the table does not allow, with the state as the actor sees it, what would be needed, and the duty. */
export function mustPermit(
  { actor }: Tx,
  { appeal: { state }, assignments }: OpenedAppeal,
  command: AppealCommand,
  path?: readonly string[],
): void {
  if (permits(state, command)) return;
  throw new Refused({ ...transitionRefusal(stateSeen(actor, state, assignments), command), path });
}

/** Refuses to whoever did himself what he is to decide on, in whatever post. */
export function mustNotBeOwn({ actor }: Tx, command: AppealCommand, actedBy: string | null | undefined): void {
  const own = ownMatter(actor, command, () => [actedBy ?? null]);
  if (own) refuse('OWN_MATTER', { duty: lifecycleRow(command).duties[0], facts: { ...own } });
}

/** Applies the table's move. */
export function move(tx: Tx, { appeal, assignments }: OpenedAppeal, command: AppealCommand, outcome: string): void {
  const transition = next(appeal.state, command, outcome);
  if (!transition.ok) throw new Error(`${command} was not asked for before it moved`);
  settle(tx, appeal, assignments, transition.state);
}

function settle(tx: Tx, appeal: Appeal, assignments: readonly Assignment[], state: AppealState): void {
  appeal.state = state;
  appeal.stage = stageOf(state, appeal.verifiedAt != null);
  appeal.version += 1;
  const open = OPEN_STATES.includes(state);
  if (open !== appeal.open) {
    appeal.open = open;
    for (const assignment of assignments) assignment.appealOpen = open;
  }
  if ((END_STATES as readonly AppealState[]).includes(state)) appeal.endedAt ??= tx.now;
}

const ACTING_ROLES: Partial<Record<string, readonly Role[]>> = {
  BUREAU: ['TRIAGE_OFFICER', 'BUREAU_HEAD'],
  HOST: ['UNIT_HANDLER', 'UNIT_HEAD'],
  CO_HANDLER: ['UNIT_HANDLER', 'UNIT_HEAD'],
  PARTY_UNIT: ['UNIT_HANDLER', 'UNIT_HEAD'],
  HALL: ['HALL_CLERK'],
  MARKET_SUPERVISION: ['REGISTRY_REVIEWER'],
  SUPERVISION: ['SUPERVISOR'],
  ENTERPRISE: ['ENTERPRISE_CONTACT'],
  HOTLINE: ['HOTLINE'],
  CITY_PLATFORM: ['CITY_PLATFORM'],
};

/** The post in which the actor gives a command: the timeline names it. */
export function actingPost(tx: Tx, command: AppealCommand, assignments: readonly Assignment[]): Membership | null {
  return postAmong(tx, lifecycleRow(command).by, assignments);
}

/** The first of the actor's posts that is one of these on an appeal. */
export function postAmong(
  tx: Tx,
  actors: readonly LifecycleActor[],
  assignments: readonly Assignment[],
): Membership | null {
  for (const who of actors) {
    const roles = ACTING_ROLES[who] ?? [];
    const post = tx.actor.memberships.find(
      ({ role, unitId }) =>
        roles.includes(role) &&
        (who === 'HOST' || who === 'CO_HANDLER'
          ? assignments.some((assignment) => assignment.unitId === unitId && assignment.role === who)
          : who !== 'PARTY_UNIT' || assignments.some((assignment) => assignment.unitId === unitId)),
    );
    if (post) return post;
  }
  return null;
}

interface EventDetails extends Particulars {
  post?: Membership | null;
  note?: string | null;
  /** Where it is not the event type's own: a filing stands under its channel's. */
  duty?: number | null;
}

/** Appends to the timeline, puts the change on the stream, and lets follow what follows. */
export async function happen(
  tx: Tx,
  type: AppealEventType,
  opened: OpenedAppeal,
  { post = null, note = null, duty = APPEAL_EVENTS[type].duty, ...particulars }: EventDetails = {},
): Promise<AppealEvent> {
  const { appeal } = opened;
  appeal.eventCount += 1;
  const event: AppealEvent = {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    sequence: appeal.eventCount,
    type,
    visibility: APPEAL_EVENTS[type].visibility,
    duty,
    at: tx.now,
    actorAccountId: tx.actor.accountId,
    actorUnitId: post?.unitId ?? null,
    actorRole: post?.role ?? null,
    note,
  };
  addRow(tx, 'appeal_event', event);
  const entry = { subjectId: event.id, appealId: appeal.id };
  push(tx, 'APPEAL_CHANGED', entry);
  for (const { unitId } of opened.assignments) push(tx, 'UNIT_APPEAL_CHANGED', { ...entry, unitId });
  const happened: AppealHappened = { ...opened, ...particulars, type, event };
  await tx.deps.react(tx, happened);
  return event;
}

/** The contact of an appeal in clear, for a message or another row's seal. */
export function contactOf(tx: Tx, appeal: Appeal): { name: string; phone: string } {
  const aad = { tenantId: appeal.tenantId, table: 'appeal', rowId: appeal.id };
  return {
    name: tx.deps.cipher.decrypt(appeal.contactNameCipher, { ...aad, column: 'contact_name' }),
    phone: tx.deps.cipher.decrypt(appeal.contactPhoneCipher, { ...aad, column: 'contact_phone' }),
  };
}

/** Reads an appeal with its assignments for what the platform does by itself; locked. */
export async function lockAppeal(tx: Tx, appealId: string): Promise<OpenedAppeal> {
  const found = await lockWithParties(tx, appealId);
  if (!found) throw new NotFound();
  const { appeal, assignments } = found;
  actsOn(tx.act, 'Appeal', appeal.id);
  return { appeal, assignments };
}

/**
 * Locks what an appeal is now: itself, or what it was merged into. Whoever may give a command on a merged one may give it on
 * what that became, which is not his to read.
 */
export async function lockStanding(tx: Tx, appealId: string): Promise<OpenedAppeal> {
  for (;;) {
    const standing = await standingFor(tx, appealId);
    tx.open(standing);
    const opened = await lockAppeal(tx, standing);
    // Else it was merged itself while the lock was waited for.
    if (!opened.appeal.mergedIntoId) return opened;
  }
}

/** An assignment opened for a command of its own unit's people. */
export interface OpenedAssignment {
  opened: OpenedAppeal;
  assignment: Assignment;
  /** The post in which the unit acts. */
  post: Membership;
  /** As it was before its appeal was locked: tells whoever waited for the lock of the race. */
  before: { state: string; handlerAccountId: string | null };
}

/** Opens an appeal by one of its standing assignments, for a command that only that unit's people give. */
export async function openAssignment(
  tx: Tx,
  command: AppealCommand,
  { assignmentId, expectedVersion }: { assignmentId: string; expectedVersion?: number },
): Promise<OpenedAssignment> {
  const [found] = await tx.em.execute<{ appealId: string; state: string; handlerAccountId: string | null }[]>(
    'select appeal_id as "appealId", state, handler_account_id as "handlerAccountId" from assignment where tenant_id = ? and id = ? and active',
    [tx.tenant.id, assignmentId],
  );
  if (!found) throw new NotFound();
  const opened = await openAppeal(tx, command, { appealId: found.appealId, expectedVersion });
  const assignment = opened.assignments.find(({ id }) => id === assignmentId);
  if (!assignment) throw new NotFound();
  const post = tx.actor.memberships.find(
    ({ unitId, role }) => unitId === assignment.unitId && (role === 'UNIT_HANDLER' || role === 'UNIT_HEAD'),
  );
  if (!post)
    refuse('NOT_ALLOWED', {
      duty: lifecycleRow(command).duties[0],
      facts: { reason: '该分派属于其他单位。', reasonEn: 'the assignment is another unit’s.' },
    });
  return { opened, assignment, post, before: found };
}
