import { hasRole, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/** The audit log is the auditor's alone, the administrator whom it watches included among the rest. */
export function auditRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  if (!hasRole(actor, 'AUDITOR')) return [];
  return [{ action: ['read', 'export'], subject: 'AuditEntry', conditions: { tenantId } }];
}
