import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { anonymousActor, type Actor } from '../../kernel/actor.js';
import { NotFound, refusalText, refuse, Refused, type Refusal, type RefusalCode } from '../../kernel/refusal.js';
import { duty } from '../../kernel/obligations.js';
import { inTenant, TooContended, type Tx } from '../orm/tenant-transaction.js';
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
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { result: null, userErrors: inputErrors(parsed.error, context) };
  try {
    await prepare?.(parsed.data);
    const result = await inTenant(context.services, actor, (tx) =>
      context.idempotencyKey
        ? once(tx, actor, field, context.idempotencyKey, context.requestHash(input), () => useCase(tx, parsed.data))
        : useCase(tx, parsed.data),
    );
    return { result, userErrors: [] };
  } catch (error) {
    if (error instanceof Refused) return { result: null, userErrors: [userError(error.refusal, context)] };
    if (error instanceof TooContended)
      return { result: null, userErrors: [userError({ code: 'CONFLICT', facts: {} }, context)] };
    if (error instanceof NotFound) throw apiError('NOT_FOUND', context.language);
    throw error;
  }
}

/** Runs the work unless a record of this key answers for it; the record is part of the same transaction. */
async function once<R>(
  tx: Tx,
  actor: Actor,
  field: string,
  key: string,
  requestHash: string,
  work: () => Promise<R>,
): Promise<R> {
  const id = [tx.tenant.id, actor.accountId ?? 'anonymous', key, field];
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
  if (record && record.request_hash !== requestHash) refuse('IDEMPOTENCY_KEY_REUSED');
  if (record) return record.result;
  const result = await work();
  await tx.ask({
    name: 'keep_record',
    text: `insert into idempotency_record (tenant_id, actor_key, key, field, request_hash, result, created_at)
           values ($1, $2, $3, $4, $5, $6::jsonb, now())
           on conflict (tenant_id, actor_key, key, field) do update
             set request_hash = excluded.request_hash, result = excluded.result, created_at = excluded.created_at`,
    values: [...id, requestHash, JSON.stringify(result)],
  });
  return result;
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
