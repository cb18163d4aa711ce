/** One question of a category's form. Forms are versioned with their category; answers are kept with the version. */
export interface FormField {
  key: string;
  label: string;
  type: 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN' | 'CHOICE';
  required: boolean;
  options?: string[];
  /** Longest text, or largest number. */
  max?: number;
  help?: string;
}

export type FormAnswers = Record<string, string | number | boolean>;

export interface FormProblem {
  key: string;
  label: string;
  detail: string;
  detailEn: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, as `2026-03-02`. */
function isDate(text: string): boolean {
  const day = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
}

/** Not answered; blanks are no answer. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function problemOf(field: FormField, value: unknown): [string, string] | null {
  if (isNothing(value)) return field.required ? ['必填', 'required'] : null;
  switch (field.type) {
    case 'TEXT':
      if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0'))
        return ['应为文字', 'must be text'];
      return [...value].length > (field.max ?? 500) ? [`不得超过 ${field.max ?? 500} 字`, 'too long'] : null;
    case 'NUMBER':
      if (typeof value !== 'number' || !Number.isFinite(value)) return ['应为数字', 'must be a number'];
      return field.max !== undefined && value > field.max ? [`不得大于 ${field.max}`, 'too large'] : null;
    case 'DATE':
      return typeof value === 'string' && isDate(value) ? null : ['应为日期', 'must be a date'];
    case 'BOOLEAN':
      return typeof value === 'boolean' ? null : ['应为是或否', 'must be true or false'];
    case 'CHOICE':
      return typeof value === 'string' && field.options?.includes(value) ? null : ['不在选项中', 'not an option'];
  }
}

/** The first thing wrong with the answers, in the form's order; unknown keys count as wrong. */
export function checkAnswers(
  form: readonly FormField[],
  answers: Readonly<Record<string, unknown>>,
): FormProblem | null {
  for (const field of form) {
    const problem = problemOf(field, Object.hasOwn(answers, field.key) ? answers[field.key] : undefined);
    if (problem) return { key: field.key, label: field.label, detail: problem[0], detailEn: problem[1] };
  }
  const stranger = Object.keys(answers).find((key) => !form.some((field) => field.key === key));
  return stranger === undefined
    ? null
    : { key: stranger, label: stranger, detail: '表单中没有此项', detailEn: 'no such question' };
}
