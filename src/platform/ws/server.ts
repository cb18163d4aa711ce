import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Language } from '../../kernel/refusal.js';
import { currentActor } from '../../contexts/directory/index.js';
import type { Bearer } from '../auth/sessions.js';
import type { GraphQLContext } from '../graphql/context.js';
import { apiError } from '../graphql/errors.js';
import { authenticate, languageOf } from '../graphql/make-context.js';
import type { Operations } from '../graphql/operations.js';
import { addressOf, idempotencyKeyOf } from '../http/caller.js';
import type { Services } from '../services.js';
import { KEEP_ALIVE_MS } from '../stream/keep-alive.js';

/** The largest frame, in bytes. */
const MOST_FRAME = 64 * 1024;
/** Operations that a connection may have under way, subscriptions among them. */
const MOST_OPERATIONS = 100;
/** What may wait for a client that does not read, in bytes: whoever lets more come up is cut off. */
const MOST_WAITING = 4 * 1024 * 1024;
/** How long a client may wait before it says who it is, in ms. */
const INIT_WAIT_MS = 3_000;
/** Closed because rights ran out or were taken: the client signs in anew. */
const FORBIDDEN = 4403;
const GOING_AWAY = 1001;

/** What a connection knows of its client, beside its socket and its first request. */
type Client = {
  bearer: Bearer | null;
  language: Language;
};

/** Subscriptions, and every other operation, over WebSocket (graphql-transport-ws) on the same port and path. */
export function openWebSocket(services: Services, operations: Operations, http: Server): { close(): Promise<void> } {
  const { origins, config } = services;
  const held = new Map<string, number>();
  const addressOfClient = (request: IncomingMessage): string => addressOf(request, config.trustProxy);
  const verifyClient = ({ req }: { req: IncomingMessage }, decide: (allowed: boolean, status?: number) => void): void =>
    void origins.allow(req).then((allowed) => {
      if (!allowed) return decide(false, 403);
      const full = (held.get(addressOfClient(req)) ?? 0) >= config.socketsPerAddress;
      return decide(!full, 429);
    });
  const socket = new WebSocketServer({ server: http, path: '/graphql', maxPayload: MOST_FRAME, verifyClient });
  // A client's protocol error must not end the process.
  socket.on('error', () => undefined);
  socket.on('connection', (client, request) => {
    // What did not reach a client that is gone is nobody's fault: the library would print each as ours.
    const send: (data: string, done: (error?: Error) => void) => void = client.send.bind(client);
    client.send = ((data: string, done: (error?: Error) => void) =>
      send(data, (error) => done(client.readyState === client.OPEN ? error : undefined))) as typeof client.send;
    const address = addressOfClient(request);
    held.set(address, (held.get(address) ?? 0) + 1);
    client.once('close', () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
    });
  });

  const options: Parameters<typeof useServer<Record<string, unknown>, Client>>[0] = {
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
        extra.bearer = await authenticate(services, extra.request, extra.language, header('Authorization'));
        const { socket: client } = extra;
        client.once(
          'close',
          services.hold(extra.bearer, () => client.close(FORBIDDEN, 'Forbidden')),
        );
        return true;
      } catch (error) {
        if (error instanceof GraphQLError) return false;
        throw error;
      }
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      const language = extra.language ?? 'zh';
      if (Object.keys(subscriptions).length > MOST_OPERATIONS) return [apiError('TOO_MANY_STREAMS', language)];
      let actor = extra.bearer?.actor ?? null;
      let idempotencyKey: string | null;
      try {
        // Asked at every operation: rights may have changed since he connected.
        if (actor) actor = await currentActor(services, actor);
        idempotencyKey = idempotencyKeyOf(payload.extensions?.idempotencyKey, language);
      } catch (error) {
        return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })];
      }
      if (extra.bearer && !actor) {
        extra.socket.close(FORBIDDEN, 'Forbidden');
        return [apiError('UNAUTHENTICATED', language)];
      }
      const address = addressOfClient(extra.request);
      const transport = 'WEBSOCKET';
      return operations.prepare(payload, { actor, language, transport, address, idempotencyKey });
    },
    execute: (args) => operations.execute(args),
    subscribe: (args) => operations.subscribe(args),
    onError: (_context, _id, _payload, errors) => errors.map(operations.toldError),
    onNext({ extra }, _id, _payload, args, result) {
      if (extra.socket.bufferedAmount > MOST_WAITING) extra.socket.terminate();
      return operations.told(result, args.contextValue as GraphQLContext);
    },
  };

  const { dispose } = useServer<Record<string, unknown>, Client>(options, socket, KEEP_ALIVE_MS);
  return {
    async close() {
      for (const client of socket.clients) client.close(GOING_AWAY, 'Going away');
      await dispose();
    },
  };
}
