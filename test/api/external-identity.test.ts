import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/kit/client.js';

const AUDIENCE = 'zhitongche';
const NONCE = 'what the front end made up and kept';
const CREDIT_CODE = '91445122MA7E10016U';

interface Key {
  kid: string;
  jwk: JWK;
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

let keys = 0;
async function newKey(): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = `key-${++keys}`;
  return { kid, publicKey, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

/** A real issuer: its discovery document and its keys over HTTP, and whatever tokens one asks for. */
class Issuer {
  server: Server | null = null;
  url = '';
  key!: Key;
  /** How often its keys were asked for. */
  asked = 0;
  away = false;

  async open(): Promise<void> {
    this.key = await newKey();
    this.server = createServer((request, response) => {
      const isKeys = request.url === '/keys';
      if (isKeys) this.asked += 1;
      response.writeHead(this.away ? 503 : 200, { 'content-type': 'application/json' });
      const discovery = { issuer: this.url, jwks_uri: `${this.url}/keys` };
      response.end(JSON.stringify(isKeys ? { keys: [this.key.jwk] } : discovery));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  token(claims: JWTPayload, { key = this.key, age = 0 }: { key?: Key; age?: number } = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000) - age;
    return new SignJWT({
      iss: this.url,
      aud: AUDIENCE,
      sub: 'somebody',
      nonce: NONCE,
      iat: now,
      exp: now + 300,
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid })
      .sign(key.privateKey);
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(null));
  }
}

const staff = new Issuer();
const province = new Issuer();
const enterprises = new Issuer();
let app: TestApp;

beforeAll(async () => {
  await Promise.all([staff, province, enterprises].map((issuer) => issuer.open()));
  const of = ({ url: issuer }: Issuer, claim: string, means: string) => ({
    ...{ tenant: '445122', issuer, clientId: AUDIENCE, claim, means },
  });
  const issuers = [
    of(staff, 'preferred_username', 'USERNAME'),
    of(province, 'phone_number', 'PHONE'),
    of(enterprises, 'org_code', 'CREDIT_CODE'),
  ];
  app = await startApp({ withoutAppeals: true, config: { OIDC_ISSUERS: JSON.stringify(issuers) } });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await Promise.all([staff, province, enterprises].map((issuer) => issuer.close()));
});

interface Tried {
  session: { accessToken: string } | null;
  totpChallenge: { enrolled: boolean } | null;
  userErrors: { code: string }[];
}

const SIGN_IN = `mutation ($input: SignInWithOidcInput!) {
  signInWithOidc(input: $input) { session { accessToken } totpChallenge { enrolled } userErrors { code } }
}`;

const send = (idToken: string, { tenant = '445122', nonce = NONCE } = {}) =>
  new Client(app.url).send<{ signInWithOidc: Tried }>(SIGN_IN, { input: { tenant, idToken, nonce } });

async function signIn(idToken: string, more: { tenant?: string; nonce?: string } = {}): Promise<Tried> {
  const { data, errors } = await send(idToken, more);
  if (!data) throw new Error(errors[0]?.extensions.code);
  return data.signInWithOidc;
}

async function viewerOf({ session }: Tried): Promise<string | undefined> {
  const client = new Client(app.url, session?.accessToken);
  const { data } = await client.send<{ viewer: { person: { displayName: string } } }>(
    '{ viewer { person { displayName } } }',
  );
  return data?.viewer.person.displayName;
}

/** The same token with the other signature that ECDSA has for it. */
function twin(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = (order - BigInt(`0x${bytes.toString('hex', 32)}`)).toString(16).padStart(64, '0');
  return [header, payload, Buffer.concat([bytes.subarray(0, 32), Buffer.from(s, 'hex')]).toString('base64url')].join(
    '.',
  );
}

const FAILED = { session: null, totpChallenge: null, userErrors: [{ code: 'SIGN_IN_FAILED' }] };

describe('an ID token of an issuer that the county trusts', () => {
  it('signs in as whom its claim names: staff by user name, a contact by telephone or as the one of an enterprise', async () => {
    const triage = await signIn(await staff.token({ preferred_username: 'triage' }));
    const contact = await signIn(await province.token({ phone_number: '+86 139 0000 1501' }));
    const ofEnterprise = await signIn(await enterprises.token({ org_code: CREDIT_CODE.toLowerCase() }));
    const { rows } = await app.database.admin.query<{ name: string }>(
      `select n.display_name as name from account c join account_name n on n.id = c.id join tenant t on t.id = c.tenant_id
        where t.code = '445122' and c.username = 'triage'`,
    );
    expect(await viewerOf(triage)).toBe(rows[0]?.name);
    expect(await viewerOf(contact)).toBeTruthy();
    expect(await viewerOf(ofEnterprise)).toBe(await viewerOf(contact));
  });

  it('are told to a front end that asks, county by county', async () => {
    const of = async (tenant: string) =>
      (
        await new Client(app.url).send<{ identityIssuers: object[] }>(
          'query ($tenant: String!) { identityIssuers(tenant: $tenant) { name issuer clientId } }',
          { tenant },
        )
      ).data?.identityIssuers;
    expect(await of('445122')).toEqual(
      [staff, province, enterprises].map(({ url: issuer }) => ({
        ...{ name: new URL(issuer).host, issuer, clientId: AUDIENCE },
      })),
    );
    expect(await of('445103')).toEqual([]);
  });

  it('opens one session, however its signature is written, and of two at once one', async () => {
    const token = await staff.token({ preferred_username: 'hall' });
    const both = await Promise.all([signIn(token), signIn(token)]);
    expect(both.filter(({ session }) => session)).toHaveLength(1);
    for (const again of [token, twin(token)]) expect(await signIn(again)).toEqual(FAILED);
    expect(
      (await signIn(twin(await staff.token({ preferred_username: 'hall', sub: 'again' })))).session,
    ).not.toBeNull();
  });

  it('does not take the place of a second factor that is owed here', async () => {
    await app.database.admin.query(`update tenant set totp_required = true where code = '445122'`);
    const told = await signIn(await staff.token({ preferred_username: 'admin' }));
    await app.database.admin.query(`update tenant set totp_required = false where code = '445122'`);
    expect(told).toEqual({ session: null, totpChallenge: { enrolled: false }, userErrors: [] });
  });
});

describe('what is turned away, each as a wrong password is', () => {
  const claims = { preferred_username: 'office' };
  const TOKENS: [string, () => Promise<string>][] = [
    ['for another audience', () => staff.token({ ...claims, aud: 'another' })],
    ['for several, without saying for which', () => staff.token({ ...claims, aud: [AUDIENCE, 'another'] })],
    ['for several, given to another', () => staff.token({ ...claims, aud: [AUDIENCE, 'another'], azp: 'another' })],
    ['for this one, given to another', () => staff.token({ ...claims, azp: 'another' })],
    ['of an issuer that nobody trusts', () => staff.token({ ...claims, iss: 'https://elsewhere.example' })],
    ['in the name of another issuer', () => province.token({ ...claims, phone_number: '13900001501', iss: staff.url })],
    ['that has run out', () => staff.token(claims, { age: 600 })],
    ['that is old, though it has not run out', () => staff.token({ ...claims, exp: 4_000_000_000 }, { age: 3_600 })],
    ['that never runs out', () => staff.token({ ...claims, exp: undefined })],
    ['with the nonce of another sign-in', () => staff.token({ ...claims, nonce: 'another' })],
    ['without a nonce', () => staff.token({ ...claims, nonce: undefined })],
    ['without the claim', () => staff.token({})],
    ['with a claim of another form', () => staff.token({ preferred_username: ['office'] })],
    ['of nobody here', () => staff.token({ preferred_username: 'nobody-of-that-name' })],
    ['of a contact, as staff', () => staff.token({ preferred_username: '13900001501' })],
    ['of no telephone', () => province.token({ phone_number: 'triage' })],
    ['of no enterprise', () => enterprises.token({ org_code: '91445122MA7E10016A' })],
    ['that is none', () => Promise.resolve('a.b.c')],
    ['unsigned', async () => new UnsecuredJWT({ iss: staff.url, aud: AUDIENCE, nonce: NONCE, ...claims }).encode()],
    [
      'signed with the public key as a secret',
      async () =>
        new SignJWT({ iss: staff.url, aud: AUDIENCE, sub: 'x', nonce: NONCE, ...claims })
          .setProtectedHeader({ alg: 'HS256', kid: staff.key.kid })
          .setIssuedAt()
          .setExpirationTime('5m')
          .sign(Buffer.from(await exportSPKI(staff.key.publicKey))),
    ],
    [
      'signed by somebody else under its name',
      async () => staff.token(claims, { key: { ...(await newKey()), kid: staff.key.kid } }),
    ],
  ];

  it.each(TOKENS)('a token %s', async (_, token) => {
    expect(await signIn(await token())).toEqual(FAILED);
  });

  it('a token in another county, and with another nonce than the front end kept', async () => {
    const token = await staff.token(claims);
    expect(await signIn(token, { tenant: '445103' })).toEqual(FAILED);
    expect(await signIn(token, { nonce: 'another' })).toEqual(FAILED);
    expect((await signIn(token)).session).not.toBeNull();
  });

  it('a token of somebody who was shut out', async () => {
    await app.database.admin.query(`update account set enabled = false where username = 'leader1'`);
    expect(await signIn(await staff.token({ preferred_username: 'leader1' }))).toEqual(FAILED);
  });
});

describe('the issuer’s keys', () => {
  it('are turned under load: no good token fails, the old key is refused, and they are read once', async () => {
    const old = province.key;
    const token = (key?: Key) => province.token({ phone_number: '13900001501', sub: crypto.randomUUID() }, { key });
    expect((await signIn(await token())).session).not.toBeNull();
    province.key = await newKey();
    const before = province.asked;
    const many = await Promise.all(Array.from({ length: 40 }, async () => signIn(await token())));
    expect(many.filter(({ session }) => !session)).toEqual([]);
    expect(province.asked - before).toBe(1);
    expect(await signIn(await token(old))).toEqual(FAILED);
    expect(province.asked - before).toBe(1);
  });

  it('that nobody knows have them read once in thirty seconds at most', async () => {
    const before = enterprises.asked;
    const unknown = await newKey();
    const token = () => enterprises.token({ org_code: CREDIT_CODE, sub: crypto.randomUUID() }, { key: unknown });
    const many = await Promise.all(Array.from({ length: 40 }, async () => signIn(await token())));
    for (const told of many) expect(told).toEqual(FAILED);
    for (let n = 0; n < 10; n++) expect(await signIn(await token())).toEqual(FAILED);
    expect(enterprises.asked - before).toBe(1);
    // Whoever comes with a key that is known is not touched by it.
    expect((await signIn(await enterprises.token({ org_code: CREDIT_CODE }))).session).not.toBeNull();
  });

  it('that cannot be had make it an outage, not a refusal', async () => {
    const away = new Issuer();
    await away.open();
    away.away = true;
    const provider = {
      tenant: '445122',
      issuer: away.url,
      clientId: AUDIENCE,
      claim: 'preferred_username',
      means: 'USERNAME',
    };
    const other = await startApp({
      role: 'api',
      database: app.database,
      config: { OIDC_ISSUERS: JSON.stringify([provider]) },
    });
    const ask = async () =>
      new Client(other.url).send(SIGN_IN, {
        input: { tenant: '445122', nonce: NONCE, idToken: await away.token({ preferred_username: 'triage' }) },
      });
    const counted = async () =>
      (
        await app.database.admin.query(
          `select key, points from rate_limit where key like '%FAILURES_OF_ADDRESS%' order by key`,
        )
      ).rows;
    await ask();
    const before = await counted();
    const { status, headers, errors } = await ask();
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(headers.get('retry-after')).not.toBeNull();
    for (let n = 0; n < 5; n++) expect((await ask()).status).toBe(503);
    // It is no fault of whoever came.
    expect(await counted()).toEqual(before);
    await other.close();
    await away.close();
  });
});
