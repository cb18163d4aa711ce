import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { postScope } from '../access/row-scope.js';
import { instant, tenantKey, scopedWall } from '../platform/orm/columns.js';
import { NOTICE_TEMPLATES } from './templates.js';

export const NOTICE_STATES = ['QUEUED', 'SENT', 'FAILED'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** One message to one recipient: made in the transaction that caused it, sent by a job. */
export const NoticeSchema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    ...tenantKey,
    template: p.enum(NOTICE_TEMPLATES),
    appealId: p.uuid().nullable(),
    unitId: p.uuid().nullable(),
    recipientNameCipher: p.text().nullable(),
    recipientPhoneCipher: p.text().nullable(),
    textCipher: p.text(),
    state: p.enum(NOTICE_STATES),
    attempts: p.integer().default(0),
    createdAt: instant(),
    sentAt: instant().nullable(),
  },
  indexes: [
    { name: 'notice_created', properties: ['tenantId', 'createdAt'] },
    { name: 'notice_appeal', properties: ['tenantId', 'appealId'] },
    {
      name: 'notice_queued',
      expression: `create index notice_queued on notice (tenant_id, created_at) where state = 'QUEUED'`,
    },
  ],
  ...scopedWall(postScope('TENANT_ADMIN')),
});
export type Notice = InferEntity<typeof NoticeSchema>;

export const notificationSchemas = [NoticeSchema];
