import { beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { documentOf, pathsOf, rootFields, sample, withAt } from '../access/schema-walk.js';
import { appForSuite } from '../support/app.js';
import { county, type County, type Person } from '../support/kit/index.js';
import { openSocket } from '../support/socket.js';

const app = appForSuite();
/** As an operator runs it: no introspection, no suggestions. */
const production = appForSuite({ role: 'api', config: { INTROSPECTION: 'false' } });

let raoping: County;
let bureau: Person;
let enterprise: Person;
beforeAll(async () => {
  raoping = county(app, '445122');
  bureau = await raoping.signIn('triage');
  enterprise = await raoping.contact('13900001501');
});

interface Reply {
  status: number;
  body: string;
  codes: string[];
}

/** What must stand in no answer: frames, statements, names of ours. */
const INSIDE =
  /\n\s+at |\.[jt]s:\d+|node_modules|\b(select|insert into|update|delete from)\b.*\b(from|values|set|where)\b|syntax error at|violates|duplicate key|DriverException|kysely|zhitongche_|invalid input syntax|byte sequence/i;

function judged(status: number, body: string): Reply {
  expect(body).not.toMatch(INSIDE);
  let codes: string[] = [];
  try {
    const parsed = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
    codes = (parsed.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NONE');
  } catch {
    codes = [];
  }
  expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
  expect(codes).not.toContain('NONE');
  expect(status).toBeLessThan(500);
  return { status, body, codes };
}

interface Sending {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  url?: string;
}

async function send(
  body: string | Buffer | undefined,
  { method = 'POST', path = '/graphql', headers, url }: Sending = {},
): Promise<Reply> {
  const response = await fetch(`${url ?? app.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  return judged(response.status, await response.text());
}

const ask = (query: string, variables: object = {}, sending: Sending & { as?: Person } = {}): Promise<Reply> => {
  const { as, ...rest } = sending;
  const token = as?.client.token;
  return send(JSON.stringify({ query, variables }), {
    ...rest,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...rest.headers },
  });
};

describe('what is not a GraphQL request', () => {
  it.each([
    ['an empty body', ''],
    ['half an object', '{"query":'],
    ['a number', '7'],
    ['null', 'null'],
    ['a text', '"{ tenants { code } }"'],
    ['an empty object', '{}'],
    ['a query that is a number', '{"query":7}'],
    ['a query that is an object', '{"query":{"a":1}}'],
    ['an empty query', '{"query":""}'],
    ['no operation', '{"query":"fragment A on Query { tenants { code } }"}'],
    ['two operations and no name', '{"query":"query A { viewer { rules } } query B { viewer { rules } }"}'],
    ['a name that no operation has', '{"query":"query A { viewer { rules } }","operationName":"B"}'],
    ['variables in a list', '{"query":"{ tenants { code } }","variables":[1]}'],
    ['variables that are a number', '{"query":"{ tenants { code } }","variables":7}'],
    ['an operation name that is a list', '{"query":"{ tenants { code } }","operationName":["A"]}'],
    ['extensions that are a number', '{"query":"{ tenants { code } }","extensions":7}'],
    ['a persisted query nobody has stored', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}'],
    ['a batch', '[{"query":"{ tenants { code } }"},{"query":"{ tenants { code } }"}]'],
    ['an empty batch', '[]'],
  ])('%s is a bad request', async (_, body) => {
    const { status, codes } = await send(body);
    expect(status).toBe(
      codes[0] === 'PERSISTED_QUERY_NOT_FOUND' || codes[0] === 'PERSISTED_QUERY_NOT_SUPPORTED' ? status : 400,
    );
    expect(codes).toHaveLength(1);
  });

  it('an operation that was not asked for does not run in the place of one that is missing', async () => {
    const before = await enterprise.list();
    const mutation = `mutation A($input: FileAppealInput!) { fileAppeal(input: $input) { userErrors { code } } }`;
    const body = JSON.stringify({
      query: mutation,
      operationName: 'B',
      variables: { input: await enterprise.filing() },
    });
    const { status } = await send(body, { headers: { authorization: `Bearer ${enterprise.client.token}` } });
    expect(status).toBe(400);
    expect(await enterprise.list()).toEqual(before);
  });

  it('a body in bytes that are no UTF-8 is a bad request or a plain answer', async () => {
    const { status } = await send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]));
    expect(status).toBe(400);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    '',
  ])('a post as %p executes nothing', async (type) => {
    const query = `mutation { signIn(input: { tenant: "445122", username: "triage", password: "zhitongche-demo" }) { session { accessToken } } }`;
    const { status, body } = await send(JSON.stringify({ query }), { headers: { 'content-type': type } });
    expect([400, 415]).toContain(status);
    expect(body).not.toContain('accessToken');
  });

  it('a mutation by GET executes nothing, even with the header of a preflight', async () => {
    const query = encodeURIComponent('mutation { signOut { signedOut } }');
    const plain = await fetch(`${app.url}/graphql?query=${query}`);
    expect(judged(plain.status, await plain.text()).status).toBe(400);
    const headers = { 'apollo-require-preflight': '1', authorization: `Bearer ${bureau.client.token}` };
    const forced = await send(undefined, { method: 'GET', path: `/graphql?query=${query}`, headers });
    expect(forced.status).toBe(405);
    const still = await ask('{ viewer { person { id } } }', {}, { as: bureau });
    expect(still.body).toContain('acc_');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is not allowed', async (method) => {
    const { status } = await send('{"query":"{ tenants { code } }"}', { method });
    expect(status).toBe(405);
  });

  it('a body over 256 KB is told so, whether or not its length is', async () => {
    const big = JSON.stringify({ query: `{ tenants { code } } # ${'x'.repeat(1_000_000)}` });
    expect((await send(big)).status).toBe(413);
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(judged(response.status, await response.text()).status).toBe(413);
  });

  it.each(['//', '///graphql', '/%', '/%00', '/..%2f..%2fetc/passwd', '*', 'http://[::1/graphql'])(
    'the target %p is no internal error',
    async (target) => {
      expect(await rawStatus(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^4\d\d$/);
    },
  );

  it('headers beyond 16 KB are refused', async () => {
    expect(await rawStatus(`GET /graphql HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toBe('431');
  });

  it('a token that is none is refused as such, with its own status', async () => {
    for (const authorization of ['Bearer x', 'Basic abc', 'Bearer', 'Bearer a.b.c', `Bearer ${'x'.repeat(9_000)}`, 'x'])
      expect(await ask('{ tenants { code } }', {}, { headers: { authorization } })).toMatchObject({
        status: 401,
        codes: ['UNAUTHENTICATED'],
      });
  });

  it.each(['a b', 'é', 'x'.repeat(256)])(
    'an idempotency key that is none (%p) is refused, not ignored',
    async (key) => {
      const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
      const { status, codes } = await ask('{ tenants { code } }', {}, { as: bureau, headers });
      expect([status, codes]).toEqual([400, ['BAD_USER_INPUT']]);
    },
  );

  async function rawStatus(request: string): Promise<string | undefined> {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.write(request);
    await once(socket, 'close');
    return /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
  }
});

describe('documents', () => {
  it('an operation that cannot be picked, over a WebSocket, has a code as well', async () => {
    const socket = await openSocket(app.url, { token: bureau.client.token });
    const none = await socket.request({ query: 'fragment A on Tenant { code }' });
    const which = await socket.request({ query: 'query A { tenants { code } } query B { tenants { code } }' });
    for (const { errors } of [none, which]) {
      expect(errors.length).toBeGreaterThan(0);
      for (const { extensions } of errors) expect(extensions?.code).toMatch(/^[A-Z_]+$/);
    }
    await socket.close();
  });

  it('variables of the wrong type are refused without being repeated', async () => {
    for (const [query, variables] of [
      ['query ($n: Int) { appeals(first: $n) { nodes { id } } }', { n: 'secret-value' }],
      ['query ($n: Int) { appeals(first: $n) { nodes { id } } }', { n: 1e9 + 0.5 }],
      ['query ($n: Int) { appeals(first: $n) { nodes { id } } }', { n: 2 ** 40 }],
      ['query ($id: ID!) { appeal(id: $id) { id } }', { id: { secret: 'secret-value' } }],
      ['query ($id: ID!) { appeal(id: $id) { id } }', {}],
      ['query ($f: AppealFilterInput) { appeals(filter: $f) { nodes { id } } }', { f: { secret: 'secret-value' } }],
      ['query ($f: AppealFilterInput) { appeals(filter: $f) { nodes { id } } }', { f: { filedFrom: 'secret-value' } }],
      ['query ($f: AppealFilterInput) { appeals(filter: $f) { nodes { id } } }', { f: { filedFrom: 7 } }],
      ['query ($s: [AppealState!]) { appeals(filter: { state: $s }) { nodes { id } } }', { s: ['secret-value'] }],
    ] as const) {
      const { status, codes, body } = await ask(query, variables, { as: bureau });
      expect([query, status, codes]).toEqual([query, 400, ['BAD_USER_INPUT']]);
      expect(body).not.toContain('secret-value');
    }
  });

  it('what is missing or null in a variable is named', async () => {
    const query = 'mutation ($i: ReplyToAppealInput!) { replyToAppeal(input: $i) { userErrors { code } } }';
    const told = async (input: object) => {
      const { body } = await ask(query, { i: input }, { as: bureau });
      return (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message;
    };
    expect(await told({ text: 'secret-value' })).toMatch(
      /^Variable "\$i" is invalid: Field \S*appealId\S* of required type \S*ID!/,
    );
    const nulled = await told({ appealId: null, text: 'secret-value', outcome: 'SOLVED' });
    expect(nulled).toMatch(/^Variable "\$i" is invalid.*appealId/);
    expect(nulled).toMatch(/ID!/);
  });

  it('pages are bounded: nothing negative, nothing without end', async () => {
    for (const field of ['appeals', 'supervisionEntries'])
      for (const first of [-1, -2_147_483_648, 101, 2_147_483_647, 1_000_000_000]) {
        const { status, codes } = await ask(`{ ${field}(first: ${first}) { nodes { id } } }`, {}, { as: bureau });
        expect([field, first, status, codes]).toEqual([field, first, 400, ['BAD_USER_INPUT']]);
      }
    const both = await ask('{ appeals(first: 1, last: 1) { nodes { id } } }', {}, { as: bureau });
    expect(both.codes).toEqual(['BAD_USER_INPUT']);
    for (const window of ['first: -1', 'last: -5', 'first: 1000000000', 'first: 1, last: 1', 'first: 0']) {
      const { status } = await ask(
        `{ appeals(first: 1) { nodes { events(${window}) { nodes { id } } } } }`,
        {},
        { as: bureau },
      );
      expect(status).toBeLessThan(500);
    }
  });

  it.each(['x', '', '0', 'AAAAAAAAAAAAAAAAAAAAAA', '😀', '../..', 'a'.repeat(10_000), "' or 1=1 --", '\u0000', '-'])(
    'a cursor that is none (%#) brings nothing foreign and no fault',
    async (cursor) => {
      for (const field of ['appeals', 'supervisionEntries']) {
        const { status } = await ask(
          `query ($c: String) { ${field}(after: $c) { nodes { id } } }`,
          { c: cursor },
          { as: bureau },
        );
        expect(status).toBe(200);
      }
      const events = await ask(
        'query ($c: String) { appeals(first: 1) { nodes { events(after: $c, first: 2) { nodes { id } } } } }',
        { c: cursor },
        { as: bureau },
      );
      expect(events.status).toBe(200);
    },
  );

  it('in production nothing tells of the schema: no introspection, no suggestions', async () => {
    const url = production.url;
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "Appeal") { name } }',
      '{ a: __schema { queryType { name } } }',
    ]) {
      const over = await ask(query, {}, { url });
      expect([over.status, over.codes[0]]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      const socket = await openSocket(url, {});
      const reply = await socket.request({ query });
      expect(reply.data).toBeUndefined();
      for (const { extensions } of reply.errors) expect(extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
      await socket.close();
    }
    const misspelt = [
      '{ tenantss { code } }',
      '{ tenants { codee } }',
      '{ appeals(firstt: 1) { nodes { id } } }',
      '{ ... on Tenannt { code } }',
      'query ($f: AppealFilterInputt) { tenants { code } }',
      '{ appeals(filter: { opeen: true }) { nodes { id } } }',
      '{ appeals(filter: { state: [HANDLINGG] }) { nodes { id } } }',
    ];
    for (const query of misspelt) {
      const { body, status } = await ask(query, {}, { url });
      expect(status).toBe(400);
      expect(body).not.toMatch(/did you mean/i);
      expect(body).not.toMatch(/\\"(tenants|code|first|open|HANDLING)\\"/);
    }
    const variable = await ask(
      'query ($f: AppealFilterInput) { appeals(filter: $f) { nodes { id } } }',
      { f: { opeen: true } },
      { url },
    );
    expect(variable.body).not.toMatch(/did you mean/i);
    const enumerated = await ask(
      'query ($s: [AppealState!]) { appeals(filter: { state: $s }) { nodes { id } } }',
      { s: ['HANDLINGG'] },
      { url },
    );
    expect(enumerated.body).not.toMatch(/did you mean/i);
  });
});

/** Texts that break what was put together carelessly. */
const TEXTS: Record<string, string> = {
  quotes: `'"\`\\`,
  statement: `'); drop table appeal; --`,
  union: `' union select password_hash from account --`,
  placeholder: '$1 ? :name %s %n ${7*7} {{7*7}}',
  'null byte': 'a\u0000b',
  control: 'a\u0001\u001bb',
  emoji: '厂房👨‍👩‍👧‍👦🏭𠮷',
  'lone high surrogate': 'a\ud800b',
  'lone low surrogate': 'a\udc00b',
  'right to left': '\u202egnp.exe',
  'very long': '长'.repeat(20_000),
  empty: '',
  blanks: '  \u3000\t ',
  markup: '<script>alert(1)</script>',
  proto: '__proto__',
};

describe('texts', () => {
  it('every text of every mutation bears every text', async () => {
    const [appeal] = await bureau.list({ state: ['PRE_ACCEPTED'] });
    const known = {
      appealId: appeal?.id,
      hostUnitId: await raoping.unit('ZRZY'),
      categoryId: (await raoping.category('LAND-TITLE')).id,
      divisionCode: '445122100',
      tenant: '445122',
      phone: '13900009999',
      contact: { name: '林潮生', phone: '13900001501' },
      // Whatever would pass is out of date: each text alone is what is looked at.
      expectedVersion: 999_999,
    };
    const as: Record<string, Person> = {
      fileAppeal: enterprise,
      reviewRegistration: await raoping.signIn('reviewer'),
      evaluateByToken: raoping.anybody(),
      signIn: raoping.anybody(),
      requestSignInCode: raoping.anybody(),
      signInWithCode: raoping.anybody(),
    };
    const faults: string[] = [];
    for (const field of rootFields('mutation'))
      for (const argument of field.args)
        for (const path of pathsOf(argument.type, [
          'String',
          'ID',
          'UnifiedSocialCreditCode',
          'JSONObject',
          'DateTime',
        ])) {
          const input = sample(argument.type, argument.name, known);
          const document = documentOf('mutation', field, 0);
          for (const [what, text] of Object.entries(TEXTS)) {
            const value = path.at(-1) === 'formAnswers' ? { [text]: text } : text;
            await ask(
              document,
              { [argument.name]: withAt(input, path, value) },
              { as: as[field.name] ?? bureau },
            ).catch((error: unknown) =>
              faults.push(
                `${field.name}.${path.join('.')} ${what}: ${(error as Error).message.split('\n').slice(0, 4).join(' ')}`,
              ),
            );
          }
        }
    expect(faults).toEqual([]);
  });

  it('odd texts that may be written go through the whole life and come back as they were', async () => {
    const odd = `${TEXTS.emoji} ${TEXTS.quotes} ${TEXTS.statement} ${TEXTS.placeholder} ${TEXTS.markup}`;
    const town = await raoping.signIn('huanggang');
    const appeal = await enterprise.file({ title: odd, description: odd });
    const sent = await bureau.dispatch(appeal, { host: 'TOWN-445122100', note: odd });
    expect(sent.dispatches[0]?.note).toBe(odd);
    await town.receive(appeal);
    const verified = await town.verify(appeal, { text: odd });
    expect(verified.events.nodes.at(-1)?.note).toBe(odd);
    expect((await town.reply(appeal, 'SOLVED', { text: odd })).opinions[0]?.text).toBe(odd);
    const evaluated = await enterprise.evaluate(appeal, 'SATISFIED', { comment: odd });
    expect(evaluated).toMatchObject({ title: odd, description: odd, evaluation: { comment: odd } });
  });

  it('what is stored comes back as it was, and what PostgreSQL cannot hold is refused', async () => {
    const kept = await enterprise.file({
      title: `${TEXTS.emoji} ${TEXTS.quotes}`,
      description: `${TEXTS.statement} ${TEXTS.placeholder}`,
    });
    expect(kept).toMatchObject({
      title: `${TEXTS.emoji} ${TEXTS.quotes}`,
      description: `${TEXTS.statement} ${TEXTS.placeholder}`,
    });
    for (const text of ['a\u0000b', 'a\ud800b', 'a\udc00b'])
      for (const field of ['title', 'description'] as const) {
        const refusal = await enterprise.refused('fileAppeal', await enterprise.filing({ [field]: text }));
        expect(refusal).toMatchObject({ code: 'INVALID_INPUT', path: ['input', field] });
      }
  });

  it('answers of a form that PostgreSQL cannot hold, or that no form asks for, are refused', async () => {
    const answers = { meter: '0661234', outageOn: '2026-02-27' };
    const wrong = [
      { ...answers, meter: 'a\u0000b' },
      { ...answers, meter: 'a\ud800b' },
      { ...answers, meter: { a: 1 } },
      { ...answers, loss: '1' },
      { ...answers, 'a\u0000': 1 },
      { ...answers, a: '\ud800' },
      { ...answers, constructor: 1 },
    ];
    for (const formAnswers of wrong) {
      const input = await enterprise.filing({
        category: 'UTIL-OUTAGE',
        formAnswers: formAnswers,
      });
      const refusal = await enterprise.refused('fileAppeal', input);
      expect(refusal.code).toBe('INVALID_FORM_ANSWER');
    }
    // A name that means something to JavaScript alone is no answer, and gives none of its own.
    const proto = JSON.parse(
      '{ "meter": "1", "outageOn": "2026-02-27", "__proto__": { "loss": 7 } }',
    ) as typeof answers;
    const { formAnswers } = await enterprise.file({ category: 'UTIL-OUTAGE', formAnswers: proto });
    expect(formAnswers).toEqual({ meter: '1', outageOn: '2026-02-27' });
    await enterprise.file({ category: 'UTIL-OUTAGE', formAnswers: answers });
  });

  it('texts in the arguments of queries', async () => {
    for (const text of Object.values(TEXTS)) {
      await ask('query ($t: ID!) { appeal(id: $t) { id } node(id: $t) { id } }', { t: text }, { as: bureau });
      await ask('query ($t: ID!) { nodes(ids: [$t, $t]) { id } }', { t: text }, { as: bureau });
      await ask('query ($t: ID!) { dispatchSuggestion(appealId: $t) { explanation } }', { t: text }, { as: bureau });
      await ask('query ($t: ID) { supervisionEntries(appealId: $t) { nodes { id } } }', { t: text }, { as: bureau });
      const filter = { number: text, divisionCode: text, unitId: text, enterpriseId: text, categoryId: text };
      for (const [name, value] of Object.entries(filter))
        await ask(
          'query ($f: AppealFilterInput) { appeals(filter: $f) { totalCount nodes { id } } }',
          { f: { [name]: value } },
          { as: bureau },
        );
      await ask('mutation ($t: String!) { refreshSession(refreshToken: $t) { userErrors { code } } }', { t: text });
      await ask('mutation ($t: String!) { refreshSession(refreshToken: $t) { userErrors { code } } }', {
        t: `445122.${text}`,
      });
    }
  });

  it.each([
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999+00:00',
    '0001-01-01T00:00:00+14:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T23:59:60Z',
    '2026-03-02',
    '1e9',
    '+275760-09-13T00:00:00Z',
  ])('the instant %s is an instant or a bad one', async (at) => {
    const { status } = await ask(
      'query ($t: DateTime) { appeals(filter: { filedFrom: $t, filedBefore: $t }) { nodes { id } } }',
      { t: at },
      { as: bureau },
    );
    expect([200, 400]).toContain(status);
    const to = await ask(
      'mutation ($t: DateTime) { sandboxAdvanceClock(input: { to: $t }) { userErrors { code } } }',
      { t: at },
      { as: await raoping.signIn('admin') },
    );
    expect([200, 400]).toContain(to.status);
  });

  it('numbers at the edge of what an Int holds', async () => {
    const admin = await raoping.signIn('admin');
    for (const n of [2_147_483_647, -2_147_483_648, 1_000_000_000, -1]) {
      await ask(`mutation { sandboxAdvanceClock(input: { days: ${n} }) { userErrors { code } } }`, {}, { as: admin });
      await ask(`mutation { sandboxAdvanceClock(input: { hours: ${n} }) { userErrors { code } } }`, {}, { as: admin });
      const [appeal] = await bureau.list({ state: ['PRE_ACCEPTED'] });
      await ask(
        `mutation ($a: ID!, $u: ID!) { dispatchAppeal(input: { appealId: $a, hostUnitId: $u, grade: ${n}, expectedVersion: ${n} }) { userErrors { code } } }`,
        { a: appeal?.id, u: await raoping.unit('ZRZY') },
        { as: bureau },
      );
    }
  });
});
