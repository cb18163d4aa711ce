import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { runCommand } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { ResultCheckPolicy } from '../domain/vocabulary.js';
import { appealPolicyStatement, DEFAULT_TERMS } from '../persistence/appeal-policy.js';
import { ChangeAppealPolicy, changeAppealPolicy } from '../use-cases/change-appeal-policy.js';
import { ResultCheckPolicyEnum } from './appeal.enums.js';

@ObjectType({
  description: '本县办理规则：文件未作规定、由县自定的事项。What a county decides for itself where the text is silent.',
})
export class AppealPolicy {
  @Field(() => Int, { description: '版本；0 为默认。Version; 0 where nothing was decided yet.' })
  version!: number;

  @Field(() => ResultCheckPolicyEnum, { description: '结果核查（职责 12）。Which results the bureau checks.' })
  resultCheck!: ResultCheckPolicy;

  @Field(() => Int, { description: '抽查比例（%），用于 SAMPLE。Share of a sample, in percent.' })
  sampleShare!: number;

  @Field(() => Boolean, { description: '是否开放延期；默认不开放。Whether a host may ask for an extension.' })
  extensionAllowed!: boolean;

  @Field(() => Int, { description: '延期至多几个工作日。Most working days of an extension.' })
  extensionMaxWorkingDays!: number;

  @Field(() => Boolean, { description: '不满意即自动转办（职责 38）。A dissatisfaction goes to the host at once.' })
  forwardDissatisfactionAtOnce!: boolean;

  @Field(() => DateTime, { nullable: true, description: '最近变更时间。When it was last changed.' })
  changedAt!: string | null;
}

@InputType({
  description: '变更本县办理规则；未填者不变。Changing what the county decided; what is left out stays as it is.',
})
export class ChangeAppealPolicyInput {
  @Field(() => ResultCheckPolicyEnum, { nullable: true, description: '结果核查。Checking results.' })
  resultCheck?: ResultCheckPolicy | null;

  @Field(() => Int, { nullable: true, description: '抽查比例 1–100。Share of a sample, 1 to 100 percent.' })
  sampleShare?: number | null;

  @Field(() => Boolean, { nullable: true, description: '是否开放延期。Whether there are extensions.' })
  extensionAllowed?: boolean | null;

  @Field(() => Int, { nullable: true, description: '延期至多几个工作日，1–10。Most working days, 1 to 10.' })
  extensionMaxWorkingDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: '不满意即自动转办。Forwarding at once.' })
  forwardDissatisfactionAtOnce?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: '结果：变更后的规则，或拒绝原因。The policy as it is now, or the refusals.' })
export class ChangeAppealPolicyPayload {
  @Field(() => AppealPolicy, { nullable: true, description: '变更后的规则。The policy; null on a refusal.' })
  appealPolicy!: AppealPolicy | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

async function readPolicy(context: GraphQLContext): Promise<AppealPolicy> {
  const [row] = await context.reads.query<AppealPolicy>(appealPolicyStatement(signedIn(context)));
  return row ?? { ...DEFAULT_TERMS, version: 0, changedAt: null };
}

@Resolver()
export class AppealPolicyResolver {
  @Query(() => AppealPolicy, { description: '本县办理规则。What the county decided. For anybody signed in.' })
  appealPolicy(@Ctx() context: GraphQLContext): Promise<AppealPolicy> {
    return readPolicy(context);
  }

  @Mutation(() => ChangeAppealPolicyPayload, {
    nullable: true,
    description:
      '变更本县办理规则，即时生效，不溯及既往。Changes what the county decided, for what happens from now on. For TENANT_ADMIN.',
  })
  async changeAppealPolicy(
    @Arg('input', () => ChangeAppealPolicyInput) input: ChangeAppealPolicyInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeAppealPolicyPayload> {
    const command = { field: info.fieldName, schema: ChangeAppealPolicy, useCase: changeAppealPolicy };
    const { result, userErrors } = await runCommand(context, command, input);
    return { appealPolicy: result && (await readPolicy(context)), userErrors };
  }
}
