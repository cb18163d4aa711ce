import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { startApp, type TestApp } from '../support/app.js';
import { makeDatabase, TEST_SECRET, type TestDatabase } from '../support/database.js';
import { Client } from '../support/kit/index.js';

const NEXT = 'the secret of the tests that comes after the first';

let database: TestDatabase;
let before: TestApp;
let after: TestApp;

/** In the middle of a turn: one process signs with the old key still, the other with the new one already. */
beforeAll(async () => {
  database = await makeDatabase({ withoutAppeals: true });
  const config = (...secrets: string[]) => ({ TOKEN_SECRETS: secrets.join() });
  [before, after] = await Promise.all([
    startApp({ role: 'api', database, config: config(TEST_SECRET, NEXT) }),
    startApp({ role: 'api', database, config: config(NEXT, TEST_SECRET) }),
  ]);
});

afterAll(async () => {
  await Promise.all([before?.close(), after?.close()]);
  await database?.drop();
});

async function tokenOf({ url }: TestApp): Promise<string> {
  const input = { tenant: '445122', username: 'triage', password: 'zhitongche-demo' };
  const { signIn } = await new Client(url).run<{ signIn: { session: { accessToken: string } } }>('SignIn', { input });
  return signIn.session.accessToken;
}

it('a key is turned without a pause: each process takes the tokens of the other, and both publish both keys', async () => {
  const tokens = [await tokenOf(before), await tokenOf(after)];
  const kids = tokens.map((token) => decodeProtectedHeader(token).kid);
  expect(new Set(kids).size).toBe(2);
  for (const { url } of [before, after]) {
    const published = createRemoteJWKSet(new URL(`${url}/.well-known/jwks.json`));
    for (const token of tokens) {
      expect((await new Client(url, token).send('{ viewer { rules } }')).status).toBe(200);
      await jwtVerify(token, published, { algorithms: ['EdDSA'], audience: 'zhitongche-api' });
    }
    const { keys } = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
    for (const key of keys) expect(key).not.toHaveProperty('d');
  }
});
