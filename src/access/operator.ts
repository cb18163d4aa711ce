import { hasRole, systemActor, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/**
 * Whoever operates the platform creates counties, and moves configuration between them. He belongs to a tenant of the
 * platform's own, so that no other rule, and no row of a county, is his.
 */
export function operatorRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  if (!hasRole(actor, 'PLATFORM_OPERATOR')) return [];
  return [
    { action: 'create', subject: 'Tenant' },
    { action: 'manage', subject: 'Configuration', conditions: { tenantId: { $ne: tenantId } } },
  ];
}

/** As whom the platform sets a county up: with what its administrator may, who sees no case, and without a person. */
export const administratorOf = (tenantId: string): Actor => ({
  ...systemActor(tenantId),
  kind: 'ACCOUNT',
  displayName: '平台运营方',
  memberships: [{ role: 'TENANT_ADMIN', unitId: null }],
});
