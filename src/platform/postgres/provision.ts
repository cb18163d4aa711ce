import { createHmac } from 'node:crypto';
import pg from 'pg';
import { StartupError } from '../startup-error.js';
import { connectOnce, describeServer } from './connect.js';
import { scramVerifier } from './scram.js';

export interface ProvisionOptions {
  /** Made where it is missing; without a name the URL's own database, which must exist. */
  databaseName?: string;
  /** The roles' passwords derive from it: every process that knows it can sign in, none needs to be told. */
  secret: string;
}

/** One URL per role of the walls: who owns and migrates, and who runs and owns nothing. */
export interface Provisioned {
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
}

const OLDEST_SERVER = 15;
const INSUFFICIENT_PRIVILEGE = '42501';
/** Any number, the same for all: two processes that start at once take turns. */
const LOCK = 'zhitongche:provision';

/**
 * Makes the database with its three sign-in roles `<database>_owner`, `_app` and `_worker`, none of which is a
 * superuser or passes by row security. Idempotent, safe to run from several processes at once. The administrator may be
 * a superuser or the owner of the database with CREATEROLE. Throws StartupError (DATABASE_*).
 */
export async function provision(adminUrl: string, { databaseName, secret }: ProvisionOptions): Promise<Provisioned> {
  const name = databaseName ?? databaseOf(adminUrl);
  const url = withDatabase(adminUrl, name);
  if (databaseName && databaseName !== databaseOf(adminUrl)) await createDatabase(adminUrl, name);
  const roles = { owner: `${name}_owner`, app: `${name}_app`, worker: `${name}_worker` };
  const passwordOf = (role: string): string => createHmac('sha256', secret).update(role).digest('hex');

  const client = await connectOnce(url);
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [LOCK]);
    const admin = await adminRights(client);
    for (const role of Object.values(roles)) await ensureRole(client, admin, role, passwordOf(role));
    await grant(client, admin, name, roles);
    await client.query('commit');
  } catch (error) {
    throw refusedByServer(error, url);
  } finally {
    await client.end();
  }
  const as = (role: string): string => {
    const result = new URL(url);
    result.username = encodeURIComponent(role);
    result.password = passwordOf(role);
    return result.href;
  };
  return { ownerUrl: as(roles.owner), appUrl: as(roles.app), workerUrl: as(roles.worker) };
}

interface AdminRights {
  superuser: boolean;
  createRole: boolean;
  serverMajor: number;
}

async function adminRights(client: pg.Client): Promise<AdminRights> {
  const { rows } = await client.query<AdminRights>(
    `select rolsuper as "superuser", rolcreaterole as "createRole",
            current_setting('server_version_num')::int / 10000 as "serverMajor"
       from pg_roles where rolname = current_user`,
  );
  const [rights] = rows;
  if (!rights) throw new Error('the administrator has no role');
  if (rights.serverMajor < OLDEST_SERVER)
    throw new StartupError(
      'DATABASE_TOO_OLD',
      `The database server is PostgreSQL ${rights.serverMajor}; ${OLDEST_SERVER} or later is needed.`,
    );
  if (!rights.superuser && !rights.createRole)
    throw roleMissing(`DATABASE_URL's role may not create the roles that the program runs under (CREATEROLE)`);
  return rights;
}

async function ensureRole(client: pg.Client, admin: AdminRights, role: string, password: string): Promise<void> {
  const id = pg.escapeIdentifier(role);
  const { rows } = await client.query<{ safe: boolean }>(
    `select not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) as safe
       from pg_roles where rolname = $1`,
    [role],
  );
  const [found] = rows;
  // The server is given what it stores, never the password: statements end up in logs.
  const secret = `password ${pg.escapeLiteral(scramVerifier(password))}`;
  if (!found) {
    await client.query(`create role ${id} login nosuperuser nobypassrls nocreatedb nocreaterole ${secret}`);
  } else if (found.safe) {
    await client.query(`alter role ${id} login ${secret}`);
  } else if (admin.superuser) {
    await client.query(
      `alter role ${id} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication ${secret}`,
    );
  } else {
    throw roleMissing(`The role ${role} exists with rights it must not have (superuser, BYPASSRLS or the like)`);
  }
}

async function grant(
  client: pg.Client,
  admin: AdminRights,
  name: string,
  roles: { owner: string; app: string; worker: string },
): Promise<void> {
  const database = pg.escapeIdentifier(name);
  const [owner, app, worker] = [roles.owner, roles.app, roles.worker].map((role) => pg.escapeIdentifier(role));
  // To hand something over one must be a member of who receives it; a superuser is of everybody.
  if (!admin.superuser)
    await client.query(
      `grant ${owner} to current_user ${admin.serverMajor >= 16 ? 'with inherit true, set true' : ''}`,
    );
  await client.query(`grant connect on database ${database} to ${owner}, ${app}, ${worker}`);
  await client.query(`grant create, temporary on database ${database} to ${owner}`);
  await client.query('create schema if not exists public');
  const { rows } = await client.query<{ owner: string }>(
    `select nspowner::regrole::text as owner from pg_namespace where nspname = 'public'`,
  );
  if (rows[0]?.owner !== owner && rows[0]?.owner !== roles.owner)
    await client.query(`alter schema public owner to ${owner}`);
  // Databases that were upgraded from before PostgreSQL 15 let everybody make tables there.
  await client.query('revoke create on schema public from public');
  await client.query(`grant usage on schema public to ${app}, ${worker}`);
  const { rowCount } = await client.query(`select from pg_available_extensions where name = 'pg_trgm'`);
  if (rowCount) await client.query('create extension if not exists pg_trgm schema public');
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = await connectOnce(adminUrl);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)} template template0`);
  } catch (error) {
    // Another process may have been quicker: PostgreSQL reports either of the two.
    const code = (error as pg.DatabaseError).code;
    if (code !== '42P04' && code !== '23505') throw refusedByServer(error, adminUrl);
  } finally {
    await client.end();
  }
}

function refusedByServer(error: unknown, url: string): unknown {
  if ((error as pg.DatabaseError).code !== INSUFFICIENT_PRIVILEGE) return error;
  const { message } = error as Error;
  return roleMissing(`${describeServer(url)} does not let DATABASE_URL's role prepare the database (${message})`);
}

const roleMissing = (why: string): StartupError =>
  new StartupError(
    'DATABASE_ROLE_MISSING',
    `${why}. Let it be a superuser or the database's owner with CREATEROLE; or make the roles yourself and give ` +
      'their URLs beside it: DATABASE_APP_URL=… and DATABASE_WORKER_URL=… (neither owner nor superuser nor BYPASSRLS).',
  );

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

function withDatabase(url: string, name: string): string {
  const result = new URL(url);
  result.pathname = `/${encodeURIComponent(name)}`;
  return result.href;
}
