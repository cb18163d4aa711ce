import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import type { KeyRing, RingKey, Suite } from './key-ring.js';

/** Where a value lives. Bound into the ciphertext, so that a value moved to another row, column or tenant is refused. */
export interface Aad {
  tenantId: string;
  table: string;
  column: string;
  rowId: string;
}

/** How personal data is kept at rest. The text names its suite and key, so that old rows stay readable after a turn of keys. */
export interface Cipher {
  /** What the texts of `encrypt` begin with, suite and key version: `v1.2`. */
  readonly head: string;
  /** What the texts begin with that can be read. */
  readonly heads: readonly string[];
  /** Encrypts under the current key. The same plain text gives another result each time. */
  encrypt(plain: string, aad: Aad): string;
  /** @throws {CipherError} when the text is malformed, its key unknown, or it was altered or taken from another place. */
  decrypt(text: string, aad: Aad): string;
}

/** Says that a text could not be read, and nothing about the text. */
export class CipherError extends Error {
  readonly code = 'CIPHER_FAILED';

  constructor() {
    super('CIPHER_FAILED');
    this.name = 'CipherError';
  }
}

/** One suite under one key: sealed bytes bear what proves them and where they belong. */
interface Seal {
  close(plain: Buffer, place: Buffer): Buffer;
  /** Null, or an error, where the bytes are not what was closed for this place. */
  open(sealed: Buffer, place: Buffer): Buffer | null;
}

const SEALS: Record<Suite, (key: RingKey) => Seal> = { AES: aesGcm, SM: sm4HmacSm3 };
const TEXT = /^([a-z]\d\.[1-9]\d{0,8})\.([A-Za-z0-9_-]+)$/;

/** The text is `<suite>.<key version>.<base64url of iv, tag and ciphertext>`. */
export function makeCipher({ keys, current }: KeyRing): Cipher {
  const seals = new Map(keys.map((key) => [key.head, SEALS[key.suite](key)]));
  const { head } = current;
  const currentSeal = seals.get(head) as Seal;

  return {
    head,
    heads: [...seals.keys()],
    encrypt: (plain, aad) =>
      `${head}.${currentSeal.close(Buffer.from(plain, 'utf8'), placeOf(aad, head)).toString('base64url')}`,

    decrypt(text, aad) {
      const [, named = '', payload = ''] = TEXT.exec(text) ?? [];
      const sealed = Buffer.from(payload, 'base64url');
      // The last character may have bits that mean nothing: a text is what was written, to the bit.
      const whole = sealed.toString('base64url') === payload;
      const plain = whole ? opened(seals.get(named), sealed, placeOf(aad, named)) : null;
      if (!plain) throw new CipherError();
      return plain.toString('utf8');
    },
  };
}

/** Node's errors name what they failed on: none is let through. */
function opened(seal: Seal | undefined, sealed: Buffer, place: Buffer): Buffer | null {
  try {
    return seal?.open(sealed, place) ?? null;
  } catch {
    return null;
  }
}

/** JSON keeps the parts apart: no two places can spell the same bytes. */
function placeOf({ tenantId, table, column, rowId }: Aad, head: string): Buffer {
  const [suite, version] = head.split('.');
  return Buffer.from(JSON.stringify([suite, Number(version), tenantId, table, column, rowId]), 'utf8');
}

/** AES-256-GCM. */
function aesGcm(key: RingKey): Seal {
  const [ivBytes, authTagLength] = [12, 16];
  const secret: KeyObject = createSecretKey(key.derive(`cipher/${key.version}`, 32));
  return {
    close(plain, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', secret, iv, { authTagLength });
      cipher.setAAD(place);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const start = ivBytes + authTagLength;
      const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, ivBytes), { authTagLength });
      decipher.setAAD(place);
      decipher.setAuthTag(sealed.subarray(ivBytes, start));
      return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]);
    },
  };
}

/** SM4-CTR (GB/T 32907), then HMAC-SM3 (GB/T 32905) over place, iv and ciphertext, each under a key of its own. */
function sm4HmacSm3(key: RingKey): Seal {
  const [ivBytes, tagBytes] = [16, 32];
  const secret = createSecretKey(key.derive(`cipher/${key.version}/sm4`, 16));
  const tagSecret = createSecretKey(key.derive(`cipher/${key.version}/hmac`, 32));
  const tagOf = (iv: Buffer, body: Buffer, place: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(place.length);
    return createHmac('sm3', tagSecret).update(length).update(place).update(iv).update(body).digest();
  };
  return {
    close(plain, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('sm4-ctr', secret, iv);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, tagOf(iv, body, place), body]);
    },
    open(sealed, place) {
      const start = ivBytes + tagBytes;
      if (sealed.length < start) return null;
      const [iv, tag, body] = [sealed.subarray(0, ivBytes), sealed.subarray(ivBytes, start), sealed.subarray(start)];
      if (!timingSafeEqual(tag, tagOf(iv, body, place))) return null;
      const decipher = createDecipheriv('sm4-ctr', secret, iv);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}
