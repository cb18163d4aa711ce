import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { folderOf, INCOMING, StoreAway, type PaperStore } from './store.js';

export interface S3Settings {
  bucket: string;
  /** Undefined: Amazon's own. */
  endpoint?: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** How long a request waits for the storage, in ms. */
const CONNECTION_MS = 3_000;
const SILENCE_MS = 20_000;

/** Papers as objects of an S3-compatible storage: the client sends to it directly, by a URL signed for that one object. */
export function s3Store({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Settings): PaperStore {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: endpoint !== undefined,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    requestHandler: { connectionTimeout: CONNECTION_MS, requestTimeout: SILENCE_MS },
    // Not every S3-compatible storage knows the checksums that the library adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  /** Whatever fails is the storage's, and its message may repeat keys and names. */
  async function asked<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      if ((error as { name?: string }).name === 'NoSuchKey') throw error;
      throw new StoreAway();
    });
  }

  async function removeAll(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const objects = keys.map((Key) => ({ Key }));
    await asked(client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects } })));
  }

  async function read(key: string): Promise<Readable> {
    const { Body } = await asked(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
    if (!Body) throw new StoreAway();
    return Body as Readable;
  }

  return {
    async ping() {
      await asked(client.send(new HeadBucketCommand({ Bucket: bucket })));
    },

    async target({ size, contentType, ...upload }, ttlSeconds) {
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: `${folderOf(upload)}/${INCOMING}`,
        ContentLength: size,
        ContentType: contentType,
      });
      // The length is signed as well: the storage itself takes neither more nor less.
      const signableHeaders = new Set(['host', 'content-length', 'content-type']);
      const url = await getSignedUrl(client, put, { expiresIn: ttlSeconds, signableHeaders });
      return { url, headers: { 'content-type': contentType } };
    },

    async take(upload) {
      const key = `${folderOf(upload)}/${randomUUID()}`;
      const CopySource = `${bucket}/${folderOf(upload)}/${INCOMING}`;
      try {
        await asked(client.send(new CopyObjectCommand({ Bucket: bucket, Key: key, CopySource })));
        return key;
      } catch (error) {
        if (error instanceof StoreAway) throw error;
        return null;
      }
    },

    async withFile(key, work) {
      const folder = await mkdtemp(join(tmpdir(), 'zhitongche-paper-'));
      try {
        const path = join(folder, 'paper');
        await pipeline(await read(key), createWriteStream(path, { mode: 0o600 }));
        return await work(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },

    read,

    remove: (key) => removeAll([key]),

    async clear(upload, kept) {
      const listed = await asked(
        client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `${folderOf(upload)}/` })),
      );
      await removeAll((listed.Contents ?? []).flatMap(({ Key }) => (Key && Key !== kept ? [Key] : [])));
    },
  };
}
