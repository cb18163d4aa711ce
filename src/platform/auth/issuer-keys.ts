import {
  createLocalJWKSet,
  errors,
  type CompactJWSHeaderParameters,
  type FlattenedJWSInput,
  type LocalJWKSet,
} from 'jose';
import { z } from 'zod';
import { errorLabel } from '../store-trouble.js';

/** After how long keys are read anew by themselves, so that one the issuer has withdrawn is not accepted for ever, in ms. */
const KEPT_MS = 10 * 60_000;
/** A token under a key that is not known has them read anew, but not more often than this: such a token is easily made. */
const UNKNOWN_MS = 30_000;
/** How long an issuer that did not answer is left alone. */
const AWAY_MS = 5_000;
const ANSWER_MS = 5_000;
const MOST_BYTES = 256 * 1024;

/** The issuer does not answer, or with something else than its keys: nobody can be told whether a token is good. */
export class IssuerAway extends Error {}

export type KeyOf = ReturnType<typeof makeIssuerKeys>;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const KeySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * The public keys of one issuer, found by its discovery document and kept. A key that it has begun to use is found when its
 * first token comes; whoever waits for the keys waits for the same answer.
 */
export function makeIssuerKeys(issuer: string, warn: (trouble: { issuer: string; error: string }) => void) {
  let known: LocalJWKSet | null = null;
  let readAt = -Infinity;
  let awayAt = -Infinity;
  let askedForUnknownAt = -Infinity;
  let reading: Promise<void> | null = null;

  async function json(address: string): Promise<unknown> {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
    const text = response.ok ? await response.text() : '';
    if (text.length > MOST_BYTES) throw new IssuerAway();
    return JSON.parse(text);
  }

  async function read(): Promise<void> {
    try {
      const found = Discovery.parse(await json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
      // What speaks for another issuer is not ours to believe, nor keys from a door less guarded than its own.
      if (found.issuer !== issuer || new URL(found.jwks_uri).protocol !== new URL(issuer).protocol)
        throw new IssuerAway();
      known = createLocalJWKSet(KeySet.parse(await json(found.jwks_uri)));
      readAt = performance.now();
    } catch (error) {
      awayAt = performance.now();
      warn({ issuer, error: errorLabel(error) });
    }
  }

  const readOnce = (): Promise<void> => (reading ??= read().finally(() => (reading = null)));
  const since = (instant: number): number => performance.now() - instant;

  return async (header: CompactJWSHeaderParameters, token: FlattenedJWSInput) => {
    if (since(readAt) > KEPT_MS && since(awayAt) > AWAY_MS) await readOnce();
    if (!known) throw new IssuerAway();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (!reading && since(askedForUnknownAt) < UNKNOWN_MS) throw error;
      if (!reading) askedForUnknownAt = performance.now();
      await readOnce();
      return known(header, token);
    }
  };
}
