import { hasRole, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/** Rules on the named persons of units (#47): a unit keeps its own, whatever its people do in the mechanism. */
export function unitContactRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  const rules: AppRule[] = [];
  const allow = (action: AppRule['action'], conditions: object = {}): void => {
    rules.push({ action, subject: 'UnitContact', conditions: { tenantId, ...conditions } });
  };
  if (hasRole(actor, 'TENANT_ADMIN')) allow(['read', 'keep', 'revealUnitContact']);
  if (hasRole(actor, 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR')) allow(['read', 'revealUnitContact']);
  const own = actor.memberships.flatMap(({ unitId }) => unitId ?? []);
  if (own.length > 0) allow(['read', 'readClear', 'keep', 'revealUnitContact'], { unitId: { $in: own } });
  return rules;
}
