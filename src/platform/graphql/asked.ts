import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { fieldsOf } from '../reads/shape.js';

/** The fields asked for below this one. */
export function askedOf(info: GraphQLResolveInfo): ResolveTree[] {
  return fieldsOf(parseResolveInfo(info) as ResolveTree);
}

/** The fields asked for below one of them, or nothing where it was not asked for. */
export function askedUnder(asked: readonly ResolveTree[], name: string): ResolveTree[] | null {
  const found = asked.filter((field) => field.name === name);
  return found.length > 0 ? found.flatMap(fieldsOf) : null;
}
