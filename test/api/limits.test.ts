import { describe, expect, it } from '@jest/globals';
import { appForSuite, startApp, type TestApp } from '../support/app.js';
import { Client, type Answer } from '../support/kit/client.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { openSocket } from '../support/socket.js';

const CODE = '445122';
const PASSWORD = 'zhitongche-demo';

const app = appForSuite({
  withoutAppeals: true,
  config: {
    TRUST_PROXY: '1',
    SIGN_IN_FAILURES_PER_ADDRESS: '30',
    SMS_CODES_PER_PHONE: '3',
    SMS_CODES_PER_ADDRESS: '10',
    SMS_CODES_PER_TENANT: '25',
    COST_PER_ACTOR: '60000',
    COST_PER_ADDRESS: '100000',
  },
});

type Tried = { session: { accessToken: string } | null; userErrors: { code: string }[] };

const aliases = (field: string, times: number): string =>
  Array.from({ length: times }, (_, n) => `a${n}: ${field}`).join(' ');

/** A caller whose address the proxy tells. */
const from = (address: string, { url } = app) => {
  const client = new Client(url);
  const headers = { 'x-forwarded-for': address };
  const send = <T>(query: string, variables: object = {}): Promise<Answer<T>> =>
    client.send<T>(query, variables, headers);
  return {
    send,
    async signIn(username: string, password = PASSWORD) {
      return send<{ signIn: Tried }>(
        'mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } userErrors { code } } }',
        { input: { tenant: CODE, username, password } },
      );
    },
    askCode: (phone: string) =>
      send<{ requestSignInCode: { sandboxCode: string | null } }>(
        'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { sandboxCode } }',
        { input: { tenant: CODE, phone } },
      ),
    giveCode: (phone: string, code: string) =>
      send<{ signInWithCode: Tried }>(
        'mutation ($input: SignInWithCodeInput!) { signInWithCode(input: $input) { session { accessToken } userErrors { code } } }',
        { input: { tenant: CODE, phone, code } },
      ),
  };
};

const codesOf = ({ data, errors }: Answer<{ signIn: Tried }>): (string | undefined)[] => [
  ...errors.map(({ extensions }) => extensions.code),
  ...(data?.signIn.userErrors.map(({ code }) => code) ?? []),
];

const expectTooMany = ({ status, headers, errors }: Answer<unknown>, code = 'TOO_MANY_ATTEMPTS') => {
  expect([status, errors[0]?.extensions.code]).toEqual([429, code]);
  const wait = errors[0]?.extensions['retryAfterSeconds'];
  expect(wait).toBeGreaterThan(0);
  expect(headers.get('retry-after')).toBe(String(wait));
};

describe('passwords', () => {
  it('five wrong ones lock a name, in one document as in five, and the right one no longer opens', async () => {
    const stranger = from('198.51.100.1');
    const wrong = `signIn(input: { tenant: "${CODE}", username: "hall", password: "wrong" }) { userErrors { code } }`;
    const { data } = await stranger.send<Record<string, Tried>>(`mutation { ${aliases(wrong, 5)} }`);
    expect(Object.values(data ?? {}).map(({ userErrors }) => userErrors[0]?.code)).toEqual(
      Array(5).fill('SIGN_IN_FAILED'),
    );
    expect(codesOf(await from('198.51.100.2').signIn('hall'))).toEqual(['SIGN_IN_FAILED']);
    // Nobody else is touched by it.
    expect((await stranger.signIn('reviewer')).data?.signIn.session).not.toBeNull();
  });

  it('of twenty right and wrong ones side by side no more than five are tried', async () => {
    const tries = Array.from({ length: 20 }, (_, n) =>
      from('198.51.100.3').signIn('office', n < 19 ? `guess ${n}` : PASSWORD),
    );
    await Promise.all(tries);
    expect(codesOf(await from('198.51.100.4').signIn('office'))).toEqual(['SIGN_IN_FAILED']);
  });

  it('a name that does not exist is counted and answered the same', async () => {
    const told = async (username: string) => {
      const answers = [];
      for (let n = 0; n < 7; n++) {
        const { status, data, errors } = await from('198.51.100.5').signIn(username, 'wrong');
        answers.push({ status, data, errors });
      }
      return answers;
    };
    expect(await told('nobody of this name')).toEqual(await told('supervisor'));
  });

  it('signing in as one should counts for nothing', async () => {
    for (let n = 0; n < 7; n++)
      expect((await from('198.51.100.6').signIn('triage')).data?.signIn.session).not.toBeNull();
  });

  it('an address that fails for ever other names is stopped, and told for how long', async () => {
    for (let n = 0; n < 30; n++) await from('198.51.100.7').signIn(`name ${n}`, 'wrong');
    expectTooMany(await from('198.51.100.7').signIn('leader1'));
    expect((await from('198.51.100.8').signIn('leader1')).data?.signIn.session).not.toBeNull();
  });

  it('one customer’s IPv6 addresses count as one', async () => {
    for (let n = 0; n < 30; n++) await from(`2001:db8:1:2::${n}`).signIn(`other name ${n}`, 'wrong');
    expectTooMany(await from('2001:db8:1:2:ffff::1').signIn('leader1'));
    expect((await from('2001:db8:1:3::1').signIn('leader1')).data?.signIn.session).not.toBeNull();
  });

  it('over the WebSocket they are counted with the others', async () => {
    const socket = await openSocket(app.url, {});
    const attempt = (password: string) =>
      socket.request({
        query: `mutation { signIn(input: { tenant: "${CODE}", username: "bureau-head", password: "${password}" }) { session { accessToken } userErrors { code } } }`,
      });
    for (let n = 0; n < 5; n++) await attempt('wrong');
    expect((await attempt(PASSWORD)).data).toMatchObject({ signIn: { session: null } });
    expect(codesOf(await from('198.51.100.9').signIn('bureau-head'))).toEqual(['SIGN_IN_FAILED']);
    for (let n = 0; n < 30; n++) await attempt('wrong');
    const { errors } = await attempt('wrong');
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: expect.any(Number) });
    await socket.close();
  });

  it('what is kept of it shows neither names nor phones nor addresses, and leads with the tenant', async () => {
    const { rows } = await app.database.admin.query<{ key: string }>('select key from rate_limit');
    const { rows: tenants } = await app.database.admin.query<{ id: string }>('select id from tenant');
    expect(rows.length).toBeGreaterThan(10);
    for (const { key } of rows) {
      expect(tenants.map(({ id }) => id)).toContain(key.split(':')[0]);
      expect(key).toMatch(/^[0-9a-f-]{36}:[A-Z_]+:[\w-]{43}$/);
    }
  });
});

describe('SMS codes', () => {
  it('only the newest is good, and not even an older one once the newest was used', async () => {
    const caller = from('203.0.113.1');
    const phone = '13900001501';
    const first = (await caller.askCode(phone)).data?.requestSignInCode.sandboxCode ?? '';
    const second = (await caller.askCode(phone)).data?.requestSignInCode.sandboxCode ?? '';
    expect((await caller.giveCode(phone, first)).data?.signInWithCode.session).toBeNull();
    expect((await caller.giveCode(phone, second)).data?.signInWithCode.session).not.toBeNull();
    for (const code of [first, second])
      expect((await caller.giveCode(phone, code)).data?.signInWithCode.session).toBeNull();
  });

  it('are sent three times to a phone, known or not, and then no more for the hour', async () => {
    for (const [n, phone] of ['13900001502', '13999999998'].entries()) {
      for (let m = 0; m < 3; m++) expect((await from(`203.0.113.${10 + n}`).askCode(phone)).errors).toEqual([]);
      expectTooMany(await from(`203.0.113.${20 + n}`).askCode(phone));
    }
  });

  it('cannot be guessed: ten wrong ones lock the phone, whatever codes are asked for meanwhile', async () => {
    const phone = '13900001503';
    for (let n = 0; n < 10; n++)
      expect((await from(`203.0.113.${30 + n}`).giveCode(phone, 'wrong')).data?.signInWithCode.session).toBeNull();
    const code = (await from('203.0.113.50').askCode(phone)).data?.requestSignInCode.sandboxCode ?? '';
    expectTooMany(await from('203.0.113.50').giveCode(phone, code));
  });

  it('are sent ten times for an address, and twenty-five times for a county', async () => {
    const ask = (address: string, n: number) => from(address).askCode(`1390000${2000 + n}`);
    for (let n = 0; n < 10; n++) expect((await ask('203.0.113.60', n)).errors).toEqual([]);
    expectTooMany(await ask('203.0.113.60', 10));
    let last = await ask('203.0.113.61', 11);
    for (let n = 12; n < 30 && last.status === 200; n++) last = await ask(`203.0.113.${62 + n}`, n);
    expectTooMany(last);
  });
});

describe('what operations cost', () => {
  /** Some 20,000 points. */
  const DEAR =
    '{ appeals(first: 100) { nodes { id number } } b: appeals(first: 100) { nodes { events(first: 98) { nodes { id } } } } }';

  it('is counted for a person over HTTP and WebSocket together', async () => {
    const { data } = await from('192.0.2.9').signIn('triage2');
    const client = new Client(app.url, data?.signIn.session?.accessToken);
    const { status } = await client.send(DEAR);
    expect(status).toBe(200);
    const socket = await openSocket(app.url, { token: client.token });
    let told = await socket.request({ query: DEAR });
    for (let n = 0; n < 10 && told.errors.length === 0; n++) told = await socket.request({ query: DEAR });
    expect(told.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    expectTooMany(await client.send(DEAR), 'RATE_LIMITED');
    await socket.close();
  });

  it('is counted for an address whoever asks, and another address is not touched', async () => {
    const ask = (address: string) => from(address).send(DEAR);
    let last = await ask('192.0.2.1');
    for (let n = 0; n < 20 && last.status !== 429; n++) last = await ask('192.0.2.1');
    expectTooMany(last, 'RATE_LIMITED');
    expect((await ask('192.0.2.2')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describeWithRedis('with Redis', () => {
  it('attempts are counted there, and by the process while it is away', async () => {
    const redis: TestRedis = await startRedis('--maxmemory-policy', 'noeviction');
    let other: TestApp | undefined;
    try {
      other = await startApp({ role: 'api', database: app.database, config: { REDIS_URL: redis.url } });
      const { url } = other;
      for (let n = 0; n < 5; n++) await from('198.51.100.20', { ...other, url }).signIn('zrzy', 'wrong');
      expect(codesOf(await from('198.51.100.20', { ...other, url }).signIn('zrzy'))).toEqual(['SIGN_IN_FAILED']);
      await redis.kill();
      expect((await from('198.51.100.20', { ...other, url }).signIn('huanggang')).data?.signIn.session).not.toBeNull();
      for (let n = 0; n < 5; n++) await from('198.51.100.20', { ...other, url }).signIn('zhelin', 'wrong');
      expect(codesOf(await from('198.51.100.20', { ...other, url }).signIn('zhelin'))).toEqual(['SIGN_IN_FAILED']);
    } finally {
      await other?.close();
      await redis.stop();
    }
  });
});
