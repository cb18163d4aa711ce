import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { Post } from '../domain/posts.js';
import { PostEnum } from './account.types.js';
import { SessionPayload } from './session.types.js';

const CHALLENGE = '登录时取得的质询令牌；已登录的不填。The challenge of the sign-in; not for who is signed in.';

@InputType({ description: '登记动态口令。Enrolling an authenticator.' })
export class EnrolTotpInput {
  @Field(() => String, { nullable: true, description: CHALLENGE })
  challenge?: string | null;
}

@InputType({ description: '启用动态口令。Putting the authenticator in force.' })
export class ConfirmTotpInput {
  @Field(() => String, { nullable: true, description: CHALLENGE })
  challenge?: string | null;

  @Field(() => String, { description: '验证器显示的六位动态口令。Six digits from the authenticator.' })
  code!: string;
}

@InputType({ description: '停用动态口令。Switching the authenticator off.' })
export class DisableTotpInput {
  @Field(() => String, { description: '动态口令或恢复码。Code of the authenticator, or a recovery code.' })
  code!: string;
}

@InputType({ description: '以动态口令完成登录。Finishing a sign-in.' })
export class SignInWithTotpInput {
  @Field(() => String, { description: '登录时取得的质询令牌。The challenge of the sign-in.' })
  challenge!: string;

  @Field(() => String, {
    description: '动态口令或恢复码，各只能用一次。Code of the authenticator or a recovery code; each works once.',
  })
  code!: string;
}

@ObjectType({ description: '新的动态口令密钥，确认后生效。A new secret; in force once confirmed.' })
export class EnrolTotpPayload {
  @Field(() => String, { nullable: true, description: '密钥（Base32），仅本人可见。The secret; for its owner alone.' })
  secret!: string | null;

  @Field(() => String, { nullable: true, description: '供扫码的 otpauth 地址。The otpauth URI, to show as a QR code.' })
  uri!: string | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '启用动态口令的结果。Outcome of confirming.' })
export class ConfirmTotpPayload extends SessionPayload {
  @Field(() => [String], {
    nullable: true,
    description: '恢复码，仅此一次显示。Recovery codes, shown this once, to their owner.',
  })
  recoveryCodes!: string[] | null;
}

@ObjectType({ description: '停用动态口令的结果。Outcome of switching it off.' })
export class DisableTotpPayload {
  @Field(() => Boolean, { description: '已停用。Done.' })
  disabled!: boolean;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@InputType({ description: '本县还要求哪些岗位使用动态口令。Of whom the county demands an authenticator.' })
export class DemandTotpInput {
  @Field(() => [PostEnum], {
    description:
      '管理员与审计人员之外的岗位；未列出的不再要求。Posts beside administrators and auditors; of those left out none is demanded any more.',
  })
  roles!: Post[];
}

@ObjectType({ description: '要求使用动态口令的岗位。The posts of which an authenticator is demanded.' })
export class DemandTotpPayload {
  @Field(() => [PostEnum], { nullable: true, description: '现要求的岗位；拒绝时为空。The posts; null on a refusal.' })
  roles!: readonly Post[] | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}
