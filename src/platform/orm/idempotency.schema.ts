import { defineEntity, p } from '@mikro-orm/core';
import { PLATFORM_SCOPE } from '../../access/row-scope.js';
import { instant, scopedWall } from './columns.js';

/** What a command with an Idempotency-Key answered, kept for 24 hours of real time. */
export const IdempotencyRecordSchema = defineEntity({
  name: 'IdempotencyRecord',
  tableName: 'idempotency_record',
  properties: {
    tenantId: p.uuid().primary(),
    actorKey: p.string().primary(),
    key: p.string().length(255).primary(),
    field: p.string().primary(),
    requestHash: p.string(),
    result: p.json<unknown>(),
    createdAt: instant(),
  },
  indexes: [{ name: 'idempotency_record_created', properties: ['tenantId', 'createdAt'] }],
  ...scopedWall(PLATFORM_SCOPE),
});
