import type { Actor } from '../kernel/actor.js';
import type { Links } from './links.js';

/** Where the endpoint is that hands papers out. */
export const DOWNLOADS_PATH = '/files/attachments';

/** How long a link to a paper holds, in seconds: long enough to click on it. */
const DOWNLOAD_TTL_SECONDS = 300;

/** A link to a paper for this very reader, in this very session. */
export async function downloadUrl(
  { papers, publicUrl }: { papers: { links: Links }; publicUrl: string },
  { tenantId, accountId, sessionId }: Actor,
  attachmentId: string,
): Promise<string> {
  if (!accountId || !sessionId) throw new Error('only somebody signed in reads papers');
  const content = { tenantId, attachmentId, accountId, sessionId };
  return `${publicUrl}${DOWNLOADS_PATH}/${await papers.links.sign('download', content, DOWNLOAD_TTL_SECONDS)}`;
}
