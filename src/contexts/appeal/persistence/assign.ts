import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { push } from '../../../platform/outbox/write.js';
import type { AssignmentRole } from '../domain/vocabulary.js';
import type { Appeal, Assignment } from './appeal.schema.js';

/** One decision to send an appeal out; its number counts from 1. */
export function makeDispatch(
  tx: Tx,
  appeal: Appeal,
  { sequence, note, overrideReason = null }: { sequence: number; note: string | null; overrideReason?: string | null },
): string {
  const id = newId();
  addRow(tx, 'dispatch', {
    tenantId: tx.tenant.id,
    id,
    appealId: appeal.id,
    sequence,
    dispatchedAt: tx.now,
    dispatchedByAccountId: tx.actor.accountId,
    note,
    overrideReason,
  });
  return id;
}

/** One unit's part in a dispatch. */
export function makeAssignment(
  tx: Tx,
  appeal: Appeal,
  { dispatchId, unitId, role }: { dispatchId: string; unitId: string; role: AssignmentRole },
): Assignment {
  appeal.partyUnitIds = [...appeal.partyUnitIds, unitId];
  return addRow<Assignment>(tx, 'assignment', {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    dispatchId,
    unitId,
    role,
    state: 'PENDING',
    dispatchedAt: tx.now,
    receivedAt: null,
    receivedByAccountId: null,
    handlerAccountId: null,
    endedAt: null,
    active: true,
    appealOpen: true,
    appealFiledAt: appeal.filedAt,
  });
}

/** Makes a unit the host. What another one verified (#12) does not count for it. */
export function makeHost(appeal: Appeal, unitId: string): void {
  if (appeal.hostUnitId === unitId) return;
  appeal.hostUnitId = unitId;
  appeal.verifiedAt = null;
}

/** The unit is no party any more: from now on it sees the appeal no longer. */
export function endAssignment(tx: Tx, appeal: Appeal, assignment: Assignment): void {
  appeal.partyUnitIds = appeal.partyUnitIds.filter((unitId) => unitId !== assignment.unitId);
  assignment.state = 'ENDED';
  assignment.active = false;
  assignment.endedAt = tx.now;
  const { id: subjectId, appealId, unitId } = assignment;
  push(tx, 'ASSIGNMENT_ENDED', { subjectId, appealId, unitId });
}
