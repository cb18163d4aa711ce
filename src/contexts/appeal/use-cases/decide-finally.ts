import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { consultationsHeld, rehandlingOf } from '../persistence/appeal.repository.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const DecideFinally = z.object({ appealId: idOf('Appeal'), decision: writtenText(5000), expectedVersion });
export type DecideFinally = z.output<typeof DecideFinally>;

/** The host, having consulted the enterprise, makes the final decision (#38): the appeal is closed. */
export async function decideFinally(tx: Tx, input: DecideFinally): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'decideFinally', input);
  const { appeal, assignments } = opened;
  const rehandling = await rehandlingOf(tx, appeal.id);
  if ((await consultationsHeld(tx, rehandling.id)) === 0) refuse('CONSULTATION_REQUIRED', { duty: 38 });
  rehandling.decidedAt = tx.now;
  rehandling.decidedByAccountId = tx.actor.accountId;
  rehandling.decision = input.decision;
  move(tx, opened, 'decideFinally', 'DECIDED');
  const post = actingPost(tx, 'decideFinally', assignments);
  await happen(tx, 'DECIDED_FINALLY', opened, { post });
  return { appealId: appeal.id };
}
