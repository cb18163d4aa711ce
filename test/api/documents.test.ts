import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { makeDatabase } from '../support/database.js';
import { county, type Appeal, type Person } from '../support/kit/index.js';
import { asApp, startProgram } from '../support/process.js';

const app = appForSuite();
let bureau: Person;
let appeal: Appeal;

beforeAll(async () => {
  const raoping = county(app, '445122');
  bureau = await raoping.signIn('triage');
  const filed = await (await raoping.contact('13900001501')).file();
  appeal = await bureau.dispatch(filed, { host: 'TOWN-445122100', coHandlers: ['ZRZY'] });
});

type Answered = Record<string, unknown>;

/** The first time a document runs plainly, from the second on compiled: it says the same. */
async function twice(query: string, variables: object = {}): Promise<Answered> {
  const [first, second, third] = [
    await bureau.client.send<Answered>(query, variables),
    await bureau.client.send<Answered>(query, variables),
    await bureau.client.send<Answered>(query, variables),
  ];
  expect(first.errors).toEqual([]);
  expect([second.data, second.errors]).toEqual([first.data, []]);
  expect([third.data, third.errors]).toEqual([first.data, []]);
  return first.data ?? {};
}

describe('valid documents that ask for one thing in several ways', () => {
  it('an object by two aliases, with different fields below', async () => {
    const { appeal: found } = await twice(
      'query ($id: ID!) { appeal(id: $id) { a: host { code } b: host { name } host { id } } }',
      { id: appeal.id },
    );
    expect(found).toMatchObject({
      a: { code: 'TOWN-445122100' },
      b: { name: expect.any(String) },
      host: { id: expect.any(String) },
    });
  });

  it('a timeline by several windows at once', async () => {
    const { appeal: found } = await twice(
      `query ($id: ID!) { appeal(id: $id) {
        whole: events(first: 100) { nodes { sequence } }
        oldest: events(first: 1) { nodes { type sequence } pageInfo { endCursor hasNextPage } }
        newest: events(last: 1) { edges { cursor node { sequence } } }
        usual: events { nodes { id } } } }`,
      { id: appeal.id },
    );
    const { whole, oldest, newest, usual } = found as Record<
      string,
      {
        nodes: { sequence: number; type: string }[];
        edges: { node: { sequence: number } }[];
        pageInfo: { hasNextPage: boolean };
      }
    >;
    const sequences = whole?.nodes.map(({ sequence }) => sequence) ?? [];
    expect(sequences.length).toBeGreaterThan(1);
    expect(oldest?.nodes).toEqual([{ type: 'FILED', sequence: 1 }]);
    expect(oldest?.pageInfo.hasNextPage).toBe(true);
    expect(newest?.edges.map(({ node }) => node.sequence)).toEqual([sequences.at(-1)]);
    expect(usual?.nodes).toHaveLength(sequences.length);
  });

  it('eleven windows of one timeline are more than there may be', async () => {
    const windows = Array.from({ length: 11 }, (_, i) => `w${i}: events(first: ${i + 1}) { nodes { id } }`).join(' ');
    const { errors } = await bureau.client.send(`query ($id: ID!) { appeal(id: $id) { ${windows} } }`, {
      id: appeal.id,
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('a page by nodes and by edges, each with parts of its own', async () => {
    const { appeals } = await twice(
      `{ appeals(first: 3) { totalCount nodes { id events(last: 1) { nodes { at } } assignments { unit { code } } }
         edges { cursor node { title events(last: 1) { nodes { type } edges { node { at } } } assignments { id appeal { number } } } } } }`,
    );
    const { nodes, edges } = appeals as { nodes: { id: string }[]; edges: { node: { title: string } }[] };
    expect(nodes).toHaveLength(3);
    expect(edges).toHaveLength(3);
  });

  it('fragments on top of fields, with directives', async () => {
    const query = `query ($id: ID!, $yes: Boolean!, $no: Boolean!) { appeal(id: $id) { ...A ...B title @include(if: $no) } }
      fragment A on Appeal { host { id } assignments { id } number @skip(if: $no) }
      fragment B on Appeal { host { name @include(if: $yes) code @include(if: $no) } assignments { role unit { name } } }`;
    const { appeal: found } = await twice(query, { id: appeal.id, yes: true, no: false });
    expect(found).toMatchObject({
      number: appeal.number,
      host: { name: expect.any(String) },
      assignments: [{ role: 'HOST' }, { role: 'CO_HANDLER' }],
    });
    expect(found).not.toHaveProperty('title');
    const other = await bureau.client.send<Answered>(query, { id: appeal.id, yes: false, no: true });
    expect(other.data?.['appeal']).toMatchObject({ title: appeal.title, host: { code: 'TOWN-445122100' } });
  });

  it('variables with defaults, nulls and nothing at all', async () => {
    const id = JSON.stringify(appeal.id);
    expect((await twice(`query ($id: ID! = ${id}) { appeal(id: $id) { number } }`))['appeal']).toEqual({
      number: appeal.number,
    });
    await twice('query ($first: Int = 2) { appeals(first: $first) { nodes { id } } }');
    await twice('query ($first: Int) { appeals(first: $first) { nodes { id } } }', { first: null });
    await twice('query ($filter: AppealFilterInput) { appeals(filter: $filter) { nodes { id } } }', {
      filter: { state: null, open: true, overdue: null },
    });
  });

  it('several roots in one document, among them one that is refused', async () => {
    const query =
      '{ a: appeals(first: 1) { nodes { id } } notices(first: 1) { nodes { id } } viewer { person { id } } units { code } }';
    for (let time = 0; time < 3; time++) {
      const { data, errors } = await bureau.client.send<Answered>(query);
      expect(errors.map(({ extensions, path }) => [extensions.code, path])).toEqual([['FORBIDDEN', ['notices']]]);
      expect(data).toBeNull();
    }
  });
});

it('a fault in the midst of a list ends its request, not the process', async () => {
  const database = await makeDatabase();
  const program = await startProgram({ role: 'api', database });
  try {
    const person = await county(asApp(program, database), '445122').signIn('triage');
    // A form that is none: what the schema promises of each category cannot be kept, late for some of the list.
    await database.admin.query(
      `update appeal set contact_phone_cipher = 'broken' where id in (select id from appeal where tenant_id = (select id from tenant where code = '445122') order by filed_at desc offset 1 limit 3)`,
    );
    const query =
      '{ appeals(first: 10) { totalCount nodes { contact { phone } viewerCan { command } events(last: 1) { nodes { at } } } edges { node { contact { name phone } } } } }';
    for (let time = 0; time < 4; time++) {
      const { errors } = await person.client.send(query);
      expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(errors[0]?.extensions['traceId']).toEqual(expect.any(String));
      expect(JSON.stringify(errors)).not.toMatch(/broken|decrypt|cipher/i);
    }
    expect((await person.client.send('{ viewer { person { id } } }')).status).toBe(200);
    expect(program.alive()).toBe(true);
  } finally {
    await program.stop();
    await database.drop();
  }
});
