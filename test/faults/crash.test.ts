import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepNotices } from '../../src/notification/sweep.js';
import { asWorker } from '../support/app.js';
import { makeDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { county } from '../support/kit/index.js';
import { asApp, startProgram, type Program } from '../support/process.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { expectNothingWrong, wrongs } from './invariants.js';
import { startLoad, type Load } from './load.js';

const SWEEP = { SWEEP_INTERVAL_MS: '200' };
const PEOPLE = 3;
/** How far along the life of an appeal a state is: what was acknowledged must not be behind it. */
const ORDER = ['REGISTRY_REVIEW', 'PRE_ACCEPTED', 'DISPATCHED', 'HANDLING', 'COMPLETED', 'CLOSED'];

interface Site {
  database: TestDatabase;
  apis: Program[];
  worker: Program;
  urls(): string[];
  close(): Promise<void>;
}

async function openSite(apis: number, config: Record<string, string> = {}): Promise<Site> {
  const database = await makeDatabase();
  const settings = { ...SWEEP, ...config };
  const start = (role: Program['role']) => startProgram({ role, database, config: settings });
  const [worker, ...rest] = await Promise.all([start('worker'), ...Array.from({ length: apis }, () => start('api'))]);
  return {
    database,
    apis: rest,
    worker,
    urls: () => rest.filter((program) => program.alive() && program.url).map(({ url }) => url),
    async close() {
      await Promise.all([worker, ...rest].map((program) => program.stop()));
      await database.drop();
    },
  };
}

/** Moves the sandbox's clock at once, as if time had passed with everything running: what was due on the way is due now. */
async function timePasses({ admin }: TestDatabase, hours: number): Promise<void> {
  await admin.query(`update tenant set clock_offset_ms = clock_offset_ms + $1 where code = '445100'`, [
    hours * 3_600_000,
  ]);
}

/** Everything there is to do has been done. A message whose job died with its worker is looked for at once. */
async function settled(database: TestDatabase, config: Record<string, string> = {}): Promise<void> {
  const services = await asWorker(database, config);
  try {
    await eventually(
      async () => {
        await sweepNotices(services, () => undefined, { overlookedMs: 0 });
        return Object.keys(await wrongs(database)).length === 0;
      },
      { timeoutMs: 90_000, everyMs: 200 },
    ).catch(() => undefined);
  } finally {
    await services.close();
  }
  await expectNothingWrong(database);
}

async function expectNothingLost({ database }: Site, { acknowledged }: Load): Promise<void> {
  expect(acknowledged.size).toBeGreaterThan(PEOPLE);
  const { rows } = await database.admin.query<{ id: string; state: string }>(
    'select id, state from appeal where id = any($1::uuid[])',
    [[...acknowledged.keys()].map((id) => id.slice(4))],
  );
  const stands = new Map(rows.map(({ id, state }) => [`apl_${id}`, state]));
  const behind = [...acknowledged].filter(([id, state]) => ORDER.indexOf(stands.get(id) ?? '') < ORDER.indexOf(state));
  expect(behind).toEqual([]);
}

/** What was asked again under its key was done once: as many appeals as were acknowledged, by the people of the load. */
async function expectNothingTwice({ database }: Site, { acknowledged }: Load, before: number): Promise<void> {
  const { rows } = await database.admin.query<{ count: number }>('select count(*)::int as count from appeal');
  expect(rows[0]?.count).toBe(before + acknowledged.size);
}

const appealsIn = async ({ admin }: TestDatabase): Promise<number> =>
  (await admin.query<{ count: number }>('select count(*)::int as count from appeal')).rows[0]?.count ?? 0;

/** Answers between two blows. Not random, so that a failure comes again; not even, so that they hit every part of the work. */
const beats = (count: number): number[] => Array.from({ length: count }, (_, i) => 1 + ((i * 7919) % 11));

/** Answers there may be while something is broken: a command done, or told to come again. */
const CIVIL = /^(200|(200|503) SERVICE_UNAVAILABLE)$/;

describe('kill -9', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(2);
  });
  afterAll(() => site?.close());

  it('of worker and API in turn, twelve times while people work and days pass: all that fell due happened once, nothing acknowledged is lost', async () => {
    const { database, apis, worker } = site;
    const before = await appealsIn(database);
    const [first] = apis as [Program];
    const load = await startLoad(county(asApp(first, database), '445122'), site.urls, PEOPLE);
    const victims = [worker, ...apis];
    const restarts = new Map<Program, Promise<void>>();
    for (const [turn, answers] of beats(12).entries()) {
      if (turn % 3 === 0) await timePasses(database, 30);
      const victim = victims[turn % victims.length] as Program;
      // The others work on while it starts; it is hit again only once it serves.
      await restarts.get(victim);
      await load.progress(answers);
      await victim.kill();
      restarts.set(victim, victim.start());
    }
    await Promise.all(restarts.values());
    await load.stop();
    await timePasses(database, 24 * 8);
    await settled(database);
    await expectNothingLost(site, load);
    await expectNothingTwice(site, load, before);
    expect([...load.answers.keys()].filter((answer) => !CIVIL.test(answer))).toEqual([]);
    // Twelve starts of a program on a machine that does other things as well.
  }, 900_000);

  it('what falls due while no worker lives fires within the sweep of the next one’s start', async () => {
    const { database, worker } = site;
    await worker.kill();
    await timePasses(database, 24 * 20);
    const due = () =>
      database.admin.query(
        `select from deadline d join tenant t on t.id = d.tenant_id join tenant root on root.id = t.family_id
          where d.state = 'RUNNING' and d.breached_at is null and d.due_at <= now() + root.clock_offset_ms * interval '1 ms'`,
      );
    expect((await due()).rowCount).toBeGreaterThan(0);
    await worker.start();
    await eventually(async () => (await due()).rowCount === 0, { timeoutMs: 90_000 });
    await settled(database);
  });

  it('losing the queue altogether loses no clock and no message', async () => {
    const { database, apis, worker } = site;
    const raoping = county(asApp(apis[0] as Program, database), '445122');
    const enterprise = await raoping.contact('13900001501');
    await worker.kill();
    const appeal = await enterprise.file();
    // What this worker relays goes on a queue that is then lost, with nobody having taken it up.
    const relaying = await asWorker(database);
    const { relayAll } = await import('../../src/platform/outbox/relay.js');
    await relayAll(relaying.relay, (error) => {
      throw error;
    });
    await database.admin.query('truncate jobs.job cascade');
    const waiting = () =>
      database.admin.query(`select from notice where state = 'QUEUED' and appeal_id = $1`, [appeal.id.slice(4)]);
    expect((await waiting()).rowCount).toBe(1);
    // What was relayed a moment ago is still the queue's to send: nobody who looks sends it as well.
    await sweepNotices(relaying, () => undefined);
    expect((await waiting()).rowCount).toBe(1);
    await relaying.close();
    await worker.start();
    await timePasses(database, 24 * 6);
    await settled(database);
    expect((await enterprise.reads(appeal))?.deadlines).toContainEqual(
      expect.objectContaining({ rule: 'TRIAGE', breachedAt: expect.any(String) }),
    );
  });

  it('a worker whose queue has lost its very schema sweeps on, and commands go through', async () => {
    const { database, apis } = site;
    const enterprise = await county(asApp(apis[0] as Program, database), '445122').contact('13900001502');
    await database.admin.query('alter schema jobs rename to jobs_away');
    try {
      const appeal = await enterprise.file();
      await timePasses(database, 24 * 6);
      await eventually(async () =>
        (await enterprise.reads(appeal))?.deadlines.some(({ breachedAt }) => breachedAt !== null),
      );
      expect(site.worker.alive()).toBe(true);
    } finally {
      await database.admin.query('alter schema jobs_away rename to jobs');
    }
    await settled(database);
  });
});

describe('pg_terminate_backend of every connection while people work', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(1);
  });
  afterAll(() => site?.close());

  it('answers 503 with a hint and nothing worse, is right again at once, and no process ends', async () => {
    const { database, apis, worker } = site;
    const [api] = apis as [Program];
    const before = await appealsIn(database);
    const raoping = county(asApp(api, database), '445122');
    const load = await startLoad(raoping, site.urls, PEOPLE);
    const pids = [api.pid, worker.pid];
    const bureau = await raoping.signIn('triage');
    for (const answers of beats(14)) {
      await load.progress(answers);
      await terminateAll(database);
      const reading = await Promise.all(
        Array.from({ length: 4 }, () => bureau.client.send('{ appeals(first: 5) { nodes { id } } viewer { rules } }')),
      );
      for (const { status, errors, headers } of reading) {
        const [error] = errors;
        if (!error) continue;
        expect([200, 503]).toContain(status);
        expect(error.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 2 });
        expect(headers.get('retry-after')).toBe('2');
      }
      // Nothing has been killed since: the pool has thrown away what was dead, or does so with this one.
      await eventually(async () => (await bureau.list()).length > 0, { timeoutMs: 20_000 });
    }
    await load.stop();
    expect([...load.answers.keys()].filter((answer) => !CIVIL.test(answer))).toEqual([]);
    expect([api.pid, worker.pid, api.alive(), worker.alive()]).toEqual([...pids, true, true]);
    await settled(database);
    await expectNothingLost(site, load);
    await expectNothingTwice(site, load, before);
  });

  it('a stream goes on where it was', async () => {
    const { database, apis } = site;
    const { startApp } = await import('../support/app.js');
    const streaming = await startApp({ role: 'api', database });
    try {
      const raoping = county(streaming, '445122');
      const elsewhere = county(asApp(apis[0] as Program, database), '445122');
      const town = await raoping.signIn('huanggang');
      const [bureau, enterprise] = [await elsewhere.signIn('triage'), await elsewhere.contact('13900001503')];
      const stream = await town.watchAssignments();
      const appeals = [];
      for (let turn = 0; turn < 5; turn++) {
        const appeal = await eventually(() => enterprise.file());
        await terminateAll(database);
        await eventually(() =>
          bureau
            .dispatch(appeal, { host: 'TOWN-445122100' })
            .catch(async (error: unknown) => {
              // Done before the connection was lost.
              if ((await bureau.reads(appeal))?.state !== 'DISPATCHED') throw error;
            })
            .then(() => true),
        );
        appeals.push(appeal.id);
        const entry = await stream.next(10_000);
        expect(entry.assignment?.appeal.id).toBe(appeal.id);
      }
      expect(stream.seen.map(({ assignment }) => assignment?.appeal.id)).toEqual(appeals);
      await stream.close();
    } finally {
      await streaming.close();
    }
  });

  it('no connection carries a tenant over, whatever became of its transaction', async () => {
    const { database } = site;
    const services = await asWorker(database);
    try {
      const { inTenant } = await import('../../src/platform/orm/tenant-transaction.js');
      const { openReadSession } = await import('../../src/platform/reads/session.js');
      const { systemActor } = await import('../../src/kernel/actor.js');
      const { rows } = await database.admin.query<{ id: string }>(`select id from tenant where code = '445122'`);
      const tenantId = rows[0]?.id ?? '';
      const who = systemActor(tenantId);
      const bad = { name: 'divides', text: 'select 1 / (select 0 from appeal limit 1)', values: [] };
      const good = { name: 'counts', text: 'select count(*)::int as n from appeal', values: [] };
      for (let turn = 0; turn < 12; turn++) {
        await expect(openReadSession(services.database.reads, who, { single: true }).query(bad)).rejects.toThrow();
        const held = openReadSession(services.database.reads, who);
        expect(((await held.query<{ n: number }>(good))[0]?.n ?? 0) > 0).toBe(true);
        await expect(held.query(bad)).rejects.toThrow();
        await held.end();
        await expect(
          inTenant(services, systemActor(tenantId), async ({ em }) => {
            await em.execute('select 1 / 0');
          }),
        ).rejects.toThrow();
        await expect(
          inTenant(services, systemActor(tenantId), async ({ em }) => {
            await em.execute('select pg_terminate_backend(pg_backend_pid())');
          }),
        ).rejects.toThrow();
      }
      const bare = `select current_setting('app.tenant_id', true) as tenant, (select count(*)::int from appeal) as appeals`;
      const { databasePoolSize } = services.config;
      const all = Array.from({ length: databasePoolSize }, () => services.database.reads.connect());
      const clients = await Promise.all(all);
      for (const client of clients) {
        const { rows: found } = await client.query<{ tenant: string | null; appeals: number }>(bare);
        expect([found[0]?.tenant || null, found[0]?.appeals]).toEqual([null, 0]);
        client.release();
      }
      for (let turn = 0; turn < 10; turn++) {
        const [found] = await services.database.orm.em
          .fork()
          .execute<{ tenant: string | null; appeals: number }[]>(bare);
        expect([found?.tenant || null, found?.appeals]).toEqual([null, 0]);
      }
    } finally {
      await services.close();
    }
  });
});

async function terminateAll({ admin }: TestDatabase): Promise<void> {
  await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

describeWithRedis('with the queue and the fan-out on Redis', () => {
  let redis: TestRedis;
  let site: Site;
  let config: Record<string, string>;
  beforeAll(async () => {
    redis = await startRedis();
    config = { REDIS_URL: redis.url };
    site = await openSite(1, config);
  });
  afterAll(async () => {
    await site?.close();
    await redis?.stop();
  });

  it('FLUSHALL, a crash and an empty restart lose no clock and no message', async () => {
    const { database, apis, worker } = site;
    const [api] = apis as [Program];
    const before = await appealsIn(database);
    const load = await startLoad(county(asApp(api, database), '445122'), site.urls, PEOPLE);
    const { Redis } = await import('ioredis');
    for (let turn = 0; turn < 6; turn++) {
      await load.progress(8);
      await timePasses(database, 20);
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
      if (turn !== 3) continue;
      await redis.kill();
      await load.progress(10);
      await redis.restart();
    }
    await load.stop();
    await timePasses(database, 24 * 8);
    await settled(database, config);
    await expectNothingLost(site, load);
    await expectNothingTwice(site, load, before);
    expect([...load.answers.keys()].filter((answer) => !CIVIL.test(answer))).toEqual([]);
    expect([api.alive(), worker.alive()]).toEqual([true, true]);
  });
});
