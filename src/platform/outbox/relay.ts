import { systemActor } from '../../kernel/actor.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inTenant, type TxDeps } from '../orm/tenant-transaction.js';
import { STREAM_CHANNEL, type StreamMessage } from './stream.js';

/** Rows relayed in one transaction. */
const BATCH = 500;

export interface RelayDeps extends TxDeps {
  publish: (channel: string, message: object) => Promise<void>;
  /** Puts the jobs of relayed rows on the queue; may fail, the sweep finds what was lost. */
  enqueue: (rows: readonly RelayedRow[]) => Promise<void>;
}

export interface RelayedRow {
  id: string;
  tenantId: string;
  kind: 'PUSH' | 'NOTICE' | 'DEADLINE';
  topic: string;
  subjectId: string;
  appealId: string | null;
  unitId: string | null;
  /** ISO instant, domain time. */
  dueAt: string | null;
  position: number | null;
}

/**
 * Carries a tenant's outbox out, after the commits that filled it: gives each entry of the stream (pushes, and clocks
 * that got a due instant) its position, under
 * the lock of the stream's head (one writer per tenant), then publishes and enqueues. Claims by status, so that a row
 * that commits late is not skipped.
 */
export async function relayTenant(deps: RelayDeps, tenantId: string): Promise<RelayedRow[]> {
  const all: RelayedRow[] = [];
  for (;;) {
    const rows = await inTenant(deps, systemActor(tenantId), async ({ em }) => {
      await lockHead(em, tenantId);
      return em.execute<RelayedRow[]>(
        `with head as (select position from stream_head where tenant_id = ?),
              pending as (
                select id, row_number() over (partition by kind = 'NOTICE' order by id) as nth, kind
                  from outbox where tenant_id = ? and relayed_at is null
                 order by id limit ${BATCH}),
              moved as (
                update stream_head set position = position + (select count(*) from pending where kind <> 'NOTICE')
                 where tenant_id = ? and exists (select from pending where kind <> 'NOTICE')),
              relayed as (
                update outbox o set relayed_at = now(),
                       position = case when o.kind <> 'NOTICE' then (select position from head) + p.nth end
                  from pending p where o.tenant_id = ? and o.id = p.id returning o.*)
         select id, tenant_id as "tenantId", kind, topic, subject_id as "subjectId", appeal_id as "appealId",
                unit_id as "unitId", due_at as "dueAt", position::float8 as position
           from relayed order by id`,
        [tenantId, tenantId, tenantId, tenantId],
      );
    });
    all.push(...rows);
    const entries = rows
      .filter(({ position }) => position !== null)
      .sort((a, b) => Number(a.position) - Number(b.position));
    // Asked for together, and sent in this order: one statement instead of one each.
    const published = entries.map(({ id, position, topic, subjectId, appealId, unitId }) => {
      const message: StreamMessage = { id, tenantId, position: Number(position), topic, subjectId, appealId, unitId };
      return deps.publish(STREAM_CHANNEL, message);
    });
    await Promise.all(published);
    await deps.enqueue(rows.filter(({ kind }) => kind !== 'PUSH'));
    if (rows.length < BATCH) return all;
  }
}

/**
 * Takes the head for this transaction. A statement of its own: what waits for the lock in the statement that reads the
 * outbox goes on with a snapshot from before the wait, and would relay what the one before it has relayed.
 */
async function lockHead(em: EntityManager, tenantId: string): Promise<void> {
  const lock = 'select 1 from stream_head where tenant_id = ? for update';
  const [held] = await em.execute<object[]>(lock, [tenantId]);
  if (held) return;
  await em.execute('insert into stream_head (tenant_id, position) values (?, 0) on conflict do nothing', [tenantId]);
  await em.execute(lock, [tenantId]);
}

/**
 * Relays every tenant that has something waiting, and clears the worker's index of it. Runs as the worker.
 */
export async function relayAll(deps: RelayDeps, onError: (error: unknown, tenantId: string) => void): Promise<void> {
  const ready = await deps.database.orm.em
    .fork()
    .execute<{ tenant_id: string }[]>('select distinct tenant_id from outbox_ready limit 1000');
  for (const { tenant_id: tenantId } of ready) {
    try {
      await relayAndClear(deps, tenantId);
    } catch (error) {
      onError(error, tenantId);
    }
  }
}

/** Relays one tenant and removes from the index what was there before; a row that came meanwhile stays in it. */
export async function relayAndClear(deps: RelayDeps, tenantId: string): Promise<void> {
  const em = deps.database.orm.em.fork();
  const waiting = await em.execute<{ outbox_id: string }[]>(
    'select outbox_id from outbox_ready where tenant_id = ? limit 2000',
    [tenantId],
  );
  await relayTenant(deps, tenantId);
  if (waiting.length > 0)
    await em.execute('delete from outbox_ready where tenant_id = ? and outbox_id = any(?::uuid[])', [
      tenantId,
      `{${waiting.map((row) => row.outbox_id).join(',')}}`,
    ]);
}
