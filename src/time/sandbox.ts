import { z } from 'zod';
import { may } from '../access/ability.js';
import { systemActor } from '../kernel/actor.js';
import { refuse } from '../kernel/refusal.js';
import { sendNotice } from '../notification/send.js';
import { inTenant, type Tx } from '../platform/orm/tenant-transaction.js';
import { relayTenant } from '../platform/outbox/relay.js';
import type { Services } from '../platform/services.js';
import { fireDeadline, type Fired } from './due-runner.js';
import { DAY_MS, HOUR_MS } from './pure/index.js';

/** The furthest one jump goes. */
export const MOST_DAYS = 366;
/** How long one request moves the clock, and how many clocks it fires, before a job goes on with it. */
const PATIENCE_MS = 15_000;
const MOST_FIRED = 500;
/** For how long sweeps keep away from a family whose mover has died. */
const LEASE_SECONDS = 60;

export const AdvanceClock = z
  .object({
    days: z.number().int().min(0).max(MOST_DAYS).nullish(),
    hours: z
      .number()
      .int()
      .min(0)
      .max(MOST_DAYS * 24)
      .nullish(),
    to: z.date().nullish(),
  })
  .transform(({ days, hours, to }) => ({ byMs: (days ?? 0) * DAY_MS + (hours ?? 0) * HOUR_MS, to: to ?? null }));
export type AdvanceClock = z.output<typeof AdvanceClock>;

export const ContinueAdvance = z.object({ tenantId: z.string(), target: z.string() });
export type ContinueAdvance = z.output<typeof ContinueAdvance>;

export interface Advanced {
  now: Date;
  /** Clocks of the caller's own tenant that fired, in the order of their instants. */
  fired: Fired[];
  /** False: it was much, and goes on as a job. */
  finished: boolean;
}

/** Where an advance is to end. Kept as the command's result: asked for again, the clock goes there and no further. */
export interface PlannedAdvance {
  target: string;
}

/**
 * Decides how far the clock of a sandbox's family is to move; `advanceTo` moves it.
 *
 * Refusals: SANDBOX_ONLY, NOT_ALLOWED, INVALID_INPUT.
 */
export function planAdvance(tx: Tx, { byMs, to }: AdvanceClock): Promise<PlannedAdvance> {
  const { actor, tenant, now } = tx;
  if (!may(actor, 'advanceClock', 'Sandbox', { tenantId: tenant.id, sandbox: true }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '拨快时钟由县级管理员进行。', reasonEn: 'it is for the administrator.' },
    });
  if (!tenant.sandbox) refuse('SANDBOX_ONLY');
  const target = to ?? new Date(now.getTime() + byMs);
  if (target < now || target.getTime() - now.getTime() > MOST_DAYS * DAY_MS)
    refuse('INVALID_INPUT', {
      path: ['input'],
      facts: { detail: `只能向前拨 0 至 ${MOST_DAYS} 天`, detailEn: `forward by 0 to ${MOST_DAYS} days` },
    });
  return Promise.resolve({ target: target.toISOString() });
}

/**
 * Moves the clock of a sandbox's family forward. What the outbox holds is carried out first, then every clock fires in
 * due order with the family's clock set to its very instant, and again for the clocks born inside the jump: nothing is
 * late, as if nobody had done anything else in all that time. Null: another advance is under way.
 */
export async function advanceTo(
  services: Services,
  tenantId: string,
  { target }: PlannedAdvance,
): Promise<Advanced | null> {
  const { familyId } = await services.tenantOf(tenantId);
  if (!(await takeLease(services, familyId))) return null;
  try {
    return await fireUntil(services, { tenantId, familyId, target: new Date(target) });
  } finally {
    await services.database.orm.em.fork().execute('update tenant set advancing_until = null where id = ?', [familyId]);
  }
}

/** Goes on where a request left off; asks again for another job while it is much. */
export async function continueAdvance(services: Services, { tenantId, target }: ContinueAdvance): Promise<void> {
  if (!(await advanceTo(services, tenantId, { target }))) throw new Error('another advance is under way');
}

async function takeLease(services: Services, familyId: string): Promise<boolean> {
  const taken = await services.database.orm.em.fork().execute<{ id: string }[]>(
    `update tenant set advancing_until = now() + interval '${LEASE_SECONDS} seconds'
      where id = ? and sandbox and (advancing_until is null or advancing_until < now()) returning id`,
    [familyId],
  );
  return taken.length > 0;
}

interface Jump {
  tenantId: string;
  familyId: string;
  target: Date;
}

async function fireUntil(services: Services, { tenantId, familyId, target }: Jump): Promise<Advanced> {
  const family = await services.database.orm.em
    .fork()
    .execute<{ id: string }[]>('select id from tenant where family_id = ? order by code', [familyId]);
  const fired: Fired[] = [];
  const began = Date.now();
  let total = 0;
  for (const { id } of family) await drain(services, id);
  for (;;) {
    const due = await earliestDue(services, family, target);
    if (!due) break;
    if (total >= MOST_FIRED || Date.now() - began > PATIENCE_MS) {
      await services.continueLater({ tenantId, target: target.toISOString() });
      return { now: await services.domainNow(tenantId), fired, finished: false };
    }
    await setClock(services, familyId, due.dueAt);
    const done = await fireDeadline(services, due.tenantId, due.deadlineId, due.dueAt);
    await drain(services, due.tenantId, due.dueAt);
    total++;
    if (done && due.tenantId === tenantId) fired.push(done);
  }
  await setClock(services, familyId, target);
  return { now: await services.domainNow(tenantId), fired, finished: true };
}

interface DueClock {
  tenantId: string;
  deadlineId: string;
  dueAt: Date;
}

/** The next clock to fire in the family. Each tenant is asked in its own transaction: nothing is read across tenants. */
async function earliestDue(
  services: Services,
  family: readonly { id: string }[],
  target: Date,
): Promise<DueClock | null> {
  let earliest: DueClock | null = null;
  for (const { id } of family) {
    const [row] = await inTenant(services, systemActor(id), ({ em }) =>
      em.execute<{ id: string; due_at: string }[]>(
        `select id, to_char(due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due_at from deadline
          where tenant_id = ? and state = 'RUNNING' and breached_at is null and due_at <= ?
          order by due_at, id limit 1`,
        [id, target],
      ),
    );
    const dueAt = row && new Date(row.due_at);
    if (dueAt && (!earliest || dueAt < earliest.dueAt)) earliest = { tenantId: id, deadlineId: row.id, dueAt };
  }
  return earliest;
}

/** Never backwards: a clock that was late already fires at the instant it has reached. */
async function setClock(services: Services, familyId: string, at: Date): Promise<void> {
  await services.database.orm.em.fork().execute(
    `update tenant set clock_offset_ms = greatest(clock_offset_ms,
            (extract(epoch from ?::timestamptz - now()) * 1000)::bigint),
            advancing_until = now() + interval '${LEASE_SECONDS} seconds'
      where id = ?`,
    [at, familyId],
  );
}

/**
 * Carries the outbox out and sends what waits to be sent, so that clocks that hang on it start now and not later. What a
 * job of the queue is about to send is sent here as well: the second of the two finds nothing to do.
 */
async function drain(services: Services, tenantId: string, at?: Date): Promise<void> {
  for (;;) {
    await relayTenant(services.relay, tenantId);
    const queued = await inTenant(services, systemActor(tenantId), ({ em }) =>
      em.execute<{ id: string }[]>(
        `select id from notice where tenant_id = ? and state = 'QUEUED' order by created_at, id limit 100`,
        [tenantId],
      ),
    );
    let sent = 0;
    for (const { id } of queued)
      await sendNotice(services, tenantId, id, at).then(
        () => sent++,
        () => services.logger.warn({ noticeId: id }, 'a notice could not be sent while the clock moved'),
      );
    if (sent === 0) return;
  }
}
