import { createSecretKey, hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const Upload = z.object({
  tenantId: z.uuid(),
  uploadId: z.uuid(),
  size: z.number().int(),
  contentType: z.string(),
});
/** A download is its reader's alone: it holds for as long as the session it was made in. */
const Download = z.object({ tenantId: z.uuid(), attachmentId: z.uuid(), accountId: z.uuid(), sessionId: z.uuid() });

/** Likewise a part of the audit log: from an instant until before another. */
const AuditExport = z.object({
  tenantId: z.uuid(),
  accountId: z.uuid(),
  sessionId: z.uuid(),
  format: z.enum(['CSV', 'NDJSON']),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

const KINDS = { upload: Upload, download: Download, audit: AuditExport };
type Kind = keyof typeof KINDS;
type Content<K extends Kind> = z.output<(typeof KINDS)[K]>;

/** Signs what a link allows, so that the link itself is all that has to be shown. */
export interface Links {
  sign<K extends Kind>(kind: K, content: Content<K>, ttlSeconds: number): Promise<string>;
  /** Null: no link of ours, of another kind, or run out. */
  read<K extends Kind>(kind: K, link: string): Promise<Content<K> | null>;
}

export function makeLinks(secret: string): Links {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'zhitongche/papers/link', 32)));
  return {
    async sign(kind, content, ttlSeconds) {
      const expires = Math.floor(Date.now() / 1000) + ttlSeconds;
      return new SignJWT({ content })
        .setProtectedHeader({ alg: 'HS256', typ: kind })
        .setExpirationTime(expires)
        .sign(key);
    },
    async read(kind, link) {
      try {
        const { payload } = await jwtVerify(link, key, { algorithms: ['HS256'], typ: kind, requiredClaims: ['exp'] });
        const content = KINDS[kind].safeParse(payload['content']);
        return content.success ? (content.data as never) : null;
      } catch {
        return null;
      }
    },
  };
}
