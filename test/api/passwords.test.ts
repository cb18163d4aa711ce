import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { Client, county, type County } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const OLD = 'zhitongche-demo';
const NEW = 'Fengxi-2026';
let raoping: County;
beforeAll(() => {
  raoping = county(app, '445122');
});

interface Tokens {
  accessToken: string;
  refreshToken: string;
}
interface Tried {
  session: Tokens | null;
  userErrors: { code: string; path: string[] | null }[];
}
interface OwnSession {
  id: string;
  current: boolean;
}

const anybody = () => new Client(app.url);
const as = ({ accessToken }: Tokens) => new Client(app.url, accessToken);

async function attempt(username: string, password = OLD): Promise<Tried> {
  const input = { tenant: '445122', username, password };
  return (await anybody().run<{ signIn: Tried }>('SignIn', { input })).signIn;
}

async function signIn(username: string, password = OLD): Promise<Tokens> {
  const { session } = await attempt(username, password);
  if (!session) throw new Error('not signed in');
  return session;
}

const change = async (who: Tokens, currentPassword: string, newPassword: string): Promise<Tried> =>
  (await as(who).run<{ changePassword: Tried }>('ChangePassword', { input: { currentPassword, newPassword } }))
    .changePassword;

const statusOf = async (who: Tokens): Promise<number> => (await as(who).send('{ viewer { rules } }')).status;
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describe('one’s own sessions', () => {
  const sessionsOf = async (who: Tokens) =>
    (await as(who).run<{ viewer: { sessions: OwnSession[] } }>('Sessions')).viewer.sessions;
  const end = (who: Tokens, sessionId: string) =>
    as(who).send('mutation ($input: EndSessionInput!) { endSession(input: $input) { ended } }', {
      input: { sessionId },
    });

  it('are listed, and ended one by one or all at once, and nobody else’s', async () => {
    const [first, second, third] = [await signIn('zhelin'), await signIn('zhelin'), await signIn('zhelin')];
    const stranger = await signIn('reviewer');
    const sessions = await sessionsOf(second);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const [own] = (await sessionsOf(first)).filter(({ current }) => current);

    const refused = await end(stranger, own?.id ?? '');
    expect(refused.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await statusOf(first)).toBe(200);
    expect((await end(second, own?.id ?? '')).data).toEqual({ endSession: { ended: true } });
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual([401, 200, 200]);
    expect((await end(second, own?.id ?? '')).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await sessionsOf(second)).toHaveLength(2);

    await as(third).run('SignOutEverywhere');
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual([401, 401, 401]);
    expect(await statusOf(stranger)).toBe(200);
  });
});

describe('changing one’s password', () => {
  it('ends every session of before and opens another; the old password opens nothing more', async () => {
    const [here, there] = [await signIn('huanggang'), await signIn('huanggang')];
    const { session } = await change(here, OLD, NEW);
    expect(await Promise.all([here, there].map(statusOf))).toEqual([401, 401]);
    expect(session && (await statusOf(session))).toBe(200);
    const refreshed = await anybody().run<{ refreshSession: Tried }>('RefreshSession', there);
    expect(codesOf(refreshed.refreshSession)).toEqual(['SIGN_IN_FAILED']);
    expect(codesOf(await attempt('huanggang'))).toEqual(['SIGN_IN_FAILED']);
    expect(await statusOf(await signIn('huanggang', NEW))).toBe(200);
  });

  it('ends what is opened with the old one beside it, or nothing is opened', async () => {
    let now = OLD;
    let who = await signIn('zhelin');
    for (let turn = 0; turn < 6; turn++) {
      const next = `${NEW}-${turn}`;
      const [changed, ...beside] = await Promise.all([
        change(who, now, next),
        ...Array.from({ length: 3 }, () => attempt('zhelin', now)),
      ]);
      for (const { session } of beside) if (session) expect(await statusOf(session)).toBe(401);
      if (!changed.session) throw new Error('not changed');
      who = changed.session;
      now = next;
    }
    expect(await statusOf(who)).toBe(200);
  });

  it('needs the current one, and a session left open is no way to guess it', async () => {
    const who = await signIn('zrzy');
    for (let n = 0; n < 5; n++) expect(codesOf(await change(who, `guess ${n}`, NEW))).toEqual(['SIGN_IN_FAILED']);
    await expect(change(who, OLD, NEW)).rejects.toMatchObject({ answer: { status: 429 } });
    expect(codesOf(await attempt('zrzy'))).toEqual(['SIGN_IN_FAILED']);
  });

  it('takes no weak one, and not the same again', async () => {
    const who = await signIn('hall');
    for (const weak of ['short', 'allsmall2026', OLD]) {
      const [refusal] = (await change(who, OLD, weak)).userErrors;
      expect(refusal).toMatchObject({ code: 'WEAK_PASSWORD', path: ['input', 'newPassword'] });
    }
    expect(await statusOf(who)).toBe(200);
  });

  it('is for nobody who has none', async () => {
    const { client } = await raoping.contact('13900001501');
    const input = { currentPassword: '', newPassword: NEW };
    const { changePassword } = await client.run<{ changePassword: Tried }>('ChangePassword', { input });
    expect(codesOf(changePassword)).toEqual(['SIGN_IN_FAILED']);
  });
});

interface Set {
  username: string | null;
  userErrors: { code: string }[];
}

const set = async (token: string | undefined, password: string): Promise<Set> =>
  (await anybody().run<{ setPassword: Set }>('SetPassword', { input: { tenant: '445122', token, password } }))
    .setPassword;

/** As the administrator does who hands it over. */
async function issued(username: string): Promise<string> {
  const { rows } = await app.database.admin.query<{ id: string }>(
    `select c.id from account c join tenant t on t.id = c.tenant_id where t.code = '445122' and username = $1`,
    [username],
  );
  const { client } = await raoping.signIn('admin');
  const input = { accountId: `acc_${rows[0]?.id}` };
  const { issuePasswordToken } = await client.run<{ issuePasswordToken: { token: string } }>('IssuePasswordToken', {
    input,
  });
  return issuePasswordToken.token;
}

describe('a token to set a password with', () => {
  it('lets in who was invited, once, and ends what was open; what was issued before it is void', async () => {
    await app.database.admin.query(`update account set password_hash = null where username = 'supervisor'`);
    expect(codesOf(await attempt('supervisor'))).toEqual(['SIGN_IN_FAILED']);
    const [void_, token] = [await issued('supervisor'), await issued('supervisor')];
    expect(codesOf(await set(void_, NEW))).toEqual(['PASSWORD_TOKEN_INVALID']);
    expect(codesOf(await set(token, 'weak'))).toEqual(['WEAK_PASSWORD']);
    const both = await Promise.all([set(token, NEW), set(token, `${NEW}7`)]);
    expect(both.filter(({ username }) => username === 'supervisor')).toHaveLength(1);
    expect(codesOf(await set(token, NEW))).toEqual(['PASSWORD_TOKEN_INVALID']);
  });

  it('resets what was forgotten: sessions end, and a lock is lifted', async () => {
    const open = await signIn('office');
    for (let n = 0; n < 5; n++) await attempt('office', 'forgotten');
    expect((await attempt('office')).session).toBeNull();
    const token = await issued('office');
    expect(await statusOf(open)).toBe(200);
    expect((await set(token, NEW)).username).toBe('office');
    expect(await statusOf(open)).toBe(401);
    expect((await attempt('office', NEW)).session).not.toBeNull();
  });

  it('is answered alike whether it is none, used, over, or of another county', async () => {
    const [over, token] = [await issued('reviewer'), await issued('leader1')];
    await app.database.admin.query(`update password_token set expires_at = now()
      where account_id in (select id from account where username = 'reviewer')`);
    const elsewhere = await anybody().run<{ setPassword: Set }>('SetPassword', {
      input: { tenant: '445103', token, password: NEW },
    });
    const told = [await set(over, NEW), await set('nothing', NEW), elsewhere.setPassword];
    for (const { username, userErrors } of told) expect([username, userErrors]).toEqual([null, told[0]?.userErrors]);
    expect(codesOf(told[0] as Set)).toEqual(['PASSWORD_TOKEN_INVALID']);
  });

  it('comes by SMS to whoever asks for a reset, and the answer is the same for a name that nobody has', async () => {
    const ask = (username: string) =>
      anybody().send(
        'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { requested userErrors { code } } }',
        { input: { tenant: '445122', username } },
      );
    const answers = [await ask('triage2'), await ask('nobody-of-that-name')];
    expect(answers.map(({ data }) => data)).toEqual(
      Array(2).fill({ requestPasswordReset: { requested: true, userErrors: [] } }),
    );
    const [notice, ...others] = await raoping.notices({ template: 'PASSWORD_RESET' });
    expect(others).toEqual([]);
    const [, token] = /凭证：([\w-]+)，/.exec(notice?.text ?? '') ?? [];
    expect((await set(token, NEW)).username).toBe('triage2');
    expect((await attempt('triage2', NEW)).session).not.toBeNull();
  });

  it('lies in the database as a hash', async () => {
    const token = await issued('leader1');
    const { rows } = await app.database.admin.query<{ text: string }>('select t::text as text from password_token t');
    for (const { text } of rows) expect(text).not.toContain(token);
  });
});
