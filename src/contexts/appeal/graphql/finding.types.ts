import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import type { ClockRuleName } from '../../../time/clock-rules.js';
import { ClockRuleEnum } from '../../../time/graphql/deadline.types.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';

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
