import { beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { appForSuite } from '../support/app.js';
import { county, type County } from '../support/kit/index.js';
import { Client } from '../support/kit/client.js';

const app = appForSuite({ withoutAppeals: true });
let raoping: County;
beforeAll(() => {
  raoping = county(app, '445122');
});

interface Tried {
  session: { accessToken: string } | null;
  totpChallenge: { challenge: string; enrolled: boolean } | null;
  userErrors: { code: string }[];
}

const anybody = () => new Client(app.url);

async function signIn(username: string, password = 'zhitongche-demo'): Promise<Tried> {
  const input = { tenant: '445122', username, password };
  return (await anybody().run<{ signIn: Tried }>('SignIn', { input })).signIn;
}

async function finish(challenge: string | undefined, code: string): Promise<Tried> {
  const input = { challenge, code };
  return (await anybody().run<{ signInWithTotp: Tried }>('SignInWithTotp', { input })).signInWithTotp;
}

/** The code of so many steps from now. */
const codeOf = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

type Enrolled = { enrolTotp: { secret: string; uri: string; userErrors: { code: string }[] } };
type Confirmed = { confirmTotp: { recoveryCodes: string[] | null } & Tried };

/** Enrols by a code of the step before, so that the one of now is still good. */
async function enrol(client: Client, challenge?: string) {
  const { enrolTotp } = await client.run<Enrolled>('EnrolTotp', { input: { challenge } });
  const code = await codeOf(enrolTotp.secret, -1);
  const { confirmTotp } = await client.run<Confirmed>('ConfirmTotp', { input: { challenge, code } });
  return { ...enrolTotp, ...confirmTotp, recoveryCodes: confirmTotp.recoveryCodes ?? [] };
}

const refusalOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;

describe('an authenticator', () => {
  it('once enrolled is asked for at every sign-in, and none of its codes works twice', async () => {
    const { client } = await raoping.signIn('hall');
    const { secret, uri, recoveryCodes } = await enrol(client);
    expect(uri).toContain(`secret=${secret}`);
    expect(new Set(recoveryCodes).size).toBe(10);

    const first = await signIn('hall');
    expect(first).toMatchObject({ session: null, totpChallenge: { enrolled: true }, userErrors: [] });
    const code = await codeOf(secret);
    const both = await Promise.all([0, 1].map(() => finish(first.totpChallenge?.challenge, code)));
    expect(both.filter(({ session }) => session)).toHaveLength(1);
    expect(refusalOf(await finish((await signIn('hall')).totpChallenge?.challenge, code))).toBe('SIGN_IN_FAILED');
    // The code of the enrolment is an older one still.
    const older = await codeOf(secret, -1);
    expect((await finish(first.totpChallenge?.challenge, older)).session).toBeNull();
  });

  it('a recovery code takes its place, once', async () => {
    const { client } = await raoping.signIn('reviewer');
    const [recovery = ''] = (await enrol(client)).recoveryCodes;
    const { totpChallenge } = await signIn('reviewer');
    const both = await Promise.all([0, 1].map(() => finish(totpChallenge?.challenge, recovery)));
    expect(both.filter(({ session }) => session)).toHaveLength(1);
  });

  it('cannot be guessed: five wrong codes lock it, over as many challenges as one likes', async () => {
    const { client } = await raoping.signIn('office');
    const { secret } = await enrol(client);
    for (let n = 0; n < 5; n++)
      expect(refusalOf(await finish((await signIn('office')).totpChallenge?.challenge, 'wrong'))).toBe(
        'SIGN_IN_FAILED',
      );
    const answer = await anybody().send(
      'mutation ($input: SignInWithTotpInput!) { signInWithTotp(input: $input) { userErrors { code } } }',
      { input: { challenge: (await signIn('office')).totpChallenge?.challenge, code: await codeOf(secret) } },
    );
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
  });

  it('is not replaced by whoever has the password alone, nor by whoever sits at a screen left open', async () => {
    const { client } = await raoping.signIn('supervisor');
    await enrol(client);
    const { totpChallenge } = await signIn('supervisor');
    for (const [who, input] of [
      [anybody(), { challenge: totpChallenge?.challenge }],
      [client, {}],
    ] as const)
      expect(refusalOf((await who.run<Enrolled>('EnrolTotp', { input })).enrolTotp)).toBe('TOTP_ALREADY_ON');
    const { disableTotp } = await client.run<{ disableTotp: { disabled: boolean; userErrors: { code: string }[] } }>(
      'DisableTotp',
      { input: { code: '000000x' } },
    );
    expect(disableTotp).toMatchObject({ disabled: false, userErrors: [{ code: 'SIGN_IN_FAILED' }] });
  });

  it('is switched off by a code, and then the password is enough', async () => {
    const { client } = await raoping.signIn('leader1');
    const { secret } = await enrol(client);
    const input = { code: await codeOf(secret) };
    expect(await client.run('DisableTotp', { input })).toMatchObject({ disableTotp: { disabled: true } });
    expect((await signIn('leader1')).session).not.toBeNull();
  });

  it('a challenge opens nothing, and an access token is no challenge', async () => {
    const { client } = await raoping.signIn('triage');
    await enrol(client);
    const { totpChallenge } = await signIn('triage');
    const { errors } = await new Client(app.url, totpChallenge?.challenge).send('{ viewer { rules } }');
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await expect(finish(client.token ?? '', '000000')).rejects.toMatchObject({ answer: { status: 401 } });
  });

  it('a challenge is over once the password it was given for is', async () => {
    const { client } = await raoping.signIn('auditor');
    const { secret } = await enrol(client);
    const { totpChallenge: old } = await signIn('auditor');
    const newPassword = 'Zhi-tong-che-2026';
    await client.run('ChangePassword', { input: { currentPassword: 'zhitongche-demo', newPassword } });
    const code = await codeOf(secret);
    expect(refusalOf(await finish(old?.challenge, code))).toBe('SIGN_IN_FAILED');
    const input = { challenge: old?.challenge };
    expect(refusalOf((await anybody().run<Enrolled>('EnrolTotp', { input })).enrolTotp)).toBe('TOTP_ALREADY_ON');
    // The code was not spent by that.
    const fresh = await signIn('auditor', newPassword);
    expect((await finish(fresh.totpChallenge?.challenge, code)).session).not.toBeNull();
    await app.database.admin.query(
      `update account c set password_hash = o.password_hash from account o
        where o.tenant_id = c.tenant_id and o.username = 'triage' and c.username = 'auditor'`,
    );
    await app.database.admin.query(
      `delete from second_factor f using account c where c.id = f.id and c.username = 'auditor'`,
    );
  });

  it('its secret lies encrypted in the database, and recovery codes as hashes', async () => {
    const { client } = await raoping.signIn('bureau-head');
    const { secret, recoveryCodes } = await enrol(client);
    const { rows } = await app.database.admin.query<{ text: string }>(
      'select f::text as text from second_factor f union all select r::text from recovery_code r',
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { text } of rows) for (const clear of [secret, ...recoveryCodes]) expect(text).not.toContain(clear);
  });
});

describe('where the county demands it', () => {
  it('an administrator and an auditor enrol before they are let in, others need not, and it stays on', async () => {
    await app.database.admin.query(`update tenant set totp_required = true where code = '445122'`);
    expect((await signIn('zrzy')).session).not.toBeNull();
    for (const username of ['admin', 'auditor']) {
      const { session, totpChallenge } = await signIn(username);
      expect([username, session, totpChallenge?.enrolled]).toEqual([username, null, false]);
      expect((await finish(totpChallenge?.challenge, '000000')).session).toBeNull();
      const enrolled = await enrol(anybody(), totpChallenge?.challenge);
      const client = new Client(app.url, enrolled.session?.accessToken);
      expect(await client.run('Viewer')).toMatchObject({
        viewer: { memberships: [{ role: expect.stringMatching(/^(TENANT_ADMIN|AUDITOR)$/) }] },
      });
      const code = await codeOf(enrolled.secret);
      expect(await client.run('DisableTotp', { input: { code } })).toMatchObject({
        disableTotp: { disabled: false, userErrors: [{ code: 'TOTP_REQUIRED' }] },
      });
      expect((await signIn(username)).totpChallenge?.enrolled).toBe(true);
    }
  });

  it('the administrator says of whom else: he does not finish his next sign-in without one, until it is no longer said', async () => {
    const { client } = await raoping.signIn('office-director');
    const demand = (by: Client, roles: string[]) =>
      by.run<{ demandTotp: { roles: string[] | null; userErrors: { code: string }[] } }>('DemandTotp', {
        input: { roles },
      });
    expect(refusalOf((await demand(client, ['UNIT_HEAD'])).demandTotp)).toBe('NOT_ALLOWED');

    const { totpChallenge: owed } = await signIn('admin');
    const { rows } = await app.database.admin.query<{ id: string }>(`select id from account where username = 'admin'`);
    await app.database.admin.query('delete from second_factor where id = any($1)', [rows.map(({ id }) => id)]);
    expect(owed).not.toBeNull();
    const { session } = await enrol(anybody(), (await signIn('admin')).totpChallenge?.challenge);
    const admin = new Client(app.url, session?.accessToken);
    expect((await signIn('huanggang-head')).session).not.toBeNull();
    expect((await demand(admin, ['UNIT_HEAD', 'COUNTY_LEADER'])).demandTotp.roles).toEqual([
      'UNIT_HEAD',
      'COUNTY_LEADER',
    ]);
    expect(await client.run('TotpRoles')).toEqual({ totpRoles: ['UNIT_HEAD', 'COUNTY_LEADER'] });
    expect((await signIn('huanggang-head')).totpChallenge?.enrolled).toBe(false);
    expect((await signIn('huanggang')).session).not.toBeNull();
    await demand(admin, []);
    expect((await signIn('huanggang-head')).session).not.toBeNull();
  });

  it('a new county demands it unless told otherwise', async () => {
    const { rows } = await app.database.admin.query<{ column_default: string }>(
      `select column_default from information_schema.columns where table_name = 'tenant' and column_name = 'totp_required'`,
    );
    expect(rows[0]?.column_default).toBe('true');
  });
});
