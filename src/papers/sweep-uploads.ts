import { systemActor } from '../kernel/actor.js';
import { inTenant, type TxDeps } from '../platform/orm/tenant-transaction.js';
import type { Papers } from './papers.js';

/** An hour after its end nobody is in the midst of using an upload any more. */
const EXPIRED = `expires_at < now() - interval '1 hour'`;
const BATCH = 500;

/**
 * Removes uploads whose time is over: first the bytes, but those of an attached paper, then the row, so that nothing is
 * left without a row that tells of it. Runs as the worker.
 */
export async function sweepUploads(
  deps: TxDeps & { papers: Papers },
  onError: (error: unknown, ids: { tenantId: string; uploadId: string }) => void,
): Promise<void> {
  const tenants = await deps.database.orm.em.fork().execute<{ id: string }[]>('select id from tenant');
  for (const { id: tenantId } of tenants) {
    const actor = systemActor(tenantId);
    const over = await inTenant(deps, actor, ({ em }) =>
      em.execute<{ id: string; kept: string | null }[]>(
        `select id, case when used_at is not null then storage_key end as kept from upload
          where tenant_id = ? and ${EXPIRED} order by expires_at limit ${BATCH}`,
        [tenantId],
      ),
    );
    for (const { id: uploadId, kept } of over) {
      try {
        await deps.papers.store.clear({ tenantId, uploadId }, kept);
        await inTenant(deps, actor, ({ em }) =>
          em.execute(`delete from upload where tenant_id = ? and id = ? and ${EXPIRED}`, [tenantId, uploadId]),
        );
      } catch (error) {
        onError(error, { tenantId, uploadId });
      }
    }
  }
}
