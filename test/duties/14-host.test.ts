import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { codesOf, county, filed, TOWN } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');

describe('#14 the bureau classifies by region and content and fixes the host', () => {
  it('#14 the catalogue suggests by region and content, and says why; a person decides', async () => {
    const { appeal, bureau } = await filed(raoping, {
      filing: {
        category: 'TRA-ROAD',
        divisionCode: '445122100',
      },
    });
    const road = await bureau.suggestion(appeal);
    expect(road?.host.code).toBe('GAJ');
    expect(road?.coHandlers.map(({ code }) => code).sort()).toEqual(['JTJ', 'TOWN-445122100']);
    expect(road).toMatchObject({
      catalogueVersion: 1,
      explanation: expect.stringContaining('黄冈城区限行由县公安局主办'),
    });

    // The same content elsewhere is another department's.
    const elsewhere = await filed(raoping, { filing: { category: 'TRA-ROAD', divisionCode: '445122110' } });
    expect((await bureau.suggestion(elsewhere.appeal))?.host.code).toBe('JTJ');

    const dispatched = await bureau.dispatch(appeal, {
      host: 'JTJ',
      coHandlers: [TOWN],
      note: '限行标志由交通局设置。',
    });
    expect(dispatched.host?.code).toBe('JTJ');
    expect(dispatched.dispatches).toEqual([
      expect.objectContaining({ sequence: 1, note: '限行标志由交通局设置。', dispatchedBy: { displayName: '许文清' } }),
    ]);
    expect(dispatched.events.nodes.at(-1)).toMatchObject({
      type: 'DISPATCHED',
      duty: 14,
      actorRole: 'TRIAGE_OFFICER',
      actorUnit: { code: 'GSB' },
      note: '限行标志由交通局设置。',
    });
  });

  it('#14 a division without a town government has its line; what nothing else catches goes to the town', async () => {
    const { bureau, appeal } = await filed(raoping, { filing: { category: 'MKT-REG', divisionCode: '445122400' } });
    expect((await bureau.suggestion(appeal))?.host.code).toBe('ZRZY');
    const other = await filed(raoping, { filing: { category: 'LAND', divisionCode: '445122110' } });
    expect((await bureau.suggestion(other.appeal))?.host.code).toBe('TOWN-445122110');
  });

  it('#14 dispatching corrects category and division, and may grade', async () => {
    const { appeal, bureau } = await filed(raoping, { filing: { category: 'LAND-TITLE', divisionCode: '445122100' } });
    const dispatched = await bureau.dispatch(appeal, {
      host: 'SLJ',
      category: 'UTIL-WATER',
      divisionCode: '445122117',
      grade: 2,
    });
    expect(dispatched).toMatchObject({
      category: { code: 'UTIL-WATER' },
      // The answers are still those to the form that was filled in.
      formCategory: { code: 'LAND-TITLE' },
      division: { code: '445122117', name: '钱东镇' },
      grade: 2,
      version: appeal.version + 1,
    });
  });

  it('#14 a host that is not there, or not here, is not found, and nothing is sent out', async () => {
    const { appeal, bureau } = await filed(raoping);
    const [input, before] = [await bureau.dispatching(appeal, { host: TOWN }), await bureau.read(appeal)];
    const foreign = await county(app, '445103').unit('ZRZY');
    const wrongs = [
      { hostUnitId: 'unt_00000000-0000-4000-8000-000000000000' },
      { hostUnitId: foreign },
      { hostUnitId: appeal.id },
      { coHandlerUnitIds: [foreign] },
      { divisionCode: '445103100' },
      { categoryId: (await county(app, '445103').category('LAND')).id },
    ];
    for (const wrong of wrongs) {
      const { extensions } = await bureau.fails('dispatchAppeal', { ...input, ...wrong });
      expect(extensions).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await bureau.refused('dispatchAppeal', { ...input, grade: 5 })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'grade'],
    });
    expect(await bureau.read(appeal)).toEqual(before);
  });

  it('#14 suggestions are for the bureau', async () => {
    const { appeal, town, enterprise } = await filed(raoping);
    for (const who of [town, enterprise]) await expect(who.suggestion(appeal)).rejects.toThrow('FORBIDDEN');
  });

  it('#14 the bureau dispatches many at once to whom the catalogue suggests, by the catalogue alone', async () => {
    const stories = [await filed(raoping), await filed(raoping)];
    const [{ bureau }] = stories as [(typeof stories)[0]];
    const suggested = await bureau.suggestion(stories[0]?.appeal as { id: string });
    const answer = await bureau.inBulk(
      'dispatchBySuggestion',
      stories.map(({ appeal }) => appeal.id),
    );
    expect(answer.results.map(({ appeal }) => appeal?.state)).toEqual(['DISPATCHED', 'DISPATCHED']);
    for (const { appeal } of stories) {
      const units = (await bureau.read(appeal)).assignments.map(({ unit, role }) => [role, unit.code]);
      expect(units.sort()).toEqual(
        [
          ['HOST', suggested?.host.code],
          ...(suggested?.coHandlers ?? []).map(({ code }) => ['CO_HANDLER', code]),
        ].sort(),
      );
    }
    const { appeal } = await filed(raoping);
    // A catalogue whose newest version has one line, which is about another region.
    await app.database.admin.query(
      `insert into dispatch_rule select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
         'version', r.version + 1, 'category_id', (select id from category c where c.tenant_id = r.tenant_id and c.id <> $2
            and not exists (select from category d where d.tenant_id = c.tenant_id and d.parent_id = c.id) limit 1)))).*
         from dispatch_rule r where r.tenant_id = (select id from tenant where code = $1)
         order by r.version desc, r.position limit 1`,
      ['445122', (await raoping.category('LAND-TITLE')).id.slice(4)],
    );
    expect(codesOf(await bureau.inBulk('dispatchBySuggestion', [appeal.id]))).toEqual(['NO_SUGGESTION']);
    expect((await bureau.read(appeal)).state).toBe('PRE_ACCEPTED');
  });
});
