import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { QueueError } from '../queue/queue.js';
import { sqlState } from '../orm/tenant-transaction.js';
import { apiError, ERRORS } from './errors.js';

/** Codes that a client may see as they are. Apollo calls INTERNAL_SERVER_ERROR whatever has none: not among them. */
const KNOWN = new Set<unknown>([
  ...Object.keys(ERRORS).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const CONNECTION_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

/** When a client that met an outage may come back. */
export const RETRY_AFTER_SECONDS = 2;

export const unavailable = (): GraphQLError =>
  apiError('SERVICE_UNAVAILABLE', 'zh', { retryAfterSeconds: RETRY_AFTER_SECONDS });

const TRACES = new WeakMap<object, string>();

/** The id under which an operator finds an error: the same one wherever the error is told of. */
export function traceIdOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return randomUUID();
  const known = TRACES.get(error) ?? randomUUID();
  TRACES.set(error, known);
  return known;
}

/** PostgreSQL is away, shutting down, or has no connection to give: the client may try again. */
export function isOutage(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  const state = sqlState(error) ?? '';
  return (
    error instanceof QueueError ||
    (typeof code === 'string' && CONNECTION_ERRORS.has(code)) ||
    /^(08|57P|53)/.test(state) ||
    /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/i.test(
      (error as Error | undefined)?.message ?? '',
    )
  );
}

/**
 * An error as the outside may see it: code, text without anything internal, and a trace id by which an operator finds
 * the rest in the log. Suggestions of names ("did you mean") are cut.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const code = formatted.extensions?.code;
  const ours = original instanceof GraphQLError;
  if (ours && KNOWN.has(code)) {
    const { code: _, stacktrace: __, ...rest } = formatted.extensions ?? {};
    const message = withoutValue(formatted.message.replace(/ Did you mean .*$/s, ''));
    return { ...formatted, message, extensions: { code, ...rest } };
  }
  // A variable or literal that a scalar or the schema turned down has no code of its own.
  if (ours && !formatted.path) {
    const message = withoutValue(formatted.message.replace(/ Did you mean .*$/s, ''));
    return { message, locations: formatted.locations, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const traceId = traceIdOf(original);
  const outage = isOutage(original);
  const known = outage ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
  // Messages of drivers repeat values: only the kind of the error and its code are written.
  const { name, stack } = (original ?? {}) as Error;
  const frames = stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  logger.error(
    { traceId, kind: name, code: sqlState(original) ?? (original as { code?: unknown })?.code, frames },
    known,
  );
  return {
    message: `${ERRORS[known].zh} ${ERRORS[known].en}`,
    path: formatted.path,
    extensions: { code: known, traceId, ...(outage ? { retryAfterSeconds: RETRY_AFTER_SECONDS } : {}) },
  };
}

/** What is wrong with a variable, as far as names and types tell it. */
const TOLD =
  /; (Field "?[\w.[\]]+"? of required type "?[\w![\]]+"? was not provided|Expected non-nullable type "?[\w![\]]+"? not to be null(?: at [\w.[\]]+)?|Expected type "?\w+"?)\.$/;

/** A variable's fault as its name, its place and what was expected: the value itself may be personal data. */
function withoutValue(message: string): string {
  const [, variable] = /^Variable "(\$\w+)" got invalid value/.exec(message) ?? [];
  if (!variable) return message;
  const [, place] = / at "([\w.[\]]+)";/.exec(message) ?? [];
  const [, told] = TOLD.exec(message) ?? [];
  return `Variable "${variable}" is invalid${place ? ` at "${place}"` : ''}${told ? `: ${told}` : ''}.`;
}
