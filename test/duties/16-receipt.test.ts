import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { at, instant } from '../support/dates.js';
import { clockOf, clocksOf, codesOf, county, DEPARTMENT, dispatched, handling, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');
const HOURS_24 = 24 * 3_600_000;
const NOWHERE = '01900000-0000-7000-8000-000000000000';

describe('#16 a unit receives on the platform within 24 hours', () => {
  it('#16 received in time: under handling, by whom and when', async () => {
    const { appeal, town } = await dispatched(raoping);
    const clock = clockOf(appeal, 'RECEIPT');
    expect(clock).toMatchObject({ state: 'RUNNING', suggested: false, duty: { row: 16, clause: '二(三)' } });
    expect(clock.startedAt).toBe(appeal.dispatches[0]?.dispatchedAt);
    expect(Number(instant(clock.dueAt)) - Number(instant(clock.startedAt))).toBe(HOURS_24);

    const received = await town.receive(appeal);
    expect(received).toMatchObject({ state: 'HANDLING', version: appeal.version + 1 });
    expect(received.assignments[0]).toMatchObject({ state: 'RECEIVED', receivedBy: { displayName: '林晓帆' } });
    expect(received.events.nodes.at(-1)).toMatchObject({
      type: 'RECEIVED',
      duty: 16,
      actor: { displayName: '林晓帆' },
      actorUnit: { code: TOWN },
      at: received.assignments[0]?.receivedAt,
    });
    expect(clockOf(received, 'RECEIPT')).toMatchObject({
      state: 'MET',
      breachedAt: null,
      metAt: received.assignments[0]?.receivedAt,
    });
    expect(clockOf(received, 'REPLY').state).toBe('RUNNING');
  });

  it('#16 it is received once, by the unit it is for', async () => {
    const story = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const { appeal, town, department, bureau, enterprise } = story;
    const assignmentId = await town.assignment(appeal);
    for (const who of [department, bureau, enterprise, await raoping.signIn('supervisor')])
      expect(await who.refused('receiveAssignment', { assignmentId })).toMatchObject({
        code: 'NOT_ALLOWED',
        duty: { row: 16 },
      });
    for (const login of ['zhelin', 'admin', 'hall']) {
      const stranger = await raoping.signIn(login);
      expect((await stranger.fails('receiveAssignment', { assignmentId })).extensions.code).toBe('NOT_FOUND');
    }
    // Its head may as well as its handler.
    const head = await raoping.signIn('huanggang-head');
    await head.receive(appeal);
    expect(await town.refused('receiveAssignment', { assignmentId })).toMatchObject({
      code: 'ALREADY_RECEIVED',
      state: 'HANDLING',
      duty: { row: 16 },
    });
    await town.reply(appeal, 'SOLVED');
    const late = { assignmentId: (await bureau.read(appeal)).assignments[1]?.id };
    expect(await department.refused('receiveAssignment', late)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'COMPLETED',
      needed: ['DISPATCHED', 'HANDLING'],
      duty: { row: 16 },
    });
  });

  it('#16 the 24 hours run through the night and the weekend', async () => {
    await raoping.clock.to(at('2026-03-06 16:00'));
    const { appeal, town } = await dispatched(raoping);
    const dueAt = instant(clockOf(appeal, 'RECEIPT').dueAt);
    expect(Math.abs(Number(dueAt) - Number(at('2026-03-07 16:00')))).toBeLessThan(30_000);
    await raoping.clock.to(at('2026-03-07 15:59'));
    expect(clockOf(await town.read(appeal), 'RECEIPT').breachedAt).toBeNull();
    await raoping.clock.to(at('2026-03-07 16:01'));
    expect(instant(clockOf(await town.read(appeal), 'RECEIPT').breachedAt)).toEqual(dueAt);
  });

  it('#16 not received: urged and registered once, the reply goes on running, and a late receipt is met and breached', async () => {
    const { appeal, town, bureau } = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const supervisor = await raoping.signIn('supervisor');
    const replyBy = clockOf(appeal, 'REPLY').dueAt;
    const dueAt = clocksOf(appeal, 'RECEIPT')[0]?.dueAt as string;
    const { fired } = await raoping.clock.advance({ hours: 24 });
    expect(fired.filter(({ appealId, rule }) => appealId === appeal.id && rule === 'RECEIPT')).toEqual([
      { rule: 'RECEIPT', dueAt, appealId: appeal.id },
      { rule: 'RECEIPT', dueAt, appealId: appeal.id },
    ]);
    await raoping.clock.advance({ days: 2 });

    const overdue = await supervisor.read(appeal);
    expect(overdue).toMatchObject({ state: 'DISPATCHED', version: appeal.version });
    expect(clocksOf(overdue, 'RECEIPT').map(({ state, breachedAt }) => [state, breachedAt])).toEqual([
      ['RUNNING', dueAt],
      ['RUNNING', dueAt],
    ]);
    expect(clockOf(overdue, 'REPLY')).toMatchObject({ state: 'RUNNING', dueAt: replyBy, breachedAt: null });
    expect(overdue.events.nodes.map(({ type }) => type)).toEqual([
      'FILED',
      'DISPATCHED',
      'DEADLINE_BREACHED',
      'URGED',
      'DEADLINE_BREACHED',
      'URGED',
    ]);
    const breaches = (await supervisor.register(appeal)).filter(({ cause }) => cause === 'BREACH');
    expect(breaches.map(({ rule, enteredAt, unit }) => [rule, enteredAt, unit?.code]).sort()).toEqual([
      ['RECEIPT', dueAt, TOWN],
      ['RECEIPT', dueAt, DEPARTMENT],
    ]);
    const urges = await raoping.notices({ appeal, template: 'URGE' });
    expect(urges.map(({ phone }) => phone).sort()).toEqual(['139****1001', '139****1111']);

    const received = await town.receive(appeal);
    const own = received.assignments.find(({ unit }) => unit.code === TOWN);
    expect(own?.deadlines.find(({ rule }) => rule === 'RECEIPT')).toMatchObject({
      state: 'MET',
      breachedAt: dueAt,
      metAt: own?.receivedAt,
    });
    expect((await bureau.read(appeal)).state).toBe('HANDLING');
  });

  it('#16 a unit receives many at once, each by itself: in the order given, a refused one harms no other, one twice is done once', async () => {
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
    expect(codesOf(answer)).toEqual([null, 'ALREADY_RECEIVED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', null, null]);
    expect(answer.results[3]).toEqual({ ...answer.results[2], id: foreign });
    expect(answer.results[0]?.appeal).toMatchObject({ id: first.appeal.id, state: 'HANDLING' });
    expect(answer.results[6]).toEqual(answer.results[0]);
    for (const { appeal } of [first, second]) {
      const seen = await town.read(appeal);
      expect(seen.events.nodes.filter(({ type }) => type === 'RECEIVED')).toHaveLength(1);
    }
    expect((await elsewhere.department.read(elsewhere.appeal)).state).toBe('DISPATCHED');
  });
});
