import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { clocksOf, county, DEPARTMENT, dispatched, filed, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#15 town to town, department to department, overlap: the department leads, jointly with the towns', () => {
  it('#15 the catalogue says so', async () => {
    const suggested = async (category: string, divisionCode: string) => {
      const { appeal, bureau } = await filed(raoping, { filing: { category, divisionCode } });
      const suggestion = await bureau.suggestion(appeal);
      return [suggestion?.host.code, ...(suggestion?.coHandlers.map(({ code }) => code).sort() ?? [])];
    };
    expect(await suggested('LAND', '445122123')).toEqual(['TOWN-445122123']);
    expect(await suggested('LAND-TITLE', '445122123')).toEqual(['ZRZY']);
    expect(await suggested('LAND-SUPPLY', '445122117')).toEqual(['ZRZY', 'TOWN-445122117']);
    expect(await suggested('ENV-SEWER', '445122104')).toEqual(['STHJ', 'SLJ', 'TOWN-445122104']);
  });

  it('#15 each unit has an assignment, a receipt and a clock of its own; the reply is the host’s', async () => {
    const story = await dispatched(raoping, { dispatching: { host: DEPARTMENT, coHandlers: [TOWN] } });
    const { appeal, bureau, town, department } = story;
    expect(appeal.assignments.map(({ role, unit, state }) => [role, unit.code, state])).toEqual([
      ['HOST', DEPARTMENT, 'PENDING'],
      ['CO_HANDLER', TOWN, 'PENDING'],
    ]);
    expect(appeal.host?.code).toBe(DEPARTMENT);
    const rules = appeal.assignments.map(({ deadlines }) => deadlines.map(({ rule }) => rule).sort());
    expect(rules).toEqual([
      ['OBJECTION_WINDOW', 'RECEIPT', 'REPLY'],
      ['OBJECTION_WINDOW', 'RECEIPT'],
    ]);
    for (const who of [town, department]) expect(await who.sees(appeal)).toBe(true);

    // A co-handler's receipt meets its own clock and moves nothing.
    const half = await town.receive(appeal);
    expect(half).toMatchObject({ state: 'DISPATCHED', version: appeal.version + 1 });
    expect(
      clocksOf(half, 'RECEIPT')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['MET', 'RUNNING']);
    expect(half.assignments.find(({ role }) => role === 'CO_HANDLER')?.deadlines[0]?.state).toBe('MET');

    expect((await department.receive(appeal)).state).toBe('HANDLING');
    expect(
      await town.refused('replyToAppeal', { appealId: appeal.id, outcome: 'SOLVED', text: '已解决' }),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
      duty: { row: 18 },
    });
    expect((await bureau.read(appeal)).events.nodes.map(({ type, actorUnit }) => [type, actorUnit?.code])).toEqual([
      ['FILED', undefined],
      ['DISPATCHED', 'GSB'],
      ['RECEIVED', TOWN],
      ['RECEIVED', DEPARTMENT],
    ]);
  });

  it('#15 a co-handler that has received gives the host its opinion: the host is told, nothing moves, the enterprise sees none of it', async () => {
    const story = await dispatched(raoping, { dispatching: { host: DEPARTMENT, coHandlers: [TOWN] } });
    const { appeal, bureau, town, department, enterprise } = story;
    const opinion = { appealId: appeal.id, outcome: 'SOLVED', text: '镇级部分已办妥。' };
    expect(await town.refused('giveCoHandlerOpinion', opinion)).toMatchObject({
      code: 'NOT_RECEIVED',
      duty: { row: 15 },
    });
    await town.receive(appeal);
    for (const who of [department, bureau, enterprise])
      expect(await who.refused('giveCoHandlerOpinion', opinion)).toMatchObject({ code: 'NOT_ALLOWED' });
    const given = await town.opine(appeal, 'SOLVED');
    expect(given).toMatchObject({ state: 'DISPATCHED', version: appeal.version + 2 });
    await department.receive(appeal);
    await town.opine(appeal, 'UNSOLVED');
    const seen = await department.read(appeal);
    expect(seen.state).toBe('HANDLING');
    expect(seen.opinions.map(({ role, outcome, unit }) => [role, outcome, unit.code])).toEqual([
      ['CO_HANDLER', 'SOLVED', TOWN],
      ['CO_HANDLER', 'UNSOLVED', TOWN],
    ]);
    expect(seen.events.nodes.at(-1)).toMatchObject({ type: 'CO_HANDLER_OPINION_GIVEN', visibility: 'PARTY', duty: 15 });
    expect(clocksOf(seen, 'REPLY')).toMatchObject([{ state: 'RUNNING' }]);
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'CO_HANDLER_OPINION' })).toHaveLength(2);

    await department.reply(appeal, 'SOLVED');
    const forEnterprise = await enterprise.read(appeal);
    expect(forEnterprise.opinions.map(({ role }) => role)).toEqual(['HOST']);
    expect(forEnterprise.events.nodes.map(({ type }) => type)).not.toContain('CO_HANDLER_OPINION_GIVEN');
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    const id = seen.opinions[0]?.id;
    expect((await enterprise.client.send(node, { id })).data).toEqual({ node: null });
    expect((await department.client.send(node, { id })).data).toEqual({ node: { id } });
  });

  it('#15 a co-handler whose objection waits for its ruling gives no opinion meanwhile', async () => {
    const { appeal, bureau, department } = await dispatched(raoping, { dispatching: { coHandlers: [DEPARTMENT] } });
    await department.receive(appeal);
    await department.object(appeal, 'ZJJ');
    const opinion = { appealId: appeal.id, outcome: 'UNSOLVED', text: '不属本单位。' };
    expect(await department.refused('giveCoHandlerOpinion', opinion)).toMatchObject({ code: 'OBJECTION_OPEN' });
    await bureau.rule(appeal, 'OVERRULED');
    expect((await department.opine(appeal, 'UNSOLVED')).opinions).toHaveLength(1);
  });

  it('#15 a unit stands once: not host and co-handler, not twice', async () => {
    const { appeal, bureau } = await filed(raoping);
    for (const coHandlers of [[DEPARTMENT], [TOWN, TOWN]]) {
      const input = await bureau.dispatching(appeal, { host: DEPARTMENT, coHandlers });
      expect(await bureau.refused('dispatchAppeal', input)).toMatchObject({
        code: 'HOST_ALSO_CO_HANDLER',
        path: ['input', 'coHandlerUnitIds'],
        duty: { row: 15, clause: '二(三)' },
      });
    }
  });

  it('#15 ten co-handlers are the most', async () => {
    const { appeal, bureau } = await filed(raoping);
    const towns = (await raoping.units()).filter(({ kind }) => kind === 'TOWN').map(({ code }) => code);
    const input = await bureau.dispatching(appeal, { host: DEPARTMENT, coHandlers: towns.slice(0, 11) });
    expect(await bureau.refused('dispatchAppeal', input)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'coHandlerUnitIds'],
    });
    const joint = await bureau.dispatch(appeal, { host: DEPARTMENT, coHandlers: towns.slice(0, 10) });
    expect(joint.assignments).toHaveLength(11);
  });
});
