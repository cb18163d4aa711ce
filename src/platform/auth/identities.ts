import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { makeIssuerKeys } from './issuer-keys.js';

/** Whom a county trusts to say who somebody is, and what of its tokens says it. */
export interface IdentityProvider {
  /** Division code of the county. */
  tenant: string;
  /** What people call it; its host where there is none. */
  name?: string | undefined;
  issuer: string;
  /** What the issuer knows this platform by: the audience of its tokens. */
  clientId: string;
  claim: string;
  means: 'USERNAME' | 'PHONE' | 'CREDIT_CODE';
}

/** What a good token says. */
export interface ExternalIdentity {
  means: IdentityProvider['means'];
  value: string;
  /** What of the token was signed: the same whenever it is shown, however it is written. */
  signed: string;
}

export interface Identities {
  /**
   * Whom an ID token of the county's providers stands for; null where it is not good, whatever is amiss.
   * @throws {IssuerAway}
   */
  verify(tenant: string, idToken: string, nonce: string): Promise<ExternalIdentity | null>;
}

/** What is signed with a key that others have as well, or with none, is not among them. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** A token is for signing in at once: how old it may be, and how far the issuer's clock may stand off, in seconds. */
const MOST_AGE = 600;
const TOLERANCE = 30;

export function makeIdentities(
  providers: readonly IdentityProvider[],
  warn: (trouble: { issuer: string; error: string }) => void,
): Identities {
  const issuers = [...new Set(providers.map(({ issuer }) => issuer))];
  const keys = new Map(issuers.map((issuer) => [issuer, makeIssuerKeys(issuer, warn)]));

  return {
    async verify(tenant, idToken, nonce) {
      const provider = providers.find(
        (candidate) => candidate.tenant === tenant && candidate.issuer === issuerNamedIn(idToken),
      );
      const keyOf = provider && keys.get(provider.issuer);
      if (!keyOf) return null;
      const { issuer, clientId: audience, claim, means } = provider;
      try {
        const { payload } = await jwtVerify(idToken, keyOf, {
          algorithms: ALGORITHMS,
          issuer,
          audience,
          maxTokenAge: MOST_AGE,
          clockTolerance: TOLERANCE,
          requiredClaims: ['sub', 'exp', 'nonce'],
        });
        const value = payload[claim];
        if (typeof value !== 'string' || value === '') return null;
        if (payload['nonce'] !== nonce || !isMeantFor(payload, audience)) return null;
        return { means, value, signed: idToken.slice(0, idToken.lastIndexOf('.')) };
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}

/** Not believed: it says whose keys to look for. */
function issuerNamedIn(idToken: string): string | undefined {
  try {
    return decodeJwt(idToken).iss;
  } catch {
    return undefined;
  }
}

/** A token for several was given to one of them, which it has to name. */
function isMeantFor({ aud, azp }: JWTPayload, audience: string): boolean {
  return azp === undefined ? !Array.isArray(aud) || aud.length === 1 : azp === audience;
}
