import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Tables that a command only ever adds to. Their rows need no unit of work: they gather in the transaction and go out in
 * one statement at its end, whatever tables they belong to.
 */
export type AppendOnlyTable =
  'appeal_event' | 'deadline_due' | 'notice' | 'outbox' | 'outbox_ready' | 'supervision_entry' | 'urge';

/** Where a row that is there already is as good as one written now: two wake-ups of one deadline at one instant. */
const REPEATABLE: ReadonlySet<AppendOnlyTable> = new Set(['deadline_due']);

/** What has gathered, table by table. */
export type Appended = Map<AppendOnlyTable, Record<string, unknown>[]>;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Adds a row, under the names of its schema; every column without a value is null, not its default. */
export function append(
  tx: { appended: Appended },
  table: AppendOnlyTable,
  row: Readonly<Record<string, unknown>>,
): void {
  const columns = Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]));
  const rows = tx.appended.get(table);
  if (rows) rows.push(columns);
  else tx.appended.set(table, [columns]);
}

/** Writes what has gathered. The foreign keys are checked at the commit, so the order does not matter. */
export async function writeAppended(em: EntityManager, appended: Appended): Promise<void> {
  if (appended.size === 0) return;
  const tables = [...appended.keys()].sort();
  const inserts = tables.map(
    (table, index) =>
      `w${index} as (insert into ${table} select * from jsonb_populate_recordset(null::${table}, ?::jsonb)` +
      `${REPEATABLE.has(table) ? ' on conflict do nothing' : ''})`,
  );
  await em.execute(
    `with ${inserts.join(', ')} select 1`,
    tables.map((table) => JSON.stringify(appended.get(table))),
  );
}
