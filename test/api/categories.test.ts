import { beforeAll, describe, expect, it } from '@jest/globals';
import { categoryNamedIn, divisionNamedIn } from '../../src/contexts/directory/domain/named-in.js';
import { appForSuite } from '../support/app.js';
import { county, type County, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
let raoping: County;
let admin: Person;
let enterprise: Person;
let bureau: Person;
beforeAll(async () => {
  raoping = county(app, '445122');
  admin = await raoping.signIn('admin');
  enterprise = await raoping.contact('13900001501');
  bureau = await raoping.signIn('triage');
});

interface Category {
  id: string;
  code: string;
  name: string;
  parent: { code: string } | null;
  form: { key: string }[];
  formVersion: number;
  earlierForms: { formVersion: number; form: { key: string }[] }[];
  active: boolean;
  version: number;
}
const give = async (command: Parameters<Person['administer']>[0], input: Record<string, unknown>): Promise<Category> =>
  (await admin.administer<{ category: Category }>(command, input)).category;
const category = async (code: string): Promise<Category> => {
  const { categories } = await admin.client.run<{ categories: Category[] }>('AllCategories');
  const found = categories.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const idOf = async (code: string) => ({ categoryId: (await category(code)).id });
const text = (key: string, more: object = {}) => ({ key, label: '问题', type: 'TEXT', required: true, ...more });

describe('a category', () => {
  it('is entered under one at the top, and can be filed under at once', async () => {
    const parentId = (await category('LAND')).id;
    const made = await give('createCategory', { code: 'LAND-GRAVE', name: '迁坟补偿', parentId });
    expect(made).toMatchObject({ parent: { code: 'LAND' }, form: [], formVersion: 1, active: true, version: 1 });
    const filing = { ...(await enterprise.filing()), categoryId: made.id };
    await enterprise.give('fileAppeal', filing);
    const under = async (parent: string) =>
      admin.refused('createCategory', { code: 'DEEP', name: '三级', parentId: (await category(parent)).id });
    expect(await under('LAND-GRAVE')).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'parentId'] });
    expect((await admin.refused('createCategory', { code: 'LAND', name: '用地' })).code).toBe('NAME_TAKEN');
    expect((await admin.refused('changeCategory', { categoryId: parentId, parentId: made.id })).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('is renamed under the version that was seen', async () => {
    const { id: categoryId, version } = await category('BUILD-GAS');
    expect(await give('changeCategory', { categoryId, name: '燃气', expectedVersion: version })).toMatchObject({
      name: '燃气',
      version: version + 1,
    });
    const stale = { categoryId, name: '旧', expectedVersion: version };
    expect((await admin.refused('changeCategory', stale)).code).toBe('CONFLICT');
  });

  it('out of use takes nothing new, and is kept while it is needed', async () => {
    expect((await admin.refused('disableCategory', await idOf('BUILD'))).code).toBe('CATEGORY_NEEDED');
    expect((await admin.refused('disableCategory', await idOf('UNCLASSIFIED'))).code).toBe('CATEGORY_NEEDED');
    expect(await give('disableCategory', await idOf('BUILD-FIRE'))).toMatchObject({ active: false });
    const filing = { ...(await enterprise.filing()), ...(await idOf('BUILD-FIRE')) };
    expect((await enterprise.fails('fileAppeal', filing)).extensions.code).toBe('NOT_FOUND');
    await give('enableCategory', await idOf('BUILD-FIRE'));
    await enterprise.give('fileAppeal', filing);
  });
});

describe('a form', () => {
  it('in its new version is asked from now on, and what was filed stays as it was filed', async () => {
    const { categoryId } = await idOf('UTIL-WATER');
    const first = await give('reviseForm', { categoryId, form: [text('meter')] });
    const filing = { ...(await enterprise.filing()), categoryId };
    const before = await enterprise.give('fileAppeal', { ...filing, formAnswers: { meter: '0815' } });
    const second = await give('reviseForm', {
      categoryId,
      form: [{ key: 'trouble', label: '问题', type: 'CHOICE', required: true, options: ['停水', '水压'] }],
      expectedVersion: first.version,
    });
    expect(second).toMatchObject({ formVersion: first.formVersion + 1, version: first.version + 1 });
    expect(second.earlierForms.map(({ formVersion }) => formVersion)).toEqual([1, 2]);
    const refused = await enterprise.refused('fileAppeal', { ...filing, formAnswers: { meter: '0815' } });
    expect(refused).toMatchObject({ code: 'INVALID_FORM_ANSWER', path: ['input', 'formAnswers', 'trouble'] });
    const after = await enterprise.give('fileAppeal', { ...filing, formAnswers: { trouble: '停水' } });
    const answers = async (id: string | undefined) =>
      (
        await bureau.client.send<{ appeal: { formAnswers: object; formVersion: number } }>(
          'query ($id: ID!) { appeal(id: $id) { formAnswers formVersion } }',
          { id },
        )
      ).data?.appeal;
    expect(await answers(before?.id)).toEqual({ formAnswers: { meter: '0815' }, formVersion: first.formVersion });
    expect(await answers(after?.id)).toEqual({ formAnswers: { trouble: '停水' }, formVersion: second.formVersion });
    const read = second.earlierForms.find(({ formVersion }) => formVersion === first.formVersion);
    expect(read?.form.map(({ key }) => key)).toEqual(['meter']);
  });

  it.each([
    ['a key twice', [text('a'), text('a')]],
    ['a key with a blank', [text('a b')]],
    ['a choice without options', [{ ...text('a'), type: 'CHOICE' }]],
    ['options without a choice', [text('a', { options: ['一'] })]],
    ['no question', [text('a', { label: ' ' })]],
  ])('with %s is refused', async (_, form) => {
    expect((await admin.refused('reviseForm', { ...(await idOf('UTIL-PRICE')), form })).code).toBe('INVALID_INPUT');
  });
});

describe('#14 the dispatch catalogue', () => {
  interface Catalogue {
    version: number;
    rules: { position: number; host: { code: string } | null; note: string }[];
  }
  interface Trial {
    division: { name: string } | null;
    category: { code: string } | null;
    host: { code: string } | null;
    coHandlers: { code: string }[];
    explanation: string | null;
  }
  const catalogue = async (): Promise<Catalogue> =>
    (await admin.client.run<{ dispatchCatalogue: Catalogue }>('DispatchCatalogue')).dispatchCatalogue;
  const tried = async (words: string, more: object = {}, who = admin): Promise<Trial> =>
    (await who.client.run<{ tryDispatch: Trial }>('TryDispatch', { text: words, ...more })).tryDispatch;

  it('#14 is put in force as a whole, at once, and says of a text where it would go and why', async () => {
    const before = await catalogue();
    expect(before.rules.length).toBeGreaterThan(5);
    expect(await tried('黄冈镇一家工厂的不动产登记迟迟未办')).toMatchObject({
      division: { name: '黄冈镇' },
      category: { code: 'LAND-TITLE' },
      host: { code: 'ZRZY' },
      explanation: expect.stringContaining('不动产登记属县自然资源局职能'),
    });
    const rules = [
      {
        categoryId: (await category('LAND-TITLE')).id,
        hostUnitId: await raoping.unit('ZJJ'),
        withTown: true,
        note: '试行：由住建局牵头',
      },
      { note: '其余由所在镇主办' },
    ];
    const { dispatchCatalogue: after } = await admin.administer<{ dispatchCatalogue: Catalogue }>(
      'setDispatchCatalogue',
      { rules, expectedVersion: before.version },
    );
    expect(after).toMatchObject({
      version: before.version + 1,
      rules: [{ position: 1, host: { code: 'ZJJ' } }, { host: null }],
    });
    expect(await tried('柘林的不动产登记', {}, bureau)).toMatchObject({
      host: { code: 'ZJJ' },
      coHandlers: [{ code: 'TOWN-445122122' }],
      explanation: expect.stringContaining('目录第 1 条'),
    });
    expect(await tried('随便什么', { divisionCode: '445122122' })).toMatchObject({
      category: null,
      host: { code: 'TOWN-445122122' },
    });
    expect(await tried('随便什么')).toMatchObject({ division: null, host: null, explanation: null });
    expect((await admin.refused('setDispatchCatalogue', { rules, expectedVersion: before.version })).code).toBe(
      'CONFLICT',
    );
  });

  it('#15 names units and categories that are there, each unit once', async () => {
    const hostUnitId = await raoping.unit('ZJJ');
    const twice = { rules: [{ hostUnitId, coHandlerUnitIds: [hostUnitId], note: '重复' }] };
    expect((await admin.refused('setDispatchCatalogue', twice)).code).toBe('HOST_ALSO_CO_HANDLER');
    const nowhere = { rules: [{ divisionCode: '999999', note: '无此区划' }] };
    expect((await admin.fails('setDispatchCatalogue', nowhere)).extensions.code).toBe('NOT_FOUND');
  });
});

describe('what a text names', () => {
  it('is the longest name of a division, with or without its last letter', () => {
    const divisions = [{ name: '黄冈镇' }, { name: '黄冈镇新区' }, { name: '三饶镇' }];
    expect(divisionNamedIn('黄冈镇新区管网', divisions)?.name).toBe('黄冈镇新区');
    expect(divisionNamedIn('三饶的陶瓷厂', divisions)?.name).toBe('三饶镇');
    expect(divisionNamedIn('县城', divisions)).toBeNull();
  });

  it('is the category that shares most with it, and none of which it shares but two letters', () => {
    const categories = [{ name: '供水' }, { name: '临时停电与供电质量' }, { name: '施工许可' }];
    expect(categoryNamedIn('厂区临时停电，供电不稳', categories)?.name).toBe('临时停电与供电质量');
    expect(categoryNamedIn('供水不足', categories)?.name).toBe('供水');
    expect(categoryNamedIn('许可', categories)).toBeNull();
  });
});
