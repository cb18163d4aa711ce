import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

/** Where a value lives. Bound into the ciphertext, so that a value moved to another row, column or tenant is refused. */
export interface Aad {
  tenantId: string;
  table: string;
  column: string;
  rowId: string;
}

/** How personal data is kept at rest. The text names its key version, so that old rows stay readable after a turn of keys. */
export interface Cipher {
  /** Encrypts under the current key. The same plain text gives another result each time. */
  encrypt(plain: string, aad: Aad): string;
  /** @throws {CipherError} when the text is malformed, its key unknown, or it was altered or taken from another place. */
  decrypt(text: string, aad: Aad): string;
}

/** AES-256 keys by version, and the version that new texts are written with. */
export interface KeyRing {
  current: number;
  keys: ReadonlyMap<number, KeyObject>;
}

/** Says that a text could not be read, and nothing about the text. */
export class CipherError extends Error {
  readonly code = 'CIPHER_FAILED';

  constructor() {
    super('CIPHER_FAILED');
    this.name = 'CipherError';
  }
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const TEXT = /^v1\.([1-9]\d{0,8})\.([A-Za-z0-9_-]+)$/;

/**
 * The key ring of one application secret: versions 1 to `current`, each derived by HKDF-SHA256, so that a key can be
 * turned without a new secret and the derived keys tell nothing of one another.
 */
export function keyRingFromSecret(secret: string, current = 1): KeyRing {
  const keys = new Map<number, KeyObject>();
  for (let version = 1; version <= current; version++) {
    const key = hkdfSync('sha256', secret, '', `zhitongche/cipher/${version}`, KEY_BYTES);
    keys.set(version, createSecretKey(Buffer.from(key)));
  }
  return { current, keys };
}

/** AES-256-GCM; the text is `v1.<key version>.<base64url of iv, tag and ciphertext>`. */
export function makeCipher(ring: KeyRing): Cipher {
  const currentKey = ring.keys.get(ring.current);
  if (!currentKey) throw new Error(`The key ring has no key of its current version ${ring.current}`);

  return {
    encrypt(plain, aad) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', currentKey, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(associatedData(aad, ring.current));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `v1.${ring.current}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },

    decrypt(text, aad) {
      const [, version, payload] = TEXT.exec(text) ?? [];
      const key = ring.keys.get(Number(version));
      const bytes = Buffer.from(payload ?? '', 'base64url');
      if (!key || bytes.length < IV_BYTES + TAG_BYTES) throw new CipherError();
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(associatedData(aad, Number(version)));
        decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        const body = bytes.subarray(IV_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        throw new CipherError();
      }
    },
  };
}

/** JSON keeps the parts apart: no two places can spell the same bytes. */
function associatedData({ tenantId, table, column, rowId }: Aad, version: number): Buffer {
  return Buffer.from(JSON.stringify(['v1', version, tenantId, table, column, rowId]), 'utf8');
}
