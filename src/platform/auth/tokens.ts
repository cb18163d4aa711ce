import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomInt,
  type KeyObject,
} from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JSONWebKeySet, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

const AUDIENCE = 'zhitongche-api';
const TOKEN_TYPE = 'at+jwt';
/** Of what is good for finishing a sign-in and for nothing else. */
const CHALLENGE_TYPE = 'challenge+jwt';
const CHALLENGE_SECONDS = 600;
/** Verified tokens kept, at about 1 KB each. */
const CACHED_TOKENS = 10_000;
const MAX_TOKEN_LENGTH = 4_096;

const claimsSchema = z.object({
  /** Account. */
  sub: z.string().min(1),
  /** Tenant. */
  tid: z.string().min(1),
  /** Session, so that a sign-out can be honoured before the token runs out. */
  sid: z.string().min(1),
  /** Kind of account. */
  kind: z.string().min(1),
});

/** What an access token says of its bearer. */
export type Claims = z.infer<typeof claimsSchema>;

/** A good token, and until when it is one, in ms since the epoch. */
export interface Verified {
  claims: Claims;
  until: number;
}

const challengeSchema = claimsSchema.pick({ sub: true, tid: true }).extend({
  /** Marks the password that was right: with another one the challenge is over. */
  pwd: z.string(),
});

/** Who has given the right password and owes a second factor. */
export type Challenge = z.infer<typeof challengeSchema>;

export type TokenErrorCode = 'TOKEN_INVALID' | 'TOKEN_EXPIRED';

/** The one way in which a token is turned down; says nothing of the token. */
export class TokenError extends Error {
  constructor(readonly code: TokenErrorCode) {
    super(code);
    this.name = 'TokenError';
  }
}

export interface Tokens {
  /** A signed access token and the instant at which it runs out. */
  issueAccess(claims: Claims): Promise<{ token: string; expiresAt: Date }>;
  /** @throws {TokenError} TOKEN_EXPIRED for a token of ours that ran out, TOKEN_INVALID for anything else amiss. */
  verifyAccess(token: string): Promise<Verified>;
  /** Says for ten minutes, or until it is changed, that the password was right. */
  issueChallenge(who: Challenge): Promise<{ token: string; expiresAt: Date }>;
  /** @throws {TokenError} likewise; an access token is no challenge, and a challenge opens nothing by itself. */
  verifyChallenge(token: string): Promise<Challenge>;
  /** The public keys, for those who check tokens themselves. */
  jwks(): JSONWebKeySet;
}

export interface TokenOptions {
  /** One for each key. The first signs; tokens of all of them are accepted, so that a key can be turned without a pause. */
  secrets: readonly string[];
  issuer: string;
  accessTtlSeconds: number;
  /** Milliseconds since the epoch; real time unless a test says otherwise. */
  now?: () => number;
}

export function makeTokens({ secrets, issuer, accessTtlSeconds, now = Date.now }: TokenOptions): Tokens {
  const keys = secrets.map(signingKey);
  if (!keys[0]) throw new Error('There is no secret to sign with');
  const { privateKey, jwk } = keys[0];
  const publicKeys = new Map(keys.map((key) => [key.jwk.kid, key.publicKey]));
  const verified = new LRUCache<string, Verified>({ max: CACHED_TOKENS });

  const keyOf = ({ kid = '' }: JWTHeaderParameters): KeyObject => {
    const key = publicKeys.get(kid);
    if (!key) throw new TokenError('TOKEN_INVALID');
    return key;
  };

  async function payloadOf(token: string, typ: string): Promise<JWTPayload> {
    if (token.length > MAX_TOKEN_LENGTH) throw new TokenError('TOKEN_INVALID');
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ['EdDSA'],
        issuer,
        audience: AUDIENCE,
        typ,
        requiredClaims: ['exp'],
        currentDate: new Date(now()),
      });
      return payload;
    } catch (error) {
      throw new TokenError(error instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID');
    }
  }

  async function verify(token: string): Promise<Verified> {
    const payload = await payloadOf(token, TOKEN_TYPE);
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) throw new TokenError('TOKEN_INVALID');
    return { claims: claims.data, until: (payload.exp ?? 0) * 1000 };
  }

  async function issue(
    typ: string,
    seconds: number,
    subject: string,
    claims: JWTPayload,
  ): Promise<{ token: string; expiresAt: Date }> {
    const issuedAt = Math.floor(now() / 1000);
    const expires = issuedAt + seconds;
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid, typ })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expires)
      .sign(privateKey);
    return { token, expiresAt: new Date(expires * 1000) };
  }

  return {
    issueAccess: ({ sub, tid, sid, kind }) => issue(TOKEN_TYPE, accessTtlSeconds, sub, { tid, sid, kind }),
    issueChallenge: ({ sub, tid, pwd }) => issue(CHALLENGE_TYPE, CHALLENGE_SECONDS, sub, { tid, pwd }),

    async verifyChallenge(token) {
      const challenge = challengeSchema.safeParse(await payloadOf(token, CHALLENGE_TYPE));
      if (!challenge.success) throw new TokenError('TOKEN_INVALID');
      return challenge.data;
    },

    async verifyAccess(token) {
      const known = verified.get(token) ?? (await verify(token));
      if (known.until <= now()) {
        verified.delete(token);
        throw new TokenError('TOKEN_EXPIRED');
      }
      verified.set(token, known);
      return known;
    },

    jwks: () => ({ keys: keys.map((key) => key.jwk) }),
  };
}

/** An unguessable token to hand out once, and the hash that is kept in its place. */
export function newOpaqueToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256 in hex. Enough without salt or stretching, since the token itself has 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Six digits, each value equally likely. */
export function newSmsCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, '0');
}

/** What RFC 8410 puts before the 32 bytes of an Ed25519 private key in PKCS#8. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingKey(secret: string) {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'zhitongche/access-token/ed25519', 32));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const { x } = publicKey.export({ format: 'jwk' });
  if (!x) throw new Error('The signing key has no public part');
  // The thumbprint of RFC 7638: the same key has the same name in every process.
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
  return { privateKey, publicKey, jwk: { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' } };
}
