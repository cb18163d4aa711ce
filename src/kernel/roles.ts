/** The closed vocabulary of who may act; what each may do is in `access/`. */
export const ROLES = [
  'UNIT_HANDLER',
  'UNIT_HEAD',
  'HALL_CLERK',
  'TRIAGE_OFFICER',
  'BUREAU_HEAD',
  'REGISTRY_REVIEWER',
  'OFFICE_STAFF',
  'OFFICE_DIRECTOR',
  'SUPERVISOR',
  'COUNTY_LEADER',
  'SITE_DUTY',
  'TENANT_ADMIN',
  'AUDITOR',
  'ENTERPRISE_CONTACT',
  'HOTLINE',
  'CITY_PLATFORM',
  'PLATFORM_OPERATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** What a unit does in the mechanism: data of the unit, never read from its name. */
export const UNIT_FUNCTIONS = [
  'GOVERNMENT_SERVICES',
  'COUNTY_OFFICE',
  'SUPERVISION',
  'MARKET_SUPERVISION',
  'PUBLICITY',
  'PETITION',
  'PUBLIC_SECURITY',
] as const;
export type UnitFunction = (typeof UNIT_FUNCTIONS)[number];

/** The platform is one as well: whoever operates it belongs to it. */
export const TENANT_KINDS = ['COUNTY', 'CITY', 'PLATFORM'] as const;
export type TenantKind = (typeof TENANT_KINDS)[number];

export const UNIT_KINDS = ['TOWN', 'DEPARTMENT', 'COUNTY'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Other systems that give commands here; each kind is a role of its own. */
export const CLIENT_KINDS = ['HOTLINE', 'CITY_PLATFORM'] as const satisfies readonly Role[];
export type ClientKind = (typeof CLIENT_KINDS)[number];
