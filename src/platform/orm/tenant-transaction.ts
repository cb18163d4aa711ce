import {
  LockMode,
  type EntityManager,
  type EntityName,
  type MapOptions,
  type MergeOptions,
} from '@mikro-orm/postgresql';
import { allSettingsOf } from '../../access/row-scope.js';
import type { Actor } from '../../kernel/actor.js';
import { Refused } from '../../kernel/refusal.js';
import type { Act } from '../audit/act.js';
import type { AuditKeys } from '../audit/keys.js';
import { recordDone } from '../audit/record.js';
import type { BlindIndex } from '../crypto/blind-index.js';
import type { Cipher } from '../crypto/cipher.js';
import { openCommand } from './command-connection.js';
import type { Database } from './database.js';
import type { Statement } from './flight.js';
import { insertOf, type NewRows } from './new-rows.js';
import { TenantSchema, type Tenant } from './tenant.schema.js';

export { LockMode };

/** What follows from an event of a context, in the same transaction: the composition root hands in the table. */
export type React = (tx: Tx, happened: Happened) => Promise<void>;

/** Something that happened in a transaction; each context narrows `type` and `data` to its own. */
export interface Happened {
  type: string;
}

/** What a transaction needs of the process it runs in. */
export interface TxDeps extends BlindIndex {
  database: Pick<Database, 'orm' | 'commands'>;
  cipher: Cipher;
  audit: AuditKeys;
  react: React;
  /** Told after each commit that wrote to the outbox. Must not throw. */
  wakeRelay: (tenantId: string) => void;
  /** Told of each session that ended, after the commit: whoever asked before it would find it still good. Must not throw. */
  endSession: (sessionId: string) => void;
}

/** One transaction of one actor in one tenant. Everything a use case may touch. */
export interface Tx {
  em: EntityManager;
  /** Runs prepared statements in their order, sent in one flight; the rows of each. */
  ask(...statements: readonly Statement[]): Promise<unknown[][]>;
  /** Opens to the command what hangs on an appeal that was found within its actor's scope. */
  open(appealId: string): void;
  actor: Actor;
  tenant: Tenant;
  /** Domain time: the database's clock, moved by the family's offset in a sandbox. */
  now: Date;
  deps: TxDeps;
  /** What somebody does by this transaction; null where the platform does it by itself. */
  act: Act | null;
  /** Rows made here, written together at the end. */
  newRows: NewRows;
  /** Sessions ended here. */
  endedSessions: Set<string>;
}

export interface TxOptions {
  /** Fires a clock at its own instant although the family's clock stands a little later (see the sandbox). */
  at?: Date;
  /** What is done by it: its record leaves with the commit, unless the work answers null for "it did not work". */
  act?: Act;
}

/** `map` hands its options on to `merge`; its type does not say so. */
const AS_THEY_STAND: MapOptions & MergeOptions = { refresh: false };

/** Whole rows that `ask` brought, as entities. One that the transaction holds already stays as it has changed it. */
export function entitiesOf<Entity extends object>(
  { em }: Pick<Tx, 'em'>,
  schema: EntityName<Entity>,
  rows: readonly object[],
): Entity[] {
  return rows.map((row) => em.map(schema, row as never, AS_THEY_STAND));
}

const RETRYABLE = new Set(['40001', '40P01']);
const MOST_TRIES = 5;

/** The PostgreSQL error code in an error or its cause. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; cause?: unknown } | undefined; at; at = at.cause as typeof at)
    if (typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  return undefined;
}

/** The serialization went wrong five times in a row. */
export class TooContended extends Error {}

/**
 * Runs `work` in one transaction with tenant and actor set for row security. Serialization failures and deadlocks are
 * tried again, five times at most, each time from the start; `work` must not have effects outside the transaction.
 * Refusals and faults roll back.
 */
export async function inTenant<T>(
  deps: TxDeps,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  options: TxOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(deps, actor, work, options);
    } catch (error) {
      if (error instanceof Refused || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      if (attempt === MOST_TRIES) throw new TooContended();
    }
  }
}

async function once<T>(deps: TxDeps, actor: Actor, work: (tx: Tx) => Promise<T>, { at, act }: TxOptions): Promise<T> {
  const connection = await openCommand(deps.database.commands, actor);
  const newRows: NewRows = new Map();
  const endedSessions = new Set<string>();
  if (act) act.actor = actor;
  let result: T;
  try {
    const { orm } = deps.database;
    const em = orm.em.fork();
    em.setTransactionContext(connection.context);
    const { ask, open } = connection;
    const where = whereAndWhen(em, await ask(tenantAndTime(actor.tenantId)));
    const tx: Tx = { em, ask, open, actor, ...where, deps, act: act ?? null, newRows, endedSessions };
    if (at) tx.now = at;
    result = await work(tx);
    if (act && !act.settled && result !== null) recordDone(tx, act);
    await em.flush();
    await connection.commit(insertOf(newRows));
  } catch (error) {
    await connection.rollback();
    throw error;
  }
  if (act && newRows.has('audit_entry')) act.settled = true;
  if (newRows.has('outbox')) deps.wakeRelay(actor.tenantId);
  for (const sessionId of endedSessions) deps.endSession(sessionId);
  return result;
}

/**
 * Goes on in another tenant, as the actor has it there, within the same transaction: neither comes to be without the other.
 * What is done stands in that tenant's log as well, as done by whoever it was in the first one.
 */
export async function within<T>(tx: Tx, actor: Actor, work: (inner: Tx) => Promise<T>): Promise<T> {
  const { em, ask, act } = tx;
  await em.flush();
  const [, ...found] = await ask(goOnAs(actor), tenantAndTime(actor.tenantId));
  const inner: Tx = { ...tx, ...whereAndWhen(em, found), actor, newRows: new Map() };
  const result = await work(inner);
  if (act) recordDone(inner, { ...act, actor: { ...tx.actor, tenantId: actor.tenantId } });
  await em.flush();
  const written = insertOf(inner.newRows);
  await ask(...(written ? [written] : []), goOnAs(tx.actor));
  return result;
}

/** Sets anew what row security goes by, and takes back what does not hold there. */
const goOnAs = (actor: Actor): Statement => ({
  name: 'go_on_as',
  text: 'select set_config(key, value, true) from jsonb_each_text($1::jsonb)',
  values: [JSON.stringify(Object.fromEntries(allSettingsOf(actor, { command: true })))],
});

type TenantRow = Record<string, unknown> & { now: string; offset_ms: string };

function whereAndWhen(em: EntityManager, [rows]: unknown[][]): Pick<Tx, 'tenant' | 'now'> {
  const [row] = (rows ?? []) as TenantRow[];
  if (!row) throw new Error('unknown tenant');
  return { tenant: em.map(TenantSchema, row), now: new Date(Date.parse(row.now) + Number(row.offset_ms)) };
}

/** The tenant and its domain time. */
const tenantAndTime = (tenantId: string): Statement => ({
  name: 'tenant_and_time',
  text: `select t.*, to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now,
                (select clock_offset_ms from tenant root where root.id = t.family_id) as offset_ms
           from tenant t where t.id = $1`,
  values: [tenantId],
});
