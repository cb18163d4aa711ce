import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../../kernel/roles.js';
import { PageInfo, UserError } from '../../../platform/graphql/common.types.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import { RevealInput } from '../../../platform/graphql/reveal.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { POST_NAMES, type Post } from '../domain/posts.js';
import { Membership } from './directory.types.js';

@ObjectType({
  description:
    '工作人员账号及其岗位；以 `accounts`、`account` 读取，仅 TENANT_ADMIN 可见。An account of the county’s staff with its posts, read by `accounts` and `account`. For TENANT_ADMIN.',
})
export class Account {
  @Field(() => ID, { description: '全局标识，与 `Person.id` 相同。Global id, the same as the person’s.' })
  id!: string;

  @Field(() => String, { description: '登录名。Name to sign in with.' })
  username!: string;

  @Field(() => String, { description: '姓名，他人所见。Name as others see it.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: '手机号码，脱敏。Mobile phone, masked.' })
  phone!: string | null;

  @Field(() => Boolean, { description: '是否在用；停用者不能登录。Whether the person may sign in.' })
  enabled!: boolean;

  @Field(() => Boolean, {
    description: '是否已设口令；新建账号须先邀请。Whether there is a password; a new account has none until invited.',
  })
  passwordSet!: boolean;

  @Field(() => [Membership], { description: '岗位。Posts.' })
  memberships!: Membership[];

  @Field(() => DateTime, { description: '建立时间。When it was made.' })
  createdAt!: string;

  @Field(() => Int, { description: '版本，供 `expectedVersion`。Version, for `expectedVersion`.' })
  version!: number;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class AccountEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => Account, { description: '账号。Account.' })
  node!: Account;
}

@ObjectType({ description: '账号列表（Relay），按登录名排序。A page of accounts, by their names to sign in with.' })
export class AccountConnection {
  @Field(() => [AccountEdge], { description: '列表项及其游标。Edges.' })
  edges!: AccountEdge[];

  @Field(() => [Account], { description: '账号。Accounts.' })
  nodes!: Account[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

const POST_TERMS: Readonly<Record<Post, string>> = {
  UNIT_HANDLER: '单位经办人，任一单位。In any unit.',
  UNIT_HEAD: '单位负责人，任一单位。In any unit.',
  HALL_CLERK: '大厅窗口人员，政务服务数据管理局。In the bureau.',
  TRIAGE_OFFICER: '甄别人员，政务服务数据管理局。In the bureau.',
  BUREAU_HEAD: '局负责人，政务服务数据管理局。In the bureau.',
  REGISTRY_REVIEWER: '二次审核人员，市场监督管理局。In market supervision.',
  OFFICE_STAFF: '政府办人员，县政府办公室。In the county office.',
  OFFICE_DIRECTOR: '政府办主任，县政府办公室。In the county office.',
  SUPERVISOR: '督办人员，督办股。In the supervision section.',
  COUNTY_LEADER: '县领导，不属于单位。In no unit.',
  SITE_DUTY: '现场分工人员，宣传、信访或公安。In publicity, petitions or public security.',
  TENANT_ADMIN: '县级管理员，政务服务数据管理局，不得兼任。In the bureau, and with no other post.',
  AUDITOR: '审计人员，不属于单位，不得兼任。In no unit, and with no other post.',
};

export const PostEnum = enumOf<Post>(
  'Post',
  '可由管理员授予的岗位及其所在单位。Roles that an administrator can give, and where each is held.',
  Object.fromEntries(POST_NAMES.map((post) => [post, POST_TERMS[post]])) as Record<Post, string>,
);

@InputType({ description: '新建工作人员账号。To enter a person of the staff.' })
export class CreateAccountInput {
  @Field(() => String, {
    description:
      '登录名：2 至 40 位小写字母、数字、点、横线、下划线，县内唯一，不可更改。2 to 40 of a–z, 0–9, `.`, `-`, `_`; unique, and kept for good.',
  })
  username!: string;

  @Field(() => String, { description: '姓名，至多 40 字。Name.' })
  displayName!: string;

  @Field(() => String, { description: '手机号码，县内唯一。Mobile phone, unique among the staff.' })
  phone!: string;
}

@InputType({ description: '停用或启用账号。To shut a person out, or let him in again.' })
export class AccountInput {
  @Field(() => ID, { description: '账号。Account.' })
  accountId!: string;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: '查看人员手机号码。To be shown the phone of somebody of the staff.' })
export class RevealPhoneInput extends RevealInput {
  @Field(() => ID, { description: '账号。Account.' })
  accountId!: string;
}

@ObjectType({ description: '手机号码，或拒绝原因。The phone, or the refusals.' })
export class RevealPhonePayload {
  @Field(() => String, {
    nullable: true,
    description: '手机号码；无号码或拒绝时为空。The phone; null where there is none, and on a refusal.',
  })
  phone!: string | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@InputType({ description: '更正姓名或手机；未填者不变。To put name or phone right; what is left out stays.' })
export class ChangeAccountInput extends AccountInput {
  @Field(() => String, { nullable: true, description: '姓名，至多 40 字。Name.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: '手机号码。Mobile phone.' })
  phone?: string | null;
}

@InputType({ description: '授予或免去岗位。To give a person a post, or take it.' })
export class MembershipInput extends AccountInput {
  @Field(() => PostEnum, { description: '岗位。Post.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: '所在单位；不属于单位的岗位不填。Unit; none for posts of no unit.' })
  unitId?: string | null;
}

@ObjectType({ description: '账号命令的结果。The account as it is now, or the refusals.' })
export class AccountPayload {
  @Field(() => Account, { nullable: true, description: '账号；拒绝时为空。The account; null on a refusal.' })
  account!: Account | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}
