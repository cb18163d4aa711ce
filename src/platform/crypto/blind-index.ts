import { createHmac } from 'node:crypto';
import type { KeyRing, RingKey } from './key-ring.js';
import { normalizePhone } from './phone.js';

export { normalizePhone } from './phone.js';

/** The text is no telephone number; it is not repeated here. */
export class PhoneError extends Error {
  readonly code = 'PHONE_INVALID';

  constructor() {
    super('PHONE_INVALID');
    this.name = 'PhoneError';
  }
}

/** Finds encrypted rows by value without keeping the value. */
export interface BlindIndex {
  /**
   * How a number is written under the current key: equal for every spelling within a tenant, unrelated between tenants.
   * @throws {PhoneError} when the text is no number; ask `normalizePhone` first where that is a user's input.
   */
  phoneHash(phone: string, tenantId: string): string;
  /**
   * How it may have been written under any key of the ring, the oldest first: what a row is looked up by, so that it is
   * found before, while and after keys turn. @throws {PhoneError} likewise
   */
  phoneHashes(phone: string, tenantId: string): string[];
}

const DIGESTS = { AES: 'sha256', SM: 'sm3' } as const;
/** Hashes of the first key are older than the naming of keys: they are bare. */
const BARE = 'v1.1';

/** Keyed, because eleven digits are quickly tried out against a bare hash. HMAC by SHA-256 or, in the suite SM, by SM3. */
export function makeBlindIndex({ keys, current }: KeyRing): BlindIndex {
  const secrets = new Map(keys.map((key) => [key, key.derive('blind-index/phone', 32)]));

  function hashUnder(key: RingKey, phone: string, tenantId: string): string {
    const digits = normalizePhone(phone);
    if (!digits) throw new PhoneError();
    const hash = createHmac(DIGESTS[key.suite], secrets.get(key) as Buffer)
      .update(JSON.stringify([tenantId, digits]))
      .digest('hex');
    return key.head === BARE ? hash : `${key.head}.${hash}`;
  }
  return {
    phoneHash: (phone, tenantId) => hashUnder(current, phone, tenantId),
    phoneHashes: (phone, tenantId) => keys.map((key) => hashUnder(key, phone, tenantId)),
  };
}
