import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { clockOf, county, DEPARTMENT, TOWN, type Appeal, type Person } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');
const OTHER = 'JTJ';
let next = 0;

/** Whoever sees of an appeal what its enterprise sees, each with the appeal that is his. */
const READERS: Readonly<Record<string, () => Promise<[Person, Appeal]>>> = {
  'the enterprise': async () => {
    const contact = await raoping.contact('13900001501');
    return [contact, await contact.file()];
  },
  'the counter': async () => {
    const hall = await raoping.signIn('hall');
    const contact = { name: '林潮生', phone: '13900001501' };
    const enterprise = { creditCode: '91445122MA7E10016U', name: '饶平县黄冈镇某企业' };
    return [hall, await hall.file({ channel: 'SERVICE_HALL', enterprise, contact })];
  },
  'the hotline': async () => {
    const hotline = await raoping.client();
    const enterprise = { creditCode: '91445122MA6PBDCR3U', name: '饶平县海昕鲍鱼育苗有限公司' };
    const contact = { name: '蔡先生', phone: '13900007001' };
    return [hotline, await hotline.file({ channel: 'HOTLINE', externalNo: `CZ-${++next}`, enterprise, contact })];
  },
};

const LOOK = `query ($id: ID!, $state: [AppealState!], $stage: [AppealStage!], $number: String) {
  appeal(id: $id) {
    state stage open earliestDueAt
    assignments { state receivedAt deadlines { rule } }
    dispatches { assignments { state } }
    viewerCan { command allowed code reason }
    events { nodes { type } }
    deadlines { rule state dueAt explanation }
  }
  facets: appealFacets(filter: { number: $number }) { state { value count } stage { value count } }
  shown: appeals(filter: { number: $number, state: $state, stage: $stage }) { nodes { state } totalCount }
  objected: appealFacets(filter: { number: $number, state: [OBJECTED] }) { total }
}`;

interface Looked {
  appeal: Appeal;
}

/** What is left of a look without the clock of the reply, which stands meanwhile. */
const apartFromTheReply = (looked: Looked): unknown =>
  JSON.parse(JSON.stringify(looked), (key, value: unknown) =>
    Array.isArray(value)
      ? value.filter((item: { rule?: string }) => item.rule !== 'REPLY')
      : key === 'earliestDueAt'
        ? null
        : value,
  );

describe.each(Object.entries(READERS))('#17 %s never sees an objection', (_, open) => {
  it.each([
    ['what nobody has received goes on as dispatched', 'DISPATCHED', 'VERIFICATION'],
    ['what the host verified goes on as under handling', 'HANDLING', 'GRADED_HANDLING'],
  ] as const)('#17 %s', async (_title, state, stage) => {
    const [[reader, filed], bureau, town, department] = await Promise.all([
      open(),
      raoping.signIn('triage'),
      raoping.signIn('huanggang'),
      raoping.signIn('zrzy'),
    ]);
    if (filed.state === 'REGISTRY_REVIEW') await (await raoping.signIn('reviewer')).review(filed, 'CONFIRMED');
    const appeal = await bureau.dispatch(filed, { host: TOWN, coHandlers: [DEPARTMENT] });
    if (state === 'HANDLING') await town.verify(await town.receive(appeal));
    const look = async (): Promise<Looked> => {
      const variables = { id: appeal.id, number: appeal.number, state: [state], stage: [stage] };
      const { data, errors } = await reader.client.send<Looked>(LOOK, variables);
      if (!data) throw new Error(JSON.stringify(errors));
      return data;
    };
    const before = await look();
    expect(before).toMatchObject({
      appeal: { state, stage, deadlines: expect.arrayContaining([expect.objectContaining({ rule: 'REPLY' })]) },
      facets: { state: [{ value: state, count: 1 }], stage: [{ value: stage, count: 1 }] },
      shown: { nodes: [{ state }], totalCount: 1 },
      objected: { total: 0 },
    });
    await raoping.quiet();
    const stream = await reader.watchAppeal(appeal);

    await department.object(appeal, OTHER);
    expect(await look()).toEqual(before);
    expect(await town.object(appeal, OTHER)).toMatchObject({ state: 'OBJECTED', stage: 'VERIFICATION' });

    const during = await look();
    expect(apartFromTheReply(during)).toEqual(apartFromTheReply(before));
    // A clock that stands would tell why.
    expect(during.appeal.deadlines.map(({ rule }) => rule)).not.toContain('REPLY');
    const refusal = await reader.refused('supplementAppeal', { appealId: appeal.id, text: '补充如下。' });
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', state });
    expect(refusal.message).not.toContain('异议');
    await bureau.message(appeal);
    expect(await stream.next()).toMatchObject({ event: { type: 'MESSAGE_SENT' }, appeal: { state } });

    // Over a midnight, which the reply's clock then does not count.
    await raoping.clock.advance({ days: 2 });
    for (const { id } of (await bureau.read(appeal)).objections)
      await bureau.give('ruleOnObjection', { objectionId: id, ruling: 'OVERRULED', text: '经研究，仍由原单位办理。' });
    const { appeal: after } = await look();
    expect(after).toMatchObject({ state, stage });
    const [told, whole] = [clockOf(after, 'REPLY'), clockOf(await bureau.read(appeal), 'REPLY')];
    expect(whole.explanation).toMatchObject({ pauses: [expect.objectContaining({ to: expect.any(String) })] });
    const skipped = (whole.explanation.skipped as { kind: string }[]).filter(({ kind }) => kind !== 'PAUSED');
    expect(told).toMatchObject({
      state: 'RUNNING',
      dueAt: whole.dueAt,
      explanation: { ...whole.explanation, skipped, pauses: [] },
    });
    await stream.close();
  });
});
