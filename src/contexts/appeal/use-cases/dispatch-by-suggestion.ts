import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { idOf } from '../../../platform/inputs.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Statement } from '../../../platform/reads/session.js';
import { activeUnits, suggestionFor } from '../../directory/index.js';
import { sendOut } from './dispatch-appeal.js';
import { openAppeal, type AppealChanged } from './on-appeal.js';

export const DispatchBySuggestion = z.object({ appealId: idOf('Appeal') });
export type DispatchBySuggestion = z.output<typeof DispatchBySuggestion>;

/**
 * The bureau sends an appeal out to whom its own catalogue suggests (#14, #15), as it stands classified. That a person
 * gives the command is the decision the text wants; where the catalogue has nothing to say, or names a unit that is no
 * more, there is nothing to agree with.
 *
 * Refusals: those of `dispatchAppeal`, and NO_SUGGESTION.
 */
export async function dispatchBySuggestion(tx: Tx, input: DispatchBySuggestion): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'dispatchAppeal', input);
  const reads = { query: async <Row>(statement: Statement) => ((await tx.ask(statement))[0] ?? []) as Row[] };
  const suggestion = await suggestionFor(reads, tx.tenant.id, opened.appeal);
  const { hostUnitId, coHandlerUnitIds } = suggestion ?? refuse('NO_SUGGESTION', { duty: 14 });
  const unitIds = [hostUnitId, ...coHandlerUnitIds];
  if ((await activeUnits(tx, unitIds)).length !== unitIds.length) refuse('NO_SUGGESTION', { duty: 14 });
  const asClassified = { categoryId: null, divisionCode: null, grade: null, note: null, overrideReason: null };
  return sendOut(tx, opened, { hostUnitId, coHandlerUnitIds, ...asClassified, expectedVersion: undefined });
}
