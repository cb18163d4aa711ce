import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeDatabase, type TestDatabase } from '../support/database.js';

/** Tables that stand without a tenant's policy: a closed list. A new one needs a reason in docs/architecture.md. */
const WITHOUT_POLICY = ['calendar_day', 'calendar_year', 'deadline_due', 'outbox_ready', 'schema_migration', 'tenant'];
const APPEND_ONLY = [
  'appeal_event',
  'consultation',
  'evaluation',
  'handling_opinion',
  'listing',
  'supervision_entry',
  'urge',
];

let database: TestDatabase;
let app: pg.Client;
let worker: pg.Client;

beforeAll(async () => {
  database = await makeDatabase();
  [app, worker] = [
    new pg.Client({ connectionString: database.appUrl }),
    new pg.Client({ connectionString: database.workerUrl }),
  ];
  await Promise.all([app.connect(), worker.connect()]);
}, 120_000);

afterAll(async () => {
  await Promise.all([app.end(), worker.end()]);
  await database.drop();
});

async function names(sql: string): Promise<string[]> {
  return (await database.admin.query<{ name: string }>(sql)).rows.map(({ name }) => name).sort();
}

describe('the second wall, as the catalogue has it', () => {
  it('every table is forced under row security, but for the closed list', async () => {
    const open = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual(WITHOUT_POLICY);
  });

  it('every one of them has the restrictive tenant policy for reading and writing, read once per statement', async () => {
    const { rows } = await database.admin.query<{ qual: string; with_check: string; cmd: string }>(
      `select t.tablename, p.qual, p.with_check, p.cmd from pg_tables t
         left join pg_policies p on p.tablename = t.tablename and p.policyname = 'tenant_wall' and p.permissive = 'RESTRICTIVE'
        where t.schemaname = 'public' and t.tablename <> all ($1)`,
      [WITHOUT_POLICY],
    );
    expect(rows.length).toBeGreaterThan(25);
    for (const { qual, with_check, cmd } of rows) {
      expect(cmd).toBe('ALL');
      expect(qual).toMatch(/^\(tenant_id = \( SELECT .*current_setting\('app\.tenant_id'/);
      expect(with_check).toBe(qual);
    }
  });

  it('keys of every kind lead with the tenant', async () => {
    const keys = await database.admin.query<{ name: string; first: string }>(
      `select c.relname || ' ' || i.relname as name, a.attname as first
         from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
        where c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)`,
      [['calendar_day', 'calendar_year', 'schema_migration', 'tenant']],
    );
    expect(keys.rows.filter(({ first }) => first !== 'tenant_id').map(({ name }) => name)).toEqual([]);
    const references = await database.admin.query<{ name: string }>(
      `select conname as name from pg_constraint f where contype = 'f' and connamespace = 'public'::regnamespace
        and (select attname from pg_attribute where attrelid = f.conrelid and attnum = f.conkey[1]) <> 'tenant_id'`,
    );
    expect(references.rows).toEqual([]);
  });

  it('the run roles own nothing, bypass nothing, and no function or view looks for them', async () => {
    const roles = (await Promise.all([app, worker].map((client) => client.query('select current_user as name')))).map(
      ({ rows: [row] }) => (row as { name: string }).name,
    );
    const { rows } = await database.admin.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = any ($1)`,
      [roles],
    );
    const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false };
    expect(rows).toEqual([nothing, nothing]);
    const definers = await names(
      `select proname as name from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'jobs'::regnamespace)`,
    );
    expect(definers).toEqual([]);
    expect(await names(`select viewname as name from pg_views where schemaname = 'public'`)).toEqual([]);
  });

  it('with nothing set every tenant table is empty, to read and to write', async () => {
    const tables = await names(`select tablename as name from pg_tables where schemaname = 'public'`);
    for (const client of [app, worker])
      for (const table of tables.filter((name) => !WITHOUT_POLICY.includes(name)))
        expect([table, (await client.query(`select 1 from ${table} limit 1`)).rows]).toEqual([table, []]);
    const { rows } = await database.admin.query<{ id: string }>(`select id from tenant where code = '445122'`);
    await expect(
      app.query(`insert into division (tenant_id, code, name) values ($1, '000000', 'x')`, [rows[0]?.id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('what is only ever added to cannot be changed or taken away, and the worker’s index is the worker’s', async () => {
    for (const table of APPEND_ONLY)
      for (const client of [app, worker]) {
        await expect(client.query(`update ${table} set tenant_id = tenant_id`)).rejects.toMatchObject({
          code: '42501',
        });
        await expect(client.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
      }
    for (const table of ['deadline_due', 'outbox_ready']) {
      await expect(app.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(worker.query(`select * from ${table}`)).resolves.toBeDefined();
    }
    await expect(app.query(`update tenant set name = 'x'`)).rejects.toMatchObject({ code: '42501' });
  });

  it('one tenant set shows that tenant alone, and the setting ends with its transaction', async () => {
    const { rows } = await database.admin.query<{ id: string; count: number }>(
      `select t.id, (select count(*)::int from appeal a where a.tenant_id = t.id) as count from tenant t where code in ('445122', '445103', '440523')`,
    );
    for (const { id, count } of rows) {
      await app.query('begin');
      await app.query(`select set_config('app.tenant_id', $1, true)`, [id]);
      const seen = await app.query<{ tenant_id: string; count: number }>(
        'select tenant_id, count(*)::int as count from appeal group by 1',
      );
      expect(seen.rows).toEqual([{ tenant_id: id, count }]);
      await app.query('rollback');
      expect((await app.query('select 1 from appeal limit 1')).rows).toEqual([]);
    }
  });
});
