import type { TestDatabase } from './database.js';

/** What no refused command may touch. Apart from it stand sessions, the relay's marks, and records of requests. */
const TABLES = [
  'appeal',
  'appeal_event',
  'assignment',
  'consultation',
  'deadline',
  'dispatch',
  'enterprise',
  'enterprise_contact',
  'evaluation',
  'handling_opinion',
  'membership',
  'notice',
  'registry_review',
  'rehandling',
  'round',
  'supervision_entry',
  'urge',
];

/** A sum over every row of each of the tables, in all tenants: equal before and after means nothing was changed. */
export async function fingerprint({ admin }: TestDatabase): Promise<Record<string, string>> {
  const sums = TABLES.map(
    (table) => `'${table}', (select count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)), 0) from ${table} r)`,
  );
  const { rows } = await admin.query<{ sums: Record<string, string> }>(
    `select json_build_object(${sums.join(', ')}) as sums`,
  );
  return rows[0]?.sums ?? {};
}

/** @throws naming the tables that differ */
export function expectUnchanged(before: Record<string, string>, after: Record<string, string>, what: string): void {
  const touched = Object.keys(after).filter((table) => after[table] !== before[table]);
  if (touched.length > 0) throw new Error(`${what} and yet changed ${touched.join(', ')}`);
}
