import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { defaultDataHome, makeDataHome } from '../data-home.js';
import { StartupError } from '../startup-error.js';
import { databaseAccount, type Account } from './account.js';
import { embeddedBinaries } from './binaries.js';
import { adminUrl, initialise } from './cluster.js';
import { failed, type Place } from './place.js';
import { runningPostmaster, signal, stopPostmaster, type Postmaster } from './postmaster.js';
import { exclusively, usersOf } from './processes.js';
import { START_PATIENCE_MS, startServer } from './server.js';

export interface EmbeddedOptions {
  /** The folder that holds `postgres/` and what goes with it; see `defaultDataHome`. */
  dataDir?: string;
  /** On 127.0.0.1; 0 takes a free one. A server that runs already keeps its own. */
  port: number;
  /** False for tests alone: a power cut then costs the data. */
  fsync?: boolean;
}

/** A running embedded PostgreSQL, and this process registered as a user of it. */
export interface Embedded {
  /** As the superuser, to the database `postgres`: only to provision. */
  adminUrl: string;
  port: number;
  /** True when this process started the server, or found one that nobody living looked after. */
  ownedByThisProcess: boolean;
  /** Leaves; the last user stops the server. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of this clone, or joins it where another process of the clone has it running. The
 * server survives a killed process and is joined by the next one. Throws StartupError (PORT_TAKEN, DATA_DIR_UNUSABLE,
 * EMBEDDED_UNAVAILABLE, EMBEDDED_FAILED).
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const named = resolve(options.dataDir ?? defaultDataHome());
  makeDataHome(named);
  const home = realpathSync(named);
  const place = await exclusively(home, async () => placeAt(home));
  const leaveAtOnce = () => leave(place);
  process.once('exit', leaveAtOnce);
  try {
    const { server, owned } = await exclusively(home, () => joinOrStart(place, options));
    return {
      adminUrl: adminUrl(place, server.port),
      port: server.port,
      ownedByThisProcess: owned,
      stop: once(async () => {
        await exclusively(home, async () => {
          place.users.leave();
          if (place.users.others() === 0) await stopPostmaster(place.data);
        });
        process.removeListener('exit', leaveAtOnce);
      }),
    };
  } catch (error) {
    process.removeListener('exit', leaveAtOnce);
    leave(place);
    throw error;
  }
}

/** True while a server runs on the data below `home`: then they must not be removed. */
export function isEmbeddedRunning(home = defaultDataHome()): boolean {
  return runningPostmaster(join(home, 'postgres')) !== undefined;
}

function placeAt(home: string): Place {
  const account = databaseAccount();
  if (account) assertReachable(home, account);
  const shared = account !== undefined;
  return {
    home,
    data: join(home, 'postgres'),
    log: join(home, 'postgres.log'),
    password: join(home, 'postgres.password'),
    account,
    // As root every data folder of this machine's clone runs from the one copy.
    binaries: embeddedBinaries(shared ? sharedHome() : home, shared),
    users: usersOf(home),
  };
}

function sharedHome(): string {
  const home = defaultDataHome();
  makeDataHome(home);
  return home;
}

function assertReachable(home: string, account: Account): void {
  for (let folder = home; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0)
      throw new StartupError(
        'DATA_DIR_UNUSABLE',
        `The database runs under the account ${account.name} (PostgreSQL refuses root), which may not enter ${folder}. ` +
          'Leave DATA_DIR out, or name a folder open to it: DATA_DIR=…',
      );
    if (folder === dirname(folder)) return;
  }
}

async function joinOrStart(place: Place, options: EmbeddedOptions): Promise<{ server: Postmaster; owned: boolean }> {
  const running = await settledServer(place);
  const owned = place.users.others() === 0;
  if (running) {
    place.users.join();
    return { server: running, owned };
  }
  const { port, fsync = true } = options;
  await initialise(place, fsync);
  return { server: await startServer(place, port, fsync), owned: true };
}

/** The running server, when it answers; one caught starting, stopping or dying is waited for. */
async function settledServer(place: Place): Promise<Postmaster | undefined> {
  const end = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const server = runningPostmaster(place.data);
    if (!server || (server.status === 'ready' && (await answers(adminUrl(place, server.port))))) return server;
    if (Date.now() > end) throw failed(place, undefined, `process ${server.pid} runs on the data but does not answer`);
    await wait(50);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Refused by a server that is up (a wrong password, say) is an answer; class 57 is one going down or coming up.
    return /^(?!57)[0-9][0-9A-Z]{4}$/.test((error as { code?: string }).code ?? '');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** For a process that ends without `stop`: tells the server to stop and does not wait. */
function leave(place: Place): void {
  place.users.leave();
  const server = runningPostmaster(place.data);
  if (server && place.users.others() === 0) signal(server.pid, 'SIGINT');
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
