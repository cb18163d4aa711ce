import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { postScope } from '../../access/row-scope.js';
import { instant, scopedWall, tenantKey } from '../orm/columns.js';
import { TRANSPORTS } from './act.js';
import { AUDIT_KINDS } from './kinds.js';

export const AUDIT_OUTCOMES = ['DONE', 'REFUSED', 'FAILED'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** One act: who did what, over which way, and what came of it. It points nowhere by a key, so that nothing bends it. */
export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    ...tenantKey,
    /** Real time, of the process that wrote it, also in a sandbox. */
    occurredAt: instant(),
    kind: p.enum(AUDIT_KINDS),
    /** The root field, or what the platform did by itself. */
    act: p.string(),
    outcome: p.enum(AUDIT_OUTCOMES),
    /** Of the refusal or the error. */
    code: p.string().nullable(),
    /** What a fault is found by in the log of the process. */
    traceId: p.uuid().nullable(),
    actorKind: p.enum(['ACCOUNT', 'CLIENT', 'SYSTEM', 'ANONYMOUS'] as const),
    actorId: p.uuid().nullable(),
    /** The posts held at that moment. */
    roles: p.json<string[]>(),
    sessionId: p.uuid().nullable(),
    transport: p.enum(TRANSPORTS),
    addressHash: p.string(),
    /** Global id. */
    objectId: p.string().nullable(),
    detail: p.json<Record<string, string>>().nullable(),
    keyVersion: p.integer(),
    /** HMAC over all of the above, under a key outside the database. */
    mac: p.string(),
  },
  indexes: [
    { name: 'audit_entry_actor', properties: ['tenantId', 'actorId', 'id'] },
    { name: 'audit_entry_object', properties: ['tenantId', 'objectId', 'id'] },
  ],
  ...scopedWall(postScope('AUDITOR')),
});
export type AuditEntry = InferEntity<typeof AuditEntrySchema>;

/** A link of the tenant's chain, laid around one entry after its commit; by the worker alone, one at a time. */
export const AuditSealSchema = defineEntity({
  name: 'AuditSeal',
  tableName: 'audit_seal',
  properties: {
    tenantId: p.uuid().primary(),
    /** 1, 2, 3 … without a gap. */
    sequence: p.bigint('number').primary(),
    entryId: p.uuid(),
    /** SHA-256 of the entry and its mark: whether the entry or the seal was altered can be told apart by it. */
    entryDigest: p.string(),
    /** The database's own clock. */
    sealedAt: instant(),
    keyVersion: p.integer(),
    /** HMAC over all of the above and the hash before it, under a key outside the database. */
    hash: p.string(),
  },
  uniques: [{ name: 'audit_seal_entry_unique', properties: ['tenantId', 'entryId'] }],
  ...scopedWall(postScope('AUDITOR')),
});
export type AuditSeal = InferEntity<typeof AuditSealSchema>;

/** Where the worker finds what is not sealed yet: ids alone. */
export const AuditReadySchema = defineEntity({
  name: 'AuditReady',
  tableName: 'audit_ready',
  properties: { tenantId: p.uuid().primary(), entryId: p.uuid().primary() },
});

/** Why somebody was shown what is masked otherwise, in his own words; the entry that tells of it names the row. */
export const RevealSchema = defineEntity({
  name: 'Reveal',
  tableName: 'reveal',
  properties: { ...tenantKey, reasonCipher: p.text() },
  ...scopedWall(postScope('AUDITOR')),
});
export type Reveal = InferEntity<typeof RevealSchema>;

export const auditSchemas = [AuditEntrySchema, AuditSealSchema, AuditReadySchema, RevealSchema];
