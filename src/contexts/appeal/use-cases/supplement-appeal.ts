import { z } from 'zod';
import { uploadIds } from '../../../papers/claim-uploads.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { openSupplementOf } from '../persistence/appeal.repository.js';
import { attach } from './attach.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const SupplementAppeal = z.object({
  appealId: idOf('Appeal'),
  text: writtenText(5000),
  uploadIds,
  expectedVersion,
});
export type SupplementAppeal = z.output<typeof SupplementAppeal>;

/** The enterprise, or the hall for it, brings what the bureau asked for: triage goes on. */
export async function supplementAppeal(tx: Tx, input: SupplementAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'supplementAppeal', input);
  const { appeal, assignments } = opened;
  const supplement = await openSupplementOf(tx, appeal.id);
  supplement.answer = input.text;
  supplement.answeredAt = tx.now;
  supplement.answeredByAccountId = tx.actor.accountId;
  await attach(tx, opened, input.uploadIds, { source: 'SUPPLEMENT', sourceId: supplement.id });
  move(tx, opened, 'supplementAppeal', 'SUPPLEMENTED');
  const post = actingPost(tx, 'supplementAppeal', assignments);
  await happen(tx, 'SUPPLEMENTED', opened, { post, note: input.text });
  return { appealId: appeal.id };
}
