import { systemActor } from '../kernel/actor.js';
import { inTenant } from '../platform/orm/tenant-transaction.js';
import type { Services } from '../platform/services.js';
import { GIVE_UP_AFTER_MS, giveUpNotice, sendNotice } from './send.js';

/** A message older than this whose job is not to be seen is sent by the sweep, in ms of real time. */
const OVERLOOKED_MS = 60_000;

/**
 * Finds messages that nobody is sending: a queue that lost its jobs loses no message, and one that could not be sent for
 * a day is given up. Looks tenant by tenant, each in its own transaction.
 */
export async function sweepNotices(
  services: Services,
  onError: (error: unknown, ids: { tenantId: string; noticeId: string }) => void,
  { overlookedMs = OVERLOOKED_MS }: { overlookedMs?: number } = {},
): Promise<void> {
  const tenants = await services.database.orm.em.fork().execute<{ id: string }[]>('select id from tenant');
  for (const { id: tenantId } of tenants) {
    const overlooked = await inTenant(services, systemActor(tenantId), ({ em }) =>
      em.execute<{ id: string; queued_at: string }[]>(
        `select n.id, (extract(epoch from o.relayed_at) * 1000)::bigint as queued_at
           from notice n join outbox o on o.tenant_id = n.tenant_id and o.subject_id = n.id and o.kind = 'NOTICE'
          where n.tenant_id = ? and n.state = 'QUEUED' and o.relayed_at < now() - ? * interval '1 millisecond'
          order by n.created_at limit 100`,
        [tenantId, overlookedMs],
      ),
    );
    for (const { id: noticeId, queued_at } of overlooked) {
      const late = Date.now() - Number(queued_at) > GIVE_UP_AFTER_MS;
      await (late ? giveUpNotice(services, tenantId, noticeId) : sendNotice(services, tenantId, noticeId)).catch(
        (error: unknown) => onError(error, { tenantId, noticeId }),
      );
    }
  }
}
