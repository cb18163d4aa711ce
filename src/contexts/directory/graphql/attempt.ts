import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { Refused, type RefusalCode } from '../../../kernel/refusal.js';
import { inputErrors, userError, type UserErrorModel } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { limited } from './session.map.js';

export type Met<T> = { result: T; userErrors: [] } | { result: null; userErrors: UserErrorModel[] };

/** A use case that may refuse, outside a command's transaction. */
export async function refusable<T>(context: GraphQLContext, work: () => Promise<T>): Promise<Met<T>> {
  try {
    return { result: await limited(context, work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { result: null, userErrors: [userError(error.refusal, context)] };
  }
}

/** The same for one that tries a code or a password: null is one that did not work. */
export async function attempt<I, T>(
  context: GraphQLContext,
  schema: z.ZodType<I>,
  input: unknown,
  work: (parsed: I) => Promise<T | null>,
  failed: RefusalCode = 'SIGN_IN_FAILED',
): Promise<Met<T>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { result: null, userErrors: inputErrors(parsed.error, context) };
  const met = await refusable(context, () => work(parsed.data));
  if (met.result !== null || met.userErrors.length > 0) return met as Met<T>;
  return { result: null, userErrors: [userError({ code: failed, facts: {} }, context)] };
}

/** The actor with his account, or UNAUTHENTICATED. */
export function signedInAccount(context: GraphQLContext): Actor & { accountId: string } {
  const { accountId, ...actor } = signedIn(context);
  if (!accountId) throw apiError('UNAUTHENTICATED', context.language);
  return { ...actor, accountId };
}
