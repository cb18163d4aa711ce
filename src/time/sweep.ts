import type { TxDeps } from '../platform/orm/tenant-transaction.js';
import { fireDeadline } from './due-runner.js';

/** Deadlines claimed per tenant in one pass. */
const BATCH = 200;

interface DueRow {
  tenant_id: string;
  deadline_id: string;
  due_at: string;
}

/**
 * Fires everything that is due by the database's clock, in due order, in any tenant or in one. It is this that
 * guarantees a deadline: a queue's job only makes it look sooner. Families whose clock is being moved are left alone.
 *
 * Runs as the worker: the index of due instants is readable to it alone.
 */
export async function fireAllDue(
  deps: TxDeps,
  onError: (error: unknown, ids: { tenantId: string; deadlineId: string }) => void,
  tenantId?: string,
): Promise<number> {
  let fired = 0;
  for (;;) {
    const rows = await deps.database.orm.em.fork().execute<DueRow[]>(
      `select d.tenant_id, d.deadline_id, d.due_at::text as due_at
         from tenant t
         join tenant root on root.id = t.family_id
         cross join lateral (
           select * from deadline_due d
            where d.tenant_id = t.id and d.due_at <= now() + root.clock_offset_ms * interval '1 ms'
            order by d.due_at limit ${BATCH}) d
        where (root.advancing_until is null or root.advancing_until < now()) and (?::uuid is null or t.id = ?::uuid)
        order by d.due_at`,
      [tenantId ?? null, tenantId ?? null],
    );
    let failed = 0;
    for (const row of rows) {
      try {
        if (await fireDeadline(deps, row.tenant_id, row.deadline_id)) fired++;
        await deps.database.orm.em
          .fork()
          .execute('delete from deadline_due where tenant_id = ? and deadline_id = ? and due_at = ?::timestamptz', [
            row.tenant_id,
            row.deadline_id,
            row.due_at,
          ]);
      } catch (error) {
        failed++;
        onError(error, { tenantId: row.tenant_id, deadlineId: row.deadline_id });
      }
    }
    // What fired may have started clocks that are due already: somebody slept for long. Looks until nothing is left.
    if (rows.length === 0 || failed > 0) return fired;
  }
}
