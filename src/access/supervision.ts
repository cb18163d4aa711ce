import { hasRole, unitsWithRole, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/** Rules on the register and on who has how much to do: supervision and the bureau see all, a unit its own lines. */
export function supervisionRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  const rules: AppRule[] = [];
  if (hasRole(actor, 'SUPERVISOR', 'TRIAGE_OFFICER', 'BUREAU_HEAD'))
    rules.push({ action: 'read', subject: ['SupervisionEntry', 'Workload'], conditions: { tenantId } });
  const headed = unitsWithRole(actor, 'UNIT_HEAD');
  if (headed.length > 0)
    rules.push({ action: 'read', subject: 'Workload', conditions: { tenantId, unitId: { $in: headed } } });
  const units = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  if (units.length > 0)
    rules.push({
      action: 'read',
      subject: 'SupervisionEntry',
      conditions: { tenantId, unitId: { $in: units } },
    });
  return rules;
}
