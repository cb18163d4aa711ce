import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
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

/** An IPv4 address that an IPv6 socket names. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Whom an address stands for: an IPv6 customer is given 64 bits to choose from, so that all of these count as one.
 * Text that is no address stays as it is.
 */
export function networkOf(address: string): string {
  const [, mapped] = MAPPED.exec(address) ?? [];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = before ? before.split(':') : [];
  const rest = after ? after.split(':') : [];
  const missing = after === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array<string>(missing).fill('0'), ...rest]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** The client's address: from the place in X-Forwarded-For that our own proxies wrote, never from one it can invent. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (proxies === 0) return networkOf(direct);
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return networkOf(forwarded.at(-proxies) ?? direct);
}
