import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, DEPARTMENT, dispatched, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');
const OTHER = 'TOWN-445122122';

describe('#47 each unit has a named person for this work, and keeps name and phone right (#22)', () => {
  it('#47 every unit has one from the start, read in clear by its own people and masked by the bureau', async () => {
    const bureau = await raoping.signIn('triage');
    const all = await bureau.unitContacts();
    expect(new Set(all.map(({ unit }) => unit.id))).toEqual(new Set((await raoping.units()).map(({ id }) => id)));
    expect(all.filter(({ unit }) => unit.code === TOWN).map(({ phone, stale }) => [phone, stale])).toEqual([
      ['139****1001', false],
    ]);
    const town = await raoping.signIn('huanggang');
    const own = await town.unitContacts();
    expect(own.map(({ unit, phone }) => [unit.code, phone])).toEqual([[TOWN, '13900001001']]);
    expect(own[0]?.name).not.toContain('*');
    expect(await town.unitContacts({ unitId: await raoping.unit(DEPARTMENT) })).toEqual([]);
  });

  it('#47 a person named by the unit is told of the next dispatch, and one that is put right at the new number', async () => {
    const town = await raoping.signIn('huanggang-head');
    const unitId = await raoping.unit(TOWN);
    const { unitContact } = await town.keepContact('designateUnitContact', {
      unitId,
      name: '林小满',
      phone: '+86 139 0000 7001',
    });
    expect(unitContact).toMatchObject({ name: '林小满', phone: '13900007001', stale: false });
    const told = async () => {
      const { appeal } = await dispatched(raoping);
      await raoping.quiet();
      return (await raoping.notices({ appeal, template: 'APPEAL_DISPATCHED' })).map(({ phone }) => phone).sort();
    };
    expect(await told()).toEqual(['139****1001', '139****7001']);
    await town.keepContact('correctUnitContact', {
      unitContactId: unitContact?.id,
      name: '林小满',
      phone: '13900007002',
    });
    expect(await told()).toEqual(['139****1001', '139****7002']);
    const removed = await town.keepContact('removeUnitContact', { unitContactId: unitContact?.id });
    expect(removed.userErrors).toEqual([]);
    expect(await told()).toEqual(['139****1001']);
    expect(await town.unitContacts({ unitId })).toHaveLength(1);
  });

  it('#47 the last one stays, and nobody names a phone that cannot be told', async () => {
    const town = await raoping.signIn('zhelin');
    const unitId = await raoping.unit(OTHER);
    const [only] = await town.unitContacts();
    const last = await town.keepContact('removeUnitContact', { unitContactId: only?.id });
    expect(last.userErrors).toMatchObject([{ code: 'LAST_UNIT_CONTACT', duty: { row: 47 } }]);
    for (const phone of ['0768-7801234', '12345', '']) {
      const { userErrors } = await town.keepContact('designateUnitContact', { unitId, name: '林某', phone });
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'phone'] }]);
    }
    const named = { unitId, name: '林某', phone: '13900007010' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => town.keepContact('designateUnitContact', named)));
    expect(answers.filter(({ unitContact }) => unitContact)).toHaveLength(4);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => 'TOO_MANY_UNIT_CONTACTS'),
    );
    // Of two who take off the last two at once, one is turned away.
    for (const { unitContact } of answers.filter((answer) => answer.unitContact).slice(0, 3))
      await town.keepContact('removeUnitContact', { unitContactId: unitContact?.id });
    const left = await town.unitContacts();
    expect(left).toHaveLength(2);
    const both = await Promise.all(left.map(({ id }) => town.keepContact('removeUnitContact', { unitContactId: id })));
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['LAST_UNIT_CONTACT']);
  });

  it('#22 what nobody has confirmed for half a year is flagged, until somebody does', async () => {
    const admin = await raoping.signIn('admin');
    const town = await raoping.signIn('huanggang');
    const [own] = await town.unitContacts();
    await town.keepContact('confirmUnitContact', { unitContactId: own?.id });
    await raoping.clock.advance({ days: 179 });
    expect(await town.unitContacts({ stale: true })).toEqual([]);
    await raoping.clock.advance({ days: 2 });
    expect(await town.unitContacts({ stale: true })).toMatchObject([{ id: own?.id, stale: true }]);
    expect((await admin.unitContacts({ stale: true })).map(({ id }) => id)).toContain(own?.id);
    const { unitContact } = await town.keepContact('confirmUnitContact', { unitContactId: own?.id });
    expect(unitContact).toMatchObject({ stale: false });
    expect(await town.unitContacts({ stale: true })).toEqual([]);
    expect((await admin.unitContacts({ stale: false })).map(({ id }) => id)).toContain(own?.id);
  });
});
