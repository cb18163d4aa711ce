import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { revokeSessionsOf } from '../../src/contexts/directory/index.js';
import { systemActor } from '../../src/kernel/actor.js';
import { makeTokens, type Claims } from '../../src/platform/auth/tokens.js';
import { inTenant } from '../../src/platform/orm/tenant-transaction.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeDatabase, TEST_SECRET, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { openEvents } from '../support/events.js';
import { Client, county, type County } from '../support/kit/index.js';
import { startProgram, type Program } from '../support/process.js';
import { openSocket } from '../support/socket.js';

/** A second on a machine that is free (the look-out for what no process was told of); suites run side by side on a busy one. */
const BUSY_MS = 5_000;

let database: TestDatabase;
let app: TestApp;
let other: Program;
let raoping: County;

beforeAll(async () => {
  database = await makeDatabase();
  [app, other] = await Promise.all([startApp({ database }), startProgram({ role: 'api', database })]);
  raoping = county(app, '445122');
});

afterAll(async () => {
  await app?.close();
  await other?.stop();
  await database?.drop();
});

const FORBIDDEN = 4403;
const INBOX = { query: 'subscription { inboxChanged { cursor } }' };

interface Session {
  accessToken: string;
  refreshToken: string;
}

async function signIn(username: string): Promise<Session> {
  const input = { tenant: '445122', username, password: 'zhitongche-demo' };
  const { signIn: signed } = await new Client(app.url).run<{ signIn: { session: Session } }>('SignIn', { input });
  return signed.session;
}

const as = ({ accessToken }: Session) => new Client(other.url, accessToken);

const claimsOf = ({ accessToken }: Session): Claims => decodeJwt(accessToken);

const refresh = async ({ refreshToken }: Session): Promise<Session | null> => {
  const client = new Client(other.url);
  return (await client.run<{ refreshSession: { session: Session | null } }>('RefreshSession', { refreshToken }))
    .refreshSession.session;
};

/** Something happens that everybody here is told. */
async function dispatched(): Promise<void> {
  const [bureau, enterprise] = [await raoping.signIn('triage'), await raoping.contact('13900001501')];
  await bureau.dispatch(await enterprise.file(), { host: 'TOWN-445122100' });
}

/** Somebody's inbox over both transports at both processes. */
async function openEverywhere(token: string) {
  const urls = [app.url, other.url];
  const sockets = await Promise.all(urls.map((url) => openSocket(url, { token })));
  for (const socket of sockets) socket.send({ id: 'inbox', type: 'subscribe', payload: INBOX });
  const feeds = await Promise.all(urls.map((url) => openEvents(url, { token, body: INBOX })));
  return {
    /** How many events each has brought. */
    came: () => [
      ...sockets.map(({ messages }) => messages.filter(({ type }) => type === 'next').length),
      ...feeds.map((feed) => feed.all().filter(({ data }) => data?.includes('"cursor"')).length),
    ],
    /** The end of each: by a close, and by an error before it. */
    async ends() {
      const codes = await Promise.all(sockets.map((socket) => socket.closed()));
      await Promise.all(feeds.map((feed) => feed.ended()));
      return [...codes, ...feeds.map((feed) => feed.all().slice(-2))];
    },
    close: () => Promise.all([...sockets, ...feeds].map((open) => open.close())),
  };
}

const lastWords = (reason?: string) => [
  { event: 'next', data: expect.stringMatching(`"UNAUTHENTICATED"${reason ? `.*"${reason}"` : ''}`) },
  expect.objectContaining({ event: 'complete' }),
];

/** As the command of an administrator does it: what is taken away, and with it the sessions of who had it. */
async function takeAway(session: Session, sql: string): Promise<void> {
  const { tid, sub } = claimsOf(session);
  await database.admin.query(sql, [tid, sub]);
  await inTenant(app.services, systemActor(tid), (tx) => revokeSessionsOf(tx, sub));
}

const CAUSES: [cause: string, username: string, (session: Session) => Promise<unknown>][] = [
  ['a sign-out', 'huanggang', (session) => as(session).run('SignOut')],
  ['a sign-out everywhere', 'huanggang', async () => as(await signIn('huanggang')).run('SignOutEverywhere')],
  [
    'an end from another session',
    'huanggang',
    async (session) => {
      const other = as(await signIn('huanggang'));
      await other.run('EndSession', { input: { sessionId: `ses_${claimsOf(session).sid}` } });
    },
  ],
  [
    'a refresh token of long ago, used again',
    'huanggang',
    async (session) => {
      const second = await refresh(session);
      expect(second && (await refresh(second))).not.toBeNull();
      expect(await refresh(session)).toBeNull();
    },
  ],
  [
    'a post that is taken away',
    'triage2',
    (session) => takeAway(session, 'delete from membership where tenant_id = $1 and account_id = $2'),
  ],
  [
    'an account that is disabled',
    'bureau-head',
    (session) => takeAway(session, 'update account set enabled = false where tenant_id = $1 and id = $2'),
  ],
  [
    'a password that is changed',
    'huanggang-head',
    async (session) => {
      const input = { currentPassword: 'zhitongche-demo', newPassword: 'Fengxi-2026' };
      expect(await as(session).run('ChangePassword', { input })).toMatchObject({ changePassword: { userErrors: [] } });
    },
  ],
  [
    'an end that no process was told of',
    'huanggang',
    async (session) =>
      database.admin.query('update session set revoked_at = now() where id = $1', [claimsOf(session).sid]),
  ],
];

/** Waits until everything that has happened has come, everywhere: while both processes answered five times over, nothing came. */
async function settled(...sides: { came(): number[] }[]): Promise<void> {
  let [last, unchanged] = ['', 0];
  await eventually(async () => {
    await Promise.all([app.url, other.url].map((url) => new Client(url).send('{ tenants { code } }')));
    const came = sides.map((side) => side.came());
    const whole = came.every((counts) => counts.every((count) => count > 0 && count === counts[0]));
    unchanged = whole && JSON.stringify(came) === last ? unchanged + 1 : 0;
    last = JSON.stringify(came);
    return unchanged === 5;
  });
}

describe.each(CAUSES)('%s', (_, username, end) => {
  it('ends every socket and event stream of the session within a second, at both processes, and its HTTP', async () => {
    const [session, bystander] = await Promise.all([signIn(username), signIn('supervisor')]);
    const [open, others] = [await openEverywhere(session.accessToken), await openEverywhere(bystander.accessToken)];
    await dispatched();
    await app.quiet();
    await settled(open, others);
    const [before, beforeOthers] = [open.came(), others.came()];

    await end(session);
    const ended = performance.now();
    // Whatever happens from here on is not theirs to hear, not even before they are shown out.
    const happening = dispatched();
    expect(await open.ends()).toEqual([FORBIDDEN, FORBIDDEN, lastWords(), lastWords()]);
    expect(performance.now() - ended).toBeLessThan(BUSY_MS);
    for (const url of [app.url, other.url])
      expect((await new Client(url, session.accessToken).send('{ viewer { rules } }')).status).toBe(401);
    expect(await refresh(session)).toBeNull();
    await happening;
    await app.quiet();
    await eventually(() => others.came().every((count, at) => count > (beforeOthers[at] ?? 0)));
    expect(open.came()).toEqual(before);
    await others.close();
  });
});

describe('a token that runs out', () => {
  it('takes its sockets and event streams with it within a second, at both processes; the session lives on', async () => {
    const session = await signIn('huanggang');
    const brief = makeTokens({ secrets: [TEST_SECRET], issuer: 'zhitongche', accessTtlSeconds: 4 });
    const { token, expiresAt } = await brief.issueAccess(claimsOf(session));
    const open = await openEverywhere(token);
    const out = lastWords('TOKEN_EXPIRED');
    expect(await open.ends()).toEqual([FORBIDDEN, FORBIDDEN, out, out]);
    expect(Date.now() - expiresAt.getTime()).toBeGreaterThanOrEqual(0);
    expect(Date.now() - expiresAt.getTime()).toBeLessThan(BUSY_MS);
    expect(await refresh(session)).not.toBeNull();
  });
});
