import { ID_PREFIX } from '../kernel/ids.js';
import { column, idColumn, type Shape } from '../platform/reads/shape.js';

export const DEADLINE: Shape = {
  always: ['rule'],
  fields: {
    id: idColumn(ID_PREFIX.Deadline),
    rule: column('rule'),
    policyVersion: column('policy_version'),
    suggested: column('suggested'),
    state: column('state'),
    startedAt: column('started_at'),
    dueAt: column('due_at'),
    breachedAt: column('breached_at'),
    breachAnnulledAt: column('breach_annulled_at'),
    metAt: column('met_at'),
    endedAt: column('ended_at'),
    provisional: column('provisional'),
    explanation: column('explanation'),
  },
};
