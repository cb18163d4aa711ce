import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { idOf, writtenText } from '../../../platform/inputs.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { InternalNote } from '../persistence/appeal.schema.js';
import { factsOf, lockAppeal, postAmong } from './on-appeal.js';

export const AddInternalNote = z.object({ appealId: idOf('Appeal'), text: writtenText(2000) });
export type AddInternalNote = z.output<typeof AddInternalNote>;

export interface NoteAdded {
  noteId: string;
}

/**
 * Notes something on an appeal for the people of the author's own unit, in whatever state the appeal is. It is no move:
 * neither version nor timeline change, for both would tell others that there is something to know.
 *
 * Refusals: NOT_ALLOWED.
 */
export async function addInternalNote(tx: Tx, { appealId, text }: AddInternalNote): Promise<NoteAdded> {
  const opened = await lockAppeal(tx, appealId);
  const facts = factsOf(opened);
  if (!may(tx.actor, 'read', 'Appeal', facts)) throw new NotFound();
  const unitId = postAmong(tx, ['PARTY_UNIT', 'BUREAU'], opened.assignments)?.unitId;
  const { accountId } = tx.actor;
  if (!may(tx.actor, 'addInternalNote', 'Appeal', facts) || !unitId || !accountId)
    refuse('NOT_ALLOWED', {
      facts: {
        reason: '内部备注由政务服务数据管理局或承办单位人员填写。',
        reasonEn: 'internal notes are for people of the bureau and of the units it is assigned to.',
      },
    });
  const id = newId();
  addRow<InternalNote>(tx, 'internal_note', {
    tenantId: tx.tenant.id,
    id,
    appealId,
    unitId,
    text,
    writtenAt: tx.now,
    writtenByAccountId: accountId,
  });
  return { noteId: id };
}
