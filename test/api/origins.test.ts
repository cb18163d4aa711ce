import { once } from 'node:events';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { appForSuite } from '../support/app.js';
import { openEvents } from '../support/events.js';
import { eventually } from '../support/eventually.js';
import { county, type Person } from '../support/kit/index.js';
import { openSocket } from '../support/socket.js';

const PLATFORM = 'https://platform.example.gov.cn';
const RAOPING = 'https://raoping.example.gov.cn';
const STRANGER = 'https://elsewhere.example';
const NO_ORIGIN = { code: 'INVALID_INPUT', message: expect.stringContaining('来源由协议和主机组成') };

const app = appForSuite({ withoutAppeals: true, config: { CORS_ORIGINS: PLATFORM } });
let admin: Person;
let raoping: string | null;
let chaoan: string | null;

/** What a county says of a page that acts with somebody's token: a status, and the code of what is wrong. */
async function acts(token: string | null, origin: string | null): Promise<string> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token ?? ''}`,
      ...(origin ? { origin } : {}),
    },
    body: JSON.stringify({ query: '{ viewer { rules } }' }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code].filter(Boolean).join(' ');
}

/** Whether a browser would let a page call. */
async function called(origin: string): Promise<boolean> {
  const { headers } = await fetch(`${app.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });
  return headers.get('access-control-allow-origin') === origin;
}

/** With what a WebSocket from a page is turned away, or `open`. */
async function connected(token: string | null, origin: string): Promise<string | number> {
  const raw = new WebSocket(`${app.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { origin });
  const answer = await Promise.race([
    once(raw, 'unexpected-response').then((args) => (args[1] as { statusCode: number }).statusCode),
    once(raw, 'open').then(() => 'open' as const),
  ]);
  raw.on('error', () => undefined);
  raw.terminate();
  if (answer !== 'open') return answer;
  const socket = await openSocket(app.url, { token, origin });
  const acknowledged = socket.messages.some(({ type }) => type === 'connection_ack');
  if (!acknowledged) return socket.closed();
  await socket.close();
  return 'open';
}

beforeAll(async () => {
  const own = county(app, '445122');
  admin = await own.signIn('admin');
  raoping = (await own.signIn('huanggang')).client.token;
  chaoan = (await county(app, '445103').signIn('triage')).client.token;
});

describe('a county names the front ends whose pages may act in it', () => {
  it('until then the installation’s setting holds', async () => {
    expect(await admin.client.run('Origins')).toEqual({ origins: [] });
    expect([await called(PLATFORM), await called(RAOPING), await called(STRANGER)]).toEqual([true, false, false]);
    expect([await acts(raoping, PLATFORM), await acts(raoping, RAOPING)]).toEqual(['200', '403 ORIGIN_NOT_ALLOWED']);
  });

  it('those and no others from then on, for its own people alone, on every transport', async () => {
    const answer = await admin.client.run('ChangeOrigins', { input: { origins: [RAOPING, RAOPING] } });
    expect(answer).toEqual({ changeOrigins: { origins: [RAOPING], userErrors: [] } });
    expect(await admin.client.run('Origins')).toEqual({ origins: [RAOPING] });
    await eventually(() => called(RAOPING));
    expect([await called(PLATFORM), await called(STRANGER)]).toEqual([true, false]);

    expect([await acts(raoping, RAOPING), await acts(chaoan, PLATFORM)]).toEqual(['200', '200']);
    const refused = '403 ORIGIN_NOT_ALLOWED';
    expect([await acts(raoping, PLATFORM), await acts(chaoan, RAOPING)]).toEqual([refused, refused]);
    expect([await acts(raoping, null), await acts(raoping, app.url)]).toEqual(['200', '200']);

    expect([await connected(raoping, RAOPING), await connected(chaoan, PLATFORM)]).toEqual(['open', 'open']);
    expect([await connected(raoping, PLATFORM), await connected(chaoan, RAOPING)]).toEqual([4403, 4403]);
    expect(await connected(raoping, STRANGER)).toBe(403);

    const body = { query: 'subscription { assignmentAdded { cursor } }' };
    const events = await Promise.all(
      [RAOPING, PLATFORM, STRANGER].map((origin) =>
        openEvents(app.url, { token: raoping ?? '', body, headers: { origin } }),
      ),
    );
    expect(events.map(({ status }) => status)).toEqual([200, 403, 403]);
    await Promise.all(events.map((stream) => stream.close()));
  });

  it('what is no origin is refused by its path, and changes nothing', async () => {
    for (const origin of ['*', 'raoping.example.gov.cn', `${RAOPING}/`, `${RAOPING}/app`, 'null', ''])
      expect(await admin.client.run('ChangeOrigins', { input: { origins: [origin] } })).toMatchObject({
        changeOrigins: { origins: null, userErrors: [{ ...NO_ORIGIN, path: ['input', 'origins', '0'] }] },
      });
    expect(await admin.client.run('Origins')).toEqual({ origins: [RAOPING] });
  });
});
