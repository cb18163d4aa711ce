import { createHmac, hkdfSync } from 'node:crypto';
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
   * 64 hex digits, equal for every spelling of one number within a tenant and unrelated between tenants.
   * @throws {PhoneError} when the text is no number; ask `normalizePhone` first where that is a user's input.
   */
  phoneHash(phone: string, tenantId: string): string;
}

/** Keyed, because eleven digits are quickly tried out against a bare hash. */
export function makeBlindIndex(secret: string): BlindIndex {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'zhitongche/blind-index/phone', 32));
  return {
    phoneHash(phone, tenantId) {
      const digits = normalizePhone(phone);
      if (!digits) throw new PhoneError();
      return createHmac('sha256', key)
        .update(JSON.stringify([tenantId, digits]))
        .digest('hex');
    },
  };
}
