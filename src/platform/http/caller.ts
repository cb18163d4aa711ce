import type { IncomingMessage } from 'node:http';
import type { Language } from '../../kernel/refusal.js';
import { apiError } from '../graphql/errors.js';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The Idempotency-Key of a request; one that is no key is told so rather than ignored. */
export function idempotencyKeyOf(given: unknown, language: Language): string | null {
  if (given === undefined || given === null || given === '') return null;
  if (typeof given !== 'string' || !KEY.test(given))
    throw apiError('BAD_USER_INPUT', language, { header: 'Idempotency-Key' });
  return given;
}

/** The client's address: from the place in X-Forwarded-For that our own proxies wrote, never from one it can invent. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-proxies) ?? direct;
}
