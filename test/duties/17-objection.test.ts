import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { endOf, instant } from '../support/dates.js';
import { clockOf, clocksOf, county, DEPARTMENT, dispatched, handling, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');
const OTHER = 'JTJ';
const HOURS_24 = 24 * 3_600_000;

describe('#17 a unit objects to its assignment within 24 hours and proposes another one', () => {
  it('#17 a unit does not propose itself', async () => {
    const { appeal, town } = await dispatched(raoping);
    const refusal = await town.refused('objectToAssignment', await town.objecting(appeal, TOWN));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'proposedUnitId'], duty: { row: 17 } });
  });

  it('#17 the enterprise sees neither the ruling’s clock nor those by which an overdue reply comes before others', async () => {
    const { appeal, town, bureau, enterprise } = await dispatched(raoping);
    await town.object(appeal, DEPARTMENT);
    expect(clocksOf(await bureau.read(appeal), 'OBJECTION_RULING')).toHaveLength(1);
    const ruling = clockOf(await bureau.read(appeal), 'OBJECTION_RULING');
    expect(clocksOf(await enterprise.read(appeal), 'OBJECTION_RULING')).toEqual([]);
    const { data } = await enterprise.client.send<{ node: object | null }>(
      'query ($id: ID!) { node(id: $id) { id } }',
      {
        id: ruling.id,
      },
    );
    expect(data?.node).toBeNull();
  });

  it('#17 the host objects: the appeal waits, the reply stands, and the bureau has a working day to rule', async () => {
    const { appeal, town, bureau, enterprise } = await dispatched(raoping);
    const window = clockOf(appeal, 'OBJECTION_WINDOW');
    expect(Number(instant(window.dueAt)) - Number(instant(window.startedAt))).toBe(HOURS_24);
    const objected = await town.object(appeal, DEPARTMENT);
    expect(objected).toMatchObject({ state: 'OBJECTED', stage: 'VERIFICATION', version: appeal.version + 1 });
    expect(objected.objections).toEqual([
      expect.objectContaining({ round: 1, ruling: null, proposedUnit: expect.objectContaining({ code: DEPARTMENT }) }),
    ]);
    expect(clockOf(objected, 'RECEIPT').state).toBe('MET');
    expect(clockOf(objected, 'OBJECTION_WINDOW').state).toBe('MET');
    expect(clockOf(objected, 'REPLY')).toMatchObject({ state: 'PAUSED', dueAt: null });
    const ruling = clockOf(objected, 'OBJECTION_RULING');
    expect(ruling).toMatchObject({ state: 'RUNNING', suggested: true, duty: { row: 17 } });
    expect(instant(ruling.dueAt)).toEqual(endOf('2026-03-03'));
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'OBJECTION_RAISED' })).toHaveLength(1);
    // Neither the objection nor its entry in the timeline is for the enterprise.
    const seen = await enterprise.read(appeal);
    expect(seen.objections).toEqual([]);
    expect(seen.events.nodes.map(({ type }) => type)).not.toContain('OBJECTION_RAISED');
    expect(await town.refused('objectToAssignment', await town.objecting(appeal, DEPARTMENT))).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'OBJECTED',
      needed: ['DISPATCHED', 'HANDLING'],
      duty: { row: 17, clause: '二(三)' },
    });
    expect(
      await bureau.refused('replyToAppeal', { appealId: appeal.id, outcome: 'SOLVED', text: '回复' }),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('#17 upheld: another host with clocks of its own, and whoever stays keeps receipt and clocks', async () => {
    const story = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const { town, department, bureau } = story;
    const appeal = await department.receive(story.appeal);
    await town.object(appeal, OTHER);
    const upheld = await bureau.rule(appeal, 'UPHELD');
    expect(upheld).toMatchObject({ state: 'DISPATCHED', host: { code: OTHER } });
    expect(upheld.assignments.map(({ role, state, unit }) => [role, state, unit.code])).toEqual([
      ['HOST', 'PENDING', OTHER],
      ['CO_HANDLER', 'RECEIVED', DEPARTMENT],
    ]);
    expect(clocksOf(upheld, 'REPLY').map(({ state }) => state)).toEqual(['CANCELLED', 'RUNNING']);
    const before = appeal.assignments.find(({ unit }) => unit.code === DEPARTMENT);
    expect(upheld.assignments[1]).toMatchObject({ id: before?.id, receivedAt: before?.receivedAt });
    expect(upheld.objections[0]).toMatchObject({ ruling: 'UPHELD', unit: { code: TOWN } });
    // The appeal was moved away: it is the town's no longer.
    expect(await town.sees(appeal)).toBe(false);
    const transfers = (await bureau.register(appeal)).filter(({ cause }) => cause === 'TRANSFER');
    expect(transfers.map(({ unit }) => unit?.code)).toEqual([TOWN, DEPARTMENT, OTHER]);
  });

  it('#17 overruled: the reply goes on by what the pause took, and a unit that had not received begins anew', async () => {
    const { appeal, town, bureau } = await dispatched(raoping);
    await town.object(appeal, DEPARTMENT);
    const overruled = await bureau.rule(appeal, 'OVERRULED');
    expect(overruled).toMatchObject({ state: 'DISPATCHED', assignments: [{ state: 'PENDING' }] });
    expect(clockOf(overruled, 'REPLY')).toMatchObject({ state: 'RUNNING', dueAt: clockOf(appeal, 'REPLY').dueAt });
    expect(clocksOf(overruled, 'RECEIPT').map(({ state }) => state)).toEqual(['MET', 'RUNNING']);
    expect(clocksOf(overruled, 'OBJECTION_WINDOW').map(({ state }) => state)).toEqual(['MET', 'RUNNING']);
    expect(await town.receive(appeal)).toMatchObject({ state: 'HANDLING' });
  });

  it('#17 a unit that had received goes on handling, and a final ruling leaves no further objection', async () => {
    const { appeal, town, bureau } = await handling(raoping);
    await town.object(appeal, DEPARTMENT);
    const overruled = await bureau.rule(appeal, 'OVERRULED', { final: true });
    expect(overruled).toMatchObject({ state: 'HANDLING', assignments: [{ state: 'RECEIVED' }] });
    expect(clockOf(overruled, 'RECEIPT').state).toBe('MET');
    expect(await town.refused('objectToAssignment', await town.objecting(appeal, DEPARTMENT))).toMatchObject({
      code: 'OBJECTION_WINDOW_CLOSED',
      duty: { row: 17 },
    });
    expect(
      await bureau.refused('ruleOnObjection', {
        objectionId: overruled.objections[0]?.id,
        ruling: 'UPHELD',
        text: '再裁',
      }),
    ).toMatchObject({ code: 'NO_OPEN_OBJECTION' });
  });

  it('#17 a co-handler’s objection moves nobody else', async () => {
    const { appeal, town, department, bureau } = await handling(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const objected = await department.object(appeal, OTHER);
    expect(objected).toMatchObject({ state: 'HANDLING' });
    expect(clockOf(objected, 'REPLY')).toMatchObject({ state: 'RUNNING', dueAt: clockOf(appeal, 'REPLY').dueAt });
    const upheld = await bureau.rule(appeal, 'UPHELD');
    expect(upheld).toMatchObject({ state: 'HANDLING', host: { code: TOWN } });
    expect(clockOf(upheld, 'REPLY').state).toBe('RUNNING');
    expect(await town.sees(appeal)).toBe(true);
    expect(await department.sees(appeal)).toBe(false);
  });

  it('#16 #17 while the host’s objection is open nobody can receive or object, and nobody is late with it', async () => {
    const { appeal, town, department, bureau } = await dispatched(raoping, {
      dispatching: { coHandlers: [DEPARTMENT] },
    });
    await raoping.clock.advance({ hours: 20 });
    const objected = await town.object(appeal, OTHER);
    expect(clocksOf(objected, 'RECEIPT').map(({ state }) => state)).toEqual(expect.arrayContaining(['MET', 'PAUSED']));
    const assignmentId = await department.assignment(appeal);
    expect(await department.refused('receiveAssignment', { assignmentId })).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    await raoping.clock.advance({ hours: 30 });
    const ruled = await bureau.rule(appeal, 'UPHELD');
    const own = ruled.assignments.find(({ unit }) => unit.code === DEPARTMENT)?.deadlines ?? [];
    expect(own.map(({ rule, state, breachedAt }) => [rule, state, breachedAt]).sort()).toEqual([
      ['OBJECTION_WINDOW', 'RUNNING', null],
      ['RECEIPT', 'RUNNING', null],
    ]);
    // Four of its 24 hours were left.
    const left = Number(instant(own[0]?.dueAt)) - Number(instant(ruled.objections[0]?.ruledAt));
    expect(Math.round(left / 3_600_000)).toBe(4);
    expect(await department.object(appeal, 'ZJJ')).toMatchObject({ state: 'DISPATCHED' });
  });

  it('#17 after 24 hours it is too late, and the third round goes on the register by itself', async () => {
    const { appeal, town, bureau } = await dispatched(raoping);
    for (let round = 1; round <= 3; round++) {
      await town.object(appeal, DEPARTMENT);
      await bureau.rule(appeal, 'OVERRULED');
    }
    const causes = (await bureau.register(appeal)).map(({ cause }) => cause);
    expect(causes.filter((cause) => cause === 'THIRD_OBJECTION')).toHaveLength(1);
    await raoping.clock.advance({ hours: 24 });
    expect(clocksOf(await bureau.read(appeal), 'OBJECTION_WINDOW').at(-1)).toMatchObject({
      state: 'LAPSED',
      breachedAt: null,
    });
    expect(await town.refused('objectToAssignment', await town.objecting(appeal, DEPARTMENT))).toMatchObject({
      code: 'OBJECTION_WINDOW_CLOSED',
    });
  });

  it('#17 #21 upheld by returning: no unit is the right one, the clocks end, and the enterprise is told why', async () => {
    const { appeal, town, department, bureau, enterprise } = await dispatched(raoping, {
      dispatching: { coHandlers: [DEPARTMENT] },
    });
    await town.object(appeal, OTHER, { reason: '企业已就同一事项提起诉讼。' });
    const [objection] = (await bureau.read(appeal)).objections;
    const ruling = { objectionId: objection?.id, ruling: 'UPHELD', text: '异议成立。' };
    const returning = { ...ruling, returnReason: 'LITIGATION', returnText: '涉及司法诉讼，予以退回。' };
    const senseless = [
      [{ returnReason: 'INCOMPLETE' }, 'returnReason'],
      [{ returnReason: 'IDENTITY_UNCONFIRMED' }, 'returnReason'],
      [{ returnText: null }, 'returnText'],
      [{ returnReason: null }, 'returnReason'],
      [{ ruling: 'OVERRULED' }, 'returnReason'],
      [{ unitId: await raoping.unit(OTHER) }, 'unitId'],
    ] as const;
    for (const [wrong, field] of senseless)
      expect(await bureau.refused('ruleOnObjection', { ...returning, ...wrong })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', field],
        duty: { row: 21 },
      });
    const returned = await bureau.rule(appeal, 'UPHELD', {
      returnReason: 'LITIGATION',
      returnText: '涉及司法诉讼，予以退回。',
    });
    expect(returned).toMatchObject({ state: 'RETURNED', open: false, returnReason: 'LITIGATION' });
    expect(returned.objections).toMatchObject([{ ruling: 'UPHELD', rulingText: '经研究，裁定如下。' }]);
    expect(returned.deadlines.filter(({ state }) => state === 'RUNNING' || state === 'PAUSED')).toEqual([]);
    expect(clockOf(returned, 'OBJECTION_RULING').state).toBe('MET');
    // The ruling is between bureau and units; the return and its reason are for the enterprise.
    const seen = await enterprise.read(appeal);
    expect(seen.events.nodes.slice(-1)).toMatchObject([{ type: 'RETURNED', note: '涉及司法诉讼，予以退回。' }]);
    expect(seen.events.nodes.map(({ type }) => type)).not.toContain('OBJECTION_UPHELD');
    // Whoever objected sees what came of it, and is told.
    expect((await town.read(appeal)).assignments.map(({ unit, state }) => [unit.code, state])).toEqual([
      [TOWN, 'ENDED'],
      [DEPARTMENT, 'PENDING'],
    ]);
    expect(await department.sees(appeal)).toBe(true);
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'APPEAL_RETURNED' })).toHaveLength(1);
    expect(await raoping.notices({ appeal, template: 'OBJECTION_RULED' })).toHaveLength(1);
  });

  it('#17 only the unit objects, and only the bureau rules', async () => {
    const { appeal, town, department, enterprise, bureau } = await dispatched(raoping, {
      dispatching: { coHandlers: [DEPARTMENT] },
    });
    const input = await town.objecting(appeal, OTHER);
    for (const who of [department, enterprise, bureau])
      expect(await who.refused('objectToAssignment', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 17 } });
    await town.object(appeal, OTHER);
    const objectionId = (await bureau.read(appeal)).objections[0]?.id;
    const ruling = { objectionId, ruling: 'UPHELD', text: '裁' };
    for (const who of [town, department, await raoping.signIn('supervisor')])
      expect(await who.refused('ruleOnObjection', ruling)).toMatchObject({ code: 'NOT_ALLOWED' });
    // To an enterprise there are no objections.
    await expect(enterprise.refused('ruleOnObjection', ruling)).rejects.toThrow('NOT_FOUND');
  });
});
