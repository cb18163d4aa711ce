import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { uuidOf } from '../../../kernel/ids.js';
import { cursorOfKey, keyOfCursor } from '../../../platform/graphql/cursors.js';
import { askedOf } from '../../../platform/graphql/asked.js';
import { pageOf, pageRequest } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { LIFECYCLE } from '../domain/lifecycle.js';
import type { AppealState } from '../domain/vocabulary.js';
import { nodeFieldsOf } from '../../../platform/reads/shape.js';
import { appealCount, appealPage, appealsByKey, type AppealFilter } from '../persistence/appeal.views.js';
import { AppealFilterInput } from './appeal.inputs.js';
import { Appeal, AppealConnection, LifecycleRow } from './appeal.types.js';

enum AppealOrder {
  FILED_AT_DESC = 'FILED_AT_DESC',
  FILED_AT_ASC = 'FILED_AT_ASC',
}
registerEnumType(AppealOrder, {
  name: 'AppealOrder',
  description: '排序。Order of a list.',
  valuesConfig: {
    FILED_AT_DESC: { description: '最新提交在前。Newest filed first.' },
    FILED_AT_ASC: { description: '最早提交在前。Oldest filed first.' },
  },
});

/** Reads one appeal as far as the caller may, or null. */
export async function readAppeal(
  context: GraphQLContext,
  key: string,
  asked: readonly ResolveTree[],
): Promise<Appeal | null> {
  const [row] = await context.reads.query<{ node: Appeal }>(appealsByKey(signedIn(context), [key], asked));
  return row?.node ?? null;
}

@Resolver(() => AppealConnection)
export class AppealReadsResolver {
  @Query(() => Appeal, {
    nullable: true,
    description:
      '按标识读取；无权或不存在均为空。One appeal; null where it does not exist or is not the caller’s to read. For anybody signed in.',
  })
  async appeal(
    @Arg('id', () => ID, { description: '全局标识。Global id.' }) id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Appeal | null> {
    signedIn(context);
    const key = uuidOf('Appeal', id);
    return key ? readAppeal(context, key, askedOf(info)) : null;
  }

  @Query(() => AppealConnection, {
    description:
      '可读的诉求。Appeals the caller may read: a unit’s own, an enterprise’s own, all of them for bureau and supervision. 20 a page unless told, 100 at most.',
  })
  async appeals(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: '每页条数。Rows from the start.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('last', () => Int, { nullable: true, description: '自末尾条数。Rows from the end.' }) last?: number | null,
    @Arg('before', () => String, { nullable: true, description: '游标。Cursor.' }) before?: string | null,
    @Arg('filter', () => AppealFilterInput, { nullable: true, description: '条件。Filter.' })
    filter?: AppealFilterInput | null,
    @Arg('orderBy', () => AppealOrder, { nullable: true, description: '排序，默认最新在前。Order.' })
    orderBy?: AppealOrder | null,
  ): Promise<AppealConnection> {
    const actor = signedIn(context);
    const request = pageRequest({ first, after, last, before }, context);
    const narrowed = keysOf(filter ?? {});
    const window = {
      size: request.size,
      beyond: request.cursor === null ? null : keyOfCursor(request.cursor),
      backwards: request.backwards,
      oldestFirst: orderBy === AppealOrder.FILED_AT_ASC,
    };
    const asked = askedOf(info).flatMap(nodeFieldsOf);
    const rows = await context.reads.query<{ node: Appeal }>(appealPage(actor, narrowed, window, asked));
    const page = pageOf(
      rows.map(({ node }) => node),
      request,
      ({ id }) => cursorOfKey(uuidOf('Appeal', id) ?? ''),
    );
    return { ...page, filter: narrowed } as unknown as AppealConnection;
  }

  @FieldResolver(() => Int, { description: '总数，仅在请求时计算。Counted only when asked for.' })
  async totalCount(@Root() connection: { filter: AppealFilter }, @Ctx() context: GraphQLContext): Promise<number> {
    const [row] = await context.reads.query<{ count: number }>(appealCount(signedIn(context), connection.filter));
    return row?.count ?? 0;
  }

  @Query(() => [LifecycleRow], {
    description: '诉求的全部流转。The life of an appeal, row by row. For anybody.',
  })
  lifecycle(): LifecycleRow[] {
    return LIFECYCLE.map(({ command, from, by, to, duties, built }) => {
      const states = from.filter((state): state is AppealState => state !== 'NEW');
      const ends = Object.values(to).filter((state): state is AppealState => state !== 'STAY');
      return { command, from: states, to: [...new Set(ends)], by, duties, built };
    });
  }
}

/** Ids of a filter as keys; one that is none matches nothing. */
function keysOf(filter: AppealFilterInput): AppealFilter {
  const key = (type: 'Unit' | 'Enterprise' | 'Category', id: string | null | undefined): string | null =>
    id == null ? null : (uuidOf(type, id) ?? '00000000-0000-0000-0000-000000000000');
  return {
    ...filter,
    unitId: key('Unit', filter.unitId),
    enterpriseId: key('Enterprise', filter.enterpriseId),
    categoryId: key('Category', filter.categoryId),
  };
}
