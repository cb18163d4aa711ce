import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { z } from 'zod';
import { may } from '../../../access/ability.js';
import type { Actor } from '../../../kernel/actor.js';
import { uuidOf } from '../../../kernel/ids.js';
import type { Role } from '../../../kernel/roles.js';
import { maskPhone } from '../../../platform/crypto/mask.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import { pageOf, pageRequest } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { cursorOfKey, keyOfCursor } from '../../../platform/graphql/cursors.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { reveal } from '../../../platform/graphql/reveal.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { nodeFieldsOf } from '../../../platform/reads/shape.js';
import { accountPage, accountsByKey, type SealedPhone } from '../persistence/account.views.js';
import { ChangeAccount, changeAccount } from '../use-cases/change-account.js';
import { CreateAccount, createAccount } from '../use-cases/create-account.js';
import { disableAccount, enableAccount, OneAccount } from '../use-cases/disable-account.js';
import { addMembership, ChangeMembership, removeMembership } from '../use-cases/memberships.js';
import type { AccountChanged } from '../use-cases/on-account.js';
import { RevealPhone, revealPhone } from '../use-cases/reveal-phone.js';
import {
  Account,
  AccountConnection,
  AccountInput,
  AccountPayload,
  ChangeAccountInput,
  CreateAccountInput,
  MembershipInput,
  PostEnum,
  RevealPhoneInput,
  RevealPhonePayload,
} from './account.types.js';

function administrator(context: GraphQLContext): Actor {
  const actor = signedIn(context);
  if (!may(actor, 'read', 'Account', { tenantId: actor.tenantId, kind: 'STAFF' }))
    throw apiError('FORBIDDEN', context.language);
  return actor;
}

async function readAccount(
  context: GraphQLContext,
  key: string,
  asked: readonly ResolveTree[],
): Promise<Account | null> {
  const [row] = await context.reads.query<{ node: Account }>(accountsByKey(signedIn(context), [key], asked));
  return row?.node ?? null;
}

/** Gives the command, lets the person's rights be asked anew, and reads the account with the fields asked for. */
async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, AccountChanged>,
  input: unknown,
): Promise<AccountPayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  if (!result) return { account: null, userErrors };
  context.services.rightsChanged(result.accountId);
  const asked = askedUnder(askedOf(info), 'account');
  return { account: asked && (await readAccount(context, result.accountId, asked)), userErrors };
}

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => AccountConnection, { description: '工作人员账号。The county’s staff. For TENANT_ADMIN.' })
  async accounts(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: '每页条数。Rows.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('text', () => String, { nullable: true, description: '姓名或登录名所含。Part of a name.' })
    text?: string | null,
    @Arg('unitId', () => ID, { nullable: true, description: '在某单位任职的。With a post in a unit.' })
    unitId?: string | null,
    @Arg('role', () => PostEnum, { nullable: true, description: '任某岗位的。In a post.' }) role?: Role | null,
    @Arg('enabled', () => Boolean, { nullable: true, description: '在用或停用。Enabled, or disabled.' })
    enabled?: boolean | null,
  ): Promise<AccountConnection> {
    const actor = administrator(context);
    const request = pageRequest({ first, after }, context);
    const filter = {
      size: request.size,
      beyond: request.cursor === null ? null : keyOfCursor(request.cursor),
      text: text ?? null,
      unitId: unitId == null ? null : (uuidOf('Unit', unitId) ?? keyOfCursor('')),
      role: role ?? null,
      enabled: enabled ?? null,
    };
    const statement = accountPage(actor, filter, askedOf(info).flatMap(nodeFieldsOf));
    const rows = await context.reads.query<{ node: Account }>(statement);
    return pageOf(
      rows.map(({ node }) => node),
      request,
      ({ id }) => cursorOfKey(uuidOf('Account', id) ?? ''),
    );
  }

  @Query(() => Account, {
    nullable: true,
    description: '一个工作人员账号；不存在则为空。One account of the staff, or null. For TENANT_ADMIN.',
  })
  async account(
    @Arg('id', () => ID, { description: '账号（人员）。The account, or person.' }) id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Account | null> {
    administrator(context);
    const key = uuidOf('Account', id);
    return key === null ? null : readAccount(context, key, askedOf(info));
  }

  @FieldResolver(() => String, { nullable: true })
  phone(
    @Root() { sealed: { text, ...place } }: { sealed: SealedPhone },
    @Ctx() { services }: GraphQLContext,
  ): string | null {
    return text && maskPhone(services.cipher.decrypt(text, { ...place, table: 'account', column: 'phone' }));
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description:
      '新建工作人员账号；尚无岗位，受邀前无口令。Enters a person, without post yet, and without a password until invited. For TENANT_ADMIN.',
  })
  createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountPayload> {
    return command(context, info, CreateAccount, createAccount, input);
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: '更正姓名或手机。Puts a person’s name or phone right. For TENANT_ADMIN.',
  })
  changeAccount(
    @Arg('input', () => ChangeAccountInput) input: ChangeAccountInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountPayload> {
    return command(context, info, ChangeAccount, changeAccount, input);
  }

  @Mutation(() => RevealPhonePayload, {
    description:
      '查看人员完整手机号码，须说明理由，记入审计，次数有限。Shows a person’s phone in clear; needs a reason, stands in the audit log, and is limited. For TENANT_ADMIN; Idempotency-Key is not honoured.',
  })
  async revealPhone(
    @Arg('input', () => RevealPhoneInput) input: RevealPhoneInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<RevealPhonePayload> {
    const { result, userErrors } = await reveal(context, { field, schema: RevealPhone, useCase: revealPhone }, input);
    return { phone: result?.phone ?? null, userErrors };
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description:
      '停用账号，立即生效；不能停用本人和最后一名管理员。Shuts a person out at once; not oneself, and not the last administrator. For TENANT_ADMIN.',
  })
  disableAccount(
    @Arg('input', () => AccountInput) input: AccountInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountPayload> {
    return command(context, info, OneAccount, disableAccount, input);
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: '重新启用账号，岗位如旧。Lets a person in again, in the posts he had. For TENANT_ADMIN.',
  })
  enableAccount(
    @Arg('input', () => AccountInput) input: AccountInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountPayload> {
    return command(context, info, OneAccount, enableAccount, input);
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: '授予岗位，即时生效。Gives a person a post. For TENANT_ADMIN.',
  })
  addMembership(
    @Arg('input', () => MembershipInput) input: MembershipInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountPayload> {
    return command(context, info, ChangeMembership, addMembership, input);
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description:
      '免去岗位，立即生效，须重新登录；不能免去本人的管理员岗位。Takes a post at once, and signs the person out; not one’s own of administrator. For TENANT_ADMIN.',
  })
  removeMembership(
    @Arg('input', () => MembershipInput) input: MembershipInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountPayload> {
    return command(context, info, ChangeMembership, removeMembership, input);
  }
}
