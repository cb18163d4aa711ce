import { z } from 'zod';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, optionalText, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { activeUnits } from '../../directory/index.js';
import { OBJECTION_RULINGS, RETURN_REASONS, type ReturnReason } from '../domain/vocabulary.js';
import { dispatchesMade, openObjection } from '../persistence/appeal.repository.js';
import type { Assignment, Objection } from '../persistence/appeal.schema.js';
import { endAssignment, makeAssignment, makeDispatch, makeHost } from '../persistence/assign.js';
import {
  actingPost,
  happen,
  move,
  mustNotBeOwn,
  openAppeal,
  type AppealChanged,
  type OpenedAppeal,
} from './on-appeal.js';
import { mustBeGround } from './return-appeal.js';

export const RuleOnObjection = z.object({
  objectionId: idOf('Objection'),
  ruling: z.enum(OBJECTION_RULINGS),
  /** UPHELD: who takes the unit's place; the proposed unit unless told. */
  unitId: idOf('Unit')
    .nullish()
    .transform((id) => id ?? null),
  /** UPHELD without anybody in its place: the appeal is returned to the enterprise (#21). */
  returnReason: z
    .enum(RETURN_REASONS)
    .nullish()
    .transform((reason) => reason ?? null),
  returnText: optionalText(1000),
  final: z
    .boolean()
    .nullish()
    .transform((final) => final ?? false),
  text: writtenText(2000),
  expectedVersion,
});
export type RuleOnObjection = z.output<typeof RuleOnObjection>;

/**
 * The bureau rules on an objection (#17). UPHELD puts another unit in the place of the one that objected, and of no
 * other: who stays keeps receipt and clocks, and the reply clock starts anew only with a new host; or it returns the
 * appeal with a reason (#21), where no unit is the right one. OVERRULED: a unit that had not received gets a new receipt
 * and objection window, unless the ruling is final.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, NO_OPEN_OBJECTION, OWN_MATTER, HOST_ALSO_CO_HANDLER, UNIT_CANNOT_HANDLE,
 * INVALID_INPUT.
 */
export async function ruleOnObjection(tx: Tx, input: RuleOnObjection): Promise<AppealChanged> {
  const objection = await openObjection(tx, input.objectionId);
  if (!objection) throw new NotFound();
  const opened = await openAppeal(tx, 'ruleOnObjection', {
    appealId: objection.appealId,
    expectedVersion: input.expectedVersion,
  });
  const assignment = opened.assignments.find(({ id }) => id === objection.assignmentId);
  if (objection.ruling || assignment?.state !== 'OBJECTED') refuse('NO_OPEN_OBJECTION', { duty: 17 });
  mustNotBeOwn(tx, 'ruleOnObjection', objection.raisedByAccountId);
  const returnReason = returnReasonOf(opened, input);
  objection.ruling = input.ruling;
  objection.final = input.final;
  objection.ruledAt = tx.now;
  objection.ruledByAccountId = tx.actor.accountId;
  objection.rulingText = input.text;
  const post = actingPost(tx, 'ruleOnObjection', opened.assignments);
  if (returnReason) {
    opened.appeal.returnReason = returnReason;
    // It stays a party, to see what became of its objection; only there is nothing left for it to do.
    assignment.state = 'ENDED';
    assignment.endedAt = tx.now;
    move(tx, opened, 'ruleOnObjection', 'RETURNED');
    await happen(tx, 'OBJECTION_UPHELD', opened, { post, note: input.text, assignment });
    await happen(tx, 'RETURNED', opened, { post, note: input.returnText });
  } else if (input.ruling === 'UPHELD') {
    const replacement = await replace(tx, opened, assignment, objection, input);
    move(tx, opened, 'ruleOnObjection', replacement.role === 'HOST' ? 'TO_RECEIVE' : 'CO_HANDLER_ONLY');
    await happen(tx, 'OBJECTION_UPHELD', opened, {
      post,
      note: input.text,
      assignment,
      added: [replacement],
      ended: [assignment],
    });
  } else {
    const received = assignment.receivedAt != null;
    assignment.state = received ? 'RECEIVED' : 'PENDING';
    const outcome = assignment.role === 'CO_HANDLER' ? 'CO_HANDLER_ONLY' : received ? 'GO_ON' : 'TO_RECEIVE';
    move(tx, opened, 'ruleOnObjection', outcome);
    await happen(tx, 'OBJECTION_OVERRULED', opened, { post, note: input.text, assignment, final: input.final });
  }
  return { appealId: opened.appeal.id };
}

/** Why the appeal is to be returned, or null where it is not; refuses what does not go together. */
function returnReasonOf(
  { appeal }: OpenedAppeal,
  { ruling, unitId, returnReason, returnText }: RuleOnObjection,
): ReturnReason | null {
  const wrong = (field: string, detail: string, detailEn: string): never =>
    refuse('INVALID_INPUT', { duty: 21, path: ['input', field], facts: { detail, detailEn } });
  if (!returnReason) return returnText ? wrong('returnReason', '退回须选择原因', 'a return needs its reason') : null;
  if (ruling !== 'UPHELD') wrong('returnReason', '异议成立方可退回', 'only an objection that is upheld returns it');
  if (unitId) wrong('unitId', '退回与改派不能并行', 'it is returned or sent to another unit, not both');
  if (returnReason === 'INCOMPLETE')
    wrong('returnReason', '已转办的诉求不能以材料不完整退回', 'what was dispatched was complete');
  if (!returnText) wrong('returnText', '退回须说明原因', 'a return needs its text');
  mustBeGround(appeal, returnReason, ['input', 'returnReason']);
  return returnReason;
}

async function replace(
  tx: Tx,
  { appeal, assignments }: OpenedAppeal,
  objected: Assignment,
  objection: Objection,
  { unitId, text }: RuleOnObjection,
): Promise<Assignment> {
  const newUnitId = unitId ?? objection.proposedUnitId ?? '';
  const [unit] = await activeUnits(tx, [newUnitId]);
  if (!unit) throw new NotFound();
  if (unit.kind === 'COUNTY') refuse('UNIT_CANNOT_HANDLE', { duty: 15, path: ['input', 'unitId'] });
  if (assignments.some((assignment) => assignment.unitId === newUnitId))
    refuse('HOST_ALSO_CO_HANDLER', { duty: 15, path: ['input', 'unitId'] });
  endAssignment(tx, appeal, objected);
  assignments.splice(assignments.indexOf(objected), 1);
  const sequence = (await dispatchesMade(tx, appeal.id)) + 1;
  const dispatchId = makeDispatch(tx, appeal, { sequence, note: text });
  const replacement = makeAssignment(tx, appeal, { dispatchId, unitId: newUnitId, role: objected.role });
  assignments.push(replacement);
  if (objected.role === 'HOST') makeHost(appeal, newUnitId);
  return replacement;
}
