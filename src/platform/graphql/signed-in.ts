import type { Actor } from '../../kernel/actor.js';
import type { GraphQLContext } from './context.js';
import { apiError } from './errors.js';

/** The actor, or UNAUTHENTICATED. */
export function signedIn({ actor, language }: GraphQLContext): Actor {
  if (!actor) throw apiError('UNAUTHENTICATED', language);
  return actor;
}
