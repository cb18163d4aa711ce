import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from './orm-options.js';
import { grantStatements } from './platform/orm/grants.js';
import { enterNationalCalendar } from './time/calendars.js';
import { migrateQueue } from './platform/queue/migrate.js';

/**
 * Brings the database up to date as its owner: tables, policies, the run roles' grants, the national calendar, and the
 * queue's own schema.
 * Two processes that start at once take turns. Answers the names of the migrations that ran.
 */
export async function migrate(ownerUrl: string, roles: { app: string; worker: string }): Promise<string[]> {
  const orm = await MikroORM.init(ormOptions(ownerUrl, 2));
  try {
    return await orm.em.transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtextextended('zhitongche:migrate', 0))`);
      const done = await orm.migrator.up();
      const tables = await em.execute<{ name: string }[]>(
        `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
      );
      const names = tables.map(({ name }) => name);
      for (const statement of grantStatements(names, roles)) await em.execute(statement);
      await enterNationalCalendar(em);
      await migrateQueue(ownerUrl, [roles.app, roles.worker]);
      return done.map(({ name }) => name);
    });
  } finally {
    await orm.close(true);
  }
}
