import type { Writable } from 'node:stream';
import type pg from 'pg';

/** A prepared statement: its name stands for its text, its values for this call. */
export interface Statement {
  name: string;
  text: string;
  values: readonly unknown[];
}

/** The reads of one operation: one read-only transaction with tenant and actor set for row security. */
export interface ReadSession {
  query<Row>(statement: Statement): Promise<Row[]>;
  /** Ends the transaction; safe to call twice, and where nothing was read. */
  end(): Promise<void>;
}

export interface ReadIdentity {
  tenantId: string;
  accountId: string | null;
}

const UUID = /^[0-9a-f-]{36}$/;

/** Begin and settings in one message. The ids are our own keys; what is no UUID does not come near the statement. */
function beginSql({ tenantId, accountId }: ReadIdentity): string {
  for (const id of [tenantId, accountId]) if (id !== null && !UUID.test(id)) throw new Error('not a key');
  return (
    `begin read only; select set_config('app.tenant_id', '${tenantId}', true), ` +
    `set_config('app.account_id', '${accountId ?? ''}', true), set_config('timezone', 'Asia/Shanghai', true)`
  );
}

/** Holds back what is written until all is asked, so that it leaves in one packet: a system call instead of three. */
function inOneFlight<T>(client: pg.PoolClient, ask: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

/**
 * Opens lazily: nothing is sent before the first read. With `single` every read travels with its own begin, settings and
 * commit in one flight, which is how an operation with one view is answered in one round trip.
 */
export function openReadSession(pool: pg.Pool, who: ReadIdentity, { single = false } = {}): ReadSession {
  let held: Promise<pg.PoolClient> | null = null;
  let broken = false;

  function begin(client: pg.PoolClient): void {
    // Not awaited: a failure here fails the statement behind it in the same flight.
    client.query(beginSql(who)).catch(() => undefined);
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

  async function run<Row>(client: pg.PoolClient, { name, text, values }: Statement): Promise<Row[]> {
    const result = await client.query({ name, text, values: [...values] });
    return result.rows as Row[];
  }

  return {
    async query<Row>(statement: Statement): Promise<Row[]> {
      if (single) {
        const client = await pool.connect();
        return inOneFlight(client, () => {
          begin(client);
          const rows = run<Row>(client, statement);
          // Behind a failed statement the commit ends the transaction as a rollback.
          finish(client, false).catch(() => undefined);
          return rows;
        });
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
