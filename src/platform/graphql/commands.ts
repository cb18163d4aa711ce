import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { anonymousActor } from '../../kernel/actor.js';
import { NotFound, refusalText, refuse, Refused, type Refusal, type RefusalCode } from '../../kernel/refusal.js';
import { duty } from '../../kernel/obligations.js';
import { objectNamedIn, type Act } from '../audit/act.js';
import { inTenant, TooContended, type Tx } from '../orm/tenant-transaction.js';
import { actOf, conclude } from './acts.js';
import type { GraphQLContext } from './context.js';
import { apiError } from './errors.js';

/** A refusal as the API shows it. */
export interface UserErrorModel {
  code: RefusalCode;
  message: string;
  path: readonly string[] | null;
  duty: { row: number; clause: string } | null;
  state: string | null;
  needed: readonly string[] | null;
  currentVersion: number | null;
}

export type Outcome<R> = { result: R; userErrors: [] } | { result: null; userErrors: UserErrorModel[] };

/** A use case: one verb, in a transaction it does not open itself. */
export type UseCase<I, R> = (tx: Tx, input: I) => Promise<R>;

interface Command<I, R> {
  /** Root field, part of the idempotency record's key. */
  field: string;
  schema: z.ZodType<I>;
  useCase: UseCase<I, R>;
  /** What takes its time and needs no transaction: done before one is opened. May refuse. */
  prepare?: (input: I) => Promise<void>;
  /** For commands that need no signing in: the tenant they name. */
  anonymousIn?: string;
}

/** Rows that one bulk command takes. */
export const MOST_BULK = 50;

/** What came of one row: what the use case answered, or the refusal. */
type RowOutcome<R> = { result: R; refusal: null } | { result: null; refusal: Refusal };

export interface BulkOutcome<R> {
  /** In the order of the ids given; empty where the whole was refused. */
  rows: ({ id: string } & Outcome<R>)[];
  /** Of the whole: too many ids, a key that was used for something else. */
  userErrors: UserErrorModel[];
}

/**
 * The one way a mutation reaches a use case: parse, open the actor's transaction, honour the idempotency key, run, and
 * turn a refusal into a value. Nothing of a refused command stays behind.
 */
export async function runCommand<I, R>(
  context: GraphQLContext,
  { field, schema, useCase, prepare, anonymousIn }: Command<I, R>,
  input: unknown,
): Promise<Outcome<R>> {
  const actor = context.actor ?? (anonymousIn ? anonymousActor(anonymousIn) : null);
  if (!actor) throw apiError('UNAUTHENTICATED', context.language);
  const act = actOf(context);
  act.actor = actor;
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { result: null, userErrors: inputErrors(parsed.error, context) };
  const keyed = keyOf(context, field, input);
  try {
    const outcome = await refusable(async () => {
      await prepare?.(parsed.data);
      return inTenant(context.services, actor, (tx) => once(tx, keyed, () => useCase(tx, parsed.data)), { act });
    });
    return shown(outcome, context);
  } catch (error) {
    if (error instanceof NotFound) throw apiError('NOT_FOUND', context.language);
    throw error;
  }
}

/**
 * A command over rows: the single command's use case for each id, each in a transaction of its own, one after the other,
 * so that a row that is refused, or not there, harms no other. An id that comes twice is one row. Each row is kept under
 * a key made of the whole's and its id: sent again after a cut, what was done is answered and the rest is done. Once
 * through, the whole is kept, refusals too, unless somebody else was in a row's way. Each row is an act of its own.
 */
export async function runBulk<I, R>(
  context: GraphQLContext,
  { field, schema, useCase }: Pick<Command<I, R>, 'field' | 'schema' | 'useCase'>,
  input: unknown,
  { ids, path, rowOf }: { ids: readonly string[]; path: string; rowOf: (id: string) => unknown },
): Promise<BulkOutcome<R>> {
  const { actor, services } = context;
  if (!actor) throw apiError('UNAUTHENTICATED', context.language);
  if (ids.length === 0 || ids.length > MOST_BULK) {
    const facts = { most: MOST_BULK, given: ids.length };
    return { rows: [], userErrors: [userError({ code: 'BULK_SIZE', path: ['input', path], facts }, context)] };
  }
  const keyed = keyOf(context, field, input);
  const whole = actOf(context);
  const row = async (id: string): Promise<RowOutcome<R>> => {
    const act: Act = { ...whole, objectId: objectNamedIn({ id }), settled: false };
    const outcome = await refusable(() => {
      const parsed = schema.parse(rowOf(id));
      const work = (tx: Tx): Promise<R> => once(tx, keyed && partOf(keyed, id), () => useCase(tx, parsed));
      return inTenant(services, actor, work, { act });
    }).catch((error: unknown): RowOutcome<R> => {
      if (error instanceof NotFound) return { result: null, refusal: { code: 'NOT_FOUND', facts: {} } };
      throw error;
    });
    if (outcome.refusal) await conclude(context, act, { outcome: 'REFUSED', code: outcome.refusal.code });
    return outcome;
  };
  const run = async (): Promise<Record<string, RowOutcome<R>>> => {
    const outcomes: Record<string, RowOutcome<R>> = {};
    for (const id of new Set(ids)) outcomes[id] = await row(id);
    whole.settled = true;
    return outcomes;
  };
  const all = await refusable(async () => {
    const known =
      keyed && (await inTenant(services, actor, (tx) => recordOf<Record<string, RowOutcome<R>>>(tx, keyed)));
    whole.settled = known !== null;
    if (known) return known;
    const outcomes = await run();
    const settled = Object.values(outcomes).every(({ refusal }) => refusal?.code !== 'CONFLICT');
    if (keyed && settled) await inTenant(services, actor, (tx) => keep(tx, keyed, outcomes));
    return outcomes;
  });
  if (!all.result) return { rows: [], userErrors: [userError(all.refusal, context)] };
  const { result: outcomes } = all;
  return { rows: ids.map((id) => ({ id, ...shown(outcomes[id] as RowOutcome<R>, context) })), userErrors: [] };
}

/** Does what the rules may refuse; a refusal is an outcome, and so is a row that never came to rest. */
async function refusable<R>(work: () => Promise<R>): Promise<RowOutcome<R>> {
  try {
    return { result: await work(), refusal: null };
  } catch (error) {
    if (error instanceof Refused) return { result: null, refusal: error.refusal };
    if (error instanceof TooContended) return { result: null, refusal: { code: 'CONFLICT', facts: {} } };
    throw error;
  }
}

const shown = <R>({ result, refusal }: RowOutcome<R>, context: GraphQLContext): Outcome<R> =>
  refusal ? { result: null, userErrors: [userError(refusal, context)] } : { result, userErrors: [] };

/** A request under an Idempotency-Key. */
interface Keyed {
  key: string;
  field: string;
  requestHash: string;
}

const keyOf = ({ idempotencyKey, requestHash }: GraphQLContext, field: string, input: unknown): Keyed | null =>
  idempotencyKey === null ? null : { key: idempotencyKey, field, requestHash: requestHash(input) };

/** The key of one row: no longer than a caller's, and no caller's, in which stands no blank. */
const partOf = ({ key, ...whole }: Keyed, id: string): Keyed => ({
  ...whole,
  key: ` ${createHash('sha256')
    .update(JSON.stringify([key, id]))
    .digest('hex')}`,
});

const recordId = ({ tenant, actor }: Tx, { key, field }: Keyed): string[] => [
  tenant.id,
  actor.accountId ?? 'anonymous',
  key,
  field,
];

/** Runs the work unless a record of this key answers for it; the record is part of the same transaction. */
async function once<R>(tx: Tx, keyed: Keyed | null, work: () => Promise<R>): Promise<R> {
  if (!keyed) return work();
  const known = await recordOf<R>(tx, keyed);
  if (known !== null) {
    if (tx.act) tx.act.settled = true;
    return known;
  }
  const result = await work();
  await keep(tx, keyed, result);
  return result;
}

/** What a request under this key was answered; null where it is new. Nobody else works under the key meanwhile. */
async function recordOf<R>(tx: Tx, keyed: Keyed): Promise<R | null> {
  const id = recordId(tx, keyed);
  const lock = createHash('sha256').update(JSON.stringify(id)).digest().readBigInt64BE();
  const [[taken], [record]] = (await tx.ask(
    { name: 'take_key', text: 'select pg_try_advisory_xact_lock($1::bigint) as free', values: [lock.toString()] },
    {
      name: 'record_of_key',
      text: `select request_hash, result from idempotency_record
              where tenant_id = $1 and actor_key = $2 and key = $3 and field = $4 and created_at > now() - interval '24 hours'`,
      values: id,
    },
  )) as [[{ free: boolean }?], [{ request_hash: string; result: R }?]];
  if (!taken?.free) refuse('CONFLICT');
  if (record && record.request_hash !== keyed.requestHash) refuse('IDEMPOTENCY_KEY_REUSED');
  return record ? record.result : null;
}

async function keep(tx: Tx, keyed: Keyed, result: unknown): Promise<void> {
  await tx.ask({
    name: 'keep_record',
    text: `insert into idempotency_record (tenant_id, actor_key, key, field, request_hash, result, created_at)
           values ($1, $2, $3, $4, $5, $6::jsonb, now())
           on conflict (tenant_id, actor_key, key, field) do update
             set request_hash = excluded.request_hash, result = excluded.result, created_at = excluded.created_at`,
    values: [...recordId(tx, keyed), keyed.requestHash, JSON.stringify(result)],
  });
}

/** What is wrong with an input, field by field. */
export function inputErrors(error: z.ZodError, context: GraphQLContext): UserErrorModel[] {
  return error.issues.map((issue) => inputError(issue, context));
}

function inputError(issue: z.core.$ZodIssue, context: GraphQLContext): UserErrorModel {
  const said = (issue as { params?: { zh?: string; en?: string } }).params;
  const facts = { detail: said?.zh ?? '格式不正确', detailEn: said?.en ?? issue.message };
  return userError({ code: 'INVALID_INPUT', path: ['input', ...issue.path.map(String)], facts }, context);
}

export function userError(refusal: Refusal, { language }: Pick<GraphQLContext, 'language'>): UserErrorModel {
  const { facts } = refusal;
  const clause = refusal.duty === undefined ? undefined : duty(refusal.duty)?.clause;
  return {
    code: refusal.code,
    message: refusalText(refusal, language),
    path: refusal.path ?? null,
    duty: refusal.duty !== undefined && clause !== undefined ? { row: refusal.duty, clause } : null,
    state: typeof facts.state === 'string' ? facts.state : null,
    needed: Array.isArray(facts.needed) ? facts.needed : null,
    currentVersion: typeof facts.currentVersion === 'number' ? facts.currentVersion : null,
  };
}
