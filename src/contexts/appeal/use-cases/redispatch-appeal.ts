import { z } from 'zod';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { dispatchesMade } from '../persistence/appeal.repository.js';
import { endAssignment, makeDispatch } from '../persistence/assign.js';
import { assignParties, mustBeParties, parties } from './dispatch-appeal.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const RedispatchAppeal = z.object({
  appealId: idOf('Appeal'),
  ...parties,
  reason: writtenText(1000),
  expectedVersion,
});
export type RedispatchAppeal = z.output<typeof RedispatchAppeal>;

/**
 * The bureau sends an appeal out anew, with the reason (#14, #15): what stood ends, and new clocks start with the new
 * dispatch.
 */
export async function redispatchAppeal(tx: Tx, input: RedispatchAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'redispatchAppeal', input);
  const { appeal, assignments } = opened;
  await mustBeParties(tx, input);
  for (const assignment of assignments.splice(0)) endAssignment(tx, assignment);
  const sequence = (await dispatchesMade(tx, appeal.id)) + 1;
  assignParties(tx, opened, makeDispatch(tx, appeal, { sequence, note: input.reason }), input);
  move(tx, opened, 'redispatchAppeal', 'DISPATCHED');
  const post = actingPost(tx, 'redispatchAppeal', assignments);
  await happen(tx, 'REDISPATCHED', opened, { post, note: input.reason });
  return { appealId: appeal.id };
}
