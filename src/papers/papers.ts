import { join } from 'node:path';
import type { Config } from '../config.js';
import { makeLinks, type Links } from './links.js';
import { localStore, type ReceivingStore } from './local-store.js';
import { s3Store } from './s3-store.js';
import { makeScanner, type Scanner } from './scanner.js';
import type { PaperStore } from './store.js';

/** A process's hold on papers: where they lie, what is signed for them, and who looks them through. */
export interface Papers {
  store: PaperStore;
  links: Links;
  scan: Scanner;
  /** Null: clients send to the storage itself. */
  receiving: ReceivingStore | null;
}

export function openPapers(config: Config, publicUrl: () => string): Papers {
  const links = makeLinks(config.appSecret);
  const scan = makeScanner(config.clamdUrl);
  if (config.s3) return { store: s3Store(config.s3), links, scan, receiving: null };
  const store = localStore(join(config.dataDir, 'papers'), links, publicUrl);
  return { store, links, scan, receiving: store };
}
