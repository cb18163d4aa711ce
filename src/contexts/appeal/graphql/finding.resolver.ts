import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { toGlobalId } from '../../../kernel/ids.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import { Node, UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { AppealOrder } from '../domain/vocabulary.js';
import { appealsByKey, savedSearchesOf } from '../persistence/appeal.views.js';
import { MarkRead, markRead } from '../use-cases/mark-read.js';
import {
  DeleteSearch,
  deleteSearch,
  SaveSearch,
  saveSearch,
  UpdateSearch,
  updateSearch,
  type SearchKept,
} from '../use-cases/saved-searches.js';
import { AppealOrderEnum } from './appeal.enums.js';
import { DeleteSearchInput, MarkReadInput, SaveSearchInput, UpdateSearchInput } from './finding.types.js';
import { Appeal } from './appeal.types.js';

@ObjectType({ implements: Node, description: '本人保存的检索。A search that one has kept; nobody else’s to see.' })
export class SavedSearch extends Node {
  @Field(() => String, { description: '名称。Name.' })
  name!: string;

  @Field(() => GraphQLJSON, {
    description: '条件，可原样作为 `AppealFilterInput` 变量。The filter, to be given back as an `AppealFilterInput`.',
  })
  filter!: unknown;

  @Field(() => AppealOrderEnum, { description: '排序。Order.' })
  orderBy!: AppealOrder;

  @Field(() => DateTime, { description: '保存时间。When it was kept.' })
  createdAt!: string;

  @Field(() => DateTime, { description: '修改时间。When it was changed.' })
  updatedAt!: string;
}

@ObjectType({ description: '保存检索的结果。The search as it is now, or the refusals.' })
class SavedSearchPayload {
  @Field(() => SavedSearch, {
    nullable: true,
    description: '检索；拒绝或删除后为空。Null on a refusal, or once deleted.',
  })
  search!: SavedSearch | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '标记已读的结果。The appeals, read, or the refusals.' })
class MarkReadPayload {
  @Field(() => [Appeal], { description: '诉求，次序与标识一致。The appeals, in the order of the ids.' })
  appeals!: Appeal[];

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

/** Gives the command, then reads the search anew with the fields asked for. */
async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, SearchKept>,
  input: unknown,
): Promise<SavedSearchPayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  const asked = askedUnder(askedOf(info), 'search');
  if (!result || !asked) return { search: null, userErrors };
  const statement = savedSearchesOf(signedIn(context), [result.searchId], asked);
  const [row] = await context.reads.query<{ node: SavedSearch }>(statement);
  return { search: row?.node ?? null, userErrors };
}

@Resolver()
export class FindingResolver {
  @Query(() => [SavedSearch], {
    description: '本人保存的检索，按名称。One’s own kept searches, by name. For anybody signed in.',
  })
  async savedSearches(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): Promise<SavedSearch[]> {
    const statement = savedSearchesOf(signedIn(context), null, askedOf(info));
    return (await context.reads.query<{ node: SavedSearch }>(statement)).map(({ node }) => node);
  }

  @Mutation(() => SavedSearchPayload, {
    nullable: true,
    description: '保存检索，每人至多 50 个。Keeps a search, at most 50 a person. For anybody signed in.',
  })
  saveSearch(
    @Arg('input', () => SaveSearchInput) input: SaveSearchInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearchPayload> {
    return command(context, info, SaveSearch, saveSearch, input);
  }

  @Mutation(() => SavedSearchPayload, {
    nullable: true,
    description: '改名或修改保存的检索。Renames or changes a kept search. For whose it is.',
  })
  updateSearch(
    @Arg('input', () => UpdateSearchInput) input: UpdateSearchInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearchPayload> {
    return command(context, info, UpdateSearch, updateSearch, input);
  }

  @Mutation(() => SavedSearchPayload, {
    nullable: true,
    description: '删除保存的检索。Deletes a kept search. For whose it is.',
  })
  deleteSearch(
    @Arg('input', () => DeleteSearchInput) input: DeleteSearchInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearchPayload> {
    return command(context, info, DeleteSearch, deleteSearch, input);
  }

  @Mutation(() => MarkReadPayload, {
    nullable: true,
    description: '标记已读，至多 100 件。Marks appeals as read, at most 100. For whoever may read them.',
  })
  async markRead(
    @Arg('input', () => MarkReadInput) input: MarkReadInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MarkReadPayload> {
    const marking = { field: info.fieldName, schema: MarkRead, useCase: markRead };
    const { result, userErrors } = await runCommand(context, marking, input);
    const asked = askedUnder(askedOf(info), 'appeals');
    if (!result || !asked) return { appeals: [], userErrors };
    const rows = await context.reads.query<{ node: Appeal }>(appealsByKey(signedIn(context), result.appealIds, asked));
    const read = new Map(rows.map(({ node }) => [node.id, node]));
    return { appeals: result.appealIds.flatMap((key) => read.get(toGlobalId('Appeal', key)) ?? []), userErrors };
  }
}
