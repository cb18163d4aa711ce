import { z } from 'zod';
import { newId } from '../orm/new-id.js';
import { addRow } from '../orm/new-rows.js';
import type { Tx } from '../orm/tenant-transaction.js';
import { writtenText } from '../inputs.js';
import type { Reveal } from './audit.schema.js';

/** What somebody needs to see a person's name or number for. */
export const REVEAL_PURPOSES = ['CLARIFY', 'HANDLE', 'FOLLOW_UP', 'ADMINISTER', 'OTHER'] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];

/** What everybody says who is shown what is masked otherwise. */
export const whyRevealed = {
  purpose: z.enum(REVEAL_PURPOSES),
  reason: writtenText(200).refine((text) => [...text].length >= 5, {
    params: { zh: '不得少于 5 字', en: 'at least 5 characters' },
  }),
};

/** Where the reason that somebody gave lies, sealed: it may name whom it is about, as the audit log must not. */
export const reasonPlace = (tenantId: string, rowId: string) => ({
  tenantId,
  table: 'reveal',
  column: 'reason',
  rowId,
});

/** Keeps why something is shown: what for in the audit log, the words sealed beside it, for the auditor. */
export function noteReveal(tx: Tx, { purpose, reason }: { purpose: RevealPurpose; reason: string }): void {
  const tenantId = tx.tenant.id;
  const id = newId();
  addRow<Reveal>(tx, 'reveal', {
    tenantId,
    id,
    reasonCipher: tx.deps.cipher.encrypt(reason, reasonPlace(tenantId, id)),
  });
  if (tx.act) tx.act.detail = { purpose, reveal: id };
}
