import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { endOf, instant } from '../support/dates.js';
import { clockOf, clocksOf, county, DEPARTMENT, handling, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#19 what stays unsolved is reviewed by the bureau and listed at county level', () => {
  it('#19 listed: the chain of host’s opinion, review and listing stands on the appeal, and the enterprise is told', async () => {
    const { appeal, town, bureau, enterprise } = await handling(raoping);
    await town.reply(appeal, 'UNSOLVED', { text: '涉及规划调整，须县级协调。' });
    const listed = await bureau.reviewListing(appeal, 'LISTED');
    expect(listed).toMatchObject({ state: 'LISTED_COUNTY', stage: 'GRADED_HANDLING', open: true });
    expect(listed.listings).toEqual([expect.objectContaining({ level: 'COUNTY', decision: 'LISTED' })]);
    expect(clockOf(listed, 'LISTING_REVIEW')).toMatchObject({ state: 'MET', breachedAt: null });
    expect(listed.round.number).toBeGreaterThan(0);
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'LISTED_COUNTY' })).toHaveLength(1);
    expect((await enterprise.read(appeal)).events.nodes.at(-1)).toMatchObject({ type: 'LISTED_COUNTY', duty: 19 });
    // From here on the county office has to do with it.
    expect(await (await raoping.signIn('office')).sees(appeal)).toBe(true);
  });

  it('#19 sent back: under handling again, and five working days to reply', async () => {
    const { appeal, town, bureau, enterprise } = await handling(raoping);
    await town.reply(appeal, 'UNSOLVED');
    const back = await bureau.reviewListing(appeal, 'SENT_BACK');
    expect(back).toMatchObject({ state: 'HANDLING' });
    const [first, second] = clocksOf(back, 'REPLY');
    expect(first?.state).toBe('MET');
    expect(second).toMatchObject({ state: 'RUNNING', duty: { row: 18 } });
    expect(instant(second?.dueAt)).toEqual(endOf('2026-03-09'));
    // What was sent back is between bureau and host.
    expect(back.listings).toMatchObject([{ decision: 'SENT_BACK' }]);
    expect((await enterprise.read(appeal)).listings).toEqual([]);
    expect(await town.reply(appeal, 'SOLVED')).toMatchObject({ state: 'COMPLETED' });
  });

  it('#16 #19 under review nobody can receive, so no co-handler is late; sent back, its hours run on', async () => {
    const { appeal, town, department, bureau } = await handling(raoping, {
      dispatching: { coHandlers: ['ZRZY'] },
    });
    await town.reply(appeal, 'UNSOLVED');
    await raoping.clock.advance({ hours: 48 });
    const back = await bureau.reviewListing(appeal, 'SENT_BACK');
    const receipt = clocksOf(back, 'RECEIPT').at(-1);
    expect(receipt).toMatchObject({ state: 'RUNNING', breachedAt: null });
    expect(await department.receive(appeal)).toMatchObject({ state: 'HANDLING' });
    await town.reply(appeal, 'UNSOLVED');
    const listed = await bureau.reviewListing(appeal, 'LISTED');
    expect(listed.deadlines.filter(({ state }) => state === 'RUNNING' || state === 'PAUSED')).toEqual([]);
  });

  it('#19 it is the bureau’s to decide, on what was proposed', async () => {
    const { appeal, town, enterprise, bureau } = await handling(raoping);
    const input = { appealId: appeal.id, decision: 'LISTED', note: '列入' };
    expect(await bureau.refused('reviewListing', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'HANDLING',
      needed: ['LISTING_REVIEW'],
      duty: { row: 19, clause: '二(三)' },
    });
    await town.reply(appeal, 'UNSOLVED');
    for (const who of [town, enterprise])
      expect(await who.refused('reviewListing', input)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('#14 #15 the bureau sends an appeal out anew: new parties, new clocks, and whoever was sent away sees it no longer', async () => {
    const { appeal, town, department, bureau, enterprise } = await handling(raoping);
    const anew = await bureau.redispatch(appeal, 'ZRZY');
    expect(anew).toMatchObject({ state: 'DISPATCHED', host: { code: 'ZRZY' }, assignments: [{ state: 'PENDING' }] });
    expect(anew.dispatches.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(clocksOf(anew, 'REPLY').map(({ state }) => state)).toEqual(['CANCELLED', 'RUNNING']);
    expect(await town.sees(appeal)).toBe(false);
    expect(await department.sees(appeal)).toBe(true);
    expect((await enterprise.read(appeal)).events.nodes.at(-1)).toMatchObject({ type: 'REDISPATCHED', duty: 14 });
    expect((await bureau.register(appeal)).map(({ cause }) => cause)).toEqual(['TRANSFER', 'TRANSFER']);
  });

  it('#14 whoever stays keeps receipt and clocks, and the host that stays goes on handling', async () => {
    const { appeal, town, department, bureau } = await handling(raoping, { dispatching: { coHandlers: ['ZJJ'] } });
    const host = appeal.assignments.find(({ role }) => role === 'HOST');
    const anew = await bureau.redispatch(appeal, TOWN, [DEPARTMENT]);
    expect(anew).toMatchObject({ state: 'HANDLING', host: { code: TOWN }, version: appeal.version + 1 });
    expect(anew.assignments.map(({ unit, role, state }) => [unit.code, role, state])).toEqual([
      [TOWN, 'HOST', 'RECEIVED'],
      [DEPARTMENT, 'CO_HANDLER', 'PENDING'],
    ]);
    expect(anew.assignments[0]).toMatchObject({ id: host?.id, receivedAt: host?.receivedAt });
    expect(clockOf(anew, 'REPLY')).toEqual(clockOf(appeal, 'REPLY'));
    expect(
      clocksOf(anew, 'RECEIPT')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['CANCELLED', 'MET', 'RUNNING']);
    await department.receive(appeal);

    // A change of role is no staying.
    const turned = await bureau.redispatch(appeal, DEPARTMENT, [TOWN]);
    expect(turned).toMatchObject({ state: 'DISPATCHED', host: { code: DEPARTMENT } });
    expect(turned.assignments.map(({ state }) => state)).toEqual(['PENDING', 'PENDING']);
    expect(clocksOf(turned, 'REPLY').map(({ state }) => state)).toEqual(['CANCELLED', 'RUNNING']);
    expect(await town.receive(appeal)).toMatchObject({ state: 'DISPATCHED' });
    expect(
      await bureau.refused('redispatchAppeal', {
        appealId: appeal.id,
        hostUnitId: await raoping.unit(DEPARTMENT),
        coHandlerUnitIds: [await raoping.unit(TOWN)],
        reason: '不变。',
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'hostUnitId'], duty: { row: 14 } });
  });
});
