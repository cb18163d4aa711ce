import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { completed, county, DEPARTMENT, handling, TOWN, type Appeal, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');

const notesOf = async (who: Person, appeal: Appeal): Promise<string[]> =>
  (await who.notes(appeal)).map(({ text }) => text);

describe('internal notes', () => {
  it('are read by the people of their author’s unit alone, in the list and by their id', async () => {
    const { appeal, enterprise, bureau, town, department } = await handling(raoping, {
      dispatching: { coHandlers: [DEPARTMENT] },
    });
    await bureau.note(appeal, '局内备注');
    const ofTown = await town.note(appeal, '镇内备注');
    await department.note(appeal, '部门备注');
    const [townHead, bureauHead, supervisor] = (await Promise.all(
      ['huanggang-head', 'bureau-head', 'supervisor'].map((name) => raoping.signIn(name)),
    )) as [Person, Person, Person];
    await townHead.note(appeal, '镇领导批示');

    for (const who of [town, townHead]) expect(await notesOf(who, appeal)).toEqual(['镇内备注', '镇领导批示']);
    for (const who of [bureau, bureauHead]) expect(await notesOf(who, appeal)).toEqual(['局内备注']);
    expect(await notesOf(department, appeal)).toEqual(['部门备注']);
    for (const who of [enterprise, supervisor]) expect(await notesOf(who, appeal)).toEqual([]);

    const node = async (who: Person) =>
      (await who.client.send<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id: ofTown.id }))
        .data?.node;
    expect(await node(townHead)).toEqual({ id: ofTown.id });
    for (const who of [bureau, department, enterprise, supervisor, await county(app, '445103').signIn('triage')])
      expect(await node(who)).toBeNull();
  });

  it('leave no trace that others could see: no version, no event, no notice', async () => {
    const { appeal, bureau, town } = await handling(raoping);
    await raoping.quiet();
    const [before, notices] = [await bureau.read(appeal), await raoping.notices({ appeal })];
    await town.note(appeal);
    await raoping.quiet();
    expect(await bureau.read(appeal)).toEqual(before);
    expect(await raoping.notices({ appeal })).toEqual(notices);
  });

  it('go with the appeal: out of sight when it moves to another unit, which sees none of them', async () => {
    const { appeal, bureau, town } = await handling(raoping);
    await town.note(appeal, '本镇意见');
    await bureau.redispatch(appeal, DEPARTMENT);
    expect(await town.sees(appeal)).toBe(false);
    expect(await notesOf(await raoping.signIn('zrzy'), appeal)).toEqual([]);
    await bureau.redispatch(appeal, TOWN);
    expect(await notesOf(town, appeal)).toEqual(['本镇意见']);
  });

  it('can be written after the end, when nothing else can', async () => {
    const { appeal, enterprise, town } = await completed(raoping);
    await enterprise.evaluate(appeal, 'SATISFIED');
    expect(await town.note(appeal, '归档')).toMatchObject({
      text: '归档',
      writtenBy: { displayName: expect.any(String) },
    });
  });
});
