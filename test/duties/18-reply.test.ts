import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import { appForSuite } from '../support/app.js';
import { at, endOf, instant } from '../support/dates.js';
import { clockOf, county, DEPARTMENT, dispatched, handling, TOWN } from '../support/kit/index.js';
import { naiveDue } from '../support/naive-clock.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#18 without an objection the unit replies with a handling opinion within 10 working days', () => {
  it('#18 the clock runs from the dispatch, not from the receipt, and ends with the tenth working day', async () => {
    const { appeal, town } = await dispatched(raoping);
    const reply = clockOf(appeal, 'REPLY');
    expect(reply).toMatchObject({
      state: 'RUNNING',
      suggested: false,
      startedAt: appeal.dispatches[0]?.dispatchedAt,
      duty: { row: 18, clause: '二(三)' },
    });
    expect(instant(reply.dueAt)).toEqual(endOf('2026-03-16'));
    expect(clockOf(await town.receive(appeal), 'REPLY').dueAt).toBe(reply.dueAt);
  });

  it('#18 solved: completed, with the opinion for all to read, and every other clock ended', async () => {
    const story = await handling(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const { appeal, town, enterprise } = story;
    const replied = await town.reply(appeal, 'SOLVED', { text: '不动产权证已核发。' });
    expect(replied).toMatchObject({ state: 'COMPLETED', open: false, version: appeal.version + 1 });
    expect(replied.completedAt).toBe(replied.opinions[0]?.givenAt);
    // The worker may have added the reminder behind it already.
    const entry = replied.events.nodes.find(({ type }) => type === 'REPLIED');
    expect(entry).toMatchObject({ duty: 18, actorUnit: { code: TOWN } });
    expect(clockOf(replied, 'REPLY')).toMatchObject({ state: 'MET', breachedAt: null, metAt: replied.completedAt });
    // The co-handler's receipt has nothing left to hang on.
    expect(
      replied.deadlines
        .filter(({ rule }) => rule === 'RECEIPT')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['CANCELLED', 'MET']);
    expect((await enterprise.read(appeal)).opinions).toEqual([
      expect.objectContaining({
        outcome: 'SOLVED',
        text: '不动产权证已核发。',
        unit: expect.objectContaining({ code: TOWN }),
      }),
    ]);
  });

  it('#18 unsolved: the reply is the proposal to list, which the bureau reviews', async () => {
    const { appeal, town, enterprise } = await handling(raoping);
    const replied = await town.reply(appeal, 'UNSOLVED', { text: '涉及规划调整，须县级协调。' });
    expect(replied).toMatchObject({ state: 'LISTING_REVIEW', stage: 'GRADED_HANDLING', open: true });
    expect(clockOf(replied, 'REPLY').state).toBe('MET');
    const review = clockOf(replied, 'LISTING_REVIEW');
    expect(review).toMatchObject({ state: 'RUNNING', suggested: true, duty: { row: 19 } });
    expect(instant(review.dueAt)).toEqual(endOf('2026-03-05'));
    expect(replied.events.nodes.at(-1)).toMatchObject({ type: 'LISTING_PROPOSED', duty: 19 });
    expect((await enterprise.read(appeal)).events.nodes.map(({ type }) => type)).not.toContain('LISTING_PROPOSED');
    expect(await raoping.notices({ appeal, template: 'EVALUATION_REMINDER' })).toEqual([]);
  });

  it('#18 only the host replies, only to what it has received, and once', async () => {
    const story = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const { appeal, town, department, bureau, enterprise } = story;
    const input = { appealId: appeal.id, outcome: 'SOLVED', text: '已解决' };
    expect(await town.refused('replyToAppeal', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'DISPATCHED',
      needed: ['HANDLING'],
      duty: { row: 18, clause: '二(三)' },
    });
    await department.receive(appeal);
    await town.receive(appeal);
    for (const who of [department, bureau, enterprise])
      expect(await who.refused('replyToAppeal', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 18 } });
    expect(await town.refused('replyToAppeal', { ...input, text: ' ' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'text'],
    });
    await town.reply(appeal, 'SOLVED');
    expect(await town.refused('replyToAppeal', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'COMPLETED',
      needed: ['HANDLING'],
    });
  });

  it('#18 over 清明节 and a weekend, as counted day by day; unanswered it is urged and registered', async () => {
    await raoping.clock.to(at('2026-03-27 11:00'));
    const { appeal, town } = await handling(raoping);
    const { dueAt, explanation } = clockOf(appeal, 'REPLY');
    expect(instant(dueAt)).toEqual(endOf('2026-04-13'));
    const started = new Date(Math.floor(Date.parse(clockOf(appeal, 'REPLY').startedAt) / 60_000) * 60_000);
    expect(instant(dueAt)).toEqual(naiveDue({ unit: 'WORKING_DAY', length: 10 }, started, [], nationalCalendar).dueAt);
    expect(explanation['counted']).toHaveLength(10);

    await raoping.clock.to(at('2026-04-14 08:30'));
    const supervisor = await raoping.signIn('supervisor');
    const overdue = await supervisor.read(appeal);
    expect(overdue.state).toBe('HANDLING');
    expect(clockOf(overdue, 'REPLY')).toMatchObject({ state: 'RUNNING', breachedAt: dueAt });
    const breach = (await supervisor.register(appeal)).filter(({ cause }) => cause === 'BREACH');
    expect(breach).toEqual([
      expect.objectContaining({ rule: 'REPLY', enteredAt: dueAt, unit: expect.objectContaining({ code: TOWN }) }),
    ]);
    expect(await raoping.notices({ appeal, template: 'URGE' })).toHaveLength(1);

    const replied = await town.reply(appeal, 'SOLVED');
    expect(clockOf(replied, 'REPLY')).toMatchObject({ state: 'MET', breachedAt: dueAt, metAt: replied.completedAt });
  });
});
