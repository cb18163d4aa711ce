import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { at, endOf, instant } from '../support/dates.js';
import { clockOf, completed, county, filed, handling } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#44 what is against policy, or in litigation, is left to the law', () => {
  it('#44 an open appeal ends with the ground, its clocks end, and the enterprise is told', async () => {
    const { appeal, bureau, enterprise } = await handling(raoping);
    const closed = await bureau.closeByLaw(appeal);
    expect(closed).toMatchObject({ state: 'CLOSED_BY_LAW', open: false });
    expect(closed.deadlines.filter(({ state }) => state === 'RUNNING' || state === 'PAUSED')).toEqual([]);
    expect((await enterprise.read(appeal)).events.nodes.at(-1)).toMatchObject({
      type: 'CLOSED_BY_LAW',
      duty: 44,
      note: '该事项已进入诉讼程序。',
    });
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'CLOSED_BY_LAW' })).toHaveLength(1);
  });

  it('#44 not what is completed, and not by others than the bureau', async () => {
    const { appeal, bureau, town } = await completed(raoping);
    const input = { appealId: appeal.id, ground: '诉讼' };
    expect(await bureau.refused('closeByLaw', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'COMPLETED',
      duty: { row: 44 },
    });
    expect(await town.refused('closeByLaw', input)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('#13 triage stands while the bureau waits for a supplement, for five working days at most', () => {
  it('#13 supplemented: triage goes on by what the pause took', async () => {
    const { appeal, bureau, enterprise } = await filed(raoping);
    expect(instant(clockOf(appeal, 'TRIAGE').dueAt)).toEqual(endOf('2026-03-05'));
    const asked = await bureau.requestSupplement(appeal);
    expect(asked).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', stage: 'ACCEPTANCE' });
    expect(clockOf(asked, 'TRIAGE')).toMatchObject({ state: 'PAUSED', dueAt: null });
    expect(instant(clockOf(asked, 'SUPPLEMENT').dueAt)).toEqual(endOf('2026-03-09'));
    await raoping.clock.to(at('2026-03-04 10:00'));
    const supplemented = await enterprise.supplement(appeal);
    expect(supplemented).toMatchObject({ state: 'PRE_ACCEPTED', supplements: [{ answer: '现补充用地合同。' }] });
    // Monday and Tuesday ended in the pause: the 3 working days are Wednesday, Thursday and Friday.
    expect(instant(clockOf(supplemented, 'TRIAGE').dueAt)).toEqual(endOf('2026-03-06'));
    expect(clockOf(supplemented, 'SUPPLEMENT').state).toBe('MET');
  });

  it('#21 nothing came in five working days: triage runs on, and the bureau returns the appeal as incomplete', async () => {
    await raoping.clock.to(at('2026-04-13 09:00'));
    const { appeal, bureau } = await filed(raoping);
    expect(
      await bureau.refused('returnAppeal', { appealId: appeal.id, reason: 'INCOMPLETE', text: '不全' }),
    ).toMatchObject({ code: 'INVALID_INPUT', duty: { row: 21 } });
    await bureau.requestSupplement(appeal);
    await raoping.clock.to(at('2026-04-21 08:00'));
    const waiting = await bureau.read(appeal);
    expect(waiting).toMatchObject({ state: 'SUPPLEMENT_REQUESTED' });
    expect(clockOf(waiting, 'SUPPLEMENT')).toMatchObject({ state: 'LAPSED', breachedAt: null });
    expect(instant(clockOf(waiting, 'TRIAGE').dueAt)).toEqual(endOf('2026-04-22'));
    expect(await bureau.returnBack(appeal, 'INCOMPLETE')).toMatchObject({
      state: 'RETURNED',
      returnReason: 'INCOMPLETE',
    });
  });
});
