import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, DEPARTMENT, dispatched, filed, handling, TOWN } from '../support/kit/index.js';
import type { BulkAnswer } from '../support/kit/person.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const NOWHERE = '01900000-0000-7000-8000-000000000000';

const codes = ({ results }: BulkAnswer) => results.map(({ userErrors }) => userErrors[0]?.code ?? null);
const key = (value: string) => ({ 'Idempotency-Key': value });

describe('many at once', () => {
  it('#16 each row stands by itself: in the order given, a refused one harms no other, one twice is done once', async () => {
    const [first, second] = [await dispatched(raoping), await dispatched(raoping)];
    const received = await handling(raoping);
    const { town } = first;
    const elsewhere = await dispatched(raoping, { dispatching: { host: DEPARTMENT } });
    const [a, b, done] = [
      await town.assignment(first.appeal),
      await town.assignment(second.appeal),
      await town.assignment(received.appeal),
    ];
    const foreign = await elsewhere.department.assignment(elsewhere.appeal);
    const ids = [a, done, `asg_${NOWHERE}`, foreign, 'nonsense', b, a];
    const answer = await town.inBulk('receiveAssignments', ids);
    expect(answer.userErrors).toEqual([]);
    expect(answer.results.map(({ id }) => id)).toEqual(ids);
    expect(codes(answer)).toEqual([null, 'ALREADY_RECEIVED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', null, null]);
    expect(answer.results[3]).toEqual({ ...answer.results[2], id: foreign });
    expect(answer.results[0]?.appeal).toMatchObject({ id: first.appeal.id, state: 'HANDLING' });
    expect(answer.results[6]).toEqual(answer.results[0]);
    for (const { appeal } of [first, second]) {
      const seen = await town.read(appeal);
      expect(seen.events.nodes.filter(({ type }) => type === 'RECEIVED')).toHaveLength(1);
    }
    expect((await elsewhere.department.read(elsewhere.appeal)).state).toBe('DISPATCHED');
  });

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

  it('#14 dispatches to whom the catalogue suggests, by the catalogue alone', async () => {
    const stories = [await filed(raoping), await filed(raoping)];
    const [{ bureau }] = stories as [(typeof stories)[0]];
    const suggested = await bureau.suggestion(stories[0]?.appeal as { id: string });
    const answer = await bureau.inBulk(
      'dispatchBySuggestion',
      stories.map(({ appeal }) => appeal.id),
    );
    expect(answer.results.map(({ appeal }) => appeal?.state)).toEqual(['DISPATCHED', 'DISPATCHED']);
    for (const { appeal } of stories) {
      const units = (await bureau.read(appeal)).assignments.map(({ unit, role }) => [role, unit.code]);
      expect(units.sort()).toEqual(
        [
          ['HOST', suggested?.host.code],
          ...(suggested?.coHandlers ?? []).map(({ code }) => ['CO_HANDLER', code]),
        ].sort(),
      );
    }
    const { appeal } = await filed(raoping);
    // A catalogue whose newest version has one line, which is about another region.
    await app.database.admin.query(
      `insert into dispatch_rule select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
         'version', r.version + 1, 'category_id', (select id from category c where c.tenant_id = r.tenant_id and c.id <> $2
            and not exists (select from category d where d.tenant_id = c.tenant_id and d.parent_id = c.id) limit 1)))).*
         from dispatch_rule r where r.tenant_id = (select id from tenant where code = $1)
         order by r.version desc, r.position limit 1`,
      ['445122', (await raoping.category('LAND-TITLE')).id.slice(4)],
    );
    expect(codes(await bureau.inBulk('dispatchBySuggestion', [appeal.id]))).toEqual(['NO_SUGGESTION']);
    expect((await bureau.read(appeal)).state).toBe('PRE_ACCEPTED');
  });

  it('#46 under a key the whole is done once and answered the same, refusals too', async () => {
    const supervisor = await raoping.signIn('supervisor');
    const [first, second] = [await handling(raoping), await filed(raoping)];
    const ids = [first.appeal.id, second.appeal.id];
    const answer = await supervisor.inBulk('urgeAppeals', ids, key('bulk-1'));
    expect(codes(answer)).toEqual([null, 'INVALID_TRANSITION']);
    await second.bureau.dispatch(second.appeal, { host: TOWN });
    const again = await supervisor.inBulk('urgeAppeals', ids, key('bulk-1'));
    expect(again).toEqual(answer);
    expect(codes(await supervisor.inBulk('urgeAppeals', ids))).toEqual(['URGED_ALREADY', null]);
    const other = await supervisor.inBulk('urgeAppeals', [...ids].reverse(), key('bulk-1'));
    expect(other).toMatchObject({ results: [], userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('#46 cut off in the middle and sent again, what was done is answered and the rest is done', async () => {
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
    expect(codes(await supervisor.inBulk('urgeAppeals', ids, key('bulk-2')))).toEqual([null, null]);
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
