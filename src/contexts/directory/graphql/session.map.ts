import { userError } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { waitFor } from '../../../platform/graphql/errors.js';
import type { Challenged, SignedIn } from '../use-cases/sessions.js';
import type { SessionPayload } from './session.types.js';

/** An allowance that is used up is an error of the whole request, so that a proxy sees it too. */
export const limited = <T>({ language }: GraphQLContext, work: Promise<T>): Promise<T> =>
  work.catch((fault: unknown) => {
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
