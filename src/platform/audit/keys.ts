import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The version that new records are made under; every one before it can still be checked. */
const CURRENT = 1;

/** What makes records ours: keys that the database does not have. */
export interface AuditKeys {
  readonly current: number;
  /** A text's mark under the key of that version and purpose; null where there is no such version. */
  markOf(purpose: 'entry' | 'seal', text: string, version: number): string | null;
  /** One address within a tenant, told from others and by nobody read. */
  addressHash(address: string, tenantId: string): string;
}

export function makeAuditKeys(secret: string): AuditKeys {
  const derive = (what: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `zhitongche/audit/${what}`, 32));
  const versions = Array.from({ length: CURRENT }, (_, index) => index + 1);
  const keys = {
    entry: new Map(versions.map((version) => [version, derive(`entry/${version}`)])),
    seal: new Map(versions.map((version) => [version, derive(`seal/${version}`)])),
  };
  const ofAddresses = derive('address');
  return {
    current: CURRENT,
    markOf(purpose, text, version) {
      const key = keys[purpose].get(version);
      return key ? createHmac('sha256', key).update(text).digest('base64url') : null;
    },
    addressHash: (address, tenantId) =>
      createHmac('sha256', ofAddresses)
        .update(JSON.stringify([tenantId, address]))
        .digest('base64url')
        .slice(0, 22),
  };
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Whether a mark that was read is the one it should be. */
export function sameMark(given: string, wanted: string | null): boolean {
  if (wanted === null) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
