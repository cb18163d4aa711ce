import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { anonymousActor } from '../../../kernel/actor.js';
import { TokenError } from '../../../platform/auth/tokens.js';
import { actOf } from '../../../platform/graphql/acts.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import type { Post } from '../domain/posts.js';
import { totpRolesStatement } from '../persistence/session.views.js';
import { DemandTotp, demandTotp } from '../use-cases/demand-totp.js';
import {
  ConfirmTotp,
  confirmTotp,
  DisableTotp,
  disableTotp,
  enrolTotp,
  SignInWithTotp,
  signInWithTotp,
  type Enrolling,
} from '../use-cases/totp.js';
import { PostEnum } from './account.types.js';
import { attempt, refusable, signedInAccount } from './attempt.js';
import { sessionPayload } from './session.map.js';
import { SessionPayload } from './session.types.js';
import {
  ConfirmTotpInput,
  ConfirmTotpPayload,
  DemandTotpInput,
  DemandTotpPayload,
  DisableTotpInput,
  DisableTotpPayload,
  EnrolTotpInput,
  EnrolTotpPayload,
  SignInWithTotpInput,
} from './totp.types.js';

@Resolver()
export class TotpResolver {
  @Mutation(() => SessionPayload, {
    description: '以动态口令或恢复码完成登录。Finishes a sign-in by code. For anybody with a challenge.',
  })
  async signInWithTotp(
    @Arg('input', () => SignInWithTotpInput) input: SignInWithTotpInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SessionPayload> {
    const { result, userErrors } = await attempt(context, SignInWithTotp, input, async (parsed) =>
      signInWithTotp(context.services, await challenged(context, parsed.challenge), parsed, actOf(context)),
    );
    return result ? sessionPayload(result, context) : { session: null, totpChallenge: null, userErrors };
  }

  @Mutation(() => EnrolTotpPayload, {
    description:
      '生成动态口令密钥。Makes a secret for an authenticator. For anybody signed in, or with the challenge of a sign-in that demands one.',
  })
  async enrolTotp(
    @Arg('input', () => EnrolTotpInput) { challenge }: EnrolTotpInput,
    @Ctx() context: GraphQLContext,
  ): Promise<EnrolTotpPayload> {
    const { result, userErrors } = await refusable(context, async () =>
      enrolTotp(context.services, await enrolling(context, challenge), actOf(context)),
    );
    return { secret: result?.secret ?? null, uri: result?.uri ?? null, userErrors };
  }

  @Mutation(() => ConfirmTotpPayload, {
    description: '以首个动态口令启用，并取得恢复码。Puts the secret in force by its first code. For whoever enrolled.',
  })
  async confirmTotp(
    @Arg('input', () => ConfirmTotpInput) input: ConfirmTotpInput,
    @Ctx() context: GraphQLContext,
  ): Promise<ConfirmTotpPayload> {
    const { result, userErrors } = await attempt(context, ConfirmTotp, input, async (parsed) =>
      confirmTotp(context.services, await enrolling(context, input.challenge), parsed, actOf(context)),
    );
    const session = result?.session ? sessionPayload(result.session, context).session : null;
    return { recoveryCodes: result?.recoveryCodes ?? null, session, totpChallenge: null, userErrors };
  }

  @Mutation(() => DisableTotpPayload, {
    description:
      '停用本人动态口令。Switches one’s own authenticator off. For anybody signed in, unless the post demands it.',
  })
  async disableTotp(
    @Arg('input', () => DisableTotpInput) input: DisableTotpInput,
    @Ctx() context: GraphQLContext,
  ): Promise<DisableTotpPayload> {
    const actor = signedInAccount(context);
    const { result, userErrors } = await attempt(context, DisableTotp, input, (parsed) =>
      disableTotp(context.services, actor, parsed, actOf(context)),
    );
    return { disabled: result !== null, userErrors };
  }

  @Query(() => [PostEnum], {
    description:
      '管理员与审计人员之外，本县要求使用动态口令的岗位。Posts beside administrators and auditors of which the county demands an authenticator. For anybody signed in.',
  })
  async totpRoles(@Ctx() context: GraphQLContext): Promise<readonly Post[]> {
    const [row] = await context.reads.query<{ roles: Post[] }>(totpRolesStatement(signedInAccount(context)));
    return row?.roles ?? [];
  }

  @Mutation(() => DemandTotpPayload, {
    nullable: true,
    description:
      '规定还有哪些岗位须用动态口令，自其下次登录起。Says of whom else an authenticator is demanded, from the next sign-in on. For TENANT_ADMIN.',
  })
  async demandTotp(
    @Arg('input', () => DemandTotpInput) input: DemandTotpInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<DemandTotpPayload> {
    const command = { field, schema: DemandTotp, useCase: demandTotp };
    const { result, userErrors } = await runCommand(context, command, input);
    return { roles: result?.roles ?? null, userErrors };
  }
}

/** Whoever shows a challenge acts in its tenant, whoever he is signed in as. */
async function challenged(context: GraphQLContext, challenge: string) {
  const { services, language } = context;
  try {
    const who = await services.tokens.verifyChallenge(challenge);
    actOf(context).actor = anonymousActor(who.tid);
    return who;
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    throw apiError('UNAUTHENTICATED', language, { reason: error.code });
  }
}

/** Who enrols: the holder of a challenge where one came, else the person signed in. */
async function enrolling(context: GraphQLContext, challenge: string | null | undefined): Promise<Enrolling> {
  if (challenge) return { ...(await challenged(context, challenge)), challenged: true };
  const { accountId, tenantId } = signedInAccount(context);
  return { sub: accountId, tid: tenantId, challenged: false };
}
