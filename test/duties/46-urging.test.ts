import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import { appForSuite } from '../support/app.js';
import { instant } from '../support/dates.js';
import {
  clockOf,
  codesOf,
  county,
  DEPARTMENT,
  dispatched,
  filed,
  handling,
  TOWN,
  type UserError,
} from '../support/kit/index.js';
import { naiveDue } from '../support/naive-clock.js';

interface Urged {
  urgeAppeal: { userErrors: UserError[] };
}

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
      ['逾期回复报单位负责人', 46, 'PARTY', null],
      ['逾期回复报政府办', 46, 'PARTY', null],
    ]);
    // At the instants at which the clocks passed, not at the end of the jump.
    const breached = seen.deadlines.map(({ breachedAt }) => breachedAt).filter((at) => at !== null);
    expect(urged.slice(0, 2).map(({ at }) => at)).toEqual(breached.sort());
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
    const { appeal, enterprise, bureau } = await dispatched(raoping, { dispatching: { host: TOWN } });
    const withdrawn = await enterprise.withdraw(appeal, { reason: '已自行解决' });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', open: false });
    expect((await bureau.read(appeal)).deadlines.map(({ state }) => state).sort()).toEqual([
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      'MET',
    ]);
    await raoping.clock.advance({ days: 30 });
    expect(await raoping.notices({ appeal, template: 'URGE' })).toEqual([]);
  });

  it('#46 an overdue reply comes before the unit’s head after two working days, before the county office after five', async () => {
    const { appeal, town, bureau } = await handling(raoping);
    const reply = clockOf(appeal, 'REPLY');
    await raoping.clock.to(new Date(Number(instant(reply.dueAt)) + 60_000));
    const overdue = await bureau.read(appeal);
    // Working days after the reply's last day.
    const lastMoment = new Date(Number(instant(reply.dueAt)) - 1);
    const [toHead, toOffice] = [clockOf(overdue, 'REPLY_TO_UNIT_HEAD'), clockOf(overdue, 'REPLY_TO_OFFICE')];
    for (const [clock, length] of [
      [toHead, 2],
      [toOffice, 5],
    ] as const) {
      expect(clock).toMatchObject({ state: 'RUNNING', suggested: true, duty: { row: 46 } });
      const rule = { unit: 'WORKING_DAY', length } as const;
      expect(instant(clock.dueAt)).toEqual(naiveDue(rule, lastMoment, [], nationalCalendar).dueAt);
    }
    const told = async () => (await raoping.notices({ appeal, template: 'REPLY_OVERDUE' })).map(({ unitId }) => unitId);
    expect(await told()).toEqual([]);
    await raoping.clock.to(new Date(Number(instant(toHead.dueAt)) + 60_000));
    await raoping.quiet();
    expect(await told()).toEqual([await raoping.unit(TOWN)]);
    await raoping.clock.to(new Date(Number(instant(toOffice.dueAt)) + 60_000));
    await raoping.quiet();
    expect(await told()).toEqual([await raoping.unit(TOWN), await raoping.unit('OFFICE')]);
    expect(clockOf(await bureau.read(appeal), 'REPLY_TO_OFFICE')).toMatchObject({ state: 'LAPSED', breachedAt: null });
    const replied = await town.reply(appeal, 'SOLVED');
    // The evaluation is the enterprise's clock, and opens whenever the platform gets to it.
    const oursToKeep = replied.deadlines.filter(({ rule }) => rule !== 'EVALUATION');
    expect(oursToKeep.filter(({ state }) => state === 'RUNNING')).toEqual([]);
  });

  it('#46 the supervision section urges by hand: the unit’s named persons are told, the register shows it, the case stays', async () => {
    const { appeal, town, enterprise } = await handling(raoping);
    const supervisor = await raoping.signIn('supervisor');
    const urged = await supervisor.urge(appeal, { text: '请尽快到现场核实。' });
    expect(urged).toMatchObject({ state: 'HANDLING', stage: appeal.stage, version: appeal.version + 1 });
    expect(urged.deadlines).toEqual(appeal.deadlines);
    const entry = { type: 'URGED', note: '请尽快到现场核实。', duty: 46, visibility: 'PARTY' };
    expect((await town.read(appeal)).events.nodes.at(-1)).toMatchObject(entry);
    expect((await enterprise.read(appeal)).events.nodes.map(({ type }) => type)).not.toContain('URGED');
    const lines = (await town.register(appeal)).filter(({ cause }) => cause === 'URGE');
    expect(lines.map(({ unit, rule }) => [unit?.code, rule])).toEqual([[TOWN, null]]);
    await raoping.quiet();
    const notices = await raoping.notices({ appeal, template: 'URGE' });
    expect(notices.map(({ phone, text, state }) => [phone, text, state])).toEqual([
      ['139****1001', `【直通车】督查部门催办诉求 ${appeal.number}，请尽快办理。`, 'SENT'],
    ]);
  });

  it('#46 a unit is urged by hand once within 24 hours on an appeal; its co-handler apart', async () => {
    const { appeal } = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const supervisor = await raoping.signIn('supervisor');
    const twice = () => supervisor.client.run<Urged>('UrgeAppeal', { input: { appealId: appeal.id } });
    const codes = (await Promise.all([twice(), twice()])).map(({ urgeAppeal }) => urgeAppeal.userErrors[0]?.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes).toContain('URGED_ALREADY');
    await supervisor.urge(appeal, { unit: DEPARTMENT });
    for (const unit of [TOWN, DEPARTMENT]) {
      const again = { appealId: appeal.id, unitId: await raoping.unit(unit) };
      expect(await supervisor.refused('urgeAppeal', again)).toMatchObject({ code: 'URGED_ALREADY', duty: { row: 46 } });
    }
    const other = { appealId: appeal.id, unitId: await raoping.unit('JTJ') };
    expect(await supervisor.refused('urgeAppeal', other)).toMatchObject({ code: 'NOT_A_PARTY' });
    // The breach of the receipt on the way is the clock's, and does not count.
    await raoping.clock.advance({ hours: 25 });
    await supervisor.urge(appeal);
  });

  it('#46 many are urged at once, each as if it were alone', async () => {
    const [lagging, undispatched] = [await handling(raoping), await filed(raoping)];
    const supervisor = await raoping.signIn('supervisor');
    const ids = [lagging.appeal.id, undispatched.appeal.id];
    expect(codesOf(await supervisor.inBulk('urgeAppeals', ids))).toEqual([null, 'INVALID_TRANSITION']);
    expect(codesOf(await supervisor.inBulk('urgeAppeals', ids))).toEqual(['URGED_ALREADY', 'INVALID_TRANSITION']);
    expect((await supervisor.register(lagging.appeal)).map(({ cause }) => cause)).toEqual(['TRANSFER', 'URGE']);
    await raoping.quiet();
    expect(await raoping.notices({ appeal: lagging.appeal, template: 'URGE' })).toHaveLength(1);
  });

  it('#46 nobody else urges, and what has ended is urged by nobody', async () => {
    const { appeal, enterprise, town, bureau } = await handling(raoping);
    const input = { appealId: appeal.id };
    for (const who of [bureau, town, enterprise])
      expect(await who.refused('urgeAppeal', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 46 } });
    const stranger = await raoping.signIn('zhelin');
    expect((await stranger.fails('urgeAppeal', input)).extensions.code).toBe('NOT_FOUND');
    await enterprise.withdraw(appeal);
    const supervisor = await raoping.signIn('supervisor');
    expect(await supervisor.refused('urgeAppeal', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'WITHDRAWN',
    });
  });
});
