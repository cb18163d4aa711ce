import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ChangeAppealPolicy } from '../contexts/appeal/use-cases/change-appeal-policy.js';
import { form } from '../contexts/directory/use-cases/on-category.js';
import { UNIT_FUNCTIONS, UNIT_KINDS } from '../kernel/roles.js';
import { writtenText } from '../platform/inputs.js';
import { ChangeClockPolicy } from '../time/county-time.js';

const code = z.string().min(1).max(40);
const MOST = 1000;

const division = z.strictObject({ code: z.string().regex(/^\d{6}(\d{3}){0,2}$/), name: writtenText(40) });
const unit = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/),
  name: writtenText(60),
  shortName: writtenText(20),
  kind: z.enum(UNIT_KINDS),
  functions: z.array(z.enum(UNIT_FUNCTIONS)).transform((functions) => [...functions].sort()),
  divisionCode: z.string().nullable(),
});
const category = z.strictObject({ code, name: writtenText(40), parentCode: code.nullable(), form });
const dispatchRule = z.strictObject({
  divisionCode: z.string().nullable(),
  categoryCode: code.nullable(),
  hostUnitCode: code.nullable(),
  coHandlerUnitCodes: z.array(code),
  withTown: z.boolean(),
  note: writtenText(200),
});
const appealPolicy = ChangeAppealPolicy.omit({ expectedVersion: true }).required();
const clockPolicy = ChangeClockPolicy.omit({ expectedVersion: true }).strict();
const closure = z.strictObject({ date: z.iso.date(), name: writtenText(40) });

/**
 * How a county is set up, without people and without secrets, by codes and not by keys: what one county takes from
 * another. A part that is left out is not touched.
 */
export const Configuration = z.strictObject({
  format: z.literal(1),
  divisions: z.array(division).max(MOST).optional(),
  units: z.array(unit).max(MOST).optional(),
  categories: z.array(category).max(MOST).optional(),
  dispatchRules: z.array(dispatchRule).max(500).optional(),
  appealPolicy: appealPolicy.optional(),
  clockPolicies: z.array(clockPolicy).max(MOST).optional(),
  closures: z.array(closure).max(MOST).optional(),
});
export type Configuration = z.output<typeof Configuration>;

export const PARTS = [
  'divisions',
  'units',
  'categories',
  'dispatchRules',
  'appealPolicy',
  'clockPolicies',
  'closures',
] as const;
export type Part = (typeof PARTS)[number];

/** One thing that an import would bring, or change. */
export interface Difference {
  part: Part;
  /** Code of the thing, rule of a clock or date of a closure; null for a part that is taken as a whole. */
  key: string | null;
  before: unknown;
  after: unknown;
}

const keyOf = (item: { code: string } | { date: string } | { rule: string }): string =>
  'code' in item ? item.code : 'date' in item ? item.date : item.rule;

/** What is different in the one that is wanted. What the other has beside it stays, and is no difference. */
export function differencesOf(now: Configuration, wanted: Configuration): Difference[] {
  const list = (part: 'divisions' | 'units' | 'categories' | 'clockPolicies' | 'closures'): Difference[] => {
    const known = new Map((now[part] ?? []).map((item) => [keyOf(item), item]));
    return (wanted[part] ?? [])
      .map((after) => ({ part, key: keyOf(after), before: known.get(keyOf(after)) ?? null, after }))
      .filter(({ before, after }) => !isDeepStrictEqual(before, after));
  };
  const whole = (part: 'dispatchRules' | 'appealPolicy'): Difference[] =>
    // Of a county without a catalogue nothing can be taken.
    wanted[part] === undefined || isDeepStrictEqual(wanted[part], []) || isDeepStrictEqual(now[part], wanted[part])
      ? []
      : [{ part, key: null, before: now[part] ?? null, after: wanted[part] }];
  return [
    ...list('divisions'),
    ...list('units'),
    ...list('categories'),
    ...whole('dispatchRules'),
    ...whole('appealPolicy'),
    ...list('clockPolicies'),
    ...list('closures'),
  ];
}
