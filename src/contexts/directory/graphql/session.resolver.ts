import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { actOf } from '../../../platform/graphql/acts.js';
import { inputErrors } from '../../../platform/graphql/commands.js';
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
import { SignIn, signIn } from '../use-cases/sign-in.js';
import { refreshSession, signOut, type Challenged, type SignedIn } from '../use-cases/sessions.js';
import { limited, sessionPayload } from './session.map.js';
import {
  RegisterContactInput,
  RequestSignInCodeInput,
  RequestSignInCodePayload,
  SessionPayload,
  SignInInput,
  SignInWithCodeInput,
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

  @Mutation(() => SignOutPayload, { description: '退出当前会话。Ends this session. For anybody signed in.' })
  async signOut(@Ctx() context: GraphQLContext): Promise<SignOutPayload> {
    await signOut(context.services, signedIn(context), actOf(context));
    return { signedOut: true };
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
