import { pairsOf } from './words.js';

/** What two appeals are compared by. */
export interface Told {
  title: string;
  description: string;
}

/** How alike two appeals are, from 0 to 1: by their titles, by all they say, and by both together. */
export interface Likeness {
  titles: number;
  texts: number;
  likeness: number;
}

/** From here on two appeals are likely to be about one matter; what else one enterprise files stays well below. */
export const LEAST_LIKENESS = 0.25;
/** Likely duplicates that are told of one appeal. */
const MOST_DUPLICATES = 5;

/** Dice's coefficient of the pairs of neighbouring letters in two texts; full width counts as the common one. */
function dice(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.normalize('NFKC')) as [string, string];
  if (a === b) return 1;
  const [x, y] = [a, b].map((text) => new Set(pairsOf([text], Infinity))) as [Set<number>, Set<number>];
  const common = [...x].filter((pair) => y.has(pair)).length;
  return common === 0 ? 0 : (2 * common) / (x.size + y.size);
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** A title says what the matter is and a description says more, at whatever length: half of the likeness is the titles'. */
export function likenessOf(one: Told, other: Told): Likeness {
  const whole = ({ title, description }: Told): string => `${title}\n${description}`;
  const [titles, texts] = [dice(one.title, other.title), dice(whole(one), whole(other))];
  return { titles: rounded(titles), texts: rounded(texts), likeness: rounded((titles + texts) / 2) };
}

/** Which of some appeals are likely to be about the same matter, the likest first; among equals in the order given. */
export function likelyDuplicatesOf<T extends Told>(appeal: Told, others: readonly T[]): (Likeness & { other: T })[] {
  return others
    .map((other) => ({ ...likenessOf(appeal, other), other }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_DUPLICATES);
}

/** The likeness in a sentence, for whoever has to decide whether to merge. */
export function explainLikeness({ titles, texts }: Likeness): Readonly<Record<'zh' | 'en', string>> {
  const [a, b] = [titles, texts].map((share) => `${Math.round(share * 100)}%`);
  return {
    zh: `同一企业；标题相近 ${a}，全文相近 ${b}。`,
    en: `The same enterprise; the titles are ${a} alike, the whole texts ${b}.`,
  };
}
