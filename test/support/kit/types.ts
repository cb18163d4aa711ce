import type { AppealEventType } from '../../../src/contexts/appeal/domain/events.js';
import type { AppealCommand } from '../../../src/contexts/appeal/domain/lifecycle.js';
import type * as vocabulary from '../../../src/contexts/appeal/domain/vocabulary.js';
import type { RefusalCode } from '../../../src/kernel/refusal.js';
import type { Role } from '../../../src/kernel/roles.js';
import type { NoticeTemplate } from '../../../src/notification/templates.js';
import type { ClockRuleName } from '../../../src/time/clock-rules.js';

// The answers of schema/operations/, as the JSON they are.

export interface DutyReference {
  row: number;
  clause: string;
}

export interface UserError {
  code: RefusalCode;
  message: string;
  path: string[] | null;
  duty: DutyReference | null;
  state: string | null;
  needed: string[] | null;
  currentVersion: number | null;
}

/** An error of the whole request, beside its data. */
export interface TopLevelError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; [more: string]: unknown };
}

export interface UnitName {
  id: string;
  code: string;
  name: string;
}

/** A named person of a unit (#47). */
export interface UnitContactLine {
  id: string;
  unit: UnitName;
  name: string;
  phone: string;
  confirmedAt: string;
  stale: boolean;
}

export interface Deadline {
  id: string;
  rule: ClockRuleName;
  duty: DutyReference;
  policyVersion: number;
  suggested: boolean;
  state: 'RUNNING' | 'PAUSED' | 'MET' | 'LAPSED' | 'CANCELLED';
  startedAt: string;
  dueAt: string | null;
  breachedAt: string | null;
  breachAnnulledAt: string | null;
  metAt: string | null;
  endedAt: string | null;
  provisional: boolean;
  explanation: Record<string, unknown>;
}

export interface Assignment {
  id: string;
  role: vocabulary.AssignmentRole;
  state: vocabulary.AssignmentState;
  unit: UnitName;
  dispatchedAt: string;
  receivedAt: string | null;
  receivedBy: { displayName: string } | null;
  handler: { id: string; displayName: string } | null;
  deputy: { id: string; displayName: string } | null;
  active: boolean;
  deadlines: Deadline[];
}

export interface Absence {
  id: string;
  unit: UnitName;
  person: { id: string; displayName: string };
  deputy: { id: string; displayName: string };
  from: string;
  to: string;
  cancelledAt: string | null;
}

export interface FileName {
  id: string;
  fileName: string;
  contentType: string;
  size: number;
  sha256: string;
  source: vocabulary.AttachmentSource;
  addedAt: string;
  addedBy: { displayName: string } | null;
}

export interface Message {
  id: string;
  sequence: number;
  text: string;
  sentAt: string;
  sentBy: { displayName: string } | null;
  unit: UnitName | null;
  role: Role;
  attachments: FileName[];
}

export interface MessageWindow {
  nodes: Message[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export interface InternalNote {
  id: string;
  text: string;
  writtenAt: string;
  writtenBy: { displayName: string } | null;
  unit: UnitName;
}

export interface UploadTarget {
  uploadId: string;
  method: string;
  url: string;
  headers: { name: string; value: string }[];
  expiresAt: string;
}

export interface AppealEvent {
  id: string;
  sequence: number;
  type: AppealEventType;
  visibility: vocabulary.EventVisibility;
  duty: number | null;
  at: string;
  actor: { displayName: string } | null;
  actorUnit: UnitName | null;
  actorRole: Role | null;
  note: string | null;
}

export interface AppealLine {
  id: string;
  number: string;
  version: number;
  state: vocabulary.AppealState;
  stage: vocabulary.AppealStage;
  open: boolean;
  title: string;
  filedAt: string;
}

export interface LikelyDuplicate {
  appeal: AppealLine;
  likeness: number;
  why: string;
}

export interface CommandPermission {
  command: AppealCommand;
  allowed: boolean;
  code: RefusalCode | null;
  reason: string | null;
  duty: DutyReference | null;
}

export interface Appeal extends AppealLine {
  channel: vocabulary.AppealChannel;
  kind: vocabulary.AppealKind;
  description: string;
  category: UnitName;
  division: { code: string; name: string } | null;
  formAnswers: Record<string, unknown>;
  formCategory: UnitName;
  formVersion: number;
  round: { id: string; year: number; number: number; provisionalDay: string; cutOffAt: string; state: string };
  enterprise: { id: string; name: string; creditCode: string | null };
  enterpriseName: string;
  creditCode: string | null;
  registryMatch: {
    outcome: string;
    registryName: string | null;
    nameSimilarity: number | null;
    domicileDivisionCode: string | null;
    registeredHere: boolean | null;
    status: string | null;
    explanation: string;
  };
  registryReviews: {
    id: string;
    result: vocabulary.ReviewResult;
    note: string;
    correctedCreditCode: string | null;
    correctedName: string | null;
    reviewedAt: string;
  }[];
  externalOrder: {
    source: string;
    externalNo: string;
    externalDispatchedAt: string | null;
    externalDueAt: string | null;
    rawCategoryPath: string | null;
    urgency: vocabulary.Urgency;
    suggestedUnits: string | null;
    address: string | null;
    receivedAt: string;
    amendments: {
      sequence: number;
      receivedAt: string;
      changes: { field: string; before: string | null; after: string | null }[];
    }[];
    events: { eventNo: string; kind: vocabulary.HotlineEventKind; text: string; occurredAt: string | null }[];
  } | null;
  mergedInto: {
    number: string;
    state: vocabulary.AppealState;
    stage: vocabulary.AppealStage;
    completedAt: string | null;
    endedAt: string | null;
    outcome: vocabulary.OpinionOutcome | null;
    reply: string | null;
    finalDecision: string | null;
    appeal: AppealLine | null;
  } | null;
  merged: AppealLine[];
  earliestDueAt: string | null;
  contact: { name: string; phone: string };
  grade: number | null;
  host: UnitName | null;
  assignments: Assignment[];
  dispatches: {
    id: string;
    sequence: number;
    dispatchedAt: string;
    dispatchedBy: { displayName: string } | null;
    note: string | null;
    overrideReason: string | null;
  }[];
  objections: {
    id: string;
    round: number;
    unit: UnitName;
    proposedUnit: UnitName | null;
    reason: string;
    raisedAt: string;
    ruling: vocabulary.ObjectionRuling | null;
    final: boolean;
    ruledAt: string | null;
    rulingText: string | null;
  }[];
  attachments: FileName[];
  supplements: {
    id: string;
    request: string;
    requestedAt: string;
    answer: string | null;
    answeredAt: string | null;
    attachments: FileName[];
  }[];
  listings: { id: string; level: string; decision: vocabulary.ListingDecision; note: string; decidedAt: string }[];
  opinions: {
    id: string;
    role: vocabulary.AssignmentRole;
    outcome: vocabulary.OpinionOutcome;
    text: string;
    unit: UnitName;
    givenAt: string;
    attachments: FileName[];
  }[];
  returnReason: vocabulary.ReturnReason | null;
  verifiedAt: string | null;
  completedAt: string | null;
  extension: {
    id: string;
    unit: UnitName;
    reason: string | null;
    requestedUntil: string;
    previousDueAt: string;
    requestedAt: string;
    decision: vocabulary.ExtensionDecision | null;
    decisionText: string | null;
    grantedDueAt: string | null;
    annulledBreachAt: string | null;
    decidedAt: string | null;
  } | null;
  resultCheckRequired: boolean;
  resultChecks: { id: string; verdict: vocabulary.ResultCheckVerdict; note: string; checkedAt: string }[];
  followUpVisits: {
    id: string;
    contacted: vocabulary.VisitAnswer;
    solved: vocabulary.VisitAnswer;
    satisfied: vocabulary.VisitAnswer;
    note: string | null;
    visitedAt: string;
  }[];
  endedAt: string | null;
  evaluation: {
    id: string;
    verdict: vocabulary.EvaluationVerdict;
    source: vocabulary.EvaluationSource;
    comment: string | null;
    unreached: boolean;
    givenAt: string;
  } | null;
  rehandling: {
    id: string;
    unit: UnitName;
    forwardedAt: string;
    note: string | null;
    decidedAt: string | null;
    decision: string | null;
    consultations: { id: string; method: vocabulary.ConsultationMethod; summary: string; heldAt: string }[];
  } | null;
  deadlines: Deadline[];
  events: { nodes: AppealEvent[] };
  viewerCan: CommandPermission[];
}

export interface EnterpriseClaim {
  id: string;
  creditCode: string;
  enterpriseName: string;
  legalRepresentative: string | null;
  claimant: { name: string; phone: string };
  registryMatch: { outcome: string; registryName: string | null; explanation: string } | null;
  representativeMatches: boolean | null;
  state: 'PENDING' | 'CONFIRMED' | 'REJECTED';
  automatic: boolean;
  claimedAt: string;
  decidedAt: string | null;
  decidedBy: { displayName: string } | null;
  reason: string | null;
}

export interface RegisterEntry {
  id: string;
  cause: 'TRANSFER' | 'BREACH' | 'DISSATISFACTION' | 'THIRD_OBJECTION' | 'URGE' | 'HOTLINE';
  rule: ClockRuleName | null;
  enteredAt: string;
  unit: UnitName | null;
  appealId: string;
  appealNumber: string;
}

export interface Notice {
  id: string;
  template: NoticeTemplate;
  state: 'QUEUED' | 'SENT' | 'FAILED';
  createdAt: string;
  sentAt: string | null;
  unitId: string | null;
  appealId: string | null;
  recipient: string | null;
  phone: string | null;
  text: string | null;
}

export interface Category extends UnitName {
  form: { key: string; label: string; type: string; required: boolean; options?: string[]; max?: number }[];
}

export interface Unit extends UnitName {
  shortName: string;
  kind: 'TOWN' | 'DEPARTMENT' | 'COUNTY';
  functions: string[];
  divisionCode: string | null;
}

export interface Viewer {
  person: { id: string; displayName: string };
  tenant: { id: string; code: string; name: string; kind: string; sandbox: boolean; now: string };
  memberships: { role: Role; unit: UnitName | null }[];
  enterprises: { id: string; name: string; creditCode: string | null }[];
  rules: unknown;
}

export interface FiredClock {
  rule: ClockRuleName;
  dueAt: string;
  appealId: string;
}
