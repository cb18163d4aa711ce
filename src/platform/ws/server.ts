import type { IncomingMessage, Server } from 'node:http';
import {
  GraphQLError,
  parse,
  validate,
  specifiedRules,
  subscribe,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/refusal.js';
import type { GraphQLContext } from '../graphql/context.js';
import type { Execute } from '../graphql/executor.js';
import { formatError } from '../graphql/format-error.js';
import { limitRules } from '../graphql/limits.js';
import { authenticate, holdReads, languageOf, makeContext } from '../graphql/make-context.js';
import { originAllowed } from '../http/origins.js';
import { idempotencyKeyOf } from '../http/server.js';
import type { Services } from '../services.js';

/** The largest frame, in bytes. */
const MOST_FRAME = 64 * 1024;
/** How long a client may wait before it says who it is, in ms. */
const INIT_WAIT_MS = 3_000;
/** Closed because rights ran out or were taken: the client signs in anew. */
const FORBIDDEN = 4403;
const GOING_AWAY = 1001;
const KEEP_ALIVE_MS = 12_000;

/** What a connection knows of its client, beside its socket and its first request. */
type Client = {
  actor: Actor | null;
  language: Language;
};

/** Subscriptions, and every other operation, over WebSocket (graphql-transport-ws) on the same port and path. */
export function openWebSocket(
  services: Services,
  schema: GraphQLSchema,
  run: Execute,
  http: Server,
): { close(): Promise<void> } {
  const { corsOrigins } = services.config;
  const verifyClient = ({ req }: { req: IncomingMessage }): boolean => originAllowed(req.headers.origin, corsOrigins);
  const socket = new WebSocketServer({ server: http, path: '/graphql', maxPayload: MOST_FRAME, verifyClient });
  // A client's protocol error must not end the process.
  socket.on('error', () => undefined);
  const { logger } = services;

  const bySession = new Map<string, Set<WebSocket>>();

  const options: Parameters<typeof useServer<Record<string, unknown>, Client>>[0] = {
    schema,
    connectionInitWaitTimeout: INIT_WAIT_MS,
    async onConnect({ connectionParams, extra }) {
      const header = (name: string): string | undefined => {
        const value = connectionParams?.[name] ?? connectionParams?.[name.toLowerCase()];
        return typeof value === 'string' ? value : undefined;
      };
      extra.language = languageOf(header('Accept-Language') ?? extra.request.headers['accept-language']);
      try {
        const authorization = header('Authorization') ?? extra.request.headers.authorization;
        extra.actor = await authenticate(services, authorization, extra.language);
        remember(extra.actor, extra.socket);
        return true;
      } catch (error) {
        if (error instanceof GraphQLError) return false;
        throw error;
      }
    },
    onSubscribe({ extra }, _id, payload) {
      const language = extra.language ?? 'zh';
      let document;
      try {
        document = parse(payload.query, { maxTokens: 4_000 });
      } catch (error) {
        return [error as GraphQLError];
      }
      const errors = validate(schema, document, [...specifiedRules, ...limitRules], { maxErrors: 20 });
      if (errors.length > 0) return errors;
      const context = makeContext(services, {
        actor: extra.actor ?? null,
        language,
        address: extra.request.socket.remoteAddress ?? '',
        idempotencyKey: idempotencyKeyOf(payload.extensions?.idempotencyKey, language),
        document: payload.query,
        variables: payload.variables,
      });
      return {
        schema,
        document,
        operationName: payload.operationName,
        variableValues: payload.variables,
        contextValue: context,
      } satisfies ExecutionArgs;
    },
    execute: async (args) => {
      const context = args.contextValue as GraphQLContext;
      const isQuery = args.document.definitions.some(
        (node) => node.kind === 'OperationDefinition' && node.operation === 'query',
      );
      if (isQuery) holdReads(context);
      try {
        return await run(args);
      } finally {
        await context.reads.end();
      }
    },
    subscribe,
    onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error, logger)),
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors
        ? {
            ...result,
            errors: result.errors.map((error) => formatError(error.toJSON(), error, logger) as never),
          }
        : result,
  };

  function remember(actor: Actor | null, client: WebSocket): void {
    const sessionId = actor?.sessionId;
    if (!sessionId) return;
    const clients = bySession.get(sessionId) ?? new Set();
    bySession.set(sessionId, clients.add(client));
    client.once('close', () => {
      clients.delete(client);
      if (clients.size === 0) bySession.delete(sessionId);
    });
  }

  const { dispose } = useServer<Record<string, unknown>, Client>(options, socket, KEEP_ALIVE_MS);
  const stopListening = services.onSessionEnded((sessionId) => {
    for (const client of bySession.get(sessionId) ?? []) client.close(FORBIDDEN, 'Forbidden');
  });
  return {
    async close() {
      stopListening();
      for (const client of socket.clients) client.close(GOING_AWAY, 'Going away');
      await dispose();
    },
  };
}
