import type { Readable } from 'node:stream';

/** A paper's place until it is attached: nobody but its maker knows of it. */
export interface UploadPlace {
  tenantId: string;
  uploadId: string;
}

/** What a client is to send its bytes with, and where to. */
export interface UploadTarget {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** The store cannot be reached, or does not do what is asked: for now there are no papers. */
export class StoreAway extends Error {}

/**
 * Where the bytes of papers lie. A client writes to one place for each upload, at the most of its size; `take` makes of
 * what lies there something that it cannot reach and change any more, and only that is ever looked at, kept and read.
 */
export interface PaperStore {
  /** @throws {StoreAway} where no paper could be laid down now */
  ping(): Promise<void>;
  /** Where an upload's bytes go, for `ttlSeconds`. */
  target(upload: UploadPlace & { size: number; contentType: string }, ttlSeconds: number): Promise<UploadTarget>;
  /** The bytes that have come for an upload, as a thing of their own: its key, or null where none have. */
  take(upload: UploadPlace): Promise<string | null>;
  /** Lends a taken thing as a file. */
  withFile<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
  read(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
  /** Removes all that an upload has left, but what is kept. */
  clear(upload: UploadPlace, kept: string | null): Promise<void>;
}

/** Name of the one place of an upload that its client writes to. */
export const INCOMING = 'incoming';

export const folderOf = ({ tenantId, uploadId }: UploadPlace): string => `${tenantId}/${uploadId}`;
