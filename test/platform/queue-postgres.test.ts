import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateQueue } from '../../src/platform/queue/migrate.js';
import { openQueue } from '../../src/platform/queue/open-queue.js';
import { handle } from '../../src/platform/queue/queue.js';
import { eventually } from '../support/eventually.js';
import { logger, newJob, queueContract } from './queue-contract.js';
import { makeQueueDatabase, type QueueDatabase } from './queue-database.js';

const superuserUrl = process.env['TEST_ADMIN_URL'] ?? '';

describe('the queue on PostgreSQL', () => {
  queueContract(async () => {
    const database = await makeQueueDatabase(superuserUrl);
    return {
      producer: { kind: 'postgres', url: database.apiUrl },
      worker: { kind: 'postgres', url: database.workerUrl },
      stop: () => database.drop(),
    };
  });

  describe('and its database', () => {
    let database: QueueDatabase;
    beforeAll(async () => {
      database = await makeQueueDatabase(superuserUrl);
    });
    afterAll(() => database.drop());

    it('is migrated more than once, and at once from two sides, by an owner who is no superuser', async () => {
      const roles = [database.roles.api, database.roles.worker];
      await Promise.all([migrateQueue(database.ownerUrl, roles), migrateQueue(database.ownerUrl, roles)]);
    });

    it('leaves the run roles without ownership and without the right to create', async () => {
      const job = newJob();
      const queue = await openQueue({ kind: 'postgres', url: database.apiUrl }, logger);
      await queue.add(job, { id: 'a' });
      await queue.close();
      const { rows } = await database.admin.query(
        `select relname, relowner::regrole::text as owner from pg_class
         where relnamespace = 'jobs'::regnamespace and relowner <> $1::regrole`,
        [database.roles.owner],
      );
      expect(rows).toEqual([]);
      const rights = await database.admin.query(
        `select has_schema_privilege($1, 'jobs', 'create') as create,
                has_table_privilege($1, 'jobs.migration', 'insert') as ledger`,
        [database.roles.api],
      );
      expect(rights.rows).toEqual([{ create: false, ledger: false }]);
    });

    it('keeps a failed job as a dead letter without the message of its error', async () => {
      const job = newJob({ attempts: 1 });
      const queue = await openQueue({ kind: 'postgres', url: database.workerUrl }, logger);
      await queue.work([handle(job, () => Promise.reject(new Error('张三 13812341234')))], {
        concurrency: 1,
        onError: () => undefined,
      });
      await queue.add(job, { id: 'a' });
      const row = await eventually(async () => {
        const { rows } = await database.admin.query<{ state: string; kept: string }>(
          `select state, job::text as kept from jobs.job where name = $1 and state = 'failed'`,
          [job.name],
        );
        return rows[0];
      });
      expect(row.kept).not.toMatch(/张三|138/);
      await queue.close();
    });

    it('may cut every connection: the worker comes back, and adding too', async () => {
      const job = newJob();
      const seen: string[] = [];
      const queue = await openQueue({ kind: 'postgres', url: database.workerUrl }, logger);
      await queue.work([handle(job, async ({ id }) => void seen.push(id))], {
        concurrency: 2,
        onError: () => undefined,
      });
      await queue.add(job, { id: 'before' });
      await eventually(() => seen.length === 1);
      // The worker renames its listening connection after the queue.
      expect((await database.cut('main')) + (await database.cut('zhitongche'))).toBeGreaterThanOrEqual(3);
      await eventually(() => queue.add(job, { id: 'after' }).then(() => true));
      await eventually(() => seen.includes('after'), { timeoutMs: 60_000 });
      await queue.close();
    });
  });

  it('does not open without its schema, or without a server', async () => {
    const bare = await makeQueueDatabase(superuserUrl, { migrate: false });
    try {
      await expect(openQueue({ kind: 'postgres', url: bare.apiUrl }, logger)).rejects.toMatchObject({
        code: 'QUEUE_MISCONFIGURED',
      });
    } finally {
      await bare.drop();
    }
    await expect(
      openQueue({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' }, logger),
    ).rejects.toMatchObject({
      code: 'QUEUE_UNAVAILABLE',
    });
  });
});
