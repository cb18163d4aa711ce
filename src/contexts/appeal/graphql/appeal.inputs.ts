import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RevealInput } from '../../../platform/graphql/reveal.js';
import { DateTime, LocalDate, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import { ClockRuleEnum } from '../../../time/graphql/deadline.types.js';
import type { ClockRuleName } from '../../../time/clock-rules.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';

const VERSION = '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.';

@InputType({ description: '诉求列表的条件，同时满足。What a list is narrowed by; all together.' })
export class AppealFilterInput {
  @Field(() => Boolean, { nullable: true, description: '是否在办。Open or not.' })
  open?: boolean | null;

  @Field(() => [enums.AppealStateEnum], { nullable: true, description: '状态。States.' })
  state?: vocabulary.AppealState[] | null;

  @Field(() => [enums.AppealStageEnum], { nullable: true, description: '环节。Stages.' })
  stage?: vocabulary.AppealStage[] | null;

  @Field(() => [enums.AppealChannelEnum], { nullable: true, description: '渠道。Channels.' })
  channel?: vocabulary.AppealChannel[] | null;

  @Field(() => [enums.AppealKindEnum], { nullable: true, description: '类型。Kinds.' })
  kind?: vocabulary.AppealKind[] | null;

  @Field(() => [Int], { nullable: true, description: '分级。Grades.' })
  grade?: number[] | null;

  @Field(() => String, { nullable: true, description: '编号。Number.' })
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '标题、内容、企业名称（提交时的，及来源工单现有的）中的词，空格分隔，须全部出现；每词至少两字，至多五词、共一百字，否则 BAD_USER_INPUT；内容仅前若干百字可查。Words in title, description and enterprise name, as filed or as the order has them now, separated by blanks, all of them; two characters at least each, five words and a hundred characters at most, else BAD_USER_INPUT; of a long description its beginning is searched.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '来源的工单编号，含并入的。Number of the other system’s order, its own or that of one merged into it.',
  })
  externalNo?: string | null;

  @Field(() => ID, { nullable: true, description: '主办或协办单位。A unit that is a party.' })
  unitId?: string | null;

  @Field(() => enums.AssignmentRoleEnum, {
    nullable: true,
    description:
      '该单位的角色；未指定单位时，单位人员按本单位，其他人按任一单位。与 `handlerId`、`mine` 为同一分派。The unit’s role; without a unit, one’s own unit’s for people of units, any unit’s for the rest. About the same assignment as `handlerId` and `mine`.',
  })
  assignmentRole?: vocabulary.AssignmentRole | null;

  @Field(() => ID, {
    nullable: true,
    description: '单位内的承办人；企业无此条件可查。Who of a unit has it in hand; finds nothing for an enterprise.',
  })
  handlerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '本人承办，或本人正在代办。In one’s own hand, or a person’s one stands in for just now.',
  })
  mine?: boolean | null;

  @Field(() => ID, { nullable: true, description: '企业。Enterprise.' })
  enterpriseId?: string | null;

  @Field(() => UnifiedSocialCreditCode, {
    nullable: true,
    description: '企业统一社会信用代码。Credit code of the enterprise.',
  })
  creditCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '提交时企业名称的一部分，规则同 `text`。Part of the enterprise’s name as filed; the same rules as for `text`.',
  })
  enterpriseName?: string | null;

  @Field(() => ID, { nullable: true, description: '分类，含其下级。Category, with what is below it.' })
  categoryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '区划代码：镇，或其上级（如全县）。Division code: a town, or what it lies in, as the county.',
  })
  divisionCode?: string | null;

  @Field(() => DateTime, { nullable: true, description: '提交时间起（含）。Filed from, inclusive.' })
  filedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '提交时间止（不含）。Filed before, exclusive.' })
  filedBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '办结时间起（含）。Completed from, inclusive.' })
  completedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '办结时间止（不含）。Completed before, exclusive.' })
  completedBefore?: Date | null;

  @Field(() => [ClockRuleEnum], {
    nullable: true,
    description:
      '有此规则的进行中时限；与以下各项为同一时限。Has a running clock of these rules; this and the next five are about one clock.',
  })
  rule?: ClockRuleName[] | null;

  @Field(() => DateTime, { nullable: true, description: '到期时间起（含）。Due from, inclusive.' })
  dueFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '到期时间止（不含）。Due before, exclusive.' })
  dueBefore?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: '若干小时内到期，未逾期。Due within so many hours, and not yet past.',
  })
  dueWithinHours?: number | null;

  @Field(() => Boolean, { nullable: true, description: '有逾期未完成的时限。Has a clock past its due instant.' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '待结果核查（职责 12）。Its result is to be checked.' })
  resultCheckRequired?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '逾期超过若干小时。Past its due instant by more than so many hours.',
  })
  overdueByHours?: number | null;

  @Field(() => enums.EvaluationVerdictEnum, { nullable: true, description: '评价。Verdict of the evaluation.' })
  verdict?: vocabulary.EvaluationVerdict | null;

  @Field(() => enums.EvaluationSourceEnum, { nullable: true, description: '评价来源。Source of the evaluation.' })
  evaluationSource?: vocabulary.EvaluationSource | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '自本人上次阅读后有他人的新进展。Something happened, and not by oneself, since one last read it.',
  })
  unread?: boolean | null;
}

@InputType({ description: '标记已读。Marking as read.' })
export class MarkReadInput {
  @Field(() => [ID], { description: '诉求，至多 100 件。Appeals, at most 100.' })
  appealIds!: string[];
}

@InputType({ description: '保存检索条件。Keeping a search.' })
export class SaveSearchInput {
  @Field(() => String, { description: '名称，50 字以内，本人不重复。Name, at most 50 characters, once per person.' })
  name!: string;

  @Field(() => AppealFilterInput, { description: '条件。Filter.' })
  filter!: AppealFilterInput;

  @Field(() => enums.AppealOrderEnum, { nullable: true, description: '排序，默认最新在前。Order.' })
  orderBy?: vocabulary.AppealOrder | null;
}

@InputType({ description: '修改保存的检索；未给的不变。Changing a kept search; what is left out stays.' })
export class UpdateSearchInput {
  @Field(() => ID, { description: '检索。Search.' })
  searchId!: string;

  @Field(() => String, { nullable: true, description: '名称。Name.' })
  name?: string | null;

  @Field(() => AppealFilterInput, { nullable: true, description: '条件。Filter.' })
  filter?: AppealFilterInput | null;

  @Field(() => enums.AppealOrderEnum, { nullable: true, description: '排序。Order.' })
  orderBy?: vocabulary.AppealOrder | null;
}

@InputType({ description: '删除保存的检索。Deleting a kept search.' })
export class DeleteSearchInput {
  @Field(() => ID, { description: '检索。Search.' })
  searchId!: string;
}

@InputType({ description: '所涉企业。The enterprise concerned.' })
export class FiledEnterpriseInput {
  @Field(() => UnifiedSocialCreditCode, {
    nullable: true,
    description: '统一社会信用代码；仅外部系统可缺。Credit code; other systems alone may lack it.',
  })
  creditCode?: string | null;

  @Field(() => String, { description: '企业名称（与法人库比对）。Name, compared with the registry.' })
  name!: string;
}

@InputType({ description: '联系人。Contact.' })
export class ContactInput {
  @Field(() => String, { description: '姓名。Name.' })
  name!: string;

  @Field(() => String, { description: '手机或固定电话。Phone.' })
  phone!: string;
}

@InputType({ description: '提交诉求（职责 7、8、10）。Filing an appeal.' })
export class FileAppealInput {
  @Field(() => enums.AppealChannelEnum, { description: '渠道，须与登录者相符。Channel; it must be the caller’s.' })
  channel!: vocabulary.AppealChannel;

  @Field(() => enums.AppealKindEnum, { description: '类型。Kind.' })
  kind!: vocabulary.AppealKind;

  @Field(() => String, { description: '标题，100 字以内。Title, at most 100 characters.' })
  title!: string;

  @Field(() => String, { description: '内容，5000 字以内。Description, at most 5000 characters.' })
  description!: string;

  @Field(() => ID, { nullable: true, description: '分类；仅外部系统可缺。Category; other systems alone may lack it.' })
  categoryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '所属区划代码；仅外部系统可缺。Division code; other systems alone may lack it.',
  })
  divisionCode?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: '分类表单的答案。Answers to the category’s form.' })
  formAnswers?: Record<string, unknown> | null;

  @Field(() => FiledEnterpriseInput, { description: '企业。Enterprise.' })
  enterprise!: FiledEnterpriseInput;

  @Field(() => ContactInput, {
    nullable: true,
    description: '联系人；线上可省略，默认本人。Contact; online it is the caller unless told.',
  })
  contact?: ContactInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '所据草稿，提交后即删除；内容以本输入为准。The draft it was written in: removed by the filing, not read.',
  })
  draftId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '工单编号：外部系统必填，与来源一起唯一，重复推送即同一诉求。The order’s number, needed of other systems: the same number from the same source is the same appeal.',
  })
  externalNo?: string | null;

  @Field(() => DateTime, { nullable: true, description: '派遣时间。When the source sent it out.' })
  externalDispatchedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '来源的办理时限。The source’s own limit.' })
  externalDueAt?: Date | null;

  @Field(() => String, { nullable: true, description: '来源的一至四级分类。The source’s own category path.' })
  rawCategoryPath?: string | null;

  @Field(() => enums.UrgencyEnum, { nullable: true, description: '紧急程度。Urgency.' })
  urgency?: vocabulary.Urgency | null;

  @Field(() => String, {
    nullable: true,
    description: '来源建议的主协办单位，仅供参考。Units the source suggests; never bound.',
  })
  suggestedUnits?: string | null;

  @Field(() => String, { nullable: true, description: '地址。Address.' })
  address?: string | null;
}

@InputType({ description: '热线工单事件（职责 9）。What a hotline tells of its order.' })
export class AddHotlineEventInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '来源的事件编号：重复推送即同一事件。The source’s number of the event.' })
  eventNo!: string;

  @Field(() => enums.HotlineEventKindEnum, { description: '事件。Kind.' })
  kind!: vocabulary.HotlineEventKind;

  @Field(() => String, { description: '内容，企业可见。Text; seen by the enterprise.' })
  text!: string;

  @Field(() => DateTime, { nullable: true, description: '发生时间。When it happened.' })
  occurredAt?: Date | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '二次审核（职责 11）。Answering a mismatch.' })
export class ReviewRegistrationInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.ReviewResultEnum, { description: '结果。Result.' })
  result!: vocabulary.ReviewResult;

  @Field(() => String, { description: '说明。Note.' })
  note!: string;

  @Field(() => UnifiedSocialCreditCode, {
    nullable: true,
    description:
      '更正后的代码，仅限 CORRECTED（与名称至少给出一项）：重新比对，诉求归入该代码的企业。Corrected code, with CORRECTED only, which needs this or the name: matched anew, and the appeal is then that enterprise’s.',
  })
  correctedCreditCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '更正后的名称，仅限 CORRECTED：重新比对。Corrected name, with CORRECTED only: matched anew.',
  })
  correctedName?: string | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '退回（职责 21）。Returning an appeal.' })
export class ReturnAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.ReturnReasonEnum, { description: '原因。Reason.' })
  reason!: vocabulary.ReturnReason;

  @Field(() => String, { description: '说明，企业可见。Text, seen by the enterprise.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '转办（职责 13–15）。Dispatching an appeal.' })
export class DispatchAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => ID, { description: '主办单位。Host.' })
  hostUnitId!: string;

  @Field(() => [ID], { nullable: true, description: '协办单位，至多 10 个。Co-handlers, at most ten.' })
  coHandlerUnitIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: '更正分类。Corrects the category.' })
  categoryId?: string | null;

  @Field(() => String, { nullable: true, description: '更正区划。Corrects the division.' })
  divisionCode?: string | null;

  @Field(() => Int, { nullable: true, description: '分级 1–4。Grade.' })
  grade?: number | null;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '登记信息复核未通过时的受理理由（原则上）。Reason to accept after a rejected registration.',
  })
  overrideReason?: string | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
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

@InputType({ description: '情况核实（职责 12）。Recording a verification.' })
export class RecordVerificationInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '核实情况。What was found.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;
}

@InputType({ description: '回复处理意见（职责 18）。Replying with a handling opinion.' })
export class ReplyToAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.OpinionOutcomeEnum, { description: '结果。Outcome.' })
  outcome!: vocabulary.OpinionOutcome;

  @Field(() => String, { description: '处理意见。The opinion.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;
}

@InputType({ description: '协办意见（职责 15）。A co-handler’s opinion.' })
export class GiveCoHandlerOpinionInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.OpinionOutcomeEnum, { description: '本单位职责部分的结果。Outcome of the unit’s own part.' })
  outcome!: vocabulary.OpinionOutcome;

  @Field(() => String, { description: '意见，供主办单位参考；企业不可见。The opinion, for the host alone.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;
}

@InputType({ description: '申请延期。Asking for an extension.' })
export class RequestExtensionInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => LocalDate, {
    description: '延至该工作日 24:00，不得超过本县上限。Until 24:00 of this working day, within the county’s limit.',
  })
  until!: string;

  @Field(() => String, { description: '理由，企业不可见。Reason; not for the enterprise.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '决定延期申请。Deciding on an extension.' })
export class DecideExtensionInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.ExtensionDecisionEnum, { description: '决定。Decision.' })
  decision!: vocabulary.ExtensionDecision;

  @Field(() => LocalDate, {
    nullable: true,
    description: '准予延至的工作日，默认为所申请的日期。Granted until this working day; the one asked for unless told.',
  })
  until?: string | null;

  @Field(() => String, { description: '说明，企业不可见。Text; not for the enterprise.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '结果核查（职责 12）。Checking a result.' })
export class CheckResultInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.ResultCheckVerdictEnum, { description: '结论。Verdict.' })
  verdict!: vocabulary.ResultCheckVerdict;

  @Field(() => String, { description: '说明或退回理由，企业不可见。Note, or the reason; not for the enterprise.' })
  note!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '记录回访。Recording a follow-up visit.' })
export class RecordFollowUpVisitInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

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

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '评价（职责 36）。Evaluating.' })
export class EvaluateAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.EvaluationVerdictEnum, { description: '满意与否。Verdict.' })
  verdict!: vocabulary.EvaluationVerdict;

  @Field(() => String, { nullable: true, description: '意见。Comment.' })
  comment?: string | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
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
export class ForwardDissatisfactionInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '记录与企业的沟通（职责 38）。Recording a consultation.' })
export class RecordConsultationInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.ConsultationMethodEnum, { description: '方式。How.' })
  method!: vocabulary.ConsultationMethod;

  @Field(() => DateTime, { nullable: true, description: '时间，默认现在。When; now unless told.' })
  heldAt?: Date | null;

  @Field(() => String, { description: '摘要。Summary.' })
  summary!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '最后处理决定（职责 38）。Deciding finally.' })
export class DecideFinallyInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '决定。The decision.' })
  decision!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '撤回。Withdrawing.' })
export class WithdrawAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { nullable: true, description: '原因。Reason.' })
  reason?: string | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '要求补充材料。Asking for a supplement.' })
export class RequestSupplementInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '要求补充的内容，企业可见。What is missing; seen by the enterprise.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '补充材料。Supplementing an appeal.' })
export class SupplementAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '补充内容。What was asked for.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;
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

@InputType({ description: '重新转办（职责 14、15）。Sending an appeal out anew.' })
export class RedispatchAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => ID, { description: '主办单位。Host.' })
  hostUnitId!: string;

  @Field(() => [ID], { nullable: true, description: '协办单位。Co-handlers.' })
  coHandlerUnitIds?: string[] | null;

  @Field(() => String, { description: '理由。Reason.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '列入审核（职责 19）。Reviewing a proposal to list.' })
export class ReviewListingInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => enums.ListingDecisionEnum, { description: '决定。Decision.' })
  decision!: vocabulary.ListingDecision;

  @Field(() => String, {
    description:
      '说明；列入的企业可见，退回的企业不可见。Note; the enterprise sees that of a listing, not that of a sending back.',
  })
  note!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '依法终结（职责 44）。Closing by law.' })
export class CloseByLawInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '理由，企业可见。Ground; seen by the enterprise.' })
  ground!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '合并诉求。Merging an appeal into another.' })
export class MergeAppealsInput {
  @Field(() => ID, { description: '被并入的诉求，由此终结。The appeal that is merged, and ends.' })
  appealId!: string;

  @Field(() => ID, { description: '保留的诉求。The appeal that is kept.' })
  intoAppealId!: string;

  @Field(() => String, { description: '理由；企业不可见。Reason; the enterprise does not see it.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '所见保留诉求的版本；已过时则 CONFLICT。The version seen of the kept one; CONFLICT where it is stale.',
  })
  intoExpectedVersion?: number | null;
}

@InputType({ description: '留言。Writing to the other side.' })
export class SendMessageInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '内容，至多 2000 字。Text, 2000 characters at most.' })
  text!: string;

  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: '内部备注。Noting something for one’s own unit.' })
export class AddInternalNoteInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '内容，至多 2000 字。Text, 2000 characters at most.' })
  text!: string;
}

@InputType({ description: '查看联系人未脱敏信息。To be shown the contact of an appeal.' })
export class RevealContactInput extends RevealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;
}

@InputType({ description: '补充附件。Adding files to an open appeal.' })
export class AttachFilesInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => [ID], { description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.' })
  uploadIds!: string[];

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}
