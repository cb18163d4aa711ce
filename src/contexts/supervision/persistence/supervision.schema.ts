import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ENTRY_SCOPE, staffScope } from '../../../access/row-scope.js';
import { instant, tenantKey, scopedWall } from '../../../platform/orm/columns.js';
import { SUPERVISION_CAUSES } from '../domain/causes.js';

/** One line of the supervision register (#31, #35). */
export const SupervisionEntrySchema = defineEntity({
  name: 'SupervisionEntry',
  tableName: 'supervision_entry',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    /** The line stays a unit's when the appeal has gone elsewhere, and still says what it was about. */
    appealNumber: p.string(),
    unitId: p.uuid().nullable(),
    cause: p.enum(SUPERVISION_CAUSES),
    rule: p.string().nullable(),
    deadlineId: p.uuid().nullable(),
    enteredAt: instant(),
  },
  uniques: [
    {
      name: 'supervision_entry_deadline_unique',
      expression:
        'create unique index supervision_entry_deadline_unique on supervision_entry (tenant_id, deadline_id) where deadline_id is not null',
    },
  ],
  indexes: [
    { name: 'supervision_entry_entered', properties: ['tenantId', 'enteredAt'] },
    { name: 'supervision_entry_appeal', properties: ['tenantId', 'appealId', 'enteredAt'] },
  ],
  ...scopedWall(ENTRY_SCOPE),
});
export type SupervisionEntry = InferEntity<typeof SupervisionEntrySchema>;

/** 催办: a unit is told that it lags (#46). */
export const UrgeSchema = defineEntity({
  name: 'Urge',
  tableName: 'urge',
  properties: {
    ...tenantKey,
    appealId: p.uuid(),
    unitId: p.uuid().nullable(),
    /** The clock that passed; none where a person urged. */
    rule: p.string().nullable(),
    deadlineId: p.uuid().nullable(),
    urgedAt: instant(),
    /** The supervision section's person; nobody where a clock did. */
    urgedByAccountId: p.uuid().nullable(),
  },
  uniques: [{ name: 'urge_deadline_unique', properties: ['tenantId', 'deadlineId'] }],
  indexes: [{ name: 'urge_appeal', properties: ['tenantId', 'appealId', 'urgedAt'] }],
  ...scopedWall(staffScope('urge')),
});
export type Urge = InferEntity<typeof UrgeSchema>;

export const supervisionSchemas = [SupervisionEntrySchema, UrgeSchema];
