import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import type { Actor } from '../kernel/actor.js';
import { toGlobalId } from '../kernel/ids.js';
import { CreateUpload, createUpload, type UploadMade } from '../papers/create-upload.js';
import { inspectUploads } from '../papers/inspect-uploads.js';
import { inTenant } from '../platform/orm/tenant-transaction.js';
import type { Services } from '../platform/services.js';

/** How long the storage takes an upload's bytes, in seconds. */
const TARGET_TTL_SECONDS = 60;

interface Wanted {
  names: readonly string[];
  /** What the pages say. */
  about: string;
}

/**
 * Sends files ahead of a command as their owner sends them: each announced, its bytes laid where they are to go, and
 * judged. Their ids, for the command that attaches them.
 */
export async function upload(services: Services, actor: Actor, { names, about }: Wanted): Promise<string[]> {
  const ids: string[] = [];
  for (const fileName of names) {
    const isPicture = fileName.endsWith('.png');
    const bytes = isPicture ? picture(fileName) : page([fileName.replace(/\.pdf$/, ''), about]);
    const contentType = isPicture ? 'image/png' : 'application/pdf';
    const announced = CreateUpload.parse({ fileName, contentType, size: bytes.length });
    const made = await inTenant(services, actor, (tx) => createUpload(tx, announced));
    await send(services, actor.tenantId, made, bytes);
    ids.push(made.uploadId);
  }
  await inspectUploads(services, actor, ids);
  return ids.map((id) => toGlobalId('Upload', id));
}

/** Our own endpoint does not listen yet: what it would do with the bytes is done here. */
async function send({ papers }: Services, tenantId: string, made: UploadMade, bytes: Buffer): Promise<void> {
  const place = { ...made, tenantId };
  if (papers.receiving) {
    await papers.receiving.receive(place, Readable.from([bytes]), bytes.length);
    return;
  }
  const { url, headers } = await papers.store.target(place, TARGET_TTL_SECONDS);
  const { ok, status } = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  if (!ok) throw new Error(`the storage answered ${status}`);
}

/** A page of PDF with a line of Chinese for each text, in a font that readers bring along. */
function page(lines: readonly string[]): Buffer {
  const glyphs = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const shown = lines.map(
    (line, index) => `BT /F ${18 - 6 * index} Tf 60 ${760 - 40 * index} Td <${glyphs(line)}> Tj ET`,
  );
  const content = shown.join('\n');
  const font = '/BaseFont/STSong-Light';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 7 0 R>>',
    `<</Type/Font/Subtype/Type0${font}/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 6 0 R>>`,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${body}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`);
}

/** A picture: a sky over a ground, in colours of its name's own. */
function picture(name: string): Buffer {
  const [width, height] = [160, 120];
  const hue = crc32(name);
  const rows = Array.from({ length: height }, (_, y) => {
    const sky = y < height * 0.6;
    const colour = [sky ? 150 : 90, sky ? 190 : 120, sky ? 220 : 80].map(
      (part, index) => part + ((hue >> (index * 5)) & 31) - y / 4,
    );
    return Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
