import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { settingsOf } from '../../src/access/row-scope.js';
import { filterSql } from '../../src/access/sql.js';
import type { SubjectName } from '../../src/access/vocabulary.js';
import { APPEAL_CHANNELS, APPEAL_STATES, EVENT_VISIBILITIES } from '../../src/contexts/appeal/domain/vocabulary.js';
import { systemActor, type Actor, type Membership } from '../../src/kernel/actor.js';
import { ROLES } from '../../src/kernel/roles.js';
import { nodeReaders } from '../../src/nodes.js';
import { StatementBuilder } from '../../src/platform/reads/shape.js';
import { makeDatabase, type TestDatabase } from '../support/database.js';

/**
 * Two walls, written apart: CASL's rules, in the statements of the program, run past row security; and row security,
 * asked for whole tables by nothing but its settings. In worlds shaken at random they show everybody the same rows.
 */

let database: TestDatabase;
let app: string;
beforeAll(async () => {
  database = await makeDatabase();
  app = new URL(database.appUrl).username;
});
afterAll(() => database.drop());

/** Types that no node reader answers for, with the columns that their rules ask about. */
const LISTED: Readonly<Partial<Record<SubjectName, { table: string; columns: readonly string[] }>>> = {
  Notice: { table: 'notice', columns: ['tenantId'] },
  RegistryEntry: { table: 'registry_entry', columns: ['tenantId'] },
  DispatchCatalogue: { table: 'dispatch_rule', columns: ['tenantId'] },
};

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at: number) => `${at ? '_' : ''}${letter.toLowerCase()}`);
const TYPES = [...Object.keys(nodeReaders), ...Object.keys(LISTED)].sort();
const tableOf = (type: string): string => LISTED[type as SubjectName]?.table ?? snake(type);

/** Something that happens to a row of the world: which one and what are drawn, so that a failure can be told again. */
const move = fc.record({ kind: fc.nat(6), row: fc.nat(1_000_000), to: fc.nat(1_000_000) });
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

const at = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
const row = (table: string, n: number): string =>
  `(select ctid from ${table} order by id offset ${n} % (select count(*) from ${table}) limit 1)`;

/** Everything that a scope goes by is moved about, within the tenant that the row is of. */
function sqlOf({ kind, row: n, to }: Move): string {
  switch (kind) {
    case 0:
      return `update appeal set state = '${at(APPEAL_STATES, to)}' where ctid = ${row('appeal', n)}`;
    case 1:
      return `update appeal set channel = '${at(APPEAL_CHANNELS, to)}', filed_by_account_id = (select c.id from account c
        where c.tenant_id = appeal.tenant_id order by c.id offset ${to} % 40 limit 1) where ctid = ${row('appeal', n)}`;
    case 2:
      return `update appeal set enterprise_id = coalesce((select e.id from enterprise e where e.tenant_id = appeal.tenant_id
        order by e.id offset ${to} % 30 limit 1), enterprise_id) where ctid = ${row('appeal', n)}`;
    case 3:
      return `update assignment set active = not active where ctid = ${row('assignment', n)}`;
    case 4:
      return `update assignment s set unit_id = u.id from (select id, tenant_id from unit order by id offset ${to} % 60 limit 1) u
        where s.tenant_id = u.tenant_id and s.ctid = ${row('assignment', n)}
          and not exists (select from assignment o where o.appeal_id = s.appeal_id and o.unit_id = u.id)`;
    case 5:
      return `update appeal_event set visibility = '${at(EVENT_VISIBILITIES, to)}' where ctid = ${row('appeal_event', n)}`;
    default:
      return `update deadline set rule = '${at(['TRIAGE', 'OBJECTION_RULING', 'REPLY', 'EVALUATION'], to)}' where ctid = ${row('deadline', n)}`;
  }
}

/** What a command keeps beside the assignments. */
const PARTIES = `update appeal a set party_unit_ids = array(select s.unit_id from assignment s
  where s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.active)`;

interface World {
  tenants: string[];
  units: Record<string, string[]>;
  accounts: Record<string, string[]>;
  enterprises: Record<string, string[]>;
}

async function worldOf({ admin }: TestDatabase): Promise<World> {
  const of = async (table: string): Promise<Record<string, string[]>> => {
    const { rows } = await admin.query<{ tenant: string; ids: string[] }>(
      `select tenant_id as tenant, array_agg(id order by id) as ids from ${table} group by tenant_id`,
    );
    return Object.fromEntries(rows.map(({ tenant, ids }) => [tenant, ids]));
  };
  const units = await of('unit');
  return {
    // The platform's own has none, nor anything else to compare.
    tenants: Object.keys(units).sort(),
    accounts: await of('account'),
    units,
    enterprises: await of('enterprise'),
  };
}

/** Anybody: posts that nobody holds together in the seed are held together here. */
const person = fc.record({
  tenant: fc.nat(10),
  account: fc.nat(100),
  roles: fc.array(fc.record({ role: fc.constantFrom(...ROLES), unit: fc.nat(100) }), { minLength: 1, maxLength: 3 }),
  enterprises: fc.array(fc.nat(100), { maxLength: 2 }),
});
type Drawn = typeof person extends fc.Arbitrary<infer P> ? P : never;

function actorOf(world: World, { tenant, account, roles, enterprises }: Drawn): Actor {
  const tenantId = at(world.tenants, tenant);
  const memberships = roles.map(({ role, unit }): Membership => ({
    role,
    unitId: at(world.units[tenantId] ?? [], unit) ?? null,
  }));
  const contact = memberships.some(({ role }) => role === 'ENTERPRISE_CONTACT');
  return {
    ...systemActor(tenantId),
    kind: 'ACCOUNT',
    accountId: at(world.accounts[tenantId] ?? [], account),
    memberships,
    enterpriseIds: contact ? [...new Set(enterprises.map((n) => at(world.enterprises[tenantId] ?? [], n)))] : [],
  };
}

type Seen = Record<string, string[]>;
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id.slice(-36)).sort();

/** What the rules allow, past row security. */
async function byRules(admin: pg.Client, actor: Actor, keys: Seen): Promise<Seen> {
  const seen: Seen = {};
  for (const type of TYPES) {
    const reader = nodeReaders[type as keyof typeof nodeReaders];
    const listed = LISTED[type as SubjectName];
    const statement = new StatementBuilder(actor);
    const columns = Object.fromEntries((listed?.columns ?? []).map((name) => [name, `r.${snake(name)}`]));
    const { text, values } = reader
      ? reader(actor, keys[type] ?? [], [])
      : statement.build(
          `select json_build_object('id', r.id) as node from ${tableOf(type)} r where ${filterSql(actor, 'read', type as SubjectName, { columns }, statement.bind)}`,
        );
    const { rows } = await admin.query<{ node: { id: string } }>(text, [...values]);
    seen[type] = idsOf(rows.map(({ node }) => node));
  }
  return seen;
}

/** What row security lets through, asked for everything. */
async function byRows(admin: pg.Client, actor: Actor): Promise<Seen> {
  const seen: Seen = {};
  const settings = settingsOf(actor, { command: false }).map(
    ([name, value]) => `set_config('${name}', '${value}', true)`,
  );
  await admin.query(`savepoint rows; set local role "${app}"; select ${settings.join(', ')}`);
  const everything = TYPES.map((type) => `select '${type}' as type, id::text from ${tableOf(type)}`).join(
    ' union all ',
  );
  const { rows } = await admin.query<{ type: string; id: string }>(everything);
  for (const type of TYPES) seen[type] = idsOf(rows.filter((row) => row.type === type));
  await admin.query('rollback to savepoint rows');
  return seen;
}

describe('the two walls', () => {
  it('show everybody the same rows, in worlds of any shape', async () => {
    const { admin } = database;
    const world = await worldOf(database);
    let compared = 0;
    const rows = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { minLength: 5, maxLength: 40 }),
        fc.array(person, { minLength: 4, maxLength: 6 }),
        async (moves, people) => {
          await admin.query('begin');
          try {
            await admin.query('set local session_replication_role = replica');
            await admin.query([...moves.map(sqlOf), PARTIES].join('; '));
            const keys: Seen = {};
            for (const type of TYPES)
              keys[type] = idsOf((await admin.query<{ id: string }>(`select id from ${tableOf(type)}`)).rows);
            for (const drawn of people) {
              const actor = actorOf(world, drawn);
              const [rules, walls] = [await byRules(admin, actor, keys), await byRows(admin, actor)];
              for (const type of TYPES) {
                expect([actor.memberships, type, walls[type]]).toEqual([actor.memberships, type, rules[type]]);
                compared += keys[type]?.length ?? 0;
                for (const id of walls[type] ?? []) rows.add(id);
              }
            }
          } finally {
            await admin.query('rollback');
          }
        },
      ),
      { numRuns: 15 },
    );
    // Of little that could be seen, and nobody who sees it, any two walls would agree.
    expect(compared).toBeGreaterThan(100_000);
    expect(rows.size).toBeGreaterThan(1_000);
  });

  it('beside every appeal stand the units of its assignments, as row security goes by them', async () => {
    const { rows } = await database.admin.query(
      `select a.number from appeal a where not (a.party_unit_ids @> p.units and p.units @> a.party_unit_ids)`.replace(
        'where',
        `cross join lateral (select array(select s.unit_id from assignment s where s.tenant_id = a.tenant_id
           and s.appeal_id = a.id and s.active) as units) p where`,
      ),
    );
    expect(rows).toEqual([]);
  });
});
