import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../../../kernel/roles.js';
import { Node, PageInfo, UserError } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Person, RoleEnum, Unit } from './directory.types.js';

@ObjectType({
  implements: Node,
  description:
    '请假与代办；本单位人员、局与督办可见。An absence, and who stands in. For the unit’s people, the bureau and supervision.',
})
export class Absence extends Node {
  @Field(() => Unit, { description: '单位。Unit.' })
  unit!: Unit;

  @Field(() => Person, { description: '请假人。Who is away.' })
  person!: Person;

  @Field(() => Person, { description: '代办人。Who stands in.' })
  deputy!: Person;

  @Field(() => DateTime, { description: '起。From.' })
  from!: string;

  @Field(() => DateTime, { description: '止（不含）。To, exclusive.' })
  to!: string;

  @Field(() => DateTime, { description: '登记时间。When it was recorded.' })
  recordedAt!: string;

  @Field(() => Person, { nullable: true, description: '登记人。Who recorded it.' })
  recordedBy!: Person | null;

  @Field(() => DateTime, { nullable: true, description: '撤销时间。When it was cancelled.' })
  cancelledAt!: string | null;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class AbsenceEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => Absence, { description: '请假。Absence.' })
  node!: Absence;
}

@ObjectType({ description: '请假列表（Relay），最近开始的在前。A page of absences, the latest to begin first.' })
export class AbsenceConnection {
  @Field(() => [AbsenceEdge], { description: '列表项及其游标。Edges.' })
  edges!: AbsenceEdge[];

  @Field(() => [Absence], { description: '请假。Absences.' })
  nodes!: Absence[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: '单位内可承办诉求的人员。Somebody who can handle appeals for a unit.' })
export class Colleague {
  @Field(() => Person, { description: '人员。Person.' })
  person!: Person;

  @Field(() => Unit, { description: '单位。Unit.' })
  unit!: Unit;

  @Field(() => [RoleEnum], { description: '在该单位的岗位。Posts in the unit.' })
  roles!: Role[];

  @Field(() => Absence, { nullable: true, description: '当前请假。The absence that lasts just now.' })
  absence!: Absence | null;
}

@InputType({ description: '登记请假与代办人。Recording an absence and who stands in.' })
export class RecordAbsenceInput {
  @Field(() => ID, { nullable: true, description: '请假人，默认本人。Who is away; oneself unless told.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: '单位，默认本人唯一的单位。Unit; one’s only one unless told.' })
  unitId?: string | null;

  @Field(() => ID, { description: '代办人，须为同一单位在岗人员。Who stands in, of the same unit.' })
  deputyId!: string;

  @Field(() => DateTime, { description: '起。From.' })
  from!: Date;

  @Field(() => DateTime, { description: '止（不含），至多 366 天。To, exclusive; 366 days at most.' })
  to!: Date;
}

@InputType({ description: '撤销或提前结束请假。Cancelling an absence, or ending it early.' })
export class CancelAbsenceInput {
  @Field(() => ID, { description: '请假。Absence.' })
  absenceId!: string;
}

@ObjectType({ description: '请假变更的结果。The absence as it is now, or the refusals.' })
export class AbsencePayload {
  @Field(() => Absence, { nullable: true, description: '请假；拒绝时为空。The absence; null on a refusal.' })
  absence!: Absence | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}
