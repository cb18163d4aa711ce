import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { faultOfExtension, replyClock } from '../../../time/deadlines.js';
import { appealPolicyOf } from '../persistence/appeal-policy.js';
import { extensionOf } from '../persistence/appeal.repository.js';
import { ExtensionSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const RequestExtension = z.object({
  appealId: idOf('Appeal'),
  until: z.string(),
  reason: writtenText(2000),
  expectedVersion,
});
export type RequestExtension = z.output<typeof RequestExtension>;

/**
 * The host asks for more time to reply (延期), which the text does not know: only where the county allows it, once per
 * appeal, before the time is over, and until a working day (`until`, whose 24:00 is meant) within the county's limit,
 * counted from the day on which the reply is due now. Asking stops no clock.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, EXTENSION_NOT_ALLOWED_HERE, EXTENSION_ALREADY_ASKED,
 * EXTENSION_TOO_LATE, EXTENSION_TOO_LONG, INVALID_INPUT.
 */
export async function requestExtension(tx: Tx, input: RequestExtension): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'requestExtension', input);
  const { appeal, assignments } = opened;
  const { extensionAllowed, extensionMaxWorkingDays } = await appealPolicyOf(tx);
  if (!extensionAllowed) refuse('EXTENSION_NOT_ALLOWED_HERE', { duty: 18 });
  if (await extensionOf(tx, appeal.id)) refuse('EXTENSION_ALREADY_ASKED', { duty: 18 });
  const clock = await replyClock(tx, appeal.id);
  const host = assignments.find(({ role }) => role === 'HOST');
  if (!host || !clock?.dueAt || clock.dueAt <= tx.now) refuse('EXTENSION_TOO_LATE', { duty: 18 });
  await mustBeWithinLimit(tx, clock.dueAt, input.until, extensionMaxWorkingDays);
  tx.em.create(ExtensionSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    deadlineId: clock.id,
    unitId: host.unitId,
    reason: input.reason,
    requestedUntil: input.until,
    previousDueAt: clock.dueAt,
    requestedAt: tx.now,
    requestedByAccountId: tx.actor.accountId,
    decision: null,
    decisionText: null,
    grantedDueAt: null,
    annulledBreachAt: null,
    decidedAt: null,
    decidedByAccountId: null,
  });
  move(tx, opened, 'requestExtension', 'REQUESTED');
  const post = actingPost(tx, 'requestExtension', assignments);
  await happen(tx, 'EXTENSION_REQUESTED', opened, { post, note: input.reason });
  return { appealId: appeal.id };
}

/** Refuses a day that is no working day, comes no later than what holds now, or lies beyond the county's limit. */
export async function mustBeWithinLimit(tx: Tx, dueAt: Date, day: string, most: number): Promise<void> {
  const { fault, latest } = await faultOfExtension(tx, dueAt, day, most);
  const about = { duty: 18, path: ['input', 'until'] };
  if (fault === 'TOO_LONG') refuse('EXTENSION_TOO_LONG', { ...about, facts: { most, latest } });
  if (fault === 'NOT_LATER')
    refuse('INVALID_INPUT', {
      ...about,
      facts: { detail: '须晚于现有期限且尚未过去', detailEn: 'it comes after the day that holds now, and is not over' },
    });
  if (fault) refuse('INVALID_INPUT', { ...about, facts: { detail: '须为工作日', detailEn: 'it is a working day' } });
}
