import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, handling, operation, RequestFailed, type AppealLine, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');

interface Page {
  edges: { cursor: string; node: AppealLine }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

let enterprise: Person;
let bureau: Person;
/** Newest first, as the list is. */
let all: string[];

const page = async (variables: object, who = bureau): Promise<Page> =>
  (await who.client.run<{ appeals: Page }>('ListAppeals', variables)).appeals;
const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
const codeOf = async (variables: object): Promise<string | undefined> => {
  const failed: unknown = await page(variables).catch((error: unknown) => error);
  return failed instanceof RequestFailed ? failed.answer.errors[0]?.extensions.code : undefined;
};

beforeAll(async () => {
  [enterprise, bureau] = await Promise.all([raoping.contact('13900001501'), raoping.signIn('triage')]);
  all = [];
  for (let n = 0; n < 7; n += 1) all.unshift((await enterprise.file({ title: `第 ${n} 件` })).id);
});

describe('lists are Relay connections', () => {
  it('walks forward and backward over the whole list, each row once', async () => {
    const forward: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Page = await page({ first: 3, after });
      forward.push(...edges.map(({ node }) => node.id));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.startCursor).toBe(edges[0]?.cursor);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(forward).toEqual(all);

    const backward: string[] = [];
    for (let before: string | null = null; ;) {
      const { edges, pageInfo }: Page = await page({ last: 3, before });
      backward.unshift(...edges.map(({ node }) => node.id));
      expect(pageInfo.hasNextPage).toBe(before !== null);
      if (!pageInfo.hasPreviousPage) break;
      before = pageInfo.startCursor;
    }
    expect(backward).toEqual(all);
  });

  it('`before` without a number is the page before; the oldest first is the same list turned', async () => {
    const { edges } = await page({ first: 7 });
    expect(ids(await page({ before: edges[3]?.cursor }))).toEqual(all.slice(0, 3));
    expect(ids(await page({ first: 100, orderBy: 'FILED_AT_ASC' }))).toEqual([...all].reverse());
    expect(ids(await page({ last: 2, orderBy: 'FILED_AT_ASC' }))).toEqual([all[1], all[0]]);
    const second = (await page({ first: 2, orderBy: 'FILED_AT_ASC' })).edges[1];
    expect(ids(await page({ first: 1, after: second?.cursor, orderBy: 'FILED_AT_ASC' }))).toEqual([all.at(-3)]);
  });

  it('a cursor stays where it is while rows come in before it and change behind it', async () => {
    const first = await page({ first: 2 });
    const newest = (await enterprise.file({ title: '后来的一件' })).id;
    await bureau.dispatch({ id: all[3] ?? '' }, { host: 'ZRZY' });
    expect(ids(await page({ first: 2, after: first.pageInfo.endCursor }))).toEqual(all.slice(2, 4));
    expect(ids(await page({ last: 10, before: first.pageInfo.startCursor }))).toEqual([newest]);
    all.unshift(newest);
  });

  it('nothing is a page as well', async () => {
    const none = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(await page({ filter: { state: ['CLOSED'] } })).toEqual({ edges: [], pageInfo: none });
    expect((await page({ first: 0 })).edges).toEqual([]);
  });

  it('20 unless told, 100 at most; what is no page is told', async () => {
    for (let n = all.length; n < 21; n += 1) await enterprise.file();
    const usual = await page({});
    expect([usual.edges.length, usual.pageInfo.hasNextPage]).toEqual([20, true]);
    expect((await page({ first: 100 })).edges).toHaveLength(21);
    for (const wrong of [
      { first: 101 },
      { last: 101 },
      { first: -1 },
      { last: -1 },
      { first: 1, last: 1 },
      { first: 1, before: usual.pageInfo.startCursor },
      { last: 1, after: usual.pageInfo.startCursor },
    ])
      expect([wrong, await codeOf(wrong)]).toEqual([wrong, 'BAD_USER_INPUT']);
  });

  it('a cursor that is none, and one of what the caller may not see, are answered alike: with nothing', async () => {
    const foreign = await county(app, '445103').contact('13900002501');
    const hidden = await foreign.file({ divisionCode: '445103109' });
    const [edge] = (await page({ first: 1 }, foreign)).edges;
    expect(edge?.node.id).toBe(hidden.id);
    for (const after of [edge?.cursor, 'nonsense', '', '😀']) expect(ids(await page({ first: 5, after }))).toEqual([]);
  });

  it('`totalCount` counts what the filter leaves of what the caller may read', async () => {
    const count = async (who: Person, filter?: object) =>
      (await who.client.run<{ appeals: { totalCount: number } }>('CountAppeals', { filter })).appeals.totalCount;
    expect(await count(bureau)).toBe(21);
    expect(await count(bureau, { state: ['DISPATCHED'] })).toBe(1);
    expect(await count(await raoping.contact('13900001502'))).toBe(0);
    expect(await count(await raoping.signIn('zrzy'))).toBe(1);
  });

  it('the timeline pages too: the newest by `last`, in the order of time', async () => {
    const { appeal } = await handling(raoping);
    const document = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      appeal(id: $id) { events(first: $first, after: $after, last: $last, before: $before) {
        nodes { type } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
    type Events = { nodes: { type: string }[]; pageInfo: Page['pageInfo'] };
    const events = async (variables: object): Promise<Events> => {
      const { data } = await bureau.client.send<{ appeal: { events: Events } }>(document, {
        id: appeal.id,
        ...variables,
      });
      return data?.appeal.events as Events;
    };
    const types = ({ nodes }: Events) => nodes.map(({ type }) => type);
    expect(types(await events({}))).toEqual(['FILED', 'DISPATCHED', 'RECEIVED']);
    const newest = await events({ last: 2 });
    expect(types(newest)).toEqual(['DISPATCHED', 'RECEIVED']);
    expect(newest.pageInfo.hasPreviousPage).toBe(true);
    expect(types(await events({ last: 2, before: newest.pageInfo.startCursor }))).toEqual(['FILED']);
    const oldest = await events({ first: 1 });
    expect(types(oldest)).toEqual(['FILED']);
    expect(types(await events({ first: 5, after: oldest.pageInfo.endCursor }))).toEqual(['DISPATCHED', 'RECEIVED']);
  });

  it('register and notices page the same way', async () => {
    const lines = async (name: string, field: string, who: Person) => {
      const walk: string[] = [];
      for (let after: string | null = null; ;) {
        const found: Record<string, { nodes: { id: string }[]; pageInfo: Page['pageInfo'] }> = await who.client.run(
          name,
          { first: 2, after },
        );
        walk.push(...(found[field]?.nodes.map(({ id }) => id) ?? []));
        if (!found[field]?.pageInfo.hasNextPage) break;
        after = found[field].pageInfo.endCursor;
      }
      const whole: Record<string, { nodes: { id: string }[] }> = await who.client.run(name, { first: 100 });
      return [walk, whole[field]?.nodes.map(({ id }) => id)];
    };
    await raoping.quiet();
    const [walked, register] = await lines('Register', 'supervisionEntries', await raoping.signIn('supervisor'));
    expect(walked).toEqual(register);
    expect(register?.length).toBeGreaterThan(1);
    const [step, notices] = await lines('Notices', 'notices', await raoping.signIn('admin'));
    expect(step).toEqual(notices);
    expect(notices?.length).toBeGreaterThan(20);
    const { errors } = await (await raoping.signIn('admin')).client.send(operation('Notices'), { first: 101 });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
