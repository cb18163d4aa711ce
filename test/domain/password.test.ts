import { describe, expect, it } from '@jest/globals';
import { weaknessOf } from '../../src/contexts/directory/domain/password.js';

describe('a password', () => {
  it.each([
    ['ten characters of three kinds', 'Fengxi-202'],
    ['sixteen of one kind, long enough to be said', 'chaozhougongfucha'],
    ['Chinese', '潮州工夫茶很好喝A1'],
  ])('will do: %s', (_, password) => {
    expect(weaknessOf(password, 'huanggang')).toBeNull();
  });

  it.each([
    ['nine characters', 'Fengxi-20'],
    ['ten of two kinds', 'fengxi2026'],
    ['more than can be stretched', 'Fengxi-2026'.repeat(20)],
    ['the same again and again', 'Aa1Aa1Aa1Aa1Aa1Aa1'],
    ['the user name in it', 'HuangGang-2026'],
    ['full-width forms that come to the same', 'ＡＡＡＡａａａａ11'],
  ])('will not: %s', (_, password) => {
    expect(weaknessOf(password, 'huanggang')).toEqual({ reason: expect.any(String), reasonEn: expect.any(String) });
  });

  it('of somebody without a user name is judged by itself', () => {
    expect(weaknessOf('HuangGang-2026', null)).toBeNull();
  });
});
