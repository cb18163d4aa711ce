import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { uploadIds } from '../../../papers/claim-uploads.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { ENTERPRISE_SIDE, MOST_MESSAGES_A_DAY } from '../domain/message.js';
import { writtenLately } from '../persistence/appeal.repository.js';
import type { Message } from '../persistence/appeal.schema.js';
import { attach } from './attach.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const SendMessage = z.object({ appealId: idOf('Appeal'), text: writtenText(2000), uploadIds, expectedVersion });
export type SendMessage = z.output<typeof SendMessage>;

/**
 * Writes to the other side of an appeal that has not ended: the enterprise, or the hall for it, to the host, or to the
 * bureau while there is none; host or bureau to the enterprise. Co-handlers and supervision read along. The timeline
 * tells that something was written, never what.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, TOO_MANY_MESSAGES, and those of its papers.
 */
export async function sendMessage(tx: Tx, input: SendMessage): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'sendMessage', input);
  const post = actingPost(tx, 'sendMessage', opened.assignments);
  const { accountId } = tx.actor;
  if (!post || !accountId) throw new Error('whoever may send a message is somebody, in a post');
  const [id, appealId] = [newId(), opened.appeal.id];
  const { today, answeredAt } = await writtenLately(tx, appealId, ENTERPRISE_SIDE.includes(post.role));
  if (today >= MOST_MESSAGES_A_DAY) refuse('TOO_MANY_MESSAGES', { facts: { most: MOST_MESSAGES_A_DAY } });
  await attach(tx, opened, input.uploadIds, { source: 'MESSAGE', sourceId: id });
  move(tx, opened, 'sendMessage', 'SENT');
  const { sequence } = await happen(tx, 'MESSAGE_SENT', opened, { post, answeredAt });
  addRow<Message>(tx, 'message', {
    tenantId: tx.tenant.id,
    id,
    appealId,
    sequence,
    text: input.text,
    sentAt: tx.now,
    sentByAccountId: accountId,
    unitId: post.unitId,
    role: post.role,
  });
  return { appealId };
}
