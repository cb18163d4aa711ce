import { expect } from '@jest/globals';
import type { TestApp } from './app.js';
import type { Person } from './kit/index.js';

/** Ids of everything a county has, of the types that the API gives ids to. */
export interface Belongings {
  appeal: string;
  assignment: string;
  objection: string;
  unit: string;
  category: string;
  enterprise: string;
  event: string;
  deadline: string;
  round: string;
}

/** One id of each kind from a county's rows, as the API writes it. */
export async function belongingsOf({ database }: TestApp, tenantCode: string): Promise<Belongings> {
  const one = async (prefix: string, table: string, where = 'true'): Promise<string> => {
    const { rows } = await database.admin.query<{ id: string }>(
      `select r.id from ${table} r join tenant t on t.id = r.tenant_id where t.code = $1 and ${where} order by r.id limit 1`,
      [tenantCode],
    );
    return `${prefix}_${rows[0]?.id ?? '00000000-0000-0000-0000-000000000000'}`;
  };
  return {
    appeal: await one('apl', 'appeal'),
    assignment: await one('asg', 'assignment', 'r.active'),
    objection: await one('obj', 'objection'),
    unit: await one('unt', 'unit', `r.kind = 'TOWN'`),
    category: await one('cat', 'category'),
    enterprise: await one('ent', 'enterprise'),
    event: await one('evt', 'appeal_event'),
    deadline: await one('ddl', 'deadline'),
    round: await one('rnd', 'round'),
  };
}

/** Every key of a county's rows: none of them may stand in an answer to another county. */
export async function keysOf({ database }: TestApp, tenantCode: string): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const table of ['appeal', 'assignment', 'unit', 'category', 'enterprise', 'appeal_event', 'notice', 'account']) {
    const { rows } = await database.admin.query<{ id: string }>(
      `select r.id from ${table} r join tenant t on t.id = r.tenant_id where t.code = $1`,
      [tenantCode],
    );
    for (const { id } of rows) keys.add(id);
  }
  return keys;
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const PART = 'id unit { id name } deadlines { id } appeal { id title enterprise { id name } }';

/** Every list, and every way to an object by its id, with what it nests. */
const READS = `query ($id: ID!, $ids: [ID!]!, $unit: ID!, $enterprise: ID!, $category: ID!) {
  viewer { tenant { code } memberships { unit { id } } }
  appeals(first: 100) { totalCount nodes { id title enterprise { id name } host { id } assignments { ${PART} } events(last: 50) { nodes { id actor { id } } } } }
  byUnit: appeals(first: 100, filter: { unitId: $unit }) { totalCount nodes { id } }
  byEnterprise: appeals(first: 100, filter: { enterpriseId: $enterprise }) { totalCount nodes { id } }
  byCategory: appeals(first: 100, filter: { categoryId: $category }) { totalCount nodes { id } }
  appeal(id: $id) { id title }
  node(id: $id) { id }
  nodes(ids: $ids) { id }
  units { id name }
  categories { id name }
  supervisionEntries(first: 100) { nodes { id appealId unit { id } } }
  ofAppeal: supervisionEntries(first: 100, appealId: $id) { nodes { id } }
}`;

/** Reads everything there is as this person, and shows that nothing of the other county is in it. */
export async function expectNothingOf(person: Person, theirs: Belongings, keys: ReadonlySet<string>): Promise<void> {
  const variables = {
    id: theirs.appeal,
    ids: Object.values(theirs),
    unit: theirs.unit,
    enterprise: theirs.enterprise,
    category: theirs.category,
  };
  const answer = await person.client.send<Record<string, unknown>>(READS, variables);
  expect(answer.errors).toEqual([]);
  const seen = JSON.stringify(answer.data).match(UUIDS) ?? [];
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter((key) => keys.has(key))).toEqual([]);
  expect(answer.data).toMatchObject({
    appeal: null,
    node: null,
    nodes: Object.values(theirs).map(() => null),
    byUnit: { totalCount: 0 },
    byEnterprise: { totalCount: 0 },
    byCategory: { totalCount: 0 },
    ofAppeal: { nodes: [] },
  });
}
