import { systemActor } from '../../kernel/actor.js';
import { oldestIdSince } from '../orm/new-id.js';
import { addRow } from '../orm/new-rows.js';
import { takeTurn } from '../orm/take-turn.js';
import { inTenant, type Tx } from '../orm/tenant-transaction.js';
import { DAY_MS } from '../../time/pure/index.js';
import type { Services } from '../services.js';
import { lastSeal, noLongerWaiting, sealAt, waitAgain, waiting } from './audit.views.js';
import { NOTHING_SEALED, sealOf, type Head, type PlainSeal } from './chain.js';
import { isOurs, type PlainEntry } from './entry.js';

/** Entries sealed in one transaction. */
const BATCH = 500;
/** How far back to look for entries that nothing says are waiting, in ms. */
const LOOK_BACK_MS = 2 * DAY_MS;

interface Waiting {
  entryId: string;
  /** Null: somebody has deleted it. */
  entry: PlainEntry | null;
  sealed: boolean;
  /** The database's clock, in ms. */
  now: number;
}

/** Seals what waits in any tenant, tenant by tenant. Runs as the worker: where there is work is readable to it alone. */
export async function sealAll(services: Services, onError: (error: unknown, tenantId: string) => void): Promise<void> {
  const tenants = await services.database.orm.em
    .fork()
    .execute<{ tenant_id: string }[]>('select distinct tenant_id from audit_ready limit 1000');
  for (const { tenant_id: tenantId } of tenants) {
    try {
      await sealTenant(services, tenantId);
    } catch (error) {
      onError(error, tenantId);
    }
  }
}

/**
 * Lays the tenant's chain around what has been committed since, one sealer at a time, and exports the head. The order of
 * the chain is the order of sealing: an entry that commits late is not skipped.
 */
export async function sealTenant(services: Services, tenantId: string): Promise<void> {
  const { anchors, logger } = services;
  const notExported = (error: unknown): null => {
    logger.error({ tenantId, err: error }, 'the head of the audit log was not exported');
    return null;
  };
  for (;;) {
    const anchor = await anchors.read(tenantId).catch(notExported);
    const batch = await inTenant(services, systemActor(tenantId), (tx) => sealBatch(tx, services, anchor));
    const { head, goesOn, found } = batch;
    if (head) {
      logger.info({ tenantId, ...head }, 'the audit log was sealed');
      // What took the place of the chain that was anchored must not become the anchor.
      if (goesOn) await anchors.write(tenantId, head).catch(notExported);
      else logger.error({ tenantId, anchor: anchor?.sequence }, 'the audit log does not go on from its anchor');
    }
    if (found < BATCH) return;
  }
}

interface Sealed {
  /** Null: there was nothing to seal. */
  head: Head | null;
  /** Whether the anchored head is in the chain. */
  goesOn: boolean;
  /** How much waited. */
  found: number;
}

async function sealBatch(tx: Tx, { logger, audit }: Services, anchor: Head | null): Promise<Sealed> {
  const tenantId = tx.tenant.id;
  // A statement of its own: what waits for its turn must see what the one before has sealed.
  await takeTurn(tx, 'audit log');
  const [[last], [anchored], rows] = (await tx.ask(
    lastSeal(tenantId),
    sealAt(tenantId, anchor?.sequence ?? 0),
    waiting(tenantId, BATCH),
  )) as [[{ seal: PlainSeal }?], [{ seal: PlainSeal }?], Waiting[]];
  let head: Head = last?.seal ?? NOTHING_SEALED;
  let any = false;
  for (const { entryId, entry, sealed, now } of rows) {
    if (sealed) continue;
    if (!entry) {
      logger.error({ tenantId, entryId }, 'an entry of the audit log is gone before it was sealed');
      continue;
    }
    // Sealed all the same: as what it is, it stays where it can be found.
    if (!isOurs(audit, entry)) logger.error({ tenantId, entryId }, 'an entry of the audit log is not ours');
    const seal = sealOf(audit, head, entry, now);
    addRow(tx, 'audit_seal', { ...seal, sealedAt: new Date(seal.sealedAt) });
    head = seal;
    any = true;
  }
  if (rows.length > 0) {
    const entryIds = rows.map(({ entryId }) => entryId);
    await tx.ask(noLongerWaiting(tenantId, entryIds));
  }
  const { sequence, hash } = head;
  const goesOn = anchor === null || anchored?.seal.hash === anchor.hash;
  return { head: any ? { sequence, hash } : null, goesOn, found: rows.length };
}

/** Finds what was taken out of the waiting: an entry is sealed even where somebody would rather not have it. */
export async function sealForgotten(services: Services): Promise<void> {
  const tenants = await services.database.orm.em.fork().execute<{ id: string }[]>('select id from tenant');
  const since = oldestIdSince(new Date(Date.now() - LOOK_BACK_MS));
  for (const { id } of tenants) await inTenant(services, systemActor(id), (tx) => tx.ask(waitAgain(id, since)));
}
