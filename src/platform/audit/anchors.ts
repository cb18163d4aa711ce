import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Head } from './chain.js';

const Anchor = z.object({ sequence: z.number().int().min(1), hash: z.string() });

/** Heads of chains, kept outside the database: one file for each tenant. */
export interface Anchors {
  /** Null: none was kept yet. */
  read(tenantId: string): Promise<Head | null>;
  /** Keeps a head that is further on than the one kept. */
  write(tenantId: string, head: Head): Promise<void>;
}

export function openAnchors(folder: string): Anchors {
  const fileOf = (tenantId: string): string => join(folder, `${tenantId}.json`);
  async function read(tenantId: string): Promise<Head | null> {
    try {
      return Anchor.parse(JSON.parse(await readFile(fileOf(tenantId), 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
  return {
    read,
    async write(tenantId, { sequence, hash }) {
      if (((await read(tenantId))?.sequence ?? 0) >= sequence) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whole or not at all, whoever writes beside us.
      const own = `${fileOf(tenantId)}.${process.pid}`;
      await writeFile(own, `${JSON.stringify({ sequence, hash })}\n`, { mode: 0o600 });
      await rename(own, fileOf(tenantId));
    },
  };
}
