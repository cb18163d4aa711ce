import { stageShown, stateShown } from '../../../access/objections.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { MergedIntoSchema, type Appeal, type Assignment } from './appeal.schema.js';

interface Kept {
  appeal: Appeal;
  assignments: readonly Assignment[];
}

const standingOf = ({ appeal, assignments }: Kept) => ({
  state: stateShown(appeal.state, assignments),
  stage: stageShown(appeal),
  completedAt: appeal.completedAt,
  endedAt: appeal.endedAt,
});

/** From now on whoever may read the merged appeal is told what becomes of the kept one. */
export function startTelling(tx: Tx, appealId: string, kept: Kept): void {
  const { id: keptId, number } = kept.appeal;
  tx.em.create(MergedIntoSchema, { tenantId: tx.tenant.id, appealId, keptId, number, ...standingOf(kept) });
}

/** Writes what came of an appeal where those look who may read what was merged into it. */
export async function tellMerged(tx: Tx, kept: Kept): Promise<void> {
  const { id: keptId, number } = kept.appeal;
  const { state, stage, completedAt, endedAt } = standingOf(kept);
  // The reply and the decision are read as they stand now.
  await tx.em.flush();
  await tx.ask({
    name: 'merged_into_told',
    text: `update merged_into m
              set number = $3, state = $4, stage = $5, completed_at = $6, ended_at = $7,
                  (outcome, reply) = (select o.outcome, o.text from handling_opinion o
                                       where o.tenant_id = m.tenant_id and o.appeal_id = m.kept_id and o.role = 'HOST'
                                       order by o.given_at desc, o.id desc limit 1),
                  final_decision = (select r.decision from rehandling r
                                     where r.tenant_id = m.tenant_id and r.appeal_id = m.kept_id)
            where m.tenant_id = $1 and m.kept_id = $2`,
    values: [tx.tenant.id, keptId, number, state, stage, completedAt ?? null, endedAt ?? null],
  });
}
