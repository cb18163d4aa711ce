import { describe, expect, it } from '@jest/globals';
import { makeBlindIndex, normalizePhone } from '../../src/platform/crypto/blind-index.js';
import { CipherError, keyRingFromSecret, makeCipher, type Aad } from '../../src/platform/crypto/cipher.js';
import { maskName, maskPhone } from '../../src/platform/crypto/mask.js';
import { hashPassword, verifyAgainstNothing, verifyPassword } from '../../src/platform/crypto/password.js';

const SECRET = 'a secret of the test, long enough to be one';
const place: Aad = { tenantId: 't1', table: 'account', column: 'phone', rowId: 'r1' };

describe('cipher', () => {
  const cipher = makeCipher(keyRingFromSecret(SECRET));

  it('gives back what it was given, never the same text twice', () => {
    for (const plain of ['13812341234', '饶平县所城镇 张三', '']) {
      const one = cipher.encrypt(plain, place);
      expect(one).toMatch(/^v1\.1\.[A-Za-z0-9_-]+$/);
      expect(one).not.toBe(cipher.encrypt(plain, place));
      expect(cipher.decrypt(one, place)).toBe(plain);
    }
  });

  it.each(['tenantId', 'table', 'column', 'rowId'] as const)('refuses a text moved to another %s', (part) => {
    const text = cipher.encrypt('13812341234', place);
    expect(() => cipher.decrypt(text, { ...place, [part]: 'other' })).toThrow(CipherError);
  });

  it('keeps the parts of a place apart', () => {
    const text = cipher.encrypt('x', { ...place, table: 'ab', column: 'c' });
    expect(() => cipher.decrypt(text, { ...place, table: 'a', column: 'bc' })).toThrow(CipherError);
  });

  it('refuses every changed byte, and says nothing of the content', () => {
    const text = cipher.encrypt('13812341234', place);
    const start = 'v1.1.'.length;
    const bytes = Buffer.from(text.slice(start), 'base64url');
    for (let i = 0; i < bytes.length; i++) {
      const altered = Buffer.from(bytes);
      altered[i] = (altered[i] ?? 0) ^ 1;
      expect(() => cipher.decrypt(`v1.1.${altered.toString('base64url')}`, place)).toThrow(
        expect.objectContaining({ code: 'CIPHER_FAILED', message: 'CIPHER_FAILED' }),
      );
    }
  });

  it.each(['', 'v1', 'v1.1.', 'v1.2.AAAA', 'v2.1.AAAA', 'v1.0.AAAA', '13812341234', `v1.1.${'A'.repeat(30)}`])(
    'refuses %p',
    (text) => {
      expect(() => cipher.decrypt(text, place)).toThrow(CipherError);
    },
  );

  it('reads old versions after a turn of keys, and not those of another secret', () => {
    const turned = makeCipher(keyRingFromSecret(SECRET, 2));
    const old = cipher.encrypt('old', place);
    expect(turned.decrypt(old, place)).toBe('old');
    const fresh = turned.encrypt('new', place);
    expect(fresh).toMatch(/^v1\.2\./);
    expect(() => cipher.decrypt(fresh, place)).toThrow(CipherError);
    expect(() => cipher.decrypt(fresh.replace('v1.2', 'v1.1'), place)).toThrow(CipherError);
    expect(() => makeCipher(keyRingFromSecret(`${SECRET}!`)).decrypt(old, place)).toThrow(CipherError);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['13812341234', '13812341234'],
    [' 138 1234 1234 ', '13812341234'],
    ['138-1234-1234', '13812341234'],
    ['+86 13812341234', '13812341234'],
    ['+86-138-1234-1234', '13812341234'],
    ['008613812341234', '13812341234'],
    ['8613812341234', '13812341234'],
    ['１３８１２３４１２３４', '13812341234'],
    ['0768-7501234', '07687501234'],
    ['(0768) 7501234', '07687501234'],
    ['（0768）7501234', '07687501234'],
    ['+86 768 7501234', '07687501234'],
    ['020-83123456', '02083123456'],
    ['+86 10 65123456', '01065123456'],
  ])('%p is %s', (written, digits) => {
    expect(normalizePhone(written)).toBe(digits);
  });

  it.each([
    '',
    '12345',
    '12812341234',
    '1381234123',
    '138123412345',
    '7501234',
    '010-6512345',
    '+1 2025550123',
    '张三',
  ])('%p is none', (written) => {
    expect(normalizePhone(written)).toBeNull();
  });

  it('hash alike in every spelling, differently by tenant and by secret', () => {
    const { phoneHash } = makeBlindIndex(SECRET);
    const hash = phoneHash('13812341234', 't1');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(phoneHash('+86 138-1234-1234', 't1')).toBe(hash);
    expect(phoneHash('13812341234', 't2')).not.toBe(hash);
    expect(phoneHash('13812341235', 't1')).not.toBe(hash);
    expect(makeBlindIndex('another').phoneHash('13812341234', 't1')).not.toBe(hash);
    expect(() => phoneHash('12345', 't1')).toThrow(expect.objectContaining({ code: 'PHONE_INVALID' }));
  });

  it.each([
    ['13812341234', '138****1234'],
    ['+86 138-1234-1234', '138****1234'],
    ['0768-7501234', '0768****234'],
    ['020-83123456', '020****3456'],
    ['not a number', '****'],
    ['', '****'],
  ])('%p is masked as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

it.each([
  ['张三', '张*'],
  ['欧阳娜娜', '欧***'],
  ['𠮷田', '𠮷*'],
  ['张', '*'],
  ['', ''],
])('the name %p is masked as %p', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

describe('passwords', () => {
  it('are kept as argon2id at the cost OWASP names, each with a salt of its own', async () => {
    const kept = await hashPassword('饶平-2026');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword('饶平-2026')).not.toBe(kept);
    expect(await verifyPassword(kept, '饶平-2026')).toBe(true);
    expect(await verifyPassword(kept, '饶平－２０２６')).toBe(true);
    expect(await verifyPassword(kept, '饶平-2027')).toBe(false);
    expect(await verifyPassword('no hash', '饶平-2026')).toBe(false);
  });

  it('of nobody cost what those of somebody cost', async () => {
    const kept = await hashPassword('right');
    const time = async (run: () => Promise<boolean>) => {
      const start = performance.now();
      expect(await run()).toBe(false);
      return performance.now() - start;
    };
    let [somebody, nobody] = [Infinity, Infinity];
    for (let i = 0; i < 9; i++) {
      somebody = Math.min(somebody, await time(() => verifyPassword(kept, 'wrong')));
      nobody = Math.min(nobody, await time(() => verifyAgainstNothing('wrong')));
    }
    // Wide enough for a busy machine: an answer without the work would be a thousandth.
    expect(nobody / somebody).toBeGreaterThan(0.33);
    expect(nobody / somebody).toBeLessThan(3);
  });
});
