import { z } from 'zod';
import { NotFound, refuse, REFUSALS, type RefusalCode } from '../kernel/refusal.js';
import { idOf } from '../platform/inputs.js';
import type { Tx } from '../platform/orm/tenant-transaction.js';

/** Papers that one command can bring. */
export const MOST_PER_COMMAND = 20;

/** On every command that carries papers: what was uploaded for it. */
export const uploadIds = z.array(idOf('Upload')).nullish();

/** A paper that has passed, now the command's. */
export interface ClaimedUpload {
  id: string;
  fileName: string;
  contentType: string;
  size: number;
  storageKey: string;
  sha256: string;
}

interface Row extends ClaimedUpload {
  state: 'WAITING' | 'PASSED' | 'REFUSED';
  refusal: string | null;
  used: boolean;
  expired: boolean;
}

/**
 * Takes uploads over into a command, each once and all or none. Another's is answered like one that does not exist.
 * Refusals: TOO_MANY_FILES, UPLOAD_USED, UPLOAD_EXPIRED, UPLOAD_INCOMPLETE, and whatever their content was refused for.
 */
export async function claimUploads(tx: Tx, given: readonly string[] | null | undefined): Promise<ClaimedUpload[]> {
  const ids = [...new Set(given ?? [])];
  if (ids.length === 0) return [];
  const path = ['input', 'uploadIds'];
  if (ids.length > MOST_PER_COMMAND) refuse('TOO_MANY_FILES', { path });
  const { em, tenant, actor } = tx;
  const rows = await em.execute<Row[]>(
    `select id, file_name as "fileName", content_type as "contentType", size, storage_key as "storageKey", sha256,
            state, refusal, used_at is not null as used, expires_at <= now() as expired
       from upload where tenant_id = ? and account_id = ? and id = any(?::uuid[]) order by id for update`,
    [tenant.id, actor.accountId, `{${ids.join(',')}}`],
  );
  const claimed = ids.map((id, index) => {
    const row = rows.find((found) => found.id === id);
    if (!row) throw new NotFound();
    const at = { path: [...path, String(index)] };
    if (row.used) refuse('UPLOAD_USED', at);
    if (row.expired) refuse('UPLOAD_EXPIRED', at);
    if (row.state === 'WAITING') refuse('UPLOAD_INCOMPLETE', at);
    if (row.state === 'REFUSED') refuse(refusalOf(row.refusal), at);
    return row;
  });
  await em.execute('update upload set used_at = now() where tenant_id = ? and id = any(?::uuid[])', [
    tenant.id,
    `{${ids.join(',')}}`,
  ]);
  return claimed;
}

function refusalOf(kept: string | null): RefusalCode {
  return kept !== null && kept in REFUSALS ? (kept as RefusalCode) : 'FILE_CONTENT_MISMATCH';
}
