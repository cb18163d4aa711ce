import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { TenantKind } from '../../../kernel/roles.js';
import { CreateTenant, createTenant } from '../../../operator/create-tenant.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { tenantByKey } from '../persistence/directory.views.js';
import { CreateAccountInput } from './account.types.js';
import { Tenant, TenantKindEnum } from './directory.types.js';

@InputType({ description: '开通一个县（市）。A county or city to be created.' })
export class CreateTenantInput {
  @Field(() => String, { description: '六位区划代码，登录时用。Division code of six digits, named at sign-in.' })
  code!: string;

  @Field(() => String, { description: '名称。Name.' })
  name!: string;

  @Field(() => TenantKindEnum, { description: '县或市。County or city.' })
  kind!: TenantKind;

  @Field(() => String, {
    nullable: true,
    description: '所属市的区划代码，该市须已开通。Code of the city that the county belongs to, if that is here.',
  })
  city!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否沙箱，默认否；属于市的随其市。Whether its clock can be moved; false unless told, and a county of a city is as the city is.',
  })
  sandbox?: boolean | null;

  @Field(() => CreateAccountInput, { description: '首名管理员。Its first administrator.' })
  administrator!: CreateAccountInput;
}

@ObjectType({ description: '开通的结果。A tenant that was created.' })
export class CreateTenantPayload {
  @Field(() => Tenant, { nullable: true, description: '县（市）；拒绝时为空。The tenant; null on a refusal.' })
  tenant!: Tenant | null;

  @Field(() => String, {
    nullable: true,
    description:
      '首名管理员设置口令的凭证，只显示一次。The first administrator’s token to set a password with, told once.',
  })
  token!: string | null;

  @Field(() => DateTime, { nullable: true, description: '凭证到期时间。When the token runs out.' })
  validUntil!: Date | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@Resolver()
export class TenantResolver {
  @Mutation(() => CreateTenantPayload, {
    nullable: true,
    description:
      '开通县（市），并邀请其首名管理员。Creates a tenant and invites its first administrator. For PLATFORM_OPERATOR; Idempotency-Key is not honoured.',
  })
  async createTenant(
    @Arg('input', () => CreateTenantInput) input: CreateTenantInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<CreateTenantPayload> {
    // What is answered under a key would be kept, and with it the token.
    const unrecorded = { ...context, idempotencyKey: null };
    const command = { field, schema: CreateTenant, useCase: createTenant };
    const { result, userErrors } = await runCommand(unrecorded, command, input);
    if (!result) return { tenant: null, token: null, validUntil: null, userErrors };
    const { token, validUntil, tenantId } = result;
    const [row] = await context.reads.query<{ node: Tenant }>(tenantByKey(tenantId));
    return { tenant: row?.node ?? null, token, validUntil, userErrors };
  }
}
