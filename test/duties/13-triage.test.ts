import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import { appForSuite } from '../support/app.js';
import { at, endOf, instant } from '../support/dates.js';
import { clockOf, county, filed, TOWN } from '../support/kit/index.js';
import { naiveDue } from '../support/naive-clock.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

// The tests move one clock forward, from Monday 2026-03-02 to the end of the year.
describe('#13 the bureau triages every pre-accepted appeal within 3 working days', () => {
  it('#13 the clock runs from the filing and ends with the third working day', async () => {
    const { appeal, bureau } = await filed(raoping);
    const triage = clockOf(appeal, 'TRIAGE');
    expect(triage).toMatchObject({
      state: 'RUNNING',
      startedAt: appeal.filedAt,
      suggested: false,
      provisional: false,
      duty: { row: 13, clause: '二(三)' },
    });
    expect(instant(triage.dueAt)).toEqual(endOf('2026-03-05'));
    expect(triage.explanation).toMatchObject({ counted: ['2026-03-03', '2026-03-04', '2026-03-05'], skipped: [] });

    const dispatched = await bureau.dispatch(appeal, { host: TOWN });
    expect(clockOf(dispatched, 'TRIAGE')).toMatchObject({ state: 'MET', breachedAt: null });
    expect(clockOf(dispatched, 'TRIAGE').metAt).toBe(dispatched.events.nodes.at(-1)?.at);
  });

  it('#13 a return meets it as well', async () => {
    const { appeal, bureau } = await filed(raoping);
    expect(clockOf(await bureau.returnBack(appeal, 'OUT_OF_REMIT'), 'TRIAGE')).toMatchObject({ state: 'MET' });
  });

  it('#13 nobody else triages', async () => {
    const { appeal, bureau, enterprise, town } = await filed(raoping);
    const input = await bureau.dispatching(appeal, { host: TOWN });
    const supervisor = await raoping.signIn('supervisor');
    for (const who of [enterprise, supervisor])
      expect(await who.refused('dispatchAppeal', input)).toMatchObject({
        code: 'NOT_ALLOWED',
        duty: { row: 13, clause: '二(三)' },
      });
    for (const who of [town, await raoping.signIn('hall'), await raoping.signIn('admin')])
      expect((await who.fails('dispatchAppeal', input)).extensions.code).toBe('NOT_FOUND');
    expect((await raoping.anybody().fails('dispatchAppeal', input)).extensions.code).toBe('UNAUTHENTICATED');
    await (await raoping.signIn('bureau-head')).dispatch(appeal, { host: TOWN });
    expect(await bureau.refused('dispatchAppeal', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'DISPATCHED',
      needed: ['PRE_ACCEPTED'],
      duty: { row: 13 },
    });
  });

  it('#13 untriaged at its end: breached at that instant, urged and registered once; met late is both', async () => {
    const { appeal, bureau } = await filed(raoping);
    const supervisor = await raoping.signIn('supervisor');
    await raoping.clock.to(at('2026-03-05 23:59'));
    expect(clockOf(await bureau.read(appeal), 'TRIAGE').breachedAt).toBeNull();

    const { fired } = await raoping.clock.to(at('2026-03-06 09:00'));
    const dueAt = clockOf(appeal, 'TRIAGE').dueAt as string;
    expect(fired.filter(({ appealId }) => appealId === appeal.id)).toEqual([
      { rule: 'TRIAGE', dueAt, appealId: appeal.id },
    ]);
    const late = await bureau.read(appeal);
    expect(late).toMatchObject({ state: 'PRE_ACCEPTED', version: appeal.version });
    expect(clockOf(late, 'TRIAGE')).toMatchObject({ state: 'RUNNING', breachedAt: dueAt, metAt: null });
    expect(late.events.nodes.slice(1)).toEqual([
      expect.objectContaining({ type: 'DEADLINE_BREACHED', at: dueAt, actor: null }),
      expect.objectContaining({ type: 'URGED', at: dueAt, duty: 46 }),
    ]);
    await raoping.clock.advance({ days: 3 });
    expect(await supervisor.register(appeal)).toEqual([
      expect.objectContaining({
        cause: 'BREACH',
        rule: 'TRIAGE',
        enteredAt: dueAt,
        unit: expect.objectContaining({ code: 'GSB' }),
      }),
    ]);
    expect(await raoping.notices({ appeal, template: 'URGE' })).toHaveLength(1);

    const dispatched = await bureau.dispatch(appeal, { host: TOWN });
    const met = clockOf(dispatched, 'TRIAGE');
    expect(met).toMatchObject({ state: 'MET', breachedAt: dueAt });
    expect(met.metAt).toBe(dispatched.events.nodes.at(-1)?.at);
  });

  it('#13 weekends and 清明节 do not count, and the explanation names them', async () => {
    await raoping.clock.to(at('2026-04-02 10:00'));
    const { appeal } = await filed(raoping);
    const triage = clockOf(appeal, 'TRIAGE');
    expect(instant(triage.dueAt)).toEqual(endOf('2026-04-08'));
    const skipped = (triage.explanation['skipped'] as { date: string; reason: string }[]).map(({ date, reason }) => [
      date,
      reason,
    ]);
    expect(skipped.map(([date]) => date)).toEqual(['2026-04-04', '2026-04-05', '2026-04-06']);
    expect(skipped.every(([, reason]) => reason?.includes('清明节'))).toBe(true);
  });

  it('#13 a make-up Saturday counts', async () => {
    await raoping.clock.to(at('2026-05-07 16:00'));
    const { appeal } = await filed(raoping);
    const triage = clockOf(appeal, 'TRIAGE');
    expect(instant(triage.dueAt)).toEqual(endOf('2026-05-11'));
    expect(triage.explanation).toMatchObject({ counted: ['2026-05-08', '2026-05-09', '2026-05-11'] });
    const naive = naiveDue({ unit: 'WORKING_DAY', length: 3 }, new Date(appeal.filedAt), [], nationalCalendar);
    expect(instant(triage.dueAt)).toEqual(naive.dueAt);
  });

  it('#13 across a year whose holidays are not published the instant is provisional', async () => {
    await raoping.clock.to(at('2026-12-30 10:00'));
    const { appeal } = await filed(raoping);
    const triage = clockOf(appeal, 'TRIAGE');
    // New Year's Day counts by its weekday until the year is announced.
    expect(triage.provisional).toBe(true);
    expect(instant(triage.dueAt)).toEqual(endOf('2027-01-04'));
    expect(triage.explanation).toMatchObject({
      counted: ['2026-12-31', '2027-01-01', '2027-01-04'],
      unpublishedYears: [2027],
    });
  });
});
