import { hasRole, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/** Papers are brought by whoever files or acts, which of them one may read is the appeal's to say; drafts, by who files. */
export function paperRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  const acts = hasRole(
    actor,
    'ENTERPRISE_CONTACT',
    'HALL_CLERK',
    'HOTLINE',
    'CITY_PLATFORM',
    'UNIT_HANDLER',
    'UNIT_HEAD',
    'TRIAGE_OFFICER',
    'BUREAU_HEAD',
  );
  const rules: AppRule[] = [];
  if (acts) rules.push({ action: 'createUpload', subject: 'Upload', conditions: { tenantId } });
  if (hasRole(actor, 'ENTERPRISE_CONTACT', 'HALL_CLERK'))
    rules.push({ action: 'saveDraft', subject: 'Draft', conditions: { tenantId } });
  return rules;
}
