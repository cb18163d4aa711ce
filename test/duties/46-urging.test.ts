import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, DEPARTMENT, dispatched, handling, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#46 laggards are tracked and urged', () => {
  it('#46 each clock that passes urges its unit once, in the order in which they pass', async () => {
    const { appeal, town } = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    await town.receive(appeal);
    await raoping.clock.advance({ days: 30 });
    const urges = await raoping.notices({ appeal, template: 'URGE' });
    expect(urges.map(({ phone, text, state }) => [phone, text, state])).toEqual([
      ['139****1111', `【直通车】诉求 ${appeal.number} 的“接收”已逾期，请尽快办理。`, 'SENT'],
      ['139****1001', `【直通车】诉求 ${appeal.number} 的“回复处理意见”已逾期，请尽快办理。`, 'SENT'],
    ]);
    const supervisor = await raoping.signIn('supervisor');
    const seen = await supervisor.read(appeal);
    const urged = seen.events.nodes.filter(({ type }) => type === 'URGED');
    expect(urged.map(({ note, duty, visibility, actor }) => [note, duty, visibility, actor])).toEqual([
      ['接收', 46, 'PARTY', null],
      ['回复处理意见', 46, 'PARTY', null],
    ]);
    // At the instants at which the clocks passed, not at the end of the jump.
    const breached = seen.deadlines.map(({ breachedAt }) => breachedAt).filter((at) => at !== null);
    expect(urged.map(({ at }) => at)).toEqual(breached.sort());
    expect(urges.map(({ createdAt }) => createdAt)).toEqual(breached);
  });

  it('#46 the supervision section finds the laggards in the list', async () => {
    const [late, onTime] = [await handling(raoping), await handling(raoping)];
    await onTime.town.reply(onTime.appeal, 'UNSOLVED');
    const supervisor = await raoping.signIn('supervisor');
    const overdue = async () => (await supervisor.list({ overdue: true })).map(({ id }) => id);
    expect(await overdue()).not.toContain(late.appeal.id);
    await raoping.clock.advance({ days: 30 });
    expect(await overdue()).toContain(late.appeal.id);
    await late.town.reply(late.appeal, 'UNSOLVED');
    expect(await overdue()).not.toContain(late.appeal.id);
  });

  it('#46 an enterprise sees neither urges nor breaches of its appeal’s handling', async () => {
    const { appeal, enterprise, town } = await handling(raoping);
    await raoping.clock.advance({ days: 30 });
    expect((await town.read(appeal)).events.nodes.map(({ type }) => type)).toContain('URGED');
    const types = (await enterprise.read(appeal)).events.nodes.map(({ type }) => type);
    expect(types).toEqual(['FILED', 'DISPATCHED', 'RECEIVED']);
    expect(await enterprise.register(appeal)).toEqual([]);
  });

  it('#46 what was ended urges nobody', async () => {
    const { appeal, enterprise } = await dispatched(raoping, { dispatching: { host: TOWN } });
    const withdrawn = await enterprise.withdraw(appeal, { reason: '已自行解决' });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', open: false });
    expect(withdrawn.deadlines.map(({ state }) => state).sort()).toEqual([
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      'MET',
    ]);
    await raoping.clock.advance({ days: 30 });
    expect(await raoping.notices({ appeal, template: 'URGE' })).toEqual([]);
  });
});
