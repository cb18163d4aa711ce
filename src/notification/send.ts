import type { SmsDriver } from './sms.js';
import { systemActor } from '../kernel/actor.js';
import { isMobile } from '../platform/crypto/phone.js';
import { inTenant, LockMode, type Happened, type Tx, type TxDeps } from '../platform/orm/tenant-transaction.js';
import { DAY_MS } from '../time/pure/index.js';
import { NoticeSchema, type Notice } from './notice.schema.js';

/** A message left, or never will: reactions start what waits for it. */
export interface NoticeSettled extends Happened {
  type: 'NOTICE_SETTLED';
  notice: Notice;
  reached: boolean;
}

/** How long a message is tried before it counts as unreachable, in ms of real time (#36). */
export const GIVE_UP_AFTER_MS = DAY_MS;

/**
 * Sends one queued message. The driver gets the notice's id as its idempotency key, so that a crash between sending
 * and noting it can repeat the call but not the message. Throws where the gateway failed: the queue tries again.
 */
export async function sendNotice(
  deps: TxDeps & { sms: SmsDriver },
  tenantId: string,
  noticeId: string,
  at?: Date,
): Promise<void> {
  const options = at ? { at } : {};
  const actor = systemActor(tenantId);
  const message = await inTenant(deps, actor, (tx) => claim(tx, noticeId), options);
  if (!message) return;
  if (message.phone) await deps.sms({ id: noticeId, phone: message.phone, text: message.text });
  await inTenant(deps, actor, (tx) => settleNotice(tx, noticeId, message.phone !== null), options);
}

async function claim(tx: Tx, noticeId: string): Promise<{ phone: string | null; text: string } | null> {
  const key = { tenantId: tx.tenant.id, id: noticeId };
  const notice = await tx.em.findOne(NoticeSchema, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (notice?.state !== 'QUEUED') return null;
  notice.attempts += 1;
  const phone = notice.recipientPhoneCipher
    ? inClear(tx, notice, 'recipient_phone', notice.recipientPhoneCipher)
    : null;
  return { phone: phone && isMobile(phone) ? phone : null, text: textOf(tx, notice) };
}

const inClear = (tx: Tx, { id: rowId }: Notice, column: string, sealed: string): string =>
  tx.deps.cipher.decrypt(sealed, { tenantId: tx.tenant.id, table: 'notice', column, rowId });

/** What a message says to whoever gets it. */
export const textOf = (tx: Tx, notice: Notice): string => inClear(tx, notice, 'text', notice.textCipher);

/** Notes that a message has left, or never will; what waits for it goes on. Null where that was noted before. */
export async function settleNotice(tx: Tx, noticeId: string, reached: boolean): Promise<Notice | null> {
  const key = { tenantId: tx.tenant.id, id: noticeId };
  const notice = await tx.em.findOne(NoticeSchema, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (notice?.state !== 'QUEUED') return null;
  notice.state = reached ? 'SENT' : 'FAILED';
  notice.sentAt = reached ? tx.now : null;
  const settled: NoticeSettled = { type: 'NOTICE_SETTLED', notice, reached };
  await tx.deps.react(tx, settled);
  return notice;
}

/** Gives a message up that could not be sent for a day: what waits for it goes on, flagged (#36). */
export async function giveUpNotice(deps: TxDeps, tenantId: string, noticeId: string): Promise<void> {
  await inTenant(deps, systemActor(tenantId), (tx) => settleNotice(tx, noticeId, false));
}
