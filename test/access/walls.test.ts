import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { schemas } from '../../src/schemas.js';
import { appForSuite } from '../support/app.js';
import { Client, county, operation, type County, type Person } from '../support/kit/index.js';
import { canaries, everybody, foreignIds, foreignIn, readEverything, toldApart } from './foreign.js';

const app = appForSuite();
let raoping: County;
beforeAll(() => {
  raoping = county(app, '445122');
});

/** Tables without a tenant policy: the closed list. */
const EXCEPTIONS = [
  'audit_ready',
  'calendar_day',
  'calendar_year',
  'deadline_due',
  'outbox_ready',
  'rate_limit',
  'schema_migration',
  'tenant',
];
/** Tables that are the same for everybody of a tenant, one's own behind a wall of its own, or keys without content: the closed list. */
const WHOLE_TENANT = [
  'account_name',
  'appeal_policy',
  'appeal_word',
  'calendar_closure',
  'category',
  'category_form',
  'clock_policy',
  'division',
  'leader',
  'outbox',
  'read_mark',
  'round',
  'saved_search',
  'stream_head',
  'tenant',
  'unit',
];
/** Tables that nothing that runs may change or shorten. */
const APPEND_ONLY = [
  'appeal_event',
  'appeal_policy',
  'audit_entry',
  'audit_seal',
  'consultation',
  'evaluation',
  'follow_up_visit',
  'handling_opinion',
  'result_check',
  'supervision_entry',
  'urge',
];

const look = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await app.database.admin.query<T>(sql, values)).rows;

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A policy without what is worked out once per statement: its sub-selects that read no table. */
function outsideSubSelects(policy: string): string {
  const start = policy.search(/\( SELECT (?!\s*FROM)/);
  if (start < 0) return policy;
  let depth = 0;
  for (let end = start; end < policy.length; end++) {
    if (policy[end] === '(') depth++;
    if (policy[end] === ')') depth--;
    if (depth === 0) return policy.slice(0, start) + outsideSubSelects(policy.slice(end + 1));
  }
  throw new Error(`not closed: ${policy}`);
}

const tenantIdOf = async (code: string): Promise<string> =>
  (await look<{ id: string }>('select id from tenant where code = $1', [code]))[0]?.id ?? '';

describe('the catalogue', () => {
  it('every table but the closed list has row security enabled and forced, with a restrictive tenant policy', async () => {
    const tables = await look<{ name: string; enabled: boolean; forced: boolean; tenant: boolean; walls: number }>(
      `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
              exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*'
                  and pg_get_expr(p.polqual, c.oid) like '%tenant_id = ( SELECT%app.tenant_id%'
                  and pg_get_expr(p.polwithcheck, c.oid) = pg_get_expr(p.polqual, c.oid)
                  and p.polroles = '{0}') as walls
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(25);
    const open = tables.filter(({ enabled, forced, walls }) => !(enabled && forced && walls === 1));
    expect(open.map(({ name }) => name).sort()).toEqual(EXCEPTIONS);
    const without = tables.filter(({ name, tenant }) => !tenant && !EXCEPTIONS.includes(name));
    expect(without).toEqual([]);
  });

  it('the policies that migrations made are those that the entities name', async () => {
    const { admin } = app.database;
    await admin.query('begin');
    try {
      for (const { meta } of schemas)
        for (const { name, using } of meta.policies ?? [])
          if (using)
            await admin.query(`create policy "${name} wanted" on "${meta.tableName}" using (${using as string})`);
      const made = await look<{ table: string; name: string; using: string }>(
        `select tablename as table, policyname as name, qual as using from pg_policies where schemaname = 'public' and qual is not null order by 1, 2`,
      );
      const [wanted, found] = [true, false].map((probe) =>
        made
          .filter(({ name }) => name.endsWith(' wanted') === probe)
          .map(({ table, name, using }) => [table, name.replace(' wanted', ''), using]),
      );
      expect(found).toEqual(wanted);
    } finally {
      await admin.query('rollback');
    }
  });

  it('every table but a closed list knows the scope of whoever asks', async () => {
    const scopes = await look<{ name: string; scope: string }>(
      `select c.relname as name, pg_get_expr(p.polqual, c.oid) as scope
         from pg_policy p join pg_class c on c.oid = p.polrelid where p.polpermissive`,
    );
    expect(new Set(scopes.map(({ name }) => name)).size).toBe(scopes.length);
    const wholeTenant = scopes.filter(({ scope }) => scope === 'true').map(({ name }) => name);
    expect(wholeTenant.sort()).toEqual(WHOLE_TENANT);
  });

  it('every setting in a policy stands in a sub-select, and no policy is widened for a role', async () => {
    const policies = await look<{ table: string; name: string; text: string }>(
      `select tablename as table, policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies where schemaname = 'public'`,
    );
    for (const { table, name, text } of policies) {
      expect([table, name, outsideSubSelects(text)]).toEqual([
        table,
        name,
        expect.not.stringContaining('current_setting'),
      ]);
    }
  });

  it('the plan reads the setting once, not once per row', async () => {
    const plan = await as(app.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(`select set_config('app.tenant_id', $1, true)`, [await tenantIdOf('445122')]);
      return (await client.query<{ 'QUERY PLAN': string }>('explain select * from appeal')).rows
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    });
    expect(plan).toMatch(/InitPlan/);
    expect(plan).not.toMatch(/SubPlan/);
  });

  it('every key, unique index and foreign key of a tenant table leads with the tenant', async () => {
    const indexes = await look<{ name: string; lead: string }>(
      `select i.relname as name, (select a.attname from pg_attribute a where a.attrelid = x.indrelid and a.attnum = x.indkey[0]) as lead
         from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
         join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
        where exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')`,
    );
    expect(indexes.length).toBeGreaterThan(40);
    expect(indexes.filter(({ lead }) => lead !== 'tenant_id')).toEqual([]);
    const keys = await look<{ name: string; own: string; other: string }>(
      `select k.conname as name,
              (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) as own,
              (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) as other
         from pg_constraint k join pg_namespace n on n.oid = k.connamespace and n.nspname = 'public' where k.contype = 'f'`,
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter(({ own, other }) => own !== 'tenant_id' || other !== 'tenant_id')).toEqual([]);
  });

  it('the run roles own nothing, are not superusers, bypass nothing, and are in no role that does', async () => {
    for (const url of [app.database.appUrl, app.database.workerUrl]) {
      const name = new URL(url).username;
      const [role] = await look<Record<string, boolean | number>>(
        `select rolsuper as super, rolbypassrls as bypass, rolcreaterole as "createRole", rolcreatedb as "createDb", rolreplication as replication,
                (select count(*)::int from pg_class where relowner = r.oid) as owned,
                (select count(*)::int from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as roles
           from pg_roles r where rolname = $1`,
        [name],
      );
      expect(role).toEqual({
        super: false,
        bypass: false,
        createRole: false,
        createDb: false,
        replication: false,
        owned: 0,
        roles: 0,
      });
    }
    const owner = new URL(app.database.ownerUrl).username;
    const [role] = await look<Record<string, boolean>>(
      'select rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = $1',
      [owner],
    );
    expect(role).toEqual({ super: false, bypass: false });
  });

  it('no function runs with the rights of another, and no view hides who asks', async () => {
    const definers = await look(
      `select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and prosecdef`,
    );
    expect(definers).toEqual([]);
    const views = await look(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and relkind in ('v', 'm') and not coalesce('security_invoker=true' = any(reloptions), false)`,
    );
    expect(views).toEqual([]);
  });
});

describe('the run roles', () => {
  it.each(['appUrl', 'workerUrl'] as const)('with nothing set, every tenant table is empty (%s)', async (url) => {
    const tables = await look<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind = 'r'`,
    );
    await as(app.database[url], async (client) => {
      for (const { name } of tables.filter((table) => !EXCEPTIONS.includes(table.name))) {
        const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from "${name}"`);
        expect([name, rows[0]?.count]).toEqual([name, 0]);
      }
    });
  });

  it.each(['appUrl', 'workerUrl'] as const)(
    'with one county set, another’s rows are neither seen, nor written, nor moved (%s)',
    async (url) => {
      const [own, other] = [await tenantIdOf('445122'), await tenantIdOf('445103')];
      const { rows: columns } = await app.database.admin.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where c.relkind = 'r' and c.relrowsecurity`,
      );
      await as(app.database[url], async (client) => {
        await client.query('begin');
        await client.query(`select set_config('app.tenant_id', $1, true), set_config('app.roles', 'SYSTEM', true)`, [
          own,
        ]);
        for (const { name } of columns) {
          const { rows } = await client.query<{ count: number }>(
            `select count(*)::int as count from "${name}" where tenant_id <> $1`,
            [own],
          );
          expect([name, rows[0]?.count]).toEqual([name, 0]);
          await client.query('savepoint here');
          const moved = await client.query(`update "${name}" set tenant_id = $1`, [other]).then(
            ({ rowCount }) => rowCount,
            (error: { code: string }) => error.code,
          );
          // Nothing there, no right to it, or the policy's own refusal.
          expect([name, moved === 0 || moved === '42501' ? 'refused' : moved]).toEqual([name, 'refused']);
          await client.query('rollback to savepoint here');
        }
      });
    },
  );

  it('what is written once stays: no update, delete or truncate of the timeline, the register and the rest', async () => {
    for (const url of [app.database.appUrl, app.database.workerUrl])
      await as(url, async (client) => {
        for (const table of APPEND_ONLY)
          for (const sql of [`update ${table} set tenant_id = tenant_id`, `delete from ${table}`, `truncate ${table}`])
            expect([
              sql,
              await client.query(sql).then(
                () => 'done',
                (error: { code: string }) => error.code,
              ),
            ]).toEqual([sql, '42501']);
        for (const sql of [
          'delete from appeal',
          'delete from account',
          'delete from deadline',
          'truncate appeal',
          'drop table appeal',
          'alter table appeal disable row level security',
          'alter table appeal no force row level security',
          'create table public.mine (id int)',
          'set role postgres',
          'set row_security = off; select count(*) from appeal',
        ])
          expect([
            sql,
            await client.query(sql).then(
              () => 'done',
              (error: { code: string }) => error.code,
            ),
          ]).toEqual([sql, expect.stringMatching(/^42(501|P01)$/)]);
      });
  });

  it('the API cannot read the worker’s three indexes, nor seal the audit log, nor change tenants and calendars', async () => {
    await as(app.database.appUrl, async (client) => {
      for (const sql of [
        'select * from audit_ready',
        'select * from deadline_due',
        'select * from outbox_ready',
        'delete from audit_ready',
        'insert into audit_seal (tenant_id) values (gen_random_uuid())',
        'delete from deadline_due',
        'delete from outbox_ready',
        `update tenant set sandbox = true`,
        `update tenant set name = 'x'`,
        `insert into tenant (id) values (gen_random_uuid())`,
        `insert into calendar_day (date) values (now())`,
        'delete from calendar_year',
        'select * from schema_migration where false; delete from schema_migration',
      ])
        expect([
          sql,
          await client.query(sql).then(
            () => 'done',
            (error: { code: string }) => error.code,
          ),
        ]).toEqual([sql, '42501']);
    });
  });

  it('the three indexes hold ids and instants, nothing else', async () => {
    const columns = await look<{ table: string; types: string }>(
      `select table_name as table, string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) as types
         from information_schema.columns where table_schema = 'public' and table_name in ('audit_ready', 'deadline_due', 'outbox_ready') group by table_name order by 1`,
    );
    expect(columns).toEqual([
      { table: 'audit_ready', types: 'tenant_id uuid, entry_id uuid' },
      { table: 'deadline_due', types: 'tenant_id uuid, due_at timestamp with time zone, deadline_id uuid' },
      { table: 'outbox_ready', types: 'tenant_id uuid, outbox_id uuid' },
    ]);
  });
});

describe('over the API', () => {
  it('nobody in the county reads a thing of another, whatever is asked', async () => {
    const others = await canaries(app.database, '445122');
    expect(others.size).toBeGreaterThan(500);
    const ids = await foreignIds(app.database, '445122');
    expect(ids.length).toBeGreaterThan(30);
    for (const person of await everybody(app, '445122')) {
      const { body: seen } = await readEverything(person, ids);
      expect([person.viewer?.person.displayName, foreignIn(seen, others)]).toEqual([
        person.viewer?.person.displayName,
        [],
      ]);
    }
  });

  it('another county’s id answers exactly as one that does not exist, in every place that takes an id, and nothing changes', async () => {
    const people = await Promise.all([
      raoping.signIn('triage'),
      raoping.signIn('huanggang'),
      raoping.signIn('hall'),
      raoping.signIn('reviewer'),
      raoping.signIn('admin'),
      raoping.contact('13900001501'),
    ]);
    await app.quiet();
    const { places, differences, touched } = await toldApart(app, app.database, people);
    expect(places).toBeGreaterThan(25);
    expect(differences).toEqual([]);
    expect(touched).toEqual([]);
  });

  it('a cursor of another county’s row is worth what a random one is', async () => {
    const bureau = await raoping.signIn('triage');
    const [foreign] = await look<{ id: string }>(
      `select a.id from appeal a join tenant t on t.id = a.tenant_id where t.code = '445103' order by filed_at desc limit 1`,
    );
    const cursor = (key: string): string => Buffer.from(key.replaceAll('-', ''), 'hex').toString('base64url');
    const page = async (after: string) =>
      (
        await bureau.client.send('query ($after: String) { appeals(after: $after) { nodes { id } totalCount } }', {
          after,
        })
      ).data;
    expect(await page(cursor(foreign?.id ?? ''))).toEqual(await page(cursor('01900000-0000-7000-8000-000000000000')));
  });

  it('a sign-in tells nobody whether a name, a phone or a county exists', async () => {
    const client = new Client(app.url);
    const tries = [
      { tenant: '445122', username: 'triage', password: 'wrong' },
      { tenant: '445122', username: 'nobody-of-that-name', password: 'wrong' },
      { tenant: '445103', username: 'huanggang', password: 'zhitongche-demo' },
      { tenant: '999999', username: 'triage', password: 'zhitongche-demo' },
      { tenant: 'none', username: 'triage', password: 'zhitongche-demo' },
    ];
    const answers = await Promise.all(tries.map((input) => client.send(operation('SignIn'), { input })));
    expect(new Set(answers.map(({ status, data, errors }) => JSON.stringify([status, data, errors]))).size).toBe(1);
    const codes = await Promise.all(
      ['13900001502', '13999999999'].map((phone) =>
        client.send(operation('SignInWithCode'), { input: { tenant: '445122', phone, code: '000000' } }),
      ),
    );
    expect(JSON.stringify([codes[0]?.data, codes[0]?.status])).toBe(JSON.stringify([codes[1]?.data, codes[1]?.status]));
    // Outside a sandbox not even the code's coming tells.
    const asked = await Promise.all(
      ['13900005501', '13999999999'].map((phone) =>
        client.send(operation('RequestSignInCode'), { input: { tenant: '440523', phone } }),
      ),
    );
    expect(asked[0]?.data).toEqual(asked[1]?.data);
  });

  it('a token says nothing by itself: the county named in a header or a variable does not move it', async () => {
    const bureau = await raoping.signIn('triage');
    const headers = { 'x-tenant': '445103', 'x-tenant-id': await tenantIdOf('445103'), host: '445103.example.org' };
    const { data } = await bureau.client.send<{ viewer: { tenant: { code: string } } }>(
      '{ viewer { tenant { code } } }',
      {},
      headers,
    );
    expect(data?.viewer.tenant.code).toBe('445122');
  });
});

describe('fields', () => {
  let appeal: { id: string };
  let town: Person;
  let enterprise: Person;
  beforeAll(async () => {
    enterprise = await raoping.contact('13900001501');
    const bureau = await raoping.signIn('triage');
    town = await raoping.signIn('huanggang');
    appeal = await enterprise.file();
    await bureau.dispatch(appeal, { host: 'TOWN-445122100', note: '内部交办说明' });
    await town.receive(appeal);
    await town.verify(appeal, { text: '内部核实记录' });
    await town.reply(appeal, 'SOLVED');
    await raoping.quiet();
    await enterprise.evaluate(appeal, 'DISSATISFIED');
    await bureau.forward(appeal, { note: '内部转办说明' });
    await town.consult(appeal);
  });

  it('a contact is in clear for the enterprise itself, and masked for everybody else who reads the appeal', async () => {
    expect((await enterprise.reads(appeal))?.contact).toEqual({ name: '林潮生', phone: '13900001501' });
    for (const username of ['triage', 'bureau-head', 'supervisor', 'huanggang', 'huanggang-head']) {
      const read = await (await raoping.signIn(username)).reads(appeal);
      expect([username, read?.contact.phone]).toEqual([username, expect.stringMatching(/^1\d{2}\*{4}\d{4}$/)]);
      expect(read?.contact.name).not.toBe('林潮生');
      expect(JSON.stringify(read)).not.toContain('13900001501');
    }
  });

  it('what units and bureau tell each other is not for the enterprise, by whatever way it asks', async () => {
    const whole = JSON.stringify(await enterprise.reads(appeal));
    for (const secret of ['内部交办说明', '内部核实记录', '内部转办说明', 'VERIFICATION_RECORDED', 'CONSULTED'])
      expect(whole).not.toContain(secret);
    const read = await town.reads(appeal);
    const parts = [
      ...(read?.events.nodes ?? []),
      ...(read?.dispatches ?? []),
      ...(read?.rehandling?.consultations ?? []),
    ];
    expect(read?.rehandling?.consultations).toHaveLength(1);
    expect(parts.length).toBeGreaterThan(8);
    const ids = parts.map(({ id }) => id).concat(read?.rehandling?.id ?? '');
    const { body: seen } = await readEverything(enterprise, ids);
    for (const secret of ['内部交办说明', '内部核实记录', '内部转办说明']) expect(seen).not.toContain(secret);
    for (const event of read?.events.nodes ?? [])
      if (event.visibility === 'PARTY' || event.visibility === 'INTERNAL') expect(seen).not.toContain(`"${event.id}"`);
    for (const { id } of read?.rehandling?.consultations ?? []) expect(seen).not.toContain(`"${id}"`);
  });

  it('messages are the administrator’s alone to list: masked, and their text in a sandbox only', async () => {
    const [sent] = await raoping.notices({ appeal, template: 'EVALUATION_REMINDER' });
    expect(sent).toMatchObject({ text: expect.stringContaining('评价'), phone: expect.stringContaining('****') });
    const nanao = county(app, '440523');
    const notices = await nanao.notices();
    expect(notices.length).toBeGreaterThan(0);
    for (const { text, phone, recipient } of notices) {
      expect(text).toBeNull();
      if (phone) expect(phone).toContain('*');
      if (recipient) expect(recipient).toContain('*');
    }
  });

  it.each(['admin', 'auditor', 'leader1', 'site-petition'])(
    '%s sees no case content through any query or node',
    async (username) => {
      const person = await raoping.signIn(username);
      const rows = await look<{ title: string; description: string; name: string; id: string }>(
        `select a.id, a.title, a.description, a.filed_enterprise_name as name from appeal a join tenant t on t.id = a.tenant_id where t.code = '445122'`,
      );
      const ids = await look<{ id: string }>(
        `select 'evt_' || id as id from (select id from appeal_event where appeal_id = $1 limit 20) e
        union all select 'asg_' || id from assignment where appeal_id = $1 union all select 'opn_' || id from handling_opinion where appeal_id = $1
        union all select 'ddl_' || id from deadline where appeal_id = $1 union all select 'dsp_' || id from dispatch where appeal_id = $1
        union all select 'evl_' || id from evaluation where appeal_id = $1 union all select 'sup_' || id from supervision_entry where appeal_id = $1
        union all select 'rhd_' || id from rehandling where appeal_id = $1 union all select 'cst_' || id from consultation where appeal_id = $1`,
        [appeal.id.slice(4)],
      );
      const { body: seen } = await readEverything(person, [appeal.id, ...ids.map(({ id }) => id)]);
      for (const { title, description, name } of rows)
        for (const content of [title, description, name])
          expect([content, seen.includes(content)]).toEqual([content, false]);
      for (const { id } of ids) expect([id, seen.includes(`"${id}"`)]).toEqual([id, false]);
      expect(
        (await person.client.send<{ appeals: { totalCount: number } }>('{ appeals { totalCount } }')).data?.appeals
          .totalCount,
      ).toBe(0);
    },
  );
});
