import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { may } from '../../../access/ability.js';
import type { ClientKind } from '../../../kernel/roles.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { actOf } from '../../../platform/graphql/acts.js';
import { inputErrors, runCommand, userError, type UseCase } from '../../../platform/graphql/commands.js';
import { Node, UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { clients, clientsByKey } from '../persistence/directory.views.js';
import {
  CreateIntegrationClient,
  createIntegrationClient,
  RevokeIntegrationClient,
  revokeIntegrationClient,
  RotateClientSecret,
  rotateClientSecret,
  SignInAsClient,
  signInAsClient,
  type ClientChanged,
} from '../use-cases/integration-clients.js';

const ClientKindEnum = enumOf<ClientKind>('ClientKind', '对接系统类型。Kind of another system.', {
  HOTLINE: '12345 热线（职责 9）。A hotline.',
  CITY_PLATFORM: '市平台（职责 3）。A city’s platform.',
});

@ObjectType({
  implements: Node,
  description: '对接客户端：以自己的凭据登录的外部系统。Another system with credentials of its own. For TENANT_ADMIN.',
})
export class IntegrationClient extends Node {
  @Field(() => String, { description: '名称，办理过程中显示。Name; the timeline shows it.' })
  name!: string;

  @Field(() => ClientKindEnum, { description: '类型。Kind.' })
  kind!: ClientKind;

  @Field(() => Boolean, { description: '是否有效。Whether it may sign in.' })
  active!: boolean;

  @Field(() => DateTime, { description: '建立时间。When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: '最近登录时间。Last sign-in.' })
  lastUsedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      '旧密钥失效时间；无旧密钥为空。Until when the secret before the newest is good; null where there is none.',
  })
  previousSecretValidUntil!: string | null;
}

@InputType({ description: '新建对接客户端。Making a client.' })
class CreateIntegrationClientInput {
  @Field(() => String, { description: '名称，县内唯一，60 字以内。Name, unique in the tenant, at most 60 characters.' })
  name!: string;

  @Field(() => ClientKindEnum, { description: '类型。Kind.' })
  kind!: ClientKind;
}

@InputType({ description: '更换密钥。Turning a secret.' })
class RotateClientSecretInput {
  @Field(() => ID, { description: '客户端。Client.' })
  clientId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      '旧密钥继续有效的小时数，0 至 168，默认 24。Hours for which the old secret stays good; 24 unless told.',
  })
  graceHours?: number | null;
}

@InputType({ description: '停用对接客户端。Revoking a client.' })
class RevokeIntegrationClientInput {
  @Field(() => ID, { description: '客户端。Client.' })
  clientId!: string;
}

@InputType({ description: '外部系统登录。Sign-in of another system.' })
class SignInAsClientInput {
  @Field(() => String, { description: '县（市）区划代码。Division code of the tenant.' })
  tenant!: string;

  @Field(() => ID, { description: '客户端标识。Id of the client.' })
  clientId!: string;

  @Field(() => String, { description: '密钥。Its secret.' })
  clientSecret!: string;
}

@ObjectType({
  description: '外部系统的凭据；到期后用密钥重新登录。What a client gets; it signs in again with its secret.',
})
class ClientTokens {
  @Field(() => String, { description: '访问令牌，放入 `Authorization: Bearer`。Short-lived access token.' })
  accessToken!: string;

  @Field(() => DateTime, { description: '到期时间。When it runs out.' })
  expiresAt!: Date;
}

@ObjectType({ description: '外部系统登录结果。Outcome of a client’s sign-in.' })
class SignInAsClientPayload {
  @Field(() => ClientTokens, { nullable: true, description: '凭据；失败为空。Tokens, or null.' })
  session!: ClientTokens | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

interface ClientPayload {
  client: IntegrationClient | null;
  userErrors: UserError[];
}

@ObjectType({ description: '停用结果。Outcome of a revocation.' })
class RevokeIntegrationClientPayload implements ClientPayload {
  @Field(() => IntegrationClient, { nullable: true, description: '客户端。The client.' })
  client!: IntegrationClient | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

interface SecretPayload extends ClientPayload {
  secret: string | null;
}

function secretPayload(name: string): new () => SecretPayload {
  @ObjectType(name, { description: '客户端及其密钥，密钥只显示一次。The client and its secret, which is told once.' })
  class Payload implements SecretPayload {
    @Field(() => IntegrationClient, { nullable: true, description: '客户端。The client.' })
    client!: IntegrationClient | null;

    @Field(() => String, { nullable: true, description: '密钥，此后不再可查。The secret; it cannot be read again.' })
    secret!: string | null;

    @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
    userErrors!: UserError[];
  }
  return Payload;
}

const CreateIntegrationClientPayload = secretPayload('CreateIntegrationClientPayload');
const RotateClientSecretPayload = secretPayload('RotateClientSecretPayload');

/** Gives the command. Under no idempotency key: what is answered would be kept, and with it the secret. */
async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, ClientChanged>,
  input: unknown,
): Promise<SecretPayload> {
  const unrecorded = { ...context, idempotencyKey: null };
  const { result, userErrors } = await runCommand(unrecorded, { field: info.fieldName, schema, useCase }, input);
  if (!result) return { client: null, secret: null, userErrors };
  const asked = askedUnder(askedOf(info), 'client') ?? [];
  const actor = signedIn(context);
  const [row] = await context.reads.query<{ node: IntegrationClient }>(clientsByKey(actor, [result.clientId], asked));
  return { client: row?.node ?? null, secret: result.secret, userErrors: [] };
}

@Resolver()
export class IntegrationResolver {
  @Query(() => [IntegrationClient], { description: '对接客户端。Clients of other systems. For TENANT_ADMIN.' })
  async integrationClients(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IntegrationClient[]> {
    const actor = signedIn(context);
    if (!may(actor, 'manage', 'IntegrationClient', { tenantId: actor.tenantId }))
      throw apiError('FORBIDDEN', context.language);
    const rows = await context.reads.query<{ node: IntegrationClient }>(clients(actor, askedOf(info)));
    return rows.map(({ node }) => node);
  }

  @Mutation(() => CreateIntegrationClientPayload, {
    nullable: true,
    description:
      '新建对接客户端，密钥只返回一次。Makes a client and answers its secret, once. For TENANT_ADMIN; Idempotency-Key is not honoured.',
  })
  createIntegrationClient(
    @Arg('input', () => CreateIntegrationClientInput) input: CreateIntegrationClientInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SecretPayload> {
    return command(context, info, CreateIntegrationClient, createIntegrationClient, input);
  }

  @Mutation(() => RotateClientSecretPayload, {
    nullable: true,
    description:
      '更换密钥：旧密钥在宽限期内仍有效。Turns the secret; the old one stays good for the grace told. For TENANT_ADMIN; Idempotency-Key is not honoured.',
  })
  rotateClientSecret(
    @Arg('input', () => RotateClientSecretInput) input: RotateClientSecretInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SecretPayload> {
    return command(context, info, RotateClientSecret, rotateClientSecret, input);
  }

  @Mutation(() => RevokeIntegrationClientPayload, {
    nullable: true,
    description: '停用客户端，立即生效，不可恢复。Shuts a client out at once and for good. For TENANT_ADMIN.',
  })
  revokeIntegrationClient(
    @Arg('input', () => RevokeIntegrationClientInput) input: RevokeIntegrationClientInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClientPayload> {
    return command(context, info, RevokeIntegrationClient, revokeIntegrationClient, input);
  }

  @Mutation(() => SignInAsClientPayload, {
    description: '外部系统以客户端标识和密钥登录。Sign-in of another system by its id and secret. For anybody.',
  })
  async signInAsClient(
    @Arg('input', () => SignInAsClientInput) input: SignInAsClientInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SignInAsClientPayload> {
    const parsed = SignInAsClient.safeParse(input);
    if (!parsed.success) return { session: null, userErrors: inputErrors(parsed.error, context) };
    const session = await signInAsClient(context.services, parsed.data, actOf(context));
    return { session, userErrors: session ? [] : [userError({ code: 'SIGN_IN_FAILED', facts: {} }, context)] };
  }
}
