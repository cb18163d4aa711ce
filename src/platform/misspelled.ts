const OWN_PREFIX = 'ZTC_';

/**
 * Names that somebody probably meant as one of `known`: one typing slip away, two in a long name; only exchanged
 * neighbours in the shortest, which have too many honest neighbours (HOST and HOME). Also every name with our prefix,
 * which nobody else would use.
 */
export function likelyMisspellings(names: string[], known: string[]): { name: string; meant?: string }[] {
  return names
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const bare = name.startsWith(OWN_PREFIX) ? name.slice(OWN_PREFIX.length) : name;
      const meant = known.find((candidate) => isSlipOf(bare, candidate));
      if (meant) return [{ name, meant }];
      return name.startsWith(OWN_PREFIX) ? [{ name }] : [];
    });
}

function isSlipOf(name: string, known: string): boolean {
  if (known.length <= 4)
    return (
      name === known || (name.length === known.length && distance(name, known) === 1 && sorted(name) === sorted(known))
    );
  const allowed = known.length >= 8 ? 2 : 1;
  if (Math.abs(name.length - known.length) > allowed) return false;
  return distance(known.length >= 8 ? name.toUpperCase() : name, known) <= allowed;
}

const sorted = (text: string): string => [...text].sort().join('');

/** Edits from one to the other: a character more, less or other, or two neighbours exchanged. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const other = from[row - 1] === to[column - 1] ? 0 : 1;
      let best = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + other);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        best = Math.min(best, (before[column - 2] ?? 0) + 1);
      line.push(best);
    }
    [before, above] = [above, line];
  }
  return above[to.length] ?? 0;
}
