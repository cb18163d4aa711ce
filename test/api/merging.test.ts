import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import {
  clockOf,
  county,
  dispatched,
  filed,
  handling,
  operation,
  TOWN,
  type Appeal,
  type Person,
} from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const chaoan = county(app, '445103');

let enterprise: Person;
let bureau: Person;
let town: Person;
let department: Person;
let hotline: Person;

beforeAll(async () => {
  [enterprise, bureau, town, department, hotline] = await Promise.all([
    raoping.contact('13900001501'),
    raoping.signIn('triage'),
    raoping.signIn('huanggang'),
    raoping.signIn('zrzy'),
    raoping.client(),
  ]);
});

let next = 0;
/** An order of the hotline about the enterprise of these stories. */
const order = (more: object = {}): Record<string, unknown> => {
  const [own] = enterprise.viewer?.enterprises ?? [];
  return {
    channel: 'HOTLINE',
    externalNo: `M-${++next}`,
    kind: 'HELP',
    title: '厂房产权证迟迟未办下来',
    description: '来电人反映厂房已竣工验收，不动产权证迟迟未核发。',
    divisionCode: '445122100',
    enterprise: { creditCode: own?.creditCode, name: own?.name },
    contact: { name: '林先生', phone: '13900007101' },
    ...more,
  };
};
const call = async (input: object): Promise<Appeal> => {
  const appeal = await hotline.give('fileAppeal', input as Record<string, unknown>);
  if (!appeal) throw new Error('the hotline cannot read what it filed');
  return appeal;
};
const types = ({ events }: Appeal): string[] => events.nodes.map(({ type }) => type);

describe('merging an appeal into another', () => {
  it('ends the one and makes it part of the other; everybody concerned is told', async () => {
    const { appeal: kept } = await handling(raoping);
    const called = await call(order());
    const merged = await bureau.merge(called, kept, {
      expectedVersion: called.version,
      intoExpectedVersion: kept.version,
    });
    expect(merged).toMatchObject({
      state: 'MERGED',
      stage: 'RESULT_CHECK',
      open: false,
      endedAt: expect.any(String),
      merged: [],
      mergedInto: { number: kept.number, state: 'HANDLING', outcome: null, reply: null, appeal: { id: kept.id } },
    });
    expect(merged.deadlines.map(({ state }) => state)).toEqual(['CANCELLED']);
    const whole = await bureau.read(kept);
    expect(whole).toMatchObject({ state: 'HANDLING', version: kept.version + 1, mergedInto: null });
    expect(whole.merged.map(({ id }) => id)).toEqual([called.id]);

    const told = { actorRole: 'TRIAGE_OFFICER', visibility: 'ENTERPRISE' };
    expect(merged.events.nodes.at(-1)).toMatchObject({
      ...told,
      type: 'MERGED',
      note: `${kept.number}：反映同一事项，合并办理。`,
    });
    expect(whole.events.nodes.at(-1)).toMatchObject({
      ...told,
      type: 'TOOK_IN',
      note: `${called.number}：反映同一事项，合并办理。`,
    });
    // That it happened is for the enterprise; what the bureau wrote about it is not.
    const seen = await enterprise.read(merged);
    expect(seen.events.nodes.at(-1)).toMatchObject({ type: 'MERGED', note: null });

    await raoping.quiet();
    const [toEnterprise] = await raoping.notices({ appeal: called, template: 'APPEAL_MERGED' });
    expect(toEnterprise?.text).toBe(
      `【直通车】您的诉求 ${called.number} 与 ${kept.number} 反映同一事项，已合并办理，办理进展以 ${kept.number} 为准。`,
    );
    const toUnits = await raoping.notices({ appeal: called, template: 'APPEAL_MERGED_UNITS' });
    expect(toUnits.map(({ unitId }) => unitId)).toEqual([await raoping.unit(TOWN)]);
  });

  it('tells the units of both once, and leaves them what they wrote; the kept one’s read what was merged into it', async () => {
    const { appeal: kept } = await handling(raoping);
    const { appeal: second } = await dispatched(raoping, { dispatching: { host: 'ZRZY', coHandlers: [TOWN] } });
    await department.receive(second);
    await enterprise.message(second, { text: '补充一份图纸说明。' });
    await bureau.merge(second, kept);
    await raoping.quiet();
    const toUnits = await raoping.notices({ appeal: second, template: 'APPEAL_MERGED_UNITS' });
    expect(toUnits.map(({ unitId }) => unitId).sort()).toEqual(
      [await raoping.unit('ZRZY'), await raoping.unit(TOWN)].sort(),
    );
    expect((await department.list({ open: true })).map(({ id }) => id)).not.toContain(second.id);
    // A unit that had the merged one is told what becomes of it, though the kept one is none of its business.
    expect(await department.read(second)).toMatchObject({
      state: 'MERGED',
      mergedInto: { number: kept.number, state: 'HANDLING', appeal: null },
    });
    expect(await department.sees(kept)).toBe(false);

    const { appeal: third } = await filed(raoping);
    await enterprise.message(third, { text: '另见现场照片。' });
    expect(await town.sees(third)).toBe(false);
    await bureau.merge(third, kept);
    expect((await town.read(kept)).merged.map(({ id }) => id)).toEqual([second.id, third.id]);
    expect((await town.messages(third)).nodes.map(({ text }) => text)).toEqual(['另见现场照片。']);
    expect(
      await town.refused('replyToAppeal', { appealId: third.id, outcome: 'SOLVED', text: '已办理。' }),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await department.sees(third)).toBe(false);
  });

  it('keeps the earlier deadline of the same rule, and says where it comes from', async () => {
    const { appeal: first } = await dispatched(raoping);
    await raoping.clock.advance({ days: 2 });
    const { appeal: second } = await dispatched(raoping, { dispatching: { host: 'ZRZY' } });
    const [early, late] = [clockOf(first, 'REPLY'), clockOf(second, 'REPLY')];
    expect(Date.parse(early.dueAt ?? '')).toBeLessThan(Date.parse(late.dueAt ?? ''));
    const merged = await bureau.merge(first, second);
    expect(clockOf(merged, 'REPLY').state).toBe('CANCELLED');
    const kept = await bureau.read(second);
    expect(clockOf(kept, 'REPLY')).toMatchObject({
      id: late.id,
      state: 'RUNNING',
      dueAt: early.dueAt,
      startedAt: early.startedAt,
      explanation: { mergedFrom: first.number, counted: early.explanation['counted'] },
    });
    // What each unit has for itself stays its own.
    expect(clockOf(kept, 'RECEIPT')).toEqual(clockOf(second, 'RECEIPT'));
    // A later one is none of its business.
    const { appeal: third } = await dispatched(raoping);
    await bureau.merge(third, second);
    expect(clockOf(await bureau.read(second), 'REPLY')).toEqual(clockOf(kept, 'REPLY'));
    // An objection stops it, and it goes on from where the other one had been.
    await department.object(kept, 'ZJJ');
    expect(clockOf(await bureau.read(second), 'REPLY')).toMatchObject({ state: 'PAUSED', dueAt: null });
    await bureau.rule(second, 'OVERRULED');
    expect(clockOf(await bureau.read(second), 'REPLY')).toMatchObject({
      dueAt: early.dueAt,
      explanation: { mergedFrom: first.number },
    });
  });

  it('a clock that stands takes over what the other one has run, and goes on standing', async () => {
    const { appeal: first } = await filed(raoping);
    await raoping.clock.advance({ days: 1 });
    const { appeal: second } = await filed(raoping);
    await bureau.requestSupplement(second);
    await bureau.merge(first, second);
    expect(clockOf(await bureau.read(second), 'TRIAGE')).toMatchObject({ state: 'PAUSED', dueAt: null });
    const back = await enterprise.supplement(second);
    expect(clockOf(back, 'TRIAGE')).toMatchObject({ dueAt: clockOf(first, 'TRIAGE').dueAt, state: 'RUNNING' });
  });

  it('what is overdue makes the kept one overdue, at once', async () => {
    const { appeal: first } = await filed(raoping);
    await raoping.clock.to(clockOf(first, 'TRIAGE').dueAt ?? '');
    const { appeal: second } = await filed(raoping);
    await bureau.merge(first, second);
    const kept = await bureau.read(second);
    expect(types(kept)).toEqual(['FILED', 'TOOK_IN', 'DEADLINE_BREACHED', 'URGED']);
    expect(clockOf(kept, 'TRIAGE')).toMatchObject({ breachedAt: clockOf(first, 'TRIAGE').dueAt });
    expect((await bureau.list({ overdue: true, open: true })).map(({ id }) => id)).toContain(second.id);
  });

  it('goes along when what it became is merged in its turn', async () => {
    const called = await call(order());
    const { appeal: second } = await filed(raoping);
    const { appeal: third } = await handling(raoping);
    await bureau.merge(called, second);
    await bureau.merge(second, third);
    expect((await bureau.read(called)).mergedInto).toMatchObject({ number: third.number, appeal: { id: third.id } });
    expect((await bureau.read(second)).merged).toEqual([]);
    expect((await bureau.read(third)).merged.map(({ id }) => id)).toEqual([called.id, second.id]);
    const externalNo = called.externalOrder?.externalNo;
    expect((await bureau.list({ externalNo })).map(({ id }) => id).sort()).toEqual([called.id, third.id].sort());
    await enterprise.withdraw(third);
    for (const appeal of [called, second])
      expect((await bureau.read(appeal)).mergedInto).toMatchObject({ state: 'WITHDRAWN', endedAt: expect.any(String) });
  });

  it('#17 tells nobody of an objection to what it became', async () => {
    const { appeal: kept } = await dispatched(raoping);
    const called = await call(order());
    await bureau.merge(called, kept);
    await town.object(kept, 'ZJJ');
    for (const who of [hotline, enterprise])
      expect((await who.read(called)).mergedInto).toMatchObject({ state: 'DISPATCHED', stage: 'VERIFICATION' });
    expect((await bureau.read(called)).mergedInto?.appeal).toMatchObject({ id: kept.id });
  });

  it('is refused where it makes no sense, and changes nothing', async () => {
    const { appeal: one } = await filed(raoping);
    const { appeal: other } = await filed(raoping, { contact: '13900001502' });
    const { appeal: underway } = await dispatched(raoping);
    const { appeal: closed } = await filed(raoping);
    await bureau.closeByLaw(closed);
    const path = ['input', 'intoAppealId'];
    const into = (appeal: Appeal, kept: { id: string }, more: object = {}) =>
      bureau.refused('mergeAppeals', { appealId: appeal.id, intoAppealId: kept.id, reason: '同一事项。', ...more });
    expect(await into(one, one)).toMatchObject({ code: 'INVALID_INPUT', path });
    expect(await into(one, other)).toMatchObject({ code: 'NOT_SAME_ENTERPRISE', path });
    expect(await into(underway, one)).toMatchObject({ code: 'KEEP_THE_DISPATCHED_ONE', path });
    expect(await into(one, closed)).toMatchObject({ code: 'INVALID_TRANSITION', state: 'CLOSED_BY_LAW', path });
    expect(await into(closed, one)).toMatchObject({ code: 'INVALID_TRANSITION', state: 'CLOSED_BY_LAW', path: null });
    const stale = { intoExpectedVersion: underway.version - 1 };
    expect(await into(one, underway, stale)).toMatchObject({
      code: 'CONFLICT',
      path,
      currentVersion: underway.version,
    });

    const unknown = async (appealId: string, intoAppealId: string): Promise<string> =>
      (await bureau.fails('mergeAppeals', { appealId, intoAppealId, reason: '同一事项。' })).extensions.code;
    const { appeal: foreign } = await filed(chaoan, { contact: '13900002501' }).catch(async () => ({
      appeal: { id: (await (await chaoan.signIn('triage')).list())[0]?.id ?? '' },
    }));
    for (const id of [foreign.id, 'apl_01900000-0000-7000-8000-000000000000', 'x']) {
      expect(await unknown(one.id, id)).toBe('NOT_FOUND');
      expect(await unknown(id, one.id)).toBe('NOT_FOUND');
    }

    await bureau.merge(one, underway);
    expect(await into(one, underway)).toMatchObject({ code: 'INVALID_TRANSITION', state: 'MERGED' });
  });

  it('of two that cross exactly one is done', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = await Promise.all([enterprise.file(), enterprise.file()]);
      const give = (appeal: Appeal, kept: Appeal) =>
        bureau.client.send<{ mergeAppeals: { userErrors: { code: string }[] } }>(operation('MergeAppeals'), {
          input: { appealId: appeal.id, intoAppealId: kept.id, reason: '同一事项。' },
        });
      const answers = await Promise.all([give(a, b), give(b, a)]);
      const codes = answers.map(({ data }) => data?.mergeAppeals.userErrors[0]?.code);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(['CONFLICT', 'INVALID_TRANSITION']).toContain(codes.find((code) => code !== undefined));
      const states = (await Promise.all([a, b].map((appeal) => bureau.read(appeal)))).map(({ state }) => state);
      expect(states.sort()).toEqual(['MERGED', 'PRE_ACCEPTED']);
    }
  });
});

describe('#9 an order whose appeal was merged', () => {
  it('#9 sent again, it amends what that became; its source reads its own and what came of it', async () => {
    const { appeal: kept } = await handling(raoping);
    const input = order({ externalDueAt: '2026-03-03T18:00:00+08:00' });
    const called = await call(input);
    await bureau.merge(called, kept);
    // The source's own limit is kept with its number.
    expect((await bureau.read(kept)).earliestDueAt).toBe(called.externalOrder?.externalDueAt);
    expect(await hotline.sees(kept)).toBe(false);

    const again = await call({
      ...input,
      description: '来电人补充：银行已催交权证。',
      contact: { name: '林先生', phone: '13900007102' },
    });
    expect(again).toMatchObject({
      id: called.id,
      state: 'MERGED',
      mergedInto: { number: kept.number, state: 'HANDLING', appeal: null },
      contact: { phone: '139****7102' },
      externalOrder: { amendments: [{ sequence: 1 }] },
    });
    const whole = await bureau.read(kept);
    expect(whole.events.nodes.at(-1)).toMatchObject({
      type: 'AMENDED',
      duty: 9,
      note: `${called.number}：内容、联系电话`,
    });
    expect(whole.contact).toEqual(kept.contact);
    await raoping.quiet();
    expect(await raoping.notices({ appeal: kept, template: 'ORDER_AMENDED' })).not.toEqual([]);

    await town.reply(kept, 'SOLVED', { text: '权证已核发，请到窗口领取。' });
    expect((await hotline.read(called)).mergedInto).toMatchObject({
      state: 'COMPLETED',
      outcome: 'SOLVED',
      reply: '权证已核发，请到窗口领取。',
      appeal: null,
    });
  });

  it('#9 answers the appeal its number stands on, where that is the source’s too', async () => {
    const [first, input] = [await call(order()), order()];
    const second = await call(input);
    await bureau.merge(second, first);
    expect((await call(input)).id).toBe(first.id);
    expect((await call({ ...input, title: '产权证影响贷款' })).events.nodes.at(-1)).toMatchObject({ type: 'AMENDED' });
    expect(await hotline.read(first)).toMatchObject({ merged: [{ id: second.id }], version: first.version + 2 });
  });

  it('#9 what the hotline tells of it is told of what it became; it cancels and answers nothing there', async () => {
    const { appeal: kept } = await handling(raoping);
    const called = await call(order());
    await bureau.merge(called, kept);
    const tell = (kind: string, eventNo: string, text: string, more: object = {}) =>
      hotline.give('addHotlineEvent', { appealId: called.id, kind, eventNo, text, ...more });
    await tell('URGE', 'E1', '来电人再次反映。');
    await tell('URGE', 'E1', '来电人再次反映。');
    await tell('SUPERVISE', 'E2', '请督办。');
    const own = await tell('CANCEL', 'E3', '来电人撤单。');
    expect(own).toMatchObject({ id: called.id, state: 'MERGED' });
    expect(own?.externalOrder?.events.map(({ kind }) => kind)).toEqual(['URGE', 'SUPERVISE', 'CANCEL']);
    const whole = await bureau.read(kept);
    expect(whole.state).toBe('HANDLING');
    expect(whole.events.nodes.slice(-3).map(({ type, note }) => [type, note])).toEqual([
      ['HOTLINE_URGED', `${called.number}：来电人再次反映。`],
      ['HOTLINE_SUPERVISED', `${called.number}：请督办。`],
      ['HOTLINE_INFORMED', `${called.number}（撤单）：来电人撤单。`],
    ]);
    await raoping.quiet();
    const urged = await raoping.notices({ appeal: kept, template: 'HOTLINE_URGED' });
    expect(urged.map(({ unitId }) => unitId)).toEqual([await raoping.unit(TOWN)]);

    const late = { appealId: called.id, kind: 'URGE', eventNo: 'E4', text: '催办。' };
    expect(await hotline.refused('addHotlineEvent', { ...late, expectedVersion: called.version })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await bureau.refused('addHotlineEvent', late)).toMatchObject({ code: 'NOT_ALLOWED' });
    await enterprise.withdraw(kept);
    expect(await hotline.refused('addHotlineEvent', late)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'WITHDRAWN',
    });
  });
});

describe('likely duplicates', () => {
  const power = {
    title: '厂区用电线路频繁跳闸',
    description: '近一周供电线路连续跳闸五次，注塑机停机造成损失，请协调供电部门排查线路。',
  };

  it('are told with their likeness and why: the enterprise’s own, the likest first', async () => {
    const contact = '13900001502';
    const { appeal, enterprise: other } = await filed(raoping, { contact, filing: power });
    const same = await other.file(power);
    const alike = await other.file({
      title: '用电线路跳闸问题',
      description: '我司所在供电线路近期频繁跳闸，设备停机，损失较大，希望尽快排查。',
    });
    const closed = await other.file(power);
    await bureau.closeByLaw(closed);
    const gone = await other.file(power);
    await bureau.merge(gone, same);
    await other.file({ title: '商标注册咨询', description: '请问商标注册如何办理，需要哪些材料。' });
    // Another enterprise's is none, however alike.
    await enterprise.file(power);

    const found = await bureau.duplicates(appeal);
    expect(found.map(({ appeal: { id }, likeness }) => [id, likeness >= 0.25 && likeness < 1])).toEqual([
      [closed.id, false],
      [same.id, false],
      [alike.id, true],
    ]);
    expect(found[0]).toMatchObject({ likeness: 1, why: '同一企业；标题相近 100%，全文相近 100%。' });
    // What ended long ago is none any more.
    await raoping.clock.advance({ days: 91 });
    expect((await bureau.duplicates(appeal)).map((one) => one.appeal.id)).toEqual([same.id, alike.id]);
  });

  it('are for the bureau, and none for anybody else', async () => {
    const { appeal } = await dispatched(raoping, { filing: power });
    await enterprise.file(power);
    expect((await bureau.duplicates(appeal)).length).toBeGreaterThan(0);
    for (const who of [enterprise, town, await raoping.signIn('supervisor')])
      expect(await who.duplicates(appeal)).toEqual([]);
  });

  it('come with a list, and cost by what may have to be read', async () => {
    const query = (first: number): string =>
      `{ appeals(first: ${first}) { nodes { id likelyDuplicates { likeness appeal { id likelyDuplicates { likeness why } } } } } }`;
    const { data } = await bureau.client.send<{ appeals: { nodes: { likelyDuplicates: unknown[] }[] } }>(query(5));
    expect(data?.appeals.nodes.some(({ likelyDuplicates }) => likelyDuplicates.length > 0)).toBe(true);
    const { errors } = await bureau.client.send(query(100));
    expect(errors[0]?.extensions.code).toBe('TOO_COSTLY');
  });
});

describe('the words of an amended order', () => {
  it('find its appeal, as those it was filed with do, the newest of them', async () => {
    const input = order({ title: '仓库漏水', description: '来电人反映仓库屋面漏水。' });
    const appeal = await call(input);
    const find = async (text: string): Promise<string[]> => (await bureau.list({ text })).map(({ id }) => id);
    expect(await find('檩条')).toEqual([]);
    await call({ ...input, description: '来电人反映仓库屋面檩条锈蚀。' });
    expect(await find('檩条 漏水')).toEqual([appeal.id]);
    await call({ ...input, title: '仓库坍塌危险', description: '来电人反映仓库屋面彩钢瓦脱落。' });
    expect(await find('坍塌危险 彩钢瓦')).toEqual([appeal.id]);
    expect(await find('屋面漏水')).toEqual([appeal.id]);
    expect(await find('檩条')).toEqual([]);
    await call(input);
    expect(await find('彩钢瓦')).toEqual([]);
    expect(await find('屋面漏水')).toEqual([appeal.id]);
  });
});
