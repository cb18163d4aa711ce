import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { endOf, instant } from '../support/dates.js';
import { clockOf, completed, county, DEPARTMENT, dissatisfied, rehandling, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#38 dissatisfied: the bureau, the host, a consultation with the enterprise, the final decision', () => {
  it('#38 the whole round, step by step', async () => {
    const { appeal, bureau, town, enterprise } = await completed(raoping);
    const told = await enterprise.evaluate(appeal, 'DISSATISFIED', { comment: '问题没有解决。' });
    expect(told).toMatchObject({
      state: 'DISSATISFACTION_REVIEW',
      open: false,
      evaluation: { verdict: 'DISSATISFIED' },
    });
    const forward = clockOf(told, 'DISSATISFACTION_FORWARD');
    expect(forward).toMatchObject({ state: 'RUNNING', suggested: true, duty: { row: 38, clause: '二(十)' } });
    expect(instant(forward.dueAt)).toEqual(endOf('2026-03-03'));

    const forwarded = await bureau.forward(appeal, { note: '请上门沟通。' });
    expect(forwarded).toMatchObject({
      state: 'REHANDLING',
      stage: 'TIMELY_REPLY',
      rehandling: { unit: { code: TOWN }, note: '请上门沟通。', decidedAt: null, decision: null, consultations: [] },
    });
    expect(clockOf(forwarded, 'DISSATISFACTION_FORWARD').state).toBe('MET');
    const final = clockOf(forwarded, 'FINAL_DECISION');
    expect(final).toMatchObject({ state: 'RUNNING', suggested: true, startedAt: forwarded.rehandling?.forwardedAt });
    expect(instant(final.dueAt)).toEqual(endOf('2026-03-16'));
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'DISSATISFACTION_FORWARDED' })).toEqual([
      expect.objectContaining({ state: 'SENT', unitId: await raoping.unit(TOWN), phone: '139****1001' }),
    ]);

    const consulted = await town.consult(appeal, { method: 'MEETING', summary: '与企业负责人座谈。' });
    expect(consulted).toMatchObject({ state: 'REHANDLING' });
    expect(consulted.rehandling?.consultations).toEqual([
      expect.objectContaining({ method: 'MEETING', summary: '与企业负责人座谈。' }),
    ]);
    const decided = await town.decide(appeal, { decision: '维持原意见，并协助补办手续。' });
    expect(decided).toMatchObject({
      state: 'CLOSED',
      rehandling: { decision: '维持原意见，并协助补办手续。', decidedAt: decided.endedAt },
    });
    expect(clockOf(decided, 'FINAL_DECISION')).toMatchObject({ state: 'MET', metAt: decided.endedAt });
    const steps = ['EVALUATED', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY'];
    const events = (await bureau.read(appeal)).events.nodes.slice(-4);
    expect(events.map(({ type }) => type)).toEqual(steps);
    expect(events.slice(1).map(({ duty }) => duty)).toEqual([38, 38, 38]);
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'FINAL_DECISION' })).toEqual([
      expect.objectContaining({ state: 'SENT', phone: '139****1501' }),
    ]);

    // The enterprise reads the decision, not how it was come to.
    const read = await enterprise.read(appeal);
    expect(read.rehandling).toMatchObject({ decision: '维持原意见，并协助补办手续。', consultations: [] });
    expect(read.events.nodes.map(({ type }) => type)).not.toContain('CONSULTED');
  });

  it('#38 no final decision without a consultation with the enterprise', async () => {
    const { appeal, town } = await rehandling(raoping);
    expect(await town.refused('decideFinally', { appealId: appeal.id, decision: '维持原意见。' })).toMatchObject({
      code: 'CONSULTATION_REQUIRED',
      duty: { row: 38, clause: '二(十)' },
    });
  });

  it('#38 a consultation lies between the forwarding and now', async () => {
    const { appeal, town } = await rehandling(raoping);
    const forwardedAt = appeal.rehandling?.forwardedAt as string;
    await raoping.clock.advance({ hours: 2 });
    const input = { appealId: appeal.id, method: 'PHONE', summary: '电话沟通。' };
    const [before, later] = [-60_000, 3 * 3_600_000].map((ms) => new Date(Date.parse(forwardedAt) + ms).toISOString());
    for (const heldAt of [before, later])
      expect(await town.refused('recordConsultation', { ...input, heldAt })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'heldAt'],
        duty: { row: 38 },
      });
    const heldAt = new Date(Date.parse(forwardedAt) + 3_600_000).toISOString();
    const { rehandling: round } = await town.consult(appeal, { heldAt });
    expect(instant(round?.consultations[0]?.heldAt)).toEqual(new Date(heldAt));
  });

  it('#38 each step is one post’s, and comes in its turn', async () => {
    const story = await dissatisfied(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const { appeal, bureau, town, department, enterprise } = story;
    const consultation = { appealId: appeal.id, method: 'VISIT', summary: '沟通' };
    const decision = { appealId: appeal.id, decision: '决定' };
    for (const who of [town, enterprise])
      expect(await who.refused('forwardDissatisfaction', { appealId: appeal.id })).toMatchObject({
        code: 'NOT_ALLOWED',
        duty: { row: 38 },
      });
    for (const [command, input] of [
      ['recordConsultation', consultation],
      ['decideFinally', decision],
    ] as const)
      expect(await town.refused(command, input)).toMatchObject({
        code: 'INVALID_TRANSITION',
        state: 'DISSATISFACTION_REVIEW',
        needed: ['REHANDLING'],
        duty: { row: 38 },
      });
    await bureau.forward(appeal);
    expect(await bureau.refused('forwardDissatisfaction', { appealId: appeal.id })).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'REHANDLING',
      needed: ['DISSATISFACTION_REVIEW'],
    });
    for (const who of [bureau, department, enterprise]) {
      expect(await who.refused('recordConsultation', consultation)).toMatchObject({
        code: 'NOT_ALLOWED',
        duty: { row: 38 },
      });
      expect(await who.refused('decideFinally', decision)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 38 } });
    }
  });

  it('#38 there is one round: the final decision is an end', async () => {
    const { appeal, bureau, town, enterprise } = await rehandling(raoping);
    await town.consult(appeal);
    await town.decide(appeal);
    const end = { code: 'INVALID_TRANSITION', state: 'CLOSED' };
    expect(await enterprise.refused('evaluateAppeal', { appealId: appeal.id, verdict: 'DISSATISFIED' })).toMatchObject(
      end,
    );
    expect(await bureau.refused('forwardDissatisfaction', { appealId: appeal.id })).toMatchObject(end);
    expect(await town.refused('decideFinally', { appealId: appeal.id, decision: '再决定' })).toMatchObject(end);
  });

  it('#38 the suggested limits urge; only the host’s decision goes on the register', async () => {
    const waiting = await dissatisfied(raoping);
    const deciding = await rehandling(raoping);
    const supervisor = await raoping.signIn('supervisor');
    await raoping.clock.advance({ days: 20 });
    const breaches = async ({ id }: { id: string }) =>
      (await supervisor.register({ id }))
        .filter(({ cause }) => cause === 'BREACH')
        .map(({ rule, unit }) => [rule, unit?.code]);
    expect(clockOf(await supervisor.read(waiting.appeal), 'DISSATISFACTION_FORWARD').breachedAt).not.toBeNull();
    expect(await breaches(waiting.appeal)).toEqual([]);
    const final = clockOf(await supervisor.read(deciding.appeal), 'FINAL_DECISION');
    expect(final).toMatchObject({ state: 'RUNNING', breachedAt: final.dueAt });
    expect(await breaches(deciding.appeal)).toEqual([['FINAL_DECISION', TOWN]]);
    const urged = async (appeal: { id: string }) =>
      (await raoping.notices({ appeal, template: 'URGE' })).map(({ phone }) => phone);
    expect(await urged(waiting.appeal)).toEqual(['139****1101']);
    expect(await urged(deciding.appeal)).toEqual(['139****1001']);
  });
});
