import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether a page of the request's origin may call: our own, or a configured one. Whoever names none is no page. */
export function originAllowed({ headers: { origin, host } }: IncomingMessage, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes('*') || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Lets pages of the configured origins call. No cookie is ever read, so that a page can do no more than its own token
 * lets it.
 */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): void {
  const { origin } = request.headers;
  if (origin === undefined || !originAllowed(request, origins)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    'authorization, content-type, accept-language, idempotency-key, last-event-id, apollo-require-preflight',
  );
  response.setHeader('access-control-max-age', '86400');
}
