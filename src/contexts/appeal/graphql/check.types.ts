import { Field, InputType, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Person } from '../../directory/graphql.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';
import { OnAppealInput } from './appeal.inputs.js';

@ObjectType({
  implements: Node,
  description: '结果核查（职责 12）；企业不可见。A check of the result; the enterprise does not see it.',
})
export class ResultCheck extends Node {
  @Field(() => enums.ResultCheckVerdictEnum, { description: '结论。Verdict.' })
  verdict!: vocabulary.ResultCheckVerdict;

  @Field(() => String, { description: '说明。Note.' })
  note!: string;

  @Field(() => DateTime, { description: '时间。When.' })
  checkedAt!: string;

  @Field(() => Person, { nullable: true, description: '核查人。By whom.' })
  checkedBy!: Person | null;
}

@ObjectType({
  implements: Node,
  description:
    '回访，与评价分开；企业不可见。A follow-up visit, apart from the evaluation; the enterprise does not see it.',
})
export class FollowUpVisit extends Node {
  @Field(() => enums.VisitAnswerEnum, { description: '是否联系上。Whether somebody was reached.' })
  contacted!: vocabulary.VisitAnswer;

  @Field(() => enums.VisitAnswerEnum, { description: '是否解决。Whether the matter is solved.' })
  solved!: vocabulary.VisitAnswer;

  @Field(() => enums.VisitAnswerEnum, { description: '是否满意。Whether the enterprise is satisfied.' })
  satisfied!: vocabulary.VisitAnswer;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note!: string | null;

  @Field(() => DateTime, { description: '回访时间。When.' })
  visitedAt!: string;

  @Field(() => Person, { nullable: true, description: '记录人。Recorded by.' })
  recordedBy!: Person | null;
}

@InputType({ description: '结果核查（职责 12）。Checking a result.' })
export class CheckResultInput extends OnAppealInput {
  @Field(() => enums.ResultCheckVerdictEnum, { description: '结论。Verdict.' })
  verdict!: vocabulary.ResultCheckVerdict;

  @Field(() => String, { description: '说明或退回理由，企业不可见。Note, or the reason; not for the enterprise.' })
  note!: string;
}

@InputType({ description: '记录回访。Recording a follow-up visit.' })
export class RecordFollowUpVisitInput extends OnAppealInput {
  @Field(() => enums.VisitAnswerEnum, { description: '是否联系上；否则其余为 UNKNOWN。Whether somebody was reached.' })
  contacted!: vocabulary.VisitAnswer;

  @Field(() => enums.VisitAnswerEnum, { description: '是否解决。Whether it is solved.' })
  solved!: vocabulary.VisitAnswer;

  @Field(() => enums.VisitAnswerEnum, { description: '是否满意。Whether the enterprise is satisfied.' })
  satisfied!: vocabulary.VisitAnswer;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note?: string | null;

  @Field(() => DateTime, { nullable: true, description: '回访时间，默认现在。When; now unless told.' })
  visitedAt?: Date | null;
}
