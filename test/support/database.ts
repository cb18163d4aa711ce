import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { loadConfig, type Config } from '../../src/config.js';

/** Secret of everything the tests start: processes that share a database must agree on it. */
export const TEST_SECRET = 'of-the-tests-alone-and-of-nothing-else-in-the-world';

/**
 * When every suite begins, in domain time: a Monday in a published year. The week before ended with a make-up Saturday
 * (2026-02-28); the next holiday is 清明节, 2026-04-04 to 04-06. The clock runs on from here and moves by `county.clock`.
 */
export const OPENING = new Date('2026-03-02T09:00:00+08:00');
/** An hour before: by then the demonstration appeals have happened, and whatever was due has fired. */
const SEEDED_AT = new Date('2026-03-02T08:00:00+08:00');

const TEMPLATE = 'zhitongche_template';

/** A database of a suite's own: migrated and seeded like a newcomer's, under the same walls. */
export interface TestDatabase {
  name: string;
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
  /** As the superuser, past every wall: for looking, and for what no request can do. */
  admin: pg.Client;
  drop(): Promise<void>;
}

const adminUrl = (): string => {
  const url = process.env['TEST_ADMIN_URL'];
  if (!url) throw new Error('TEST_ADMIN_URL is not set: tests run under jest, which starts their PostgreSQL');
  return url;
};

function inDatabase(url: string, name: string): string {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
}

/**
 * A suite signs in from one address as often as a county does in a month, and asks for more than a county does; a long one
 * outlasts a token.
 */
export const GENEROUS: Readonly<Record<string, string>> = {
  ACCESS_TOKEN_TTL_SECONDS: '86400',
  SIGN_IN_FAILURES_PER_ADDRESS: '1000000',
  SMS_CODES_PER_PHONE: '1000000',
  SMS_CODES_PER_ADDRESS: '1000000',
  SMS_CODES_PER_TENANT: '1000000',
  COST_PER_ACTOR: '1000000000',
  COST_PER_ADDRESS: '1000000000',
};

/** Each database has anchors of its own: the counties of all of them have the same ids. */
export const anchorDir = (appUrl: string): string =>
  join(process.env['TEST_FILES_DIR'] ?? '', 'audit', new URL(appUrl).pathname);

/** Configuration of a process on a database; `more` are environment variables. */
export function testConfig(
  { appUrl, workerUrl }: Pick<TestDatabase, 'appUrl' | 'workerUrl'>,
  more: Record<string, string> = {},
): Config {
  return loadConfig({
    NODE_ENV: 'test',
    PORT: '0',
    APP_SECRET: TEST_SECRET,
    DATA_DIR: process.env['TEST_FILES_DIR'] ?? '',
    AUDIT_ANCHOR_DIR: anchorDir(appUrl),
    DATABASE_APP_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    LOG_LEVEL: 'silent',
    // Whoever holds few connections has warm ones.
    DATABASE_POOL_SIZE: '4',
    ...GENEROUS,
    ...more,
  });
}

export interface DatabaseOptions {
  /** Leaves the demonstration appeals out: nothing but the suite's own has clocks, so that moving them is quick. */
  withoutAppeals?: boolean;
}

/** Everything that hangs on appeals, and what their stories leave beside them. */
const OF_APPEALS =
  'absence, amendment, appeal, appeal_event, appeal_policy, appeal_word, assignment, attachment, consultation, deadline, ' +
  'deadline_due, dispatch, draft, enterprise_claim, evaluation, extension, external_order, follow_up_visit, ' +
  'handling_opinion, hotline_event, internal_note, listing, merged_into, message, notice, objection, outbox, outbox_ready, read_mark, ' +
  'registry_review, rehandling, result_check, saved_search, stream_head, supervision_entry, supplement, upload, urge';

/** Clones the template, which the first suite of a run makes, and sets its clocks to `OPENING`. */
export async function makeDatabase({ withoutAppeals = false }: DatabaseOptions = {}): Promise<TestDatabase> {
  const server = new pg.Client({ connectionString: adminUrl() });
  await server.connect();
  const roles = await ensureTemplate(server);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name} template ${TEMPLATE}`);
  const admin = new pg.Client({ connectionString: inDatabase(adminUrl(), name) });
  await admin.connect();
  if (withoutAppeals) await admin.query(`truncate ${OF_APPEALS}`);
  await setClock(admin, OPENING);
  return {
    name,
    ownerUrl: inDatabase(roles.ownerUrl, name),
    appUrl: inDatabase(roles.appUrl, name),
    workerUrl: inDatabase(roles.workerUrl, name),
    admin,
    async drop() {
      await admin.end();
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
}

const setClock = (admin: pg.Client, at: Date): Promise<unknown> =>
  admin.query(
    'update tenant set clock_offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint',
    [at],
  );

/** Suites run side by side: one makes the template, the others wait for it. */
async function ensureTemplate(server: pg.Client): Promise<{ ownerUrl: string; appUrl: string; workerUrl: string }> {
  const { provision } = await import('../../src/platform/postgres/provision.js');
  await server.query(`select pg_advisory_lock(hashtextextended('${TEMPLATE}', 0))`);
  try {
    const { rows } = await server.query<{ ready: boolean }>(
      'select datistemplate as ready from pg_database where datname = $1',
      [TEMPLATE],
    );
    if (rows[0] && !rows[0].ready) await server.query(`drop database ${TEMPLATE} with (force)`);
    const urls = await provision(adminUrl(), { databaseName: TEMPLATE, secret: TEST_SECRET });
    if (!rows[0]?.ready) {
      await fill(urls);
      await server.query(`alter database ${TEMPLATE} is_template true`);
    }
    return urls;
  } finally {
    await server.query(`select pg_advisory_unlock(hashtextextended('${TEMPLATE}', 0))`);
  }
}

/** Migrates and seeds with the program's own code, and lets everything that is due happen. */
async function fill(urls: { ownerUrl: string; appUrl: string; workerUrl: string }): Promise<void> {
  const { makeLogger, openServices } = await import('../../src/app.js');
  const { migrate } = await import('../../src/migrate.js');
  const { seed } = await import('../../src/seed/run.js');
  const roleOf = (url: string): string => new URL(url).username;
  await migrate(urls.ownerUrl, { app: roleOf(urls.appUrl), worker: roleOf(urls.workerUrl) });

  const config = testConfig(urls);
  const options = { logger: makeLogger({ logLevel: 'silent' }) };
  const connections = { ...urls, queueUrl: urls.workerUrl };
  const seeding = await openServices(config, { ...connections, appUrl: urls.ownerUrl }, options);
  try {
    await seed({ ...seeding, domainNow: () => Promise.resolve(SEEDED_AT) });
  } finally {
    await seeding.close();
  }

  const admin = new pg.Client({ connectionString: inDatabase(adminUrl(), TEMPLATE) });
  await admin.connect();
  await setClock(admin, SEEDED_AT);
  const worker = await openServices(config, connections, { ...options, asWorker: true });
  // Jobs only wake somebody up: without them the clones begin with an empty queue.
  worker.relay = { ...worker.relay, enqueue: () => Promise.resolve() };
  try {
    await settle(worker, admin);
  } finally {
    await worker.close();
    await admin.end();
  }
}

async function settle(worker: import('../../src/platform/services.js').Services, admin: pg.Client): Promise<void> {
  const { sendNotice } = await import('../../src/notification/send.js');
  const { relayAll } = await import('../../src/platform/outbox/relay.js');
  const { fireAllDue } = await import('../../src/time/sweep.js');
  const fail = (error: unknown): never => {
    throw error;
  };
  for (;;) {
    await relayAll(worker.relay, fail);
    const fired = await fireAllDue(worker, fail);
    const { rows } = await admin.query<{ tenant_id: string; id: string }>(
      `select tenant_id, id from notice where state = 'QUEUED'`,
    );
    for (const { tenant_id, id } of rows) await sendNotice(worker, tenant_id, id);
    if (fired === 0 && rows.length === 0) return;
  }
}
