import { hasRole, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/** Rules on what a county decides for itself: everybody signed in reads it, the administrator changes it. */
export function policyRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  const rules: AppRule[] = [];
  if (actor.kind === 'ACCOUNT') rules.push({ action: 'read', subject: 'AppealPolicy', conditions: { tenantId } });
  if (hasRole(actor, 'TENANT_ADMIN'))
    rules.push({ action: 'change', subject: ['AppealPolicy', 'CountyTime'], conditions: { tenantId } });
  return rules;
}
