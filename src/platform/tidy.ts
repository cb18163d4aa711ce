import { systemActor } from '../kernel/actor.js';
import { inTenant, type TxDeps } from './orm/tenant-transaction.js';

/** What is kept no longer, and what "no longer" means. Real time; domain rows are never among it. */
const EXPIRED = [
  // Subscriptions replay from a cursor for this long.
  `delete from outbox where tenant_id = ? and relayed_at < now() - interval '30 days'`,
  `delete from idempotency_record where tenant_id = ? and created_at < now() - interval '24 hours'`,
  `delete from sms_code where tenant_id = ? and expires_at < now() - interval '1 day'`,
  `delete from session where tenant_id = ? and expires_at < now() - interval '30 days'`,
];

/** Removes what has served its time, tenant by tenant, each statement in a transaction of its own. Runs as the worker. */
export async function tidy(deps: TxDeps): Promise<void> {
  const tenants = await deps.database.orm.em.fork().execute<{ id: string }[]>('select id from tenant');
  for (const { id } of tenants)
    for (const statement of EXPIRED) await inTenant(deps, systemActor(id), ({ em }) => em.execute(statement, [id]));
}
