import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { CONSULTATION_METHODS } from '../domain/vocabulary.js';
import { rehandlingOf } from '../persistence/appeal.repository.js';
import { ConsultationSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const RecordConsultation = z.object({
  appealId: idOf('Appeal'),
  method: z.enum(CONSULTATION_METHODS),
  heldAt: z
    .date()
    .nullish()
    .transform((at) => at ?? null),
  summary: writtenText(2000),
  expectedVersion,
});
export type RecordConsultation = z.output<typeof RecordConsultation>;

/** The host notes how it consulted the enterprise after a dissatisfaction (#38). */
export async function recordConsultation(tx: Tx, input: RecordConsultation): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'recordConsultation', input);
  const { appeal, assignments } = opened;
  const rehandling = await rehandlingOf(tx, appeal.id);
  const heldAt = input.heldAt ?? tx.now;
  if (heldAt > tx.now || heldAt < rehandling.forwardedAt)
    refuse('INVALID_INPUT', {
      duty: 38,
      path: ['input', 'heldAt'],
      facts: { detail: '沟通时间须在转办之后、当前时间之前', detailEn: 'it lies between the forwarding and now' },
    });
  tx.em.create(ConsultationSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    rehandlingId: rehandling.id,
    method: input.method,
    summary: input.summary,
    heldAt,
    recordedAt: tx.now,
    recordedByAccountId: tx.actor.accountId,
  });
  move(tx, opened, 'recordConsultation', 'RECORDED');
  const post = actingPost(tx, 'recordConsultation', assignments);
  await happen(tx, 'CONSULTED', opened, { post });
  return { appealId: appeal.id };
}
