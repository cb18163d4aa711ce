import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, dispatched, type Appeal, type County, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
let raoping: County;
let admin: Person;
beforeAll(async () => {
  raoping = county(app, '445122');
  admin = await raoping.signIn('admin');
});

const dueOf = ({ deadlines }: Pick<Appeal, 'deadlines'>, rule: string): string | null | undefined =>
  deadlines.find((one) => one.rule === rule)?.dueAt;
const clock = async (rule: string) => {
  const { clockPolicies } = await admin.client.run<{
    clockPolicies: { rule: string; length: number; usualLength: number; version: number }[];
  }>('CountyTime');
  return clockPolicies.find((one) => one.rule === rule);
};

describe('the county’s own days off', () => {
  it('are not counted by clocks that are set from then on, and counted again once taken back', async () => {
    const before = dueOf((await dispatched(raoping)).appeal, 'REPLY');
    expect(before).toBe('2026-03-17T00:00:00+08:00');
    const { closures } = await admin.administer<{ closures: object[] }>('declareClosure', {
      date: '2026-03-05',
      name: '县庆',
    });
    expect(closures).toEqual([{ date: '2026-03-05', name: '县庆' }]);
    expect(dueOf((await dispatched(raoping)).appeal, 'REPLY')).toBe('2026-03-18T00:00:00+08:00');
    await admin.administer('withdrawClosure', { date: '2026-03-05' });
    expect(dueOf((await dispatched(raoping)).appeal, 'REPLY')).toBe(before);
  });

  it('lie ahead: what was counted stays counted', async () => {
    const past = { date: '2026-02-27', name: '昨日' };
    expect(await admin.refused('declareClosure', past)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'date'],
    });
    expect((await admin.fails('withdrawClosure', { date: '2026-03-09' })).extensions.code).toBe('NOT_FOUND');
  });
});

describe('clocks', () => {
  it('that the text sets are made shorter and never longer', async () => {
    expect(await clock('REPLY')).toMatchObject({ length: 10, usualLength: 10, version: 0 });
    expect(await admin.refused('changeClockPolicy', { rule: 'REPLY', length: 11 })).toMatchObject({
      code: 'INVALID_INPUT',
      duty: { row: 18 },
    });
    await admin.administer('changeClockPolicy', { rule: 'REPLY', length: 8, expectedVersion: 0 });
    expect(await clock('REPLY')).toMatchObject({ length: 8, usualLength: 10, version: 1 });
    expect(dueOf((await dispatched(raoping)).appeal, 'REPLY')).toBe('2026-03-13T00:00:00+08:00');
    const stale = { rule: 'REPLY', length: 9, expectedVersion: 0 };
    expect((await admin.refused('changeClockPolicy', stale)).code).toBe('CONFLICT');
  });

  it('that the text leaves open are the county’s', async () => {
    await admin.administer('changeClockPolicy', { rule: 'OBJECTION_RULING', length: 3 });
    expect(await clock('OBJECTION_RULING')).toMatchObject({ length: 3, usualLength: 1, version: 1 });
  });
});
