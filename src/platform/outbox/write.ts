import { addRow } from '../orm/new-rows.js';
import { newId } from '../orm/new-id.js';
import type { Tx } from '../orm/tenant-transaction.js';

/** Entries of a tenant's stream that subscriptions deliver. */
export type PushTopic =
  | 'APPEAL_CHANGED'
  /** The same event once for each unit whose appeal it is: a unit's inbox is read by its own entries alone. */
  | 'UNIT_APPEAL_CHANGED'
  | 'ASSIGNMENT_ADDED'
  | 'ASSIGNMENT_ENDED'
  | 'DEADLINE_BREACHED';

interface Entry {
  kind: 'PUSH' | 'NOTICE' | 'DEADLINE';
  topic: string;
  subjectId: string;
  appealId?: string | null;
  unitId?: string | null;
  dueAt?: Date | null;
}

/** Asks the relay for an effect after the commit. Every effect leaves this way or not at all. */
export function writeOutbox(
  tx: Tx,
  { kind, topic, subjectId, appealId = null, unitId = null, dueAt = null }: Entry,
): void {
  const id = newId();
  const tenantId = tx.tenant.id;
  addRow(tx, 'outbox', {
    tenantId,
    id,
    kind,
    topic,
    subjectId,
    appealId,
    unitId,
    dueAt,
    createdAt: tx.now,
    position: null,
    relayedAt: null,
  });
  addRow(tx, 'outbox_ready', { tenantId, outboxId: id });
}

/** An entry of the tenant's stream. */
export function push(
  tx: Tx,
  topic: PushTopic,
  entry: { subjectId: string; appealId: string; unitId?: string | null },
): void {
  writeOutbox(tx, { kind: 'PUSH', topic, ...entry });
}
