import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { startApp, type TestApp } from '../support/app.js';
import { makeDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { openEvents } from '../support/events.js';
import { Client, county, operation, TRANSPORTS, watch, type County } from '../support/kit/index.js';
import { startProgram, type Program } from '../support/process.js';

let database: TestDatabase;
let app: TestApp;
let other: Program;
let raoping: County;

beforeAll(async () => {
  database = await makeDatabase();
  [app, other] = await Promise.all([
    startApp({ database, config: { CORS_ORIGINS: 'https://zwfw.example.gov.cn' } }),
    startProgram({ role: 'api', database }),
  ]);
  raoping = county(app, '445122', 'SSE');
});

afterAll(async () => {
  await app?.close();
  await other?.stop();
  await database?.drop();
});

const SUBSCRIBE = { query: 'subscription ($after: String) { assignmentAdded(after: $after) { cursor } }' };
const TOWN = 'TOWN-445122100';

async function dispatched(): Promise<void> {
  const [bureau, enterprise] = [await raoping.signIn('triage'), await raoping.contact('13900001501')];
  await bureau.dispatch(await enterprise.file(), { host: TOWN });
}

/** Of a session of its own: the kit's people are signed in once and shared. */
async function freshToken(username: string): Promise<string> {
  const input = { tenant: '445122', username, password: 'zhitongche-demo' };
  const { signIn } = await new Client(app.url).run<{ signIn: { session: { accessToken: string } } }>('SignIn', {
    input,
  });
  return signIn.session.accessToken;
}

describe('an event stream', () => {
  it('begins with a comment under headers that no proxy gathers or packs, and names each event by its cursor', async () => {
    const events = await openEvents(app.url, { token: await freshToken('huanggang'), body: SUBSCRIBE });
    expect(events.status).toBe(200);
    expect(Object.fromEntries(events.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    await eventually(() => events.text().startsWith(':\n\n'));
    await dispatched();
    const [event] = await events.some(1);
    const { data, extensions } = JSON.parse(event?.data ?? '') as {
      data: { assignmentAdded: { cursor: string } };
      extensions: { cost: object };
    };
    expect(event).toMatchObject({ event: 'next', id: data.assignmentAdded.cursor });
    expect(extensions.cost).toMatchObject({ requested: 2 });
    await events.close();
  });

  it('goes on after Last-Event-ID, whatever older cursor the operation still names', async () => {
    const token = await freshToken('huanggang');
    const first = await openEvents(app.url, { token, body: SUBSCRIBE });
    for (let i = 0; i < 3; i++) await dispatched();
    const ids = (await first.some(3)).map(({ id }) => id);
    await first.close();
    const body = { ...SUBSCRIBE, variables: { after: ids[0] } };
    const again = await openEvents(app.url, { token, body, headers: { 'last-event-id': ids[1] ?? '' } });
    expect((await again.some(1)).map(({ id }) => id)).toEqual([ids[2]]);
    await again.close();
  });

  it('brings every other operation too: one result, and complete', async () => {
    const token = await freshToken('huanggang');
    for (const body of [
      { query: '{ viewer { person { displayName } } }' },
      { query: 'mutation { signOut { __typename } }', operationName: null },
    ]) {
      const events = await openEvents(app.url, { token, body });
      await events.ended();
      expect(events.all().map(({ event }) => event)).toEqual(['next', 'complete']);
      expect(JSON.parse(events.all()[0]?.data ?? '')).toMatchObject({ data: expect.anything() });
    }
  });

  it('is for who asks for nothing else: clients that would take JSON as well get JSON', async () => {
    for (const accept of ['application/graphql-response+json, application/json, text/event-stream', '*/*']) {
      const events = await openEvents(app.url, { body: { query: '{ tenants { code } }' }, headers: { accept } });
      expect(events.headers.get('content-type')).toContain('json');
    }
    const urql = { accept: 'text/event-stream, multipart/mixed' };
    const events = await openEvents(app.url, { body: { query: '{ tenants { code } }' }, headers: urql });
    expect(events.headers.get('content-type')).toContain('text/event-stream');
  });
});

describe('what is turned away', () => {
  it.each([
    ['no GraphQL', 'query {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is none', '{ gossip }', 'GRAPHQL_VALIDATION_FAILED'],
    ['more than 4,000 tokens', `{ ${'a '.repeat(4_001)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'more depth than there may be',
      `{ ${'appeals { nodes { enterprise { '.repeat(1)}${'a { '.repeat(14)} id ${'} '.repeat(17)} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'more than it may cost',
      '{ appeals(first: 100) { nodes { events(first: 100) { nodes { id type at note duty actor { displayName } } } } } }',
      'TOO_COSTLY',
    ],
    ['a cursor that is none', 'subscription { assignmentAdded(after: "x") { cursor } }', 'BAD_USER_INPUT'],
    ['what does not exist', 'subscription { appealChanged(id: "apl_x") { cursor } }', 'NOT_FOUND'],
  ])('%s: its code in the stream, which ends', async (_, query, code) => {
    const events = await openEvents(app.url, { token: await freshToken('triage'), body: { query } });
    await events.ended();
    expect(events.all().map(({ event }) => event)).toEqual(['next', 'complete']);
    const { errors } = JSON.parse(events.all()[0]?.data ?? '') as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
  });

  it('a token that is none, or of an ended session: 401 before any stream, as over HTTP', async () => {
    const ended = await freshToken('huanggang');
    await new Client(app.url, ended).run('SignOut');
    for (const token of ['x', 'a.b.c', ended]) {
      const events = await openEvents(app.url, { token, body: SUBSCRIBE });
      expect(events.status).toBe(401);
      expect((await events.json()).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });

  it('no operation, a body too large, another method, a page of another origin', async () => {
    const token = await freshToken('huanggang');
    const requests: Parameters<typeof openEvents>[1][] = [
      { body: { variables: {} } },
      { body: { ...SUBSCRIBE, variables: 'x' } },
      { body: { query: `{ tenants { code } } # ${'x'.repeat(300_000)}` } },
      { method: 'PUT', body: SUBSCRIBE },
      { body: SUBSCRIBE, headers: { origin: 'https://elsewhere.example' } },
      { body: SUBSCRIBE, headers: { 'idempotency-key': 'no key' } },
    ];
    const statuses = await Promise.all(
      requests.map(async (request) => (await openEvents(app.url, { token, ...request })).status),
    );
    expect(statuses).toEqual([400, 400, 413, 405, 403, 400]);
  });

  it('a GET that any page could send, and a mutation by GET', async () => {
    const token = await freshToken('huanggang');
    const search = `?${new URLSearchParams(SUBSCRIBE).toString()}`;
    const get = { method: 'GET', search };
    expect((await openEvents(app.url, get)).status).toBe(400);
    const events = await openEvents(app.url, { ...get, token });
    expect(events.status).toBe(200);
    await dispatched();
    await events.some(1);
    await events.close();
    const mutation = await openEvents(app.url, { ...get, token, search: '?query=mutation{signOut{__typename}}' });
    expect(mutation.status).toBe(405);
    expect((await new Client(app.url, token).send('{ viewer { rules } }')).status).toBe(200);
  });

  it('more streams at once than a session may have, on whatever transport', async () => {
    const token = await freshToken('zrzy');
    const open = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        watch(app, token, operation('AssignmentAdded'), {}, i % 2 ? 'SSE' : 'WebSocket'),
      ),
    );
    await eventually(() => app.services.hub.size() >= open.length);
    for (const transport of TRANSPORTS) {
      const { errors } = await (await watch(app, token, operation('AssignmentAdded'), {}, transport)).ended();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY_STREAMS']);
    }
    const bystander = await watch(app, await freshToken('zrzy'), operation('AssignmentAdded'), {}, 'SSE');
    await Promise.all([bystander, ...open].map((stream) => stream.close()));
    await eventually(() => app.services.hub.size() === 0);
  });
});

describe('the end', () => {
  it('of the session ends the stream at once, on another process too, with the reason and nothing after it', async () => {
    const token = await freshToken('huanggang');
    const [here, there] = await Promise.all(
      [app.url, other.url].map((url) => openEvents(url, { token, body: SUBSCRIBE })),
    );
    const bystander = await openEvents(app.url, { token: await freshToken('huanggang'), body: SUBSCRIBE });
    await new Client(app.url, token).run('SignOut');
    await Promise.all([here?.ended(), there?.ended()]);
    await dispatched();
    await bystander.some(1);
    for (const events of [here, there]) {
      expect(events?.all().map(({ event }) => event)).toEqual(['next', 'complete']);
      expect(events?.all()[0]?.data).toContain('UNAUTHENTICATED');
    }
    await bystander.close();
  });

  it('of the process ends it without complete, so that its client comes again; and no new one begins', async () => {
    const program = await startProgram({ role: 'api', database });
    const token = await freshToken('huanggang');
    const events = await openEvents(program.url, { token, body: SUBSCRIBE });
    let again = 0;
    const client = createClient({
      url: () => (again++ === 0 ? `${program.url}/graphql` : `${app.url}/graphql`),
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 3,
      retry: () => Promise.resolve(),
    });
    const came: unknown[] = [];
    let fault: unknown;
    const sink = {
      next: (value: unknown) => came.push(value),
      error: (e: unknown) => (fault = e),
      complete: () => undefined,
    };
    client.subscribe({ query: operation('AssignmentAdded') }, sink);
    await eventually(() => again === 1 && events.text() !== '');
    const before = app.streamsOpened();
    expect(await program.stop()).toBe(0);
    await events.ended();
    expect(events.all()).toEqual([]);
    await eventually(() => app.streamsOpened() > before);
    await dispatched();
    await eventually(() => came.length === 1);
    expect(fault).toBeUndefined();
    client.dispose();
  });
});
