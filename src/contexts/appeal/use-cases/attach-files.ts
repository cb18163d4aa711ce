import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { expectedVersion, idOf, optionalText } from '../../../platform/inputs.js';
import { uploadIds } from '../../../papers/claim-uploads.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { attach } from './attach.js';
import { actingPost, happen, move, openAppeal, type AppealChanged } from './on-appeal.js';

export const AttachFiles = z.object({ appealId: idOf('Appeal'), note: optionalText(500), uploadIds, expectedVersion });
export type AttachFiles = z.output<typeof AttachFiles>;

/**
 * Adds papers to an open appeal. Those of the enterprise, or of the hall for it, are for all who read the appeal; those
 * of a unit or the bureau are for the parties: what is for the enterprise goes with a reply.
 */
export async function attachFiles(tx: Tx, input: AttachFiles): Promise<AppealChanged> {
  const opened = await openAppeal(tx, 'attachFiles', input);
  if (!input.uploadIds?.length)
    refuse('INVALID_INPUT', {
      path: ['input', 'uploadIds'],
      facts: { detail: '须至少附一个文件', detailEn: 'at least one file is needed' },
    });
  const post = actingPost(tx, 'attachFiles', opened.assignments);
  const ofEnterprise = post?.role === 'ENTERPRISE_CONTACT' || post?.role === 'HALL_CLERK';
  await attach(tx, opened, input.uploadIds, { source: 'ADDED', visibility: ofEnterprise ? 'ENTERPRISE' : 'PARTY' });
  move(tx, opened, 'attachFiles', 'ATTACHED');
  await happen(tx, ofEnterprise ? 'FILES_ATTACHED' : 'UNIT_FILES_ATTACHED', opened, { post, note: input.note });
  return { appealId: opened.appeal.id };
}
