import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';

@InputType({ description: '按用户名和口令登录。Sign-in by name and password.' })
export class SignInInput {
  @Field(() => String, { description: '县（市）区划代码，如 445122。Division code of the tenant.' })
  tenant!: string;

  @Field(() => String, { description: '用户名。User name.' })
  username!: string;

  @Field(() => String, { description: '口令。Password.' })
  password!: string;
}

@InputType({ description: '索取短信验证码。Asking for a sign-in code.' })
export class RequestSignInCodeInput {
  @Field(() => String, { description: '县（市）区划代码。Division code of the tenant.' })
  tenant!: string;

  @Field(() => String, { description: '手机号。Phone.' })
  phone!: string;
}

@InputType({ description: '按短信验证码登录。Sign-in by code.' })
export class SignInWithCodeInput extends RequestSignInCodeInput {
  @Field(() => String, { description: '验证码，5 分钟内有效。The code; good for five minutes, once.' })
  code!: string;
}

@InputType({ description: '按外部身份登录（OpenID Connect）。Sign-in by an ID token of OpenID Connect.' })
export class SignInWithOidcInput {
  @Field(() => String, { description: '县（市）区划代码。Division code of the tenant.' })
  tenant!: string;

  @Field(() => String, { description: '签发方给前端的 ID 令牌，只能用一次。The ID token; opens one session.' })
  idToken!: string;

  @Field(() => String, { description: '前端向签发方请求时所用的 nonce。The nonce that the front end asked with.' })
  nonce!: string;
}

@InputType({ description: '首次登记企业联系人。Registering a person by phone.' })
export class RegisterContactInput extends SignInWithCodeInput {
  @Field(() => String, { description: '姓名。Name.' })
  name!: string;
}

@ObjectType({ description: '登录凭据。What a sign-in gives.' })
export class SessionTokens {
  @Field(() => String, { description: '访问令牌，放入 `Authorization: Bearer`。Short-lived access token.' })
  accessToken!: string;

  @Field(() => DateTime, { description: '访问令牌到期时间。When the access token runs out.' })
  expiresAt!: Date;

  @Field(() => String, { description: '刷新令牌，只能用一次。Refresh token; works once.' })
  refreshToken!: string;
}

@ObjectType({ description: '还需动态口令才能登录。The password was right; a second factor is owed.' })
export class TotpChallenge {
  @Field(() => String, {
    description:
      '质询令牌，用于 signInWithTotp，或 enrolTotp 与 confirmTotp。The challenge, for signInWithTotp, or for enrolTotp and confirmTotp.',
  })
  challenge!: string;

  @Field(() => DateTime, { description: '质询到期时间。When the challenge runs out.' })
  expiresAt!: Date;

  @Field(() => Boolean, {
    description: '是否已启用动态口令；否则须先登记。Whether there is an authenticator; else enrol one first.',
  })
  enrolled!: boolean;
}

@ObjectType({ description: '登录结果。Outcome of a sign-in.' })
export class SessionPayload {
  @Field(() => SessionTokens, { nullable: true, description: '凭据；失败为空。Tokens, or null.' })
  session!: SessionTokens | null;

  @Field(() => TotpChallenge, {
    nullable: true,
    description: '还需动态口令时的质询；否则为空。The challenge where a second factor is owed, else null.',
  })
  totpChallenge!: TotpChallenge | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@ObjectType({
  description: '索取验证码的结果：无论号码是否登记，答复相同。The same answer whether the phone is known or not.',
})
export class RequestSignInCodePayload {
  @Field(() => String, {
    nullable: true,
    description: '仅沙箱：验证码。In a sandbox only: the code itself.',
  })
  sandboxCode!: string | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '县（市）信任的签发方。An issuer that a county trusts to say who somebody is.' })
export class IdentityIssuer {
  @Field(() => String, { description: '名称，用于登录按钮。What to call it on a button.' })
  name!: string;

  @Field(() => String, {
    description: '签发方地址，其下有发现文档。Its address, below which stands its discovery document.',
  })
  issuer!: string;

  @Field(() => String, { description: '本平台在其处的客户端标识。What it knows this platform by.' })
  clientId!: string;
}

@ObjectType({ description: '退出结果。Outcome of a sign-out.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: '已退出。Done.' })
  signedOut!: boolean;
}

@ObjectType({ description: '本人的一次登录。One of one’s own sign-ins that is still good.' })
export class Session {
  @Field(() => ID, { description: '全局标识，供 endSession。Global id, for endSession.' })
  id!: string;

  @Field(() => Boolean, { description: '是否当前会话。Whether it is the one that asks.' })
  current!: boolean;

  @Field(() => DateTime, { description: '登录时间。When it began.' })
  signedInAt!: string;

  @Field(() => DateTime, { description: '最近一次登录或刷新。When it was last turned over.' })
  lastUsedAt!: string;

  @Field(() => DateTime, { description: '不再刷新则失效的时间。When it ends unless it is turned over.' })
  expiresAt!: string;
}

@InputType({ description: '结束本人的一次登录。Ending one of one’s own sign-ins.' })
export class EndSessionInput {
  @Field(() => ID, { description: '会话，见 `Viewer.sessions`。The session.' })
  sessionId!: string;
}

@ObjectType({ description: '结束会话的结果。Outcome of ending a session.' })
export class EndSessionPayload {
  @Field(() => Boolean, { description: '已结束。Done.' })
  ended!: boolean;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}
