import { p } from '@mikro-orm/core';

/** Key columns of every tenant table: the tenant leads, so that any table can be split by tenant. */
export const tenantKey = { tenantId: p.uuid().primary(), id: p.uuid().primary() } as const;

/** An instant, kept to the millisecond. */
export const instant = () => p.datetime(3);

const ACCOUNT = `account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)`;
const TENANT = `tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)`;

/**
 * The second wall. Restrictive, so that no other policy can widen it; the setting stands in a sub-select, so that the
 * planner reads it once instead of once per row. `force` binds the owner too. Beside it the scope of whoever asks, which
 * is about what there is: what a command may add is for the use case to say.
 */
const wall = (scope: { name: string; using: string }) => ({
  rowLevelSecurity: 'force' as const,
  policies: [
    { name: 'tenant_wall', type: 'restrictive' as const, using: TENANT, check: TENANT },
    { ...scope, check: 'true' },
  ],
});

/** For what everybody of a tenant may read. */
export const tenantWall = wall({ name: 'tenant_scope', using: 'true' });

/** For what one has to be a party to, or to hold a post for: `access/row-scope.ts` has the scopes. */
export const scopedWall = (scope: string) => wall({ name: 'actor_scope', using: scope });

/** For what is one person's alone: not even within the tenant does another see it. */
export const ownWall = {
  ...tenantWall,
  policies: [
    ...tenantWall.policies,
    { name: 'own_wall', type: 'restrictive' as const, using: ACCOUNT, check: ACCOUNT },
  ],
};
