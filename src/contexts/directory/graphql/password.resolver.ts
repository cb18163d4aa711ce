import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { actOf } from '../../../platform/graphql/acts.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { ChangePassword, changePassword } from '../use-cases/change-password.js';
import {
  IssuePasswordToken,
  issuePasswordToken,
  RequestPasswordReset,
  requestPasswordReset,
  SetPassword,
  setPassword,
} from '../use-cases/password-tokens.js';
import { attempt, signedInAccount } from './attempt.js';
import {
  ChangePasswordInput,
  IssuePasswordTokenInput,
  IssuePasswordTokenPayload,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  SetPasswordInput,
  SetPasswordPayload,
} from './password.types.js';
import { sessionPayload } from './session.map.js';
import { SessionPayload } from './session.types.js';

@Resolver()
export class PasswordResolver {
  @Mutation(() => SessionPayload, {
    description:
      '修改本人口令：原有会话全部结束，并开启新会话。Changes one’s own password: every session of before ends, and a new one is opened. For anybody signed in with a password.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SessionPayload> {
    const actor = signedInAccount(context);
    const { result, userErrors } = await attempt(context, ChangePassword, input, (parsed) =>
      changePassword(context.services, actor, parsed, actOf(context)),
    );
    return result ? sessionPayload(result, context) : { session: null, totpChallenge: null, userErrors };
  }

  @Mutation(() => IssuePasswordTokenPayload, {
    nullable: true,
    description:
      '签发设置口令的一次性凭证：邀请新人员，或重置遗忘的口令。Issues a token for somebody of the staff to set a password with: an invitation, or a reset. For TENANT_ADMIN; Idempotency-Key is not honoured.',
  })
  async issuePasswordToken(
    @Arg('input', () => IssuePasswordTokenInput) input: IssuePasswordTokenInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<IssuePasswordTokenPayload> {
    // What is answered under a key would be kept, and with it the token.
    const unrecorded = { ...context, idempotencyKey: null };
    const command = { field, schema: IssuePasswordToken, useCase: issuePasswordToken };
    const { result, userErrors } = await runCommand(unrecorded, command, input);
    return { token: result?.token ?? null, validUntil: result?.validUntil ?? null, userErrors };
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      '忘记口令：向本人手机发送设置口令的凭证。Has a token to set a password with sent to one’s own telephone. For anybody.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
    @Ctx() context: GraphQLContext,
  ): Promise<RequestPasswordResetPayload> {
    const { result, userErrors } = await attempt(context, RequestPasswordReset, input, (parsed) =>
      requestPasswordReset(context.services, parsed, actOf(context)),
    );
    return { requested: result !== null, userErrors };
  }

  @Mutation(() => SetPasswordPayload, {
    description:
      '以一次性凭证设置口令，此后照常登录。Sets a password with a token; one signs in with it then. For anybody with a token.',
  })
  async setPassword(
    @Arg('input', () => SetPasswordInput) input: SetPasswordInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SetPasswordPayload> {
    const set = (parsed: SetPassword) => setPassword(context.services, parsed, actOf(context));
    const { result, userErrors } = await attempt(context, SetPassword, input, set, 'PASSWORD_TOKEN_INVALID');
    return { username: result, userErrors };
  }
}
