import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  type ObservableQuery,
  type OperationVariables,
  type Reference,
} from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap } from 'rxjs';
import {
  AppealListDocument,
  AppealNewsDocument,
  AppealScreenDocument,
  NewAssignmentsDocument,
  type AppealListQueryVariables,
  type AppealNewsSubscription,
  type AppealRowFragment,
  type NewAssignmentsSubscription,
} from '../__generated__/documents.js';
import possibleTypes from '../__generated__/possible-types.js';
import { ApiError, type Desk, type Outcome } from './desk.js';
import { follow, type Sink } from './follow.js';
import type { Session } from './session.js';
import { openSocket } from './socket.js';

// #region cache
export const makeCache = (): InMemoryCache =>
  new InMemoryCache({
    ...possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          // One list per filter and order, whatever pages it came in.
          appeals: relayStylePagination(['filter', 'orderBy']),
          // What a list has brought is on the screen before the rest of it comes.
          appeal: {
            read: (known: Reference | null | undefined, { args, toReference }) =>
              known === undefined ? toReference({ __typename: 'Appeal', id: args?.id as string }) : known,
          },
        },
      },
      Appeal: { fields: { events: relayStylePagination() } },
      Division: { keyFields: ['code'] },
      Obligation: { keyFields: ['row'] },
      Viewer: { keyFields: [] },
    },
  });
// #endregion

// #region links
/** HTTP, with the session's token, a new one where it has run out, and the same key whenever a mutation is sent again. */
export function httpLink(session: Session): ApolloLink {
  const key = new SetContextLink((before) => ({ idempotencyKey: crypto.randomUUID(), ...before }));
  const renew = new ErrorLink(({ error, operation, forward }) => {
    if (!CombinedGraphQLErrors.is(error) || error.errors[0]?.extensions?.code !== 'UNAUTHENTICATED') return;
    const { token } = operation.getContext() as { token: string | null };
    return from(session.renew(token)).pipe(mergeMap(() => forward(operation)));
  });
  const retry = new RetryLink({ delay: { initial: 200 }, attempts: { max: 5, retryIf: isPassing } });
  const headers = new SetContextLink(async ({ idempotencyKey, headers: before }, { operationType }) => {
    const token = await session.fresh();
    return {
      token,
      headers: {
        ...(before as Record<string, string>),
        'accept-language': session.language,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(operationType === OperationTypeNode.MUTATION ? { 'idempotency-key': idempotencyKey as string } : {}),
      },
    };
  });
  return ApolloLink.from([key, renew, retry, headers, new HttpLink({ uri: session.url })]);
}

/** The network failed, or the API says that it will be back: not an answer of the API's. */
const isPassing = (error: unknown): boolean =>
  !CombinedGraphQLErrors.is(error) || error.errors[0]?.extensions?.code === 'SERVICE_UNAVAILABLE';

export function connect(session: Session) {
  const socket = openSocket(session);
  const client = new ApolloClient({
    cache: makeCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      httpLink(session),
    ),
  });
  return { client, socket };
}
// #endregion

export function openApolloDesk(session: Session): Desk {
  const { client, socket } = connect(session);
  const lists = new Set<AppealListQueryVariables>();

  // #region list
  /** Puts an appeal at the head of a list on the screen, unless it stands there. */
  function showFirst(variables: AppealListQueryVariables, row: AppealRowFragment): void {
    client.cache.updateQuery({ query: AppealListDocument, variables }, (list) => {
      if (!list || list.appeals.edges.some(({ node }) => node.id === row.id)) return list;
      return { appeals: { ...list.appeals, edges: [{ cursor: '', node: row }, ...list.appeals.edges] } };
    });
  }
  // #endregion

  // #region subscribe
  function followAssignments(told: (cursor: string) => void, from?: string): () => void {
    return follow<NewAssignmentsSubscription['assignmentAdded']>({
      from,
      open: (after, sink) => {
        const stream = client.subscribe({ query: NewAssignmentsDocument, variables: { after } });
        return subscribed(stream, ({ assignmentAdded }) => assignmentAdded, sink);
      },
      entry: ({ cursor, assignment }) => {
        if (assignment) for (const variables of lists) showFirst(variables, assignment.appeal);
        told(cursor);
      },
      gap: () => void client.refetchQueries({ include: [AppealListDocument] }),
    });
  }

  function subscribed<Data, Entry>(
    stream: ReturnType<typeof client.subscribe<Data>>,
    entryOf: (data: Data) => Entry,
    sink: Sink<Entry>,
  ): () => void {
    const subscription = stream.subscribe({
      next: ({ data, error }) => {
        if (error) sink.end(codeOf(error));
        else if (data) sink.entry(entryOf(data));
      },
      complete: () => sink.end(),
    });
    return () => subscription.unsubscribe();
  }
  // #endregion

  return {
    async list(filter, first) {
      const variables = { filter, first };
      lists.add(variables);
      const watched = client.watchQuery({ query: AppealListDocument, variables });
      const list = await shown(watched, ({ appeals }) => appeals);
      return {
        rows: () => list.now().edges.map(({ node }) => node),
        hasMore: () => list.now().pageInfo.hasNextPage,
        more: async () => {
          await watched.fetchMore({ variables: { ...variables, after: list.now().pageInfo.endCursor } });
        },
        close: () => {
          lists.delete(variables);
          list.close();
        },
      };
    },

    async open(id) {
      const watched = client.watchQuery({ query: AppealScreenDocument, variables: { id } });
      const screen = await shown(watched, ({ appeal }) => appeal);
      return { shown: screen.now, close: screen.close };
    },

    async reload(id) {
      await client.query({ query: AppealScreenDocument, variables: { id }, fetchPolicy: 'network-only' });
    },

    async ask(query, variables) {
      const { data } = await client.query({ query, variables: variables }).catch(asApiError);
      return data as never;
    },

    // #region act
    async act(command, input, idempotencyKey) {
      const { data } = await client
        .mutate({
          mutation: command,
          variables: { input },
          context: { idempotencyKey },
          // The rest of the cache learns of itself what has become of the appeal; a new one is in no list yet.
          update: (_, { data: answer }) => {
            const filed = answer?.['fileAppeal']?.appeal;
            if (filed) for (const list of lists) showFirst(list, filed);
          },
        })
        .catch(asApiError);
      return Object.values(data as Record<string, Outcome>)[0]!;
    },
    // #endregion

    followAssignments,

    followAppeal: (id, told) =>
      follow<AppealNewsSubscription['appealChanged']>({
        open: (after, sink) => {
          const stream = client.subscribe({ query: AppealNewsDocument, variables: { id, after } });
          return subscribed(stream, ({ appealChanged }) => appealChanged, sink);
        },
        entry: ({ event }) => event && told(event),
        gap: () => void client.refetchQueries({ include: [AppealScreenDocument] }),
      }),

    async close() {
      client.stop();
      await socket.dispose();
    },
  };
}

const codeOf = (error: unknown): string | undefined =>
  CombinedGraphQLErrors.is(error) ? (error.errors[0]?.extensions?.code as string) : undefined;

function asApiError(error: unknown): never {
  const code = codeOf(error);
  throw code ? new ApiError(code, (error as Error).message) : error;
}

/** What a query shows from its first complete answer on. */
async function shown<Data, Variables extends OperationVariables, Part>(
  watched: ObservableQuery<Data, Variables>,
  partOf: (data: Data) => Part,
): Promise<{ now: () => Part; close: () => void }> {
  const first = Promise.withResolvers<void>();
  let now: { part: Part } | undefined;
  const subscription = watched.subscribe(({ data, dataState, error }) => {
    if (error) first.reject(error);
    if (dataState !== 'complete') return;
    now = { part: partOf(data) };
    first.resolve();
  });
  await first.promise.catch(asApiError);
  return { now: () => now!.part, close: () => subscription.unsubscribe() };
}
