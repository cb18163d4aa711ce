import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { cursorOfKey, keyOfCursor } from '../graphql/cursors.js';

/** Bytes of a cursor: the entry's key, and its seal. */
const KEY_BYTES = 16;
const SEAL_BYTES = 8;

/**
 * Cursors of a tenant's stream. An entry's row goes when it is old; the seal says that the cursor was this tenant's all
 * the same, so that its holder hears that he is late, and the holder of anybody else's hears nothing.
 */
export interface StreamCursors {
  cursorOf(tenantId: string, key: string): string;
  /** The entry's key; null where the cursor is none, or of another tenant. */
  keyIn(tenantId: string, cursor: string): string | null;
}

export function makeStreamCursors(secret: string): StreamCursors {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'zhitongche/stream-cursor', 32));
  const seal = (tenantId: string, entry: string): Buffer =>
    createHmac('sha256', key).update(`${tenantId}/${entry}`).digest().subarray(0, SEAL_BYTES);
  return {
    cursorOf: (tenantId, entry) =>
      Buffer.concat([Buffer.from(cursorOfKey(entry), 'base64url'), seal(tenantId, entry)]).toString('base64url'),
    keyIn(tenantId, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length !== KEY_BYTES + SEAL_BYTES || bytes.toString('base64url') !== cursor) return null;
      const entry = keyOfCursor(bytes.subarray(0, KEY_BYTES).toString('base64url'));
      return timingSafeEqual(bytes.subarray(KEY_BYTES), seal(tenantId, entry)) ? entry : null;
    },
  };
}
