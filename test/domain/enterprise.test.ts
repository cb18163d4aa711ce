import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  acceptedType,
  domiciledIn,
  matchAgainstRegistry,
  nameSimilarity,
  type RegisteredEntity,
} from '../../src/contexts/directory/domain/enterprise.js';

const ENTRY: RegisteredEntity = {
  code: '91445122MA7E10016U',
  name: '饶平县汐禾水产养殖有限公司',
  domicileDivisionCode: '445122123',
  status: 'ACTIVE',
};
const filed = (name: string, code: string | null = ENTRY.code) => ({ code, name });

/** Names of enterprises, and such as only look like them. */
const names = fc.string({
  unit: fc.constantFrom(...'饶平县汐禾水产养殖有限公司（）() ABab12'),
  minLength: 1,
  maxLength: 40,
});

describe('likeness of names', () => {
  it('is 1 for what is one name, whatever the width, case, blanks and brackets', () => {
    expect(nameSimilarity('潮州（饶平）水产', '潮州饶平水产')).toBe(1);
    expect(nameSimilarity('ＡＢＣ有限公司', 'abc 有限公司')).toBe(1);
    expect(nameSimilarity('广东“琅瓷”日用陶瓷', '广东琅瓷日用陶瓷')).toBe(1);
  });

  it('falls with what differs', () => {
    const close = nameSimilarity('饶平县汐禾水产养殖有限公司', '饶平县汐禾水产有限公司');
    const far = nameSimilarity('饶平县汐禾水产养殖有限公司', '深圳市鹏海供应链有限公司');
    expect(close).toBeGreaterThan(0.8);
    expect(far).toBeLessThan(0.35);
    expect(nameSimilarity('甲', '乙')).toBe(0);
    expect(nameSimilarity('', '乙')).toBe(0);
  });

  it('is between 0 and 1, the same from either side, and 1 of a name with itself', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const similarity = nameSimilarity(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(nameSimilarity(b, a)).toBe(similarity);
        expect(nameSimilarity(a, a)).toBe(1);
      }),
    );
  });

  it('is 1 of nothing but one name: not of the same pairs in another order, not by rounding', () => {
    expect(nameSimilarity('甲乙甲丙甲', '甲丙甲乙甲')).toBeLessThan(1);
    expect(nameSimilarity('长'.repeat(60) + '名'.repeat(60), '长'.repeat(60) + '名'.repeat(59))).toBeLessThan(1);
  });
});

describe('match against the registry (#10)', () => {
  it('matched: the code known, the name the same, the record active', () => {
    expect(matchAgainstRegistry(filed('饶平县汐禾水产养殖有限公司'), ENTRY, '445122')).toEqual({
      outcome: 'MATCHED',
      registryName: ENTRY.name,
      nameSimilarity: 1,
      domicileDivisionCode: '445122123',
      registeredHere: true,
      status: 'ACTIVE',
    });
  });

  it('without a code, or without a record, nothing is known', () => {
    const unknown = {
      registryName: null,
      nameSimilarity: null,
      domicileDivisionCode: null,
      registeredHere: null,
      status: null,
    };
    expect(matchAgainstRegistry(filed('甲', null), null, '445122')).toEqual({ outcome: 'CODE_MISSING', ...unknown });
    expect(matchAgainstRegistry(filed('甲'), null, '445122')).toEqual({ outcome: 'CODE_NOT_FOUND', ...unknown });
  });

  it('any difference of the name is a mismatch, and goes before the status', () => {
    const revoked: RegisteredEntity = { ...ENTRY, status: 'REVOKED' };
    expect(matchAgainstRegistry(filed('饶平县汐禾养殖有限公司'), ENTRY, '445122').outcome).toBe('NAME_DIFFERS');
    expect(matchAgainstRegistry(filed('饶平县汐禾养殖有限公司'), revoked, '445122').outcome).toBe('NAME_DIFFERS');
    expect(matchAgainstRegistry(filed(ENTRY.name), revoked, '445122').outcome).toBe('NOT_ACTIVE');
    const reordered = { ...ENTRY, name: '甲乙甲丙甲' };
    expect(matchAgainstRegistry(filed('甲丙甲乙甲'), reordered, '445122').outcome).toBe('NAME_DIFFERS');
  });

  it('registered here is by the domicile alone, and no mismatch (#21)', () => {
    const elsewhere = { ...ENTRY, domicileDivisionCode: '350624' };
    expect(matchAgainstRegistry(filed(ENTRY.name), elsewhere, '445122')).toMatchObject({
      outcome: 'MATCHED',
      registeredHere: false,
    });
    expect(domiciledIn('445122123', '445122')).toBe(true);
    expect(domiciledIn('445103109', '445122')).toBe(false);
    expect(domiciledIn('445122123', '445100')).toBe(true);
    expect(domiciledIn('440523100', '445100')).toBe(false);
  });

  it('legal persons are accepted (91, 93), individual traders (92) and others are not', () => {
    expect(acceptedType('91445122MA7E10016U')).toBe(true);
    expect(acceptedType('93445122MA6RF4MU0L')).toBe(true);
    expect(acceptedType('92445122MA4W10017D')).toBe(false);
    expect(acceptedType('11440000MA000000XX')).toBe(false);
  });
});
