import type { AppealEventType, AppealHappened, Assignment } from './contexts/appeal/index.js';
import {
  contactOf,
  ENTERPRISE_SIDE,
  evaluateByDefault,
  forwardByPolicy,
  happen,
  lockAppeal,
  passOn,
  tellMerged,
  TOLD_ONCE_MS,
} from './contexts/appeal/index.js';
import {
  enterpriseOf,
  headsOf,
  personWithDeputy,
  rememberContact,
  unitWithFunction,
} from './contexts/directory/index.js';
import { register, urge } from './contexts/supervision/index.js';
import { notify, notifyUnit, reminderReached, wasTold, type NoticeRequest } from './notification/notify.js';
import type { NoticeSettled } from './notification/send.js';
import type { NoticeTemplate } from './notification/templates.js';
import { newOpaqueToken } from './platform/auth/tokens.js';
import type { Happened, Tx } from './platform/orm/tenant-transaction.js';
import { push } from './platform/outbox/write.js';
import { CLOCKS, type ClockRuleName } from './time/clock-rules.js';
import type { Deadline } from './time/time.schema.js';
import {
  cancelClocks,
  meetClocks,
  pauseClocks,
  resumeClocks,
  startClock,
  takeOverEarlier,
  type ClockExpired,
} from './time/clocks.js';

type Reaction = (tx: Tx, happened: AppealHappened) => Promise<void> | void;

/**
 * What each unit has to do for itself. In a state in which nobody can receive or object these clocks stand: nobody is
 * late with what he may not do.
 */
const OF_THE_PARTIES = ['RECEIPT', 'OBJECTION_WINDOW'] as const satisfies readonly ClockRuleName[];

/** What the county owes the enterprise, whoever of it has to act: a merged appeal brings their earlier end along. */
const OF_THE_CASE = [
  'TRIAGE',
  'REGISTRY_REVIEW',
  'REPLY',
  'LISTING_REVIEW',
] as const satisfies readonly ClockRuleName[];

/** What follows from each event of an appeal, in the order written, in the transaction of the event. */
export const REACTIONS: Readonly<Record<AppealEventType, readonly Reaction[]>> = {
  FILED: [startTriage, notifyBureau('APPEAL_FILED'), admitVisitor],
  REGISTRATION_REVIEWED: [meet('REGISTRY_REVIEW'), resume('TRIAGE'), admitVisitor],
  SUPPLEMENT_REQUESTED: [pause('TRIAGE'), start('SUPPLEMENT').enterprise, notifyEnterprise('SUPPLEMENT_REQUESTED')],
  SUPPLEMENTED: [meet('SUPPLEMENT'), resume('TRIAGE')],
  AMENDED: [notifyBureau('ORDER_AMENDED')],
  HOTLINE_URGED: [notifyInCharge('HOTLINE_URGED')],
  HOTLINE_SUPERVISED: [registerHotline, notifyInCharge('HOTLINE_SUPERVISED'), notifySupervision('HOTLINE_SUPERVISED')],
  HOTLINE_INFORMED: [],
  RETURNED: [meet('TRIAGE'), cancelTheRest, notifyEnterprise('APPEAL_RETURNED')],
  DISPATCHED: [meet('TRIAGE'), startReceiptAndReply, registerTransfer, pushAssignments, notifyAssigned, handOnMerged],
  RECEIVED: [meetReceipt],
  HANDED_OVER: [notifyHandler],
  OBJECTION_RAISED: [onObjection, notifyBureau('OBJECTION_RAISED')],
  OBJECTION_UPHELD: [meetRuling, onUpheld, handOnMerged],
  OBJECTION_OVERRULED: [meetRuling, onOverruled],
  REDISPATCHED: [onReassigned, handOnMerged],
  VERIFICATION_RECORDED: [],
  EXTENSION_REQUESTED: [notifyBureau('EXTENSION_REQUESTED')],
  EXTENSION_GRANTED: [cancel('REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE'), notifyHost('EXTENSION_DECIDED')],
  EXTENSION_REFUSED: [notifyHost('EXTENSION_DECIDED')],
  CO_HANDLER_OPINION_GIVEN: [notifyHost('CO_HANDLER_OPINION')],
  REPLIED: [meet('REPLY'), cancelTheRest, remindToEvaluate],
  LISTING_PROPOSED: [
    meet('REPLY'),
    cancel('REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE'),
    pause('OBJECTION_RULING', ...OF_THE_PARTIES),
    start('LISTING_REVIEW').bureau,
  ],
  LISTED_COUNTY: [
    meet('LISTING_REVIEW'),
    cancel('OBJECTION_RULING', ...OF_THE_PARTIES),
    notifyEnterprise('LISTED_COUNTY'),
  ],
  LISTING_SENT_BACK: [meet('LISTING_REVIEW'), resume('OBJECTION_RULING', ...OF_THE_PARTIES), startReplyAnew],
  CLOSED_BY_LAW: [cancelTheRest, notifyEnterprise('CLOSED_BY_LAW')],
  EVALUATION_REQUESTED: [start('EVALUATION').enterprise],
  RESULT_CHECKED: [],
  RESULT_SENT_BACK: [
    cancelTheRest,
    startReplyAnew,
    notifyHost('RESULT_SENT_BACK'),
    notifyEnterprise('RESULT_REOPENED'),
  ],
  FOLLOWED_UP: [],
  EVALUATED: [meet('EVALUATION'), startForwarding],
  EVALUATED_BY_DEFAULT: [],
  DISSATISFACTION_FORWARDED: [
    meet('DISSATISFACTION_FORWARD'),
    start('FINAL_DECISION').host,
    registerDissatisfaction,
    notifyHost('DISSATISFACTION_FORWARDED'),
  ],
  CONSULTED: [],
  DECIDED_FINALLY: [meet('FINAL_DECISION'), notifyEnterprise('FINAL_DECISION')],
  WITHDRAWN: [cancelTheRest],
  MERGED: [bringDeadlines, cancelTheRest, notifyEnterprise('APPEAL_MERGED'), notifyUnitsOfBoth],
  TOOK_IN: [],
  FILES_ATTACHED: [],
  UNIT_FILES_ATTACHED: [],
  MESSAGE_SENT: [notifyOtherSide],
  DEADLINE_BREACHED: [],
  URGED: [],
};

/** The one door: events of appeals, and clocks that nobody met. */
export async function react(tx: Tx, happened: Happened): Promise<void> {
  if (happened.type === 'CLOCK_EXPIRED') return onExpiry(tx, happened as ClockExpired);
  if (happened.type === 'NOTICE_SETTLED') return onSettled(tx, happened as NoticeSettled);
  const appealHappened = happened as AppealHappened;
  for (const reaction of REACTIONS[appealHappened.type]) await reaction(tx, appealHappened);
  if (appealHappened.appeal.tookIn) await tellMerged(tx, appealHappened);
}

/** The five days of #36 run from the reminder's sending, or from the day it became clear that it reaches nobody. */
async function onSettled(tx: Tx, { notice, reached }: NoticeSettled): Promise<void> {
  if (notice.template !== 'EVALUATION_REMINDER' || !notice.appealId) return;
  const opened = await lockAppeal(tx, notice.appealId);
  // A completion that was sent back meanwhile took its reminder along: only the newest one's starts the days.
  const { state, completedAt } = opened.appeal;
  if (state !== 'COMPLETED' || !completedAt || notice.createdAt < completedAt) return;
  await happen(tx, 'EVALUATION_REQUESTED', opened, { note: reached ? null : '短信未能送达' });
}

/** What a clock's row says follows from its expiry: urge and register (#46), or silence counting as satisfied (#37). */
async function onExpiry(tx: Tx, { deadline }: ClockExpired): Promise<void> {
  const { onExpiry: effects, zh } = CLOCKS[deadline.rule];
  if (effects.includes('EVALUATE_BY_DEFAULT')) {
    return evaluateByDefault(tx, deadline.appealId, !(await reminderReached(tx, deadline.appealId)));
  }
  if (effects.includes('LAPSE')) return;
  if (effects.includes('ESCALATE')) return escalate(tx, deadline);
  // Five working days are the most that a request may stop triage: from here it runs on, answered or not.
  if (effects.includes('RESUME_TRIAGE'))
    return resumeClocks(tx, { appealId: deadline.appealId, rules: ['TRIAGE'] }, deadline.endedAt ?? tx.now);
  const opened = await lockAppeal(tx, deadline.appealId);
  await happen(tx, 'DEADLINE_BREACHED', opened, { note: zh });
  if (effects.includes('REGISTER'))
    register(tx, { appeal: opened.appeal, unitId: deadline.unitId ?? null, cause: 'BREACH', deadline });
  if (effects.includes('URGE')) {
    urge(tx, deadline);
    if (deadline.unitId)
      await notifyUnit(tx, deadline.unitId, {
        template: 'URGE',
        facts: { number: opened.appeal.number, clock: zh },
        appealId: deadline.appealId,
      });
    await happen(tx, 'URGED', opened, { note: zh });
  }
  if (deadline.rule === 'REPLY') await startEscalation(tx, deadline);
}

/** An overdue reply comes before the unit's head, and then before the county office, unless it comes meanwhile. */
async function startEscalation(tx: Tx, { appealId, assignmentId, unitId, dueAt }: Deadline): Promise<void> {
  // The last moment of the reply's last day: 24:00 of a day is 00:00 of the next, which would then not be counted.
  const startedAt = new Date((dueAt ?? tx.now).getTime() - 1);
  const clock = { appealId, assignmentId, unitId: unitId ?? null, startedAt };
  await startClock(tx, { rule: 'REPLY_TO_UNIT_HEAD', ...clock });
  await startClock(tx, { rule: 'REPLY_TO_OFFICE', ...clock });
}

async function escalate(tx: Tx, { appealId, unitId, rule }: Deadline): Promise<void> {
  const opened = await lockAppeal(tx, appealId);
  const request = { template: 'REPLY_OVERDUE' as const, facts: { number: opened.appeal.number }, appealId };
  if (rule === 'REPLY_TO_UNIT_HEAD' && unitId)
    for (const head of await headsOf(tx, unitId)) notify(tx, { ...request, unitId }, head);
  const office = rule === 'REPLY_TO_OFFICE' ? await unitWithFunction(tx, 'COUNTY_OFFICE') : null;
  if (office) await notifyUnit(tx, office, request);
  await happen(tx, 'URGED', opened, { note: CLOCKS[rule].zh });
}

/** Triage runs from the filing; while market supervision reviews a mismatch it stands, and the review's clock runs. */
async function startTriage(tx: Tx, { appeal }: AppealHappened): Promise<void> {
  const [appealId, startedAt] = [appeal.id, appeal.filedAt];
  const mismatch = appeal.state === 'REGISTRY_REVIEW';
  const bureau = await unitWithFunction(tx, 'GOVERNMENT_SERVICES');
  await startClock(tx, { rule: 'TRIAGE', appealId, unitId: bureau, startedAt, paused: mismatch });
  if (mismatch) {
    const unitId = await unitWithFunction(tx, 'MARKET_SUPERVISION');
    await startClock(tx, { rule: 'REGISTRY_REVIEW', appealId, unitId, startedAt });
  }
}

/**
 * Who came to the counter was seen there, and speaks for the enterprise once it is known to be the one he named; those who
 * did before are told. Whoever was not seen claims it himself.
 */
async function admitVisitor(tx: Tx, { appeal }: AppealHappened): Promise<void> {
  const { channel, state, reviewResult, registryMatch, filedEnterpriseName } = appeal;
  if (channel !== 'SERVICE_HALL' || state !== 'PRE_ACCEPTED' || reviewResult === 'REJECTED') return;
  const { id, code, name } = await enterpriseOf(tx, appeal.enterpriseId);
  const asRegistered = { id, name: registryMatch.registryName ?? filedEnterpriseName };
  for (const contact of await rememberContact(tx, asRegistered, contactOf(tx, appeal)))
    notify(tx, { template: 'ENTERPRISE_CONTACT_ADDED', facts: { number: code ?? name }, appealId: null }, contact);
}

async function startReceiptAndReply(tx: Tx, { appeal, assignments }: AppealHappened): Promise<void> {
  for (const assignment of assignments) {
    await startReceipt(tx, appeal.id, assignment);
    if (assignment.role === 'HOST') await startClock(tx, { rule: 'REPLY', ...clockOn(tx, appeal.id, assignment) });
  }
}

const clockOn = (tx: Tx, appealId: string, { id, unitId }: Assignment) => ({
  appealId,
  assignmentId: id,
  unitId,
  startedAt: tx.now,
});

/** Twenty-four hours to receive (#16), and the same to object (#17). */
async function startReceipt(
  tx: Tx,
  appealId: string,
  assignment: Assignment,
  { mayObject = true } = {},
): Promise<void> {
  const clock = clockOn(tx, appealId, assignment);
  await startClock(tx, { rule: 'RECEIPT', ...clock });
  if (mayObject) await startClock(tx, { rule: 'OBJECTION_WINDOW', ...clock });
}

/**
 * An objection answers the receipt's clock; the host's stops the reply's, and whatever waits for another unit, until the
 * ruling. The third is registered.
 */
async function onObjection(tx: Tx, { appeal, assignment, round = 1 }: AppealHappened): Promise<void> {
  if (!assignment) return;
  const [appealId, assignmentId] = [appeal.id, assignment.id];
  await meetClocks(tx, { appealId, rules: ['RECEIPT', 'OBJECTION_WINDOW'], assignmentId });
  if (assignment.role === 'HOST') await pauseClocks(tx, { appealId, rules: ['REPLY', ...OF_THE_PARTIES] });
  const unitId = await unitWithFunction(tx, 'GOVERNMENT_SERVICES');
  await startClock(tx, { rule: 'OBJECTION_RULING', appealId, assignmentId, unitId, startedAt: tx.now });
  if (round === 3) register(tx, { appeal, unitId: assignment.unitId, cause: 'THIRD_OBJECTION' });
}

async function meetRuling(tx: Tx, { appeal, assignment }: AppealHappened): Promise<void> {
  await meetClocks(tx, { appealId: appeal.id, rules: ['OBJECTION_RULING'], assignmentId: assignment?.id });
}

/** Another unit takes the place; or the appeal is returned, and whoever objected hears that it was right. */
async function onUpheld(tx: Tx, happened: AppealHappened): Promise<void> {
  const { appeal, added, assignment } = happened;
  if (added && assignment?.role === 'HOST') await resumeClocks(tx, { appealId: appeal.id, rules: OF_THE_PARTIES });
  if (added) return onReassigned(tx, happened);
  if (assignment) await notifyUnit(tx, assignment.unitId, { template: 'OBJECTION_RULED', ...about(happened) });
}

/** Clocks start for who comes and end for who goes; everybody else's go on. */
async function onReassigned(tx: Tx, happened: AppealHappened): Promise<void> {
  const { appeal, added = [], ended = [] } = happened;
  for (const { id } of ended) await cancelClocks(tx, { appealId: appeal.id, assignmentId: id });
  const only = { ...happened, assignments: [...added] };
  await startReceiptAndReply(tx, only);
  registerTransfer(tx, only);
  pushAssignments(tx, only);
  await notifyAssigned(tx, only);
}

/** The unit has the case again, and new clocks if it had not received it; after a final ruling it cannot object anew. */
async function onOverruled(tx: Tx, happened: AppealHappened): Promise<void> {
  const { appeal, assignment, final = false } = happened;
  if (!assignment) return;
  if (assignment.role === 'HOST') await resumeClocks(tx, { appealId: appeal.id, rules: ['REPLY', ...OF_THE_PARTIES] });
  if (assignment.state === 'PENDING') await startReceipt(tx, appeal.id, assignment, { mayObject: !final });
  await notifyUnit(tx, assignment.unitId, { template: 'OBJECTION_RULED', ...about(happened) });
}

/** Sent back by the bureau, the host has five working days to reply anew (#12, #19). */
const REPLY_ANEW_WORKING_DAYS = 5;

async function startReplyAnew(tx: Tx, { appeal, assignments }: AppealHappened): Promise<void> {
  const host = assignments.find(({ role }) => role === 'HOST');
  if (host && appeal.state === 'HANDLING')
    await startClock(tx, { rule: 'REPLY', ...clockOn(tx, appeal.id, host), length: REPLY_ANEW_WORKING_DAYS });
}

/** The window to object stays open: one may object to what one has received. */
async function meetReceipt(tx: Tx, { appeal, assignment }: AppealHappened): Promise<void> {
  await meetClocks(tx, { appealId: appeal.id, rules: ['RECEIPT'], assignmentId: assignment?.id });
}

async function startForwarding(tx: Tx, happened: AppealHappened): Promise<void> {
  if (happened.appeal.state !== 'DISSATISFACTION_REVIEW' || (await forwardByPolicy(tx, happened))) return;
  await start('DISSATISFACTION_FORWARD').bureau(tx, happened);
}

/** At every transfer to a town or department: registered, and the supervision section has its copy (#35). */
function registerTransfer(tx: Tx, { appeal, assignments }: AppealHappened): void {
  for (const { unitId } of assignments) register(tx, { appeal, unitId, cause: 'TRANSFER' });
}

function registerHotline(tx: Tx, { appeal }: AppealHappened): void {
  register(tx, { appeal, unitId: appeal.hostUnitId ?? null, cause: 'HOTLINE' });
}

function registerDissatisfaction(tx: Tx, { appeal }: AppealHappened): void {
  register(tx, { appeal, unitId: appeal.hostUnitId ?? null, cause: 'DISSATISFACTION' });
}

function pushAssignments(tx: Tx, { appeal, assignments }: AppealHappened): void {
  for (const { id, unitId } of assignments)
    push(tx, 'ASSIGNMENT_ADDED', { subjectId: id, appealId: appeal.id, unitId });
}

async function notifyAssigned(tx: Tx, happened: AppealHappened): Promise<void> {
  for (const { unitId } of happened.assignments)
    await notifyUnit(tx, unitId, { template: 'APPEAL_DISPATCHED', ...about(happened) });
}

/** The reminder of #36. Its clock starts when the message has been sent, not here. */
function remindToEvaluate(tx: Tx, happened: AppealHappened): void {
  const { token, hash } = newOpaqueToken();
  happened.appeal.evaluationTokenHash = hash;
  notify(
    tx,
    { template: 'EVALUATION_REMINDER', ...about(happened), facts: { ...about(happened).facts, token } },
    contactOf(tx, happened.appeal),
  );
}

function about({ appeal, kept }: AppealHappened): Pick<NoticeRequest, 'facts' | 'appealId'> {
  return { facts: { number: appeal.number, into: kept?.appeal.number }, appealId: appeal.id };
}

function notifyEnterprise(template: NoticeTemplate): Reaction {
  return (tx, happened) => void notify(tx, { template, ...about(happened) }, contactOf(tx, happened.appeal));
}

function notifyBureau(template: NoticeTemplate): Reaction {
  return async (tx, happened) => {
    const bureau = await unitWithFunction(tx, 'GOVERNMENT_SERVICES');
    if (bureau) await notifyUnit(tx, bureau, { template, ...about(happened) });
  };
}

/** The host, or the bureau as long as there is none. */
function notifyInCharge(template: NoticeTemplate): Reaction {
  return (tx, happened) => (happened.appeal.hostUnitId ? notifyHost(template) : notifyBureau(template))(tx, happened);
}

function notifySupervision(template: NoticeTemplate): Reaction {
  return async (tx, happened) => {
    const section = await unitWithFunction(tx, 'SUPERVISION');
    if (section) await notifyUnit(tx, section, { template, ...about(happened) });
  };
}

function notifyHost(template: NoticeTemplate): Reaction {
  return async (tx, happened) => {
    const { hostUnitId } = happened.appeal;
    if (hostUnitId) await notifyUnit(tx, hostUnitId, { template, ...about(happened) });
  };
}

/**
 * A message tells the side that did not write it: the enterprise, or its host, or the bureau while there is none. Of those
 * that come one after the other, unanswered, one SMS in an hour is enough.
 */
async function notifyOtherSide(tx: Tx, happened: AppealHappened): Promise<void> {
  const { appeal, event, answeredAt } = happened;
  const ofEnterprise = event.actorRole != null && ENTERPRISE_SIDE.includes(event.actorRole);
  const unitId = ofEnterprise ? (appeal.hostUnitId ?? (await unitWithFunction(tx, 'GOVERNMENT_SERVICES'))) : null;
  const template = ofEnterprise ? 'MESSAGE_FROM_ENTERPRISE' : 'MESSAGE_TO_ENTERPRISE';
  const lately = Math.max(tx.now.getTime() - TOLD_ONCE_MS, answeredAt?.getTime() ?? 0);
  if (await wasTold(tx, { template, appealId: appeal.id, unitId, since: new Date(lately) })) return;
  if (unitId) await notifyUnit(tx, unitId, { template, ...about(happened) });
  else if (!ofEnterprise) await notifyEnterprise(template)(tx, happened);
}

/** Whoever had either of two merged appeals is told once. */
async function notifyUnitsOfBoth(tx: Tx, happened: AppealHappened): Promise<void> {
  const parties = [...happened.assignments, ...(happened.kept?.assignments ?? [])];
  for (const unitId of new Set(parties.map((party) => party.unitId)))
    await notifyUnit(tx, unitId, { template: 'APPEAL_MERGED_UNITS', ...about(happened) });
}

/** Who takes a case on is told of it, and his deputy with him; whoever takes it himself knows. */
async function notifyHandler(tx: Tx, happened: AppealHappened): Promise<void> {
  const { assignment } = happened;
  if (!assignment?.handlerAccountId || assignment.handlerAccountId === tx.actor.accountId) return;
  const { unitId, handlerAccountId } = assignment;
  for (const person of await personWithDeputy(tx, unitId, handlerAccountId))
    notify(tx, { template: 'HANDED_OVER', ...about(happened), unitId }, person);
}

function meet(...rules: ClockRuleName[]): Reaction {
  return (tx, { appeal }) => meetClocks(tx, { appealId: appeal.id, rules });
}

function pause(...rules: ClockRuleName[]): Reaction {
  return (tx, { appeal }) => pauseClocks(tx, { appealId: appeal.id, rules });
}

function cancel(...rules: ClockRuleName[]): Reaction {
  return (tx, { appeal }) => cancelClocks(tx, { appealId: appeal.id, rules });
}

function resume(...rules: ClockRuleName[]): Reaction {
  return (tx, { appeal }) => resumeClocks(tx, { appealId: appeal.id, rules });
}

/** Who comes to an appeal has what was merged into it, and who goes has it no longer. */
async function handOnMerged(tx: Tx, { appeal }: AppealHappened): Promise<void> {
  if (appeal.tookIn) await passOn(tx, appeal.id, appeal);
}

/** What becomes part of another appeal leaves it no later a deadline than its own. */
async function bringDeadlines(tx: Tx, { appeal, kept }: AppealHappened): Promise<void> {
  if (kept) await takeOverEarlier(tx, { from: appeal, to: kept.appeal, rules: OF_THE_CASE });
}

/** Whatever still runs ends with what it hung on. */
function cancelTheRest(tx: Tx, { appeal }: AppealHappened): Promise<void> {
  return cancelClocks(tx, { appealId: appeal.id });
}

/** Starts a clock now, on whoever has to act. */
function start(rule: ClockRuleName): Record<'bureau' | 'host' | 'enterprise', Reaction> {
  const on = async (tx: Tx, { appeal }: AppealHappened, unitId: string | null): Promise<void> => {
    await startClock(tx, { rule, appealId: appeal.id, unitId, startedAt: tx.now });
  };
  return {
    bureau: async (tx, happened) => on(tx, happened, await unitWithFunction(tx, 'GOVERNMENT_SERVICES')),
    host: (tx, happened) => on(tx, happened, happened.appeal.hostUnitId ?? null),
    enterprise: (tx, happened) => on(tx, happened, null),
  };
}
