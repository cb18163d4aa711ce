import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { actorOf } from '../../contexts/directory/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/refusal.js';
import type { Transport } from '../audit/act.js';
import type { Bearer } from '../auth/sessions.js';
import { TokenError } from '../auth/tokens.js';
import { openReadSession, type ReadSession } from '../reads/session.js';
import type { Services } from '../services.js';
import type { GraphQLContext } from './context.js';
import { apiError } from './errors.js';

/** `zh-CN` unless the caller prefers English. */
export function languageOf(header: string | null | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'zh';
}

/**
 * Who comes with a token, and from a page that may act in its tenant; null without one. A bad or ended token is
 * UNAUTHENTICATED, never anonymous.
 */
export async function authenticate(
  services: Services,
  request: IncomingMessage,
  language: Language,
  authorization = request.headers.authorization,
): Promise<Bearer | null> {
  const bearer = await bearerOf(services, authorization, language);
  if (bearer && !(await services.origins.allowIn(bearer.actor.tenantId, request)))
    throw apiError('ORIGIN_NOT_ALLOWED', language);
  return bearer;
}

async function bearerOf(
  services: Services,
  authorization: string | undefined,
  language: Language,
): Promise<Bearer | null> {
  if (!authorization) return null;
  const [scheme, token] = authorization.split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw apiError('UNAUTHENTICATED', language);
  try {
    const { claims, until } = await services.tokens.verifyAccess(token);
    const actor = await actorOf(services, claims);
    if (actor) return { actor, until };
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    throw apiError('UNAUTHENTICATED', language, { reason: error.code });
  }
  throw apiError('UNAUTHENTICATED', language);
}

export interface ContextParts {
  actor: Actor | null;
  language: Language;
  transport: Transport;
  address: string;
  idempotencyKey: string | null;
  document: string;
  variables: unknown;
  lastEventId?: string | null;
}

/** Reads of somebody who has not signed in: there is no tenant, so there is nothing to read. */
const NO_READS: ReadSession = {
  query: () => Promise.resolve([]),
  end: () => Promise.resolve(),
};

export function makeContext(services: Services, parts: ContextParts): GraphQLContext {
  const { actor, language, transport, address, idempotencyKey, document, variables, lastEventId = null } = parts;
  return {
    services,
    actor,
    language,
    transport,
    address,
    act: null,
    idempotencyKey,
    // The input as well: two aliases of one field in a document are two requests under one key.
    requestHash: (input) =>
      createHash('sha256')
        .update(JSON.stringify([document, variables ?? null, input]))
        .digest('hex'),
    cost: 0,
    lastEventId,
    delivered: null,
    reads: actor ? openReadSession(services.database.reads, actor, { single: true }) : NO_READS,
  };
}

/** An operation with several root fields reads them all in one transaction; one with a single field, in one flight. */
export function holdReads(context: GraphQLContext): void {
  if (context.actor) context.reads = openReadSession(context.services.database.reads, context.actor);
}
