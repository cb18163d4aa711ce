import { crc32 } from 'node:zlib';

/** A ZIP of uncompressed parts, as small as one can be. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [path, body] = [Buffer.from(name), Buffer.from(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(path.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const TYPES = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="${type}"/></Types>`;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Word and Excel files, with nothing in them but `more`. */
export const docx = (
  more: Readonly<Record<string, string>> = {},
  kind = `${OFFICE}.wordprocessingml.document`,
): Buffer =>
  zip({
    '[Content_Types].xml': TYPES('/word/document.xml', `${kind}.main+xml`),
    'word/document.xml': '<document/>',
    ...more,
  });
export const xlsx = (more: Readonly<Record<string, string>> = {}): Buffer =>
  zip({
    '[Content_Types].xml': TYPES('/xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`),
    'xl/workbook.xml': '<workbook/>',
    ...more,
  });

/** The container of old Office files, with the names of these streams in its directory. */
export function ole(...streams: string[]): Buffer {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  const names = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    return entry;
  });
  return Buffer.concat([head, ...names, Buffer.alloc(512)]);
}
