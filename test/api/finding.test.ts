import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { pairsOf } from '../../src/contexts/appeal/domain/words.js';
import { appForSuite } from '../support/app.js';
import {
  county,
  dispatched,
  handling,
  operation,
  RequestFailed,
  type Appeal,
  type AppealLine,
  type Person,
} from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');

let enterprise: Person;
let bureau: Person;
let town: Person;
let other: Person;
/** Newest last. */
let power: Appeal;
let road: Appeal;
let cable: Appeal;

const titles = async (who: Person, filter: Record<string, unknown>): Promise<string[]> =>
  (await who.list(filter)).map(({ title }) => title);
const codeOf = async (filter: object, more: object = {}): Promise<string | undefined> => {
  const failed: unknown = await bureau.client.run('ListAppeals', { filter, ...more }).catch((error: unknown) => error);
  return failed instanceof RequestFailed ? failed.answer.errors[0]?.extensions.code : undefined;
};

beforeAll(async () => {
  [enterprise, bureau, town, other] = await Promise.all([
    raoping.contact('13900001501'),
    raoping.signIn('triage'),
    raoping.signIn('huanggang'),
    raoping.signIn('zhelin'),
  ]);
  power = (
    await handling(raoping, { filing: { title: '厂区用电增容', description: '变压器 GB20052 容量不足，用电紧张。' } })
  ).appeal;
  road = (
    await dispatched(raoping, {
      filing: { title: '道路照明', description: '厂区道路夜间用水用电不便。', kind: 'COMPLAINT' },
    })
  ).appeal;
  cable = await enterprise.file({ title: '海底电缆登陆点', description: '𠮷祥码头附近施工。' });
});

describe('one search', () => {
  it('finds words in title, description and enterprise name, all of them, in any case', async () => {
    expect(await titles(bureau, { text: '用电' })).toEqual(['道路照明', '厂区用电增容']);
    expect(await titles(bureau, { text: '用电 变压器' })).toEqual(['厂区用电增容']);
    expect(await titles(bureau, { text: 'gb20052' })).toEqual(['厂区用电增容']);
    expect(await titles(bureau, { text: '水用电不便' })).toEqual(['道路照明']);
    expect(await titles(bureau, { text: '𠮷祥' })).toEqual(['海底电缆登陆点']);
    const name = enterprise.viewer?.enterprises[0]?.name ?? '';
    expect((await titles(bureau, { text: name.slice(-6) })).length).toBe(3);
    expect(await titles(bureau, { enterpriseName: name.slice(2, 6), text: '海底' })).toEqual(['海底电缆登陆点']);
    // The pairs stand there, the word does not.
    expect(await titles(bureau, { text: '电容量' })).toEqual([]);
    expect(await titles(bureau, { text: '没有的词' })).toEqual([]);
  });

  it('refuses what cannot be looked up', async () => {
    for (const text of ['电', '', '。。', '用电 水', 'x'.repeat(101), '一二 三四 五六 七八 九十 百千'])
      expect([text, await codeOf({ text })]).toEqual([text, 'BAD_USER_INPUT']);
    expect(await codeOf({ enterpriseName: '公' })).toBe('BAD_USER_INPUT');
    for (const [language, message] of [
      ['zh-CN', '参数有误：检索词每个至少 2 个字，至多 5 个、共 100 个字符。'],
      [
        'en',
        'An argument is not acceptable: a search is of words of at least 2 characters, at most 5 of them and 100 characters.',
      ],
    ] as const) {
      const filter = { filter: { text: '电' } };
      const { errors } = await bureau.client.send(operation('ListAppeals'), filter, { 'Accept-Language': language });
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('brings nobody more than he may read', async () => {
    expect(await titles(town, { text: '用电' })).toEqual(['道路照明', '厂区用电增容']);
    expect(await titles(town, { text: '海底' })).toEqual([]);
    expect(await titles(other, { text: '用电' })).toEqual([]);
    expect(await titles(await raoping.contact('13900001502'), { text: '用电' })).toEqual([]);
    expect(
      await titles(county(app, '445103').anybody() && (await county(app, '445103').signIn('triage')), { text: '用电' }),
    ).toEqual([]);
  });

  it('tells an enterprise nothing of who of a unit has it in hand', async () => {
    for (const more of [{}, { assignmentRole: 'HOST' }])
      expect(await titles(enterprise, { handlerId: town.id, ...more })).toEqual([]);
  });

  it('narrows by everything at once', async () => {
    const cases: [Record<string, unknown>, string[]][] = [
      [{ kind: ['COMPLAINT'] }, ['道路照明']],
      [{ divisionCode: '445122', text: '海底' }, ['海底电缆登陆点']],
      [{ divisionCode: '445122101' }, []],
      [{ categoryId: (await raoping.category('LAND')).id, text: '用电' }, ['道路照明', '厂区用电增容']],
      [{ unitId: await raoping.unit('TOWN-445122100'), assignmentRole: 'HOST' }, ['道路照明', '厂区用电增容']],
      [{ assignmentRole: 'HOST' }, ['道路照明', '厂区用电增容']],
      [{ assignmentRole: 'CO_HANDLER' }, []],
      [{ handlerId: town.id }, ['厂区用电增容']],
      [{ handlerId: town.id, assignmentRole: 'HOST' }, ['厂区用电增容']],
      [{ handlerId: town.id, assignmentRole: 'CO_HANDLER' }, []],
      [{ creditCode: enterprise.viewer?.enterprises[0]?.creditCode, text: '电缆' }, ['海底电缆登陆点']],
      [{ rule: ['RECEIPT'] }, ['道路照明']],
      [{ dueWithinHours: 25, rule: ['RECEIPT', 'REPLY'] }, ['道路照明']],
      [{ overdue: true }, []],
      [{ overdueByHours: 1 }, []],
      [{ overdue: false, text: '用电' }, ['道路照明', '厂区用电增容']],
      [{ filedFrom: cable.filedAt }, ['海底电缆登陆点']],
      [{ completedFrom: power.filedAt }, []],
      [{ verdict: 'SATISFIED' }, []],
    ];
    for (const [filter, found] of cases) expect([filter, await titles(bureau, filter)]).toEqual([filter, found]);
    expect(await titles(town, { mine: true })).toEqual(['厂区用电增容']);
    expect(await titles(bureau, { mine: true })).toEqual([]);
  });

  it('is the deputy’s too while somebody is away', async () => {
    const [stand, now] = [await raoping.signIn('huanggang2'), await raoping.clock.now()];
    expect(await titles(stand, { mine: true })).toEqual([]);
    const absence = await town.leave(stand, now, new Date(now.getTime() + 3_600_000));
    expect(await titles(stand, { mine: true })).toEqual(['厂区用电增容']);
    await town.cancelAbsence(absence);
    expect(await titles(stand, { mine: true })).toEqual([]);
  });

  it('goes by the nearest running clock, with cursors of its own', async () => {
    const page = async (more: object): Promise<{ edges: { cursor: string; node: AppealLine }[] }> =>
      (await bureau.client.run<{ appeals: { edges: { cursor: string; node: AppealLine }[] } }>('ListAppeals', more))
        .appeals;
    const all = (await page({ first: 10, orderBy: 'DUE_AT_ASC' })).edges;
    expect(all.map(({ node }) => node.id)[0]).toBe(road.id);
    expect(all.map(({ node }) => node.id).sort()).toEqual([power.id, road.id, cable.id].sort());
    const back = (await page({ first: 10, orderBy: 'DUE_AT_DESC' })).edges.map(({ node }) => node.id);
    expect(back).toEqual(all.map(({ node }) => node.id).reverse());
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges }: Awaited<ReturnType<typeof page>> = await page({ first: 1, orderBy: 'DUE_AT_ASC', after });
      const [edge] = edges;
      if (!edge) break;
      walked.push(edge.node.id);
      after = edge.cursor;
    }
    expect(walked).toEqual(all.map(({ node }) => node.id));
    const [filed] = (await page({ first: 1 })).edges;
    expect(await codeOf({}, { orderBy: 'DUE_AT_ASC', after: filed?.cursor })).toBe('BAD_USER_INPUT');
  });

  it('is looked up by an index, row security and all; the substring alone could not be', async () => {
    const client = new pg.Client({ connectionString: app.database.appUrl });
    await client.connect();
    try {
      await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off');
      await client.query(
        `select set_config('app.tenant_id', (select id::text from tenant where code = '445122'), true)`,
      );
      const [pair] = pairsOf(['用电']);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select w.appeal_id from appeal_word w where w.tenant_id = (select id from tenant where code = '445122')
            and w.pair = ${pair} order by w.filed_at desc, w.appeal_id desc limit 20`,
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Only Scan Backward using appeal_word_pkey/);
      expect(plan).toMatch(/Index Cond: .*pair = /);
      expect(plan).not.toMatch(/Sort/);
    } finally {
      await client.end();
    }
  });
});

describe('counts', () => {
  interface Facet {
    value: string;
    label: string | null;
    count: number;
  }
  type Facets = { total: number } & Record<string, Facet[]>;
  const facets = async (who: Person, filter: object = {}): Promise<Facets> =>
    (await who.client.run<{ appealFacets: Facets }>('AppealFacets', { filter })).appealFacets;
  interface Load {
    unit: { name: string };
    person: { displayName: string } | null;
    open: number;
    toReceive: number;
    dueSoon: number;
    overdue: number;
    repliedThisMonth: number;
  }
  const workload = async (who: Person): Promise<Load[]> =>
    (await who.client.run<{ workload: Load[] }>('Workload')).workload;

  it('are of what the filter leaves and one may read, by everything at once', async () => {
    const all = await facets(bureau);
    expect(all.total).toBe(3);
    expect(all.state).toEqual([
      { value: 'DISPATCHED', label: null, count: 1 },
      { value: 'HANDLING', label: null, count: 1 },
      { value: 'PRE_ACCEPTED', label: null, count: 1 },
    ]);
    expect(all.clock).toEqual([{ value: 'IN_TIME', label: null, count: 3 }]);
    const host = await raoping.unit('TOWN-445122100');
    expect(all.hostUnit).toEqual([{ value: host, label: expect.stringContaining('黄冈'), count: 2 }]);
    for (const name of ['stage', 'channel', 'category', 'division'])
      expect([name, all[name]?.reduce((sum, { count }) => sum + count, 0)]).toEqual([name, 3]);
    for (const name of ['category', 'division'])
      expect(all[name]).toEqual([expect.objectContaining({ label: expect.any(String) })]);
    const [some, ofUnit, none, foreign] = await Promise.all([
      facets(bureau, { text: '用电 变压器' }),
      facets(town, { open: true }),
      facets(other),
      facets(await county(app, '445103').signIn('triage')),
    ]);
    expect([some.total, some.state]).toEqual([1, [{ value: 'HANDLING', label: null, count: 1 }]]);
    expect(ofUnit.total).toBe(2);
    expect([none.total, none.state, foreign.total]).toEqual([0, [], 0]);
    // Each value, given back as a filter, leaves as many.
    for (const { value, count } of all.category ?? [])
      expect((await titles(bureau, { categoryId: value })).length).toBe(count);
  });

  it('say who has how much to do: units for the bureau, people for a head, nothing for the rest', async () => {
    const units = await workload(bureau);
    expect(units).toEqual([
      {
        unit: expect.objectContaining({ name: expect.stringContaining('黄冈') }),
        person: null,
        open: 2,
        toReceive: 1,
        dueSoon: 1,
        overdue: 0,
        repliedThisMonth: 0,
      },
    ]);
    const people = await workload(await raoping.signIn('huanggang-head'));
    const brief = people.map(({ person, open, toReceive }) => [person?.displayName ?? null, open, toReceive]);
    expect(brief.sort()).toEqual(
      [
        [town.viewer?.person.displayName, 1, 0],
        [null, 1, 1],
      ].sort(),
    );
    for (const who of [town, other, enterprise]) expect(await workload(who)).toEqual([]);
    expect(await workload(await county(app, '445103').signIn('triage'))).toEqual([]);
  });

  it('tell an enterprise of no clock that it may not see', async () => {
    await town.object(road, 'ZRZY');
    const filter = { rule: ['OBJECTION_RULING'] };
    expect(await titles(bureau, filter)).toEqual(['道路照明']);
    expect((await facets(bureau, filter)).total).toBe(1);
    expect(await titles(enterprise, filter)).toEqual([]);
    expect((await facets(enterprise, filter)).total).toBe(0);
  });
});

describe('unread', () => {
  const unread = async (who: Person): Promise<string[]> => {
    const found = await who.client.run<{ unreadCount: number; appeals: { nodes: { id: string; unread: boolean }[] } }>(
      'Unread',
      { filter: {} },
    );
    const ids = found.appeals.nodes.filter((node) => node.unread).map(({ id }) => id);
    expect(found.unreadCount).toBe(ids.length);
    expect((await who.list({ unread: true })).map(({ id }) => id)).toEqual(ids);
    return ids;
  };
  const mark = (who: Person, ids: string[]): Promise<unknown> =>
    who.client.run('MarkRead', { input: { appealIds: ids } });

  it('is what happened, by others and to be seen, since one last read it', async () => {
    await mark(town, [power.id, road.id]);
    expect(await unread(town)).toEqual([]);
    // What the enterprise does not see does not stand out for it.
    await mark(enterprise, [power.id, road.id, cable.id]);
    await town.verify(power);
    expect(await unread(town)).toEqual([]);
    expect(await unread(enterprise)).toEqual([]);
    expect(await unread(await raoping.signIn('huanggang-head'))).toContain(power.id);
    await bureau.returnBack(cable, 'OUT_OF_REMIT');
    expect(await unread(enterprise)).toEqual([cable.id]);
    await mark(enterprise, [cable.id]);
    expect(await unread(enterprise)).toEqual([]);
  });

  it('marks nothing where one of them is not the person’s to read', async () => {
    const { errors } = await other.client.send(operation('MarkRead'), { input: { appealIds: [power.id] } });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await town.refused('markRead', { appealIds: [] })).code).toBe('INVALID_INPUT');
  });
});

describe('kept searches', () => {
  interface Kept {
    id: string;
    name: string;
    filter: Record<string, unknown>;
    orderBy: string;
  }
  const kept = async (who: Person): Promise<Kept[]> =>
    (await who.client.run<{ savedSearches: Kept[] }>('SavedSearches')).savedSearches;
  const save = (who: Person, input: object): Promise<{ saveSearch: { search: Kept } }> =>
    who.client.run('SaveSearch', { input });

  it('are one’s own, and give the list they were made from', async () => {
    const filter = { text: '用电', open: true, filedFrom: power.filedAt };
    const { search } = (await save(town, { name: '用电', filter, orderBy: 'DUE_AT_ASC' })).saveSearch;
    expect(await kept(town)).toMatchObject([{ name: '用电', orderBy: 'DUE_AT_ASC' }]);
    expect(await titles(town, search.filter)).toEqual(['道路照明', '厂区用电增容']);
    expect(await kept(bureau)).toEqual([]);
    const { errors } = await bureau.client.send(operation('DeleteSearch'), { input: { searchId: search.id } });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');

    expect((await town.refused('saveSearch', { name: '用电', filter: {} })).code).toBe('SEARCH_NAME_TAKEN');
    expect((await town.refused('saveSearch', { name: '短', filter: { text: '电' } })).code).toBe('INVALID_INPUT');
    await town.client.run('UpdateSearch', { input: { searchId: search.id, name: '增容', filter: { text: '增容' } } });
    expect(await kept(town)).toMatchObject([{ name: '增容', filter: { text: '增容' }, orderBy: 'DUE_AT_ASC' }]);
    await town.client.run('DeleteSearch', { input: { searchId: search.id } });
    expect(await kept(town)).toEqual([]);
  });

  it('name nothing that is not the county’s own', async () => {
    const zrzy = await raoping.unit('ZRZY');
    const [foreign, unknown] = await Promise.all(
      [await county(app, '445103').unit('ZRZY'), `unt_${randomUUID()}`].map((unitId) =>
        bureau.client.send(operation('SaveSearch'), { input: { name: '他县', filter: { unitId } } }),
      ),
    );
    expect(foreign?.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(unknown?.errors).toEqual(foreign?.errors);
    await save(bureau, { name: '国土', filter: { unitId: zrzy } });
    expect((await kept(bureau)).map(({ name }) => name)).toEqual(['国土']);
  });

  it('are no other filter than the list takes, and fifty at most', async () => {
    const { errors } = await town.client.send(operation('SaveSearch'), {
      input: { name: 'x', filter: { nothing: 1 } },
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    for (let n = 0; n < 50; n++) await save(other, { name: `第 ${n} 个`, filter: {} });
    expect((await other.refused('saveSearch', { name: '第五十一个', filter: {} })).code).toBe('TOO_MANY_SEARCHES');
  });
});
