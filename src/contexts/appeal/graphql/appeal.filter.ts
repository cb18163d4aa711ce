import { uuidOf, type NodeType } from '../../../kernel/ids.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { SEARCHABLE, wordsOf, type Word } from '../domain/words.js';
import type { AppealFilter } from '../persistence/appeal.search.js';
import type { AppealFilterInput } from './finding.types.js';

/** A filter with ids as keys, where one that is none matches nothing, and texts as words. */
export function narrowedBy(
  { text, enterpriseName, ...filter }: AppealFilterInput,
  { language }: GraphQLContext,
): AppealFilter {
  const key = (type: NodeType, id: string | null | undefined): string | null =>
    id == null ? null : (uuidOf(type, id) ?? '00000000-0000-0000-0000-000000000000');
  const words = (search: string | null | undefined): Word[] | null => {
    if (search == null) return null;
    const found = wordsOf(search);
    if (!found) throw apiError('BAD_USER_INPUT', language, { detail: SEARCHABLE });
    return found;
  };
  return {
    ...filter,
    words: words(text),
    enterpriseName: words(enterpriseName),
    unitId: key('Unit', filter.unitId),
    handlerId: key('Account', filter.handlerId),
    enterpriseId: key('Enterprise', filter.enterpriseId),
    categoryId: key('Category', filter.categoryId),
  };
}
