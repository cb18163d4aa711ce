import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';

const NEW_PASSWORD =
  '新口令：10 至 200 位；不足 16 位的须含大写、小写、数字、其他字符中的三类，且不含用户名。10 to 200 characters; below 16, three of capitals, small letters, digits and others; without the user name.';

@InputType({ description: '修改本人口令。Changing one’s own password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: '现口令。The password of now.' })
  currentPassword!: string;

  @Field(() => String, { description: NEW_PASSWORD })
  newPassword!: string;
}

@InputType({ description: '为工作人员签发设置口令的凭证。A token for somebody of the staff to set a password with.' })
export class IssuePasswordTokenInput {
  @Field(() => ID, { description: '账号，即 `Person.id`。The account, which is the person’s id.' })
  accountId!: string;
}

@InputType({ description: '忘记口令。Having forgotten the password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: '县（市）区划代码。Division code of the tenant.' })
  tenant!: string;

  @Field(() => String, { description: '用户名。User name.' })
  username!: string;
}

@InputType({ description: '以凭证设置口令。Setting a password with a token.' })
export class SetPasswordInput {
  @Field(() => String, { description: '县（市）区划代码。Division code of the tenant.' })
  tenant!: string;

  @Field(() => String, { description: '一次性凭证。The token; works once.' })
  token!: string;

  @Field(() => String, { description: NEW_PASSWORD })
  password!: string;
}

@ObjectType({
  description:
    '设置口令的凭证，只显示一次，由管理员交给本人。The token, told once, for the administrator to hand over.',
})
export class IssuePasswordTokenPayload {
  @Field(() => String, { nullable: true, description: '凭证；拒绝时为空。The token; null on a refusal.' })
  token!: string | null;

  @Field(() => DateTime, { nullable: true, description: '凭证到期时间。When it runs out.' })
  validUntil!: Date | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@ObjectType({
  description: '忘记口令的答复：无论用户名是否存在，答复相同。The same answer whether there is such a name or not.',
})
export class RequestPasswordResetPayload {
  @Field(() => Boolean, { description: '已受理。Taken note of.' })
  requested!: boolean;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '设置口令的结果。Outcome of setting a password.' })
export class SetPasswordPayload {
  @Field(() => String, {
    nullable: true,
    description: '登录用的用户名；拒绝时为空。The name to sign in with; null on a refusal.',
  })
  username!: string | null;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}
