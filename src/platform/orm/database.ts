import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';

export type { EntityManager };

/** A process's two ways to PostgreSQL: MikroORM for commands, a pipelining pool for views. */
export interface Database {
  orm: MikroORM;
  reads: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens both for a run role. `pipeline` lets a view's begin, settings, statement and commit leave in one flight.
 */
export async function openDatabase(
  options: Options & { clientUrl: string },
  { poolSize, name }: { poolSize: number; name: string },
): Promise<Database> {
  const orm = await MikroORM.init(options);
  giveBackWhatEnds(await orm.em.getConnection().getNativeClient());
  const reads = new pg.Pool({
    connectionString: options.clientUrl,
    max: poolSize,
    application_name: name,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    pipeline: true,
  });
  // A client's error without a listener would end the process. The pool listens to idle ones, and drops them by itself;
  // of one in use the statement under way fails, and whoever uses it throws it away.
  reads.on('error', () => undefined);
  reads.on('connect', (client) => client.on('error', () => undefined));
  return {
    orm,
    reads,
    async close() {
      await Promise.all([orm.close(true), reads.end()]);
    },
  };
}

/**
 * Takes a connection that ended while somebody held it out of the pool. Kysely never gives back the one of a transaction
 * whose `begin` or `rollback` fails, as both do on a lost connection: ten of them, and every command would wait for ever.
 */
function giveBackWhatEnds(pool: pg.Pool): void {
  pool.on('acquire', (client) => {
    // The pool puts `release` on the client right after this event.
    queueMicrotask(() => {
      const release = client.release.bind(client);
      const once = (error?: Error | boolean): void => {
        client.off('end', lost);
        client.release = () => undefined;
        release(error);
      };
      const lost = (): void => once(true);
      client.once('end', lost);
      client.release = once;
    });
  });
}
