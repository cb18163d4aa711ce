import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { makeLogger, openServices } from '../../src/app.js';
import { defaultDataHome, repositoryRoot } from '../../src/platform/data-home.js';
import { migrate } from '../../src/migrate.js';
import { startEmbedded, type Embedded } from '../../src/platform/postgres/embedded.js';
import { provision, type Provisioned } from '../../src/platform/postgres/provision.js';
import { seed } from '../../src/seed/run.js';
import { benchConfig, SECRET } from './config.js';
import { fill } from './fill.js';

const NAME = 'zhitongche_bench';
/** Kept between runs and never measured: every run begins with a copy of it. */
const KEPT = `${NAME}_kept`;
export interface BenchDatabase extends Provisioned {
  /** The superuser's URL to the bench database: for counting and looking, never for measuring. */
  adminUrl: string;
  /** As `appUrl`, and past row security. */
  unwalledUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the bench's own embedded server, builds the kept database where it is missing or its making has changed, and
 * puts a fresh copy in place, so that every run measures the same rows.
 */
export async function openDatabase(say: (line: string) => void): Promise<BenchDatabase> {
  const embedded = await startCounting(join(defaultDataHome(), 'bench'));
  try {
    const wanted = fingerprint();
    if ((await fingerprintKept(embedded.adminUrl)) !== wanted) {
      say('Building 200,000 appeals, once: one to three minutes …');
      await build(embedded.adminUrl, wanted, say);
    }
    await onServer(embedded.adminUrl, async (server) => {
      await server.query(`drop database if exists ${NAME} with (force)`);
      await server.query(`create database ${NAME} template ${KEPT} strategy file_copy`);
    });
    const urls = await provision(embedded.adminUrl, { databaseName: NAME, secret: SECRET });
    const adminUrl = inDatabase(embedded.adminUrl, NAME);
    await onServer(adminUrl, (client) => client.query('create extension pg_stat_statements'));
    const unwalledUrl = await pastRowSecurity(adminUrl, urls.appUrl);
    return {
      ...urls,
      adminUrl,
      unwalledUrl,
      async stop() {
        await onServer(embedded.adminUrl, (server) => server.query(`drop database if exists ${NAME} with (force)`));
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function build(adminUrl: string, fingerprinted: string, say: (line: string) => void): Promise<void> {
  await onServer(adminUrl, async (server) => {
    await server.query(`drop database if exists ${KEPT} with (force)`);
    await server.query(`drop database if exists ${NAME} with (force)`);
  });
  const urls = await provision(adminUrl, { databaseName: NAME, secret: SECRET });
  const [app, worker] = [urls.appUrl, urls.workerUrl].map((url) => new URL(url).username);
  await migrate(urls.ownerUrl, { app: app as string, worker: worker as string });
  const connections = { ...urls, appUrl: urls.ownerUrl, queueUrl: urls.ownerUrl };
  const services = await openServices(benchConfig(urls), connections, { logger: makeLogger({ logLevel: 'silent' }) });
  try {
    await seed(services);
    await onServer(inDatabase(adminUrl, NAME), (client) => fill(client, services, say));
  } finally {
    await services.close();
  }
  await onServer(adminUrl, async (server) => {
    await server.query(`alter database ${NAME} rename to ${KEPT}`);
    await server.query(`comment on database ${KEPT} is '${fingerprinted}'`);
  });
}

/** Whatever decides what the kept database holds. */
function fingerprint(): string {
  const root = repositoryRoot();
  const hash = createHash('sha256');
  for (const file of readdirSync(join(root, 'migrations')).sort())
    if (file.startsWith('Migration')) hash.update(readFileSync(join(root, 'migrations', file)));
  return hash.update(readFileSync(join(root, 'test/bench/fill.ts'))).digest('hex');
}

async function fingerprintKept(adminUrl: string): Promise<string | undefined> {
  return onServer(adminUrl, async (server) => {
    const { rows } = await server.query<{ comment: string }>(
      `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1`,
      [KEPT],
    );
    return rows[0]?.comment;
  });
}

/** A server that can count statements; while rounds are timed it does not. The library is loaded at a start only. */
async function startCounting(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, port: 0 });
  const loaded = await onServer(embedded.adminUrl, async (server) => {
    const { rows } = await server.query<{ libraries: string }>(
      `select current_setting('shared_preload_libraries') as libraries`,
    );
    if (rows[0]?.libraries === 'pg_stat_statements') return true;
    await server.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
    return false;
  });
  if (loaded) return embedded;
  await embedded.stop();
  const again = await startEmbedded({ dataDir, port: 0 });
  await onServer(again.adminUrl, async (server) => {
    await server.query(`alter system set pg_stat_statements.track = 'none'`);
    await server.query('select pg_reload_conf()');
  });
  return again;
}

/** A role with the rights of the run role whom no policy binds: for what the policies cost. */
async function pastRowSecurity(adminUrl: string, appUrl: string): Promise<string> {
  const result = new URL(appUrl);
  result.username = `${NAME}_unwalled`;
  await onServer(adminUrl, async (server) => {
    await server.query(`drop role if exists ${result.username}`);
    await server.query(
      `create role ${result.username} login bypassrls password '${result.password}' in role "${new URL(appUrl).username}"`,
    );
  });
  return result.href;
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
}
