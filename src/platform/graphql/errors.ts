import { GraphQLError } from 'graphql';
import { REFUSALS, type Language } from '../../kernel/refusal.js';
import { TooMany } from '../limits/attempts.js';

/** Top-level errors: whatever is no refusal by the rules. Codes are stable; texts carry nothing of the request. */
export const ERRORS = {
  UNAUTHENTICATED: { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  FORBIDDEN: { status: 403, zh: '您的岗位不能查看此内容。', en: 'Your post may not read this.' },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    zh: '未准许该网站的页面调用。',
    en: 'Pages of this origin may not call.',
  },
  NOT_FOUND: { status: 404, ...REFUSALS.NOT_FOUND },
  BAD_USER_INPUT: { status: 400, zh: '参数有误。', en: 'An argument is not acceptable.' },
  TOO_COSTLY: {
    status: 400,
    zh: '请求涉及的数据过多，请缩小范围或分页。',
    en: 'The operation asks for too much; narrow it or page.',
  },
  TOO_MANY_STREAMS: {
    status: 429,
    zh: '同时打开的订阅过多，请先关闭一些。',
    en: 'Too many subscriptions are open at once; close some first.',
  },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    zh: '尝试次数过多，请稍后再试。',
    en: 'Too many attempts; try again later.',
  },
  RATE_LIMITED: { status: 429, zh: '请求过于频繁，请稍后再试。', en: 'Too much was asked for; try again later.' },
  SERVICE_UNAVAILABLE: { status: 503, zh: '服务暂不可用，请稍后重试。', en: 'Temporarily unavailable; try again.' },
  INTERNAL_SERVER_ERROR: { status: 500, zh: '系统内部错误。', en: 'Something went wrong on our side.' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** A top-level error of a stable code, in the caller's language; `detail` says what the code leaves open. */
export function apiError(
  code: ErrorCode,
  language: Language,
  { detail, ...extensions }: Record<string, unknown> & { detail?: Readonly<Record<Language, string>> } = {},
): GraphQLError {
  const more = detail && { zh: `：${detail.zh}。`, en: `: ${detail.en}.` }[language];
  const message = ERRORS[code][language];
  return new GraphQLError(more ? message.replace(/[。.]$/, more) : message, { extensions: { code, ...extensions } });
}

/** An allowance that is used up, as the error of that code with the seconds to wait; any other fault as it is. */
export function waitFor(code: 'TOO_MANY_ATTEMPTS' | 'RATE_LIMITED', fault: unknown, language: Language): unknown {
  return fault instanceof TooMany ? apiError(code, language, { retryAfterSeconds: fault.retryAfterSeconds }) : fault;
}
