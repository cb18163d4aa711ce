import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { noteReveal, whyRevealed } from '../../../platform/audit/reveal.js';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { contactOf, factsOf, lockAppeal } from './on-appeal.js';

export const RevealContact = z.object({ appealId: idOf('Appeal'), ...whyRevealed });
export type RevealContact = z.output<typeof RevealContact>;

/**
 * Shows the contact of an appeal in clear to whoever has to speak with him, in whatever state the appeal is. It is no move
 * and leaves no trace but the audit log's.
 *
 * Refusals: NOT_ALLOWED.
 */
export async function revealContact(
  tx: Tx,
  { appealId, ...why }: RevealContact,
): Promise<{ name: string; phone: string }> {
  const opened = await lockAppeal(tx, appealId);
  const facts = factsOf(opened);
  if (!may(tx.actor, 'read', 'Appeal', facts)) throw new NotFound();
  if (!may(tx.actor, 'revealContact', 'Appeal', facts))
    refuse('NOT_ALLOWED', {
      facts: {
        reason: '联系方式由政务服务数据管理局、承办单位和录入窗口的人员因工作查看。',
        reasonEn:
          'the contact is for people of the bureau, of the units it is assigned to, and of the counter that filed it.',
      },
    });
  noteReveal(tx, why);
  return contactOf(tx, opened.appeal);
}
