import type { Statement } from './flight.js';

/** Tables that commands add rows to. */
export type TableName =
  | 'appeal'
  | 'appeal_event'
  | 'appeal_word'
  | 'assignment'
  | 'attachment'
  | 'audit_entry'
  | 'audit_ready'
  | 'audit_seal'
  | 'deadline'
  | 'deadline_due'
  | 'dispatch'
  | 'internal_note'
  | 'message'
  | 'notice'
  | 'outbox'
  | 'outbox_ready'
  | 'reveal'
  | 'supervision_entry'
  | 'upload'
  | 'urge';

/**
 * Where a row that is there already is as good as one written now: two wake-ups of one deadline at one instant, a word that
 * an appeal is found by already.
 */
const REPEATABLE: ReadonlySet<TableName> = new Set(['deadline_due', 'appeal_word']);

/** What a transaction has made, table by table. */
export type NewRows = Map<TableName, object[]>;

/**
 * Adds a row, under the names of its schema; every column without a value is null, not its default. A new row needs no
 * unit of work: it gathers in the transaction, may be changed until the end, and goes out with all others in one
 * statement. Until then no statement of the same transaction finds it.
 */
export function addRow<Row extends object>(tx: { newRows: NewRows }, table: TableName, row: Row): Row {
  const rows = tx.newRows.get(table);
  if (rows) rows.push(row);
  else tx.newRows.set(table, [row]);
  return row;
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const columnsOf = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value as unknown]));

const INSERTS = new Map<string, Omit<Statement, 'values'>>();

/** The insert into these tables, prepared once for each of the few sets of tables that commands add to. */
function insertInto(tables: readonly TableName[]): Omit<Statement, 'values'> {
  const key = tables.join();
  let insert = INSERTS.get(key);
  if (!insert) {
    const inserts = tables.map(
      (table, index) =>
        `w${index} as (insert into ${table} select * from jsonb_populate_recordset(null::${table}, $${index + 1}::jsonb)` +
        `${REPEATABLE.has(table) ? ' on conflict do nothing' : ''})`,
    );
    insert = { name: `new_rows_${INSERTS.size}`, text: `with ${inserts.join(', ')} select 1` };
    INSERTS.set(key, insert);
  }
  return insert;
}

/** Writes what has gathered, if anything has. The foreign keys are checked at the commit, so the order does not matter. */
export function insertOf(newRows: NewRows): Statement | null {
  if (newRows.size === 0) return null;
  const tables = [...newRows.keys()].sort();
  return { ...insertInto(tables), values: tables.map((table) => JSON.stringify(newRows.get(table)?.map(columnsOf))) };
}
