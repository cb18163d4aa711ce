import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The version that new records are made under; every one before it can still be checked. */
const CURRENT = 1;

type Purpose = 'entry' | 'seal';

/** What makes records ours: keys that the database does not have. */
export interface AuditKeys {
  readonly current: number;
  /** A text's mark under the key of that version; null where there is no such version. */
  markOf(purpose: Purpose, text: string, version: number): string | null;
  isMark(purpose: Purpose, text: string, version: number, mark: string): boolean;
  /** One address within a tenant, told from others and by nobody read. */
  addressHash(address: string, tenantId: string): string;
}

export function makeAuditKeys(secret: string): AuditKeys {
  const derive = (what: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `zhitongche/audit/${what}`, 32));
  const versions = Array.from({ length: CURRENT }, (_, index) => index + 1);
  const keysOf = (purpose: Purpose) => new Map(versions.map((version) => [version, derive(`${purpose}/${version}`)]));
  const keys = { entry: keysOf('entry'), seal: keysOf('seal') };
  const ofAddresses = derive('address');

  function markOf(purpose: Purpose, text: string, version: number): string | null {
    const key = keys[purpose].get(version);
    return key ? createHmac('sha256', key).update(text).digest('base64url') : null;
  }
  return {
    current: CURRENT,
    markOf,
    isMark(purpose, text, version, mark) {
      const [given, wanted] = [Buffer.from(mark), Buffer.from(markOf(purpose, text, version) ?? '')];
      return given.length === wanted.length && wanted.length > 0 && timingSafeEqual(given, wanted);
    },
    addressHash: (address, tenantId) =>
      createHmac('sha256', ofAddresses)
        .update(JSON.stringify([tenantId, address]))
        .digest('base64url')
        .slice(0, 22),
  };
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
