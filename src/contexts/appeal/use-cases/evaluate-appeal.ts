import { z } from 'zod';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { evaluationClock } from '../../../time/deadlines.js';
import { EVALUATION_VERDICTS, type EvaluationSource, type EvaluationVerdict } from '../domain/vocabulary.js';
import { appealOfToken } from '../persistence/appeal.repository.js';
import { EvaluationSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, lockAppeal, move, mustPermit, openAppeal } from './on-appeal.js';
import type { AppealChanged, OpenedAppeal } from './on-appeal.js';

export const EvaluateAppeal = z.object({
  appealId: idOf('Appeal'),
  verdict: z.enum(EVALUATION_VERDICTS),
  comment: optionalText(1000),
  expectedVersion,
});
export type EvaluateAppeal = z.output<typeof EvaluateAppeal>;

export const EvaluateByToken = z.object({
  token: z.string().min(1).max(200),
  verdict: z.enum(EVALUATION_VERDICTS),
  comment: optionalText(1000),
});
export type EvaluateByToken = z.output<typeof EvaluateByToken>;

/** The enterprise evaluates what was done (#36): satisfied closes the appeal, dissatisfied opens the one round of #38. */
export async function evaluateAppeal(tx: Tx, input: EvaluateAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'evaluateAppeal', input);
  await mustBeInTime(tx, opened);
  return record(tx, opened, { ...input, source: 'ENTERPRISE' });
}

/**
 * The same by the one-time token from the completion notice, without signing in. The token is bound to its appeal and
 * window, and is spent by its use.
 */
export async function evaluateByToken(tx: Tx, input: EvaluateByToken): Promise<AppealChanged> {
  const appealId = await appealOfToken(tx, input.token);
  if (!appealId) refuse('EVALUATION_TOKEN_INVALID', { duty: 36, path: ['input', 'token'] });
  const opened = await lockAppeal(tx, appealId);
  if (!opened.appeal.evaluationTokenHash) refuse('EVALUATION_TOKEN_INVALID', { duty: 36, path: ['input', 'token'] });
  mustPermit(tx, opened, 'evaluateAppeal');
  await mustBeInTime(tx, opened);
  return record(tx, opened, { ...input, source: 'TOKEN' });
}

/** Silence counts as satisfied (#37). Called by the clock of #36 at its due instant; does nothing once evaluated. */
export async function evaluateByDefault(tx: Tx, appealId: string, unreached: boolean): Promise<void> {
  const opened = await lockAppeal(tx, appealId).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (opened?.appeal.state !== 'COMPLETED') return;
  await record(tx, opened, { verdict: 'SATISFIED', comment: null, source: 'SYSTEM_DEFAULT', unreached });
}

/** At the instant of expiry the default has won, even if the platform has not written it yet. */
async function mustBeInTime(tx: Tx, { appeal }: OpenedAppeal): Promise<void> {
  const clock = await evaluationClock(tx, appeal.id);
  if (clock?.dueAt && clock.dueAt <= tx.now)
    refuse('CONFLICT', { duty: 37, facts: { currentVersion: appeal.version } });
}

interface Verdict {
  verdict: EvaluationVerdict;
  comment: string | null;
  source: EvaluationSource;
  unreached?: boolean;
}

async function record(tx: Tx, opened: OpenedAppeal, given: Verdict): Promise<AppealChanged> {
  const { appeal, assignments } = opened;
  tx.em.create(EvaluationSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    verdict: given.verdict,
    source: given.source,
    comment: given.comment,
    unreached: given.unreached ?? false,
    givenAt: tx.now,
  });
  appeal.evaluationTokenHash = null;
  move(tx, opened, 'evaluateAppeal', given.verdict);
  const byDefault = given.source === 'SYSTEM_DEFAULT';
  const post = byDefault ? null : actingPost(tx, 'evaluateAppeal', assignments);
  await happen(tx, byDefault ? 'EVALUATED_BY_DEFAULT' : 'EVALUATED', opened, { post, note: given.comment });
  return { appealId: appeal.id };
}
