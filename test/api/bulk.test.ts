import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { codesOf, county, filed, handling, TOWN } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const NOWHERE = '01900000-0000-7000-8000-000000000000';

const key = (value: string) => ({ 'Idempotency-Key': value });

describe('many at once', () => {
  it('no id and more than 50 are refused as a whole', async () => {
    const supervisor = await raoping.signIn('supervisor');
    for (const count of [0, 51]) {
      const answer = await supervisor.inBulk(
        'urgeAppeals',
        Array.from({ length: count }, () => `apl_${NOWHERE}`),
      );
      expect(answer).toMatchObject({ results: [], userErrors: [{ code: 'BULK_SIZE', path: ['input', 'appealIds'] }] });
    }
  });

  it('under a key the whole is done once and answered the same, refusals too', async () => {
    const supervisor = await raoping.signIn('supervisor');
    const [first, second] = [await handling(raoping), await filed(raoping)];
    const ids = [first.appeal.id, second.appeal.id];
    const answer = await supervisor.inBulk('urgeAppeals', ids, key('bulk-1'));
    expect(codesOf(answer)).toEqual([null, 'INVALID_TRANSITION']);
    await second.bureau.dispatch(second.appeal, { host: TOWN });
    const again = await supervisor.inBulk('urgeAppeals', ids, key('bulk-1'));
    expect(again).toEqual(answer);
    expect(codesOf(await supervisor.inBulk('urgeAppeals', ids))).toEqual(['URGED_ALREADY', null]);
    const other = await supervisor.inBulk('urgeAppeals', [...ids].reverse(), key('bulk-1'));
    expect(other).toMatchObject({ results: [], userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('cut off in the middle and sent again, what was done is answered and the rest is done', async () => {
    const supervisor = await raoping.signIn('supervisor');
    const [first, second] = [await handling(raoping), await handling(raoping)];
    const ids = [first.appeal.id, second.appeal.id];
    const { admin } = app.database;
    // The second row's register cannot be written: a fault, not a refusal.
    await admin.query(
      `alter table supervision_entry add constraint cut check (appeal_id <> '${ids[1]?.slice(4)}') not valid`,
    );
    try {
      await expect(supervisor.inBulk('urgeAppeals', ids, key('bulk-2'))).rejects.toThrow();
    } finally {
      await admin.query('alter table supervision_entry drop constraint cut');
    }
    const urges = async () =>
      (await supervisor.read(first.appeal)).events.nodes.filter(({ type }) => type === 'URGED').length;
    expect(await urges()).toBe(1);
    expect(codesOf(await supervisor.inBulk('urgeAppeals', ids, key('bulk-2')))).toEqual([null, null]);
    expect(await urges()).toBe(1);
    expect((await supervisor.read(second.appeal)).events.nodes.at(-1)?.type).toBe('URGED');
  });

  it('costs as many times as it has ids', async () => {
    const { client } = await raoping.signIn('supervisor');
    const cost = async (ids: string[]) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}` },
        body: JSON.stringify({
          query: 'mutation ($input: UrgeAppealsInput!) { urgeAppeals(input: $input) { results { id } } }',
          variables: { input: { appealIds: ids } },
        }),
      });
      return ((await response.json()) as { extensions: { cost: { requested: number } } }).extensions.cost.requested;
    };
    expect(await cost(['a'])).toBe(3);
    expect(await cost(['a', 'b', 'c'])).toBe(9);
  });
});
