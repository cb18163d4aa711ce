import { z } from 'zod';
import { may } from '../access/ability.js';
import { refuse } from '../kernel/refusal.js';
import { actsOn } from '../platform/audit/act.js';
import { newId } from '../platform/orm/new-id.js';
import { addRow } from '../platform/orm/new-rows.js';
import type { Tx } from '../platform/orm/tenant-transaction.js';
import { DAY_MS } from '../time/pure/index.js';
import { cleanFileName, contentTypeOf, hasExtensionOf } from './content-types.js';
import type { Upload } from './upload.schema.js';

/** The largest paper, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Papers that one person may have on their way at once. */
const MOST_WAITING = 100;
/** How long an upload may wait for the command that attaches it, in ms. */
const UPLOAD_TTL_MS = DAY_MS;

export const CreateUpload = z.object({
  fileName: z
    .string()
    .transform(cleanFileName)
    .refine((name) => name.length <= 200, { params: { zh: '不得超过 200 字', en: 'at most 200 characters' } }),
  contentType: z.string().max(200),
  size: z.number().int(),
});
export type CreateUpload = z.output<typeof CreateUpload>;

export interface UploadMade {
  uploadId: string;
  size: number;
  contentType: string;
}

/**
 * Announces a paper: its name, type and size, by whoever may file or act. What comes is held to them. Refusals:
 * NOT_ALLOWED, FILE_TYPE_NOT_ALLOWED, FILE_TOO_LARGE, TOO_MANY_UPLOADS, INVALID_INPUT.
 */
export async function createUpload(tx: Tx, { fileName, contentType, size }: CreateUpload): Promise<UploadMade> {
  const { tenant, actor, em } = tx;
  if (!actor.accountId || !may(actor, 'createUpload', 'Upload', { tenantId: tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: {
        reason: '只有提交或办理诉求的人员可以上传文件。',
        reasonEn: 'uploading is for whoever files or handles.',
      },
    });
  const type = contentTypeOf(contentType);
  if (!type || !hasExtensionOf(fileName, type))
    refuse('FILE_TYPE_NOT_ALLOWED', { path: ['input', type ? 'fileName' : 'contentType'] });
  if (size < 1)
    refuse('INVALID_INPUT', { path: ['input', 'size'], facts: { detail: '文件为空', detailEn: 'the file is empty' } });
  if (size > MOST_BYTES) refuse('FILE_TOO_LARGE', { path: ['input', 'size'] });
  const [waiting] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from upload
      where tenant_id = ? and account_id = ? and expires_at > now() and used_at is null`,
    [tenant.id, actor.accountId],
  );
  if ((waiting?.count ?? 0) >= MOST_WAITING) refuse('TOO_MANY_UPLOADS');
  const id = newId();
  actsOn(tx.act, 'Upload', id);
  addRow<Upload>(tx, 'upload', {
    tenantId: tenant.id,
    id,
    accountId: actor.accountId,
    fileName,
    contentType: type,
    size,
    state: 'WAITING',
    refusal: null,
    storageKey: null,
    sha256: null,
    // Real time: a sandbox's clock moves no storage.
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + UPLOAD_TTL_MS),
    usedAt: null,
  });
  return { uploadId: id, size, contentType: type };
}
