import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { print } from 'graphql-sse';
import { z } from 'zod';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/refusal.js';
import { apiError, ERRORS, type ErrorCode } from '../graphql/errors.js';
import { isOutage, RETRY_AFTER_SECONDS, unavailable } from '../graphql/format-error.js';
import { authenticate } from '../graphql/make-context.js';
import type { Operations, Prepared } from '../graphql/operations.js';
import { addressOf, idempotencyKeyOf } from '../http/caller.js';
import { send } from '../http/send.js';
import type { Services } from '../services.js';
import { openFeed, type Feed } from './feed.js';

/** A request as HTTP has read it. */
export interface ReceivedRequest {
  search: string;
  body: unknown;
  language: Language;
}

export interface EventStreams {
  answer(request: IncomingMessage, response: ServerResponse, received: ReceivedRequest): Promise<void>;
  /** Ends every stream, without `complete`: its client connects again, and meets another process. */
  close(): void;
}

/**
 * Whether a client wants its answer as an event stream. Clients that would also take JSON name both for every operation
 * (urql does), and get JSON.
 */
export const wantsEvents = ({ headers: { accept = '' } }: IncomingMessage): boolean =>
  /\btext\/event-stream\b/i.test(accept) && !/\bapplication\/(\*|([\w.+-]*\+)?json)|\*\/\*/i.test(accept);

/** A request that is none for an event stream. */
class Turned extends Error {
  readonly error: GraphQLError;

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.error = new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
  }
}

const Asked = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/** Subscriptions, and every other operation, over server-sent events (graphql-sse, distinct connections). */
export function openEventStreams(services: Services, operations: Operations): EventStreams {
  const { trustProxy } = services.config;
  const feeds = new Set<Feed>();
  let closing = false;

  async function answer(request: IncomingMessage, response: ServerResponse, received: ReceivedRequest): Promise<void> {
    let feed: Feed | null = null;
    let release = (): void => undefined;
    try {
      const asked = askedIn(request, received);
      const { language } = received;
      if (!(await services.origins.allow(request))) throw apiError('ORIGIN_NOT_ALLOWED', language);
      const bearer = await authenticate(services, request, language);
      const prepared = await prepare(request, asked, bearer?.actor ?? null, language);
      const opened = (feed = openFeed(response));
      feeds.add(opened);
      // Not what is over in a moment: the answer to a sign-out is still for whoever signs out.
      if (!Array.isArray(prepared) && prepared.kind === 'subscription') {
        release = services.hold(bearer, (why) => {
          const reason = why === 'TOKEN_EXPIRED' ? { reason: why } : {};
          const errors = [operations.toldError(apiError('UNAUTHENTICATED', language, reason))];
          opened.end(next({ errors }) + COMPLETE);
        });
      }
      await deliver(opened, prepared);
      // Ended before it began: there is no head to end.
      if (!response.writableEnded) response.destroy();
    } catch (fault) {
      if (response.headersSent) throw fault;
      refuse(response, isOutage(fault) ? unavailable() : fault);
    } finally {
      release();
      feed?.end();
      if (feed) feeds.delete(feed);
    }
  }

  /** Turned away before there is a stream: with a status, as over plain HTTP. */
  function refuse(response: ServerResponse, fault: unknown): void {
    const error = fault instanceof Turned ? fault.error : fault;
    if (!(error instanceof GraphQLError)) throw fault;
    const status = fault instanceof Turned ? fault.status : (ERRORS[error.extensions.code as ErrorCode]?.status ?? 500);
    if (status === 503) response.setHeader('retry-after', String(RETRY_AFTER_SECONDS));
    send(response, status, { errors: [operations.toldError(error)] });
  }

  function askedIn(request: IncomingMessage, { search, body }: ReceivedRequest): z.output<typeof Asked> {
    const { headers, method = '' } = request;
    if (closing) throw unavailable();
    if (method !== 'GET' && method !== 'POST') throw new Turned(405, 'An event stream is asked for by POST or GET.');
    // What any page can send without being asked first is not for us, over HTTP or here.
    if (method === 'GET' && headers.authorization === undefined && !headers['apollo-require-preflight'])
      throw new Turned(400, 'A GET needs a header authorization or apollo-require-preflight.');
    const asked = Asked.safeParse(method === 'GET' ? fromSearch(search) : body);
    if (!asked.success) throw new Turned(400, 'The request is no GraphQL operation.');
    return asked.data;
  }

  async function prepare(
    request: IncomingMessage,
    { extensions, ...asked }: z.output<typeof Asked>,
    actor: Actor | null,
    language: Language,
  ): Promise<Prepared | GraphQLError[]> {
    const { headers, method } = request;
    const prepared = await operations.prepare(asked, {
      actor,
      language,
      transport: 'SSE',
      address: addressOf(request, trustProxy),
      idempotencyKey: idempotencyKeyOf(headers['idempotency-key'] ?? extensions?.idempotencyKey, language),
      lastEventId: lastEventIdOf(request),
    });
    if (method === 'GET' && !Array.isArray(prepared) && prepared.kind === 'mutation')
      throw new Turned(405, 'A mutation is sent by POST.');
    return prepared;
  }

  /** Each result as it comes and as fast as the client takes it. What is wrong with the operation is its one result. */
  async function deliver(feed: Feed, prepared: Prepared | GraphQLError[]): Promise<void> {
    const results = await resultsOf(prepared);
    feed.onEnd(() => void results.return?.());
    const context = Array.isArray(prepared) ? null : prepared.contextValue;
    feed.begin();
    for await (const result of results) {
      const cursor = context?.delivered;
      if (!(await feed.write(next(operations.told(result, context), cursor)))) return;
    }
    feed.end(COMPLETE);
  }

  async function resultsOf(prepared: Prepared | GraphQLError[]): Promise<AsyncIterableIterator<ExecutionResult>> {
    if (Array.isArray(prepared)) return one({ errors: prepared });
    const result = await (prepared.kind === 'subscription'
      ? operations.subscribe(prepared)
      : operations.execute(prepared));
    return Symbol.asyncIterator in result ? result : one(result);
  }

  return {
    answer,
    close() {
      closing = true;
      for (const feed of feeds) feed.end();
    },
  };
}

async function* one(result: ExecutionResult): AsyncGenerator<ExecutionResult, void, void> {
  yield await Promise.resolve(result);
}

const COMPLETE = print({ event: 'complete', data: null });

/** With the entry's cursor as the event's id, which a browser sends back as Last-Event-ID when it connects again. */
const next = (data: object, cursor?: string | null): string =>
  `${cursor ? `id: ${cursor}\n` : ''}${print({ event: 'next', data })}`;

function lastEventIdOf({ headers }: IncomingMessage): string | null {
  const given = headers['last-event-id'];
  return typeof given === 'string' && given !== '' ? given : null;
}

/** An operation in an address: variables and extensions are JSON there. */
function fromSearch(search: string): object {
  const given = Object.fromEntries(new URLSearchParams(search));
  try {
    for (const name of ['variables', 'extensions'] as const)
      if (given[name]) Object.assign(given, { [name]: JSON.parse(given[name]) as unknown });
  } catch {
    return {};
  }
  return given;
}
