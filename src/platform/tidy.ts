import { systemActor } from '../kernel/actor.js';
import { DAY_MS } from '../time/pure/index.js';
import { inTenant, type TxDeps } from './orm/tenant-transaction.js';
import { oldestIdSince } from './orm/new-id.js';

/** Rows removed in one transaction. */
const BATCH = 5_000;

/** What is kept no longer, and what "no longer" means. Real time; of domain rows, drafts alone. */
const EXPIRED = [
  `delete from idempotency_record where tenant_id = ? and created_at < now() - interval '24 hours'`,
  `delete from sms_code where tenant_id = ? and expires_at < now() - interval '1 day'`,
  `delete from password_token where tenant_id = ? and expires_at < now() - interval '1 day'`,
  `delete from draft where tenant_id = ? and updated_at < now() - interval '180 days'`,
  `delete from session where tenant_id = ? and expires_at < now() - interval '30 days'`,
];

/**
 * What subscriptions can no longer be taken up from, oldest first, which their keys tell. The newest entry stays: a
 * stream that is taken up too late goes on from there.
 */
const OLD_ENTRIES = `
  with old as (
    select id from outbox where tenant_id = ? and id < ? and relayed_at < now() - ? * interval '1 day'
       and position is distinct from (select position from stream_head where tenant_id = ?)
     order by id limit ${BATCH}),
  gone as (delete from outbox o using old where o.tenant_id = ? and o.id = old.id returning 1)
  select count(*)::int as count from gone`;

/** Removes what has served its time, tenant by tenant, each statement in a transaction of its own. Runs as the worker. */
export async function tidy(deps: TxDeps, streamRetentionDays: number): Promise<void> {
  await deps.database.orm.em.fork().execute('delete from rate_limit where expire < ?', [Date.now()]);
  const tenants = await deps.database.orm.em.fork().execute<{ id: string }[]>('select id from tenant');
  const eldest = oldestIdSince(new Date(Date.now() - streamRetentionDays * DAY_MS));
  for (const { id } of tenants) {
    for (const statement of EXPIRED) await inTenant(deps, systemActor(id), ({ em }) => em.execute(statement, [id]));
    const values = [id, eldest, streamRetentionDays, id, id];
    for (let count = BATCH; count === BATCH;)
      count = await inTenant(deps, systemActor(id), async ({ em }) => {
        const [gone] = await em.execute<{ count: number }[]>(OLD_ENTRIES, values);
        return gone?.count ?? 0;
      });
  }
}
