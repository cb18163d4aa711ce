import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { extendClock } from '../../../time/clocks.js';
import { replyClock } from '../../../time/deadlines.js';
import { EXTENSION_DECISIONS } from '../domain/vocabulary.js';
import { appealPolicyOf } from '../persistence/appeal-policy.js';
import { extensionOf } from '../persistence/appeal.repository.js';
import type { Extension } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, mustNotBeOwn, openAppeal, type AppealChanged } from './on-appeal.js';
import { mustBeWithinLimit } from './request-extension.js';

export const DecideExtension = z.object({
  appealId: idOf('Appeal'),
  decision: z.enum(EXTENSION_DECISIONS),
  /** GRANTED: the last day; the one asked for unless told. */
  until: z
    .string()
    .nullish()
    .transform((day) => day ?? null),
  text: writtenText(2000),
  expectedVersion,
});
export type DecideExtension = z.output<typeof DecideExtension>;

/**
 * The bureau grants the extension that the host asked for, perhaps until another day within the county's limit, or
 * refuses it. The reply is then due at 24:00 of that day. Granted after the time was over, the breach stays on record,
 * marked annulled, and what was still to follow from it does not.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, NO_OPEN_EXTENSION, OWN_MATTER, EXTENSION_TOO_LONG, INVALID_INPUT.
 */
export async function decideExtension(tx: Tx, input: DecideExtension): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'decideExtension', input);
  const { appeal, assignments } = opened;
  const extension = await extensionOf(tx, appeal.id);
  if (!extension || extension.decision) refuse('NO_OPEN_EXTENSION', { duty: 18 });
  mustNotBeOwn(tx, 'decideExtension', extension.requestedByAccountId);
  const granted = input.decision === 'GRANTED';
  if (granted) await grant(tx, extension, input.until ?? extension.requestedUntil);
  else if (input.until)
    refuse('INVALID_INPUT', {
      duty: 18,
      path: ['input', 'until'],
      facts: { detail: '不予延期则无日期', detailEn: 'what is refused has no day' },
    });
  extension.decision = input.decision;
  extension.decisionText = input.text;
  extension.decidedAt = tx.now;
  extension.decidedByAccountId = tx.actor.accountId;
  move(tx, opened, 'decideExtension', input.decision);
  const post = actingPost(tx, 'decideExtension', assignments);
  await happen(tx, granted ? 'EXTENSION_GRANTED' : 'EXTENSION_REFUSED', opened, { post, note: input.text });
  return { appealId: appeal.id };
}

async function grant(tx: Tx, extension: Extension, until: string): Promise<void> {
  const clock = await replyClock(tx, extension.appealId);
  // Another host, or a reply that was sent back, has brought a clock of its own.
  if (!clock?.dueAt || clock.id !== extension.deadlineId) refuse('NO_OPEN_EXTENSION', { duty: 18 });
  const { extensionMaxWorkingDays } = await appealPolicyOf(tx);
  await mustBeWithinLimit(tx, clock.dueAt, until, extensionMaxWorkingDays);
  const { previousDueAt, dueAt, annulledBreachAt } = await extendClock(tx, clock, until);
  extension.previousDueAt = previousDueAt;
  extension.grantedDueAt = dueAt;
  extension.annulledBreachAt = annulledBreachAt;
}
