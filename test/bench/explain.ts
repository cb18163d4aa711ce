import 'reflect-metadata';
import pg from 'pg';
import type { Statement } from '../../src/platform/reads/session.js';
import { beginSql } from '../../src/platform/orm/flight.js';
import { handlerOf, readingStatements } from './statements.js';
import type { World } from './world.js';

/** Prints how the list and the detail are executed under the run role, row security and all. */
export async function explain(world: World, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: world.appUrl });
  await client.connect();
  try {
    for (const [name, statement] of Object.entries(await readingStatements(world))) {
      say(`\n${name}\n${statement.text}\n`);
      say(await planOf(client, world, statement));
    }
  } finally {
    await client.end();
  }
}

async function planOf(client: pg.Client, world: World, { text, values }: Statement): Promise<string> {
  await client.query(beginSql(handlerOf(world), { readOnly: true }));
  // Once for the cache: the second run is what a server that has been up for a while does.
  await client.query(text, [...values]);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, [...values]);
  await client.query('rollback');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
