import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

/** A small S3-compatible storage in this process, which checks signatures as a big one does. */
export interface Storage {
  /** Environment variables of a process that keeps its files there. */
  config: Record<string, string>;
  /** Keys of what lies there, in their order. */
  keys(): string[];
  close(): Promise<void>;
}

const BUCKET = 'papers';

export async function startStorage(): Promise<Storage> {
  const directory = mkdtempSync(join(tmpdir(), 'zhitongche-storage-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  // It signs `/papers` where clients sign `/papers/`: requests on the bucket itself go through as nobody's, those on
  // objects, and all that clients send by a signed URL, are checked.
  server.middleware.unshift((ctx, next) => {
    if (ctx.path === `/${BUCKET}/`) delete ctx.req.headers['authorization'];
    return next();
  });
  const { port } = await server.run();
  return {
    config: {
      S3_BUCKET: BUCKET,
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    keys: () =>
      readdirSync(join(directory, BUCKET), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('._S3rver_object'))
        .map((name) => name.replace('._S3rver_object', ''))
        .sort(),
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
