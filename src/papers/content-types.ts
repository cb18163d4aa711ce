/** The kinds of paper that are taken: by extension, and by what the bytes show (as `file-type` names it). */
interface Kind {
  extensions: readonly string[];
  /** Other names that browsers declare it by. */
  aliases?: readonly string[];
  /** Null: text, which has no signature. */
  detected: readonly string[] | null;
}

export const KINDS = {
  'application/pdf': { extensions: ['pdf'], detected: ['application/pdf'] },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], aliases: ['image/jpg'], detected: ['image/jpeg'] },
  'image/png': { extensions: ['png'], detected: ['image/png', 'image/apng'] },
  'image/gif': { extensions: ['gif'], detected: ['image/gif'] },
  'image/webp': { extensions: ['webp'], detected: ['image/webp'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extensions: ['docx'],
    detected: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extensions: ['xlsx'],
    detected: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  'application/msword': { extensions: ['doc'], detected: ['application/x-cfb'] },
  'application/vnd.ms-excel': { extensions: ['xls'], detected: ['application/x-cfb'] },
  'text/plain': { extensions: ['txt'], detected: null },
  'audio/mpeg': { extensions: ['mp3'], aliases: ['audio/mp3'], detected: ['audio/mpeg'] },
  'audio/mp4': { extensions: ['m4a'], aliases: ['audio/x-m4a', 'audio/m4a'], detected: ['audio/x-m4a', 'audio/mp4'] },
  'audio/amr': { extensions: ['amr'], detected: ['audio/amr'] },
  'audio/wav': { extensions: ['wav'], aliases: ['audio/x-wav', 'audio/wave'], detected: ['audio/wav'] },
} as const satisfies Record<string, Kind>;

export type ContentType = keyof typeof KINDS;

/** The type a file is declared to be, by the name it has here; null where it is none that is taken. */
export function contentTypeOf(declared: string): ContentType | null {
  const bare = declared.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  for (const [type, { aliases }] of Object.entries(KINDS as Record<string, Kind>))
    if (type === bare || aliases?.includes(bare)) return type as ContentType;
  return null;
}

/** Whether a name ends as names of this type do. */
export function hasExtensionOf(fileName: string, type: ContentType): boolean {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  return extension !== undefined && (KINDS[type] as Kind).extensions.includes(extension);
}

/** What is left of a name: no folder, no control character, nothing that turns the reading direction round. */
export function cleanFileName(given: string): string {
  const name = given.normalize('NFC').toWellFormed();
  return (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}
