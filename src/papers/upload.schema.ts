import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownScope } from '../access/row-scope.js';
import { instant, tenantKey, scopedWall } from '../platform/orm/columns.js';

export const UPLOAD_STATES = ['WAITING', 'PASSED', 'REFUSED'] as const;

/** A paper on its way: its maker's alone until a command attaches it, once. All instants are real time. */
export const UploadSchema = defineEntity({
  name: 'Upload',
  tableName: 'upload',
  properties: {
    ...tenantKey,
    accountId: p.uuid(),
    fileName: p.string().length(200),
    contentType: p.string().length(100),
    size: p.integer(),
    state: p.enum(UPLOAD_STATES),
    /** Why its content was refused. */
    refusal: p.string().nullable(),
    /** Where what was looked at lies, and its hash. */
    storageKey: p.string().nullable(),
    sha256: p.string().length(64).nullable(),
    createdAt: instant(),
    expiresAt: instant(),
    usedAt: instant().nullable(),
  },
  indexes: [
    { name: 'upload_account', properties: ['tenantId', 'accountId', 'expiresAt'] },
    { name: 'upload_expires', properties: ['tenantId', 'expiresAt'] },
  ],
  ...scopedWall(ownScope('account_id')),
});
export type Upload = InferEntity<typeof UploadSchema>;

export const paperSchemas = [UploadSchema];
