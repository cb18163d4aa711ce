import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { HOTLINE_EVENT_KINDS } from '../domain/vocabulary.js';
import { mergedAppeal } from '../persistence/appeal.repository.js';
import { ExternalOrderSchema, HotlineEventSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, openKept, type AppealChanged } from './on-appeal.js';
import { supplementAppeal } from './supplement-appeal.js';
import { withdrawAppeal } from './withdraw-appeal.js';

export const AddHotlineEvent = z.object({
  appealId: idOf('Appeal'),
  eventNo: writtenText(64),
  kind: z.enum(HOTLINE_EVENT_KINDS),
  text: writtenText(5000),
  occurredAt: z
    .date()
    .nullish()
    .transform((at) => at ?? null),
  expectedVersion,
});
export type AddHotlineEvent = z.output<typeof AddHotlineEvent>;

/** The timeline's entry where the event moves nothing by itself. */
const ENTRY = {
  URGE: 'HOTLINE_URGED',
  SUPERVISE: 'HOTLINE_SUPERVISED',
  CANCEL: 'HOTLINE_INFORMED',
  SUPPLEMENT: 'HOTLINE_INFORMED',
} as const;

/**
 * A hotline tells something of its own order (#9): it urges, has it supervised, cancels it, or adds what the caller said.
 * A cancellation withdraws the appeal, and an addition that was asked for is the supplement. The source's number of the
 * event makes it the same event however often it comes.
 *
 * Where its appeal was merged, what it tells goes to what that became; but others speak there too, so that it cancels
 * nothing there and answers no request.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, EVENT_NUMBER_REUSED.
 */
export async function addHotlineEvent(tx: Tx, input: AddHotlineEvent): Promise<AppealChanged> {
  const { appealId, eventNo, kind, text, expectedVersion } = input;
  await takeTurn(tx, `events ${appealId}`);
  if (await cameBefore(tx, input)) return { appealId };
  const merged = await mergedAppeal(tx, appealId);
  const opened = merged
    ? await openKept(tx, 'addHotlineEvent', merged, expectedVersion)
    : await openAppeal(tx, 'addHotlineEvent', input);
  if (merged) merged.version += 1;
  // Merged while its lock was waited for.
  else if (opened.appeal.mergedIntoId)
    refuse('CONFLICT', { duty: 9, facts: { currentVersion: opened.appeal.version } });
  tx.em.create(HotlineEventSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId,
    eventNo,
    kind,
    text,
    occurredAt: input.occurredAt,
    receivedAt: tx.now,
  });
  if (kind === 'CANCEL' && !merged) return withdrawAppeal(tx, { appealId, reason: text, expectedVersion });
  if (kind === 'SUPPLEMENT' && !merged && opened.appeal.state === 'SUPPLEMENT_REQUESTED')
    return supplementAppeal(tx, { appealId, text, expectedVersion });
  move(tx, opened, 'addHotlineEvent', 'RECORDED');
  const post = actingPost(tx, 'addHotlineEvent', opened.assignments);
  const note = merged ? `${merged.number}${kind === 'CANCEL' ? '（撤单）' : ''}：${text}` : text;
  await happen(tx, ENTRY[kind], opened, { post, note });
  return { appealId };
}

/** Whether the source's own event of this number is here already. */
async function cameBefore(tx: Tx, { appealId, eventNo, kind, text }: AddHotlineEvent): Promise<boolean> {
  const tenantId = tx.tenant.id;
  const own = { tenantId, appealId, clientId: tx.actor.accountId ?? undefined };
  if (tx.actor.accountId === null || (await tx.em.count(ExternalOrderSchema, own)) === 0) return false;
  const known = await tx.em.findOne(HotlineEventSchema, { tenantId, appealId, eventNo });
  if (known && (known.kind !== kind || known.text !== text))
    refuse('EVENT_NUMBER_REUSED', { duty: 9, path: ['input', 'eventNo'] });
  return known !== null;
}
