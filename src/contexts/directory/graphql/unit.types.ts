import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { UnitFunction, UnitKind } from '../../../kernel/roles.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { LeaderRole } from '../domain/leading-group.js';
import { Division, Leader, LeaderRoleEnum, Unit, UnitFunctionEnum, UnitKindEnum } from './directory.types.js';

@InputType({ description: '联络人。A named person.' })
export class NamedPersonInput {
  @Field(() => String, { description: '姓名，至多 40 字。Name.' })
  name!: string;

  @Field(() => String, { description: '手机号码。Mobile phone.' })
  phone!: string;
}

@InputType({ description: '新建单位及其联络人（职责 47）。To enter a unit, and the person it has for this work.' })
export class CreateUnitInput {
  @Field(() => String, {
    description:
      '编码：2 至 30 位大写字母、数字、横线，县内唯一，不可更改。2 to 30 of A–Z, 0–9, `-`; unique, and kept for good.',
  })
  code!: string;

  @Field(() => String, { description: '名称，至多 60 字。Name.' })
  name!: string;

  @Field(() => String, { description: '简称，至多 20 字。Short name.' })
  shortName!: string;

  @Field(() => UnitKindEnum, { description: '类型。Kind.' })
  kind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description:
      '区划代码：镇（及市的县）必填，部门不填。Division: needed by a town, or a county of a city; not by others.',
  })
  divisionCode?: string | null;

  @Field(() => NamedPersonInput, { description: '联络人。Its named person.' })
  contact!: NamedPersonInput;
}

@InputType({ description: '停用或启用单位。To take a unit out of use, or into it again.' })
export class UnitInput {
  @Field(() => ID, { description: '单位。Unit.' })
  unitId!: string;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: '更改单位；未填者不变。To change a unit; what is left out stays.' })
export class ChangeUnitInput extends UnitInput {
  @Field(() => String, { nullable: true, description: '名称，至多 60 字。Name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '简称，至多 20 字。Short name.' })
  shortName?: string | null;

  @Field(() => UnitKindEnum, { nullable: true, description: '类型。Kind.' })
  kind?: UnitKind | null;

  @Field(() => String, { nullable: true, description: '区划代码；随类型一并填写。Division; told again with the kind.' })
  divisionCode?: string | null;
}

@InputType({ description: '将职能交给某单位。To give a function to a unit.' })
export class AssignFunctionInput extends UnitInput {
  @Field(() => UnitFunctionEnum, { description: '职能。Function.' })
  function!: UnitFunction;
}

@InputType({ description: '登记或更名区划。To enter a division, or rename it.' })
export class NameDivisionInput {
  @Field(() => String, { description: '区划代码，6、9 或 12 位。Code of 6, 9 or 12 digits.' })
  code!: string;

  @Field(() => String, { description: '名称，至多 40 字。Name.' })
  name!: string;
}

@InputType({ description: '领导小组成员。A member of the leading group.' })
export class LeaderInput {
  @Field(() => ID, {
    nullable: true,
    description: '原有成员的标识；新成员不填。Of who was in it before; none for a new one.',
  })
  leaderId?: string | null;

  @Field(() => String, { description: '姓名，至多 40 字。Name.' })
  name!: string;

  @Field(() => String, { description: '职务，至多 60 字。Title.' })
  title!: string;

  @Field(() => LeaderRoleEnum, { description: '小组中的职务。Place in the group.' })
  role!: LeaderRole;

  @Field(() => ID, { nullable: true, description: '其账号（如有）。Who it is here, if anybody.' })
  personId?: string | null;
}

@InputType({ description: '登记领导小组，依次排列，整体替换（职责 40）。The leading group as a whole, in its order.' })
export class SetLeadingGroupInput {
  @Field(() => [LeaderInput], {
    description: '成员，至多 100 名；组长、常务副组长各一名。Members, one head and one executive deputy.',
  })
  members!: LeaderInput[];

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: '单位命令的结果。The unit as it is now, or the refusals.' })
export class UnitPayload {
  @Field(() => Unit, { nullable: true, description: '单位；拒绝时为空。The unit; null on a refusal.' })
  unit!: Unit | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '区划命令的结果。The division as it is now, or the refusals.' })
export class DivisionPayload {
  @Field(() => Division, { nullable: true, description: '区划；拒绝时为空。The division; null on a refusal.' })
  division!: Division | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '登记领导小组的结果。The leading group as it is now, or the refusals.' })
export class LeadingGroupPayload {
  @Field(() => [Leader], { nullable: true, description: '领导小组；拒绝时为空。The group; null on a refusal.' })
  leadingGroup!: Leader[] | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}
