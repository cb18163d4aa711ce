import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { runCommand } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { AppealKind } from '../domain/vocabulary.js';
import { ownDrafts, type DraftRow } from '../persistence/draft.views.js';
import { DiscardDraft, discardDraft, SaveDraft, saveDraft, sealOf, type DraftContent } from '../use-cases/drafts.js';
import * as enums from './appeal.enums.js';

@InputType({ description: '草稿中的企业。The enterprise, as far as it is filled in.' })
export class DraftEnterpriseInput {
  @Field(() => String, { nullable: true, description: '统一社会信用代码。Credit code.' })
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: '名称。Name.' })
  name?: string | null;
}

@InputType({ description: '草稿中的联系人。The contact, as far as it is filled in.' })
export class DraftContactInput {
  @Field(() => String, { nullable: true, description: '姓名。Name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '电话。Phone.' })
  phone?: string | null;
}

@InputType({
  description: '草稿内容：fileAppeal 的各项，均可空，不作校验。What fileAppeal takes, unfinished and unchecked.',
})
export class DraftContentInput {
  @Field(() => enums.FilingChannelEnum, { nullable: true, description: '渠道。Channel.' })
  channel?: 'ONLINE' | 'SERVICE_HALL' | null;

  @Field(() => enums.AppealKindEnum, { nullable: true, description: '类型。Kind.' })
  kind?: AppealKind | null;

  @Field(() => String, { nullable: true, description: '标题。Title.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: '内容。Description.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: '分类标识。Id of the category.' })
  categoryId?: string | null;

  @Field(() => String, { nullable: true, description: '区划代码。Division code.' })
  divisionCode?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: '表单答案。Answers.' })
  formAnswers?: Record<string, unknown> | null;

  @Field(() => DraftEnterpriseInput, { nullable: true, description: '企业。Enterprise.' })
  enterprise?: DraftEnterpriseInput | null;

  @Field(() => DraftContactInput, { nullable: true, description: '联系人。Contact.' })
  contact?: DraftContactInput | null;
}

@InputType({ description: '保存草稿。Saving a draft.' })
export class SaveDraftInput {
  @Field(() => ID, { nullable: true, description: '草稿；空为新建。The draft; a new one where null.' })
  draftId?: string | null;

  @Field(() => DraftContentInput, { description: '全部内容，整体替换。All of its content, in place of what was.' })
  content!: DraftContentInput;

  @Field(() => Int, { nullable: true, description: '所见版本。The version seen.' })
  expectedVersion?: number | null;
}

@InputType({ description: '丢弃草稿。Throwing a draft away.' })
export class DiscardDraftInput {
  @Field(() => ID, { description: '草稿。Draft.' })
  draftId!: string;

  @Field(() => Int, { nullable: true, description: '所见版本。The version seen.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: '草稿：仅本人可见。A filing that is not finished; its owner’s alone.' })
export class Draft {
  @Field(() => ID, { description: '标识，供 fileAppeal 的 draftId。For `draftId` of `fileAppeal`.' })
  id!: string;

  @Field(() => Int, { description: '版本。Version.' })
  version!: number;

  @Field(() => DateTime, { description: '最后保存时间。When it was saved last.' })
  updatedAt!: string;

  @Field(() => GraphQLJSONObject, { description: '内容，即所保存的输入。The content, as it was given to `saveDraft`.' })
  content!: DraftContent;
}

@ObjectType({ description: '结果：草稿，或拒绝原因。The draft, or the refusals.' })
export class SaveDraftPayload {
  @Field(() => Draft, { nullable: true, description: '草稿；拒绝时为空。The draft; null on a refusal.' })
  draft!: Draft | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '结果：是否已丢弃。Whether it is gone.' })
export class DiscardDraftPayload {
  @Field(() => Boolean, { description: '已丢弃。Gone.' })
  discarded!: boolean;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@Resolver()
export class DraftResolver {
  @Query(() => [Draft], {
    description:
      '本人的草稿，最近保存在前，至多 20 份。The caller’s own drafts, the newest first. For anybody signed in.',
  })
  drafts(@Ctx() context: GraphQLContext): Promise<Draft[]> {
    return readDrafts(context, null);
  }

  @Mutation(() => SaveDraftPayload, {
    nullable: true,
    description: '保存草稿。Keeps a filing that is not finished. For ENTERPRISE_CONTACT and HALL_CLERK.',
  })
  async saveDraft(
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SaveDraftPayload> {
    const command = { field: 'saveDraft', schema: SaveDraft, useCase: saveDraft };
    const { result, userErrors } = await runCommand(context, command, input);
    const [draft] = result ? await readDrafts(context, result.draftId) : [];
    return { draft: draft ?? null, userErrors };
  }

  @Mutation(() => DiscardDraftPayload, {
    nullable: true,
    description: '丢弃草稿。Throws a draft away. For whose it is.',
  })
  async discardDraft(
    @Arg('input', () => DiscardDraftInput) input: DiscardDraftInput,
    @Ctx() context: GraphQLContext,
  ): Promise<DiscardDraftPayload> {
    const command = { field: 'discardDraft', schema: DiscardDraft, useCase: discardDraft };
    const { result, userErrors } = await runCommand(context, command, input);
    return { discarded: result !== null, userErrors };
  }
}

async function readDrafts(context: GraphQLContext, key: string | null): Promise<Draft[]> {
  const actor = signedIn(context);
  const { cipher } = context.services;
  const rows = await context.reads.query<{ node: DraftRow }>(ownDrafts(actor, key));
  return rows.map(({ node: { rowId, content, ...draft } }) => ({
    ...draft,
    content: JSON.parse(cipher.decrypt(content, sealOf(actor.tenantId, rowId))) as DraftContent,
  }));
}
