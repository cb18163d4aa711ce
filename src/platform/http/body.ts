import type { IncomingMessage } from 'node:http';

/** The largest request body, in bytes: room for the longest appeal, and no more. */
const MOST_BYTES = 256 * 1024;

export class BodyTooLarge extends Error {}

/** As much of a body that is too large is read and forgotten, so that its sender hears so instead of a lost connection. */
const MOST_FORGOTTEN = 4 * 1024 * 1024;

/** How long a body may take to come, in ms. */
const PATIENCE_MS = 30_000;

/** Lets what is left of an unwanted body go by, so that its sender hears why instead of a lost connection. */
export async function forget(request: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) if ((size += chunk.length) > MOST_FORGOTTEN) return;
}

/** Reads a JSON body; an empty one, or one of another content type, is undefined, which the server then refuses. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  const late = setTimeout(() => request.destroy(), PATIENCE_MS);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else if (size > MOST_FORGOTTEN) throw new BodyTooLarge();
    }
  } finally {
    clearTimeout(late);
  }
  if (size > MOST_BYTES) throw new BodyTooLarge();
  if (size === 0 || !/^application\/([\w.+-]*\+)?json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
