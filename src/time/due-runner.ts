import { systemActor } from '../kernel/actor.js';
import { inTenant, type TxDeps } from '../platform/orm/tenant-transaction.js';
import type { ClockRuleName } from './clock-rules.js';
import { expire } from './clocks.js';
import { DeadlineSchema } from './time.schema.js';

/** A clock that was fired. */
export interface Fired {
  deadlineId: string;
  appealId: string;
  rule: ClockRuleName;
  dueAt: Date;
}

/**
 * Fires one deadline if it is still running and due, in a transaction of its own; null where there is nothing to do, so
 * that two runners, a repeat or a stale wake-up do no harm. The appeal is locked before its deadline, as commands do.
 *
 * `at` sets the transaction's clock to that instant (the sandbox fires each clock exactly when it is due).
 */
export async function fireDeadline(
  deps: TxDeps,
  tenantId: string,
  deadlineId: string,
  at?: Date,
): Promise<Fired | null> {
  return inTenant(
    deps,
    systemActor(tenantId),
    async (tx) => {
      const [hanging] = await tx.em.execute<{ appeal_id: string }[]>(
        `select a.id as appeal_id from deadline d join appeal a on a.tenant_id = d.tenant_id and a.id = d.appeal_id
          where d.tenant_id = ? and d.id = ? for update of a`,
        [tenantId, deadlineId],
      );
      if (!hanging) return null;
      const deadline = await tx.em.findOneOrFail(DeadlineSchema, { tenantId, id: deadlineId });
      const { state, dueAt, breachedAt, rule } = deadline;
      if (state !== 'RUNNING' || breachedAt || !dueAt || dueAt > tx.now) return null;
      await expire(tx, deadline);
      return { deadlineId, appealId: hanging.appeal_id, rule, dueAt };
    },
    at ? { at } : {},
  );
}
