import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  explainLikeness,
  LEAST_LIKENESS,
  likelyDuplicatesOf,
  likenessOf,
  type Told,
} from '../../src/contexts/appeal/domain/likeness.js';

const online: Told = {
  title: '育苗场供电线路跳闸致苗种损失',
  description:
    '我公司位于下岱村的鲍鱼育苗场，近一周供电线路连续跳闸五次，增氧机、水泵停机，苗种大面积死亡，初步估算损失约八万元。曾向供电所报修，至今未彻底解决，请协调供电部门对该线路进行排查改造，并考虑架设专线。',
};
const hotline: Told = {
  title: '育苗场用电线路频繁跳闸',
  description: '来电人反映下岱村育苗场所在线路近期频繁跳闸，增氧设备停机造成苗种损失，希望供电部门排查线路。',
};
const other: Told = {
  title: '鲍鱼育苗场台风受损后恢复生产的苗种补助咨询办理',
  description: '台风造成育苗车间受损，请问恢复生产的苗种补助如何申请，需要哪些材料，多久可以到账。',
};

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'厂房用电线路跳闸损失请协调ABab12１２。 '), { maxLength: 40 })
    .map((letters) => letters.join('')),
);
const appeals = fc.record({ title: texts, description: texts });

describe('how alike two appeals are', () => {
  it('tells one matter in other words from another matter of the same enterprise', () => {
    expect(likenessOf(online, hotline).likeness).toBeGreaterThan(LEAST_LIKENESS);
    expect(likenessOf(online, other).likeness).toBeLessThan(LEAST_LIKENESS);
    expect(likenessOf(hotline, other).likeness).toBeLessThan(LEAST_LIKENESS);
  });

  it('counts pairs of neighbouring letters, whatever their width and case', () => {
    const [a, b] = [
      { title: '用电线路', description: '甲乙' },
      { title: '用电报修', description: '丙丁' },
    ];
    // 用电 of 用电, 电线, 线路 and 用电, 电报, 报修; and 甲乙, 丙丁 beside them.
    expect(likenessOf(a, b)).toEqual({ titles: 0.33, texts: 0.25, likeness: 0.29 });
    expect(
      likenessOf({ title: 'ＧＢ２００５２', description: '变压器' }, { title: 'gb20052', description: '变压器' }),
    ).toEqual({ titles: 1, texts: 1, likeness: 1 });
    expect(likenessOf({ title: '水', description: '甲' }, { title: '电', description: '乙' }).likeness).toBe(0);
  });

  it('is from 0 to 1, the same from either side, and 1 for what is identical', () => {
    fc.assert(
      fc.property(appeals, appeals, (one, another) => {
        const { likeness, titles, texts: whole } = likenessOf(one, another);
        for (const share of [likeness, titles, whole]) expect(share >= 0 && share <= 1).toBe(true);
        expect(likenessOf(another, one)).toEqual({ likeness, titles, texts: whole });
        expect(likenessOf(one, { ...one })).toEqual({ likeness: 1, titles: 1, texts: 1 });
      }),
    );
  });

  it('says why', () => {
    expect(explainLikeness(likenessOf(hotline, hotline))).toEqual({
      zh: '同一企业；标题相近 100%，全文相近 100%。',
      en: 'The same enterprise; the titles are 100% alike, the whole texts 100%.',
    });
  });
});

describe('likely duplicates', () => {
  it('are the likest, five at most, and among equals those that came first', () => {
    const copies = Array.from({ length: 6 }, (_, number) => ({ ...hotline, number }));
    expect(
      likelyDuplicatesOf(hotline, [other, online, ...copies]).map(({ other: { title }, likeness }) => [
        title,
        likeness,
      ]),
    ).toEqual(Array.from({ length: 5 }, () => [hotline.title, 1]));
    expect(likelyDuplicatesOf(hotline, copies).map((found) => found.other.number)).toEqual([0, 1, 2, 3, 4]);
    expect(likelyDuplicatesOf(online, [other, hotline]).map((found) => found.other)).toEqual([hotline]);
    expect(likelyDuplicatesOf(online, [])).toEqual([]);
  });

  it('are never less alike than told, nor left out before a less alike one', () => {
    fc.assert(
      fc.property(appeals, fc.array(appeals, { maxLength: 12 }), (appeal, others) => {
        const found = likelyDuplicatesOf(appeal, others);
        const all = others.map((one) => likenessOf(appeal, one).likeness).filter((share) => share >= LEAST_LIKENESS);
        expect(found.map(({ likeness }) => likeness)).toEqual(all.sort((a, b) => b - a).slice(0, 5));
      }),
    );
  });
});
