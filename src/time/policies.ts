import type { EntityManager } from '@mikro-orm/postgresql';
import { keptByTenant } from '../platform/orm/kept-by-tenant.js';
import type { ClockRuleName } from './clock-rules.js';
import type { ClockRule } from './pure/index.js';

export interface PolicyRow extends ClockRule {
  rule: ClockRuleName;
  version: number;
  effectiveFrom: string;
}

const policies = keptByTenant<readonly PolicyRow[]>();

/** A tenant's clock policies, the newest version first. Runs in the tenant's transaction. */
export async function policiesOf(em: EntityManager, tenantId: string): Promise<readonly PolicyRow[]> {
  const cached = policies(em).get(tenantId);
  if (cached) return cached;
  const rows = await em.execute<PolicyRow[]>(
    `select rule, version, length, unit, out_of_hours as "outOfHours", end_of_day as "endOfDay",
            to_json(effective_from) #>> '{}' as "effectiveFrom"
       from clock_policy where tenant_id = ? order by version desc`,
    [tenantId],
  );
  policies(em).set(tenantId, rows);
  return rows;
}

/** Forgets what this process holds, after a change; others go on with theirs for the moment it is kept. */
export function forgetPolicies(em: EntityManager, tenantId: string): void {
  policies(em).delete(tenantId);
}
