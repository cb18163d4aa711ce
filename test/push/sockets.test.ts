import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { startApp, type TestApp } from '../support/app.js';
import { makeDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { Client, county, operation, type County } from '../support/kit/index.js';
import { startProgram, type Program } from '../support/process.js';
import { openSocket } from '../support/socket.js';

let database: TestDatabase;
let app: TestApp;
let other: Program;
let raoping: County;

beforeAll(async () => {
  database = await makeDatabase();
  [app, other] = await Promise.all([
    startApp({ role: 'api', database }),
    startProgram({ role: 'api', database, config: { SOCKETS_PER_ADDRESS: '20' } }),
  ]);
  raoping = county(app, '445122');
});

afterAll(async () => {
  await app?.close();
  await other?.stop();
  await database?.drop();
});

const SUBSCRIBE = { query: 'subscription { assignmentAdded { cursor } }' };

describe('the protocol', () => {
  it('no connection_init within three seconds: 4408', async () => {
    const socket = await openSocket(app.url, { init: false });
    expect(await socket.closed(10_000)).toBe(4408);
  });

  it('an operation before connection_init: 4401', async () => {
    const socket = await openSocket(app.url, { init: false });
    socket.send({ id: '1', type: 'subscribe', payload: SUBSCRIBE });
    expect(await socket.closed()).toBe(4401);
  });

  it('two connection_init: 4429', async () => {
    const socket = await openSocket(app.url, {});
    socket.send({ type: 'connection_init' });
    expect(await socket.closed()).toBe(4429);
  });

  it('an id that is in use: 4409', async () => {
    const { client } = await raoping.signIn('huanggang');
    const socket = await openSocket(app.url, { token: client.token });
    const before = app.streamsOpened();
    socket.send({ id: 'same', type: 'subscribe', payload: SUBSCRIBE });
    await eventually(() => app.streamsOpened() > before);
    socket.send({ id: 'same', type: 'subscribe', payload: SUBSCRIBE });
    expect(await socket.closed()).toBe(4409);
  });

  it.each(['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])('a token that is none (%s): 4403', async (token) => {
    expect(await (await openSocket(app.url, { token })).closed()).toBe(4403);
  });

  it('a token of a session that has ended: 4403', async () => {
    const token = await freshToken('huanggang');
    await new Client(app.url, token).run('SignOut');
    expect(await (await openSocket(app.url, { token })).closed()).toBe(4403);
    expect(await (await openSocket(other.url, { token })).closed()).toBe(4403);
  });

  it.each([
    ['no JSON', '{'],
    ['no message', '7'],
    ['a message of no type', '{"type":"gossip"}'],
    ['a subscription without a query', '{"id":"1","type":"subscribe","payload":{}}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{ viewer { rules } }"}}'],
    [
      'variables that are a text',
      '{"id":"1","type":"subscribe","payload":{"query":"{ viewer { rules } }","variables":"x"}}',
    ],
  ])('%s: 4400', async (_, message) => {
    const socket = await openSocket(app.url, {});
    socket.send(message);
    expect(await socket.closed()).toBe(4400);
  });

  it('a frame over 64 KB closes with 1009, and nobody else notices', async () => {
    const bystander = await openSocket(app.url, {});
    const socket = await openSocket(app.url, {});
    socket.send({ id: '1', type: 'subscribe', payload: { query: `{ tenants { code } } # ${'x'.repeat(70_000)}` } });
    expect(await socket.closed()).toBe(1009);
    expect((await bystander.request({ query: '{ tenants { code } }' })).errors).toEqual([]);
    await bystander.close();
  });

  it('ten thousand fragments of nothing are one message, and a bad one', async () => {
    const socket = await openSocket(app.url, {});
    for (let i = 0; i < 10_000; i++) socket.raw.send('', { fin: false });
    socket.raw.send('x', { fin: true });
    expect(await socket.closed()).toBe(4400);
  });

  it('a connection has a hundred operations under way and no more', async () => {
    const { client } = await raoping.signIn('triage');
    const socket = await openSocket(app.url, { token: client.token });
    const asked = Array.from({ length: 130 }, () =>
      socket.request({ query: '{ appeals(first: 20) { nodes { id } } }' }),
    );
    const codes = (await Promise.all(asked)).map(({ errors }) => errors[0]?.extensions?.code ?? 'answered');
    expect(codes.filter((code) => code === 'answered').length).toBeGreaterThanOrEqual(100);
    expect(new Set(codes)).toEqual(new Set(['answered', 'TOO_MANY_STREAMS']));
    expect((await socket.request({ query: '{ tenants { code } }' })).errors).toEqual([]);
    await socket.close();
  });

  it('an address holds so many connections and no more; one that closes makes room', async () => {
    const open = () => openSocket(other.url, {}).catch(() => null);
    const sockets = (await Promise.all(Array.from({ length: 30 }, open))).filter((socket) => socket !== null);
    expect(sockets).toHaveLength(20);
    await sockets.pop()?.close();
    const another = await eventually(open);
    await Promise.all([another, ...sockets].map((socket) => socket.close()));
  });

  it('whoever does not read is cut off before much has come up for him', async () => {
    const { client } = await raoping.signIn('triage');
    const socket = await openSocket(other.url, { token: client.token });
    const page = Array.from(
      { length: 20 },
      (_, i) => `a${i}: categories { id code name form parent { id name form } }`,
    ).join(' ');
    const { data } = await socket.request({ query: `{ ${page} }` });
    const size = JSON.stringify(data).length;
    const wanted = 100;
    // Far more than the system keeps on the way between the two.
    expect(size * wanted).toBeGreaterThan(10_000_000);
    socket.raw.pause();
    for (let i = 0; i < wanted; i++) socket.send({ id: `s${i}`, type: 'subscribe', payload: { query: `{ ${page} }` } });
    // Reads nothing more until what it writes shows that there is nobody at the other end.
    const over = await eventually(() => {
      if (socket.raw.readyState === WebSocket.OPEN) socket.raw.ping(undefined, undefined, () => undefined);
      return socket.raw.readyState !== WebSocket.OPEN;
    });
    socket.raw.resume();
    expect([over, await socket.closed(30_000)]).toEqual([true, 1006]);
    expect(socket.messages.length).toBeLessThan(wanted);
    // Nor does anybody fill the log by it.
    expect(other.output).not.toMatch(/check your implementation/);
  });

  it('another subprotocol is turned away', async () => {
    const socket = await openSocket(app.url, { init: false, protocol: 'graphql-ws' }).catch(() => null);
    if (socket) expect(await socket.closed()).toBe(4406);
  });

  it('an idempotency key in the extensions counts as in the header; one that is none is an error of that operation alone', async () => {
    const contact = await raoping.contact('13900001501');
    const socket = await openSocket(app.url, { token: contact.client.token });
    const file = async (idempotencyKey: unknown) =>
      socket.request({ query: operation('FileAppeal'), variables: { input }, extensions: { idempotencyKey } });
    const input = await contact.filing({ title: '只此一件' });
    const wrong = await file('not a key');
    expect(wrong.errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    const replies = [await file('socket-key'), await file('socket-key')];
    const ids = replies.map(({ data }) => (data?.['fileAppeal'] as { appeal: { id: string } }).appeal.id);
    expect(ids[0]).toBe(ids[1]);
    await socket.close();
  });
});

describe('sign-out', () => {
  it('closes the session’s sockets on the other process with 4403 at once, and ends its HTTP at once, everywhere', async () => {
    const token = await freshToken('huanggang');
    const socket = await openSocket(app.url, { token });
    socket.send({ id: 'stream', type: 'subscribe', payload: SUBSCRIBE });
    await new Client(app.url, token).send('{ viewer { rules } }');
    const bystander = await openSocket(app.url, { token: await freshToken('huanggang') });
    await new Client(other.url, token).run('SignOut');
    // Long before the token would have run out.
    expect(await socket.closed(10_000)).toBe(4403);
    for (const url of [app.url, other.url])
      expect(await new Client(url, token).send('{ viewer { rules } }')).toMatchObject({ status: 401 });
    expect((await bystander.request({ query: '{ viewer { person { id } } }' })).data?.['viewer']).toBeTruthy();
    await bystander.close();
  });

  it('whoever asks while it happens gets in before it or not at all: nothing of the session lives on', async () => {
    for (let turn = 0; turn < 8; turn++) {
      const token = await freshToken('zrzy');
      const clients = [new Client(app.url, token), new Client(other.url, token)];
      let going = true;
      const asking = clients.map(async (client) => {
        while (going) await client.send('{ viewer { person { id } } }');
      });
      await new Client(turn % 2 ? app.url : other.url, token).run('SignOut');
      going = false;
      await Promise.all(asking);
      await eventually(
        async () =>
          (await Promise.all(clients.map((client) => client.send('{ viewer { rules } }')))).every(
            ({ status }) => status === 401,
          ),
        {
          timeoutMs: 10_000,
        },
      );
    }
  });

  it('a refresh token used twice ends the session and its sockets', async () => {
    const { accessToken, refreshToken } = await signIn('zrzy');
    const socket = await openSocket(other.url, { token: accessToken });
    const client = new Client(app.url);
    const first = await client.run<{ refreshSession: { session: object | null } }>('RefreshSession', { refreshToken });
    expect(first.refreshSession.session).not.toBeNull();
    const again = await client.run<{ refreshSession: { session: object | null } }>('RefreshSession', { refreshToken });
    expect(again.refreshSession.session).toBeNull();
    expect(await socket.closed(2_000)).toBe(4403);
    expect((await new Client(other.url, accessToken).send('{ viewer { rules } }')).status).toBe(401);
  });
});

describe('rights on an open socket', () => {
  it('are asked at every operation: a post that was taken away commands nothing more', async () => {
    const token = await freshToken('triage2');
    const socket = await openSocket(app.url, { token });
    const can = async () =>
      (await socket.request({ query: '{ appeals(first: 1) { nodes { id } } }' })).data?.['appeals'] as {
        nodes: unknown[];
      };
    expect((await can()).nodes).toHaveLength(1);
    await database.admin.query(
      `delete from membership m using account c where c.tenant_id = m.tenant_id and c.id = m.account_id and c.username = 'triage2'`,
    );
    app.services.actors.clear();
    expect((await can()).nodes).toHaveLength(0);
    await socket.close();
  });

  it('end with the account: the next operation closes the socket with 4403', async () => {
    const socket = await openSocket(app.url, { token: await freshToken('jtj') });
    await database.admin.query(`update account set enabled = false where username = 'jtj'`);
    app.services.actors.clear();
    socket.send({ id: 'late', type: 'subscribe', payload: { query: '{ viewer { person { id } } }' } });
    expect(await socket.closed()).toBe(4403);
    expect(socket.messages.filter(({ type }) => type === 'next')).toEqual([]);
  });
});

async function signIn(username: string): Promise<{ accessToken: string; refreshToken: string }> {
  const input = { tenant: '445122', username, password: 'zhitongche-demo' };
  const { signIn: signed } = await new Client(app.url).run<{
    signIn: { session: { accessToken: string; refreshToken: string } };
  }>('SignIn', { input });
  return signed.session;
}

/** Of a session of its own: kit's people are signed in once and shared. */
const freshToken = async (username: string): Promise<string> => (await signIn(username)).accessToken;
