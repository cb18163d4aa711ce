import { userError } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { IssuerAway } from '../../../platform/auth/issuer-keys.js';
import { unavailable } from '../../../platform/graphql/format-error.js';
import { waitFor } from '../../../platform/graphql/errors.js';
import type { Challenged, SignedIn } from '../use-cases/sessions.js';
import type { SessionPayload } from './session.types.js';

/** An allowance that is used up, or an issuer that is away, is an error of the whole request, so that a proxy sees it too. */
export const limited = <T>({ language }: GraphQLContext, work: Promise<T>): Promise<T> =>
  work.catch((fault: unknown) => {
    if (fault instanceof IssuerAway) throw unavailable();
    throw waitFor('TOO_MANY_ATTEMPTS', fault, language);
  });

/** Tokens, or what is still wanting for them, or that it did not work. */
export function sessionPayload(outcome: SignedIn | Challenged | null, context: GraphQLContext): SessionPayload {
  const failed = { code: 'SIGN_IN_FAILED', facts: {} } as const;
  if (!outcome) return { session: null, totpChallenge: null, userErrors: [userError(failed, context)] };
  if ('challenge' in outcome) {
    const { challenge, expiresAt, enrolled } = outcome;
    return { session: null, totpChallenge: { challenge, expiresAt, enrolled }, userErrors: [] };
  }
  const { accessToken, expiresAt, refreshToken } = outcome;
  return { session: { accessToken, expiresAt, refreshToken }, totpChallenge: null, userErrors: [] };
}
