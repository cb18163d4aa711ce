import { z } from 'zod';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { RETURN_REASONS, type ReturnReason } from '../domain/vocabulary.js';
import type { Appeal } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';
import { refuse } from '../../../kernel/refusal.js';

export const ReturnAppeal = z.object({
  appealId: idOf('Appeal'),
  reason: z.enum(RETURN_REASONS),
  text: writtenText(1000),
  expectedVersion,
});
export type ReturnAppeal = z.output<typeof ReturnAppeal>;

/**
 * The bureau returns an appeal and says why (#21): litigation, an enterprise not registered here, an identity market
 * supervision did not confirm, a matter outside the remit. INCOMPLETE needs a supplement asked for beforehand.
 */
export async function returnAppeal(tx: Tx, input: ReturnAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'returnAppeal', input);
  const { appeal, assignments } = opened;
  if (input.reason === 'INCOMPLETE' && appeal.state !== 'SUPPLEMENT_REQUESTED')
    refuse('INVALID_INPUT', {
      duty: 21,
      path: ['input', 'reason'],
      facts: { detail: '须先要求补充材料', detailEn: 'ask for a supplement first' },
    });
  mustBeGround(appeal, input.reason, ['input', 'reason']);
  appeal.returnReason = input.reason;
  move(tx, opened, 'returnAppeal', 'RETURNED');
  const post = actingPost(tx, 'returnAppeal', assignments);
  await happen(tx, 'RETURNED', opened, { post, note: input.text });
  return { appealId: appeal.id };
}

/** An identity counts as unconfirmed where market supervision has said so, and not before. */
export function mustBeGround(appeal: Appeal, reason: ReturnReason, path: readonly string[]): void {
  if (reason === 'IDENTITY_UNCONFIRMED' && appeal.reviewResult !== 'REJECTED')
    refuse('INVALID_INPUT', {
      duty: 21,
      path,
      facts: { detail: '登记信息未被复核否定', detailEn: 'the registration was not rejected in review' },
    });
}
