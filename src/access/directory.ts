import { hasRole, unitsWithRole, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/** Rules on units, people, enterprises and claims to them, notices and the sandbox's clock. */
export function directoryRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  const rules: AppRule[] = [];
  const allow = (action: AppRule['action'], subject: AppRule['subject'], conditions: object = {}): void => {
    rules.push({ action, subject, conditions: { tenantId, ...conditions } });
  };
  // Which units there are, and what they are called, is public.
  allow('read', 'Unit');

  if (hasRole(actor, 'TENANT_ADMIN')) {
    allow(['read', 'manage'], 'Account', { kind: 'STAFF' });
    allow('manage', ['Unit', 'LeadingGroup', 'Category', 'DispatchCatalogue', 'Configuration']);
    allow('read', 'DispatchCatalogue');
    allow(['read', 'recordAbsence', 'cancelAbsence'], 'Absence');
    allow('read', 'Colleague');
    allow('read', 'Notice');
    allow('readText', 'Notice', { sandbox: true });
    allow('manage', 'IntegrationClient');
    allow('advanceClock', 'Sandbox', { sandbox: true });
  }
  if (hasRole(actor, 'TRIAGE_OFFICER', 'BUREAU_HEAD'))
    allow('read', ['RegistryEntry', 'DispatchCatalogue', 'Enterprise']);
  if (hasRole(actor, 'REGISTRY_REVIEWER', 'HALL_CLERK')) allow('read', ['RegistryEntry', 'Enterprise']);
  // Who works in a unit, and who is away: its own people's, and those' who deal with every unit.
  const units = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  if (units.length > 0) {
    allow('read', ['Colleague', 'Absence'], { unitId: { $in: units } });
    allow(['recordAbsence', 'cancelAbsence'], 'Absence', { unitId: { $in: units }, accountId: actor.accountId });
  }
  const headed = unitsWithRole(actor, 'UNIT_HEAD');
  if (headed.length > 0) allow(['recordAbsence', 'cancelAbsence'], 'Absence', { unitId: { $in: headed } });
  if (hasRole(actor, 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR')) allow('read', ['Colleague', 'Absence']);
  if (hasRole(actor, 'ENTERPRISE_CONTACT')) {
    const own = { accountId: actor.accountId };
    rules.push({ action: ['read', 'claim'], subject: 'EnterpriseClaim', conditions: { tenantId, ...own } });
  }
  if (hasRole(actor, 'HALL_CLERK', 'TRIAGE_OFFICER', 'BUREAU_HEAD'))
    rules.push(
      { action: 'read', subject: 'EnterpriseClaim', conditions: { tenantId } },
      // Nobody decides on his own.
      { action: 'decide', subject: 'EnterpriseClaim', conditions: { tenantId, accountId: { $ne: actor.accountId } } },
    );
  if (actor.enterpriseIds.length > 0) allow('read', 'Enterprise', { id: { $in: [...actor.enterpriseIds] } });
  return rules;
}
