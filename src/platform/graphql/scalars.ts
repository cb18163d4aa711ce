import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isoOf } from '../../time/pure/index.js';
import { parseUscc } from '../../contexts/directory/domain/uscc.js';

const bad = (what: string): GraphQLError =>
  new GraphQLError(`Not a ${what}.`, { extensions: { code: 'BAD_USER_INPUT' } });

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const at = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  if (!at || Number.isNaN(at.getTime())) throw bad('DateTime with an offset');
  return at;
}

/** Views hand instants over as text in the right form: they pass through, nothing is parsed and printed again. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    '时间点，带时区偏移（ISO 8601），如 2026-03-17T00:00:00+08:00。一日的 24:00 写作次日 00:00。An instant with its offset; 24:00 of a day is written as 00:00 of the next.',
  serialize: (value) => (value instanceof Date ? isoOf(value) : (value as string)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function parseDate(value: unknown): string {
  if (typeof value !== 'string' || !DATE.test(value) || Number.isNaN(Date.parse(value))) throw bad('Date');
  return value;
}

export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: '日期（北京时间），如 2026-03-17。A day in Asia/Shanghai.',
  serialize: (value) => value as string,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});

/** Only its form as text is asked here: a wrong check digit is a refusal of the command, with the duty and the field. */
export const UnifiedSocialCreditCode = new GraphQLScalarType<string, string>({
  name: 'UnifiedSocialCreditCode',
  description:
    '统一社会信用代码（GB 32100-2015），18 位，末位为校验码；录入时全角、小写和空格自动规范。校验不通过时命令返回 INVALID_CREDIT_CODE。Unified social credit code; a wrong check digit is answered with INVALID_CREDIT_CODE.',
  serialize: (value) => value as string,
  parseValue: (value) => {
    if (typeof value !== 'string' || value.length > 64) throw bad('UnifiedSocialCreditCode');
    const parsed = parseUscc(value);
    return parsed.ok ? parsed.code : value;
  },
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw bad('UnifiedSocialCreditCode');
    const parsed = parseUscc(node.value);
    return parsed.ok ? parsed.code : node.value;
  },
});
