import { openCommand } from '../orm/command-connection.js';
import { addRow, insertOf, type NewRows } from '../orm/new-rows.js';
import type { Tx, TxDeps } from '../orm/tenant-transaction.js';
import type { Act, Outcome } from './act.js';
import { entryOf } from './entry.js';
import type { AuditKeys } from './keys.js';

function addEntry(rows: { newRows: NewRows }, keys: AuditKeys, act: Act, outcome: Outcome): void {
  const entry = addRow(rows, 'audit_entry', entryOf(keys, act, outcome));
  addRow(rows, 'audit_ready', { tenantId: entry.tenantId, entryId: entry.id });
}

/** Lets the record of what a transaction does leave with its commit: both stand, or neither. */
export function recordDone(tx: Tx, act: Act): void {
  addEntry(tx, tx.deps.audit, act, { outcome: 'DONE' });
}

/**
 * Records, in a transaction of its own, what came of an act whose own was rolled back, or that had none. Whoever shows
 * something that must not be shown unrecorded waits for it first.
 */
export async function record(
  { database, audit }: Pick<TxDeps, 'database' | 'audit'>,
  act: Act,
  outcome: Outcome,
): Promise<void> {
  const { actor } = act;
  if (!actor) throw new Error('an entry stands in a tenant');
  const newRows: NewRows = new Map();
  addEntry({ newRows }, audit, act, outcome);
  const connection = await openCommand(database.commands, actor);
  try {
    await connection.commit(insertOf(newRows));
  } catch (error) {
    await connection.rollback();
    throw error;
  }
  act.settled = true;
}
