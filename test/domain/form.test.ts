import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers, type FormField } from '../../src/contexts/directory/domain/form.js';
import { STANDARD_CATEGORIES } from '../../src/configuration/standard-categories.js';

const FORM: FormField[] = [
  { key: 'project', label: '项目名称', type: 'TEXT', required: true, max: 10 },
  { key: 'area', label: '面积', type: 'NUMBER', required: true, max: 700 },
  { key: 'until', label: '到期日', type: 'DATE', required: false },
  { key: 'started', label: '是否开工', type: 'BOOLEAN', required: true },
  { key: 'level', label: '类别', type: 'CHOICE', required: true, options: ['报告书', '报告表'] },
];
const RIGHT = { project: '海堤加固', area: 12.5, started: false, level: '报告表' };

const wrong = (change: Record<string, unknown>): string | undefined => checkAnswers(FORM, { ...RIGHT, ...change })?.key;

describe('answers to a category’s form', () => {
  it('right answers have nothing wrong with them; what is optional may be left out or empty', () => {
    expect(checkAnswers(FORM, RIGHT)).toBeNull();
    for (const until of [undefined, null, '', '2026-02-28', '2028-02-29']) expect(wrong({ until })).toBeUndefined();
    expect(checkAnswers([], {})).toBeNull();
  });

  it('what is required must be there; blanks are nothing', () => {
    for (const nothing of [undefined, null, '', '   ', '　']) expect(wrong({ project: nothing })).toBe('project');
    for (const key of Object.keys(RIGHT)) expect(wrong({ [key]: undefined })).toBe(key);
    expect(checkAnswers(FORM, {})).toEqual({ key: 'project', label: '项目名称', detail: '必填', detailEn: 'required' });
  });

  it.each([
    ['project', 12],
    ['project', '十一个字的项目名称太长'],
    ['project', 'a\u0000b'],
    ['area', '12'],
    ['area', 700.1],
    ['area', Number.NaN],
    ['area', Number.POSITIVE_INFINITY],
    ['until', '2026/03/02'],
    ['until', '2026-13-01'],
    ['until', '2026-02-30'],
    ['until', '2026-02-29'],
    ['until', 20260302],
    ['started', 'true'],
    ['started', 1],
    ['level', '登记表'],
    ['level', ['报告书']],
    ['level', {}],
  ])('%s cannot be %p', (key, value) => {
    expect(wrong({ [key]: value })).toBe(key);
  });

  it('length is counted in characters, not in halves of them', () => {
    expect(wrong({ project: '𠮷'.repeat(10) })).toBeUndefined();
    expect(wrong({ project: '𠮷'.repeat(11) })).toBe('project');
  });

  it('a question that the form does not have is told, also one that every object has', () => {
    expect(wrong({ colour: '红' })).toBe('colour');
    expect(
      checkAnswers(FORM, JSON.parse(`{"__proto__": 1, ${JSON.stringify(RIGHT).slice(1)}`) as object as never)?.key,
    ).toBe('__proto__');
    expect(checkAnswers([{ key: 'toString', label: '甲', type: 'TEXT', required: true }], {})?.detailEn).toBe(
      'required',
    );
  });

  it('whatever comes, it answers with a key and both languages, or with nothing', () => {
    const forms = STANDARD_CATEGORIES.flatMap(({ form }) => (form ? [form] : []));
    expect(forms.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.dictionary(fc.string(), fc.anything()), (form, answers) => {
        const problem = checkAnswers(form, answers);
        if (problem) {
          expect(problem.detail).toMatch(/[\u4e00-\u9fff]/);
          expect(problem.detailEn).toMatch(/[a-z]/);
        }
      }),
    );
  });
});
