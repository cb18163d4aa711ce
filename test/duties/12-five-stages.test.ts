import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, DEPARTMENT, dispatched, filed, handling } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#12 accept, verify, graded handling, reply in time, check the result', () => {
  it('#12 an appeal goes through the five stages', async () => {
    const { appeal, enterprise, bureau, town } = await filed(raoping);
    const stages = [appeal.stage];
    const note = async (step: Promise<{ stage: string; state: string }>) => stages.push((await step).stage as never);
    await note(bureau.dispatch(appeal, { host: 'TOWN-445122100' }));
    await note(town.receive(appeal));
    await note(town.verify(appeal));
    await note(town.reply(appeal, 'SOLVED'));
    await raoping.quiet();
    await note(enterprise.evaluate(appeal, 'DISSATISFIED'));
    await note(bureau.forward(appeal));
    await town.consult(appeal);
    await note(town.decide(appeal));
    expect(stages).toEqual([
      'ACCEPTANCE',
      'VERIFICATION',
      'VERIFICATION',
      'GRADED_HANDLING',
      'RESULT_CHECK',
      'RESULT_CHECK',
      'TIMELY_REPLY',
      'RESULT_CHECK',
    ]);
  });

  it('#12 the host notes what it found; parties see it, the enterprise does not', async () => {
    const { appeal, enterprise, bureau, town } = await handling(raoping);
    const verified = await town.verify(appeal, { text: '现场核实，界址无争议。' });
    expect(verified).toMatchObject({ state: 'HANDLING', stage: 'GRADED_HANDLING', version: appeal.version + 1 });
    expect(verified.verifiedAt).not.toBeNull();
    const event = {
      type: 'VERIFICATION_RECORDED',
      duty: 12,
      note: '现场核实，界址无争议。',
      actorUnit: { code: 'TOWN-445122100' },
    };
    expect(verified.events.nodes.at(-1)).toMatchObject(event);
    expect((await bureau.read(appeal)).events.nodes.at(-1)).toMatchObject(event);
    expect((await enterprise.read(appeal)).events.nodes.map(({ type }) => type)).toEqual([
      'FILED',
      'DISPATCHED',
      'RECEIVED',
    ]);
    // A second note does not move the day of the first.
    expect((await town.verify(appeal)).verifiedAt).toBe(verified.verifiedAt);
  });

  it('#12 the list is narrowed by stage', async () => {
    const { appeal, bureau } = await filed(raoping);
    const acceptance = await bureau.list({ stage: ['ACCEPTANCE'] });
    expect(acceptance.map(({ id }) => id)).toContain(appeal.id);
    expect(new Set(acceptance.map(({ stage }) => stage))).toEqual(new Set(['ACCEPTANCE']));
  });

  it('#12 only the host verifies, and only what it has received', async () => {
    const story = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    const { appeal, enterprise, bureau, town, department } = story;
    const input = { appealId: appeal.id, text: '已核实' };
    expect(await town.refused('recordVerification', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'DISPATCHED',
      needed: ['HANDLING'],
      duty: { row: 12, clause: '二(三)' },
    });
    await town.receive(appeal);
    for (const who of [department, bureau, enterprise])
      expect(await who.refused('recordVerification', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 12 } });
    const elsewhere = await raoping.signIn('zhelin');
    expect((await elsewhere.fails('recordVerification', input)).extensions.code).toBe('NOT_FOUND');
  });

  it('#12 what one host verified does not count for the next', async () => {
    const { appeal, bureau, town } = await handling(raoping);
    await town.verify(appeal);
    const moved = await bureau.redispatch(appeal, DEPARTMENT);
    expect(moved).toMatchObject({ stage: 'VERIFICATION', verifiedAt: null });
    const department = await raoping.signIn('zrzy');
    expect(await department.receive(appeal)).toMatchObject({ state: 'HANDLING', stage: 'VERIFICATION' });
  });
});
