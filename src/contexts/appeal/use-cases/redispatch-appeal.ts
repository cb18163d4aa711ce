import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { dispatchesMade } from '../persistence/appeal.repository.js';
import { endAssignment, makeAssignment, makeDispatch, makeHost } from '../persistence/assign.js';
import { mustBeParties, parties, rolesOf } from './dispatch-appeal.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const RedispatchAppeal = z.object({
  appealId: idOf('Appeal'),
  ...parties,
  reason: writtenText(1000),
  expectedVersion,
});
export type RedispatchAppeal = z.output<typeof RedispatchAppeal>;

/**
 * The bureau sends an appeal out anew, with the reason (#14, #15). Whoever stays in his role keeps receipt and clocks;
 * who goes sees the appeal no longer, and for who comes new clocks start. Where the host stays and has received, it goes
 * on handling.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, HOST_ALSO_CO_HANDLER, UNIT_CANNOT_HANDLE, INVALID_INPUT.
 */
export async function redispatchAppeal(tx: Tx, input: RedispatchAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'redispatchAppeal', input);
  const { appeal, assignments } = opened;
  await mustBeParties(tx, input);
  const wanted = rolesOf(input);
  const staying = assignments.filter(({ unitId, role }) => wanted.get(unitId) === role);
  const ended = assignments.filter((assignment) => !staying.includes(assignment));
  const coming = [...wanted].filter(([unitId]) => !staying.some((assignment) => assignment.unitId === unitId));
  if (ended.length + coming.length === 0)
    refuse('INVALID_INPUT', {
      duty: 14,
      path: ['input', 'hostUnitId'],
      facts: { detail: '与现有分派相同', detailEn: 'these are the parties already' },
    });
  for (const assignment of ended) endAssignment(tx, appeal, assignment);
  const sequence = (await dispatchesMade(tx, appeal.id)) + 1;
  const dispatchId = makeDispatch(tx, appeal, { sequence, note: input.reason });
  const added = coming.map(([unitId, role]) => makeAssignment(tx, appeal, { dispatchId, unitId, role }));
  assignments.splice(0, assignments.length, ...added, ...staying);
  makeHost(appeal, input.hostUnitId);
  const host = staying.find(({ role }) => role === 'HOST');
  move(tx, opened, 'redispatchAppeal', host?.state === 'RECEIVED' ? 'GO_ON' : 'TO_RECEIVE');
  const post = actingPost(tx, 'redispatchAppeal', assignments);
  await happen(tx, 'REDISPATCHED', opened, { post, note: input.reason, added, ended });
  return { appealId: appeal.id };
}
