import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { OpinionOutcome } from '../domain/vocabulary.js';
import { HandlingOpinionSchema, type Assignment } from './appeal.schema.js';

/** Keeps what a unit wrote under its assignment: the host's reply (#18), or a co-handler's opinion (#15). Its key. */
export function addOpinion(
  tx: Tx,
  { id: assignmentId, appealId, unitId, role }: Assignment,
  { outcome, text }: { outcome: OpinionOutcome; text: string },
): string {
  const id = newId();
  tx.em.create(HandlingOpinionSchema, {
    tenantId: tx.tenant.id,
    id,
    appealId,
    assignmentId,
    unitId,
    role,
    outcome,
    text,
    givenAt: tx.now,
    givenByAccountId: tx.actor.accountId,
  });
  return id;
}
