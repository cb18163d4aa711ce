import type { UploadTarget } from './types.js';

/** A file as somebody has it before him. */
export interface Paper {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Sends bytes where they are to go, with the headers that belong to it. */
export function sendTo({ method, url, headers }: UploadTarget, bytes: Buffer): Promise<Response> {
  const given = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  return fetch(url, { method, headers: given, body: new Uint8Array(bytes) });
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** One white dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

export const pdf = (name = '用地合同.pdf', mark = ''): Paper => ({
  name,
  type: 'application/pdf',
  bytes: Buffer.from(`${PDF}%${mark}\n`),
});

export const png = (name = '现场照片.png'): Paper => ({ name, type: 'image/png', bytes: PNG });

export const txt = (content: string, name = '说明.txt'): Paper => ({
  name,
  type: 'text/plain',
  bytes: Buffer.from(content),
});
