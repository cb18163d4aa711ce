import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { may } from '../../../access/ability.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { originsStatement } from '../persistence/session.views.js';
import { ChangeOrigins, changeOrigins } from '../use-cases/change-origins.js';

@InputType({ description: '本县前端的来源。Origins of the county’s front ends.' })
class ChangeOriginsInput {
  @Field(() => [String], {
    description:
      '来源，如 `https://zwfw.example.gov.cn`，至多 20 个；未列出的不再准许；为空则从平台设定。Origins, 20 at most; those left out may call no more; none: the installation’s own setting holds.',
  })
  origins!: string[];
}

@ObjectType({ description: '准许的来源。The origins allowed.' })
class ChangeOriginsPayload {
  @Field(() => [String], { nullable: true, description: '现准许的来源；拒绝时为空。The origins; null on a refusal.' })
  origins!: readonly string[] | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@Resolver()
export class OriginsResolver {
  @Query(() => [String], {
    description:
      '本县准许的前端来源；为空则从平台设定。Origins whose pages may act in the county; none: the installation’s own. For TENANT_ADMIN.',
  })
  async origins(@Ctx() context: GraphQLContext): Promise<readonly string[]> {
    const actor = signedIn(context);
    if (!may(actor, 'manage', 'IntegrationClient', { tenantId: actor.tenantId }))
      throw apiError('FORBIDDEN', context.language);
    const [row] = await context.reads.query<{ origins: string[] }>(originsStatement(actor));
    return row?.origins ?? [];
  }

  @Mutation(() => ChangeOriginsPayload, {
    nullable: true,
    description:
      '规定哪些网站的页面可以以本县身份调用（CORS、WebSocket、SSE），数秒内生效。Says whose pages may act in the county, on every transport; in force within seconds. For TENANT_ADMIN.',
  })
  async changeOrigins(
    @Arg('input', () => ChangeOriginsInput) input: ChangeOriginsInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<ChangeOriginsPayload> {
    const command = { field, schema: ChangeOrigins, useCase: changeOrigins };
    const { result, userErrors } = await runCommand(context, command, input);
    return { origins: result?.origins ?? null, userErrors };
  }
}
