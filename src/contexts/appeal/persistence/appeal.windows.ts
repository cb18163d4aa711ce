import { createHash } from 'node:crypto';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import {
  fieldsOf,
  jsonOf,
  nodeFieldsOf,
  type Shape,
  type StatementBuilder,
  type Windows,
} from '../../../platform/reads/shape.js';

/** Rows one window can hold. */
const MOST_IN_WINDOW = 100;

/** Rows that hang on an appeal in the order of their sequence, and come by windows of it. */
export interface Sequenced {
  shape: () => Shape;
  table: string;
  /** Which of them this reader sees. */
  seen: (row: string, appeal: string, statement: StatementBuilder) => string;
}

/** Different windows of one timeline that a document can ask for. */
const MOST_WINDOWS = 10;

type WindowArguments = Partial<Record<'first' | 'last' | 'after' | 'before', unknown>>;

/** What tells one window of a timeline from another: its rows are found by this. */
export function windowKey({ first, last, after, before }: WindowArguments): string {
  return createHash('sha256')
    .update(JSON.stringify([first ?? null, last ?? null, after ?? null, before ?? null]))
    .digest('base64url');
}

/** The windows asked for, by their keys; what is beyond the most there may be is left out. */
export const windowsOf = (rows: Sequenced): Windows => ({
  windows: (appeal, fields, statement) => windowsSql(rows, appeal, fields, statement),
});

function windowsSql(
  rows: Sequenced,
  appeal: string,
  fields: readonly ResolveTree[],
  statement: StatementBuilder,
): string {
  const byKey = new Map<string, ResolveTree[]>();
  for (const field of fields) {
    const key = windowKey(field.args);
    byKey.set(key, [...(byKey.get(key) ?? []), field]);
  }
  const windows = [...byKey].slice(0, MOST_WINDOWS).map(([key, [first, ...others]]) => {
    if (!first) throw new Error('a window that nobody asked for');
    return `${statement.bind(key)}::text, ${windowPart(rows, appeal, first, [first, ...others].flatMap(fieldsOf), statement)}`;
  });
  return `json_build_object(${windows.join(', ')})`;
}

/**
 * One window: `first` from its beginning, `last` (20 unless told) from its end, as far as this reader
 * sees. One row more than asked tells of a further page.
 */
function windowPart(
  { shape, table, seen }: Sequenced,
  appeal: string,
  { args }: ResolveTree,
  asked: readonly ResolveTree[],
  statement: StatementBuilder,
): string {
  const { first, last, after, before } = args as WindowArguments;
  const size = windowSize(first ?? last);
  const e = statement.alias();
  const sequences = (
    [
      ['>', after],
      ['<', before],
    ] as const
  ).flatMap(([sign, cursor]) => {
    const sequence = sequenceOf(cursor);
    return sequence === null ? [] : [`e.sequence ${sign} ${statement.bind(sequence)}`];
  });
  const where = [
    `e.tenant_id = ${appeal}.tenant_id`,
    `e.appeal_id = ${appeal}.id`,
    seen('e', appeal, statement),
    ...sequences,
  ].join(' and ');
  const window =
    `select e.* from ${table} e where ${where} ` +
    `order by e.sequence ${first == null ? 'desc' : 'asc'} limit ${statement.bind(size + 1)}`;
  const json = jsonOf({ ...shape(), always: ['sequence'] }, e, asked.flatMap(nodeFieldsOf), statement);
  return `(select coalesce(json_agg(${json} order by ${e}.sequence), '[]'::json) from (${window}) ${e})`;
}

/** How many rows a window holds. */
export function windowSize(asked: unknown): number {
  return Math.max(0, Math.min(typeof asked === 'number' ? asked : 20, MOST_IN_WINDOW));
}

/** The sequence in a cursor; anything else is no cursor and changes nothing. */
export function sequenceOf(cursor: unknown): number | null {
  if (typeof cursor !== 'string') return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  return /^e\d{1,9}$/.test(text) ? Number(text.slice(1)) : null;
}

export const cursorOfSequence = (sequence: number): string => Buffer.from(`e${sequence}`).toString('base64url');
