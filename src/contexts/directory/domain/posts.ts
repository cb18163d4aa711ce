import type { Role, UnitFunction } from '../../../kernel/roles.js';

/** Where a post is held: in a unit with one of these functions, in any unit, or in none. */
type Where = readonly UnitFunction[] | 'ANY_UNIT' | 'NO_UNIT';

/** Posts of people. What is not here belongs to an enterprise, to another system or to the platform. */
export const POSTS = {
  UNIT_HANDLER: 'ANY_UNIT',
  UNIT_HEAD: 'ANY_UNIT',
  HALL_CLERK: ['GOVERNMENT_SERVICES'],
  TRIAGE_OFFICER: ['GOVERNMENT_SERVICES'],
  BUREAU_HEAD: ['GOVERNMENT_SERVICES'],
  REGISTRY_REVIEWER: ['MARKET_SUPERVISION'],
  OFFICE_STAFF: ['COUNTY_OFFICE'],
  OFFICE_DIRECTOR: ['COUNTY_OFFICE'],
  SUPERVISOR: ['SUPERVISION'],
  COUNTY_LEADER: 'NO_UNIT',
  SITE_DUTY: ['PUBLICITY', 'PETITION', 'PUBLIC_SECURITY'],
  TENANT_ADMIN: ['GOVERNMENT_SERVICES'],
  AUDITOR: 'NO_UNIT',
} as const satisfies Partial<Record<Role, Where>>;
export type Post = keyof typeof POSTS;

export const POST_NAMES = Object.keys(POSTS) as Post[];

/** Whether a post can be held in a unit of these functions; null stands for no unit. */
export function isHeldIn(post: Post, functions: readonly UnitFunction[] | null): boolean {
  const where: Where = POSTS[post];
  if (where === 'NO_UNIT') return functions === null;
  return functions !== null && (where === 'ANY_UNIT' || where.some((wanted) => functions.includes(wanted)));
}

/** Whoever rules over accounts or looks over the log does nothing else: the two see no case, and nobody watches himself. */
const APART: readonly Role[] = ['TENANT_ADMIN', 'AUDITOR'];

export const areSeparate = (roles: readonly Role[]): boolean =>
  roles.some((role) => APART.includes(role)) && new Set(roles).size > 1;
