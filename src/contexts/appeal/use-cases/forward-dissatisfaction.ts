import { z } from 'zod';
import { systemActor } from '../../../kernel/actor.js';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { appealPolicyOf } from '../persistence/appeal-policy.js';
import { RehandlingSchema } from '../persistence/appeal.schema.js';
import { actingPost, happen, move, openAppeal, type AppealChanged, type OpenedAppeal } from './on-appeal.js';

export const ForwardDissatisfaction = z.object({ appealId: idOf('Appeal'), note: optionalText(1000), expectedVersion });
export type ForwardDissatisfaction = z.output<typeof ForwardDissatisfaction>;

/** The bureau passes a dissatisfaction on to the host (#38) and registers the transfer (#35). There is one such round. */
export async function forwardDissatisfaction(tx: Tx, input: ForwardDissatisfaction): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'forwardDissatisfaction', input);
  await forward(tx, opened, input.note);
  return { appealId: opened.appeal.id };
}

/** The same by the platform itself, in the moment of the dissatisfaction, where the county's policy says so. */
export async function forwardByPolicy(tx: Tx, opened: OpenedAppeal): Promise<boolean> {
  if (!(await appealPolicyOf(tx)).forwardDissatisfactionAtOnce) return false;
  await forward({ ...tx, actor: systemActor(tx.tenant.id) }, opened, null);
  return true;
}

async function forward(tx: Tx, opened: OpenedAppeal, note: string | null): Promise<void> {
  const { appeal, assignments } = opened;
  if (!appeal.hostUnitId) throw new Error('a completed appeal has a host');
  tx.em.create(RehandlingSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId: appeal.id,
    unitId: appeal.hostUnitId,
    forwardedAt: tx.now,
    forwardedByAccountId: tx.actor.accountId,
    note,
    decidedAt: null,
    decidedByAccountId: null,
    decision: null,
  });
  move(tx, opened, 'forwardDissatisfaction', 'FORWARDED');
  const post = actingPost(tx, 'forwardDissatisfaction', assignments);
  await happen(tx, 'DISSATISFACTION_FORWARDED', opened, { post, note });
}
