import 'reflect-metadata';
import { afterAll, beforeAll } from '@jest/globals';
import { makeLogger, openApp, openServices } from '../../src/app.js';
import type { Services } from '../../src/platform/services.js';
import { makeDatabase, testConfig, type DatabaseOptions, type TestDatabase } from './database.js';
import { eventually } from './eventually.js';

/** The real program in this process, on a free port and a database of its own. */
export interface TestApp {
  /** `http://…` without a path; empty for a worker alone. */
  url: string;
  services: Services;
  database: TestDatabase;
  /** How many streams have been opened since the start: a subscription is in force once it is counted. */
  streamsOpened(): number;
  /** Waits until the worker has carried out all that is committed: pushes given their place, notices sent. */
  quiet(): Promise<void>;
  /** Closes it, and drops the database unless it was handed in. */
  close(): Promise<void>;
}

export interface StartOptions extends DatabaseOptions {
  role?: 'all' | 'api' | 'worker';
  /** Another process's: the starter drops it. */
  database?: TestDatabase;
  /** Environment variables beside the tests' own. */
  config?: Record<string, string>;
}

export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  const { role = 'all', database: given, config = {} } = options;
  const database = given ?? (await makeDatabase(options));
  const settings = testConfig(database, { ROLE: role, ...config });
  const connections = { ...database, queueUrl: database.workerUrl };
  const app = await openApp(settings, connections, { logger: makeLogger(settings) });

  const { hub } = app.services;
  const subscribe = hub.subscribe;
  let opened = 0;
  hub.subscribe = async (wish) => {
    const stream = await subscribe(wish);
    opened += 1;
    return stream;
  };

  return {
    url: app.url ?? '',
    services: app.services,
    database,
    streamsOpened: () => opened,
    quiet: () => quiet(database),
    async close() {
      await app.close();
      if (!given) await database.drop();
    },
  };
}

/** The worker's own services in this process, without its loops: for doing at once, or looking sooner than a real minute. */
export async function asWorker(
  database: TestDatabase,
  config: Record<string, string> = {},
): Promise<Services & { close(): Promise<void> }> {
  const settings = testConfig(database, { ROLE: 'worker', ...config });
  return openServices(
    settings,
    { ...database, queueUrl: database.workerUrl },
    { logger: makeLogger(settings), asWorker: true },
  );
}

/** Waits until a worker, in whatever process, has carried out all that is committed. */
export async function quiet({ admin }: Pick<TestDatabase, 'admin'>): Promise<void> {
  await eventually(async () => {
    const { rows } = await admin.query<{ busy: boolean }>(
      `select exists (select from outbox where relayed_at is null)
           or exists (select from notice where state = 'QUEUED') as busy`,
    );
    return rows[0]?.busy === false;
  });
}

/** The first suite of a run makes the template, the others wait for it: on a busy machine that takes its time. */
const OPENING_MS = 120_000;

/** The same for all tests of a file: opened before the first, closed after the last. */
export function appForSuite(options: StartOptions = {}): TestApp {
  let opened: TestApp | undefined;
  const app = (): TestApp => {
    if (!opened) throw new Error('The app is open only while tests run');
    return opened;
  };
  beforeAll(async () => {
    opened = await startApp(options);
  }, OPENING_MS);
  afterAll(() => opened?.close());
  return {
    get url() {
      return app().url;
    },
    get services() {
      return app().services;
    },
    get database() {
      return app().database;
    },
    streamsOpened: () => app().streamsOpened(),
    quiet: () => app().quiet(),
    close: () => app().close(),
  };
}
