import type { StandardCategory } from '../../configuration/standard-categories.js';

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
  /** What it decides for itself where the text is silent, as its administrator would set it. */
  policy?: { resultCheck?: 'SAMPLE' | 'ALL'; extensionAllowed?: boolean };
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

export type SeedUnitReference = string | 'TOWN_OF_DIVISION';

/** One line of the dispatch catalogue; the more exact lines come first (#14, #15). */
export interface DispatchRuleSeed {
  division?: string;
  category?: string;
  host: SeedUnitReference;
  coHandlers: SeedUnitReference[];
  note: string;
}

/** Names of files, made up when they are needed: pages as `.pdf`, pictures as `.png`. */
type Papers = string[];

/** Who gives a verb that several may give. */
export type Side = 'ENTERPRISE' | 'BUREAU' | 'HOST';

type Answer = 'YES' | 'NO' | 'UNKNOWN';

/** What happens to an appeal after its filing, in order. People are named by their sign-ins, units by their codes. */
export type Step =
  | { do: 'wait'; days?: number; hours?: number }
  | { do: 'review'; result: 'CONFIRMED' | 'CORRECTED' | 'REJECTED'; creditCode?: string; note: string }
  | { do: 'amend'; description: string }
  | { do: 'hotline'; kind: 'URGE' | 'SUPERVISE' | 'CANCEL' | 'SUPPLEMENT'; text: string }
  | { do: 'request'; text: string }
  | { do: 'supplement'; text: string; papers?: Papers }
  | { do: 'return'; reason: ReturnReason; text: string }
  | { do: 'dispatch'; host: string; coHandlers?: string[]; grade?: number }
  | { do: 'redispatch'; host: string; coHandlers?: string[]; reason: string }
  | { do: 'receive'; unit: string }
  | { do: 'hand'; by: string; to: string; note?: string }
  | { do: 'leave'; who: string; deputy: string; days: number }
  | { do: 'object'; unit: string; propose: string; reason: string }
  | { do: 'rule'; ruling: 'OVERRULED'; text: string }
  | { do: 'rule'; ruling: 'UPHELD'; text: string; host: string }
  | { do: 'rule'; ruling: 'UPHELD'; text: string; returned: { reason: ReturnReason; text: string } }
  | { do: 'verify'; text: string; papers?: Papers }
  | { do: 'extend'; workingDays: number; reason: string }
  | { do: 'decideExtension'; decision: 'GRANTED' | 'REFUSED'; text: string }
  | { do: 'opine'; unit: string; outcome: 'SOLVED' | 'UNSOLVED'; text: string }
  | { do: 'attach'; by: Side; papers: Papers; note: string }
  | { do: 'message'; by: Side; text: string; papers?: Papers }
  | { do: 'note'; by: 'BUREAU' | 'HOST'; text: string }
  | { do: 'urge'; text: string }
  | { do: 'reply'; outcome: 'SOLVED' | 'UNSOLVED'; text: string; papers?: Papers }
  | { do: 'list'; decision: 'LISTED' | 'SENT_BACK'; note: string }
  | { do: 'check'; verdict: 'PASSED' | 'BACK_TO_HANDLING'; note: string }
  | { do: 'visit'; contacted: Answer; solved: Answer; satisfied: Answer; note: string }
  | { do: 'evaluate'; by?: 'TOKEN'; verdict: 'SATISFIED' | 'DISSATISFIED'; comment?: string }
  | { do: 'forward' }
  | { do: 'consult'; summary: string }
  | { do: 'decide'; text: string }
  | { do: 'withdraw'; reason: string }
  | { do: 'close'; ground: string }
  /** Into the appeal of a story told before, by its key. */
  | { do: 'merge'; into: string; reason: string }
  | { do: 'draft'; title: string; description: string; category: string }
  | { do: 'search'; by: string; name: string; filter: Record<string, unknown>; orderBy?: 'DUE_AT_ASC' };

type ReturnReason = 'LITIGATION' | 'NOT_REGISTERED_HERE' | 'IDENTITY_UNCONFIRMED' | 'OUT_OF_REMIT' | 'INCOMPLETE';

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
  papers?: Papers;
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
  categories: readonly StandardCategory[];
  dispatchRules: DispatchRuleSeed[];
  appeals: AppealSeed[];
}
