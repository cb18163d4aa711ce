import type { ForcedSubject, MongoAbility, RawRuleOf } from '@casl/ability';
import type { AppealCommand } from '../contexts/appeal/domain/lifecycle.js';

/** What a rule can be about. */
export const SUBJECTS = [
  'Appeal',
  'AppealContact',
  'InternalNote',
  'SupervisionEntry',
  'Notice',
  'Unit',
  'UnitContact',
  'LeadingGroup',
  'Category',
  'Configuration',
  'Tenant',
  'Account',
  'Colleague',
  'Absence',
  'RegistryEntry',
  'Enterprise',
  'EnterpriseClaim',
  'IntegrationClient',
  'DispatchCatalogue',
  'Sandbox',
  'Upload',
  'Draft',
  'AppealPolicy',
  'CountyTime',
  'Workload',
  'AuditEntry',
] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/** What can be done: read, or one of the commands. */
export type Action =
  | 'read'
  | 'readClear'
  | 'readText'
  | 'readMessages'
  | 'addInternalNote'
  | 'revealContact'
  | 'revealUnitContact'
  | 'keep'
  | 'advanceClock'
  | 'change'
  | 'claim'
  | 'create'
  | 'createUpload'
  | 'saveDraft'
  | 'decide'
  | 'export'
  | 'manage'
  | 'recordAbsence'
  | 'cancelAbsence'
  | AppealCommand;

export type AppAbility = MongoAbility<[Action, SubjectName | ForcedSubject<SubjectName>]>;
export type AppRule = RawRuleOf<AppAbility>;

/** The facts of an appeal that rules are about; each has its column in the list filter. */
export interface AppealFacts {
  tenantId: string;
  state: string;
  channel: string;
  enterpriseId: string;
  filedByAccountId: string | null;
  parties: readonly { unitId: string; role: string }[];
  /** Units of the appeal it was merged into; none unless it was. */
  keptBy: readonly { unitId: string }[];
}

/** How the facts of a subject stand in the database: a column each, or a sub-select over the rows of a part. */
export interface SqlShape {
  columns: Readonly<Record<string, string>>;
  /** For `$elemMatch`: how a part's own facts stand, and what wraps the condition on them. */
  parts?: Readonly<Record<string, SqlShape & { exists: (where: string) => string }>>;
}
