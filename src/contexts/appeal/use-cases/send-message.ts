import { z } from 'zod';
import { uploadIds } from '../../../papers/claim-uploads.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
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
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, and those of its papers.
 */
export async function sendMessage(tx: Tx, input: SendMessage): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'sendMessage', input);
  const post = actingPost(tx, 'sendMessage', opened.assignments);
  const { accountId } = tx.actor;
  if (!post || !accountId) throw new Error('whoever may send a message is somebody, in a post');
  const [id, appealId] = [newId(), opened.appeal.id];
  await attach(tx, opened, input.uploadIds, { source: 'MESSAGE', sourceId: id });
  move(tx, opened, 'sendMessage', 'SENT');
  const { sequence } = await happen(tx, 'MESSAGE_SENT', opened, { post });
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
