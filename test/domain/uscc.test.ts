import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { organisationCodeChecks, parseUscc } from '../../src/contexts/directory/domain/uscc.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const VALID = [
  '914403001922038216',
  '91440300192317458F',
  '91440400192548256N',
  '91110000802100433B',
  '91445122MA7E10016U',
  '91445122MAER10029X',
  '91445122MAM510031X',
  '91445100MA4TE5T13F',
  '91440300MA5ABC120X',
  '92445122MA4W10017D',
];

/** The check character by the letter of the standard, apart from the code under test. */
function checkOf(body: string): string {
  let sum = 0;
  for (let i = 1; i <= 17; i++) sum += ALPHABET.indexOf(body.charAt(i - 1)) * Number(3n ** BigInt(i - 1) % 31n);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

const codes = fc
  .record({
    division: fc.integer({ min: 110000, max: 659999 }).map(String),
    type: fc.constantFrom('91', '92', '93', '12', '51', 'A1', 'N2', 'Y1'),
    organisation: fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 9, maxLength: 9 }),
  })
  .map(({ type, division, organisation }) => type + division + organisation)
  .map((body) => body + checkOf(body));

function accepted(code: string): boolean {
  return parseUscc(code).ok;
}

describe('unified social credit code, GB 32100-2015', () => {
  test.each(VALID)('%s is valid', (code) => {
    expect(parseUscc(code)).toMatchObject({ ok: true, code });
  });

  test.each([
    ['914403001922038217', 'CHECK'],
    ['914403001922083216', 'CHECK'],
    ['91350100M000100Y4Z', 'CHARACTER'],
    ['91445122MA7E10016', 'LENGTH'],
    ['91445122MA7E10016UU', 'LENGTH'],
    ['', 'LENGTH'],
    ['91445122MA7E1OO16U', 'CHARACTER'],
    ['9144512AMA7E10016U', 'CHARACTER'],
    ['91445122MA7E1001６中', 'CHARACTER'],
  ])('%s is refused: %s', (code, reason) => {
    expect(parseUscc(code)).toEqual({ ok: false, reason });
  });

  test('the published worked example carries a wrong check character; 3 is right', () => {
    expect(parseUscc('91350100M000100Y43')).toMatchObject({ ok: true, organisation: 'M000100Y4' });
  });

  test.each([...'IOSVZ'])('%s is no character of a code, wherever it stands', (character) => {
    for (let i = 0; i < 18; i++) {
      const code = VALID[0]!.slice(0, i) + character + VALID[0]!.slice(i + 1);
      expect(parseUscc(code)).toEqual({ ok: false, reason: 'CHARACTER' });
    }
  });

  test('17 characters of a valid code are never one', () => {
    for (const code of VALID)
      for (let i = 0; i < 18; i++)
        expect(parseUscc(code.slice(0, i) + code.slice(i + 1))).toEqual({ ok: false, reason: 'LENGTH' });
  });

  test('an authority registers its own types only', () => {
    const parsed = (head: string): string => {
      const body = `${head}445122MA7E10016`;
      const result = parseUscc(body + checkOf(body));
      return result.ok ? 'valid' : result.reason;
    };
    expect(['91', '93', '11', '52', '81', 'A9', 'Y1'].map(parsed)).toEqual(Array(7).fill('valid'));
    expect(['90', '94', '9A', '01', '82', 'B1', 'Y2', 'A2'].map(parsed)).toEqual(Array(8).fill('TYPE'));
  });

  test('the parts are named', () => {
    expect(parseUscc('91445122MA7E10016U')).toEqual({
      ok: true,
      code: '91445122MA7E10016U',
      authority: '9',
      type: '1',
      division: '445122',
      organisation: 'MA7E10016',
    });
  });

  test('case, full width and white space do not matter', () => {
    const code = '91445122MA7E10016U';
    for (const typed of [
      ' 91445122ma7e10016u ',
      '９１４４５１２２ＭＡ７Ｅ１００１６Ｕ',
      '9144 5122 MA7E\t1001\u30006u\ufeff',
    ])
      expect(parseUscc(typed)).toMatchObject({ ok: true, code });
  });

  test('every code made by the standard is accepted and read back', () => {
    fc.assert(fc.property(codes, (code) => expect(parseUscc(code)).toMatchObject({ ok: true, code })));
  });

  test('any single changed character is detected', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, i, character) => {
        fc.pre(code.charAt(i) !== character);
        expect(accepted(code.slice(0, i) + character + code.slice(i + 1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('any transposition of differing neighbours is detected: no two neighbouring weights coincide', () => {
    fc.assert(
      fc.property(codes, fc.nat(16), (code, i) => {
        fc.pre(code.charAt(i) !== code.charAt(i + 1));
        const swapped = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
        expect(accepted(swapped)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const result = parseUscc(text);
        if (result.ok) expect(parseUscc(result.code)).toEqual(result);
      }),
    );
  });
});

describe('organisation code, GB 11714', () => {
  test.each(['192203821', '192317458', '192548256', '802100433', '80210043-3'])('%s checks', (organisation) => {
    expect(organisationCodeChecks(organisation)).toBe(true);
  });

  test.each(['192203822', '19220382', '1922038211', '19220382Y', ''])('%s does not check', (organisation) => {
    expect(organisationCodeChecks(organisation)).toBe(false);
  });

  test('a credit code is valid whether or not its organisation code checks', () => {
    const body = '91445122MA7E10017';
    expect(organisationCodeChecks(body.slice(8))).not.toBe(organisationCodeChecks('MA7E10016'));
    expect(accepted(body + checkOf(body))).toBe(true);
  });

  test('any single changed digit is detected', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(9), (i, digit) => {
        const code = '802100433';
        fc.pre(code.charAt(i) !== String(digit));
        expect(organisationCodeChecks(code.slice(0, i) + String(digit) + code.slice(i + 1))).toBe(false);
      }),
    );
  });
});
