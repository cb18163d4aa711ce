import { createReadStream } from 'node:fs';

/** The patterns that occur in a file, looked for as it streams by; none of it is kept but a seam. */
export async function occurringIn(path: string, patterns: Readonly<Record<string, Buffer>>): Promise<Set<string>> {
  const seam = Math.max(...Object.values(patterns).map(({ length }) => length)) - 1;
  const found = new Set<string>();
  let before = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([before, chunk]);
    for (const [name, pattern] of Object.entries(patterns)) if (window.includes(pattern)) found.add(name);
    before = window.subarray(Math.max(0, window.length - seam));
  }
  return found;
}
