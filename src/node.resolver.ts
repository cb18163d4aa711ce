import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { parseGlobalId, type NodeType } from './kernel/ids.js';
import { Node } from './platform/graphql/common.types.js';
import type { GraphQLContext } from './platform/graphql/context.js';
import { apiError } from './platform/graphql/errors.js';
import { signedIn } from './platform/graphql/signed-in.js';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { nodeReaders } from './nodes.js';

const MOST_NODES = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      '按全局标识读取；无权或不存在均为空。Any object by its global id; null where it is not the caller’s to read. For anybody signed in.',
  })
  async node(
    @Arg('id', () => ID, { description: '全局标识。Global id.' }) id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return (await readNodes([id], context, info))[0] ?? null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      '批量读取，至多 100 个，次序与标识一致。Many at once, at most 100, in the order of the ids. For anybody signed in.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: '标识。Ids.' }) ids: string[],
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Node | null)[]> {
    if (ids.length > MOST_NODES) throw apiError('BAD_USER_INPUT', context.language);
    return readNodes(ids, context, info);
  }
}

async function readNodes(
  ids: readonly string[],
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<(Node | null)[]> {
  const actor = signedIn(context);
  const tree = parseResolveInfo(info) as ResolveTree;
  const wanted = new Map<NodeType, string[]>();
  for (const id of ids) {
    const parsed = parseGlobalId(id);
    if (parsed) wanted.set(parsed.type, [...(wanted.get(parsed.type) ?? []), parsed.uuid]);
  }
  const found = new Map<string, Node>();
  for (const [type, keys] of wanted) {
    const read = nodeReaders[type];
    if (!read) continue;
    const asked = Object.values(tree.fieldsByTypeName[type] ?? {});
    const rows = await context.reads.query<{ node: Node }>(read(actor, keys, asked));
    for (const { node } of rows) found.set(node.id, { ...node, __typename: type } as Node);
  }
  return ids.map((id) => found.get(id) ?? null);
}
