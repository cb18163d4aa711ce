import { unitsWithRole, type Actor } from '../kernel/actor.js';
import { PLATFORM } from '../kernel/ids.js';
import type { Role } from '../kernel/roles.js';

/**
 * The second wall inside a county: the scope of whoever asks, as row security has it. The rules beside this file decide
 * first; what stands here is written a second time, in the database's own words, so that each of the two holds where the
 * other is missing. A test compares them person by person.
 */

/** Whose transaction it is: all that row security goes by. */
export type Asking = Pick<Actor, 'kind' | 'tenantId' | 'accountId' | 'memberships' | 'enterpriseIds'>;

/** What is set for a transaction, name by name; what has no value is not set, and lets nothing through. */
export const settingsOf = (who: Asking, how: { command: boolean }): [name: string, value: string][] =>
  allSettingsOf(who, how).filter(([, value]) => value !== '');

/** The same with those that have no value: they take back what was set before. */
export function allSettingsOf(who: Asking, { command }: { command: boolean }): [name: string, value: string][] {
  const roles = new Set<string>(who.memberships.map(({ role }) => role));
  if (who.kind === 'SYSTEM') roles.add('SYSTEM');
  const posts = new Set(who.memberships.flatMap(({ unitId }) => unitId ?? []));
  return [
    ['app.tenant_id', who.tenantId],
    ['app.account_id', who.accountId ?? ''],
    ['app.roles', [...roles].join()],
    ['app.unit_ids', unitsWithRole(who, 'UNIT_HANDLER', 'UNIT_HEAD').join()],
    ['app.noting_unit_ids', unitsWithRole(who, ...NOTING).join()],
    ['app.post_unit_ids', [...posts].join()],
    ['app.enterprise_ids', who.enterpriseIds.join()],
    ['app.command', command ? 'on' : ''],
  ];
}

const NOTING: readonly Role[] = ['UNIT_HANDLER', 'UNIT_HEAD', 'TRIAGE_OFFICER', 'BUREAU_HEAD'];

/** The appeals that a command has found within its scope: what hangs on them is open to it until its end. */
export const OPENED = 'app.appeal_ids';
/** The hash of a one-time token: whoever has the token finds the one appeal it is bound to (#36). */
export const TOKEN = 'app.evaluation_token_hash';

// Each in a sub-select, so that the planner reads a setting once instead of once per row.
const keys = (name: string): string =>
  `(select string_to_array(nullif(current_setting('${name}', true), ''), ','))::uuid[]`;
const ACCOUNT = `(select nullif(current_setting('app.account_id', true), '')::uuid)`;
const ROLES = `(select string_to_array(current_setting('app.roles', true), ','))::text[]`;
const UNITS = keys('app.unit_ids');
const POST_UNITS = keys('app.post_unit_ids');
const ENTERPRISES = keys('app.enterprise_ids');
const holds = (...roles: readonly (Role | 'SYSTEM')[]): string =>
  `(select string_to_array(current_setting('app.roles', true), ',') && '{${roles.join()}}'::text[])`;
/** Hangs on an appeal that the command has opened. */
const OF_OPENED = `appeal_id = any (${keys(OPENED)})`;
const any = (...ways: readonly string[]): string => ways.join(' or ');

/** Sees whatever the county has to do with an appeal. */
const SEES_ALL = holds('TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR', 'SYSTEM');
/** Staff that has to do with some appeals sees more of them than an enterprise does. */
const STAFF = holds('UNIT_HANDLER', 'UNIT_HEAD', 'OFFICE_STAFF', 'OFFICE_DIRECTOR', 'REGISTRY_REVIEWER');
const IN_COMMAND = `(select current_setting('app.command', true) = 'on')`;
/**
 * The platform's own, which no answer shows: commands look up whom to tell and what to go by beyond what the one who gives
 * them may read, and answers are read apart.
 */
export const PLATFORM_SCOPE = any(IN_COMMAND, holds('SYSTEM'));

const HANDLES = (appeal: string): string =>
  any(`${appeal}party_unit_ids && ${UNITS}`, `${appeal}kept_unit_ids && ${UNITS}`);
const OF_ENTERPRISE = (appeal: string): string =>
  `${appeal}enterprise_id = any (${ENTERPRISES}) and ${holds('ENTERPRISE_CONTACT')}`;
const OF_HALL = (appeal: string): string => `${appeal}channel = 'SERVICE_HALL' and ${holds('HALL_CLERK')}`;

/** Appeals, each from its own row. */
export const APPEAL_SCOPE = any(
  SEES_ALL,
  HANDLES(''),
  OF_ENTERPRISE(''),
  OF_HALL(''),
  `state = 'REGISTRY_REVIEW' and ${holds('REGISTRY_REVIEWER')}`,
  `state in ('LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY') and ${holds('OFFICE_STAFF', 'OFFICE_DIRECTOR')}`,
  `channel in ('HOTLINE', 'CITY_PLATFORM') and channel = any (${ROLES}) and filed_by_account_id = ${ACCOUNT}`,
  `id = any (${keys(OPENED)})`,
  `evaluation_token_hash = (select nullif(current_setting('${TOKEN}', true), ''))`,
);

/** Rows that hang on an appeal: for whoever sees it, as far as `seen` lets him. */
export function ofAppealScope(table: string, seen?: string): string {
  const appeal = `exists (select from appeal a where a.tenant_id = ${table}.tenant_id and a.id = ${table}.appeal_id)`;
  return any(SEES_ALL, OF_OPENED, seen ? `(${seen}) and ${appeal}` : appeal);
}

/** What became of a merged appeal goes with that one; commands on the kept one keep it. */
export const MERGED_INTO_SCOPE = any(ofAppealScope('merged_into'), `kept_id = any (${keys(OPENED)})`);

/**
 * A unit's own line of an appeal needs no second look. An administrator's command looks whether a unit has anything open,
 * which no answer shows.
 */
export const ASSIGNMENT_SCOPE = any(
  `active and unit_id = any (${UNITS})`,
  `active and appeal_open and ${IN_COMMAND} and ${holds('TENANT_ADMIN')}`,
  ofAppealScope('assignment'),
);

/** What tells of objections, urges, consultations or checks: for staff alone. */
export const staffScope = (table: string): string => ofAppealScope(table, STAFF);
/** For staff, and for an enterprise where `shown`. */
export const shownScope = (table: string, shown: string): string => ofAppealScope(table, any(STAFF, shown));
const VISIBLE = `visibility in ('PUBLIC', 'ENTERPRISE') or visibility = 'PARTY' and ${STAFF}`;
/** By the visibility that a row of the timeline, or a paper, has of its own. */
export const visibleScope = (table: string, and = 'true'): string => ofAppealScope(table, `(${VISIBLE}) and ${and}`);
/** Messages, and the papers that came with them, are for their two sides and for supervision. */
export const isSide = (table: string): string =>
  `exists (select from appeal m where m.tenant_id = ${table}.tenant_id and m.id = ${table}.appeal_id ` +
  `and (${any(HANDLES('m.'), OF_ENTERPRISE('m.'), OF_HALL('m.'))}))`;
export const MESSAGE_SCOPE = any(SEES_ALL, OF_OPENED, isSide('message'));

/** What people of a unit note among themselves. */
export const NOTE_SCOPE =
  `unit_id = any (${keys('app.noting_unit_ids')}) and exists (select from appeal a ` +
  `where a.tenant_id = internal_note.tenant_id and a.id = internal_note.appeal_id)`;

/** The register: a unit's own lines. */
export const ENTRY_SCOPE = any(SEES_ALL, `unit_id = any (${UNITS})`, OF_OPENED);

/** Rows that a post gives, some commands need, and nobody else sees. */
export const postScope = (...roles: readonly Role[]): string => any(PLATFORM_SCOPE, holds(...roles));
/** What is one account's own, and the platform's to look up. */
export const ownScope = (column: string, ...also: readonly string[]): string =>
  any(PLATFORM_SCOPE, `${column} = ${ACCOUNT}`, ...also);

export const UNIT_CONTACT_SCOPE = any(
  postScope('TENANT_ADMIN', 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR'),
  `unit_id = any (${POST_UNITS})`,
);
/** Who works in a unit, and who is away. */
export const COLLEAGUE_SCOPE = any(
  postScope('TENANT_ADMIN', 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR'),
  `unit_id = any (${UNITS})`,
);
export const MEMBERSHIP_SCOPE = any(COLLEAGUE_SCOPE, `account_id = ${ACCOUNT}`);
export const CLAIM_SCOPE = any(
  postScope('HALL_CLERK', 'TRIAGE_OFFICER', 'BUREAU_HEAD'),
  `account_id = ${ACCOUNT} and ${holds('ENTERPRISE_CONTACT')}`,
);
export const ACCOUNT_SCOPE = ownScope(
  'id',
  holds('TENANT_ADMIN'),
  'exists (select from membership m where m.tenant_id = account.tenant_id and m.account_id = account.id)',
  'exists (select from enterprise_claim c where c.tenant_id = account.tenant_id and c.account_id = account.id)',
);
/** Whoever may read an appeal may read whose it is. */
export const ENTERPRISE_SCOPE = any(
  postScope('TRIAGE_OFFICER', 'BUREAU_HEAD', 'REGISTRY_REVIEWER', 'HALL_CLERK'),
  `id = any (${ENTERPRISES})`,
  'exists (select from appeal a where a.tenant_id = enterprise.tenant_id and a.enterprise_id = enterprise.id)',
);

/** Whoever operates the platform adds counties, and nobody else: they stand in no county, and are there for all to read. */
export const TENANT_ADDED = `(select current_setting('app.tenant_id', true)) = '${PLATFORM.id}' and ${holds('PLATFORM_OPERATOR')}`;
