import { ROLES } from '../../src/kernel/roles.js';
import type { Relation } from './fields-world.js';

/**
 * Who sees which field of what, by his role and by how he stands to it; written by hand from the official text and from
 * what the schema says of itself, and never from the code that it judges. What stands in no row of a field is not there at
 * all: to whoever it is not for, the object does not exist.
 */
export type Outcome =
  /** As it is. */
  | 'FULL'
  /** Shown, but not in clear. */
  | 'MASKED'
  /** Of rows some and not others; of one, not every one. */
  | 'PART'
  /** Shown as something else where it tells of what is not for everybody. */
  | 'ALTERED'
  /** Everybody’s own, or another every time. */
  | 'VARIES'
  | 'NULL'
  | 'EMPTY';

/** A role and a relation, `HALL_CLERK OWN`. Who has not signed in has no role. */
export type Audience = readonly string[];
export interface Group {
  fields: string;
  seen: Partial<Record<Outcome, Audience>>;
}

const on = (relations: readonly Relation[], ...roles: readonly string[]): Audience =>
  roles.flatMap((role) => relations.map((relation) => `${role} ${relation}`));
/** Whose it is, or whose unit's. */
const near = (...roles: string[]): Audience => on(['OWN', 'OWN_UNIT'], ...roles);
/** Whoever of the county has the role. */
const all = (...roles: string[]): Audience => on(['OWN', 'OWN_UNIT', 'OWN_COUNTY'], ...roles);

const ANYBODY_HERE = all(...ROLES);
const EVERYBODY = [...on(['OWN', 'OWN_UNIT', 'OWN_COUNTY', 'OTHER_COUNTY', 'CITY'], ...ROLES), ' PUBLIC'];

const BUREAU = all('TRIAGE_OFFICER', 'BUREAU_HEAD');
const SUPERVISION = all('SUPERVISOR');
const ADMIN = all('TENANT_ADMIN');
const AUDITOR = all('AUDITOR');
const UNITS = near('UNIT_HANDLER', 'UNIT_HEAD');
/** Of what is listed for a meeting, and of what it reviews. */
const OFFICE = near('OFFICE_STAFF', 'OFFICE_DIRECTOR');
const REVIEW = near('REGISTRY_REVIEWER');
/** They look after the named persons of every unit. */
const MINDS_UNITS: readonly string[] = ['TRIAGE_OFFICER', 'BUREAU_HEAD', 'SUPERVISOR', 'TENANT_ADMIN'];
const STAFF = [...BUREAU, ...SUPERVISION, ...UNITS, ...OFFICE, ...REVIEW];

const ENTERPRISE = near('ENTERPRISE_CONTACT');
const COUNTER = near('HALL_CLERK');
const SYSTEMS = on(['OWN'], 'HOTLINE', 'CITY_PLATFORM');
/** The enterprise, and who filed for it: they see no more than it does. */
const OUTSIDE = [...ENTERPRISE, ...COUNTER, ...SYSTEMS];
const READERS = [...STAFF, ...OUTSIDE];
/** Messages are between enterprise and host or bureau; the counter stands in for the enterprise. */
const SIDES = [...BUREAU, ...SUPERVISION, ...UNITS, ...ENTERPRISE, ...COUNTER];

/** Of claims to an enterprise: who decides on them, and whose they are. */
const DECIDERS = [...BUREAU, ...all('HALL_CLERK')];
const CLAIMANT = on(['OWN'], 'ENTERPRISE_CONTACT');

/** What a county shares with the city above it: nothing yet. What is raised the furthest stands listed, and is the county's. */
export const SHARED_WITH_THE_CITY: readonly string[] = [];

const row = (fields: string, seen: Group['seen']): Group => ({ fields, seen });
const full = (fields: string, audience: Audience): Group => row(fields, { FULL: audience });

/** By type; after it, where not all rows of a type are for the same people, of which kind they are. */
export const TABLE: Readonly<Record<string, readonly Group[]>> = {
  Appeal: [
    full(
      'id number version open channel kind title description category division formAnswers formCategory formVersion round',
      READERS,
    ),
    full('enterprise enterpriseName creditCode registryMatch registryReviews contact externalOrder filedAt', READERS),
    full('grade host assignments dispatches supplements returnReason verifiedAt completedAt endedAt', READERS),
    full('resultCheckRequired evaluation rehandling mergedInto events messages viewerCan', READERS),
    // That a unit objects is not for the enterprise.
    row('state stage', { FULL: STAFF, ALTERED: OUTSIDE }),
    row('objections resultChecks followUpVisits', { FULL: STAFF, EMPTY: OUTSIDE }),
    row('opinions deadlines listings extension', { FULL: STAFF, PART: OUTSIDE }),
    row('attachments', { FULL: [...BUREAU, ...SUPERVISION, ...UNITS], PART: [...OFFICE, ...REVIEW, ...OUTSIDE] }),
    row('merged', { FULL: [...STAFF, ...OUTSIDE] }),
    row('internalNotes', {
      VARIES: [...BUREAU, ...UNITS],
      EMPTY: [...SUPERVISION, ...OFFICE, ...REVIEW, ...OUTSIDE],
    }),
    row('likelyDuplicates', {
      FULL: BUREAU,
      EMPTY: [...SUPERVISION, ...UNITS, ...OFFICE, ...REVIEW, ...OUTSIDE],
    }),
    row('unread earliestDueAt', { VARIES: READERS }),
  ],
  AppealContact: [row('name phone', { FULL: ENTERPRISE, MASKED: [...STAFF, ...COUNTER, ...SYSTEMS] })],
  CommandPermission: [full('command', READERS), row('allowed code reason duty', { VARIES: READERS })],
  ExternalOrder: [
    full(
      'source externalNo externalDispatchedAt externalDueAt rawCategoryPath urgency suggestedUnits address',
      READERS,
    ),
    full('receivedAt amendments events', READERS),
  ],
  Amendment: [full('sequence receivedAt changes', READERS)],
  AmendedField: [full('field before after', READERS)],
  HotlineEvent: [full('eventNo kind text occurredAt receivedAt', READERS)],
  RegistryMatch: [
    full('outcome registryName nameSimilarity domicileDivisionCode registeredHere status explanation', READERS),
  ],
  // What the registry has is not told to who claims.
  'RegistryMatch EnterpriseClaim': [
    full('outcome registryName nameSimilarity domicileDivisionCode registeredHere status explanation', DECIDERS),
  ],
  MergedInto: [full('number state stage completedAt endedAt outcome reply finalDecision appeal', READERS)],
  LikelyDuplicate: [full('appeal likeness why', BUREAU)],

  Assignment: [
    full('id role unit dispatchedAt receivedAt receivedBy active appeal', READERS),
    row('state', { FULL: STAFF, ALTERED: OUTSIDE }),
    row('handler', { FULL: STAFF, NULL: OUTSIDE }),
    // That somebody is away is known to his unit, the bureau and supervision.
    row('deputy', { FULL: [...BUREAU, ...SUPERVISION], PART: UNITS, NULL: [...OFFICE, ...REVIEW, ...OUTSIDE] }),
    row('deadlines', { FULL: STAFF, PART: OUTSIDE }),
  ],
  Dispatch: [
    full('id sequence dispatchedAt dispatchedBy assignments', READERS),
    row('note overrideReason', { FULL: STAFF, NULL: OUTSIDE }),
  ],
  Objection: [full('id round unit proposedUnit reason raisedAt ruling final ruledAt rulingText', STAFF)],
  'Attachment ENTERPRISE': [
    full('id fileName contentType size sha256 source addedAt addedBy', READERS),
    row('downloadUrl', { VARIES: READERS }),
  ],
  'Attachment PARTY': [
    full('id fileName contentType size sha256 source addedAt addedBy', STAFF),
    row('downloadUrl', { VARIES: STAFF }),
  ],
  'Attachment MESSAGE': [
    full('id fileName contentType size sha256 source addedAt addedBy', SIDES),
    row('downloadUrl', { VARIES: SIDES }),
  ],
  Message: [full('id sequence text sentAt sentBy unit role attachments', SIDES)],
  InternalNote: [
    full('id text writtenAt writtenBy unit', near('TRIAGE_OFFICER', 'BUREAU_HEAD', 'UNIT_HANDLER', 'UNIT_HEAD')),
  ],
  Supplement: [full('id request requestedAt answer answeredAt attachments', READERS)],
  'Listing LISTED': [full('id level decision note decidedAt', READERS)],
  'Listing SENT_BACK': [full('id level decision note decidedAt', STAFF)],
  'HandlingOpinion HOST': [full('id role outcome text unit givenAt attachments', READERS)],
  'HandlingOpinion CO_HANDLER': [full('id role outcome text unit givenAt attachments', STAFF)],
  RegistryReview: [full('id result note correctedCreditCode correctedName reviewedAt', READERS)],
  Evaluation: [full('id verdict source comment unreached givenAt', READERS)],
  'Extension GRANTED': [
    full('id unit requestedUntil previousDueAt requestedAt decision grantedDueAt annulledBreachAt', READERS),
    full('decidedAt decidedBy', READERS),
    row('reason decisionText', { FULL: STAFF, NULL: OUTSIDE }),
  ],
  'Extension REFUSED': [
    full('id unit requestedUntil previousDueAt requestedAt decision grantedDueAt annulledBreachAt', STAFF),
    full('decidedAt decidedBy reason decisionText', STAFF),
  ],
  ResultCheck: [full('id verdict note checkedAt checkedBy', STAFF)],
  FollowUpVisit: [full('id contacted solved satisfied note visitedAt recordedBy', STAFF)],
  Rehandling: [
    full('id unit forwardedAt decidedAt decision', READERS),
    row('note', { FULL: STAFF, NULL: OUTSIDE }),
    row('consultations', { FULL: STAFF, EMPTY: OUTSIDE }),
  ],
  Consultation: [full('id method summary heldAt', STAFF)],
  'AppealEvent ENTERPRISE': [full('id sequence type visibility duty at actor actorUnit actorRole note', READERS)],
  'AppealEvent ENTERPRISE its note is not': [
    full('id sequence type visibility duty at actor actorUnit actorRole', READERS),
    row('note', { FULL: STAFF, NULL: OUTSIDE }),
  ],
  'AppealEvent PARTY': [full('id sequence type visibility duty at actor actorUnit actorRole note', STAFF)],
  Deadline: [
    full(
      'id rule state duty suggested policyVersion startedAt dueAt breachedAt breachAnnulledAt metAt endedAt',
      READERS,
    ),
    full('provisional', READERS),
    row('explanation', { FULL: STAFF, ALTERED: OUTSIDE }),
  ],
  'Deadline STAFF': [
    full('id rule state duty suggested policyVersion startedAt dueAt breachedAt breachAnnulledAt metAt endedAt', STAFF),
    full('provisional explanation', STAFF),
  ],
  SupervisionEntry: [full('id cause rule enteredAt unit appealId appealNumber', [...BUREAU, ...SUPERVISION, ...UNITS])],
  Round: [full('id year number provisionalDay cutOffAt state', ANYBODY_HERE)],

  Unit: [
    full('id code name shortName kind functions divisionCode active version', ANYBODY_HERE),
    row('contactStale', {
      FULL: [...BUREAU, ...SUPERVISION, ...ADMIN, ...near(...ROLES)],
      NULL: on(['OWN_COUNTY'], ...ROLES.filter((role) => !MINDS_UNITS.includes(role))),
    }),
  ],
  UnitContact: [
    full('id unit confirmedAt stale', [...BUREAU, ...SUPERVISION, ...ADMIN, ...near(...ROLES)]),
    row('name phone', {
      FULL: near(...ROLES),
      MASKED: on(['OWN_COUNTY'], ...MINDS_UNITS),
    }),
  ],
  Absence: [
    full('id unit person deputy from to recordedAt recordedBy cancelledAt', [
      ...BUREAU,
      ...SUPERVISION,
      ...ADMIN,
      ...UNITS,
    ]),
  ],
  Colleague: [full('person unit roles absence', [...BUREAU, ...SUPERVISION, ...ADMIN, ...UNITS])],
  Workload: [
    row('unit person open dueSoon overdue toReceive repliedThisMonth', {
      VARIES: [...BUREAU, ...SUPERVISION, ...near('UNIT_HEAD')],
    }),
  ],
  'Workload PERSON': [full('unit person open dueSoon overdue toReceive repliedThisMonth', near('UNIT_HEAD'))],
  Category: [full('id code name parent form formVersion earlierForms active version', ANYBODY_HERE)],
  CategoryForm: [full('formVersion form replacedAt', ANYBODY_HERE)],
  Division: [full('code name', ANYBODY_HERE)],
  Leader: [full('id name title role person version', ANYBODY_HERE)],
  CalendarClosure: [full('date name', ANYBODY_HERE)],
  ClockPolicy: [full('rule unit length usualLength suggested version', ANYBODY_HERE)],
  AppealPolicy: [
    full('version changedAt resultCheck sampleShare extensionAllowed extensionMaxWorkingDays', ANYBODY_HERE),
    full('forwardDissatisfactionAtOnce', ANYBODY_HERE),
  ],
  Enterprise: [
    full('id name creditCode', [
      ...BUREAU,
      ...SUPERVISION,
      ...all('HALL_CLERK', 'REGISTRY_REVIEWER'),
      ...UNITS,
      ...OFFICE,
      ...ENTERPRISE,
      ...SYSTEMS,
    ]),
  ],
  EnterpriseClaim: [
    full('id creditCode enterpriseName legalRepresentative claimant state automatic claimedAt', [
      ...DECIDERS,
      ...CLAIMANT,
    ]),
    full('decidedAt decidedBy reason', [...DECIDERS, ...CLAIMANT]),
    row('registryMatch representativeMatches', { FULL: DECIDERS, NULL: CLAIMANT }),
  ],
  Claimant: [row('name phone', { MASKED: [...DECIDERS, ...CLAIMANT] })],

  Account: [
    full('id username displayName enabled passwordSet memberships createdAt version', ADMIN),
    row('phone', { MASKED: ADMIN }),
  ],
  IntegrationClient: [full('id name kind active createdAt lastUsedAt previousSecretValidUntil', ADMIN)],
  Notice: [
    full('id template state createdAt sentAt unitId appealId text', ADMIN),
    row('recipient phone', { MASKED: ADMIN }),
  ],
  DispatchCatalogue: [full('version rules', [...BUREAU, ...ADMIN])],
  DispatchRule: [full('position note division category host withTown coHandlers', [...BUREAU, ...ADMIN])],
  DispatchTrial: [full('division category host coHandlers explanation', [...BUREAU, ...ADMIN])],
  DispatchSuggestion: [full('host coHandlers catalogueVersion explanation', BUREAU)],
  AppealFacets: [row('total state stage channel category division hostUnit clock', { VARIES: ANYBODY_HERE })],
  AuditEntry: [
    full('id kind act outcome code traceId actorKind actorId actorName roles sessionId transport addressKey', AUDITOR),
    full('occurredAt sequence sealedAt objectId detail reason', AUDITOR),
  ],
  AuditHead: [row('sequence hash', { VARIES: AUDITOR })],
  AuditVerification: [row('intact fault from through complete anchors unsealed unsealedSince', { VARIES: AUDITOR })],

  // One's own, and nobody else's.
  Viewer: [row('person tenant memberships enterprises rules sessions', { VARIES: on(['OWN'], ...ROLES) })],
  Session: [row('id current signedInAt lastUsedAt expiresAt', { VARIES: on(['OWN'], ...ROLES) })],
  Draft: [full('id content updatedAt version', on(['OWN'], 'ENTERPRISE_CONTACT'))],
  SavedSearch: [full('id name filter orderBy createdAt updatedAt', on(['OWN'], 'TRIAGE_OFFICER'))],

  // For whoever asks.
  Tenant: [full('id code name kind sandbox createdAt', EVERYBODY), row('now', { VARIES: EVERYBODY })],
  IdentityIssuer: [full('name issuer clientId', EVERYBODY)],
  LifecycleRow: [full('command from to by duties built', EVERYBODY)],
  Obligation: [full('row clause source textZh textEn limitZh limitEn', EVERYBODY)],
};

/** Parts of something else, shown with it as they are. */
export const WHOLE: Readonly<Record<string, string>> = {
  Person: 'id displayName',
  DutyReference: 'row clause',
  Membership: 'role unit',
  AppealFacet: 'value label count',
};

/** Windows on rows, each of which is judged by its own type. */
export const WINDOWS: Readonly<Record<string, string>> = {
  PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
  AppealConnection: 'edges nodes pageInfo totalCount',
  ...Object.fromEntries(
    ['Absence', 'Account', 'AppealEvent', 'AuditEntry', 'EnterpriseClaim', 'Message', 'Notice', 'SupervisionEntry'].map(
      (type) => [`${type}Connection`, 'edges nodes pageInfo'],
    ),
  ),
  ...Object.fromEntries(
    [
      'Absence',
      'Account',
      'Appeal',
      'AppealEvent',
      'AuditEntry',
      'EnterpriseClaim',
      'Message',
      'Notice',
      'SupervisionEntry',
    ].map((type) => [`${type}Edge`, 'cursor node']),
  ),
};

/** What commands answer beside their refusals, by the names of their payloads. */
const PAYLOADS: Readonly<Record<string, string>> = {
  appeal:
    'AddHotlineEvent AssignHandler AttachFiles CheckResult CloseByLaw DecideExtension DecideFinally DispatchAppeal ' +
    'EvaluateAppeal FileAppeal ForwardDissatisfaction GiveCoHandlerOpinion MergeAppeals ObjectToAssignment ' +
    'ReceiveAssignment RecordConsultation RecordFollowUpVisit RecordVerification RedispatchAppeal ReplyToAppeal ' +
    'RequestExtension RequestSupplement ReturnAppeal ReviewListing ReviewRegistration RuleOnObjection SendMessage ' +
    'SupplementAppeal UrgeAppeal WithdrawAppeal',
  results: 'DispatchBySuggestion ReceiveAssignments UrgeAppeals',
  appeals: 'MarkRead',
  internalNote: 'AddInternalNote',
  claim: 'ClaimEnterprise ConfirmEnterpriseClaim RejectEnterpriseClaim',
  contact: 'RevealContact',
  phone: 'RevealPhone',
  'name phone': 'RevealUnitContact',
  target: 'CreateUpload',
  draft: 'SaveDraft',
  discarded: 'DiscardDraft',
  search: 'SavedSearch',
  recorded: 'EvaluateByToken',
  absence: 'Absence',
  account: 'Account',
  unit: 'Unit',
  unitContact: 'UnitContact',
  division: 'Division',
  category: 'Category',
  leadingGroup: 'LeadingGroup',
  closures: 'Closure',
  clockPolicy: 'ClockPolicy',
  appealPolicy: 'ChangeAppealPolicy',
  dispatchCatalogue: 'DispatchCatalogue',
  differences: 'ImportConfiguration',
  'now fired finished': 'SandboxAdvanceClock',
  'tenant token validUntil': 'CreateTenant',
  'token validUntil': 'IssuePasswordToken',
  'client secret': 'CreateIntegrationClient RotateClientSecret',
  client: 'RevokeIntegrationClient',
  url: 'ExportAudit',
  roles: 'DemandTotp',
  origins: 'ChangeOrigins',
  'secret uri': 'EnrolTotp',
  'recoveryCodes session totpChallenge': 'ConfirmTotp',
  disabled: 'DisableTotp',
  'session totpChallenge': 'Session',
  session: 'SignInAsClient',
  sandboxCode: 'RequestSignInCode',
  requested: 'RequestPasswordReset',
  username: 'SetPassword',
  ended: 'EndSession',
};

/** What only a command answers, to who gave it: whose each command is, and that no other is told more, is in matrix.test.ts. */
export const ANSWERED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(PAYLOADS).flatMap(([fields, names]) =>
      names.split(' ').map((name) => [`${name}Payload`, `${fields} userErrors`]),
    ),
  ),
  SignOutPayload: 'signedOut',
  UserError: 'code message path duty state needed currentVersion',
  BulkResult: 'id appeal userErrors',
  SessionTokens: 'accessToken expiresAt refreshToken',
  ClientTokens: 'accessToken expiresAt',
  TotpChallenge: 'challenge expiresAt enrolled',
  UploadTarget: 'uploadId method url headers expiresAt',
  UploadHeader: 'name value',
  ConfigurationDifference: 'part key before after',
  FiredClock: 'rule dueAt appealId',
};

/** What is pushed: who gets it is in test/push, and what stands in it is as it is read. */
export const PUSHED: Readonly<Record<string, string>> = {
  AppealChange: 'cursor appeal event reset',
  AssignmentAdded: 'cursor assignment reset',
  InboxEntry: 'cursor kind appeal appealId assignment deadline event reset',
  StreamReset: 'reason cursor',
};

/** Found only in a chain that somebody has tampered with: test/audit. */
export const FAULTS: Readonly<Record<string, string>> = { AuditFault: 'kind sequence entryId' };
