import type pg from 'pg';
import { OPENED, type Asking } from '../../access/row-scope.js';
import { beginSql, inOneFlight, run, setting, type Statement } from './flight.js';

/** The connection of one command, from its begin to its end. */
export interface CommandConnection {
  /** The transaction, for `em.setTransactionContext`. */
  context: object;
  /** Runs prepared statements in their order, sent in one flight; the rows of each. */
  ask(...statements: readonly Statement[]): Promise<unknown[][]>;
  /** From here on what hangs on this appeal is open to the command, which has found it within its actor's scope. Not awaited. */
  open(appealId: string): void;
  /** Runs the last statement, if there is one, and commits, in one flight. Where the statement fails, all is rolled back. */
  commit(last: Statement | null): Promise<void>;
  /** Takes back all that was done. Safe after a commit that failed, and on a connection that is lost. */
  rollback(): Promise<void>;
}

/** What MikroORM needs of a transaction: where it sends its statements. */
interface Compiled {
  sql: string;
}

/**
 * Takes a connection for one command. Begin and settings travel with the first statements that are asked, the last
 * statement with the commit: a command waits for what it has to know, and not for each message.
 */
export async function openCommand(pool: pg.Pool, who: Asking): Promise<CommandConnection> {
  const client = await pool.connect();
  let state: 'NEW' | 'OPEN' | 'ENDED' = 'NEW';

  function begin(): void {
    if (state === 'ENDED') throw new Error('the transaction has ended');
    if (state === 'OPEN') return;
    state = 'OPEN';
    // Not awaited: a failure here fails the statement behind it in the same flight.
    client.query(beginSql(who, { readOnly: false })).catch(() => undefined);
  }

  const opened = new Set<string>();

  function write(last: Statement): Promise<unknown> {
    begin();
    return run(client, last);
  }

  /** Ends the transaction and gives the client back; one whose transaction could not be ended is thrown away. */
  async function end(how: 'commit' | 'rollback'): Promise<void> {
    state = 'ENDED';
    let command: string;
    try {
      ({ command } = await client.query(how));
    } catch (error) {
      // A commit that the database refused, for a foreign key that leads nowhere, has ended the transaction as well.
      client.release(how === 'commit' && isRefusal(error) ? undefined : (error as Error));
      throw error;
    }
    client.release();
    // What failed before, unnoticed by the command, makes a commit a rollback.
    if (how === 'commit' && command !== 'COMMIT') throw new Error('the transaction was rolled back');
  }

  const context = {
    async executeQuery({ sql }: Compiled): Promise<{ rows: unknown[]; numAffectedRows: bigint }> {
      begin();
      const { rows, rowCount } = await client.query(sql);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
  };

  return {
    context,
    ask: (...statements) =>
      inOneFlight(client, () => {
        begin();
        return Promise.all(statements.map((statement) => run<unknown>(client, statement)));
      }),
    open(appealId) {
      if (opened.has(appealId)) return;
      opened.add(appealId);
      begin();
      client.query(`select ${setting(OPENED, [...opened].join())}`).catch(() => undefined);
    },
    async commit(last) {
      const [written, committed] = await inOneFlight(client, () =>
        Promise.allSettled([last ? write(last) : null, end('commit')]),
      );
      for (const settled of [written, committed]) if (settled.status === 'rejected') throw settled.reason;
    },
    async rollback() {
      if (state === 'NEW') client.release();
      else if (state === 'OPEN') await end('rollback').catch(() => undefined);
      state = 'ENDED';
    },
  };
}

/** Whether the server answered with an error and goes on, rather than the connection failed. */
function isRefusal(error: unknown): boolean {
  return (error as { severity?: unknown }).severity === 'ERROR';
}
