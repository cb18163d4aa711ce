import { Migrator } from '@mikro-orm/migrations';
import type { Options } from '@mikro-orm/postgresql';
import { migrationsList } from '../migrations/index.js';
import { schemas } from './schemas.js';

/** MikroORM's options for a database: every table there is, and the migrations that make them. */
export function ormOptions(url: string, poolSize = 1): Options & { clientUrl: string } {
  return {
    clientUrl: url,
    entities: [...schemas],
    extensions: [Migrator],
    migrations: {
      migrationsList,
      // A running program would write its database's state over the committed snapshot.
      snapshot: false,
      path: 'migrations',
      snapshotName: 'snapshot',
      tableName: 'schema_migration',
      transactional: true,
      allOrNothing: true,
      emit: 'ts',
      silent: true,
    },
    schemaGenerator: { ignoreSchema: ['jobs'], skipTables: ['schema_migration'] },
    pool: { min: 0, max: poolSize },
    forceUtcTimezone: true,
  };
}
