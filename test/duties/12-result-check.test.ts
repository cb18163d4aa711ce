import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { endOf, instant } from '../support/dates.js';
import { clockOf, clocksOf, completed, county, dissatisfied, type Person } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

interface Policy {
  version: number;
  resultCheck: string;
  sampleShare: number;
}

async function decide(input: Record<string, unknown>, who?: Person) {
  const { client } = who ?? (await raoping.signIn('admin'));
  const { changeAppealPolicy } = await client.run<{
    changeAppealPolicy: { appealPolicy: Policy | null; userErrors: { code: string; currentVersion: number | null }[] };
  }>('ChangeAppealPolicy', { input });
  return changeAppealPolicy;
}

describe('#12 the bureau checks the result', () => {
  it('#12 unasked: it passes, nothing moves, and the evaluation goes on', async () => {
    const { appeal, bureau, enterprise } = await completed(raoping);
    expect(appeal.resultCheckRequired).toBe(false);
    const passed = await bureau.checkResult(appeal, 'PASSED');
    expect(passed).toMatchObject({ state: 'COMPLETED', resultChecks: [{ verdict: 'PASSED' }] });
    expect(clockOf(passed, 'EVALUATION').state).toBe('RUNNING');
    const seen = await enterprise.read(appeal);
    expect(seen.resultChecks).toEqual([]);
    expect(seen.events.nodes.map(({ type }) => type)).not.toContain('RESULT_CHECKED');
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await enterprise.client.send(node, { id: passed.resultChecks[0]?.id })).data).toEqual({ node: null });
    expect((await enterprise.evaluate(appeal, 'SATISFIED')).state).toBe('CLOSED');
  });

  it('#12 sent back: the host has five working days anew, the evaluation ends, its token is void; then all again', async () => {
    const { appeal, bureau, town, enterprise } = await completed(raoping);
    const token = await raoping.evaluationToken(appeal);
    const back = await bureau.checkResult(appeal, 'BACK_TO_HANDLING', { note: '未见整改照片。' });
    expect(back).toMatchObject({ state: 'HANDLING', open: true, completedAt: null });
    expect(clockOf(back, 'EVALUATION').state).toBe('CANCELLED');
    const [, anew] = clocksOf(back, 'REPLY');
    expect(anew).toMatchObject({ state: 'RUNNING' });
    expect(instant(anew?.dueAt)).toEqual(endOf('2026-03-09'));
    await expect(enterprise.evaluateByToken(token, 'SATISFIED')).rejects.toThrow('EVALUATION_TOKEN_INVALID');
    // The enterprise hears that it goes on, not what bureau and unit wrote to each other.
    expect((await enterprise.read(appeal)).events.nodes.at(-1)).toMatchObject({ type: 'RESULT_SENT_BACK', note: null });
    expect((await town.list({ open: true })).map(({ id }) => id)).toContain(appeal.id);
    await town.reply(appeal, 'SOLVED', { text: '整改照片已补充。' });
    await raoping.quiet();
    const again = await bureau.read(appeal);
    expect(again).toMatchObject({ state: 'COMPLETED', resultChecks: [{ verdict: 'BACK_TO_HANDLING' }] });
    expect(clocksOf(again, 'EVALUATION').map(({ state }) => state)).toEqual(['CANCELLED', 'RUNNING']);
    for (const template of ['RESULT_SENT_BACK', 'RESULT_REOPENED'] as const)
      expect(await raoping.notices({ appeal, template })).toHaveLength(1);
    expect(await raoping.notices({ appeal, template: 'EVALUATION_REMINDER' })).toHaveLength(2);
    expect((await enterprise.evaluate(appeal, 'SATISFIED')).state).toBe('CLOSED');
  });

  it('#12 back to implementing only where it came from there; never after the evaluation; the bureau’s alone', async () => {
    const { appeal, bureau, town, enterprise } = await completed(raoping);
    const check = { appealId: appeal.id, verdict: 'BACK_TO_IMPLEMENTING', note: '退回。' };
    expect(await bureau.refused('checkResult', check)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'verdict'],
      duty: { row: 12 },
    });
    for (const who of [town, enterprise])
      expect(await who.refused('checkResult', check)).toMatchObject({ code: 'NOT_ALLOWED' });
    await enterprise.evaluate(appeal, 'SATISFIED');
    expect(await bureau.refused('checkResult', check)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'CLOSED',
      needed: ['COMPLETED'],
    });
  });

  it('#12 under the policy ALL a completed appeal is marked until it is checked, and listed by that', async () => {
    const { appealPolicy } = await (
      await raoping.signIn('huanggang')
    ).client.run<{ appealPolicy: Policy }>('AppealPolicy');
    expect(appealPolicy).toMatchObject({ version: 0, resultCheck: 'NONE' });
    expect(await decide({ resultCheck: 'ALL', expectedVersion: 0 })).toMatchObject({
      appealPolicy: { version: 1, resultCheck: 'ALL', sampleShare: 10 },
    });
    expect((await decide({ sampleShare: 50, expectedVersion: 0 })).userErrors).toMatchObject([
      { code: 'CONFLICT', currentVersion: 1 },
    ]);
    expect((await decide({ resultCheck: 'NONE' }, await raoping.signIn('triage'))).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    expect((await decide({ sampleShare: 0 })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    const { appeal, bureau } = await completed(raoping);
    const marked = async () => (await bureau.list({ resultCheckRequired: true })).map(({ id }) => id);
    expect(appeal.resultCheckRequired).toBe(true);
    expect(await marked()).toEqual([appeal.id]);
    await bureau.checkResult(appeal, 'PASSED');
    expect(await marked()).toEqual([]);
    expect((await bureau.list({ resultCheckRequired: false })).map(({ id }) => id)).toContain(appeal.id);
    expect(await decide({ resultCheck: 'NONE' })).toMatchObject({ appealPolicy: { version: 2, resultCheck: 'NONE' } });
    expect((await completed(raoping)).appeal.resultCheckRequired).toBe(false);
  });

  it('#38 where the policy says so, a dissatisfaction goes to the host in the same moment, by the platform', async () => {
    await decide({ forwardDissatisfactionAtOnce: true });
    const { appeal, town, bureau } = await dissatisfied(raoping);
    await decide({ forwardDissatisfactionAtOnce: false });
    const seen = await bureau.read(appeal);
    expect(seen).toMatchObject({ state: 'REHANDLING', rehandling: { decidedAt: null } });
    expect(seen.events.nodes.at(-1)).toMatchObject({ type: 'DISSATISFACTION_FORWARDED', actor: null });
    expect(clocksOf(seen, 'DISSATISFACTION_FORWARD')).toEqual([]);
    expect(clockOf(seen, 'FINAL_DECISION').state).toBe('RUNNING');
    expect((await bureau.register(appeal)).map(({ cause }) => cause)).toContain('DISSATISFACTION');
    await town.consult(appeal);
    expect((await town.decide(appeal)).state).toBe('CLOSED');
  });
});

describe('the follow-up visit, apart from the evaluation', () => {
  it('is noted from the completion on, also once the appeal is closed, and moves nothing', async () => {
    const { appeal, bureau, town, enterprise } = await completed(raoping);
    const visited = await bureau.visit(appeal, { contacted: 'NO', solved: 'UNKNOWN', satisfied: 'UNKNOWN' });
    expect(visited).toMatchObject({ state: 'COMPLETED', evaluation: null });
    const closed = await enterprise.evaluate(appeal, 'SATISFIED');
    const again = await bureau.visit(appeal, { satisfied: 'NO', note: '仍有尾欠。' });
    expect(again).toMatchObject({
      state: 'CLOSED',
      endedAt: closed.endedAt,
      evaluation: { verdict: 'SATISFIED' },
      followUpVisits: [
        { contacted: 'NO', solved: 'UNKNOWN', satisfied: 'UNKNOWN', note: null },
        { contacted: 'YES', solved: 'YES', satisfied: 'NO', note: '仍有尾欠。' },
      ],
    });
    expect((await town.read(appeal)).followUpVisits).toHaveLength(2);
    expect((await enterprise.read(appeal)).followUpVisits).toEqual([]);
  });

  it('lies between completion and now, and whoever was not reached has said nothing', async () => {
    const { appeal, bureau, town } = await completed(raoping);
    const input = { appealId: appeal.id, contacted: 'YES', solved: 'YES', satisfied: 'YES' };
    for (const visitedAt of ['2020-01-01T00:00:00+08:00', '2099-01-01T00:00:00+08:00'])
      expect(await bureau.refused('recordFollowUpVisit', { ...input, visitedAt })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'visitedAt'],
      });
    expect(await bureau.refused('recordFollowUpVisit', { ...input, contacted: 'NO' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'contacted'],
    });
    expect(await town.refused('recordFollowUpVisit', input)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
