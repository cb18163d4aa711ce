import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { county, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });

interface Configuration {
  format: number;
  divisions: { code: string; name: string }[];
  units: { code: string; name: string; functions: string[] }[];
  categories: { code: string; name: string; form: object[] }[];
  dispatchRules: { note: string; hostUnitCode: string | null }[];
  appealPolicy: { resultCheck: string };
  closures: object[];
}
interface Difference {
  part: string;
  key: string | null;
  before: unknown;
  after: unknown;
}

let raoping: Person;
let chaoan: Person;
beforeAll(async () => {
  raoping = await county(app, '445122').signIn('admin');
  chaoan = await county(app, '445103').signIn('admin');
});

const exported = async (who: Person): Promise<Configuration> =>
  (await who.client.run<{ configuration: Configuration }>('Configuration')).configuration;
const imported = async (who: Person, configuration: object, dryRun: boolean): Promise<Difference[]> =>
  (await who.administer<{ differences: Difference[] }>('importConfiguration', { configuration, dryRun })).differences;

describe('a county’s configuration', () => {
  it('is taken out without a person and without a secret', async () => {
    const text = JSON.stringify(await exported(raoping));
    const { rows } = await app.database.admin.query<{ secret: string }>(
      `select display_name as secret from account_name where length(display_name) > 2
       union select name from leader union select id::text from unit union select id::text from account`,
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ secret }) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(/1[3-9]\d{9}|argon/);
  });

  it('imported where it came from changes nothing', async () => {
    expect(await imported(raoping, await exported(raoping), true)).toEqual([]);
  });

  it('tried tells the differences and changes nothing; imported, another county is set up so', async () => {
    const wanted = await exported(raoping);
    await app.quiet();
    const before = await fingerprint(app.database);
    const told = await imported(chaoan, wanted, true);
    expectUnchanged(before, await fingerprint(app.database), 'it was a dry run');
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter(({ part }) => part === 'DIVISIONS').map(({ key }) => key)).toEqual(
      wanted.divisions.map(({ code }) => code),
    );
    expect(await imported(chaoan, wanted, false)).toEqual(told);
    expect(await imported(chaoan, wanted, true)).toEqual([]);
    const now = await exported(chaoan);
    expect(now).toMatchObject({ appealPolicy: wanted.appealPolicy, dispatchRules: wanted.dispatchRules });
    expect(now.units).toEqual(expect.arrayContaining(wanted.units));
    expect(now.categories).toEqual(expect.arrayContaining(wanted.categories));
  });

  it('of which a single thing is refused changes nothing at all', async () => {
    const { format, categories } = await exported(raoping);
    const dispatchRules = [
      {
        divisionCode: null,
        categoryCode: null,
        hostUnitCode: 'NOWHERE',
        coHandlerUnitCodes: [],
        withTown: false,
        note: '无此单位',
      },
    ];
    const renamed = categories.map((category) => ({ ...category, name: `${category.name}改` }));
    const configuration = { format, categories: renamed, dispatchRules };
    expect(await raoping.refused('importConfiguration', { configuration, dryRun: false })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'configuration', 'dispatchRules'],
    });
    const wrong = { configuration: { format, people: [] }, dryRun: false };
    expect((await raoping.refused('importConfiguration', wrong)).code).toBe('INVALID_INPUT');
  });

  it('takes a form over as a new version, a function with the posts that rest on it, and no clock longer than the text’s', async () => {
    const { format, categories, units } = await exported(raoping);
    const asked = { key: 'meter', label: '用水户号', type: 'TEXT', required: true };
    const water = categories.filter(({ code }) => code === 'UTIL-WATER').map((one) => ({ ...one, form: [asked] }));
    const moved = units
      .filter(({ code }) => code === 'ZRZY')
      .map((one) => ({ ...one, functions: ['MARKET_SUPERVISION'] }));
    const clockPolicies = [{ rule: 'REPLY', length: 8 }];
    await imported(raoping, { format, categories: water, units: moved, clockPolicies }, false);
    expect(await exported(raoping)).toMatchObject({ clockPolicies });
    const longer = { configuration: { format, clockPolicies: [{ rule: 'REPLY', length: 11 }] }, dryRun: false };
    expect(await raoping.refused('importConfiguration', longer)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'configuration', 'clockPolicies', 'REPLY'],
    });
    const { data } = await raoping.client.send<{
      categories: { code: string; formVersion: number; earlierForms: object[] }[];
      units: { code: string; functions: string[] }[];
    }>('{ categories { code formVersion earlierForms { formVersion } } units { code functions } }');
    expect(data?.categories.find(({ code }) => code === 'UTIL-WATER')).toMatchObject({
      formVersion: 2,
      earlierForms: [{ formVersion: 1 }],
    });
    const having = data?.units.filter(({ functions }) => functions.includes('MARKET_SUPERVISION'));
    expect(having?.map(({ code }) => code)).toEqual(['ZRZY']);
  });
});
