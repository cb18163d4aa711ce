/** Shapes of the demo data. Data only: the runner feeds them through the use cases. References are by code or name. */

export type SeedRole =
  | 'UNIT_HANDLER'
  | 'UNIT_HEAD'
  | 'HALL_CLERK'
  | 'TRIAGE_OFFICER'
  | 'BUREAU_HEAD'
  | 'REGISTRY_REVIEWER'
  | 'OFFICE_STAFF'
  | 'OFFICE_DIRECTOR'
  | 'SUPERVISOR'
  | 'COUNTY_LEADER'
  | 'SITE_DUTY'
  | 'TENANT_ADMIN'
  | 'AUDITOR';

export type SeedUnitFunction =
  | 'GOVERNMENT_SERVICES'
  | 'COUNTY_OFFICE'
  | 'SUPERVISION'
  | 'MARKET_SUPERVISION'
  | 'PUBLICITY'
  | 'PETITION'
  | 'PUBLIC_SECURITY';

export interface Person {
  name: string;
  phone: string;
}

export interface TenantSeed {
  code: string;
  name: string;
  kind: 'CITY' | 'COUNTY';
  /** The city of the family; none for the city itself. */
  parentCode?: string;
  sandbox: boolean;
}

export interface DivisionSeed {
  code: string;
  name: string;
}

export interface UnitSeed {
  /** Unique in the tenant; a town's is `TOWN-` and its division code. */
  code: string;
  name: string;
  shortName: string;
  kind: 'TOWN' | 'DEPARTMENT' | 'COUNTY';
  functions: SeedUnitFunction[];
  /** A town's own division, or the county that a city's unit stands for. */
  divisionCode?: string;
  parentCode?: string;
  /** Switchboard; the contact's own number is below. */
  phone?: string;
  contact: Person;
}

/** Staff, who sign in by name and password. */
export interface AccountSeed {
  /** Unique in the tenant. */
  username: string;
  displayName: string;
  /** Unique in the tenant. */
  phone: string;
  memberships: { unit?: string; role: SeedRole }[];
}

/** The leading group (#40), in the order in which it is shown. */
export interface LeaderSeed {
  name: string;
  title: string;
  role: 'GROUP_HEAD' | 'EXECUTIVE_DEPUTY' | 'DEPUTY' | 'MEMBER';
  username?: string;
}

/** One record of the legal-entity registry (#10). */
export interface RegistrySeed {
  code: string;
  name: string;
  domicileDivisionCode: string;
  domicileAddress: string;
  legalRepresentative: string;
  status: 'ACTIVE' | 'REVOKED' | 'CANCELLED';
}

/** Somebody who signs in for a registered enterprise by an SMS code. */
export interface EnterpriseContactSeed {
  enterpriseCode: string;
  name: string;
  /** Unique in the tenant. */
  phone: string;
  /** A handle to print beside the sign-ins; not needed to sign in. */
  username?: string;
}

export interface FormFieldSeed {
  key: string;
  label: string;
  type: 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN' | 'CHOICE';
  required: boolean;
  options?: string[];
  /** Longest text, or largest number. */
  max?: number;
  help?: string;
}

/** Parents come before their children. */
export interface CategorySeed {
  code: string;
  name: string;
  parent?: string;
  form?: FormFieldSeed[];
}

export type SeedUnitReference = string | 'TOWN_OF_DIVISION';

/** One line of the dispatch catalogue; the more exact lines come first (#14, #15). */
export interface DispatchRuleSeed {
  division?: string;
  category?: string;
  host: SeedUnitReference;
  coHandlers: SeedUnitReference[];
  note: string;
}

/** What happens to an appeal after its filing, in order. */
export type Step =
  | { do: 'wait'; days?: number; hours?: number }
  | { do: 'review'; result: 'CONFIRMED' | 'CORRECTED' | 'REJECTED'; creditCode?: string; note: string }
  | { do: 'amend'; description: string }
  | { do: 'hotline'; kind: 'URGE' | 'SUPERVISE' | 'CANCEL' | 'SUPPLEMENT'; text: string }
  | { do: 'return'; reason: 'LITIGATION' | 'NOT_REGISTERED_HERE' | 'OUT_OF_REMIT'; text: string }
  | { do: 'dispatch'; host: string; coHandlers?: string[]; grade?: number }
  | { do: 'receive'; unit: string }
  | { do: 'opine'; unit: string; outcome: 'SOLVED' | 'UNSOLVED'; text: string }
  | { do: 'message'; by: 'ENTERPRISE' | 'BUREAU' | 'HOST'; text: string }
  | { do: 'note'; by: 'BUREAU' | 'HOST'; text: string }
  | { do: 'reply'; outcome: 'SOLVED' | 'UNSOLVED'; text: string }
  | { do: 'evaluate'; verdict: 'SATISFIED' | 'DISSATISFIED'; comment?: string }
  | { do: 'forward' }
  | { do: 'consult'; summary: string }
  | { do: 'decide'; text: string }
  | { do: 'withdraw'; reason: string };

export interface AppealSeed {
  /** Unique over all tenants. */
  key: string;
  channel: 'ONLINE' | 'SERVICE_HALL' | 'HOTLINE';
  /** A hotline may not have heard it. */
  enterpriseCode: string | null;
  /** As the filer typed it, which is not always as the registry writes it. */
  enterpriseName: string;
  title: string;
  description: string;
  kind: 'CONSULTATION' | 'HELP' | 'COMPLAINT' | 'REPORT' | 'SUGGESTION';
  category: string;
  divisionCode: string;
  /** The hotline's own, days from the filing on. */
  order?: { externalNo: string; dueInDays: number; rawCategoryPath: string; suggestedUnits?: string };
  formAnswers?: Record<string, string | number | boolean>;
  contact: Person;
  story: Step[];
}

/** All that one tenant starts with. */
export interface TenantData {
  tenant: TenantSeed;
  divisions: DivisionSeed[];
  units: UnitSeed[];
  accounts: AccountSeed[];
  leaders: LeaderSeed[];
  registry: RegistrySeed[];
  enterpriseContacts: EnterpriseContactSeed[];
  categories: CategorySeed[];
  dispatchRules: DispatchRuleSeed[];
  appeals: AppealSeed[];
}
