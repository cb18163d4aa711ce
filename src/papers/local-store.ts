import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, link, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Links } from './links.js';
import { folderOf, INCOMING, StoreAway, type PaperStore, type UploadPlace } from './store.js';

/** More has come than was declared. */
export class TooMuch extends Error {}

/** A store that our own HTTP endpoint fills. */
export interface ReceivingStore extends PaperStore {
  /** Lays a body down as it comes. Nothing stays of one that breaks off or is too long. @throws {TooMuch} */
  receive(upload: UploadPlace, body: AsyncIterable<Buffer>, most: number): Promise<number>;
}

/** Where the endpoint is that takes an upload's bytes. */
export const UPLOADS_PATH = '/files/uploads';

/** Papers as files in a folder. A taken one is a second name of the same file: replacing the first leaves it as it is. */
export function localStore(folder: string, links: Links, publicUrl: () => string): ReceivingStore {
  const pathOf = (key: string): string => join(folder, key);
  const incoming = (upload: UploadPlace): string => pathOf(`${folderOf(upload)}/${INCOMING}`);

  return {
    async ping() {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await access(folder, constants.W_OK);
      } catch {
        throw new StoreAway();
      }
    },

    async target({ tenantId, uploadId, size, contentType }, ttlSeconds) {
      const signed = await links.sign('upload', { tenantId, uploadId, size, contentType }, ttlSeconds);
      return { url: `${publicUrl()}${UPLOADS_PATH}/${signed}`, headers: { 'content-type': contentType } };
    },

    async receive(upload, body, most) {
      const path = incoming(upload);
      const part = `${path}.${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      let size = 0;
      try {
        await pipeline(
          body,
          async function* limited(chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              size += chunk.length;
              if (size > most) throw new TooMuch();
              yield chunk;
            }
          },
          createWriteStream(part, { mode: 0o600, flush: true }),
        );
        await rename(part, path);
        return size;
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },

    async take(upload) {
      const key = `${folderOf(upload)}/${randomUUID()}`;
      return link(incoming(upload), pathOf(key)).then(
        () => key,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null;
          throw new StoreAway();
        },
      );
    },

    withFile: (key, work) => work(pathOf(key)),

    async read(key): Promise<Readable> {
      const file = await open(pathOf(key)).catch(() => {
        throw new StoreAway();
      });
      return createReadStream('', { fd: file });
    },

    remove: (key) => rm(pathOf(key), { force: true }),

    async clear(upload, kept) {
      const at = pathOf(folderOf(upload));
      const names = await readdir(at).catch(() => []);
      for (const name of names) if (`${folderOf(upload)}/${name}` !== kept) await rm(join(at, name), { force: true });
      if (!kept) await rmdir(at).catch(() => undefined);
    },
  };
}
