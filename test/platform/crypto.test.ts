import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCipheriv, createHash } from 'node:crypto';
import { makeBlindIndex, normalizePhone } from '../../src/platform/crypto/blind-index.js';
import { CipherError, makeCipher, type Aad } from '../../src/platform/crypto/cipher.js';
import { makeKeyRing, SUITES, type Suite } from '../../src/platform/crypto/key-ring.js';
import { maskName, maskPhone } from '../../src/platform/crypto/mask.js';
import { hashPassword, verifyAgainstNothing, verifyPassword } from '../../src/platform/crypto/password.js';

const SECRET = 'a secret of the test, long enough to be one';
const OTHER = 'another secret of the test, as long as that';
const place: Aad = { tenantId: 't1', table: 'account', column: 'phone', rowId: 'r1' };

/** A ring of keys by version, the current one first. */
const ring = (suite: Suite, ...secrets: [version: number, secret: string][]) => makeKeyRing(new Map(secrets), suite);
const cipherOf = (suite: Suite, ...secrets: [version: number, secret: string][]) => makeCipher(ring(suite, ...secrets));

describe.each(SUITES)('the cipher by suite %s', (suite) => {
  const mark = { AES: 'v1', SM: 's1' }[suite];
  const cipher = cipherOf(suite, [1, SECRET]);
  const anyPlace = fc.record({ tenantId: fc.uuid(), table: fc.string(), column: fc.string(), rowId: fc.uuid() });

  it('gives back whatever it was given, never the same text twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), anyPlace, (plain, aad) => {
        const text = cipher.encrypt(plain, aad);
        expect(text).toMatch(new RegExp(`^${mark}\\.1\\.[A-Za-z0-9_-]+$`));
        expect(text).not.toBe(cipher.encrypt(plain, aad));
        expect(cipher.decrypt(text, aad)).toBe(plain.toWellFormed());
      }),
    );
  });

  it.each(['tenantId', 'table', 'column', 'rowId'] as const)('refuses a text moved to another %s', (part) => {
    fc.assert(
      fc.property(anyPlace, fc.string(), (aad, other) => {
        fc.pre(other !== aad[part]);
        const text = cipher.encrypt('13812341234', aad);
        expect(() => cipher.decrypt(text, { ...aad, [part]: other })).toThrow(CipherError);
      }),
    );
  });

  it('keeps the parts of a place apart', () => {
    const text = cipher.encrypt('x', { ...place, table: 'ab', column: 'c' });
    expect(() => cipher.decrypt(text, { ...place, table: 'a', column: 'bc' })).toThrow(CipherError);
  });

  it('refuses every flipped bit of the text, and says nothing of the content', () => {
    const text = Buffer.from(cipher.encrypt('13812341234', place));
    for (let bit = 0; bit < text.length * 8; bit++) {
      const altered = Buffer.from(text);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => cipher.decrypt(altered.toString('latin1'), place)).toThrow(
        expect.objectContaining({ code: 'CIPHER_FAILED', message: 'CIPHER_FAILED' }),
      );
    }
  });

  it.each(['', mark, `${mark}.1.`, `${mark}.2.AAAA`, `${mark}.0.AAAA`, `${mark}.1.${'A'.repeat(30)}`])(
    'refuses %p',
    (text) => {
      expect(() => cipher.decrypt(text, place)).toThrow(CipherError);
    },
  );

  it('reads the other suite, and keys that were turned, and not those that it does not have', () => {
    const old = cipher.encrypt('old', place);
    for (const now of SUITES) {
      const turned = cipherOf(now, [2, OTHER], [1, SECRET]);
      expect(turned.decrypt(old, place)).toBe('old');
      const fresh = turned.encrypt('new', place);
      expect(fresh.startsWith(`${turned.head}.`)).toBe(true);
      expect(cipherOf(suite, [1, SECRET], [2, OTHER]).decrypt(fresh, place)).toBe('new');
      for (const without of [cipher, cipherOf(suite, [1, OTHER], [2, SECRET])])
        expect(() => without.decrypt(fresh, place)).toThrow(CipherError);
      expect(() => cipher.decrypt(fresh.replace(/^(..)\.2/, '$1.1'), place)).toThrow(CipherError);
    }
    expect(() => cipherOf(suite, [2, OTHER]).decrypt(old, place)).toThrow(CipherError);
  });
});

it('reads what was written before suites were named', () => {
  const written = 'v1.1.BwcHBwcHBwcHBwcHCJeD31PyUlMREqltm3DP0KqgJ18Nhn4BQIjM';
  expect(cipherOf('SM', [2, OTHER], [1, SECRET]).decrypt(written, place)).toBe('13812341234');
});

describe('the country’s algorithms are the standards’ own', () => {
  it('SM4, GB/T 32907 appendix A', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    // In counter mode the first block of a text of noughts is the enciphered counter.
    const cipher = createCipheriv('sm4-ctr', block, block);
    expect(cipher.update(Buffer.alloc(16)).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('SM3, GB/T 32905 appendix A: %s', (text, digest) => {
    expect(createHash('sm3').update(text).digest('hex')).toBe(digest);
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

  it.each(SUITES)('hash alike in every spelling, differently by tenant and by key, by suite %s', (suite) => {
    const { phoneHash, phoneHashes } = makeBlindIndex(ring(suite, [1, SECRET]));
    const hash = phoneHash('13812341234', 't1');
    expect(hash).toMatch({ AES: /^[0-9a-f]{64}$/, SM: /^s1\.1\.[0-9a-f]{64}$/ }[suite]);
    expect(phoneHash('+86 138-1234-1234', 't1')).toBe(hash);
    expect(phoneHash('13812341234', 't2')).not.toBe(hash);
    expect(phoneHash('13812341235', 't1')).not.toBe(hash);
    expect(makeBlindIndex(ring(suite, [1, OTHER])).phoneHash('13812341234', 't1')).not.toBe(hash);
    for (const hashing of [phoneHash, phoneHashes])
      expect(() => hashing('12345', 't1')).toThrow(expect.objectContaining({ code: 'PHONE_INVALID' }));
  });

  it('are looked up by every hash that was ever written, the oldest first in each process', () => {
    const indexes = SUITES.flatMap((suite) => [
      makeBlindIndex(ring(suite, [1, SECRET], [2, OTHER])),
      makeBlindIndex(ring(suite, [2, OTHER], [1, SECRET])),
    ]);
    const lookUps = indexes.map(({ phoneHashes }) => phoneHashes('13812341234', 't1'));
    for (const { phoneHash } of indexes) expect(lookUps[0]).toContain(phoneHash('13812341234', 't1'));
    for (const hashes of lookUps) expect(hashes).toEqual(lookUps[0]);
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
