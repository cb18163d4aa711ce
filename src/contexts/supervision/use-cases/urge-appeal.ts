import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { notifyUnit } from '../../../notification/notify.js';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from '../../appeal/index.js';
import { register } from './register.js';

export const UrgeAppeal = z.object({
  appealId: idOf('Appeal'),
  unitId: idOf('Unit')
    .nullish()
    .transform((id) => id ?? null),
  text: optionalText(500),
  expectedVersion,
});
export type UrgeAppeal = z.output<typeof UrgeAppeal>;

/**
 * The supervision section urges a unit that lags by hand (#46): the host, unless another party is named. The unit's
 * named persons are told, and the register shows it; the case does not move. Within 24 hours a unit is urged by hand
 * once on an appeal, so that its phones are worth answering; what a clock does by itself does not count.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, NOT_A_PARTY, URGED_ALREADY, INVALID_INPUT.
 */
export async function urgeAppeal(tx: Tx, input: UrgeAppeal): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'urgeAppeal', input);
  const { appeal, assignments } = opened;
  const appealId = appeal.id;
  const party = assignments.find(({ unitId, role }) => (input.unitId ? unitId === input.unitId : role === 'HOST'));
  if (!party) refuse('NOT_A_PARTY', { duty: 46, path: ['input', 'unitId'] });
  const { unitId } = party;
  if (await urgedLately(tx, appealId, unitId)) refuse('URGED_ALREADY', { duty: 46 });
  addRow(tx, 'urge', {
    tenantId: tx.tenant.id,
    id: newId(),
    appealId,
    unitId,
    rule: null,
    deadlineId: null,
    urgedAt: tx.now,
    urgedByAccountId: tx.actor.accountId,
  });
  register(tx, { appeal, unitId, cause: 'URGE' });
  await notifyUnit(tx, unitId, { template: 'URGE', facts: { number: appeal.number }, appealId });
  move(tx, opened, 'urgeAppeal', 'URGED');
  const post = actingPost(tx, 'urgeAppeal', assignments);
  await happen(tx, 'URGED', opened, { post, note: input.text, assignment: party });
  return { appealId };
}

/** Asked under the appeal's lock, so that of two urges at once one is refused. */
async function urgedLately(tx: Tx, appealId: string, unitId: string): Promise<boolean> {
  const rows = await tx.em.execute(
    `select 1 from urge where tenant_id = ? and appeal_id = ? and unit_id = ? and urged_by_account_id is not null
        and urged_at > ?::timestamptz - interval '24 hours' limit 1`,
    [tx.tenant.id, appealId, unitId, tx.now],
  );
  return rows.length > 0;
}
