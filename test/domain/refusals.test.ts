import { describe, expect, it } from '@jest/globals';
import { refusalText, REFUSALS, type RefusalCode } from '../../src/kernel/refusal.js';
import { ERRORS } from '../../src/platform/graphql/errors.js';

const CODES = Object.keys(REFUSALS) as RefusalCode[];
const factsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

describe('refusals and errors speak both languages', () => {
  it.each(CODES)('%s has a sentence in each', (code) => {
    const { zh, en } = REFUSALS[code];
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[A-Z][\x20-\x7e“”]+$/);
    // The same facts in both; those that are text come in each language, and codes have a Chinese name beside them.
    const english = factsOf(en).map((name) => name.replace(/En$/, ''));
    const chinese = factsOf(zh).map((name) => name.replace(/Names?$/, ''));
    expect(english.sort()).toEqual(chinese.sort());
  });

  it.each(CODES)('%s leaves nothing open once the facts are in', (code) => {
    const names = [...factsOf(REFUSALS[code].zh), ...factsOf(REFUSALS[code].en)];
    const facts = Object.fromEntries(names.map((name) => [name, 'X']));
    for (const language of ['zh', 'en'] as const) expect(refusalText({ code, facts }, language)).not.toMatch(/[{}]/);
  });

  it('a list is written as each language writes one', () => {
    const refusal = {
      code: 'INVALID_TRANSITION' as const,
      facts: {
        state: 'CLOSED',
        needed: ['HANDLING', 'DISPATCHED'],
        stateName: '已结案',
        neededNames: ['办理中', '已转办待接收'],
      },
    };
    expect(refusalText(refusal, 'zh')).toContain('办理中、已转办待接收');
    expect(refusalText(refusal, 'en')).toContain('HANDLING, DISPATCHED');
  });

  it.each(Object.entries(ERRORS))('%s, an error of the whole request, too', (_, { zh, en, status }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
