import { appealSchemas } from './contexts/appeal/persistence/appeal.schema.js';
import { directorySchemas } from './contexts/directory/persistence/directory.schema.js';
import { supervisionSchemas } from './contexts/supervision/persistence/supervision.schema.js';
import { notificationSchemas } from './notification/notice.schema.js';
import { paperSchemas } from './papers/upload.schema.js';
import { auditSchemas } from './platform/audit/audit.schema.js';
import { RateLimitSchema } from './platform/limits/rate-limit.schema.js';
import { TenantSchema } from './platform/orm/tenant.schema.js';
import { timeSchemas } from './time/time.schema.js';
import { outboxSchemas } from './platform/outbox/outbox.schema.js';
import { IdempotencyRecordSchema } from './platform/orm/idempotency.schema.js';

/** Every table. A new one is added here, and to the grants or the closed list of exceptions beside them. */
export const schemas = [
  TenantSchema,
  ...directorySchemas,
  ...appealSchemas,
  ...timeSchemas,
  ...supervisionSchemas,
  ...notificationSchemas,
  ...paperSchemas,
  ...outboxSchemas,
  ...auditSchemas,
  IdempotencyRecordSchema,
  RateLimitSchema,
];
