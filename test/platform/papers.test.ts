import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanFileName, contentTypeOf, hasExtensionOf, type ContentType } from '../../src/papers/content-types.js';
import { judge } from '../../src/papers/content.js';
import { makeLinks } from '../../src/papers/links.js';
import { clamdScanner, makeScanner, testFileScanner } from '../../src/papers/scanner.js';
import { docx, ole, xlsx, zip } from '../support/archives.js';
import { pdf, png } from '../support/kit/papers.js';

const folder = mkdtempSync(join(tmpdir(), 'zhitongche-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function laid(bytes: Buffer): string {
  const path = join(folder, `${(files += 1)}`);
  writeFileSync(path, bytes);
  return path;
}

const judged = async (contentType: ContentType, bytes: Buffer): Promise<string> => {
  const verdict = await judge(laid(bytes), { contentType, size: bytes.length }, testFileScanner);
  return verdict.passed ? 'PASSED' : verdict.refusal;
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(40)]);
const WAV = Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1'), Buffer.alloc(40)]);
const M4A = Buffer.concat([Buffer.from('\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00M4A ', 'latin1'), Buffer.alloc(60)]);
const MP3 = Buffer.concat([
  Buffer.from('fffb9000', 'hex'),
  Buffer.alloc(413),
  Buffer.from('fffb9000', 'hex'),
  Buffer.alloc(413),
]);
const GIF = Buffer.concat([Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), Buffer.alloc(30)]);
const WEBP = Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1'), Buffer.alloc(40)]);
/** 「企业诉求」 as Windows in Chinese writes it. */
const GBK = Buffer.from('c6f3d2b5cbdfc7f3', 'hex');
const EICAR = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR` + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');

describe('what a file is, by its bytes', () => {
  it.each<[string, ContentType, Buffer]>([
    ['a PDF', 'application/pdf', pdf().bytes],
    ['a PNG', 'image/png', png().bytes],
    ['a JPEG', 'image/jpeg', JPEG],
    ['a GIF', 'image/gif', GIF],
    ['a WebP', 'image/webp', WEBP],
    ['a Word file', DOCX, docx()],
    ['an Excel file', XLSX, xlsx()],
    ['an old Word file', 'application/msword', ole('Root Entry', 'WordDocument')],
    ['an old Excel file', 'application/vnd.ms-excel', ole('Root Entry', 'Workbook')],
    ['a text in UTF-8', 'text/plain', Buffer.from('企业诉求：\r\n\t厂房 <一期> 未通电。')],
    ['a text in GB18030', 'text/plain', GBK],
    ['a recording as WAV', 'audio/wav', WAV],
    ['a recording as MP3', 'audio/mpeg', MP3],
    ['a recording as M4A', 'audio/mp4', M4A],
    ['a recording as AMR', 'audio/amr', Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(40, 60)])],
  ])('%s passes', async (_, type, bytes) => {
    expect(await judged(type, bytes)).toBe('PASSED');
  });

  it.each<[string, ContentType, Buffer, string]>([
    [
      'a page that calls itself a PDF',
      'application/pdf',
      Buffer.from('<html><script>alert(1)</script>'),
      'FILE_CONTENT_MISMATCH',
    ],
    ['a page that calls itself a text', 'text/plain', Buffer.from(' \n<!DOCTYPE html><p>'), 'FILE_CONTENT_MISMATCH'],
    [
      'an SVG that calls itself a PNG',
      'image/png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'FILE_CONTENT_MISMATCH',
    ],
    [
      'an SVG that calls itself a text',
      'text/plain',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'FILE_CONTENT_MISMATCH',
    ],
    ['a program', 'application/pdf', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1'), 'FILE_CONTENT_MISMATCH'],
    [
      'a program that calls itself a text',
      'text/plain',
      Buffer.from('\x7fELF\x02\x01\x01'.padEnd(80, '\0'), 'latin1'),
      'FILE_CONTENT_MISMATCH',
    ],
    ['a script of a shell', 'text/plain', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'FILE_CONTENT_MISMATCH'],
    ['a PNG that calls itself a JPEG', 'image/jpeg', png().bytes, 'FILE_CONTENT_MISMATCH'],
    ['an archive that calls itself a Word file', DOCX, zip({ 'a.txt': 'a' }), 'FILE_CONTENT_MISMATCH'],
    ['a Word file with macros', DOCX, docx({ 'word/vbaProject.bin': 'x' }), 'FILE_UNSAFE'],
    [
      'a Word file of the type for macros',
      DOCX,
      docx({}, 'application/vnd.ms-word.document.macroEnabled'),
      'FILE_UNSAFE',
    ],
    ['an Excel file with an old macro sheet', XLSX, xlsx({ 'xl/macrosheets/sheet1.xml': 'x' }), 'FILE_UNSAFE'],
    ['a Word file with a program inside', DOCX, docx({ 'word/embeddings/a.exe': 'x' }), 'FILE_UNSAFE'],
    ['an old Word file with macros', 'application/msword', ole('WordDocument', '_VBA_PROJECT'), 'FILE_UNSAFE'],
    ['an old Excel file that calls itself a Word file', 'application/msword', ole('Workbook'), 'FILE_CONTENT_MISMATCH'],
    ['an installer in the same container', 'application/msword', ole('Root Entry'), 'FILE_CONTENT_MISMATCH'],
    [
      'a picture with an archive behind it',
      'image/png',
      Buffer.concat([png().bytes, zip({ 'a.class': 'x' })]),
      'FILE_UNSAFE',
    ],
    [
      'a picture that is a page as well',
      'image/gif',
      Buffer.concat([GIF, Buffer.from('<script>alert(1)</script>')]),
      'FILE_UNSAFE',
    ],
    ['a picture that is a PDF as well', 'image/jpeg', Buffer.concat([JPEG, pdf().bytes]), 'FILE_UNSAFE'],
    ['the scanners’ test file', 'text/plain', EICAR, 'FILE_INFECTED'],
    [
      'the scanners’ test file far inside',
      'text/plain',
      Buffer.concat([Buffer.alloc(65_500, 'a'), EICAR]),
      'FILE_INFECTED',
    ],
  ])('%s does not', async (_, type, bytes, refusal) => {
    expect(await judged(type, bytes)).toBe(refusal);
  });

  it('has just the size that was announced', async () => {
    const { bytes } = pdf();
    const declared = { contentType: 'application/pdf' as const, size: bytes.length + 1 };
    expect(await judge(laid(bytes), declared, testFileScanner)).toEqual({
      passed: false,
      refusal: 'FILE_CONTENT_MISMATCH',
    });
  });
});

describe('names', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\王\\用地合同.pdf', '用地合同.pdf'],
    ['a\u0000b\r\nc\u202egpj.pdf', 'abcgpj.pdf'],
    ['  ...图 纸?<1>.png ', '图 纸__1_.png'],
    ['///', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('end as names of their type do', () => {
    expect(hasExtensionOf('合同.PDF', 'application/pdf')).toBe(true);
    expect(hasExtensionOf('合同.pdf.exe', 'application/pdf')).toBe(false);
    expect(hasExtensionOf('合同', 'application/pdf')).toBe(false);
  });

  it.each([
    ['IMAGE/JPG; charset=x', 'image/jpeg'],
    ['audio/x-m4a', 'audio/mp4'],
    ['text/html', null],
    ['image/svg+xml', null],
    ['application/zip', null],
  ])('of the type %s: %s', (declared, type) => {
    expect(contentTypeOf(declared)).toBe(type);
  });
});

describe('links', () => {
  const [links, others] = [makeLinks('a'.repeat(32)), makeLinks('b'.repeat(32))];
  const id = '01900000-0000-7000-8000-000000000000';
  const upload = { tenantId: id, uploadId: id, size: 1, contentType: 'application/pdf' };

  it('are read as they were signed, and only of the kind, by the secret and within the time they were signed for', async () => {
    const signed = await links.sign('upload', upload, 60);
    expect(await links.read('upload', signed)).toEqual(upload);
    expect(await links.read('download', signed)).toBeNull();
    expect(await others.read('upload', signed)).toBeNull();
    expect(await links.read('upload', `${signed.slice(0, -2)}AA`)).toBeNull();
    expect(await links.read('upload', await links.sign('upload', upload, -1))).toBeNull();
    expect(await links.read('upload', '')).toBeNull();
  });
});

describe('ClamAV', () => {
  /** What clamd does: reads chunks until an empty one, then says one line. */
  async function clamd(answer: (received: Buffer) => string): Promise<{ url: string; server: Server }> {
    const server = createServer((socket: Socket) => {
      let all = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => {
        all = Buffer.concat([all, chunk]);
        if (all.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer(all));
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    return { url: `tcp://127.0.0.1:${port}`, server };
  }

  it('gets the file in chunks and has the last word', async () => {
    let heard: Buffer = Buffer.alloc(0);
    const { url, server } = await clamd((received) => {
      heard = received;
      return received.includes('bad') ? 'stream: Win.Test FOUND\0' : 'stream: OK\0';
    });
    try {
      const scan = makeScanner(url);
      expect(await scan(laid(Buffer.from('good')))).toBe('CLEAN');
      expect(heard.toString('latin1')).toBe('zINSTREAM\0\0\0\0\x04good\0\0\0\0');
      expect(await scan(laid(Buffer.from('bad')))).toBe('INFECTED');
      expect(await scan(laid(EICAR))).toBe('INFECTED');
    } finally {
      server.close();
    }
  });

  it('that gives no verdict, or is not there, is a fault and no verdict', async () => {
    const { url, server } = await clamd(() => 'INSTREAM size limit exceeded. ERROR\0');
    await expect(clamdScanner(url)(laid(Buffer.from('x')))).rejects.toThrow('no verdict');
    await new Promise((resolve) => server.close(resolve));
    await expect(clamdScanner(url)(laid(Buffer.from('x')))).rejects.toThrow();
  });
});
