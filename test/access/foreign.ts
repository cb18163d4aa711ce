import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SEED } from '../../src/seed/data/index.js';
import type { TestApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { fingerprint } from '../support/fingerprint.js';
import { county, type Person } from '../support/kit/index.js';
import {
  documentOf,
  documentsOf,
  PAGE,
  pathsOf,
  rootFields,
  sample,
  withAt,
  type Field,
  type Path,
  type Root,
} from './schema-walk.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Which table's keys an id of this name is; whatever is not here gets an appeal's. */
const TABLE_OF: Readonly<Record<string, { table: string; prefix: string }>> = {
  appealId: { table: 'appeal', prefix: 'apl' },
  id: { table: 'appeal', prefix: 'apl' },
  ids: { table: 'appeal', prefix: 'apl' },
  assignmentId: { table: 'assignment', prefix: 'asg' },
  objectionId: { table: 'objection', prefix: 'obj' },
  hostUnitId: { table: 'unit', prefix: 'unt' },
  coHandlerUnitIds: { table: 'unit', prefix: 'unt' },
  proposedUnitId: { table: 'unit', prefix: 'unt' },
  unitId: { table: 'unit', prefix: 'unt' },
  personId: { table: 'account', prefix: 'acc' },
  leaderId: { table: 'leader', prefix: 'ldr' },
  parentId: { table: 'category', prefix: 'cat' },
  accountId: { table: 'account', prefix: 'acc' },
  clientId: { table: 'integration_client', prefix: 'icl' },
  claimId: { table: 'enterprise_claim', prefix: 'ecl' },
  draftId: { table: 'draft', prefix: 'drf' },
  uploadIds: { table: 'upload', prefix: 'upl' },
  enterpriseId: { table: 'enterprise', prefix: 'ent' },
  categoryId: { table: 'category', prefix: 'cat' },
};

/** Everything of the other tenants that could be seen: keys, names, titles, numbers, codes of enterprises, phones. */
export async function canaries({ admin }: TestDatabase, own: string): Promise<Set<string>> {
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
      where c.relkind = 'r'`,
  );
  const selects = rows.map(({ name }) => `select id::text as value from ${name} where tenant_id <> $1`);
  selects.push(
    'select title from appeal where tenant_id <> $1',
    'select number from appeal where tenant_id <> $1',
    ...['name', 'code'].map(
      (column) =>
        `select ${column} from enterprise where tenant_id <> $1 and ${column} not in (select ${column} from enterprise where tenant_id = $1)`,
    ),
    // To a city its counties are units; what they are called stands in the official text.
    `select name from unit where tenant_id <> $1 and kind <> 'COUNTY' and name not in (select name from unit where tenant_id = $1)`,
    `select display_name from account_name where tenant_id <> $1 and display_name not in (select display_name from account_name where tenant_id = $1)`,
  );
  const tenant = await admin.query<{ id: string }>('select id from tenant where code = $1', [own]);
  const found = await admin.query<{ value: string }>(selects.join(' union '), [tenant.rows[0]?.id]);
  const phones = SEED.filter((data) => data.tenant.code !== own).flatMap(({ units, accounts, enterpriseContacts }) =>
    [...units.map(({ contact }) => contact), ...accounts, ...enterpriseContacts].map(({ phone }) => phone),
  );
  return new Set([...found.rows.map(({ value }) => value), ...phones]);
}

/** What of others stands in an answer. */
export function foreignIn(body: string, others: ReadonlySet<string>): string[] {
  const keys = (body.match(UUID) ?? []).filter((key) => others.has(key));
  const words = [...others].filter((value) => !/^[0-9a-f-]{36}$/.test(value) && body.includes(value));
  return [...new Set([...keys, ...words])];
}

/** People of the county in every kind of post. */
export async function everybody(app: TestApp, code: string): Promise<Person[]> {
  const own = county(app, code);
  const staff = [
    'triage',
    'bureau-head',
    'hall',
    'reviewer',
    'office',
    'supervisor',
    'leader1',
    'admin',
    'auditor',
    'huanggang',
    'zrzy',
    'site-petition',
  ];
  return Promise.all([...staff.map((username) => own.signIn(username)), own.contact('13900001501')]);
}

/** What a walk has brought: every word of the answers, and how many paths were asked, and had something at their end. */
export class Walk {
  asked = 0;
  answered = 0;
  private readonly words = new Set<string>();

  get body(): string {
    return [...this.words].map((word) => JSON.stringify(word)).join('\n');
  }

  take(answer: unknown, asked: number): void {
    this.asked += asked;
    const ends = new Set<string>();
    this.read(answer, '', ends);
    this.answered += ends.size;
  }

  private read(answer: unknown, way: string, ends: Set<string>): void {
    if (Array.isArray(answer)) for (const item of answer) this.read(item, way, ends);
    else if (typeof answer === 'object' && answer !== null)
      for (const [name, below] of Object.entries(answer)) {
        this.words.add(name);
        this.read(below, `${way}.${name}`, ends);
      }
    else if (answer !== null && answer !== undefined) {
      this.words.add(typeof answer === 'string' ? answer : JSON.stringify(answer));
      ends.add(way);
    }
  }
}

/** Asks everything that can be asked, along every path of the schema from every root of the queries, so many fields deep. */
export async function readEverything(person: Person, ids: readonly string[], levels = 4): Promise<Walk> {
  const walk = new Walk();
  for (const field of rootFields('query')) {
    const known = { id: ids[0], ids: ids.slice(0, 100), appealId: ids[0], first: PAGE };
    const args = field.args.filter(({ type, name }) => String(type).endsWith('!') || name === 'first');
    const variables = Object.fromEntries(args.map((arg) => [arg.name, sample(arg.type, arg.name, known)]));
    for (const { document, paths } of documentsOf('query', field, levels, Object.keys(variables))) {
      const { data, errors } = await person.client.send(document, variables);
      for (const { extensions } of errors)
        expect([field.name, extensions.code]).toEqual([field.name, expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/)]);
      walk.take(data, paths);
    }
  }
  return walk;
}

/** Global ids of rows of other tenants, of every type that has them; or of this one. */
export async function foreignIds({ admin }: TestDatabase, own: string, which: '<>' | '=' = '<>'): Promise<string[]> {
  const { ID_PREFIX } = await import('../../src/kernel/ids.js');
  const ids: string[] = [];
  for (const [type, prefix] of Object.entries(ID_PREFIX)) {
    const table = type.replace(/[A-Z]/g, (letter, at: number) => `${at ? '_' : ''}${letter.toLowerCase()}`);
    const { rows } = await admin
      .query<{ id: string }>(
        `select r.id from ${table} r join tenant t on t.id = r.tenant_id where t.code ${which} $1 order by r.id limit ${which === '=' ? 1 : 4}`,
        [own],
      )
      .catch(() => ({ rows: [] }));
    ids.push(...rows.map(({ id }) => `${prefix}_${id}`));
  }
  return ids;
}

interface Difference {
  who: string;
  where: string;
  foreign: unknown;
  random: unknown;
}

/**
 * Puts, into every place of the API that takes an id, the id of another county's row and one that no row has; answers
 * where the two were told apart. Everything else in the request is right, and the caller's own.
 */
export async function toldApart(
  app: TestApp,
  database: TestDatabase,
  people: readonly Person[],
): Promise<{ places: number; differences: Difference[]; touched: string[] }> {
  const before = await fingerprint(database);
  const differences: Difference[] = [];
  const others = await canaries(database, '445122');
  let places = 0;
  for (const root of ['query', 'mutation'] as const)
    for (const field of rootFields(root))
      for (const { argument, path } of places_(field)) {
        places++;
        const foreign = await idsFor(database, path, argument);
        for (const person of people) {
          const own = await ownValues(database, person);
          const ids = [foreign, `${foreign.slice(0, 4)}${randomUUID()}`];
          const asked = await Promise.all(ids.map((id) => ask(person, root, field, argument, path, id, own)));
          // A list is answered row by row, each under the id that was asked for.
          const [one, another] = asked.map((answer, index) =>
            JSON.stringify(answer).replaceAll(ids[index] ?? '', '<asked>'),
          );
          const leak = foreignIn(one ?? '', others).filter((value) => !foreign.includes(value));
          if (one !== another || leak.length > 0)
            differences.push({
              who: person.viewer?.person.displayName ?? 'anybody',
              where: `${field.name} ${argument}.${path.join('.')}`,
              foreign: asked[0],
              random: leak.length ? leak : asked[1],
            });
        }
      }
  const after = await fingerprint(database);
  return { places, differences, touched: Object.keys(after).filter((table) => after[table] !== before[table]) };
}

function places_(field: Field): { argument: string; path: Path }[] {
  return field.args.flatMap((arg) => pathsOf(arg.type, ['ID'], []).map((path) => ({ argument: arg.name, path })));
}

async function ask(
  person: Person,
  root: Root,
  field: Field,
  argument: string,
  path: Path,
  id: string,
  own: Record<string, unknown>,
): Promise<unknown> {
  const variables: Record<string, unknown> = {};
  for (const arg of field.args) {
    if (arg.name !== argument && !String(arg.type).endsWith('!')) continue;
    const value = arg.name === argument && path.length === 0 ? id : sample(arg.type, arg.name, own);
    variables[arg.name] = arg.name === argument && path.length > 0 ? withAt(value ?? {}, path, id) : value;
  }
  const { status, data, errors } = await person.client.send(
    documentOf(root, field, root === 'query' ? 2 : 1, Object.keys(variables)),
    variables,
  );
  return {
    status,
    data,
    errors: errors.map(({ message, path: at, extensions }) => ({ message, at, code: extensions.code })),
  };
}

async function idsFor({ admin }: TestDatabase, path: Path, argument: string): Promise<string> {
  const name = [...path].reverse().find((part) => part !== '0') ?? argument;
  const { table, prefix } = TABLE_OF[name] ?? { table: 'appeal', prefix: 'apl' };
  const { rows } = await admin.query<{ id: string }>(
    `select r.id from ${table} r join tenant t on t.id = r.tenant_id where t.code = '445103' order by r.id limit 1`,
  );
  // A type of which the other county has no row yet: then there is nothing to find out.
  return `${prefix}_${rows[0]?.id ?? randomUUID()}`;
}

/** Values of the caller's own county that the commands would take. */
async function ownValues({ admin }: TestDatabase, person: Person): Promise<Record<string, unknown>> {
  const known = OWN.get(person);
  if (known) return known;
  const one = async (sql: string): Promise<string> =>
    (await admin.query<{ id: string }>(sql)).rows[0]?.id ?? randomUUID();
  const of = `tenant_id = (select id from tenant where code = '445122')`;
  const [mine] = await person.list();
  const own = {
    appealId: mine?.id ?? `apl_${randomUUID()}`,
    assignmentId: `asg_${await one(`select id from assignment where ${of} and active limit 1`)}`,
    hostUnitId: `unt_${await one(`select id from unit where ${of} and code = 'ZRZY'`)}`,
    proposedUnitId: `unt_${await one(`select id from unit where ${of} and code = 'ZJJ'`)}`,
    categoryId: `cat_${await one(`select id from category where ${of} and code = 'LAND-TITLE'`)}`,
    divisionCode: '445122100',
    phone: '13900001501',
    ...(person.viewer?.enterprises[0] ? { creditCode: person.viewer.enterprises[0].creditCode } : {}),
    // Nothing of this may happen: whatever would pass is out of date.
    expectedVersion: 999_999,
  };
  OWN.set(person, own);
  return own;
}
const OWN = new WeakMap<Person, Record<string, unknown>>();
