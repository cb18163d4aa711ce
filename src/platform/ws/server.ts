import type { IncomingMessage, Server } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  validate,
  specifiedRules,
  subscribe,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/refusal.js';
import { currentActor } from '../../contexts/directory/index.js';
import type { GraphQLContext } from '../graphql/context.js';
import { costExtension, costOf, mustBeAffordable } from '../graphql/cost.js';
import { apiError } from '../graphql/errors.js';
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

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

/** Subscriptions, and every other operation, over WebSocket (graphql-transport-ws) on the same port and path. */
export function openWebSocket(
  services: Services,
  schema: GraphQLSchema,
  run: Execute,
  http: Server,
): { close(): Promise<void> } {
  const { corsOrigins } = services.config;
  const verifyClient = ({ req }: { req: IncomingMessage }): boolean => originAllowed(req, corsOrigins);
  const socket = new WebSocketServer({ server: http, path: '/graphql', maxPayload: MOST_FRAME, verifyClient });
  // A client's protocol error must not end the process.
  socket.on('error', () => undefined);
  const { logger } = services;

  const bySession = new Map<string, Set<WebSocket>>();

  const rules = [
    ...specifiedRules,
    ...limitRules,
    ...(services.config.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];

  /** The document, or what is wrong with it, by the same codes as over HTTP. */
  function read(query: string): DocumentNode | GraphQLError[] {
    try {
      const document = parse(query, { maxTokens: 4_000 });
      const errors = validate(schema, document, rules, { maxErrors: 20 });
      return errors.length > 0 ? errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) : document;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    }
  }

  const options: Parameters<typeof useServer<Record<string, unknown>, Client>>[0] = {
    schema,
    // Otherwise the reason of a close would tell what went wrong inside.
    isProd: true,
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
    async onSubscribe({ extra }, _id, payload) {
      const language = extra.language ?? 'zh';
      const document = read(payload.query);
      if (Array.isArray(document)) return document;
      let actor = extra.actor ?? null;
      let idempotencyKey: string | null;
      try {
        // Asked at every operation: rights may have changed since he connected.
        if (actor) actor = await currentActor(services, actor);
        idempotencyKey = idempotencyKeyOf(payload.extensions?.idempotencyKey, language);
      } catch (error) {
        return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })];
      }
      if (extra.actor && !actor) {
        extra.socket.close(FORBIDDEN, 'Forbidden');
        return [apiError('UNAUTHENTICATED', language)];
      }
      const context = makeContext(services, {
        actor,
        language,
        address: extra.request.socket.remoteAddress ?? '',
        idempotencyKey,
        document: payload.query,
        variables: payload.variables,
      });
      const operation = getOperationAST(document, payload.operationName);
      if (operation) context.cost = costOf(schema, document, operation, payload.variables ?? {});
      try {
        mustBeAffordable(context);
      } catch (error) {
        return [error as GraphQLError];
      }
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
    onNext: (_context, _id, _payload, args, result) => ({
      ...result,
      ...(result.errors
        ? { errors: result.errors.map((error) => formatError(error.toJSON(), error, logger) as never) }
        : {}),
      extensions: { ...result.extensions, cost: costExtension((args.contextValue as GraphQLContext).cost) },
    }),
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
