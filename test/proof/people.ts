import { county, type County, type Person } from '../support/kit/index.js';
import type { TestApp } from '../support/app.js';

/** One of every post there is, and some that differ only in where they stand. */
export const POSTS = {
  anybody: '',
  contact: '13900001501',
  otherContact: '13900001502',
  triage: 'triage',
  bureauHead: 'bureau-head',
  hall: 'hall',
  reviewer: 'reviewer',
  office: 'office',
  officeDirector: 'office-director',
  supervisor: 'supervisor',
  leader: 'leader1',
  siteDuty: 'site-petition',
  admin: 'admin',
  auditor: 'auditor',
  /** The host's. */
  host: 'huanggang',
  hostHead: 'huanggang-head',
  /** A co-handler that has done nothing yet. */
  coHandler: 'zrzy',
  coHandlerHead: 'zrzy-head',
  /** Another one, which has objected to its own assignment. */
  objector: 'zjj',
  otherUnit: 'zhelin',
  /** Other systems, each with its own door. */
  hotline: 'HOTLINE',
  otherHotline: 'HOTLINE',
  cityPlatform: 'CITY_PLATFORM',
  /** The city above, the county beside, and whoever operates the platform. */
  cityTriage: '445100 triage',
  neighbour: '445103 triage',
  neighbourAdmin: '445103 admin',
  neighbourContact: '445103 13900002501',
  operator: '000000 operator',
} as const;
export type Post = keyof typeof POSTS;
export const ALL_POSTS = Object.keys(POSTS) as Post[];

export const HOST = 'TOWN-445122100';
export const CO_HANDLER = 'ZRZY';
export const OBJECTOR = 'ZJJ';

/** Signs everybody in: one of every post, or those of another list. */
export async function everybody<P extends string = Post>(
  app: TestApp,
  own: County,
  posts: Readonly<Record<P, string>> = POSTS as unknown as Record<P, string>,
): Promise<Record<P, Person>> {
  const signedIn = (Object.keys(posts) as P[]).map(async (post): Promise<[P, Person]> => {
    const where = posts[post];
    const [who, at] = where.split(' ').reverse() as [string, string?];
    if (!who) return [post, own.anybody()];
    const there = at ? county(app, at) : own;
    if (who === 'HOTLINE' || who === 'CITY_PLATFORM') return [post, await there.newClient(who, post)];
    return [post, await (/^\d+$/.test(who) ? there.contact(who) : there.signIn(who))];
  });
  return Object.fromEntries(await Promise.all(signedIn)) as Record<P, Person>;
}
