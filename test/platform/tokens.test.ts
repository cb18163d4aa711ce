import { describe, expect, it } from '@jest/globals';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { hashToken, makeTokens, newOpaqueToken, newSmsCode, type Claims } from '../../src/platform/auth/tokens.js';

const SECRET = 'a secret of the test, long enough to be one';
const claims: Claims = { sub: 'account', tid: 'tenant', sid: 'session', kind: 'STAFF' };
const options = { secrets: [SECRET], issuer: 'https://zt.example', accessTtlSeconds: 600 };
const invalid = expect.objectContaining({ code: 'TOKEN_INVALID' });
const expired = expect.objectContaining({ code: 'TOKEN_EXPIRED' });

describe('access tokens', () => {
  const tokens = makeTokens(options);

  it('issued by one process are read by another with the same secret', async () => {
    const { token, expiresAt } = await tokens.issueAccess(claims);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(595_000);
    expect((await makeTokens(options).verifyAccess(token)).claims).toEqual(claims);
    expect(await tokens.verifyAccess(token)).toEqual({ claims, until: expiresAt.getTime() });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'EdDSA', kid: tokens.jwks().keys[0]?.kid });
  });

  it('can be checked by others with the published key, which has no private part', async () => {
    const { token } = await tokens.issueAccess(claims);
    const { payload } = await jwtVerify(token, createLocalJWKSet(tokens.jwks()), { issuer: options.issuer });
    expect(payload).toMatchObject(claims);
    expect(tokens.jwks().keys[0]).not.toHaveProperty('d');
  });

  it('run out at their instant, cached or not', async () => {
    let now = Date.parse('2026-01-05T01:00:00Z');
    const timed = makeTokens({ ...options, now: () => now });
    const { token, expiresAt } = await timed.issueAccess(claims);
    expect(expiresAt).toEqual(new Date('2026-01-05T01:10:00Z'));
    now = expiresAt.getTime() - 1_000;
    expect((await timed.verifyAccess(token)).claims).toEqual(claims);
    now = expiresAt.getTime();
    await expect(timed.verifyAccess(token)).rejects.toEqual(expired);
    await expect(timed.verifyAccess(token)).rejects.toEqual(expired);
    await expect(makeTokens({ ...options, now: () => now }).verifyAccess(token)).rejects.toEqual(expired);
  });

  it('of another secret, another issuer, or altered, are refused', async () => {
    const strange = [
      (await makeTokens({ ...options, secrets: ['another'] }).issueAccess(claims)).token,
      (await makeTokens({ ...options, issuer: 'https://other.example' }).issueAccess(claims)).token,
      '',
      'a.b.c',
      'x'.repeat(5_000),
    ];
    const { token } = await tokens.issueAccess(claims);
    const [header, payload, signature] = token.split('.');
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'somebody else' })).toString('base64url');
    strange.push(`${header}.${other}.${signature}`, `${header}.${payload}.`, `${header}.${payload}`);
    for (const text of strange) await expect(tokens.verifyAccess(text)).rejects.toEqual(invalid);
  });

  it('outlive the turning of a key, at processes that have turned it and at those that have not', async () => {
    const NEXT = 'the secret after it, as long as the one before';
    const announced = makeTokens({ ...options, secrets: [SECRET, NEXT] });
    const turned = makeTokens({ ...options, secrets: [NEXT, SECRET] });
    const done = makeTokens({ ...options, secrets: [NEXT] });
    const [before, after] = [await announced.issueAccess(claims), await turned.issueAccess(claims)];
    expect(decodeProtectedHeader(before.token).kid).not.toBe(decodeProtectedHeader(after.token).kid);
    for (const process of [announced, turned])
      for (const { token } of [before, after]) expect((await process.verifyAccess(token)).claims).toEqual(claims);
    expect((await done.verifyAccess(after.token)).claims).toEqual(claims);
    await expect(done.verifyAccess(before.token)).rejects.toEqual(invalid);
    expect(
      turned
        .jwks()
        .keys.map(({ kid }) => kid)
        .reverse(),
    ).toEqual(announced.jwks().keys.map(({ kid }) => kid));
    await jwtVerify(before.token, createLocalJWKSet(turned.jwks()), { issuer: options.issuer });
  });

  it('of any other algorithm are refused, even under our kid', async () => {
    const kid = tokens.jwks().keys[0]?.kid;
    const jwk = tokens.jwks().keys[0] ?? {};
    const publicPem = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'pem', type: 'spki' });
    const shape = (jwt: SignJWT) =>
      jwt.setIssuer(options.issuer).setAudience('zhitongche-api').setSubject('account').setExpirationTime('10m');
    const payload = { tid: 'tenant', sid: 'session', kind: 'STAFF' };
    const asymmetric = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const forged = [
      await shape(new SignJWT(payload))
        .setProtectedHeader({ alg: 'HS256', kid, typ: 'at+jwt' })
        .sign(Buffer.from(publicPem)),
      await shape(new SignJWT(payload)).setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' }).sign(asymmetric),
      new UnsecuredJWT(payload).setIssuer(options.issuer).setAudience('zhitongche-api').setSubject('account').encode(),
    ];
    for (const token of forged) await expect(tokens.verifyAccess(token)).rejects.toEqual(invalid);
  });
});

describe('opaque tokens', () => {
  it('have 32 random bytes and are kept as a hash', () => {
    const { token, hash } = newOpaqueToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(token)).toBe(hash);
    expect(newOpaqueToken().token).not.toBe(token);
  });
});

it('SMS codes have six digits, leading noughts included', () => {
  const codes = Array.from({ length: 2_000 }, newSmsCode);
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(1_900);
});
