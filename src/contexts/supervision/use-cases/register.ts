import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Deadline } from '../../../time/time.schema.js';
import type { Appeal } from '../../appeal/index.js';
import type { SupervisionCause } from '../domain/causes.js';

/** Enters an appeal on the supervision register: at every transfer (#35), at a breach (#46). */
export function register(
  tx: Tx,
  entry: { appeal: Pick<Appeal, 'id' | 'number'>; unitId: string | null; cause: SupervisionCause; deadline?: Deadline },
): void {
  addRow(tx, 'supervision_entry', {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: entry.appeal.id,
    appealNumber: entry.appeal.number,
    unitId: entry.unitId,
    cause: entry.cause,
    rule: entry.deadline?.rule ?? null,
    deadlineId: entry.deadline?.id ?? null,
    enteredAt: tx.now,
  });
}

/** Records that a laggard was urged (#46): once per deadline, held by a unique key. */
export function urge(tx: Tx, deadline: Deadline): void {
  addRow(tx, 'urge', {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: deadline.appealId,
    unitId: deadline.unitId ?? null,
    rule: deadline.rule,
    deadlineId: deadline.id,
    urgedAt: tx.now,
    urgedByAccountId: null,
  });
}
