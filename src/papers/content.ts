import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import yauzl from 'yauzl';
import type { RefusalCode } from '../kernel/refusal.js';
import { occurringIn } from './bytes.js';
import { KINDS, type ContentType } from './content-types.js';
import type { Scanner } from './scanner.js';

export type Verdict = { passed: true; sha256: string } | { passed: false; refusal: RefusalCode };

/** A file's size and type as its maker declared them: what comes has to be just that. */
interface Declared {
  size: number;
  contentType: ContentType;
}

/**
 * Judges a file by its bytes: of the declared type and size, of one type alone, without macros, and clean in the eyes of
 * the scanner. Nobody but its maker's command has seen it until then.
 */
export async function judge(path: string, declared: Declared, scan: Scanner): Promise<Verdict> {
  const { size, sha256 } = await measured(path);
  const refused = (refusal: RefusalCode): Verdict => ({ passed: false, refusal });
  if (size !== declared.size) return refused('FILE_CONTENT_MISMATCH');
  if ((await scan(path)) === 'INFECTED') return refused('FILE_INFECTED');
  const { detected } = KINDS[declared.contentType];
  const mime = (await fileTypeFromFile(path))?.mime;
  const agrees =
    detected === null ? mime === undefined && (await isText(path)) : (detected as readonly unknown[]).includes(mime);
  if (!agrees) return refused(mime && /macroenabled/.test(mime) ? 'FILE_UNSAFE' : 'FILE_CONTENT_MISMATCH');
  if (mime === 'application/x-cfb') {
    const marks = await occurringIn(path, OLE_MARKS);
    if (marks.has('MACROS')) return refused('FILE_UNSAFE');
    if (!marks.has(declared.contentType)) return refused('FILE_CONTENT_MISMATCH');
  }
  const zipped = mime?.startsWith('application/vnd.openxmlformats') ?? false;
  if (zipped ? await carriesPrograms(path) : await isAlsoSomethingElse(path, declared.contentType))
    return refused('FILE_UNSAFE');
  return { passed: true, sha256 };
}

async function measured(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Names of streams in an OLE container: what makes it a document or a workbook, and what holds its macros. */
const OLE_MARKS = {
  MACROS: wide('_VBA_PROJECT'),
  'application/msword': wide('WordDocument'),
  'application/vnd.ms-excel': wide('Workbook'),
};

/** Markup that a browser would take for a page. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml)[\s>/]/i;
/** How far into a file readers look for another type's beginning. */
const SNIFFED = 1_024;

/** UTF-8, or what Chinese Windows writes; without control characters; no page, and no script of a shell. */
async function isText(path: string): Promise<boolean> {
  const head = (await part(path, 0, SNIFFED)).toString('latin1');
  if (MARKUP.test(head) || head.startsWith('#!')) return false;
  return (await isTextIn(path, 'utf-8')) || (await isTextIn(path, 'gb18030'));
}

async function isTextIn(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
      if (control.test(decoder.decode(chunk, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** A file of one type that other programs take for another: an archive at its end, a page or PDF at its beginning. */
async function isAlsoSomethingElse(path: string, type: ContentType): Promise<boolean> {
  const head = (await part(path, 0, SNIFFED)).toString('latin1');
  if (type !== 'text/plain' && MARKUP.test(head)) return true;
  if (type !== 'application/pdf' && head.includes('%PDF-')) return true;
  return endsAsArchive(path);
}

/** A ZIP is found from its end: the record there says how long the comment behind it is. */
async function endsAsArchive(path: string): Promise<boolean> {
  const END_RECORD = 22;
  const tail = await part(path, -(END_RECORD + 0xffff), END_RECORD + 0xffff);
  for (let at = tail.indexOf('PK\x05\x06'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1))
    if (at + END_RECORD <= tail.length && tail.readUInt16LE(at + 20) === tail.length - at - END_RECORD) return true;
  return false;
}

/** Parts of an Office file that run: macros, old macro sheets, ActiveX, programs put inside. */
const PROGRAM = /vbaProject|vbaData|macrosheets\/|activeX\/|\.(?:exe|dll|scr|js|vbs|bat|cmd|ps1|jar|hta)$/i;
const MOST_PARTS = 10_000;

/** Whether an Office file, which is an archive, has such a part; one that cannot be read through counts as having it. */
async function carriesPrograms(path: string): Promise<boolean> {
  try {
    const archive = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      if (archive.entryCount > MOST_PARTS) return true;
      for await (const entry of archive.eachEntry()) if (PROGRAM.test(entry.fileName)) return true;
      return false;
    } finally {
      archive.close();
    }
  } catch {
    return true;
  }
}

/** Some bytes of a file, from its beginning or, where `from` is negative, from its end. */
async function part(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const start = from < 0 ? Math.max(0, (await file.stat()).size + from) : from;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
