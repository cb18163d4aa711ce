import { BREAK, visit, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { fieldsOf } from '../reads/shape.js';

/** What stands below a field, for as long as its document is kept: worked out once where no variable has a say in it. */
const KNOWN = new WeakMap<FieldNode, ResolveTree[] | 'VARIES'>();

/** The fields asked for below this one. */
export function askedOf(info: GraphQLResolveInfo): ResolveTree[] {
  const [node, ...others] = info.fieldNodes;
  const known = node && others.length === 0 ? KNOWN.get(node) : 'VARIES';
  if (known && known !== 'VARIES') return known;
  const asked = fieldsOf(parseResolveInfo(info) as ResolveTree);
  if (node && !known) KNOWN.set(node, varies(node, info) ? 'VARIES' : asked);
  return asked;
}

/** Whether a variable stands below the field, in an argument or a directive, fragments included. */
function varies({ selectionSet }: FieldNode, { fragments }: GraphQLResolveInfo): boolean {
  let found = false;
  const seen = new Set<string>();
  const look = (set: typeof selectionSet): void => {
    if (!set) return;
    visit(set, {
      Variable() {
        found = true;
        return BREAK;
      },
      FragmentSpread({ name: { value } }) {
        if (seen.has(value)) return;
        seen.add(value);
        look(fragments[value]?.selectionSet);
      },
    });
  };
  look(selectionSet);
  return found;
}

/** The fields asked for below one of them, or nothing where it was not asked for. */
export function askedUnder(asked: readonly ResolveTree[], name: string): ResolveTree[] | null {
  const found = asked.filter((field) => field.name === name);
  return found.length > 0 ? found.flatMap(fieldsOf) : null;
}
