import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { checkRunRole } from '../../src/platform/postgres/connect.js';
import { provision, type Provisioned } from '../../src/platform/postgres/provision.js';

const superuser = process.env['TEST_ADMIN_URL'] ?? '';
const secret = 's'.repeat(32);
/** Names of this run's own: roles are the whole server's. */
const name = `prov_${randomBytes(4).toString('hex')}`;
const boss = `${name}_boss`;
const nobody = `${name}_nobody`;

function urlOf(user: string, database: string, password = 'pw'): string {
  const url = new URL(superuser);
  [url.username, url.password, url.pathname] = [user, password, `/${database}`];
  return url.href;
}

async function run<T>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) ({ rows } = await client.query<T & pg.QueryResultRow>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

beforeAll(() =>
  run(
    superuser,
    `create role ${boss} login createrole password 'pw'`,
    `create role ${nobody} login password 'pw'`,
    `create database ${name} owner ${boss}`,
    `create database ${name}_other owner ${nobody}`,
  ),
);

afterAll(async () => {
  const databases = await run<{ datname: string }>(
    superuser,
    `select datname from pg_database where datname ~ '^${name}'`,
  );
  for (const { datname } of databases) await run(superuser, `drop database ${datname} with (force)`);
  const roles = await run<{ rolname: string }>(
    superuser,
    `select rolname from pg_roles where rolname ~ '^${name}' order by rolname = '${boss}'`,
  );
  for (const { rolname } of roles) await run(superuser, `drop role ${rolname}`);
});

describe('by an owner with CREATEROLE, who is no superuser', () => {
  let made: Provisioned;

  it('is done once, whoever comes at the same moment', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => provision(urlOf(boss, name), { secret })));
    made = all[0] as Provisioned;
    expect(all).toEqual(all.map(() => made));
    expect(await provision(urlOf(boss, name), { secret })).toEqual(made);
  });

  it('lets the owner migrate and the others only in', async () => {
    await run(
      made.ownerUrl,
      'create table thing (id int)',
      'create schema jobs',
      `grant select on thing to ${name}_app`,
    );
    expect(await run(made.appUrl, 'select current_user as who, count(*)::int as n from thing')).toEqual([
      { who: `${name}_app`, n: 0 },
    ]);
    expect(await run(made.workerUrl, 'select current_user as who')).toEqual([{ who: `${name}_worker` }]);
    await expect(run(made.appUrl, 'create table other (id int)')).rejects.toThrow('permission denied');
  });

  it('refuses a run role that row security would not bind', async () => {
    await run(superuser, `alter role ${name}_app bypassrls`);
    await expect(provision(urlOf(boss, name), { secret })).rejects.toMatchObject({ code: 'DATABASE_ROLE_MISSING' });
    await expect(checkRunRole(made.appUrl, 'DATABASE_APP_URL')).rejects.toMatchObject({ code: 'DATABASE_ROLE_UNSAFE' });
    await expect(checkRunRole(made.workerUrl, 'DATABASE_WORKER_URL')).resolves.toBeUndefined();
  });
});

describe('by a superuser', () => {
  it('makes the database too, takes rights back and follows a new secret', async () => {
    const databaseName = `${name}_new`;
    await Promise.all([1, 2, 3].map(() => provision(superuser, { databaseName, secret })));
    await run(superuser, `alter role ${databaseName}_app superuser`);
    const { appUrl } = await provision(superuser, { databaseName, secret: 'z'.repeat(32) });
    await expect(checkRunRole(appUrl, 'DATABASE_APP_URL')).resolves.toBeUndefined();
  });
});

describe('what is wrong is said, without the password', () => {
  it.each([
    ['no CREATEROLE', () => urlOf(nobody, `${name}_other`), 'DATABASE_ROLE_MISSING'],
    ['another’s database', () => urlOf(boss, `${name}_other`), 'DATABASE_ROLE_MISSING'],
    ['a wrong password', () => urlOf(boss, name, 'sekret'), 'DATABASE_AUTH_FAILED'],
    ['no such database', () => urlOf(boss, `${name}_none`), 'DATABASE_NOT_FOUND'],
    ['nobody there', () => 'postgresql://boss:sekret@127.0.0.1:1/x', 'DATABASE_UNREACHABLE'],
  ])('%s', async (_, url, code) => {
    const error: unknown = await provision(url(), { secret }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect((error as Error).message).not.toMatch(/sekret|:pw@/);
  });
});
