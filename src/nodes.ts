import type { ResolveTree } from 'graphql-parse-resolve-info';
import { appealsByKey, partsByKey, roundsByKey, savedSearchesOf } from './contexts/appeal/index.js';
import {
  absencesByKey,
  categoriesByKey,
  claimsByKey,
  clientsByKey,
  enterprisesByKey,
  leadersByKey,
  unitContactsByKey,
  unitsByKey,
} from './contexts/directory/index.js';
import { entriesByKey } from './contexts/supervision/index.js';
import type { Actor } from './kernel/actor.js';
import type { NodeType } from './kernel/ids.js';
import { auditEntriesByKey } from './platform/audit/audit.views.js';
import type { Statement } from './platform/reads/session.js';

type Reader = (actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]) => Statement;

/** How each type that `node(id:)` answers is read: by the rules of its own lists and details. */
export const nodeReaders: Partial<Record<NodeType, Reader>> = {
  Appeal: appealsByKey,
  SavedSearch: savedSearchesOf,
  Assignment: partsByKey('Assignment'),
  Dispatch: partsByKey('Dispatch'),
  HandlingOpinion: partsByKey('HandlingOpinion'),
  Evaluation: partsByKey('Evaluation'),
  Extension: partsByKey('Extension'),
  ResultCheck: partsByKey('ResultCheck'),
  FollowUpVisit: partsByKey('FollowUpVisit'),
  RegistryReview: partsByKey('RegistryReview'),
  Rehandling: partsByKey('Rehandling'),
  Consultation: partsByKey('Consultation'),
  Objection: partsByKey('Objection'),
  Supplement: partsByKey('Supplement'),
  Listing: partsByKey('Listing'),
  Deadline: partsByKey('Deadline'),
  Attachment: partsByKey('Attachment'),
  Message: partsByKey('Message'),
  InternalNote: partsByKey('InternalNote'),
  AppealEvent: partsByKey('AppealEvent'),
  Round: roundsByKey,
  SupervisionEntry: entriesByKey,
  Absence: absencesByKey,
  Leader: leadersByKey,
  Unit: unitsByKey,
  UnitContact: unitContactsByKey,
  Enterprise: enterprisesByKey,
  EnterpriseClaim: claimsByKey,
  IntegrationClient: clientsByKey,
  Category: categoriesByKey,
  AuditEntry: auditEntriesByKey,
};
