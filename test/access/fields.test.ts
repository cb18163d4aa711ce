import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { ROLES } from '../../src/kernel/roles.js';
import { appForSuite } from '../support/app.js';
import { county, TOWN } from '../support/kit/index.js';
import { ANSWERED, FAULTS, PUSHED, SHARED_WITH_THE_CITY, TABLE, WHOLE, WINDOWS, type Outcome } from './fields-table.js';
import {
  signInAll,
  specimensOf,
  STANDINGS,
  tellAll,
  type People,
  type Reader,
  type Relation,
  type Specimen,
  type Stories,
} from './fields-world.js';
import { schema } from './schema-walk.js';

/**
 * Every field of every type, read by every role in every relation to what it reads, and held against the table written by
 * hand. A cell is a role, a relation and a field; what of several rows is seen in one must all be as the table says.
 */

const ISSUER = { tenant: '445122', issuer: 'https://id.example.org', clientId: 'ztc', claim: 'sub', means: 'USERNAME' };
const app = appForSuite({ withoutAppeals: true, config: { OIDC_ISSUERS: JSON.stringify([ISSUER]) } });
const raoping = county(app, '445122');

/** What stands there only where the program fails, or somebody has tampered with its log: test/audit. */
const NEVER: readonly string[] = ['AuditEntry.traceId', 'AuditVerification.fault'];

const typesOf = (): readonly { name: string; fields: string[]; node: boolean }[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? [{ name: type.name, fields: Object.keys(type.getFields()), node: type.getInterfaces().length > 0 }]
      : [],
  );
const NODES = typesOf().flatMap(({ name, node }) => (node ? [name] : []));
const isNode = (type: GraphQLOutputType): boolean => NODES.includes(getNamedType(type).name);

/** Everything of a type: of what has an id of its own no more than that, of the rest everything as well. */
function shapeOf(type: GraphQLOutputType, prefix = ''): string {
  const named = getNamedType(type);
  if (isAbstractType(named)) {
    const parts = schema.getPossibleTypes(named).map((each) => `... on ${each.name} ${shapeOf(each, `${each.name}_`)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).map(({ name, args, type: below }) => {
    const window = args.some((arg) => arg.name === 'first') ? '(first: 100)' : '';
    const alias = prefix && name !== 'id' ? `${prefix}${name}: ` : '';
    return `${alias}${name}${window} ${isNode(below) ? '{ __typename id }' : shapeOf(below)}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** What somebody was answered: every object met, by its type and what tells it from others, with the fields seen of it. */
type Seen = Map<string, Record<string, unknown>>;

/** What tells objects without an id from each other, wherever they stand; the rest goes by the place it stands in. */
const KEYS: Readonly<Record<string, string>> = {
  Tenant: 'code',
  IdentityIssuer: 'issuer',
  Obligation: 'row',
  Division: 'code',
  CalendarClosure: 'name',
  AppealPolicy: 'changedAt',
  AuditHead: 'hash',
  DispatchSuggestion: 'explanation',
  DispatchTrial: 'explanation',
  Viewer: 'person',
  Colleague: 'person',
  Workload: 'unit person',
};

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

/** Notes an answer; what the field that holds it is compared by. */
function note(seen: Seen, type: GraphQLOutputType, answer: unknown, place: string, inAbstract = false): unknown {
  const nullable = getNullableType(type);
  if (answer === null || answer === undefined) return answer;
  if (isListType(nullable))
    return (answer as unknown[]).map((item, at) => note(seen, nullable.ofType, item, `${place}.${at}`));
  if (isLeafType(nullable)) return answer;
  if (isAbstractType(nullable)) {
    const own = schema.getType((answer as { __typename: string }).__typename);
    return isObjectType(own) ? note(seen, own, answer, place, true) : undefined;
  }
  if (!isObjectType(nullable)) return undefined;
  const object = answer as Record<string, unknown>;
  const told = (KEYS[nullable.name] ?? 'id').split(' ').map((name) => idOf(object[name]));
  const own = told[0] === undefined ? undefined : told.join(' ');
  const key = own ?? place;
  const record = seen.get(`${nullable.name} ${key}`) ?? {};
  seen.set(`${nullable.name} ${key}`, record);
  for (const { name, type: below } of Object.values(nullable.getFields())) {
    const given = object[inAbstract && name !== 'id' ? `${nullable.name}_${name}` : name];
    if (given !== undefined) record[name] = note(seen, below, given, `${key}.${name}`);
  }
  return own ?? true;
}

const OF_ALL = ['tenants', 'identityIssuers(tenant: "445122")', 'lifecycle', 'obligations'];
const OF_SIGNED_IN = [
  'viewer',
  'divisions',
  'calendarClosures',
  'clockPolicies',
  'appealPolicy',
  'drafts',
  'savedSearches',
  'workload',
  'appealFacets',
  'colleagues(unitId: $unitId)',
  'absences(first: 100)',
  'supervisionEntries(first: 100)',
  'enterpriseClaims(first: 100)',
  'appeals(first: 100)',
];
/** Each by itself: where one is not for somebody, the others are. */
const OF_FEW = [
  'account(id: $accountId)',
  'accounts(first: 20)',
  'notices(first: 100)',
  'integrationClients',
  'dispatchCatalogue',
  'dispatchSuggestion(appealId: $appealId)',
  'tryDispatch(text: "黄冈镇临时用海与海域使用")',
  'auditHead',
  'verifyAudit',
  'auditEntries(first: 20)',
];
const VARIABLES = { unitId: 'ID', accountId: 'ID!', appealId: 'ID!', ids: '[ID!]!' };

let people: People;
let stories: Stories;
let specimens: Map<string, Specimen>;
let seen: Record<Reader, Seen>;
let names: Reader[];

beforeAll(async () => {
  people = await signInAll(app, raoping);
  names = Object.keys(people) as Reader[];
  stories = await tellAll(raoping, people);
  const found = await specimensOf(raoping, NODES, stories);
  const enterprise = people.contact.viewer?.enterprises[0]?.id ?? '';
  specimens = new Map(found.filter(({ type }) => type !== 'Enterprise').map((specimen) => [specimen.id, specimen]));
  specimens.set(enterprise, { id: enterprise, type: 'Enterprise', kind: '', story: 'enterprise' });
  seen = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await everythingOf(name)] as const)),
  ) as typeof seen;
}, 300_000);

/** Everything that somebody can read of what there is. */
async function everythingOf(reader: Reader): Promise<Seen> {
  const { client, viewer } = people[reader];
  const found: Seen = new Map();
  const ask = async (roots: readonly string[], variables: object): Promise<void> => {
    const root = schema.getQueryType();
    const fields = roots.map((asked) => {
      const field = root?.getFields()[asked.replace(/\(.*/, '')];
      if (!field) throw new Error(`no root ${asked}`);
      return { asked, field };
    });
    const declared = Object.entries(VARIABLES).filter(([name]) => roots.some((asked) => asked.includes(`$${name}`)));
    const text = fields.map(({ asked, field }) => `${asked} ${shapeOf(field.type)}`).join(' ');
    const head = declared.map(([name, type]) => `$${name}: ${type}`).join(', ');
    const { data } = await client.send<Record<string, unknown>>(`query ${head && `(${head})`} { ${text} }`, variables);
    const at = roots === OF_ALL ? '' : `${viewer?.tenant.code} `;
    for (const { field } of fields) note(found, field.type, data?.[field.name], `${at}${field.name}`);
  };
  const about = { unitId: await raoping.unit(TOWN), accountId: people.host.id, appealId: stories.course.id };
  await ask(OF_ALL, about);
  await ask(OF_SIGNED_IN, about);
  for (const root of OF_FEW) await ask([root], about);
  const ids = [...specimens.keys()];
  for (let from = 0; from < ids.length; from += 100)
    await ask(['nodes(ids: $ids)'], { ids: ids.slice(from, from + 100) });
  return found;
}

/** Whose something is, and how a reader stands to it. */
type Owner = Pick<Specimen, 'story' | 'unit' | 'person'>;
const BY_UNIT: readonly string[] = ['InternalNote', 'SupervisionEntry', 'Absence', 'UnitContact', 'Unit'];

function relationOf(reader: Reader, { story, unit, person }: Owner): Relation {
  const { viewer, id } = people[reader];
  if (!viewer) return 'PUBLIC';
  if (viewer.tenant.code !== raoping.code) return viewer.tenant.kind === 'CITY' ? 'CITY' : 'OTHER_COUNTY';
  if (story) {
    const { OWN, OWN_UNIT } = STANDINGS[story];
    return OWN.includes(reader) ? 'OWN' : OWN_UNIT.includes(reader) ? 'OWN_UNIT' : 'OWN_COUNTY';
  }
  if (person === id) return 'OWN';
  const units = unit ? [unit] : unitsOf(names.find((name) => people[name].id === person));
  return unitsOf(reader).some((own) => units.includes(own)) ? 'OWN_UNIT' : 'OWN_COUNTY';
}

const unitsOf = (reader: Reader | undefined): string[] =>
  (reader && people[reader].viewer?.memberships.flatMap(({ unit }) => unit?.code ?? [])) ?? [];

/** Of what is one's own: whoever it was answered to. */
const PERSONAL: readonly string[] = ['Viewer', 'Session', 'Draft', 'SavedSearch'];

interface Thing {
  key: string;
  type: string;
  kind: string;
  owner: Owner;
}

/** Everything of the county that anybody of it was answered, and the table has a row for. */
async function things(): Promise<Thing[]> {
  const units = new Map((await raoping.units()).map(({ id, code }) => [id, code]));
  const found = new Map<string, Thing>();
  for (const reader of names) {
    if (people[reader].viewer?.tenant.code !== raoping.code) continue;
    for (const [key, record] of seen[reader]) {
      const [type = '', place = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
      if (found.has(key) || !(type in TABLE || specimens.has(place))) continue;
      const within = specimens.get(place.split('.')[0] ?? '');
      if (NODES.includes(type) && !within) continue;
      const unit = typeof record['unit'] === 'string' ? units.get(record['unit']) : undefined;
      const owner: Owner = PERSONAL.includes(type)
        ? { person: people[reader].id }
        : within
          ? BY_UNIT.includes(within.type)
            ? { unit: within.unit, person: within.person }
            : within
          : type === 'Account'
            ? { person: place }
            : { unit };
      const kind = NODES.includes(type) ? within?.kind : (within?.type ?? (record['person'] ? 'PERSON' : ''));
      found.set(key, { key, type, kind: kind ?? '', owner });
    }
  }
  return [...found.values()];
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a value is, beside the truth. */
function outcomeOf(value: unknown, truth: unknown): string {
  if (value === undefined) return 'NONE';
  if (same(value, truth)) return 'FULL';
  if (value === null) return 'NULL';
  if (Array.isArray(value)) {
    if (value.length === 0) return 'EMPTY';
    return Array.isArray(truth) && value.every((item) => truth.some((one) => same(one, item))) ? 'PART' : 'OTHER';
  }
  return typeof value === 'string' && value.includes('*') ? 'MASKED' : 'OTHER';
}

/** How a value may turn out where the table says so: what is altered or told in part is not so every time. */
const MAY_BE: Readonly<Record<Outcome | 'NONE', readonly string[]>> = {
  NONE: ['NONE'],
  FULL: ['FULL'],
  MASKED: ['MASKED'],
  PART: ['PART', 'FULL', 'EMPTY', 'NULL'],
  ALTERED: ['OTHER', 'FULL'],
  VARIES: ['OTHER', 'FULL', 'PART', 'EMPTY', 'NULL', 'MASKED'],
  NULL: ['NULL'],
  EMPTY: ['EMPTY'],
};

describe('every field, read by every role in every relation', () => {
  it('has its row in the table', () => {
    const rows: Record<string, string[]> = {};
    const add = (type: string, fields: readonly string[]): void => {
      rows[type] = [...new Set([...(rows[type] ?? []), ...fields])].sort();
    };
    for (const [type, groups] of Object.entries(TABLE))
      add(
        type.split(' ')[0] ?? '',
        groups.flatMap(({ fields }) => fields.split(' ')),
      );
    for (const rest of [WHOLE, WINDOWS, ANSWERED, PUSHED, FAULTS])
      for (const [type, fields] of Object.entries(rest)) add(type, fields.split(' '));
    // Those have their rows in matrix.test.ts.
    const fields = typesOf().filter(({ name }) => !/^(Query|Mutation|Subscription)$/.test(name));
    expect(rows).toEqual(Object.fromEntries(fields.map(({ name, fields: all }) => [name, [...all].sort()])));
  });

  it('is as the table says, in more than 25,000 cells; and each field is seen by somebody', async () => {
    const cells = new Set<string>();
    const wrong = new Map<string, Set<string>>();
    const withValue = new Set<string>();
    const met = new Set<string>();
    const rows = new Set<string>();
    /** Of what the table says is altered or in part: that it is so somewhere. */
    const proofs = new Map<string, boolean>();
    for (const { key, type, kind, owner } of await things()) {
      const row = `${type} ${kind}` in TABLE ? `${type} ${kind}` : type;
      const groups = TABLE[row];
      if (!groups) throw new Error(`no row for ${row}`);
      rows.add(row);
      const telling = !/^\w+ \d{6} /.test(key);
      for (const { fields, seen: outcomes } of groups)
        for (const field of fields.split(' ')) {
          const readings = names.map((reader) => {
            const relation = relationOf(reader, owner);
            const at = `${people[reader].viewer?.memberships[0]?.role ?? ''} ${relation}`;
            const [wanted] = Object.entries(outcomes).find(([, audience]) => audience.includes(at)) ?? ['NONE'];
            return { reader, at, wanted: wanted as Outcome | 'NONE', value: seen[reader].get(key)?.[field] };
          });
          const clear = readings.filter(({ wanted }) => wanted === 'FULL').map(({ value }) => value);
          const others = readings.filter(({ value }) => !isEmpty(value)).map(({ value }) => value);
          const truth = clear.length > 0 ? (clear.find((value) => value !== undefined) ?? null) : others[0];
          met.add(`${type}.${field}`);
          if (!isEmpty(truth)) withValue.add(`${type}.${field}`);
          for (const { reader, at, wanted, value } of readings) {
            // In another tenant what has no key of its own stands in another place.
            if (wanted === 'NONE' && value === undefined && !telling) continue;
            const outcome = outcomeOf(value, truth);
            const cell = `${row}.${field} ${at}`;
            const hollow = isEmpty(truth) && ['NULL', 'EMPTY', 'PART', 'ALTERED', 'FULL'].includes(wanted);
            const fine =
              MAY_BE[wanted].includes(outcome) ||
              (wanted === 'MASKED' && (outcome === 'FULL' ? String(value).includes('*') : value === '')) ||
              (hollow && isEmpty(value) && value !== undefined);
            if (!fine) {
              const said = `${row}.${field}: wanted ${wanted}, got ${outcome}: ${JSON.stringify(value)} of ${JSON.stringify(truth)}`;
              wrong.set(said, (wrong.get(said) ?? new Set()).add(`${reader} ${at}`));
            } else if (!hollow) cells.add(cell);
            if (wanted === 'PART' || wanted === 'ALTERED') {
              const told = `${row}.${field} ${wanted}`;
              proofs.set(told, proofs.get(told) || (outcome !== 'FULL' && !hollow));
            }
          }
        }
    }
    expect({
      wrong: [...wrong].map(([said, readers]) => `${said} (${[...readers].join(', ')})`),
      unproved: [...proofs].flatMap(([told, proved]) => (proved ? [] : [told])),
      never: [...met].filter((field) => !withValue.has(field)).sort(),
      // No row of the table is there for nothing.
      unmet: Object.keys(TABLE).filter((row) => !rows.has(row)),
    }).toEqual({ wrong: [], unproved: [], never: NEVER, unmet: [] });
    expect(cells.size).toBeGreaterThan(25_000);
  });

  it('what is shown with something else is the same to everybody: names of people, duties, posts', () => {
    const truth = new Map<string, string>();
    for (const reader of names)
      for (const [key, record] of seen[reader]) {
        if (!(key.slice(0, key.indexOf(' ')) in WHOLE) || key.startsWith('AppealFacet')) continue;
        const text = JSON.stringify(record);
        expect([reader, key, text]).toEqual([reader, key, truth.get(key) ?? text]);
        truth.set(key, text);
      }
    expect(truth.size).toBeGreaterThan(100);
  });

  it('has every role in it: in the county, in another one, and in the city, with which nothing is shared yet', () => {
    const roles = new Map<string, Set<string>>();
    for (const { viewer } of Object.values(people))
      for (const { role } of viewer?.memberships ?? []) {
        const code = viewer?.tenant.code ?? '';
        roles.set(code, (roles.get(code) ?? new Set()).add(role));
      }
    const everyRole = ROLES.filter((role) => role !== 'PLATFORM_OPERATOR').sort();
    for (const code of ['445122', '445103', '445100'])
      expect([code, [...(roles.get(code) ?? [])].sort()]).toEqual([code, everyRole]);
    const shared = Object.entries(TABLE).filter(([, groups]) => {
      const audience = groups.flatMap(({ seen: outcomes }) => Object.values(outcomes).flat());
      return audience.some((at) => at.endsWith(' CITY')) && !audience.includes(' PUBLIC');
    });
    expect(shared.map(([type]) => type)).toEqual(SHARED_WITH_THE_CITY);
  });
});
