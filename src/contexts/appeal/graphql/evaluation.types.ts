import { Field, InputType, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Unit } from '../../directory/graphql.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';
import { OnAppealInput } from './appeal.inputs.js';

@ObjectType({ implements: Node, description: '评价（职责 36、37）。The evaluation.' })
export class Evaluation extends Node {
  @Field(() => enums.EvaluationVerdictEnum, { description: '满意与否。Verdict.' })
  verdict!: vocabulary.EvaluationVerdict;

  @Field(() => enums.EvaluationSourceEnum, { description: '来源。Source.' })
  source!: vocabulary.EvaluationSource;

  @Field(() => String, { nullable: true, description: '意见。Comment.' })
  comment!: string | null;

  @Field(() => Boolean, { description: '提醒短信未送达，统计时单列。The reminder reached nobody; counted apart.' })
  unreached!: boolean;

  @Field(() => DateTime, { description: '时间。When.' })
  givenAt!: string;
}

@ObjectType({ implements: Node, description: '与企业沟通研究（职责 38）。A consultation with the enterprise.' })
export class Consultation extends Node {
  @Field(() => enums.ConsultationMethodEnum, { description: '方式。How.' })
  method!: vocabulary.ConsultationMethod;

  @Field(() => String, { description: '摘要。Summary.' })
  summary!: string;

  @Field(() => DateTime, { description: '时间。When it was held.' })
  heldAt!: string;
}

@ObjectType({ implements: Node, description: '重新处理：仅一轮（职责 38）。The one round after a dissatisfaction.' })
export class Rehandling extends Node {
  @Field(() => Unit, { description: '主办单位。The host.' })
  unit!: Unit;

  @Field(() => DateTime, { description: '转办时间。When it was forwarded.' })
  forwardedAt!: string;

  @Field(() => String, { nullable: true, description: '转办说明。Note.' })
  note!: string | null;

  @Field(() => DateTime, { nullable: true, description: '决定时间。When it was decided.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: '最后处理决定。The final decision.' })
  decision!: string | null;

  @Field(() => [Consultation], {
    description: '沟通记录；企业不可见。Consultations; the enterprise does not see them.',
  })
  consultations!: Consultation[];
}

@InputType({ description: '评价（职责 36）。Evaluating.' })
export class EvaluateAppealInput extends OnAppealInput {
  @Field(() => enums.EvaluationVerdictEnum, { description: '满意与否。Verdict.' })
  verdict!: vocabulary.EvaluationVerdict;

  @Field(() => String, { nullable: true, description: '意见。Comment.' })
  comment?: string | null;
}

@InputType({ description: '用一次性评价码评价（职责 36），无需登录。Evaluating by one-time token.' })
export class EvaluateByTokenInput {
  @Field(() => String, { description: '县（市）区划代码。Division code of the tenant.' })
  tenant!: string;

  @Field(() => String, { description: '短信中的一次性评价码。The token from the message.' })
  token!: string;

  @Field(() => enums.EvaluationVerdictEnum, { description: '满意与否。Verdict.' })
  verdict!: vocabulary.EvaluationVerdict;

  @Field(() => String, { nullable: true, description: '意见。Comment.' })
  comment?: string | null;
}

@InputType({ description: '不满意转办（职责 38）。Forwarding a dissatisfaction.' })
export class ForwardDissatisfactionInput extends OnAppealInput {
  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note?: string | null;
}

@InputType({ description: '记录与企业的沟通（职责 38）。Recording a consultation.' })
export class RecordConsultationInput extends OnAppealInput {
  @Field(() => enums.ConsultationMethodEnum, { description: '方式。How.' })
  method!: vocabulary.ConsultationMethod;

  @Field(() => DateTime, { nullable: true, description: '时间，默认现在。When; now unless told.' })
  heldAt?: Date | null;

  @Field(() => String, { description: '摘要。Summary.' })
  summary!: string;
}

@InputType({ description: '最后处理决定（职责 38）。Deciding finally.' })
export class DecideFinallyInput extends OnAppealInput {
  @Field(() => String, { description: '决定。The decision.' })
  decision!: string;
}
