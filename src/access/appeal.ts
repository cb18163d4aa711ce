import { LIFECYCLE, type AppealCommand, type LifecycleActor } from '../contexts/appeal/domain/lifecycle.js';
import { hasRole, unitsWithRole, type Actor } from '../kernel/actor.js';
import { CLIENT_KINDS } from '../kernel/roles.js';
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

/** Rules on appeals, post by post. Whoever may read an appeal may read whose it is. */
export function appealRules(actor: Actor): AppRule[] {
  const { tenantId } = actor;
  const rules: AppRule[] = [];
  const allow = (action: AppRule['action'], conditions: object): void => {
    rules.push({ action, subject: 'Appeal', conditions: { tenantId, ...conditions } });
    if ([action].flat().includes('read'))
      rules.push({
        action: 'read',
        subject: 'Enterprise',
        conditions: { tenantId, appeals: { $elemMatch: { tenantId, ...conditions } } },
      });
  };

  if (actor.kind === 'SYSTEM') allow(['read', ...commandsOf('SYSTEM')], {});

  if (hasRole(actor, 'TRIAGE_OFFICER', 'BUREAU_HEAD'))
    allow(['read', 'readMessages', 'addInternalNote', 'revealContact', ...commandsOf('BUREAU')], {});

  if (hasRole(actor, 'SUPERVISOR')) allow(['read', 'readMessages', ...commandsOf('SUPERVISION')], {});

  const units = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  if (units.length > 0) {
    allow(['read', 'readMessages', 'addInternalNote', 'revealContact', ...commandsOf('PARTY_UNIT')], {
      parties: { $elemMatch: { unitId: { $in: units } } },
    });
    // What was merged into an appeal is part of its file.
    allow(['read', 'readMessages'], { keptBy: { $elemMatch: { unitId: { $in: units } } } });
    allow([...commandsOf('HOST')], { parties: { $elemMatch: { unitId: { $in: units }, role: 'HOST' } } });
    allow([...commandsOf('CO_HANDLER')], { parties: { $elemMatch: { unitId: { $in: units }, role: 'CO_HANDLER' } } });
  }

  if (hasRole(actor, 'HALL_CLERK'))
    allow(['read', 'readMessages', 'revealContact', ...commandsOf('HALL')], { channel: 'SERVICE_HALL' });

  if (hasRole(actor, 'REGISTRY_REVIEWER'))
    allow(['read', ...commandsOf('MARKET_SUPERVISION')], { state: 'REGISTRY_REVIEW' });

  if (hasRole(actor, 'OFFICE_STAFF', 'OFFICE_DIRECTOR'))
    allow(['read', ...commandsOf('OFFICE')], { state: { $in: OFFICE_STATES } });

  if (hasRole(actor, 'ENTERPRISE_CONTACT') && actor.enterpriseIds.length > 0)
    allow(['read', 'readMessages', ...commandsOf('ENTERPRISE')], { enterpriseId: { $in: [...actor.enterpriseIds] } });

  // What people of a unit note among themselves is nobody else's, whoever may read the appeal.
  const noting = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD', 'TRIAGE_OFFICER', 'BUREAU_HEAD');
  if (noting.length > 0)
    rules.push({ action: 'read', subject: 'InternalNote', conditions: { tenantId, unitId: { $in: noting } } });

  // Another system sees and acts on what it filed itself, and never another channel's.
  for (const role of CLIENT_KINDS)
    if (hasRole(actor, role))
      allow(['read', ...commandsOf(role)], { channel: role, filedByAccountId: actor.accountId });

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

/** Whether the actor sees what bureau and units settle among themselves. */
export const seesPartyMatters = (actor: Actor): boolean => timelineVisibilities(actor).includes('PARTY');

/** The facts as they stand in SQL, read from the row `appeal`. */
export const appealSql = (appeal: string): SqlShape => ({
  columns: {
    tenantId: `${appeal}.tenant_id`,
    state: `${appeal}.state`,
    channel: `${appeal}.channel`,
    enterpriseId: `${appeal}.enterprise_id`,
    filedByAccountId: `${appeal}.filed_by_account_id`,
  },
  parts: {
    parties: {
      columns: { unitId: 's.unit_id', role: 's.role' },
      exists: (where) =>
        `exists (select from assignment s where s.tenant_id = ${appeal}.tenant_id and s.appeal_id = ${appeal}.id and s.active and ${where})`,
    },
    keptBy: {
      columns: { unitId: 'k.unit_id' },
      exists: (where) => `exists (select from unnest(${appeal}.kept_unit_ids) k (unit_id) where ${where})`,
    },
  },
});

/** The facts of an enterprise, read from the row `enterprise`. */
export const enterpriseSql = (enterprise: string): SqlShape => ({
  columns: { tenantId: `${enterprise}.tenant_id`, id: `${enterprise}.id` },
  parts: {
    appeals: {
      ...appealSql('h'),
      exists: (where) =>
        `exists (select from appeal h where h.tenant_id = ${enterprise}.tenant_id and h.enterprise_id = ${enterprise}.id and ${where})`,
    },
  },
});

/** The same with `a` the appeal. */
export const APPEAL_SQL = appealSql('a');

/** The facts of an internal note, read from the row `note`. */
export const internalNoteSql = (note: string): SqlShape => ({
  columns: { tenantId: `${note}.tenant_id`, unitId: `${note}.unit_id` },
});
