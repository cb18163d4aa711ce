import type { TestDatabase } from './database.js';

/**
 * What changes without a command: sessions and codes of signing in, records of requests and refusals, and what the relay
 * and the sweep mark as carried out. Every other table is looked at, one that is added included.
 */
const APART = [
  'audit_entry',
  'audit_ready',
  'audit_seal',
  'session',
  'sms_code',
  'rate_limit',
  'second_factor',
  'recovery_code',
  'idempotency_record',
  'outbox',
  'outbox_ready',
  'stream_head',
  'deadline_due',
  'tenant',
];

/** A sum over every row of each of the tables, in all tenants: equal before and after means nothing was changed. */
export async function fingerprint({ admin }: TestDatabase): Promise<Record<string, string>> {
  const tables = await admin.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname not like '%migration%' and relname <> all($1) order by relname`,
    [APART],
  );
  const sums = tables.rows.map(
    ({ name }) =>
      `select '${name}' as name, (select count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)), 0) from "${name}" r) as sum`,
  );
  const { rows } = await admin.query<{ sums: Record<string, string> }>(
    `select json_object_agg(name, sum) as sums from (${sums.join(' union all ')}) t`,
  );
  return rows[0]?.sums ?? {};
}

/** @throws naming the tables that differ */
export function expectUnchanged(before: Record<string, string>, after: Record<string, string>, what: string): void {
  const touched = Object.keys(after).filter((table) => after[table] !== before[table]);
  if (touched.length > 0) throw new Error(`${what} and yet changed ${touched.join(', ')}`);
}
