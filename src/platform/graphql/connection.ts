import { apiError } from './errors.js';
import type { GraphQLContext } from './context.js';

/** Rows one page can hold. */
export const MOST_ROWS = 100;
const USUAL_ROWS = 20;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface PageRequest {
  size: number;
  backwards: boolean;
  cursor: string | null;
}

/**
 * Reads Relay's arguments: `first` with `after`, or `last` with `before`; 20 rows unless told, 100 at most.
 * @throws BAD_USER_INPUT for both directions at once, or a number outside 0 to 100
 */
export function pageRequest({ first, after, last, before }: PageArguments, { language }: GraphQLContext): PageRequest {
  const backwards = last != null || (first == null && before != null);
  const size = (backwards ? last : first) ?? USUAL_ROWS;
  if ((first != null && last != null) || size < 0 || size > MOST_ROWS || (backwards ? after != null : before != null))
    throw apiError('BAD_USER_INPUT', language);
  return { size, backwards, cursor: (backwards ? before : after) ?? null };
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/**
 * A page from rows in the order in which they were walked, one row more than its size where there is a next one.
 */
export function pageOf<T>(
  walked: T[],
  { size, backwards, cursor }: PageRequest,
  cursorOf: (row: T) => string,
): Page<T> {
  const more = walked.length > size;
  const rows = more ? walked.slice(0, size) : walked;
  if (backwards) rows.reverse();
  const edges = rows.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes: rows,
    pageInfo: {
      hasNextPage: backwards ? cursor !== null : more,
      hasPreviousPage: backwards ? more : cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
