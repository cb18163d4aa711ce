import { seesPartyMatters, timelineVisibilities } from '../../../access/appeal.js';
import { explanationSeenSql } from '../../../access/objections.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import { column, idColumn, many, type Shape } from '../../../platform/reads/shape.js';
import { DEADLINE } from '../../../time/deadline.shape.js';
import { PARTY_NOTES } from '../domain/events.js';
import { account, forParties, partiesOnly, seenBy, unit } from './appeal.seen.js';
import type { Sequenced } from './appeal.windows.js';
import { ofSource } from './attachment.shapes.js';

export const CLOCK: Shape = { ...DEADLINE, fields: { ...DEADLINE.fields, explanation: seenBy(explanationSeenSql) } };

export const ROUND: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Round),
    year: column('year'),
    number: column('number'),
    provisionalDay: column('provisional_day'),
    opensAt: column('opens_at'),
    cutOffAt: column('cut_off_at'),
    state: column('state'),
  },
};

export const HANDLING_OPINION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.HandlingOpinion),
    role: column('role'),
    outcome: column('outcome'),
    text: column('text'),
    givenAt: column('given_at'),
    unit: unit('unit_id'),
    attachments: ofSource,
  },
};

export const OBJECTION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Objection),
    round: column('round'),
    reason: column('reason'),
    raisedAt: column('raised_at'),
    ruling: column('ruling'),
    final: column('final'),
    ruledAt: column('ruled_at'),
    rulingText: column('ruling_text'),
    unit: unit('unit_id'),
    proposedUnit: unit('proposed_unit_id'),
  },
};

export const SUPPLEMENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Supplement),
    request: column('request'),
    requestedAt: column('requested_at'),
    answer: column('answer'),
    answeredAt: column('answered_at'),
    attachments: ofSource,
  },
};

export const LISTING: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Listing),
    level: column('level'),
    decision: column('decision'),
    note: column('note'),
    decidedAt: column('decided_at'),
  },
};

export const REGISTRY_REVIEW: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.RegistryReview),
    result: column('result'),
    note: column('note'),
    correctedCreditCode: column('corrected_credit_code'),
    correctedName: column('corrected_name'),
    reviewedAt: column('reviewed_at'),
  },
};

export const EVALUATION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Evaluation),
    verdict: column('verdict'),
    source: column('source'),
    comment: column('comment'),
    unreached: column('unreached'),
    givenAt: column('given_at'),
  },
};

export const EXTENSION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Extension),
    unit: unit('unit_id'),
    reason: forParties(column('reason')),
    requestedUntil: column('requested_until'),
    previousDueAt: column('previous_due_at'),
    requestedAt: column('requested_at'),
    decision: column('decision'),
    decisionText: forParties(column('decision_text')),
    grantedDueAt: column('granted_due_at'),
    annulledBreachAt: column('annulled_breach_at'),
    decidedAt: column('decided_at'),
    decidedBy: account('decided_by_account_id'),
  },
};

export const RESULT_CHECK: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.ResultCheck),
    verdict: column('verdict'),
    note: column('note'),
    checkedAt: column('checked_at'),
    checkedBy: account('checked_by_account_id'),
  },
};

export const FOLLOW_UP_VISIT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.FollowUpVisit),
    contacted: column('contacted'),
    solved: column('solved'),
    satisfied: column('satisfied'),
    note: column('note'),
    visitedAt: column('visited_at'),
    recordedBy: account('recorded_by_account_id'),
  },
};

export const CONSULTATION: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Consultation),
    method: column('method'),
    summary: column('summary'),
    heldAt: column('held_at'),
    recordedAt: column('recorded_at'),
  },
};

const CONSULTATIONS = many(
  () => CONSULTATION,
  'consultation',
  (c, rehandling) => `${c}.appeal_id = ${rehandling}.appeal_id`,
  (c) => `${c}.recorded_at, ${c}.id`,
);

export const REHANDLING: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.Rehandling),
    forwardedAt: column('forwarded_at'),
    note: forParties(column('note')),
    decidedAt: column('decided_at'),
    decision: column('decision'),
    unit: unit('unit_id'),
    consultations: partiesOnly(CONSULTATIONS),
  },
};

export const APPEAL_EVENT: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.AppealEvent),
    sequence: column('sequence'),
    type: column('type'),
    visibility: column('visibility'),
    duty: column('duty'),
    at: column('at'),
    note: {
      part: (e, _field, { actor }) =>
        seesPartyMatters(actor)
          ? `${e}.note`
          : `case when ${e}.type not in (${PARTY_NOTES.map((type) => `'${type}'`).join(', ')}) then ${e}.note end`,
    },
    actorRole: column('actor_role'),
    actorUnit: unit('actor_unit_id'),
    actor: account('actor_account_id'),
  },
};

export const EVENTS: Sequenced = {
  shape: () => APPEAL_EVENT,
  table: 'appeal_event',
  seen: (e, _appeal, { actor, bind }) => `${e}.visibility = any(${bind(timelineVisibilities(actor))})`,
};

const AMENDMENT: Shape = {
  fields: { sequence: column('sequence'), receivedAt: column('received_at'), changes: column('changes') },
};

const HOTLINE_EVENT: Shape = {
  fields: {
    eventNo: column('event_no'),
    kind: column('kind'),
    text: column('text'),
    occurredAt: column('occurred_at'),
    receivedAt: column('received_at'),
  },
};

export const EXTERNAL_ORDER: Shape = {
  fields: {
    source: (o) =>
      `(select k.display_name from account_name k where k.tenant_id = ${o}.tenant_id and k.id = ${o}.client_id)`,
    externalNo: column('external_no'),
    externalDispatchedAt: column('external_dispatched_at'),
    externalDueAt: column('external_due_at'),
    rawCategoryPath: column('raw_category_path'),
    urgency: column('urgency'),
    suggestedUnits: column('suggested_units'),
    address: column('address'),
    receivedAt: column('received_at'),
    amendments: many(
      () => AMENDMENT,
      'amendment',
      (m, order) => `${m}.appeal_id = ${order}.appeal_id`,
      (m) => `${m}.sequence`,
    ),
    events: many(
      () => HOTLINE_EVENT,
      'hotline_event',
      (e, order) => `${e}.appeal_id = ${order}.appeal_id`,
      (e) => `${e}.received_at, ${e}.id`,
    ),
  },
};
