import type { Tx } from './tenant-transaction.js';

/** Two who would make the same thing take turns: the second finds what the first has made, instead of failing on it. */
export async function takeTurn(tx: Tx, what: string): Promise<void> {
  const name = `${tx.tenant.id} ${what}`;
  await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
}
