import { runMigrations } from 'bullmq';
import pg from 'pg';
import { QUEUE_NAME, SCHEMA } from './bull.js';

/** Keeps two migrators out of each other's grants; any constant will do. */
const LOCK = 7_126_001;

/**
 * Brings BullMQ's tables in schema `jobs` up to date as their owner, and lets the run roles use them. The owner needs
 * CREATE on the database and no more. May be repeated.
 *
 * BullMQ would create the sequence of job numbers as whoever adds first; made here instead, it belongs to the owner, and
 * the run roles need no right to create anything and own nothing.
 */
export async function migrateQueue(ownerUrl: string, runRoles: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await runMigrations(client, SCHEMA);
    await client.query(`select ${SCHEMA}.next_job_id($1)`, [QUEUE_NAME]);
    for (const role of runRoles) await client.query(grants(client.escapeIdentifier(role)));
  } finally {
    await client.end();
  }
}

/** The ledger of migrations is for reading alone. */
function grants(role: string): string {
  return `
    grant usage on schema ${SCHEMA} to ${role};
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${role};
    revoke insert, update, delete on ${SCHEMA}.migration from ${role};
    grant usage, select, update on all sequences in schema ${SCHEMA} to ${role};
    grant execute on all functions in schema ${SCHEMA} to ${role};`;
}
