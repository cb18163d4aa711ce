import type { Actor } from '../kernel/actor.js';
import { refuse } from '../kernel/refusal.js';
import { inTenant, type TxDeps } from '../platform/orm/tenant-transaction.js';
import { MOST_PER_COMMAND } from './claim-uploads.js';
import { judge, type Verdict } from './content.js';
import type { ContentType } from './content-types.js';
import type { Papers } from './papers.js';
import { StoreAway } from './store.js';

interface Waiting {
  id: string;
  size: number;
  contentType: ContentType;
}

/**
 * Looks at the papers that a command brings, before its transaction begins: reading megabytes is nothing to hold a lock
 * for. Each is taken out of its maker's reach first, judged, and the verdict kept beside the key of what was looked at;
 * the command then attaches just that, or refuses with what is written there. What is not the actor's is left alone.
 *
 * Refusals: STORAGE_UNAVAILABLE, SCANNER_UNAVAILABLE; nothing is kept of these.
 */
export async function inspectUploads(
  deps: TxDeps & { papers: Papers },
  actor: Actor,
  uploadIds: readonly string[],
): Promise<void> {
  // Too many are refused by the command itself.
  if (uploadIds.length === 0 || uploadIds.length > MOST_PER_COMMAND) return;
  const waiting = await inTenant(deps, actor, ({ em, tenant }) =>
    em.execute<Waiting[]>(
      `select id, size, content_type as "contentType" from upload
        where tenant_id = ? and account_id = ? and state = 'WAITING' and expires_at > now() and id = any(?::uuid[])`,
      [tenant.id, actor.accountId, `{${uploadIds.join(',')}}`],
    ),
  );
  for (const upload of waiting)
    await inspect(deps, actor, upload).catch((error: unknown) => {
      if (error instanceof StoreAway) refuse('STORAGE_UNAVAILABLE');
      throw error;
    });
}

async function inspect(deps: TxDeps & { papers: Papers }, actor: Actor, upload: Waiting): Promise<void> {
  const { store, scan } = deps.papers;
  const place = { tenantId: actor.tenantId, uploadId: upload.id };
  const key = await store.take(place);
  if (!key) return;
  const verdict = await store.withFile(key, (path) =>
    judge(path, upload, (at) => scan(at).catch(() => refuse('SCANNER_UNAVAILABLE'))),
  );
  const first = await record(deps, actor, upload.id, key, verdict);
  // Two commands at once: what the other one judged is what stands.
  if (!first) return store.remove(key);
  if (!verdict.passed) await store.clear(place, null);
}

async function record(deps: TxDeps, actor: Actor, id: string, key: string, verdict: Verdict): Promise<boolean> {
  const kept = verdict.passed ? ['PASSED', null, key, verdict.sha256] : ['REFUSED', verdict.refusal, null, null];
  const rows = await inTenant(deps, actor, ({ em, tenant }) =>
    em.execute<object[]>(
      `update upload set state = ?, refusal = ?, storage_key = ?, sha256 = ?
        where tenant_id = ? and id = ? and state = 'WAITING' returning id`,
      [...kept, tenant.id, id],
    ),
  );
  return rows.length === 1;
}
