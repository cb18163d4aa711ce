import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, dispatched, DEPARTMENT, TOWN, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
let admin: Person;
beforeAll(async () => {
  admin = await raoping.signIn('admin');
});

interface Unit {
  id: string;
  code: string;
  name: string;
  kind: string;
  functions: string[];
  divisionCode: string | null;
  active: boolean;
  contactStale: boolean | null;
  version: number;
}

const units = async (who = admin): Promise<Unit[]> => (await who.client.run<{ units: Unit[] }>('AllUnits')).units;
const unit = async (code: string, who = admin): Promise<Unit> => {
  const found = (await units(who)).find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const give = async (command: Parameters<Person['administer']>[0], input: Record<string, unknown>): Promise<Unit> =>
  (await admin.administer<{ unit: Unit }>(command, input)).unit;
const ofCode = async (code: string): Promise<{ unitId: string }> => ({ unitId: (await unit(code)).id });
const CONTACT = { name: '沈联络', phone: '13900007501' };
const department = (code: string): Record<string, unknown> => ({
  code,
  name: `县${code}局`,
  shortName: `${code}局`,
  kind: 'DEPARTMENT',
  contact: CONTACT,
});

describe('a unit', () => {
  it('#47 is entered with its named person, and then takes appeals and is told of them', async () => {
    expect(await give('createUnit', department('XLJ'))).toMatchObject({
      code: 'XLJ',
      kind: 'DEPARTMENT',
      functions: [],
      active: true,
      contactStale: false,
      version: 1,
    });
    const { unitId } = await ofCode('XLJ');
    expect(await admin.unitContacts({ unitId })).toMatchObject([{ phone: '139****7501' }]);
    const [enterprise, bureau] = [await raoping.contact('13900001501'), await raoping.signIn('triage')];
    const appeal = await enterprise.file();
    await bureau.give('dispatchAppeal', { appealId: appeal.id, hostUnitId: unitId });
    await raoping.quiet();
    const told = await raoping.notices({ appeal, template: 'APPEAL_DISPATCHED' });
    expect(told.map(({ phone }) => phone)).toEqual(['139****7501']);
    expect(await admin.refused('createUnit', department('XLJ'))).toMatchObject({
      code: 'NAME_TAKEN',
      path: ['input', 'code'],
    });
    const noPhone = { ...department('NOPHONE'), contact: { ...CONTACT, phone: '0768-7801234' } };
    expect((await admin.refused('createUnit', noPhone)).code).toBe('INVALID_INPUT');
  });

  it('is renamed under the version that was seen', async () => {
    const { id: unitId, version } = await unit('NYJ');
    const renamed = await give('changeUnit', { unitId, name: '县农业农村和水利局', expectedVersion: version });
    expect(renamed).toMatchObject({ name: '县农业农村和水利局', kind: 'DEPARTMENT', version: version + 1 });
    expect(await admin.refused('changeUnit', { unitId, name: '旧', expectedVersion: version })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: version + 1,
    });
  });

  it('that is a town governs a division that is entered, alone', async () => {
    const town = { ...department('TOWN-NEW'), kind: 'TOWN' };
    const wrong = async (more: object) => admin.refused('createUnit', { ...town, ...more });
    for (const more of [{}, { divisionCode: '445122991' }])
      expect(await wrong(more)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'divisionCode'] });
    expect(await wrong({ divisionCode: '445122100' })).toMatchObject({ code: 'DIVISION_HAS_TOWN' });
    expect(await wrong({ kind: 'DEPARTMENT', divisionCode: '445122100' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await wrong({ kind: 'COUNTY', divisionCode: '445122' })).toMatchObject({ path: ['input', 'kind'] });
    await admin.administer('nameDivision', { code: '445122991', name: '新设镇' });
    expect(await give('createUnit', { ...town, divisionCode: '445122991' })).toMatchObject({
      kind: 'TOWN',
      divisionCode: '445122991',
    });
    const { nameDivision } = await admin.client.run<{ nameDivision: object }>('NameDivision', {
      input: { code: '445122991', name: '新设街道' },
    });
    expect(nameDivision).toMatchObject({ division: { name: '新设街道' } });
  });

  it('is not taken out of use while it has an open appeal in hand, and then nothing is sent to it', async () => {
    const { appeal, bureau } = await dispatched(raoping);
    expect((await admin.refused('disableUnit', await ofCode(TOWN))).code).toBe('UNIT_HAS_OPEN_ASSIGNMENTS');
    await bureau.redispatch(appeal, DEPARTMENT);
    expect(await give('disableUnit', await ofCode(TOWN))).toMatchObject({ active: false });
    const again = await (await raoping.contact('13900001501')).file();
    const dispatch = { appealId: again.id, hostUnitId: (await ofCode(TOWN)).unitId };
    expect((await bureau.fails('dispatchAppeal', dispatch)).extensions.code).toBe('NOT_FOUND');
    expect((await raoping.signIn('triage').then((who) => units(who))).some(({ code }) => code === TOWN)).toBe(true);
    expect(await give('enableUnit', await ofCode(TOWN))).toMatchObject({ active: true });
    await bureau.give('dispatchAppeal', dispatch);
  });

  it('tells administrator, bureau and its own people whether its contacts are stale, and nobody else', async () => {
    await app.database.admin.query(
      `update unit_contact k set confirmed_at = confirmed_at - interval '600 days' from unit u
        where u.tenant_id = k.tenant_id and u.id = k.unit_id and u.code = 'GAJ'`,
    );
    const stale = async (username: string) => {
      const who = await raoping.signIn(username);
      return [(await unit('GAJ', who)).contactStale, (await unit('ZRZY', who)).contactStale];
    };
    expect(await stale('admin')).toEqual([true, false]);
    expect(await stale('triage')).toEqual([true, false]);
    expect(await stale('zrzy')).toEqual([null, false]);
    expect(await stale('auditor')).toEqual([null, null]);
  });
});

describe('a function', () => {
  it('has one unit, and the posts that rest on it go with it', async () => {
    const reviewer = await raoping.signIn('reviewer');
    expect(await give('assignFunction', { ...(await ofCode('ZRZY')), function: 'MARKET_SUPERVISION' })).toMatchObject({
      functions: ['MARKET_SUPERVISION'],
    });
    const having = (await units()).filter(({ functions }) => functions.includes('MARKET_SUPERVISION'));
    expect(having.map(({ code }) => code)).toEqual(['ZRZY']);
    const { viewer } = await reviewer.client.run<{ viewer: { memberships: object[] } }>('Viewer');
    expect(viewer.memberships).toMatchObject([{ role: 'REGISTRY_REVIEWER', unit: { code: 'ZRZY' } }]);
    expect((await admin.refused('disableUnit', await ofCode('ZRZY'))).code).toBe('UNIT_HAS_FUNCTION');
    await give('assignFunction', { ...(await ofCode('SCJG')), function: 'MARKET_SUPERVISION' });
    expect((await unit('ZRZY')).functions).toEqual([]);
  });

  it('given to two units at once is one’s', async () => {
    const [one, other] = [await ofCode('ZRZY'), await ofCode('ZJJ')];
    await Promise.all([one, other].map((which) => give('assignFunction', { ...which, function: 'PUBLICITY' })));
    expect((await units()).filter(({ functions }) => functions.includes('PUBLICITY'))).toHaveLength(1);
  });
});

describe('#40 the leading group', () => {
  interface Leader {
    id: string;
    name: string;
    title: string;
    role: string;
    person: { id: string } | null;
    version: number;
  }
  const group = async (who: Person): Promise<Leader[]> =>
    (await who.client.run<{ leadingGroup: Leader[] }>('LeadingGroup')).leadingGroup;
  interface Told {
    setLeadingGroup: { userErrors: { code: string; currentVersion: number | null }[] };
  }
  const asInput = ({ id, name, title, role, person }: Leader) => ({
    leaderId: id,
    name,
    title,
    role,
    personId: person?.id,
  });

  it('#40 is read by everybody, and entered as a whole: who stays keeps his id, who is left out is out', async () => {
    const before = await group(await raoping.signIn('huanggang'));
    expect(before.map(({ role }) => role).slice(0, 3)).toEqual(['GROUP_HEAD', 'EXECUTIVE_DEPUTY', 'DEPUTY']);
    const [head, executive, ...others] = before.map(asInput);
    const input = {
      members: [head, executive, { name: '余新任', title: '副县长', role: 'DEPUTY' }, ...others.slice(1).reverse()],
    };
    await admin.administer('setLeadingGroup', input);
    const after = await group(admin);
    expect(after.map(({ name }) => name)).toEqual(input.members.map((member) => member?.name));
    expect(after[0]?.id).toBe(before[0]?.id);
    expect(after[0]?.person?.id).toBe(before[0]?.person?.id);
    expect(after.some(({ id }) => id === before[2]?.id)).toBe(false);
  });

  it('#40 that somebody else has entered meanwhile is not overwritten', async () => {
    const seen = await group(admin);
    const members = seen.map(asInput);
    const expectedVersion = seen[0]?.version;
    const tries = await Promise.all(
      [1, 2].map(() => admin.client.run<Told>('SetLeadingGroup', { input: { members, expectedVersion } })),
    );
    const refusals = tries.flatMap(({ setLeadingGroup }) => setLeadingGroup.userErrors);
    expect(refusals).toEqual([
      expect.objectContaining({ code: 'CONFLICT', currentVersion: (expectedVersion ?? 0) + 1 }),
    ]);
    await admin.administer('setLeadingGroup', { members });
  });

  it('#40 has one head and one executive deputy', async () => {
    const members = (await group(admin)).map(asInput);
    for (const wrong of [members.slice(1), [...members, { ...members[0], leaderId: undefined }]])
      expect(await admin.refused('setLeadingGroup', { members: wrong })).toMatchObject({
        code: 'INVALID_INPUT',
        duty: { row: 40 },
      });
  });
});
