import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, DEPARTMENT, dispatched, handling, type Appeal, type Person } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');
const DAY_MS = 24 * 3_600_000;

const town = (): Promise<[handler: Person, other: Person, head: Person]> =>
  Promise.all([raoping.signIn('huanggang'), raoping.signIn('huanggang2'), raoping.signIn('huanggang-head')]);
const handlerOf = ({ assignments }: Appeal): string | undefined => assignments[0]?.handler?.displayName;
const after = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

describe('a case in one person’s hand', () => {
  it('is with whoever received it, unless somebody has it already', async () => {
    const [handler, other] = await town();
    const { appeal } = await dispatched(raoping);
    expect(handlerOf(appeal)).toBeUndefined();
    expect(handlerOf(await handler.receive(appeal))).toBe('林晓帆');

    const second = (await dispatched(raoping)).appeal;
    expect(handlerOf(await other.handOver(second, other))).toBe('黄望舒');
    expect(handlerOf(await handler.receive(second))).toBe('黄望舒');
  });

  it('a head hands it to anybody of the unit; the timeline says so to the units and not to the enterprise', async () => {
    const [handler, other, head] = await town();
    const { appeal, enterprise } = await handling(raoping);
    const handed = await head.handOver(appeal, other, { note: '请跟进现场' });
    expect(handed).toMatchObject({ state: 'HANDLING', version: appeal.version + 1 });
    expect(handed.events.nodes.at(-1)).toMatchObject({
      type: 'HANDED_OVER',
      visibility: 'PARTY',
      note: '黄望舒：请跟进现场',
      actor: { displayName: '陈立群' },
    });
    const seen = await enterprise.read(appeal);
    expect(seen.events.nodes.map(({ type }) => type)).not.toContain('HANDED_OVER');
    expect(seen.assignments[0]).toMatchObject({ handler: null, deputy: null });
    await raoping.quiet();
    const notices = await raoping.notices({ appeal, template: 'HANDED_OVER' });
    expect(notices.map(({ recipient, state }) => [recipient, state])).toEqual([['黄**', 'SENT']]);
    expect(await head.refused('assignHandler', await head.handing(appeal, other))).toMatchObject({
      code: 'ALREADY_HANDLER',
      path: ['input', 'personId'],
    });
    expect(handlerOf(await other.handOver(appeal, handler))).toBe('林晓帆');
  });

  it('a handler hands on what is his, and takes what nobody has, and nothing else', async () => {
    const [handler, other] = await town();
    const story = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const { appeal, department } = story;
    expect((await handler.refused('assignHandler', await handler.handing(appeal, other))).code).toBe('NOT_ALLOWED');
    await handler.handOver(appeal, handler);
    expect((await other.refused('assignHandler', await other.handing(appeal, other))).code).toBe('NOT_ALLOWED');
    const assignmentId = await handler.assignment(appeal);
    expect((await department.refused('assignHandler', { assignmentId, personId: department.id })).code).toBe(
      'NOT_ALLOWED',
    );
    const strange = [department.id, 'acc_01900000-0000-7000-8000-000000000000', appeal.id];
    for (const personId of strange)
      expect(await handler.refused('assignHandler', { assignmentId, personId })).toMatchObject({
        code: 'PERSON_CANNOT_HANDLE',
        path: ['input', 'personId'],
      });
    expect(
      await handler.refused('assignHandler', { assignmentId, personId: other.id, expectedVersion: 1 }),
    ).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('of two who take it at once one has it', async () => {
    const [handler, other] = await town();
    const { appeal } = await dispatched(raoping);
    const both = await Promise.allSettled([handler.handOver(appeal, handler), other.handOver(appeal, other)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('an absence and its deputy', () => {
  it('the deputy stands in while it lasts: he is shown, told, and may hand on', async () => {
    const [handler, other, head] = await town();
    const { appeal } = await handling(raoping);
    const now = await raoping.clock.now();
    const absence = await handler.leave(other, now, after(now, 5));
    expect(absence).toMatchObject({ person: { displayName: '林晓帆' }, deputy: { displayName: '黄望舒' } });
    expect((await handler.read(appeal)).assignments[0]).toMatchObject({
      handler: { displayName: '林晓帆' },
      deputy: { displayName: '黄望舒' },
    });
    // A hand-over to the absent goes to the deputy too.
    const second = (await dispatched(raoping)).appeal;
    await head.handOver(second, handler);
    await raoping.quiet();
    const told = await raoping.notices({ appeal: second, template: 'HANDED_OVER' });
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(['林**', '黄**'].sort());
    expect(handlerOf(await other.handOver(second, other))).toBe('黄望舒');

    const { colleagues } = await head.client.run<{
      colleagues: { person: { displayName: string }; roles: string[]; absence: object | null }[];
    }>('Colleagues');
    expect(colleagues.map(({ person, roles, absence: away }) => [person.displayName, roles, away !== null])).toEqual(
      expect.arrayContaining([
        ['林晓帆', ['UNIT_HANDLER'], true],
        ['黄望舒', ['UNIT_HANDLER'], false],
        ['陈立群', ['UNIT_HEAD'], false],
      ]),
    );

    expect((await handler.cancelAbsence(absence))?.cancelledAt).not.toBeNull();
    expect((await handler.refused('cancelAbsence', { absenceId: absence.id })).code).toBe('ABSENCE_OVER');
    expect((await handler.read(appeal)).assignments[0]?.deputy).toBeNull();
    expect((await other.refused('assignHandler', await other.handing(appeal, other))).code).toBe('NOT_ALLOWED');
  });

  it('is recorded for oneself, or by the head, of people of the unit and for a time to come', async () => {
    const [handler, other, head] = await town();
    const stranger = await raoping.signIn('zrzy');
    const now = await raoping.clock.now();
    const week = { from: after(now, 1), to: after(now, 8) };
    const refusals = async (who: Person, input: object): Promise<string> =>
      (await who.refused('recordAbsence', { deputyId: other.id, ...week, ...input })).code;
    expect(await refusals(handler, { personId: other.id, deputyId: handler.id })).toBe('NOT_ALLOWED');
    expect(await refusals(await raoping.signIn('triage'), {})).toBe('NOT_ALLOWED');
    expect(await refusals(handler, { unitId: await raoping.unit(DEPARTMENT) })).toBe('NOT_ALLOWED');
    expect(await refusals(handler, { deputyId: handler.id })).toBe('PERSON_CANNOT_HANDLE');
    expect(await refusals(handler, { deputyId: stranger.id })).toBe('PERSON_CANNOT_HANDLE');
    expect(await refusals(head, { personId: stranger.id })).toBe('PERSON_CANNOT_HANDLE');
    expect(await refusals(handler, { to: week.from })).toBe('INVALID_INPUT');
    expect(await refusals(handler, { from: after(now, -9), to: after(now, -1) })).toBe('INVALID_INPUT');
    expect(await refusals(handler, { to: after(now, 400) })).toBe('INVALID_INPUT');

    const absence = await head.leave(other, week.from, week.to, { personId: handler.id });
    expect(await refusals(handler, {})).toBe('ABSENCE_OVERLAPS');
    expect(await refusals(other, { deputyId: handler.id })).toBe('ABSENCE_OVERLAPS');
    expect((await other.refused('cancelAbsence', { absenceId: absence.id })).code).toBe('NOT_ALLOWED');
    expect((await stranger.fails('cancelAbsence', { absenceId: absence.id })).extensions.code).toBe('NOT_FOUND');
    const listed = async (who: Person, current?: boolean): Promise<string[]> =>
      (
        await who.client.run<{ absences: { edges: { node: { id: string } }[] } }>('Absences', { first: 100, current })
      ).absences.edges.map(({ node }) => node.id);
    expect(await listed(other, true)).toEqual([absence.id]);
    expect((await listed(other)).length).toBeGreaterThan(1);
    expect(await listed(await raoping.signIn('supervisor'), true)).toEqual([absence.id]);
    expect(await listed(stranger)).toEqual([]);
    expect(await listed(await raoping.contact('13900001501'))).toEqual([]);
    await handler.cancelAbsence(absence);
    expect(await listed(other, true)).toEqual([]);
  });

  it('what a head is told of, his deputy is told of too', async () => {
    const [, other, head] = await town();
    const { appeal } = await handling(raoping);
    const now = await raoping.clock.now();
    const absence = await head.leave(other, now, after(now, 60));
    await raoping.clock.advance({ days: 20 });
    await raoping.quiet();
    const notices = await raoping.notices({ appeal, template: 'REPLY_OVERDUE' });
    const heads = notices.filter(({ unitId }) => unitId === appeal.assignments[0]?.unit.id);
    expect(heads.map(({ recipient }) => recipient).sort()).toEqual(['陈**', '黄**'].sort());
    await head.cancelAbsence(absence);
  });
});
