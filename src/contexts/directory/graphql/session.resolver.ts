import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { actOf } from '../../../platform/graphql/acts.js';
import { askedOf } from '../../../platform/graphql/asked.js';
import { inputErrors, runCommand } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import {
  RegisterContact,
  registerContact,
  RequestSignInCode,
  requestSignInCode,
  SignInWithCode,
  signInWithCode,
} from '../use-cases/sign-in-by-code.js';
import { SignInWithOidc, signInWithOidc } from '../use-cases/sign-in-with-oidc.js';
import { SignIn, signIn } from '../use-cases/sign-in.js';
import { refreshSession, type Challenged, type SignedIn } from '../use-cases/sessions.js';
import { EndSession, endSession, signOut } from '../use-cases/sign-out.js';
import { sessionsOf } from '../persistence/session.views.js';
import { Viewer } from './directory.types.js';
import { limited, sessionPayload } from './session.map.js';
import {
  IdentityIssuer,
  EndSessionInput,
  EndSessionPayload,
  RegisterContactInput,
  RequestSignInCodeInput,
  RequestSignInCodePayload,
  Session,
  SessionPayload,
  SignInInput,
  SignInWithCodeInput,
  SignInWithOidcInput,
  SignOutPayload,
} from './session.types.js';

@Resolver()
export class SessionResolver {
  @Mutation(() => SessionPayload, {
    description: '工作人员登录。Sign-in of staff. For anybody; five wrong passwords lock.',
  })
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: GraphQLContext): Promise<SessionPayload> {
    return session(context, SignIn, input, (parsed) => signIn(context.services, parsed, actOf(context)));
  }

  @Mutation(() => RequestSignInCodePayload, {
    description: '索取短信验证码，用于登录或首次登记。Sends a code, to sign in or to register with. For anybody.',
  })
  async requestSignInCode(
    @Arg('input', () => RequestSignInCodeInput) input: RequestSignInCodeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<RequestSignInCodePayload> {
    const parsed = RequestSignInCode.safeParse(input);
    if (!parsed.success) return { sandboxCode: null, userErrors: inputErrors(parsed.error, context) };
    const asked = requestSignInCode(context.services, parsed.data, actOf(context));
    return { ...(await limited(context, asked)), userErrors: [] };
  }

  @Mutation(() => SessionPayload, { description: '企业联系人按验证码登录。Sign-in of a contact by code. For anybody.' })
  signInWithCode(
    @Arg('input', () => SignInWithCodeInput) input: SignInWithCodeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SessionPayload> {
    return session(context, SignInWithCode, input, (parsed) =>
      signInWithCode(context.services, parsed, actOf(context)),
    );
  }

  @Query(() => [IdentityIssuer], {
    description: '可用于 signInWithOidc 的签发方。Issuers by whose ID tokens one can sign in to a county. For anybody.',
  })
  identityIssuers(
    @Arg('tenant', () => String, { description: '县（市）区划代码。Division code of the tenant.' }) tenant: string,
    @Ctx() { services }: GraphQLContext,
  ): IdentityIssuer[] {
    const accepted = services.config.identityProviders.filter((provider) => provider.tenant === tenant);
    return accepted.map(({ name, issuer, clientId }) => ({ name: name ?? new URL(issuer).host, issuer, clientId }));
  }

  @Mutation(() => SessionPayload, {
    description:
      '按本县（市）信任的签发方的 ID 令牌登录，工作人员与企业联系人均可。Sign-in by an ID token of an issuer that the county trusts. For anybody.',
  })
  signInWithOidc(
    @Arg('input', () => SignInWithOidcInput) input: SignInWithOidcInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SessionPayload> {
    return session(context, SignInWithOidc, input, (parsed) =>
      signInWithOidc(context.services, parsed, actOf(context)),
    );
  }

  @Mutation(() => SessionPayload, {
    description:
      '企业联系人首次使用：按短信验证码登记姓名并登录；认领企业后方可提交诉求。Registers a person by code and name, and signs in; he then claims his enterprise. Who is registered already is signed in. For anybody.',
  })
  registerContact(
    @Arg('input', () => RegisterContactInput) input: RegisterContactInput,
    @Ctx() context: GraphQLContext,
  ): Promise<SessionPayload> {
    return session(context, RegisterContact, input, (parsed) =>
      registerContact(context.services, parsed, actOf(context)),
    );
  }

  @Mutation(() => SessionPayload, {
    description:
      '用刷新令牌换取新凭据；旧令牌再次使用则整个会话失效。Turns a session over. A refresh token used twice ends the session. For anybody.',
  })
  async refreshSession(
    @Arg('refreshToken', () => String, { description: '刷新令牌。Refresh token.' }) refreshToken: string,
    @Ctx() context: GraphQLContext,
  ): Promise<SessionPayload> {
    return sessionPayload(await refreshSession(context.services, refreshToken, actOf(context)), context);
  }

  @Mutation(() => SignOutPayload, {
    description: '退出当前会话，或本人的全部会话。Ends this session, or all that one has. For anybody signed in.',
  })
  async signOut(
    @Ctx() context: GraphQLContext,
    @Arg('everywhere', () => Boolean, {
      nullable: true,
      description: '是否退出全部会话，默认否。Whether to end all of them; false unless told.',
    })
    everywhere?: boolean | null,
  ): Promise<SignOutPayload> {
    await signOut(context.services, signedIn(context), everywhere ?? false, actOf(context));
    return { signedOut: true };
  }

  @Mutation(() => EndSessionPayload, {
    nullable: true,
    description: '结束本人的一次登录。Ends one of one’s own sign-ins. For anybody signed in.',
  })
  async endSession(
    @Arg('input', () => EndSessionInput) input: EndSessionInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<EndSessionPayload> {
    const command = { field, schema: EndSession, useCase: endSession };
    const { result, userErrors } = await runCommand(context, command, input);
    return { ended: result !== null, userErrors };
  }
}

@Resolver(() => Viewer)
export class ViewerSessionsResolver {
  @FieldResolver(() => [Session], {
    description: '本人尚有效的登录，最近使用的在前。One’s own sign-ins that are still good, the last used first.',
  })
  async sessions(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): Promise<Session[]> {
    const rows = await context.reads.query<{ node: Session }>(sessionsOf(signedIn(context), askedOf(info)));
    return rows.map(({ node }) => node);
  }
}

async function session<T>(
  context: GraphQLContext,
  schema: z.ZodType<T>,
  input: unknown,
  open: (parsed: T) => Promise<SignedIn | Challenged | null>,
): Promise<SessionPayload> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { session: null, totpChallenge: null, userErrors: inputErrors(parsed.error, context) };
  return sessionPayload(await limited(context, open(parsed.data)), context);
}
