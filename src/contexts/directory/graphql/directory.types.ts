import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Role, TenantKind, UnitFunction, UnitKind } from '../../../kernel/roles.js';
import { Node } from '../../../platform/graphql/common.types.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import { DateTime, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import type { EnterpriseStatus, MatchOutcome } from '../domain/enterprise.js';
import type { LeaderRole } from '../domain/leading-group.js';

export const UnitKindEnum = enumOf<UnitKind>('UnitKind', '单位类型。Kind of unit.', {
  TOWN: '镇政府。Town government.',
  DEPARTMENT: '职能部门。Department.',
  COUNTY: '县（作为市的单位）。A county, as a unit of its city.',
});

export const UnitFunctionEnum = enumOf<UnitFunction>(
  'UnitFunction',
  '单位在机制中的职能：是数据，不由名称推断。What a unit does in the mechanism.',
  {
    GOVERNMENT_SERVICES: '政务服务数据管理局。The government services bureau.',
    COUNTY_OFFICE: '县政府办公室。The county government office.',
    SUPERVISION: '督办股。The supervision section.',
    MARKET_SUPERVISION: '市场监督管理局。Market supervision.',
    PUBLICITY: '县委宣传部。Publicity.',
    PETITION: '信访局。Petitions.',
    PUBLIC_SECURITY: '公安局。Public security.',
  },
);

export const RoleEnum = enumOf<Role>('Role', '岗位。Post of a person; what it may do is in docs/front-end.md.', {
  UNIT_HANDLER: '单位经办人。Handles appeals for a unit.',
  UNIT_HEAD: '单位负责人。Head of a unit.',
  HALL_CLERK: '大厅窗口人员。Clerk at the service hall.',
  TRIAGE_OFFICER: '甄别人员（平台管理员）。Triage officer of the bureau.',
  BUREAU_HEAD: '局负责人。Head of the bureau.',
  REGISTRY_REVIEWER: '二次审核人员。Registry reviewer of market supervision.',
  OFFICE_STAFF: '政府办人员。Staff of the county office.',
  OFFICE_DIRECTOR: '政府办主任。Director of the county office.',
  SUPERVISOR: '督办人员。Supervisor.',
  COUNTY_LEADER: '县领导。County leader.',
  SITE_DUTY: '现场分工人员。On-site duty.',
  TENANT_ADMIN: '县级管理员（不见诉求内容）。Administrator; sees no case content.',
  AUDITOR: '审计人员（不见诉求内容）。Auditor; sees no case content.',
  ENTERPRISE_CONTACT: '企业联系人。Contact of an enterprise.',
  HOTLINE: '12345 热线（系统）。The 12345 hotline, a client.',
  CITY_PLATFORM: '市平台（系统）。The city platform, a client.',
  PLATFORM_OPERATOR: '平台运营方（开通县市，不见其内容）。Creates tenants; sees no tenant’s content.',
});

export const TenantKindEnum = enumOf<TenantKind>('TenantKind', '县、市或平台。County, city or platform.', {
  COUNTY: '县。A county.',
  CITY: '市。A city, over its counties.',
  PLATFORM: '平台自身：运营方所属。The platform itself, to which its operators belong.',
});

export const MatchOutcomeEnum = enumOf<MatchOutcome>(
  'RegistryMatchOutcome',
  '与法人库匹配的结果；除 MATCHED 外均需二次审核（职责 10、11）。Outcome of the match; all but MATCHED lead to a registry review.',
  {
    MATCHED: '一致。Code and name agree, and the entry is active.',
    NAME_DIFFERS: '名称不一致。The code is known under another name.',
    CODE_NOT_FOUND: '代码不在法人库。The code is not in the registry.',
    NOT_ACTIVE: '已吊销或注销。The entry is revoked or cancelled.',
    CODE_MISSING: '未提供代码。No code was given.',
    CODE_INVALID: '代码无效。What was given is no code.',
  },
);

export const EnterpriseStatusEnum = enumOf<EnterpriseStatus>(
  'RegistrationStatus',
  '法人库中的登记状态。Status in the legal-entity registry.',
  { ACTIVE: '存续。Active.', REVOKED: '吊销。Revoked.', CANCELLED: '注销。Cancelled.' },
);

@ObjectType({ implements: Node, description: '单位。A unit. Anybody of the same tenant may read it.' })
export class Unit extends Node {
  @Field(() => String, { description: '编码。Code within the tenant.' })
  code!: string;

  @Field(() => String, { description: '名称。Name.' })
  name!: string;

  @Field(() => String, { description: '简称。Short name.' })
  shortName!: string;

  @Field(() => UnitKindEnum, { description: '类型。Kind.' })
  kind!: UnitKind;

  @Field(() => [UnitFunctionEnum], { description: '职能。What it does in the mechanism.' })
  functions!: UnitFunction[];

  @Field(() => String, { nullable: true, description: '区划代码（镇）。Division code, of a town.' })
  divisionCode!: string | null;

  @Field(() => Boolean, { description: '是否在用。Whether it is in use.' })
  active!: boolean;

  @Field(() => Int, { description: '版本，供 `expectedVersion`。Version, for `expectedVersion`.' })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '联络人是否均久未确认（见 `UnitContact.stale`）；无权查看联络人者为空。Whether no named person was confirmed of late; null for whoever may not read them, and in `viewer`.',
  })
  contactStale!: boolean | null;
}

export const LeaderRoleEnum = enumOf<LeaderRole>(
  'LeaderRole',
  '领导小组中的职务（职责 40）。Place in the leading group.',
  {
    GROUP_HEAD: '组长。Head.',
    EXECUTIVE_DEPUTY: '常务副组长。Executive deputy head.',
    DEPUTY: '副组长。Deputy head.',
    MEMBER: '成员。Member.',
  },
);

@ObjectType({
  implements: Node,
  description: '领导小组成员（职责 40）。A member of the leading group. Anybody of the same tenant may read it.',
})
export class Leader extends Node {
  @Field(() => String, { description: '姓名。Name.' })
  name!: string;

  @Field(() => String, { description: '职务。Title of the office held.' })
  title!: string;

  @Field(() => LeaderRoleEnum, { description: '小组中的职务。Place in the group.' })
  role!: LeaderRole;

  @Field(() => Person, { nullable: true, description: '其账号（如有）。Who it is here, if anybody.' })
  person!: Person | null;

  @Field(() => Int, {
    description:
      '整个小组的版本，供 `expectedVersion`；各成员相同。Version of the whole group; each member has the same.',
  })
  version!: number;
}

@ObjectType({ implements: Node, description: '企业。An enterprise, as the platform knows it.' })
export class Enterprise extends Node {
  @Field(() => String, { description: '名称。Name.' })
  name!: string;

  @Field(() => UnifiedSocialCreditCode, { nullable: true, description: '统一社会信用代码。Credit code.' })
  creditCode!: string | null;
}

@ObjectType({ description: '与法人库匹配的结果（职责 10）。Outcome of the match against the registry.' })
export class RegistryMatch {
  @Field(() => MatchOutcomeEnum, { description: '结果。Outcome.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: '法人库中的名称。Name in the registry.' })
  registryName!: string | null;

  @Field(() => Float, { nullable: true, description: '名称相似度 0–1。Similarity of the names.' })
  nameSimilarity!: number | null;

  @Field(() => String, { nullable: true, description: '住所区划代码。Division of the domicile.' })
  domicileDivisionCode!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否本县注册（按住所，不按代码数字）。Registered here, by domicile and never by the code’s digits.',
  })
  registeredHere!: boolean | null;

  @Field(() => EnterpriseStatusEnum, { nullable: true, description: '登记状态。Status in the registry.' })
  status!: string | null;

  @Field(() => String, { description: '逐项说明比对结果。The match in sentences: what agreed and what did not.' })
  explanation!: string;
}

@ObjectType({ description: '已被替换的表单。A form that another one has taken the place of.' })
export class CategoryForm {
  @Field(() => Int, { description: '表单版本。Version of the form.' })
  formVersion!: number;

  @Field(() => GraphQLJSON, { description: '表单，见 `Category.form`。The form’s questions.' })
  form!: unknown;

  @Field(() => DateTime, { description: '被替换的时间。When it was replaced.' })
  replacedAt!: string;
}

@ObjectType({
  implements: Node,
  description: '诉求分类，树形；叶子可带表单。A category of the tree; leaves may carry a form.',
})
export class Category extends Node {
  @Field(() => String, { description: '编码。Code.' })
  code!: string;

  @Field(() => String, { description: '名称。Name.' })
  name!: string;

  @Field(() => Category, { nullable: true, description: '上级分类。Parent.' })
  parent!: Category | null;

  @Field(() => GraphQLJSON, {
    description:
      '表单：`[{key, label, type: TEXT|NUMBER|DATE|BOOLEAN|CHOICE, required, options?, max?, help?}]`，答案放入 `formAnswers`。The form’s questions; answers go into `formAnswers` by `key`.',
  })
  form!: unknown;

  @Field(() => Int, { description: '表单版本。Version of the form.' })
  formVersion!: number;

  @Field(() => [CategoryForm], {
    description:
      '以往的表单；已提交的诉求按其 `formVersion` 阅读。Earlier forms: what was filed is read by its `formVersion`.',
  })
  earlierForms!: CategoryForm[];

  @Field(() => Boolean, { description: '是否在用。Whether it is in use.' })
  active!: boolean;

  @Field(() => Int, { description: '版本，供 `expectedVersion`。Version, for `expectedVersion`.' })
  version!: number;
}

@ObjectType({ description: '区划（镇、街道）。A division.' })
export class Division {
  @Field(() => String, { description: '区划代码（GB/T 2260 及下级）。Code.' })
  code!: string;

  @Field(() => String, { description: '名称。Name.' })
  name!: string;
}

@ObjectType({ description: '办理人员（仅姓名）。A person, by name only.' })
export class Person {
  @Field(() => ID, { description: '全局标识。Global id.' })
  id!: string;

  @Field(() => String, { description: '姓名。Name.' })
  displayName!: string;
}

@ObjectType({ description: '岗位。A post: a role, and the unit it is held in.' })
export class Membership {
  @Field(() => RoleEnum, { description: '岗位。Role.' })
  role!: Role;

  @Field(() => Unit, { nullable: true, description: '所在单位。Unit.' })
  unit!: Unit | null;
}

@ObjectType({ description: '县或市。A county or city; public.' })
export class Tenant {
  @Field(() => ID, { description: '全局标识。Global id.' })
  id!: string;

  @Field(() => String, { description: '区划代码，登录时用。Division code, named at sign-in.' })
  code!: string;

  @Field(() => String, { description: '名称。Name.' })
  name!: string;

  @Field(() => TenantKindEnum, { description: '县或市。Kind.' })
  kind!: TenantKind;

  @Field(() => Boolean, { description: '是否沙箱（时钟可拨快）。Whether its clock can be moved.' })
  sandbox!: boolean;

  @Field(() => DateTime, { description: '该县的业务时间。Domain time here; differs from real time in a sandbox.' })
  now!: string;

  @Field(() => DateTime, { description: '开通时间。When it was created, in real time.' })
  createdAt!: string;
}

@ObjectType({ description: '当前登录者。Who is signed in, and what he may do.' })
export class Viewer {
  @Field(() => Person, { description: '本人。The person.' })
  person!: Person;

  @Field(() => Tenant, { description: '所属县（市）。The tenant.' })
  tenant!: Tenant;

  @Field(() => [Membership], { description: '岗位。Posts.' })
  memberships!: Membership[];

  @Field(() => [Enterprise], { description: '所属企业（企业联系人）。Own enterprises, of a contact.' })
  enterprises!: Enterprise[];

  @Field(() => GraphQLJSON, {
    description:
      'CASL 打包规则，经 `@casl/ability/extra` 的 `unpackRules` 直接用于本接口返回的对象，以 `__typename` 区分；诉求须带 `state`、`channel`、`enterprise { id }` 与 `assignments { role active unit { id } }`。Packed rules for `unpackRules` of `@casl/ability/extra`, about objects as this API gives them, told apart by `__typename`; of an appeal ask for these fields. Whether its state allows a command, `viewerCan` says.',
  })
  rules!: unknown;
}
