import {
  Client,
  fetchExchange,
  subscriptionExchange,
  type CombinedError,
  type Operation,
  type OperationResult,
} from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { cacheExchange, type Cache, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { retryExchange } from '@urql/exchange-retry';
import { pipe, subscribe, type Source } from 'wonka';
import {
  AppealListDocument,
  AppealNewsDocument,
  AppealScreenDocument,
  NewAssignmentsDocument,
  type AppealListQueryVariables,
  type AppealNewsSubscription,
  type AppealRowFragment,
  type FileAppealMutation,
  type NewAssignmentsSubscription,
} from '../__generated__/documents.js';
import { ApiError, type Desk } from './desk.js';
import { follow, type Sink } from './follow.js';
import type { Streams } from './events.js';
import type { Session } from './session.js';
import { openSocket } from './socket.js';

type Schema = CacheExchangeOpts['schema'];

// #region urql-cache
const part = (): null => null;

/** `schema` is the introspection of schema.graphql, which a build makes. */
export const makeCache = (schema: Schema) =>
  cacheExchange({
    schema,
    keys: {
      Division: ({ code }) => code as string,
      Obligation: ({ row }) => `${row as number}`,
      Viewer: () => 'me',
      AppealContact: part,
      CommandPermission: part,
      DispatchSuggestion: part,
      DutyReference: part,
      LifecycleRow: part,
      Membership: part,
      RegistryMatch: part,
    },
    resolvers: {
      Query: {
        appeals: relayPagination(),
        // What a list has brought is on the screen before the rest of it comes.
        appeal(_, { id }, cache) {
          const known = cache.resolve('Query', 'appeal', { id: id as string });
          return known === undefined ? { __typename: 'Appeal', id: id as string } : known;
        },
      },
    },
    updates: {
      // The rest of the cache learns of itself what has become of an appeal; a new one is in no list yet.
      Mutation: {
        fileAppeal({ fileAppeal }: FileAppealMutation, _, cache) {
          if (fileAppeal?.appeal) showFirst(cache, fileAppeal.appeal);
        },
      },
      Subscription: {
        assignmentAdded({ assignmentAdded }: NewAssignmentsSubscription, _, cache) {
          if (assignmentAdded.assignment) showFirst(cache, assignmentAdded.assignment.appeal);
        },
      },
    },
  });

/** Puts an appeal at the head of the lists on the screen, unless it stands there. */
function showFirst(cache: Cache, row: AppealRowFragment): void {
  for (const { fieldName, arguments: variables } of cache.inspectFields('Query')) {
    if (fieldName !== 'appeals' || variables?.after) continue;
    cache.updateQuery({ query: AppealListDocument, variables: variables as AppealListQueryVariables }, (list) => {
      if (!list || list.appeals.edges.some(({ node }) => node.id === row.id)) return list;
      const edge = { __typename: 'AppealEdge', cursor: '', node: row };
      return { ...list, appeals: { ...list.appeals, edges: [edge, ...list.appeals.edges] } };
    });
  }
}
// #endregion

// #region urql
export function connect(session: Session, schema: Schema, streams: Streams): Client {
  return new Client({
    url: session.url,
    // A GET is refused unless it has a header that no form can send.
    preferGetMethod: false,
    exchanges: [
      makeCache(schema),
      retryExchange({ initialDelayMs: 200, maxNumberAttempts: 5, retryIf: isPassing }),
      authExchange(async ({ appendHeaders }) => ({
        addAuthToOperation: (operation) =>
          appendHeaders(operation, {
            'accept-language': session.language,
            ...(session.token ? { authorization: `Bearer ${session.token}` } : {}),
          }),
        willAuthError: () => session.stale,
        didAuthError: (error) => codeOf(error) === 'UNAUTHENTICATED',
        // Where it fails, the operation's own error says that nobody is signed in any more.
        refreshAuth: () => session.renew(session.token).then(Boolean, Boolean) as never,
      })),
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: streams.subscribe({ query, variables: variables as Record<string, unknown> }, sink as never),
          }),
        }),
      }),
      fetchExchange,
    ],
  });
}

/** The network failed, or the API says that it will be back. A stream is not for sending again: its cursor has moved. */
const isPassing = (error: CombinedError, { kind }: Operation): boolean =>
  kind !== 'subscription' && (error.networkError !== undefined || codeOf(error) === 'SERVICE_UNAVAILABLE');

const codeOf = (error?: CombinedError): string | undefined =>
  error?.graphQLErrors[0]?.extensions?.code as string | undefined;
// #endregion

export function openUrqlDesk(session: Session, schema: Schema, streams: Streams = openSocket(session)): Desk {
  const client = connect(session, schema, streams);

  // #region urql-subscribe
  function followAssignments(told: (cursor: string) => void, from?: string): () => void {
    return follow<NewAssignmentsSubscription['assignmentAdded']>({
      from,
      open: (after, sink) =>
        subscribed(
          client.subscription(NewAssignmentsDocument, { after }),
          ({ assignmentAdded }) => assignmentAdded,
          sink,
        ),
      entry: ({ cursor }) => told(cursor),
      gap: () => refreshLists(),
    });
  }

  function subscribed<Data, Entry>(
    stream: Source<OperationResult<Data>>,
    entryOf: (data: Data) => Entry,
    sink: Sink<Entry>,
  ): () => void {
    const { unsubscribe } = pipe(
      stream,
      subscribe(({ data, error, hasNext }) => {
        if (error) sink.end(codeOf(error));
        else if (data) sink.entry(entryOf(data));
        if (!error && !hasNext) sink.end();
      }),
    );
    return unsubscribe;
  }
  // #endregion

  const lists = new Set<() => void>();
  const refreshLists = (): void => {
    for (const refresh of lists) refresh();
  };

  return {
    async list(filter, first) {
      const variables = { filter, first };
      let list = await shown(client.query(AppealListDocument, variables), ({ appeals }) => appeals);
      const refresh = (): void =>
        void client.query(AppealListDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      lists.add(refresh);
      return {
        rows: () => list.now().edges.map(({ node }) => node),
        hasMore: () => list.now().pageInfo.hasNextPage,
        // The resolver of the cache puts the pages together.
        more: async () => {
          const { now, close } = list;
          const after = now().pageInfo.endCursor;
          list = await shown(client.query(AppealListDocument, { ...variables, after }), ({ appeals }) => appeals);
          close();
        },
        close: () => {
          lists.delete(refresh);
          list.close();
        },
      };
    },

    async open(id) {
      const screen = await shown(client.query(AppealScreenDocument, { id }), ({ appeal }) => appeal);
      return { shown: screen.now, close: screen.close };
    },

    async reload(id) {
      answered(await client.query(AppealScreenDocument, { id }, { requestPolicy: 'network-only' }).toPromise());
    },

    async ask(query, variables) {
      return answered(await client.query(query, variables as never).toPromise());
    },

    // #region urql-act
    async act(command, input, idempotencyKey) {
      const fetchOptions = { headers: { 'idempotency-key': idempotencyKey } };
      const result = await client.mutation(command, { input }, { fetchOptions }).toPromise();
      return Object.values(answered(result)).find((outcome) => outcome !== null && typeof outcome === 'object')!;
    },
    // #endregion

    followAssignments,

    followAppeal: (id, told) =>
      follow<AppealNewsSubscription['appealChanged']>({
        open: (after, sink) =>
          subscribed(
            client.subscription(AppealNewsDocument, { id, after }),
            ({ appealChanged }) => appealChanged,
            sink,
          ),
        entry: ({ event }) => event && told(event),
        gap: () => void client.query(AppealScreenDocument, { id }, { requestPolicy: 'network-only' }).toPromise(),
      }),

    async close() {
      await streams.dispose();
    },
  };
}

function answered<Data>({ data, error }: OperationResult<Data>): Data {
  const code = codeOf(error);
  if (error) throw code ? new ApiError(code, error.graphQLErrors[0]?.message ?? '') : error;
  return data as Data;
}

/** What a query shows from its first complete answer on. */
async function shown<Data, Part>(
  results: Source<OperationResult<Data>>,
  partOf: (data: Data) => Part,
): Promise<{ now: () => Part; close: () => void }> {
  const first = Promise.withResolvers<void>();
  let now: { part: Part } | undefined;
  const { unsubscribe } = pipe(
    results,
    subscribe((result) => {
      if (result.error) return first.reject(result.error);
      // Stale: what the cache has, while the rest of it is on its way.
      if (result.stale || !result.data) return;
      now = { part: partOf(result.data) };
      first.resolve();
    }),
  );
  await first.promise;
  return { now: () => now!.part, close: unsubscribe };
}
