import { z } from 'zod';
import { uploadIds } from '../../../papers/claim-uploads.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { attach } from './attach.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const RecordVerification = z.object({
  appealId: idOf('Appeal'),
  text: writtenText(2000),
  uploadIds,
  expectedVersion,
});
export type RecordVerification = z.output<typeof RecordVerification>;

/** The host notes what it found about the facts (#12, 情况核实): the appeal enters the stage of graded handling. */
export async function recordVerification(tx: Tx, input: RecordVerification): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'recordVerification', input);
  opened.appeal.verifiedAt ??= tx.now;
  await attach(tx, opened, input.uploadIds, { source: 'VERIFICATION', visibility: 'PARTY' });
  move(tx, opened, 'recordVerification', 'RECORDED');
  const post = actingPost(tx, 'recordVerification', opened.assignments);
  await happen(tx, 'VERIFICATION_RECORDED', opened, { post, note: input.text });
  return { appealId: opened.appeal.id };
}
