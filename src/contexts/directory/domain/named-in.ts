/**
 * What a text says of itself, to try the catalogue on: nothing decides by it. Names are found as they are written, a
 * division also without its last letter (黄冈 for 黄冈镇).
 */
export function divisionNamedIn<D extends { name: string }>(text: string, divisions: readonly D[]): D | null {
  const named = (name: string): boolean => text.includes(name) || (name.length > 2 && text.includes(name.slice(0, -1)));
  const [longest] = divisions.filter(({ name }) => named(name)).sort((a, b) => b.name.length - a.name.length);
  return longest ?? null;
}

const pairsOf = (text: string): string[] =>
  Array.from(text)
    .slice(1)
    .map((letter, at) => `${[...text][at]}${letter}`);

/** Pairs of neighbouring letters that a category's name and the text must share, unless it stands there whole. */
const LEAST_PAIRS = 2;

/** The category whose name shares most with the text. */
export function categoryNamedIn<C extends { name: string }>(text: string, categories: readonly C[]): C | null {
  const scored = categories
    .map((category) => ({ category, shared: pairsOf(category.name).filter((pair) => text.includes(pair)).length }))
    .filter(({ category, shared }) => shared >= LEAST_PAIRS || text.includes(category.name))
    .sort((a, b) => b.shared - a.shared || a.category.name.length - b.category.name.length);
  return scored[0]?.category ?? null;
}
