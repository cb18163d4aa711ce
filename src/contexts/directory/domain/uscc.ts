/** The 31 characters of GB 32100-2015, in order of their value: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALUE = new Map([...ALPHABET].map((character, value) => [character, value]));
const WEIGHTS = Array.from({ length: 17 }, (_, i) => Array.from({ length: i }).reduce<number>((w) => (w * 3) % 31, 1));

/** Kinds of organisation (second character) that each registration authority (first character) registers. */
const TYPES: Readonly<Record<string, string>> = {
  '1': '1239', // 机构编制
  '2': '19', // 外交
  '3': '123459', // 司法行政
  '4': '19', // 文化
  '5': '1239', // 民政
  '6': '129', // 旅游
  '7': '129', // 宗教
  '8': '19', // 工会
  '9': '123', // 工商: enterprise, individual trader, farmers' co-operative
  A: '19', // 中央军委
  N: '1239', // 农业
  Y: '1', // 其他
};

/** What can be wrong with a credit code, for people. */
export const USCC_FAULTS = {
  LENGTH: { zh: '应为 18 位', en: 'not 18 characters' },
  CHARACTER: { zh: '含有不允许的字符', en: 'a character that cannot be' },
  CHECK: { zh: '校验码不符', en: 'a wrong check character' },
  TYPE: { zh: '机构类别不存在', en: 'no such kind of organisation' },
} as const;
export type UsccFault = keyof typeof USCC_FAULTS;

export type UsccResult =
  | {
      ok: true;
      /** The code as the registry writes it: 18 characters, upper case. */
      code: string;
      authority: string;
      type: string;
      /** Where the code was issued, GB/T 2260. It does not say where the enterprise is domiciled (#21). */
      division: string;
      /** The organisation code of GB 11714, nine characters with its own check character. */
      organisation: string;
    }
  | { ok: false; reason: UsccFault };

/** Removes what typing and pasting add: full width, lower case, white space and invisible characters. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .toUpperCase();
}

/** The check character that belongs to the first 17 characters. */
function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (VALUE.get(body.charAt(i)) ?? 0), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Reads a unified social credit code (GB 32100-2015). The faults are looked for in the order LENGTH, CHARACTER (one
 * outside the alphabet, or a division that is not six digits), CHECK, TYPE: a mistyped code is told as mistyped before
 * anything is said about the kind of organisation it would name.
 */
export function parseUscc(text: string): UsccResult {
  const code = normalised(text);
  if (code.length !== 18) return { ok: false, reason: 'LENGTH' };
  const division = code.slice(2, 8);
  if (![...code].every((character) => VALUE.has(character)) || !/^\d{6}$/.test(division))
    return { ok: false, reason: 'CHARACTER' };
  if (checkCharacter(code) !== code.charAt(17)) return { ok: false, reason: 'CHECK' };
  const [authority, type] = [code.charAt(0), code.charAt(1)];
  if (!TYPES[authority]?.includes(type)) return { ok: false, reason: 'TYPE' };
  return { ok: true, code, authority, type, division, organisation: code.slice(8, 17) };
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether a nine-character organisation code carries its own check character (GB 11714). Codes in use fail it, so it is
 * a hint to a reviewer and never a ground to refuse a credit code. A hyphen before the check character is allowed.
 */
export function organisationCodeChecks(organisation: string): boolean {
  const code = normalised(organisation).replace(/-(?=.$)/, '');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(code.charAt(i), 36), 0);
  return '0123456789X'.charAt((11 - (sum % 11)) % 11) === code.charAt(8);
}
