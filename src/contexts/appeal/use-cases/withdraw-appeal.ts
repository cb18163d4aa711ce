import { z } from 'zod';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const WithdrawAppeal = z.object({ appealId: idOf('Appeal'), reason: optionalText(1000), expectedVersion });
export type WithdrawAppeal = z.output<typeof WithdrawAppeal>;

/** The enterprise takes an open appeal back: every clock on it ends. */
export async function withdrawAppeal(tx: Tx, input: WithdrawAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'withdrawAppeal', input);
  move(tx, opened, 'withdrawAppeal', 'WITHDRAWN');
  const post = actingPost(tx, 'withdrawAppeal', opened.assignments);
  await happen(tx, 'WITHDRAWN', opened, { post, note: input.reason });
  return { appealId: opened.appeal.id };
}
