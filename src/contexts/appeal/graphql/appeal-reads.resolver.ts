import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { uuidOf } from '../../../kernel/ids.js';
import { cursorOfKey, keyOfCursor } from '../../../platform/graphql/cursors.js';
import { askedOf } from '../../../platform/graphql/asked.js';
import { pageOf, pageRequest } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { LIFECYCLE } from '../domain/lifecycle.js';
import type { AppealOrder, AppealState } from '../domain/vocabulary.js';
import { nodeFieldsOf } from '../../../platform/reads/shape.js';
import type { AppealFilter } from '../persistence/appeal.search.js';
import { appealCount, appealPage, appealsByKey, goesByDue, type PageRow } from '../persistence/appeal.views.js';
import { AppealOrderEnum } from './appeal.enums.js';
import { narrowedBy } from './appeal.filter.js';
import { AppealFilterInput } from './finding.types.js';
import { Appeal, AppealConnection } from './appeal.types.js';
import { LifecycleRow } from './lifecycle.types.js';

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
    @Arg('orderBy', () => AppealOrderEnum, { nullable: true, description: '排序，默认最新在前。Order.' })
    orderBy?: AppealOrder | null,
  ): Promise<AppealConnection> {
    const actor = signedIn(context);
    const request = pageRequest({ first, after, last, before }, context);
    const narrowed = narrowedBy(filter ?? {}, context);
    const order = orderBy ?? 'FILED_AT_DESC';
    const byDue = goesByDue(order);
    const beyond = request.cursor === null ? null : positionOf(request.cursor, byDue, context);
    const window = { size: request.size, beyond, backwards: request.backwards, orderBy: order };
    const asked = askedOf(info).flatMap(nodeFieldsOf);
    const rows = await context.reads.query<PageRow<Appeal>>(appealPage(actor, narrowed, window, asked));
    const dueAt = new Map(rows.map((row) => [row.node, row.dueAt]));
    const page = pageOf(
      rows.map(({ node }) => node),
      request,
      (node) => cursorOfPosition(uuidOf('Appeal', node.id) ?? '', dueAt.get(node) ?? null),
    );
    return { ...page, counted: { filter: narrowed, byDue } } as unknown as AppealConnection;
  }

  @FieldResolver(() => Int, { description: '总数，仅在请求时计算。Counted only when asked for.' })
  async totalCount(
    @Root() { counted }: { counted: { filter: AppealFilter; byDue: boolean } },
    @Ctx() context: GraphQLContext,
  ): Promise<number> {
    const { filter, byDue } = counted;
    const [row] = await context.reads.query<{ count: number }>(appealCount(signedIn(context), filter, { byDue }));
    return row?.count ?? 0;
  }

  @Query(() => Int, {
    description:
      '未读诉求数，至多数到 1000。How many appeals are unread; 1000 stands for that many or more. For anybody signed in, of what they may read.',
  })
  async unreadCount(
    @Ctx() context: GraphQLContext,
    @Arg('filter', () => AppealFilterInput, { nullable: true, description: '条件。Filter.' })
    filter?: AppealFilterInput | null,
  ): Promise<number> {
    const unread = { ...narrowedBy(filter ?? {}, context), unread: true };
    const statement = appealCount(signedIn(context), unread, { most: 1_000 });
    return (await context.reads.query<{ count: number }>(statement))[0]?.count ?? 0;
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

/** Bytes of an instant before the key, in the cursor of a list by due instants: there the place itself may move. */
const INSTANT_BYTES = 8;

function cursorOfPosition(key: string, dueAt: number | null): string {
  if (dueAt === null) return cursorOfKey(key);
  const at = Buffer.alloc(INSTANT_BYTES);
  at.writeDoubleBE(dueAt);
  return Buffer.concat([at, Buffer.from(cursorOfKey(key), 'base64url')]).toString('base64url');
}

/** @throws BAD_USER_INPUT for a cursor of another order */
function positionOf(cursor: string, byDue: boolean, { language }: GraphQLContext): { key: string; dueAt: Date | null } {
  if (!byDue) return { key: keyOfCursor(cursor), dueAt: null };
  const bytes = Buffer.from(cursor, 'base64url');
  const at = bytes.length === INSTANT_BYTES + 16 ? bytes.readDoubleBE() : NaN;
  const dueAt = new Date(at);
  if (Number.isNaN(dueAt.getTime())) throw apiError('BAD_USER_INPUT', language);
  return { key: keyOfCursor(bytes.subarray(INSTANT_BYTES).toString('base64url')), dueAt };
}
