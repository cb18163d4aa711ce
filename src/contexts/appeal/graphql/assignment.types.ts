import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Unit } from '../../directory/graphql.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';
import { VERSION } from './appeal.inputs.js';

@ObjectType({
  implements: Node,
  description: '分派异议（职责 17）；企业不可见。A unit’s objection to its assignment; the enterprise does not see it.',
})
export class Objection extends Node {
  @Field(() => Int, { description: '该诉求的第几次异议；第三次自动登记督办。Round; the third is registered.' })
  round!: number;

  @Field(() => Unit, { description: '提出单位。The unit that objects.' })
  unit!: Unit;

  @Field(() => Unit, { nullable: true, description: '建议改派单位。The unit it proposes.' })
  proposedUnit!: Unit | null;

  @Field(() => String, { description: '理由。Reason.' })
  reason!: string;

  @Field(() => DateTime, { description: '提出时间。When it was raised.' })
  raisedAt!: string;

  @Field(() => enums.ObjectionRulingEnum, { nullable: true, description: '裁定；未裁定为空。Ruling; null while open.' })
  ruling!: vocabulary.ObjectionRuling | null;

  @Field(() => Boolean, { description: '是否最终裁定。Whether the ruling is final.' })
  final!: boolean;

  @Field(() => DateTime, { nullable: true, description: '裁定时间。When it was ruled on.' })
  ruledAt!: string | null;

  @Field(() => String, { nullable: true, description: '裁定说明。Text of the ruling.' })
  rulingText!: string | null;
}

@InputType({ description: '接收（职责 16）。Receiving an assignment.' })
export class ReceiveAssignmentInput {
  @Field(() => ID, { description: '分派。Assignment.' })
  assignmentId!: string;

  @Field(() => Int, { nullable: true, description: `诉求的${VERSION}` })
  expectedVersion?: number | null;
}

@InputType({ description: '单位内移交承办人。Handing an assignment to a person of the unit.' })
export class AssignHandlerInput {
  @Field(() => ID, { description: '分派。Assignment.' })
  assignmentId!: string;

  @Field(() => ID, { description: '承办人，须在该单位任经办人或负责人。Who takes it: a handler or head of the unit.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: '移交说明，500 字以内。Note, at most 500 characters.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: `诉求的${VERSION}` })
  expectedVersion?: number | null;
}

@InputType({ description: '提出分派异议（职责 17）。Objecting to an assignment.' })
export class ObjectToAssignmentInput {
  @Field(() => ID, { description: '分派。Assignment.' })
  assignmentId!: string;

  @Field(() => ID, { description: '建议改派的单位。The unit proposed instead.' })
  proposedUnitId!: string;

  @Field(() => String, { description: '理由。Reason.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '裁定分派异议（职责 17）。Ruling on an objection.' })
export class RuleOnObjectionInput {
  @Field(() => ID, { description: '异议。Objection.' })
  objectionId!: string;

  @Field(() => enums.ObjectionRulingEnum, { description: '裁定。Ruling.' })
  ruling!: vocabulary.ObjectionRuling;

  @Field(() => ID, {
    nullable: true,
    description: '改派单位；默认为建议单位。The unit that takes the place; the proposed one unless told.',
  })
  unitId?: string | null;

  @Field(() => enums.ReturnReasonEnum, {
    nullable: true,
    description:
      '成立且不改派而退回诉求的原因（职责 21），不可为 INCOMPLETE。Upheld by returning the appeal: why; never INCOMPLETE.',
  })
  returnReason?: vocabulary.ReturnReason | null;

  @Field(() => String, {
    nullable: true,
    description: '退回说明，企业可见；退回时必填。Text of the return, seen by the enterprise; needed with the reason.',
  })
  returnText?: string | null;

  @Field(() => Boolean, { nullable: true, description: '不成立时是否为最终裁定。Whether an overruling is final.' })
  final?: boolean | null;

  @Field(() => String, { description: '裁定说明，企业不可见。Text of the ruling; the enterprise does not see it.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}
