import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county } from '../support/kit/index.js';
import { openSocket } from '../support/socket.js';

const app = appForSuite();
const raoping = county(app, '445122');

const ALL_EVENTS =
  '{ appeals(first: 100) { nodes { id events(last: 100) { nodes { id type at note actor { id } } } } } }';

interface WithExtensions {
  data?: unknown;
  errors?: { extensions: Record<string, unknown> }[];
  extensions?: { cost?: { requested: number; limit: number } };
}

async function ask(
  token: string | null,
  query: string,
  variables: object = {},
): Promise<WithExtensions & { status: number }> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return { ...((await response.json()) as WithExtensions), status: response.status };
}

describe('what an operation costs', () => {
  it('is told with every answer: a field counts once for every row that may carry it', async () => {
    const { client } = await raoping.signIn('triage');
    const cost = async (query: string, variables?: object) =>
      (await ask(client.token, query, variables)).extensions?.cost?.requested;
    expect(await cost('{ viewer { person { displayName } } }')).toBe(3);
    expect(await cost('{ appeals(first: 10) { nodes { id title } } }')).toBe(1 + 10 + 20);
    expect(await cost('{ appeals { nodes { id } } }')).toBe(1 + 20 + 20);
    const paged = 'query ($n: Int) { appeals(first: $n) { nodes { id } } }';
    expect(await cost(paged, { n: 5 })).toBe(1 + 5 + 5);
    expect(await cost(paged, { n: 7 })).toBe(1 + 7 + 7);
    expect(
      await cost('fragment F on Appeal { id } { appeals(first: 10) { nodes { ...F ... on Appeal { title } } } }'),
    ).toBe(31);
  });

  it('too much is turned away before anything is read, over HTTP and over WebSocket alike', async () => {
    const { client } = await raoping.signIn('triage');
    const answer = await ask(client.token, ALL_EVENTS);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', cost: { limit: 50_000 } });
    const socket = await openSocket(app.url, { token: client.token });
    const reply = await socket.request({ query: ALL_EVENTS });
    expect(reply.errors[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', cost: { limit: 50_000 } });
    await socket.close();
  });
});
