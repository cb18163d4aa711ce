import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeLogger, openServices } from '../../src/app.js';
import { systemActor } from '../../src/kernel/actor.js';
import { newId } from '../../src/platform/orm/new-id.js';
import { inTenant } from '../../src/platform/orm/tenant-transaction.js';
import { relayAll, relayTenant } from '../../src/platform/outbox/relay.js';
import { push } from '../../src/platform/outbox/write.js';
import type { Services } from '../../src/platform/services.js';
import { fireAllDue } from '../../src/time/sweep.js';
import { makeDatabase, testConfig, type TestDatabase } from '../support/database.js';
import { wrongs } from './invariants.js';

type Opened = Services & { close(): Promise<void> };

let database: TestDatabase;
/** Workers of two processes, as far as a relay can tell: each with its own connections. */
let workers: Opened[];
let tenantId: string;
/** Ids of entries that were published, and of rows that were given to the queue, by either. */
const published: string[] = [];
const enqueued: string[] = [];

beforeAll(async () => {
  database = await makeDatabase();
  const settings = testConfig(database, { ROLE: 'worker' });
  const open = () =>
    openServices(
      settings,
      { ...database, queueUrl: database.workerUrl },
      { logger: makeLogger(settings), asWorker: true },
    );
  workers = await Promise.all([open(), open()]);
  for (const worker of workers)
    worker.relay = {
      ...worker.relay,
      publish: async (_, message) => void published.push((message as { id: string }).id),
      enqueue: async (rows) => void enqueued.push(...rows.map(({ id }) => id)),
    };
  const { rows } = await database.admin.query<{ id: string }>(`select id from tenant where code = '445122'`);
  tenantId = rows[0]?.id ?? '';
});

afterAll(async () => {
  await Promise.all((workers ?? []).map((worker) => worker.close()));
  await database?.drop();
});

const fail = (error: unknown): never => {
  throw error;
};

/** Commits entries, some in one transaction. */
async function commit(entries: number, byWorker: Opened): Promise<void> {
  const silent = { ...byWorker, wakeRelay: () => undefined };
  await inTenant(silent, systemActor(tenantId), async (tx) => {
    for (let i = 0; i < entries; i++) push(tx, 'APPEAL_CHANGED', { subjectId: newId(), appealId: newId() });
  });
}

it('eight relays at once, while others commit, give each entry one place and publish it once', async () => {
  const [first, second] = workers as [Opened, Opened];
  for (let round = 0; round < 12; round++) {
    await Promise.all([commit(7, first), commit(3, second)]);
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        i % 4 === 3 ? commit(2, first) : relayTenant((workers[i % 2] as Opened).relay, tenantId),
      ),
    );
  }
  await relayAll(first.relay, fail);
  const { rows } = await database.admin.query<{ id: string; position: string }>(
    `select id, position from outbox where tenant_id = $1 and kind <> 'NOTICE' order by position`,
    [tenantId],
  );
  expect(rows.map(({ position }) => Number(position))).toEqual(rows.map((_, index) => index + 1));
  expect(published).toHaveLength(12 * 14);
  expect(new Set(published).size).toBe(published.length);
  const found = await wrongs(database);
  expect(Object.keys(found).filter((what) => /place|head|relayed/.test(what))).toEqual([]);
});

it('an entry whose transaction commits late is not passed over', async () => {
  const [first, second] = workers as [Opened, Opened];
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const late = newId();
  let begun: () => void = () => undefined;
  const has = new Promise<void>((resolve) => (begun = resolve));
  const slow = inTenant({ ...first, wakeRelay: () => undefined }, systemActor(tenantId), async (tx) => {
    push(tx, 'APPEAL_CHANGED', { subjectId: late, appealId: newId() });
    begun();
    await held;
  });
  await has;
  await commit(5, second);
  await relayTenant(second.relay, tenantId);
  go();
  await slow;
  await relayTenant(second.relay, tenantId);
  const { rows } = await database.admin.query('select from outbox where subject_id = $1 and position is not null', [
    late,
  ]);
  expect(rows).toHaveLength(1);
});

it('two sweeps at once fire each clock once', async () => {
  const urges = async (): Promise<number> => (await database.admin.query('select from urge')).rowCount ?? 0;
  const before = await urges();
  await database.admin.query(`update tenant set clock_offset_ms = clock_offset_ms + $1 where code = '445100'`, [
    30 * 24 * 3_600_000,
  ]);
  const fired = await Promise.all([...workers, ...workers].map((worker) => fireAllDue(worker, fail)));
  expect(fired.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  expect(await urges()).toBeGreaterThan(before);
  const found = await wrongs(database);
  expect(Object.keys(found).filter((what) => /urge|register|breach|due|evaluation/.test(what))).toEqual([]);
});
