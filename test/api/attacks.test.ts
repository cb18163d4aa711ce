import { beforeAll, describe, expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { appForSuite } from '../support/app.js';
import { ATTACKS } from '../support/attacks.js';
import { openEvents } from '../support/events.js';
import { county, type Person } from '../support/kit/index.js';
import { openSocket } from '../support/socket.js';

const app = appForSuite({ withoutAppeals: true });

let bureau: Person;
beforeAll(async () => {
  bureau = await county(app, '445122').signIn('triage');
});

interface Answer {
  data?: unknown;
  errors?: readonly { message?: string; extensions?: { code?: string } }[];
}

/** Each is refused by what it is, not by how it fails, and nothing of it has run. */
function mustBeRefused(name: string, { data, errors = [] }: Answer): void {
  expect([name, data]).toEqual([name, undefined]);
  expect([name, errors.length > 0]).toEqual([name, true]);
  for (const { extensions } of errors)
    expect([name, extensions?.code]).toEqual([name, expect.stringMatching(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/)]);
}

async function overHttp(query: string): Promise<Answer> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bureau.client.token}` },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(400);
  return (await response.json()) as Answer;
}

async function overEvents(query: string): Promise<Answer> {
  const events = await openEvents(app.url, { token: bureau.client.token ?? '', body: { query } });
  const [told] = await events.some(1);
  await events.close();
  return JSON.parse(told?.data ?? '{}') as Answer;
}

describe(`${ATTACKS.length} documents that mean harm`, () => {
  it('are many, and each another', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(ATTACKS.map(([, document]) => document)).size).toBe(ATTACKS.length);
  });

  it.each(ATTACKS)('%s: refused over HTTP before it runs', async (name, document) => {
    mustBeRefused(name, await overHttp(document));
  });

  it('are refused over server-sent events by the same codes', async () => {
    for (const [name, document] of ATTACKS) mustBeRefused(name, await overEvents(document));
  });

  it('are refused over a WebSocket by the same codes, and it stays open', async () => {
    const socket = await openSocket(app.url, { token: bureau.client.token });
    for (const [name, query] of ATTACKS) mustBeRefused(name, await socket.request({ query }));
    expect((await socket.request({ query: '{ tenants { code } }' })).errors).toEqual([]);
    await socket.close();
  });

  it('leave nothing in memory', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = async (): Promise<number> => {
      for (const [, document] of ATTACKS) await overHttp(document);
      collect();
      return process.memoryUsage().heapUsed;
    };
    const first = await held();
    await held();
    expect((await held()) - first).toBeLessThan(8 * 1024 * 1024);
  });
});
