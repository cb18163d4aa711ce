import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { instant, tenantKey, tenantWall } from '../orm/columns.js';

/** What a row asks the relay to do after the commit. */
export const OUTBOX_KINDS = ['PUSH', 'NOTICE', 'DEADLINE'] as const;

/**
 * Every effect of a transaction, written in that transaction. A PUSH row is an entry of the tenant's stream: the relay
 * gives it its position after the commit, so that positions have neither gap nor repeat.
 */
export const OutboxSchema = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    ...tenantKey,
    kind: p.enum(OUTBOX_KINDS),
    /** What it is about: an event type of the stream, or the rule of a deadline. */
    topic: p.string(),
    appealId: p.uuid().nullable(),
    unitId: p.uuid().nullable(),
    /** The row that causes the effect: assignment, notice, deadline or event. */
    subjectId: p.uuid(),
    dueAt: instant().nullable(),
    createdAt: instant(),
    position: p.bigint('number').nullable(),
    relayedAt: instant().nullable(),
  },
  indexes: [
    {
      name: 'outbox_pending',
      expression: 'create index outbox_pending on outbox (tenant_id, id) where relayed_at is null',
    },
    {
      name: 'outbox_stream',
      expression: 'create unique index outbox_stream on outbox (tenant_id, position) where position is not null',
    },
    {
      name: 'outbox_unit_stream',
      expression:
        'create index outbox_unit_stream on outbox (tenant_id, unit_id, position) where position is not null and unit_id is not null',
    },
    {
      name: 'outbox_appeal_stream',
      expression:
        'create index outbox_appeal_stream on outbox (tenant_id, appeal_id, position) where position is not null',
    },
  ],
  ...tenantWall,
});
export type Outbox = InferEntity<typeof OutboxSchema>;

/** The head of a tenant's stream: one writer at a time, under its row lock. */
export const StreamHeadSchema = defineEntity({
  name: 'StreamHead',
  tableName: 'stream_head',
  properties: { tenantId: p.uuid().primary(), position: p.bigint('number') },
  ...tenantWall,
});

/** Where the worker looks for tenants with something to relay: ids alone. */
export const OutboxReadySchema = defineEntity({
  name: 'OutboxReady',
  tableName: 'outbox_ready',
  properties: { tenantId: p.uuid().primary(), outboxId: p.uuid().primary() },
});

export const outboxSchemas = [OutboxSchema, StreamHeadSchema, OutboxReadySchema];
