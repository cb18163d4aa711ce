import { z } from 'zod';
import { toGlobalId } from '../../../kernel/ids.js';
import { refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { passOn } from '../persistence/appeal.repository.js';
import { startTelling } from '../persistence/merged-into.js';
import { actingPost, happen, move, openBoth, type AppealChanged } from './on-appeal.js';

export const MergeAppeals = z.object({
  appealId: idOf('Appeal'),
  intoAppealId: idOf('Appeal'),
  reason: writtenText(1000),
  expectedVersion,
  intoExpectedVersion: expectedVersion,
});
export type MergeAppeals = z.output<typeof MergeAppeals>;

/**
 * Two open appeals of one enterprise about the same matter: one ends and becomes part of the other, which keeps its
 * numbers and the earlier of their deadlines. What was merged into the first before goes along. What is under a unit is
 * never merged into what is not, or the unit's clock would be lost.
 *
 * Refusals: NOT_ALLOWED, CONFLICT, INVALID_TRANSITION, INVALID_INPUT, NOT_SAME_ENTERPRISE, KEEP_THE_DISPATCHED_ONE.
 */
export async function mergeAppeals(tx: Tx, input: MergeAppeals): Promise<AppealChanged> {
  const { appealId, intoAppealId, reason } = input;
  const about = { path: ['input', 'intoAppealId'] };
  const [merged, kept] = await openBoth(
    tx,
    'mergeAppeals',
    { appealId, expectedVersion: input.expectedVersion },
    { appealId: intoAppealId, expectedVersion: input.intoExpectedVersion, ...about },
  );
  if (appealId === intoAppealId)
    refuse('INVALID_INPUT', { ...about, facts: { detail: '须为另一件诉求', detailEn: 'it is another appeal' } });
  if (merged.appeal.enterpriseId !== kept.appeal.enterpriseId) refuse('NOT_SAME_ENTERPRISE', about);
  if (merged.appeal.hostUnitId && !kept.appeal.hostUnitId) refuse('KEEP_THE_DISPATCHED_ONE', about);

  actsOn(tx.act, 'Appeal', appealId, { intoAppealId: toGlobalId('Appeal', intoAppealId) });
  await passOn(tx, appealId, kept.appeal);
  merged.appeal.mergedIntoId = intoAppealId;
  merged.appeal.keptUnitIds = kept.appeal.partyUnitIds;
  kept.appeal.tookIn = true;
  startTelling(tx, appealId, kept);
  move(tx, merged, 'mergeAppeals', 'MERGED');
  kept.appeal.version += 1;
  const post = actingPost(tx, 'mergeAppeals', []);
  await happen(tx, 'TOOK_IN', kept, { post, note: `${merged.appeal.number}：${reason}` });
  await happen(tx, 'MERGED', merged, { post, note: `${kept.appeal.number}：${reason}`, kept });
  return { appealId };
}
