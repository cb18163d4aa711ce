import 'reflect-metadata';
import pg from 'pg';
import { beginSql } from '../../src/platform/orm/flight.js';
import { readings, type Reading } from './statements.js';
import type { World } from './world.js';

/** Prints how what is read is executed under the run role, row security and all. */
export async function explain(world: World, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: world.appUrl });
  await client.connect();
  try {
    for (const reading of await readings(world)) {
      say(`\n${reading.name}\n${reading.statement.text}\n`);
      say(await planOf(client, reading));
    }
  } finally {
    await client.end();
  }
}

async function planOf(client: pg.Client, { actor, statement: { text, values } }: Reading): Promise<string> {
  await client.query(beginSql(actor, { readOnly: true }));
  // Once for the cache: the second run is what a server that has been up for a while does.
  await client.query(text, [...values]);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, [...values]);
  await client.query('rollback');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
