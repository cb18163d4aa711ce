import type { Tx } from '../platform/orm/tenant-transaction.js';
import { DeadlineSchema, type Deadline } from './time.schema.js';

/** The evaluation clock of a completed appeal, if it runs. */
export async function evaluationClock(tx: Tx, appealId: string): Promise<Deadline | null> {
  return tx.em.findOne(DeadlineSchema, { tenantId: tx.tenant.id, appealId, rule: 'EVALUATION', state: 'RUNNING' });
}

/** The window in which a unit may object to an assignment, while it runs (#17). */
export async function objectionWindow(tx: Tx, assignmentId: string): Promise<Deadline | null> {
  return tx.em.findOne(DeadlineSchema, {
    tenantId: tx.tenant.id,
    assignmentId,
    rule: 'OBJECTION_WINDOW',
    state: 'RUNNING',
  });
}
