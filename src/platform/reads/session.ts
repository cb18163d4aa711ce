import type pg from 'pg';
import type { Asking } from '../../access/row-scope.js';
import { beginSql, inOneFlight, run, type Statement } from '../orm/flight.js';

export type { Statement };

/** The reads of one operation: one read-only transaction with tenant and actor set for row security. */
export interface ReadSession {
  query<Row>(statement: Statement): Promise<Row[]>;
  /** Ends the transaction; safe to call twice, and where nothing was read. */
  end(): Promise<void>;
}

/** What a read was to be guarded by did not hold. */
export class Unguarded extends Error {}

/**
 * Views write instants as the county reads them. A view's statement is planned once for a connection, whatever its values:
 * to plan it for each of the first five takes longer than the reading, and finds the same plan.
 */
const SETTINGS = `, set_config('timezone', 'Asia/Shanghai', true), set_config('plan_cache_mode', 'force_generic_plan', true)`;

/**
 * Opens lazily: nothing is sent before the first read. With `single` every read travels with its own begin, settings and
 * commit in one flight, which is how an operation with one view is answered in one round trip; and, where there is one,
 * with its `guard` before it, a statement that has to find a row for the read to be answered.
 */
export function openReadSession(
  pool: pg.Pool,
  who: Asking,
  { single = false, guard = null }: { single?: boolean; guard?: Statement | null } = {},
): ReadSession {
  let held: Promise<pg.PoolClient> | null = null;
  let broken = false;

  function begin(client: pg.PoolClient): void {
    // Not awaited: a failure here fails the statement behind it in the same flight.
    client.query(beginSql(who, { readOnly: true }) + SETTINGS).catch(() => undefined);
  }

  async function hold(): Promise<pg.PoolClient> {
    const client = await pool.connect();
    begin(client);
    return client;
  }

  /** Commits and gives the client back; one whose transaction could not be ended is thrown away. */
  function finish(client: pg.PoolClient, rollback: boolean): Promise<void> {
    return client.query(rollback ? 'rollback' : 'commit').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }

  return {
    async query<Row>(statement: Statement): Promise<Row[]> {
      if (single) {
        const client = await pool.connect();
        const [met, rows] = await inOneFlight(client, () => {
          begin(client);
          const answers = Promise.all([guard && run(client, guard), run<Row>(client, statement)]);
          // Behind a failed statement the commit ends the transaction as a rollback.
          finish(client, false).catch(() => undefined);
          return answers;
        });
        if (met?.length === 0) throw new Unguarded();
        return rows;
      }
      held ??= hold();
      try {
        return await run<Row>(await held, statement);
      } catch (error) {
        broken = true;
        throw error;
      }
    },
    async end() {
      const client = held;
      held = null;
      // Where no client was to be had, the read that asked for it has said so.
      const given = await client?.catch(() => null);
      if (given) await finish(given, broken);
    },
  };
}
