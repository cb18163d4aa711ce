import { LIFECYCLE, type AppealCommand, type LifecycleActor } from '../contexts/appeal/domain/lifecycle.js';
import { hasRole, unitsWithRole, type Actor } from '../kernel/actor.js';
import type { AppRule, SqlShape } from './vocabulary.js';

/** Commands of a row and who gives them are the lifecycle's; here stands which appeals each of them is about. */
const commandsOf = (who: LifecycleActor): AppealCommand[] =>
  LIFECYCLE.filter((row) => row.by.includes(who)).map((row) => row.command);

/** States in which the county office has to do with an appeal: from its listing for a meeting on. */
const OFFICE_STATES = [
  'LISTED_COUNTY',
  'IMPLEMENTING',
  'ESCALATION_REVIEW',
  'GOVERNMENT_OPINION',
  'CITY_REVIEW',
  'LISTED_CITY',
];

/** Rules on appeals, post by post. */
export function appealRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  const rules: AppRule[] = [];
  const allow = (action: AppRule['action'], conditions: object): void => {
    rules.push({ action, subject: 'Appeal', conditions: { tenantId, ...conditions } });
  };

  if (actor.kind === 'SYSTEM') allow(['read', ...commandsOf('SYSTEM')], {});

  if (hasRole(actor, 'TRIAGE_OFFICER', 'BUREAU_HEAD')) allow(['read', ...commandsOf('BUREAU')], {});

  if (hasRole(actor, 'SUPERVISOR')) allow(['read', ...commandsOf('SUPERVISION')], {});

  const units = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  if (units.length > 0) {
    allow(['read', ...commandsOf('PARTY_UNIT')], { parties: { $elemMatch: { unitId: { $in: units } } } });
    allow([...commandsOf('HOST')], { parties: { $elemMatch: { unitId: { $in: units }, role: 'HOST' } } });
    allow([...commandsOf('CO_HANDLER')], { parties: { $elemMatch: { unitId: { $in: units }, role: 'CO_HANDLER' } } });
  }

  if (hasRole(actor, 'HALL_CLERK')) allow(['read', ...commandsOf('HALL')], { channel: 'SERVICE_HALL' });

  if (hasRole(actor, 'REGISTRY_REVIEWER'))
    allow(['read', ...commandsOf('MARKET_SUPERVISION')], { state: 'REGISTRY_REVIEW' });

  if (hasRole(actor, 'OFFICE_STAFF', 'OFFICE_DIRECTOR'))
    allow(['read', ...commandsOf('OFFICE')], { state: { $in: OFFICE_STATES } });

  if (hasRole(actor, 'ENTERPRISE_CONTACT') && actor.enterpriseIds.length > 0)
    allow(['read', ...commandsOf('ENTERPRISE')], { enterpriseId: { $in: [...actor.enterpriseIds] } });

  return rules;
}

/** Whose inbox the actor has: bureau and supervision all of the county, a unit's people their units', the rest none. */
export function inboxOf(actor: Actor): 'ALL' | readonly string[] {
  if (hasRole(actor, 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR')) return 'ALL';
  return unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
}

/** How far the actor sees into a timeline: an enterprise never sees objections, urges, consultations. */
export function timelineVisibilities(actor: Actor): readonly string[] {
  if (actor.kind === 'SYSTEM' || hasRole(actor, 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR'))
    return ['PUBLIC', 'ENTERPRISE', 'PARTY', 'INTERNAL'];
  if (hasRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD', 'OFFICE_STAFF', 'OFFICE_DIRECTOR', 'REGISTRY_REVIEWER'))
    return ['PUBLIC', 'ENTERPRISE', 'PARTY'];
  return ['PUBLIC', 'ENTERPRISE'];
}

/** The facts as they stand in SQL, with `a` the appeal. */
export const APPEAL_SQL: SqlShape = {
  columns: {
    tenantId: 'a.tenant_id',
    state: 'a.state',
    channel: 'a.channel',
    enterpriseId: 'a.enterprise_id',
    filedByAccountId: 'a.filed_by_account_id',
  },
  parts: {
    parties: {
      columns: { unitId: 's.unit_id', role: 's.role' },
      exists: (where) =>
        `exists (select from assignment s where s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.active and ${where})`,
    },
  },
};
