import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { makeLogger, openApp, openServices, type App, type Connections } from './app.js';
import { ConfigError, loadConfig, type Config } from './config.js';
import { migrate as migrateDatabase } from './migrate.js';
import { checkRunRole } from './platform/postgres/connect.js';
import { startEmbedded } from './platform/postgres/embedded.js';
import { provision } from './platform/postgres/provision.js';
import type { Services } from './platform/services.js';
import { StartupError } from './platform/startup-error.js';
import { appoint } from './operator/appoint.js';
import { seed } from './seed/run.js';
import { welcome } from './seed/welcome.js';

const DATABASE_NAME = 'zhitongche';
/** How long a signal waits for a start that is under way, in ms. */
const START_PATIENCE_MS = 15_000;

type Owned = Connections & { ownerUrl: string | null };

/** What stands when a process runs, to be undone in reverse. */
type Undo = () => Promise<void>;

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** The database's URLs: given ones as they are, the rest derived by preparing the database as its administrator. */
async function connect(config: Config, undo: Undo[]): Promise<Owned> {
  let adminUrl = config.databaseUrl;
  if (config.embedded) {
    const embedded = await startEmbedded({ dataDir: config.dataDir, port: config.pgPort });
    undo.push(() => embedded.stop());
    adminUrl = embedded.adminUrl;
  }
  // Whoever made both run roles himself gives the owner's URL, and nothing is made for him.
  const ownRoles = config.databaseAppUrl !== undefined && config.databaseWorkerUrl !== undefined;
  const made =
    adminUrl && !ownRoles
      ? await provision(adminUrl, {
          secret: config.appSecret,
          ...(config.embedded ? { databaseName: DATABASE_NAME } : {}),
        })
      : null;
  // Roles that somebody else made may be too strong: row security would not bind them.
  if (config.databaseAppUrl) await checkRunRole(config.databaseAppUrl, 'DATABASE_APP_URL');
  if (config.databaseWorkerUrl) await checkRunRole(config.databaseWorkerUrl, 'DATABASE_WORKER_URL');
  const appUrl = config.databaseAppUrl ?? made?.appUrl ?? '';
  const workerUrl = config.databaseWorkerUrl ?? made?.workerUrl ?? '';
  return {
    appUrl,
    workerUrl,
    queueUrl: config.queueDatabaseUrl ?? (workerUrl || appUrl),
    ownerUrl: made?.ownerUrl ?? adminUrl ?? null,
  };
}

async function prepare(config: Config, connections: Owned): Promise<void> {
  const { ownerUrl, appUrl, workerUrl } = connections;
  if (!ownerUrl || !config.migrate) return;
  await migrateDatabase(ownerUrl, { app: roleOf(appUrl), worker: roleOf(workerUrl) });
  if (config.seed !== 'demo') return;
  await withOwnersServices(config, connections, seed);
}

async function withOwnersServices(
  config: Config,
  { ownerUrl, ...connections }: Owned,
  work: (services: Services) => Promise<void>,
): Promise<void> {
  const owned = { ...connections, appUrl: ownerUrl ?? '' };
  const services = await openServices(config, owned, { logger: makeLogger({ logLevel: 'warn' }) });
  try {
    await work(services);
  } finally {
    await services.close();
  }
}

/** Starts this process, says where to go, and stays until a signal; leaves no process behind. */
export async function run(): Promise<void> {
  // GraphQL may drop a promise that is rejected later (a list whose second item fails at once while its first is still
  // being worked out). That is one request's trouble; left alone it would end the process and everybody else's.
  process.on('unhandledRejection', (reason) => {
    const { name, code } = (reason ?? {}) as { name?: string; code?: string };
    process.stderr.write(`A rejection was not handled: ${name ?? typeof reason} ${code ?? ''}\n`);
  });
  const undo: Undo[] = [];
  const starting = start(undo);
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      // A signal in the middle of the start waits for what is being opened, so that all of it is closed in order.
      await Promise.race([starting.catch(() => undefined), setTimeout(START_PATIENCE_MS, undefined, { ref: false })]);
      for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)));

  await starting.catch(async (error: unknown) => {
    await stop();
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
}

async function start(undo: Undo[]): Promise<void> {
  const config = loadConfig();
  const connections = await connect(config, undo);
  await prepare(config, connections);
  const app: App = await openApp(config, connections);
  undo.push(app.close);
  process.stdout.write(welcome(config, app.url));
}

/**
 * Brings the database up to date, with the demonstration data where SEED asks for them, and returns: for installations
 * whose servers start with MIGRATE=false. Ends the process with code 1, and the reason in words, where that fails.
 */
export async function migrate(): Promise<void> {
  await asOwner(async (config, connections) => {
    await prepare({ ...config, migrate: true }, connections);
    process.stdout.write('The database is up to date.\n');
  });
}

/** Does what the database's owner alone can, and ends; a failure is told in words, and is the exit code. */
async function asOwner(work: (config: Config, connections: Owned) => Promise<void>): Promise<void> {
  const undo: Undo[] = [];
  try {
    const config = loadConfig();
    const connections = await connect(config, undo);
    if (!connections.ownerUrl) throw new ConfigError([{ name: 'DATABASE_URL', reason: 'is missing: this needs it' }]);
    await work(config, connections);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  } finally {
    for (const step of undo.reverse()) await step().catch(() => undefined);
  }
}

/**
 * Enters somebody who operates the platform, or invites him anew, and prints his token: who can run this has the database.
 */
export async function appointOperator(given: readonly string[]): Promise<void> {
  await asOwner((config, connections) =>
    withOwnersServices(config, connections, async (services) => {
      process.stdout.write(await appoint(services, given));
    }),
  );
}

/** A failed start in words: our own errors name the way out; of anything else its code alone is said. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartupError) return error.message;
  const { code, port, message, name } = error as { code?: string; port?: number; message?: string; name?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what runs there, or choose another one: PORT=4001 npm start`;
  if (code === 'QUEUE_UNAVAILABLE' || code === 'QUEUE_MISCONFIGURED')
    return `${message}. Put REDIS_URL or QUEUE_DATABASE_URL right, whichever you gave.`;
  return `The start failed: ${name} ${code ?? ''} ${message ?? ''}`;
}
