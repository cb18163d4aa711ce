import { z } from 'zod';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const CloseByLaw = z.object({ appealId: idOf('Appeal'), ground: writtenText(2000), expectedVersion });
export type CloseByLaw = z.output<typeof CloseByLaw>;

/** A matter against policy, or in litigation, that came up after acceptance is left to the law (#44); with the ground. */
export async function closeByLaw(tx: Tx, input: CloseByLaw): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'closeByLaw', input);
  move(tx, opened, 'closeByLaw', 'CLOSED');
  const post = actingPost(tx, 'closeByLaw', opened.assignments);
  await happen(tx, 'CLOSED_BY_LAW', opened, { post, note: input.ground });
  return { appealId: opened.appeal.id };
}
