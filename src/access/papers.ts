import { hasRole, type Actor } from '../kernel/actor.js';
import type { AppRule } from './vocabulary.js';

/** Papers are brought by whoever files or acts; which of them one may read is the appeal's to say. */
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
  return acts ? [{ action: 'createUpload', subject: 'Upload', conditions: { tenantId } }] : [];
}
