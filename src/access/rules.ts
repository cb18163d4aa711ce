import type { Actor } from '../kernel/actor.js';
import { appealRules } from './appeal.js';
import { auditRules } from './audit.js';
import { directoryRules } from './directory.js';
import { operatorRules } from './operator.js';
import { paperRules } from './papers.js';
import { policyRules } from './policy.js';
import { supervisionRules } from './supervision.js';
import { unitContactRules } from './unit-contact.js';
import type { AppRule } from './vocabulary.js';

/** Everything the actor may do, from every subject's file. */
export function rulesOf(actor: Actor): AppRule[] {
  return [
    ...appealRules(actor),
    ...directoryRules(actor),
    ...supervisionRules(actor),
    ...unitContactRules(actor),
    ...paperRules(actor),
    ...policyRules(actor),
    ...auditRules(actor),
    ...operatorRules(actor),
  ];
}
