import { refuse } from '../../../kernel/refusal.js';
import { claimUploads } from '../../../papers/claim-uploads.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { AttachmentSource, EventVisibility } from '../domain/vocabulary.js';
import type { Attachment } from '../persistence/appeal.schema.js';
import type { OpenedAppeal } from './on-appeal.js';

/** Papers that one appeal can have. */
const MOST_PER_APPEAL = 100;

interface Hung {
  source: AttachmentSource;
  sourceId?: string;
  /** Whom they are for; the enterprise as well unless told. */
  visibility?: EventVisibility;
}

/** Hangs uploaded papers on an appeal that is open under its lock, in the transaction of the command that brings them. */
export async function attach(
  tx: Tx,
  { appeal }: OpenedAppeal,
  uploadIds: readonly string[] | null | undefined,
  { source, sourceId, visibility = 'ENTERPRISE' }: Hung,
): Promise<void> {
  const uploads = await claimUploads(tx, uploadIds);
  if (uploads.length === 0) return;
  const { actor, em, tenant, now } = tx;
  const [held] = await em.execute<{ count: number }[]>(
    'select count(*)::int as count from attachment where tenant_id = ? and appeal_id = ?',
    [tenant.id, appeal.id],
  );
  if ((held?.count ?? 0) + uploads.length > MOST_PER_APPEAL) refuse('TOO_MANY_FILES', { path: ['input', 'uploadIds'] });
  for (const { fileName, contentType, size, sha256, storageKey } of uploads)
    addRow<Attachment>(tx, 'attachment', {
      tenantId: tenant.id,
      id: newId(),
      appealId: appeal.id,
      source,
      sourceId: sourceId ?? null,
      visibility,
      fileName,
      contentType,
      size,
      sha256,
      storageKey,
      addedAt: now,
      addedByAccountId: actor.accountId ?? '',
    });
}
