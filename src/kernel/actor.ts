import type { Role } from './roles.js';

/** One post: a role, and the unit it is held in where the role belongs to one. */
export interface Membership {
  role: Role;
  unitId: string | null;
}

/** Who asks. Built once at the border from a verified token; use cases and rules see nothing else of the caller. */
export interface Actor {
  kind: 'ACCOUNT' | 'CLIENT' | 'SYSTEM' | 'ANONYMOUS';
  tenantId: string;
  accountId: string | null;
  sessionId: string | null;
  displayName: string;
  memberships: readonly Membership[];
  /** Enterprises this person is a confirmed contact of. */
  enterpriseIds: readonly string[];
}

/** The platform itself: clocks, reactions, defaults (#37). */
export function systemActor(tenantId: string): Actor {
  return {
    kind: 'SYSTEM',
    tenantId,
    accountId: null,
    sessionId: null,
    displayName: '系统',
    memberships: [],
    enterpriseIds: [],
  };
}

/** Somebody who has not signed in but named a tenant: public reading, and evaluation by one-time token (#36). */
export function anonymousActor(tenantId: string): Actor {
  return { ...systemActor(tenantId), kind: 'ANONYMOUS', displayName: '公众' };
}

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.memberships.some((membership) => roles.includes(membership.role));
}

/** The units in which the actor holds one of the roles. */
export function unitsWithRole(actor: Pick<Actor, 'memberships'>, ...roles: readonly Role[]): string[] {
  const units = new Set<string>();
  for (const { role, unitId } of actor.memberships) if (unitId && roles.includes(role)) units.add(unitId);
  return [...units];
}
