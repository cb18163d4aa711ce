/**
 * How a text is found again. Chinese has no blanks between words, so what is indexed is each pair of neighbouring
 * characters; a pair is one number, whose equality row security lets an index answer.
 */

/** Pairs that are indexed of one appeal, at most: title and enterprise first, then the description from its beginning. */
const MOST_PAIRS = 300;
/** Words one search can hold, and characters of all of them together. */
const MOST_WORDS = 5;
const MOST_CHARACTERS = 100;

/** The letters A to Z are found in either case; in SQL it is `lower` under the collation "C". */
export const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Letters and digits of any script; halves of what lies beyond the first plane count as well. */
const isWordly = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xd800 && unit <= 0xdfff) ||
  /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));

/** The distinct pairs of neighbouring letters in some texts, in their order; `most` of them. */
export function pairsOf(texts: readonly string[], most = MOST_PAIRS): number[] {
  const pairs = new Set<number>();
  for (const text of texts.map(folded)) {
    let before = 0;
    for (let at = 0; at < text.length && pairs.size < most; at++) {
      const unit = text.charCodeAt(at);
      const here = isWordly(unit) ? unit : 0;
      if (before && here) pairs.add((before << 16) | here);
      before = here;
    }
  }
  return [...pairs];
}

/** One word of a search: what has to stand in the text, and the pairs by which it is looked up. */
export interface Word {
  text: string;
  pairs: readonly number[];
}

/** What is said of a search that cannot be looked up. */
export const SEARCHABLE = {
  zh: `检索词每个至少 2 个字，至多 ${MOST_WORDS} 个、共 ${MOST_CHARACTERS} 个字符`,
  en: `a search is of words of at least 2 characters, at most ${MOST_WORDS} of them and ${MOST_CHARACTERS} characters`,
} as const;

/**
 * The words of a search, separated by blanks; null where one is too short to be looked up (two letters at least), or
 * they are too many or too long.
 */
export function wordsOf(search: string): Word[] | null {
  const texts = folded(search.normalize('NFC')).split(/\s+/).filter(Boolean);
  if (texts.length === 0 || texts.length > MOST_WORDS || search.length > MOST_CHARACTERS) return null;
  const words = texts.map((text) => ({ text, pairs: pairsOf([text]) }));
  return words.every(({ pairs }) => pairs.length > 0) ? words : null;
}
