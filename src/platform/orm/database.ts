import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';

export type { EntityManager };

/** A process's ways to PostgreSQL: MikroORM and its pool for commands, a pool of their own for views. */
export interface Database {
  orm: MikroORM;
  commands: pg.Pool;
  reads: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens all of them for a run role. On both pools statements may be sent before those ahead are answered, so that begin,
 * settings, statement and commit leave in one flight.
 */
export async function openDatabase(
  options: Options & { clientUrl: string },
  { poolSize, name }: { poolSize: number; name: string },
): Promise<Database> {
  const orm = await MikroORM.init({ ...options, driverOptions: { pipeline: true } });
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
    commands: await orm.em.getConnection().getNativeClient(),
    reads,
    async close() {
      await Promise.all([orm.close(true), reads.end()]);
    },
  };
}
