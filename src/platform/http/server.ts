import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap, type ApolloServerPlugin, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../graphql/context.js';
import { costExtension, costOf, mustBeAffordable } from '../graphql/cost.js';
import { ERRORS, type ErrorCode } from '../graphql/errors.js';
import type { Execute } from '../graphql/executor.js';
import { formatError, isOutage, RETRY_AFTER_SECONDS, unavailable } from '../graphql/format-error.js';
import { limitRules, PARSE_OPTIONS } from '../graphql/limits.js';
import { authenticate, holdReads, languageOf, makeContext } from '../graphql/make-context.js';
import type { Services } from '../services.js';
import type { Operations } from '../graphql/operations.js';
import { openEventStreams, wantsEvents } from '../sse/server.js';
import { BodyTooLarge, readBody } from './body.js';
import { addressOf, idempotencyKeyOf } from './caller.js';
import { healthOf } from './health.js';
import { allowOrigin } from './origins.js';
import { send, SECURITY_HEADERS } from './send.js';

const GRAPHQL_PATH = '/graphql';

/** What is served beside GraphQL: everything below a path, the rest of which is handed over. */
export interface Route {
  path: string;
  methods: readonly string[];
  answer: (request: IncomingMessage, response: ServerResponse, rest: string) => Promise<void>;
}

/** The API over HTTP: Apollo behind node:http, without a framework in between; event streams on the same path. */
export async function openHttp(
  services: Services,
  schema: GraphQLSchema,
  run: Execute,
  operations: Operations,
  routes: readonly Route[] = [],
): Promise<{ server: Server; close(): Promise<void> }> {
  const { config, logger } = services;
  const apollo = new ApolloServer<GraphQLContext>({
    gateway: executingWith(schema, run),
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.introspection,
    stopOnTerminationSignals: false,
    validationRules: limitRules,
    parseOptions: PARSE_OPTIONS,
    formatError: (formatted, error) => formatError(formatted, error, logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      config.introspection
        ? ApolloServerPluginLandingPageLocalDefault({ embed: false })
        : ApolloServerPluginLandingPageDisabled(),
      readsOfOperation,
      costOfOperation(schema),
      statusOfErrors,
    ],
  });
  await apollo.start();
  const events = openEventStreams(services, operations);
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      logger.error({ code: (error as { code?: string }).code, kind: (error as Error).name }, 'a request failed');
      if (!response.headersSent)
        send(response, 500, { code: 'INTERNAL_SERVER_ERROR', message: ERRORS.INTERNAL_SERVER_ERROR.en });
      else response.destroy();
    });
  });
  // Long enough for a file over a slow line; what GraphQL reads has a patience of its own.
  server.requestTimeout = 300_000;
  server.headersTimeout = 15_000;
  // Proxies and clients end an idle connection before we do: a request that is on its way meets no closed door.
  server.keepAliveTimeout = 75_000;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/';
    const parsed = target.startsWith('//') ? null : URL.parse(target, 'http://localhost');
    if (!parsed) return send(response, 400, { code: 'BAD_REQUEST', message: 'The address is no address.' });
    const { pathname, search } = parsed;
    await allowOrigin(request, response, services.origins);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const route = routes.find(({ path }) => pathname.startsWith(path));
    if (route?.methods.includes(request.method ?? ''))
      return route.answer(request, response, pathname.slice(route.path.length));
    if (pathname === GRAPHQL_PATH) return graphql(request, response, search);
    if (pathname === '/health/live') return send(response, 200, { status: 'live' });
    if (pathname === '/health/ready') {
      const health = await healthOf(services);
      return send(response, health.ready ? 200 : 503, health);
    }
    if (pathname === '/.well-known/jwks.json') return send(response, 200, services.tokens.jwks());
    if (pathname === '/') {
      response.writeHead(302, { location: GRAPHQL_PATH }).end();
      return;
    }
    send(response, 404, { code: 'NOT_FOUND', message: ERRORS.NOT_FOUND.en });
  }

  async function graphql(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    const language = languageOf(headers.get('accept-language'));
    let body: unknown;
    try {
      body = await readBody(request);
    } catch (error) {
      const tooLarge = error instanceof BodyTooLarge;
      const message = tooLarge ? 'The body is too large.' : 'The body is no JSON.';
      // What is left of such a body would be taken for the next request.
      if (tooLarge) response.setHeader('connection', 'close');
      return send(response, tooLarge ? 413 : 400, { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    }
    if (wantsEvents(request)) return events.answer(request, response, { search, body, language });
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method: request.method?.toUpperCase() ?? 'GET',
      headers,
      search,
      body,
    };
    const { query, variables } = (body ?? {}) as { query?: string; variables?: unknown };
    const answered = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: () =>
        withStatus(async () =>
          makeContext(services, {
            actor: (await authenticate(services, request, language))?.actor ?? null,
            language,
            transport: 'HTTP',
            address: addressOf(request, config.trustProxy),
            idempotencyKey: idempotencyKeyOf(headers.get('idempotency-key'), language),
            document: query ?? '',
            variables,
          }),
        ),
    });
    const answerHeaders = Object.fromEntries(answered.headers);
    response.writeHead(answered.status ?? 200, { ...SECURITY_HEADERS, ...answerHeaders });
    if (answered.body.kind === 'complete') {
      response.end(answered.body.string);
      return;
    }
    for await (const chunk of answered.body.asyncIterator) response.write(chunk);
    response.end();
  }

  return {
    server,
    async close() {
      events.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 10_000).unref();
      });
      await apollo.stop();
    },
  };
}

/** Apollo hands the operation to our executor through its gateway door. */
function executingWith(schema: GraphQLSchema, run: Execute) {
  return {
    load: () =>
      Promise.resolve({
        executor: (request: {
          document: unknown;
          request: { variables?: object; operationName?: string };
          context: unknown;
        }) =>
          run({
            schema,
            document: request.document as never,
            // As it was asked for: Apollo's own beside it is null where the document has no such operation, and the
            // one that it has would run in its place.
            operationName: request.request.operationName,
            variableValues: (request.request.variables ?? {}) as Record<string, unknown>,
            contextValue: request.context,
          }),
      }),
    onSchemaLoadOrUpdate: (callback: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  } as never;
}

/** An operation's reads: one flight for one root field, one transaction for several; ended with the answer. */
const readsOfOperation: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation, contextValue }) {
        if (operation?.operation !== 'query') return Promise.resolve();
        const [first, ...others] = operation.selectionSet.selections;
        if (others.length > 0 || first?.kind !== 'Field') holdReads(contextValue);
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue }) => contextValue.reads.end(),
    }),
};

/** Turns an operation away that costs too much, and tells with every other what it may have cost. */
const costOfOperation = (schema: GraphQLSchema): ApolloServerPlugin<GraphQLContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, operation, request, contextValue }) {
        if (operation) contextValue.cost = costOf(schema, document, operation, request.variables ?? {});
        return mustBeAffordable(contextValue);
      },
      willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || contextValue.cost === 0) return Promise.resolve();
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: costExtension(contextValue.cost) };
        return Promise.resolve();
      },
    }),
});

/** What is wrong with a request itself. */
const OF_REQUESTS: readonly string[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * Whoever asks for `application/json` by name and for nothing newer is of the time when GraphQL answered 200 to whatever it
 * could read, and may take another status for a fault of the network.
 */
const isOfOldTimes = (accept = ''): boolean =>
  accept.includes('application/json') && !accept.includes('application/graphql-response+json');

/** An answer without data carries the status of its error. */
const statusOfErrors: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: ({ request }) =>
    Promise.resolve({
      willSendResponse({ response }) {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { data, errors } = response.body.singleResult;
        const code = errors?.[0]?.extensions?.code as keyof typeof ERRORS | undefined;
        const wait = errors?.find(({ extensions }) => extensions?.retryAfterSeconds)?.extensions?.retryAfterSeconds;
        if (wait) response.http.headers.set('retry-after', `${wait as number}`);
        if (!data && code && code in ERRORS) response.http.status = ERRORS[code].status;
        if (!data && code && OF_REQUESTS.includes(code) && isOfOldTimes(request.http?.headers.get('accept')))
          response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

/** What went wrong before an operation began: Apollo would answer 500 unless the error names its status. */
async function withStatus<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const error = isOutage(fault) ? unavailable() : fault;
    if (!(error instanceof GraphQLError)) throw error;
    const { message, extensions } = error;
    const status = ERRORS[extensions.code as ErrorCode]?.status ?? 500;
    const headers: [string, string][] = status === 503 ? [['retry-after', String(RETRY_AFTER_SECONDS)]] : [];
    throw new GraphQLError(message, {
      extensions: { ...extensions, http: { status, headers: new HeaderMap(headers) as never } },
    });
  }
}
