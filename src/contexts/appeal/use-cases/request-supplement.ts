import { z } from 'zod';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { SupplementSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const RequestSupplement = z.object({ appealId: idOf('Appeal'), text: writtenText(1000), expectedVersion });
export type RequestSupplement = z.output<typeof RequestSupplement>;

/** The bureau asks the enterprise for what is missing. Triage stands meanwhile, for five working days at most (#13). */
export async function requestSupplement(tx: Tx, input: RequestSupplement): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'requestSupplement', input);
  const { appeal, assignments } = opened;
  tx.em.create(SupplementSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    request: input.text,
    requestedAt: tx.now,
    requestedByAccountId: tx.actor.accountId,
    answer: null,
    answeredAt: null,
    answeredByAccountId: null,
  });
  move(tx, opened, 'requestSupplement', 'REQUESTED');
  const post = actingPost(tx, 'requestSupplement', assignments);
  await happen(tx, 'SUPPLEMENT_REQUESTED', opened, { post, note: input.text });
  return { appealId: appeal.id };
}
