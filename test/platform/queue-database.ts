import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateQueue } from '../../src/platform/queue/migrate.js';

/** A database of the test's own: an owner who is no superuser, and two run roles that own nothing. */
export interface QueueDatabase {
  ownerUrl: string;
  apiUrl: string;
  workerUrl: string;
  roles: { owner: string; api: string; worker: string };
  /** As the superuser. */
  admin: pg.Client;
  /** Cuts the connections whose application name starts so; how many. */
  cut(applicationName: string): Promise<number>;
  drop(): Promise<void>;
}

export async function makeQueueDatabase(superuserUrl: string, { migrate = true } = {}): Promise<QueueDatabase> {
  const name = `queue_${randomBytes(5).toString('hex')}`;
  const roles = { owner: `${name}_owner`, api: `${name}_api`, worker: `${name}_worker` };
  const server = new pg.Client({ connectionString: superuserUrl });
  await server.connect();
  for (const role of Object.values(roles)) await server.query(`create role ${role} login password 'test'`);
  await server.query(`create database ${name} owner ${roles.owner}`);

  const urlAs = (user?: string) => {
    const url = new URL(superuserUrl);
    url.pathname = `/${name}`;
    if (user) [url.username, url.password] = [user, 'test'];
    return url.href;
  };
  const admin = new pg.Client({ connectionString: urlAs() });
  await admin.connect();
  if (migrate) await migrateQueue(urlAs(roles.owner), [roles.api, roles.worker]);
  return {
    ownerUrl: urlAs(roles.owner),
    apiUrl: urlAs(roles.api),
    workerUrl: urlAs(roles.worker),
    roles,
    admin,
    async cut(applicationName) {
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = $1 and pid <> pg_backend_pid() and starts_with(application_name, $2)`,
        [name, applicationName],
      );
      return rowCount ?? 0;
    },
    async drop() {
      await admin.end();
      await server.query(`drop database ${name} with (force)`);
      for (const role of Object.values(roles)) await server.query(`drop role ${role}`);
      await server.end();
    },
  };
}
