import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, DEPARTMENT, dispatched, dissatisfied, filed, TOWN } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');

describe('#35 every transfer to a town or department is registered and copied to the supervision section', () => {
  it('#35 a line for each unit, at the instant of the dispatch', async () => {
    const { appeal } = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT, 'GAJ'] } });
    const supervisor = await raoping.signIn('supervisor');
    const lines = await supervisor.register(appeal);
    expect(lines.map(({ cause, unit }) => [cause, unit?.code]).sort()).toEqual([
      ['TRANSFER', 'GAJ'],
      ['TRANSFER', TOWN],
      ['TRANSFER', DEPARTMENT],
    ]);
    for (const line of lines)
      expect(line).toMatchObject({
        enteredAt: appeal.dispatches[0]?.dispatchedAt,
        rule: null,
        appealId: appeal.id,
        appealNumber: appeal.number,
      });
  });

  it('#35 before a transfer there is nothing to register, and a return is none', async () => {
    const { appeal, bureau } = await filed(raoping);
    await bureau.returnBack(appeal, 'OUT_OF_REMIT');
    expect(await (await raoping.signIn('supervisor')).register(appeal)).toEqual([]);
  });

  it('#35 a dissatisfaction passed on to the host is a transfer too', async () => {
    const { appeal, bureau } = await dissatisfied(raoping);
    const supervisor = await raoping.signIn('supervisor');
    expect((await supervisor.register(appeal)).map(({ cause }) => cause)).toEqual(['TRANSFER']);
    const { rehandling } = await bureau.forward(appeal);
    expect((await supervisor.register(appeal)).slice(1)).toEqual([
      expect.objectContaining({
        cause: 'DISSATISFACTION',
        enteredAt: rehandling?.forwardedAt,
        unit: expect.objectContaining({ code: TOWN }),
      }),
    ]);
  });

  it('#35 section and bureau read all of it, a unit its own lines, others none', async () => {
    const { appeal, bureau, town, department, enterprise } = await dispatched(raoping, {
      dispatching: { coHandlers: [DEPARTMENT] },
    });
    const unitsSeenBy = async (who: { register: typeof bureau.register }) =>
      (await who.register(appeal)).map(({ unit }) => unit?.code).sort();
    expect(await unitsSeenBy(bureau)).toEqual([TOWN, DEPARTMENT]);
    expect(await unitsSeenBy(await raoping.signIn('supervisor'))).toEqual([TOWN, DEPARTMENT]);
    expect(await unitsSeenBy(town)).toEqual([TOWN]);
    expect(await unitsSeenBy(department)).toEqual([DEPARTMENT]);
    for (const who of [enterprise, await raoping.signIn('zhelin'), await raoping.signIn('admin')])
      expect(await unitsSeenBy(who)).toEqual([]);
    const chaoan = county(app, '445103');
    expect(await unitsSeenBy(await chaoan.signIn('supervisor'))).toEqual([]);
  });

  it('#35 the supervision section sees every appeal and changes none', async () => {
    const { appeal, bureau } = await dispatched(raoping);
    const supervisor = await raoping.signIn('supervisor');
    expect(await supervisor.sees(appeal)).toBe(true);
    const [seen, ofBureau] = [await supervisor.read(appeal), await bureau.read(appeal)];
    expect(seen.events).toEqual(ofBureau.events);
    // To urge (#46) is no change of a case.
    expect(seen.viewerCan.filter(({ allowed }) => allowed).map(({ command }) => command)).toEqual(['urgeAppeal']);
  });
});
