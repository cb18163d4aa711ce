import { contactsOfUnit } from '../contexts/directory/index.js';
import { addRow } from '../platform/orm/new-rows.js';
import { newId } from '../platform/orm/new-id.js';
import type { Tx } from '../platform/orm/tenant-transaction.js';
import { writeOutbox } from '../platform/outbox/write.js';
import { NoticeSchema } from './notice.schema.js';
import { TEMPLATES, type NoticeFacts, type NoticeTemplate } from './templates.js';

interface Recipient {
  name: string;
  phone: string;
}

export interface NoticeRequest {
  template: NoticeTemplate;
  facts: NoticeFacts;
  appealId: string | null;
  unitId?: string | null;
}

/** Queues one message. Names, phone and text are sealed in the row; the queue carries its id alone. */
export function notify(
  tx: Tx,
  { template, facts, appealId, unitId = null }: NoticeRequest,
  to: Recipient | null,
): string {
  const tenantId = tx.tenant.id;
  const id = newId();
  const sealed = (column: string, text: string): string =>
    tx.deps.cipher.encrypt(text, { tenantId, table: 'notice', column, rowId: id });
  addRow(tx, 'notice', {
    tenantId,
    id,
    template,
    appealId,
    unitId,
    recipientNameCipher: to && sealed('recipient_name', to.name),
    recipientPhoneCipher: to && sealed('recipient_phone', to.phone),
    textCipher: sealed('text', TEMPLATES[template](facts)),
    state: 'QUEUED',
    attempts: 0,
    createdAt: tx.now,
    sentAt: null,
  });
  writeOutbox(tx, { kind: 'NOTICE', topic: template, subjectId: id, appealId, unitId });
  return id;
}

/** Queues a message to each named person of a unit (#22, #47). A unit without one gets a row with no recipient, which fails visibly. */
export async function notifyUnit(tx: Tx, unitId: string, request: NoticeRequest): Promise<void> {
  const { tenant, deps } = tx;
  const contacts = await contactsOfUnit(tx, unitId);
  if (contacts.length === 0) notify(tx, { ...request, unitId }, null);
  for (const { id: rowId, nameCipher, phoneCipher } of contacts) {
    const aad = { tenantId: tenant.id, table: 'unit_contact', rowId };
    notify(
      tx,
      { ...request, unitId },
      {
        name: deps.cipher.decrypt(nameCipher, { ...aad, column: 'name' }),
        phone: deps.cipher.decrypt(phoneCipher, { ...aad, column: 'phone' }),
      },
    );
  }
}

/** Whether a unit, or the enterprise where there is none, was sent a message of this kind on an appeal since an instant. */
export async function wasTold(
  tx: Tx,
  { since, ...told }: { template: NoticeTemplate; appealId: string; unitId: string | null; since: Date },
): Promise<boolean> {
  return (await tx.em.count(NoticeSchema, { tenantId: tx.tenant.id, ...told, createdAt: { $gt: since } })) > 0;
}

/** Whether the newest evaluation reminder of an appeal reached somebody (#37: counted apart where not). */
export async function reminderReached(tx: Tx, appealId: string): Promise<boolean> {
  const reminders = { tenantId: tx.tenant.id, appealId, template: 'EVALUATION_REMINDER' } as const;
  const newest = await tx.em.findOne(NoticeSchema, reminders, { orderBy: { createdAt: 'desc', id: 'desc' } });
  return newest?.state === 'SENT';
}
