import { GraphQLJSON } from 'graphql-scalars';
import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { Node, PageInfo } from '../../../platform/graphql/common.types.js';
import { DateTime, LocalDate, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import { Deadline } from '../../../time/graphql/deadline.types.js';
import { Category, Division, Enterprise, Person, RegistryMatch, Unit } from '../../directory/graphql.js';
import { LEAST_LIKENESS } from '../domain/likeness.js';
import type * as vocabulary from '../domain/vocabulary.js';
import { MOST_COMPARED } from '../persistence/appeal.shapes.js';
import * as enums from './appeal.enums.js';
import { Objection } from './assignment.types.js';
import { Attachment } from './attachment.types.js';
import { FollowUpVisit, ResultCheck } from './check.types.js';
import { Evaluation, Rehandling } from './evaluation.types.js';
import { AppealContact, ExternalOrder } from './filing.types.js';
import { Extension, HandlingOpinion, Listing } from './handling.types.js';
import { CommandPermission } from './lifecycle.types.js';
import { InternalNote, MessageConnection } from './message.types.js';
import { AppealEventConnection } from './timeline.types.js';
import { RegistryReview, Supplement } from './triage.types.js';

@ObjectType({ implements: Node, description: '期。A round: what is collected for one meeting.' })
export class Round extends Node {
  @Field(() => Int, { description: '年。Year.' })
  year!: number;

  @Field(() => Int, { description: '期号（月）。Number within the year: the month.' })
  number!: number;

  @Field(() => LocalDate, { description: '初定现场活动日（职责 6）。Provisional meeting day.' })
  provisionalDay!: string;

  @Field(() => DateTime, { description: '截止时间：初定日前 8 个工作日。Cut-off.' })
  cutOffAt!: string;

  @Field(() => enums.RoundStateEnum, { description: '状态。State.' })
  state!: string;
}

@ObjectType({ implements: Node, description: '分派：一个单位在一次转办中的任务。One unit’s part in a dispatch.' })
export class Assignment extends Node {
  @Field(() => enums.AssignmentRoleEnum, { description: '主办或协办。Role.' })
  role!: vocabulary.AssignmentRole;

  @Field(() => enums.AssignmentStateEnum, { description: '状态。State.' })
  state!: vocabulary.AssignmentState;

  @Field(() => Unit, { description: '单位。Unit.' })
  unit!: Unit;

  @Field(() => DateTime, { description: '转办时间。When it was sent.' })
  dispatchedAt!: string;

  @Field(() => DateTime, { nullable: true, description: '接收时间（职责 16）。When it was received.' })
  receivedAt!: string | null;

  @Field(() => Person, { nullable: true, description: '接收人。Who received it.' })
  receivedBy!: Person | null;

  @Field(() => Person, {
    nullable: true,
    description: '单位内的承办人；企业不可见。Who of the unit has it in hand; null for an enterprise.',
  })
  handler!: Person | null;

  @Field(() => Person, {
    nullable: true,
    description:
      '承办人请假期间的代办人；仅其单位、局与督办可见。Who stands in while the handler is absent: for the people of the unit, the bureau and supervision; null for others.',
  })
  deputy!: Person | null;

  @Field(() => Boolean, { description: '是否有效。Whether it still stands.' })
  active!: boolean;

  @Field(() => [Deadline], { description: '其时限。Its clocks.' })
  deadlines!: Deadline[];

  @Field(() => Appeal, { description: '所属诉求。The appeal.' })
  appeal!: Appeal;
}

@ObjectType({ implements: Node, description: '转办（派件）。One decision to send an appeal out.' })
export class Dispatch extends Node {
  @Field(() => Int, { description: '次序。Sequence.' })
  sequence!: number;

  @Field(() => DateTime, { description: '时间。When.' })
  dispatchedAt!: string;

  @Field(() => Person, { nullable: true, description: '经手人。By whom.' })
  dispatchedBy!: Person | null;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: '复核未通过仍受理的理由。Reason to override a rejection.' })
  overrideReason!: string | null;

  @Field(() => [Assignment], { description: '各单位的分派。Its assignments.' })
  assignments!: Assignment[];
}

@ObjectType({
  description:
    '并入的去向及办理结果；由可读被并入诉求者可见。What an appeal was merged into and what came of it, for whoever may read the merged one.',
})
export class MergedInto {
  @Field(() => String, { description: '保留诉求的编号。Number of the kept appeal.' })
  number!: string;

  @Field(() => enums.AppealStateEnum, { description: '其状态。Its state.' })
  state!: vocabulary.AppealState;

  @Field(() => enums.AppealStageEnum, { description: '其环节。Its stage.' })
  stage!: vocabulary.AppealStage;

  @Field(() => DateTime, { nullable: true, description: '办结时间。When it was completed.' })
  completedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '终结时间。When it ended.' })
  endedAt!: string | null;

  @Field(() => enums.OpinionOutcomeEnum, {
    nullable: true,
    description: '主办单位最近一次回复的结果。Outcome of the host’s last reply.',
  })
  outcome!: vocabulary.OpinionOutcome | null;

  @Field(() => String, { nullable: true, description: '该回复的内容。Text of that reply.' })
  reply!: string | null;

  @Field(() => String, { nullable: true, description: '最后处理决定（职责 38）。The final decision.' })
  finalDecision!: string | null;

  @Field(() => Appeal, {
    nullable: true,
    description: '保留的诉求；不属当前登录者可读时为空。The kept appeal; null where it is not the caller’s to read.',
  })
  appeal!: Appeal | null;
}

@ObjectType({ description: '可能重复的诉求。An appeal that is likely to be about the same matter.' })
export class LikelyDuplicate {
  @Field(() => Appeal, { description: '该诉求。The appeal.' })
  appeal!: Appeal;

  @Field(() => Float, { description: '相近程度，0 至 1。How alike the two are, from 0 to 1.' })
  likeness!: number;

  @Field(() => String, { description: '依据。Why.' })
  why!: string;
}

@ObjectType({
  implements: Node,
  description:
    '诉求。An appeal. Read by its enterprise, the units it is assigned to, or that what it was merged into is assigned to, the bureau and the supervision section; the hall sees what it filed, market supervision what it reviews, the county office what is listed.',
})
export class Appeal extends Node {
  @Field(() => String, { description: '编号。Number, for people.' })
  number!: string;

  @Field(() => Int, { description: '版本，供 `expectedVersion`。Version, for `expectedVersion`.' })
  version!: number;

  @Field(() => enums.AppealStateEnum, { description: '状态。State.' })
  state!: vocabulary.AppealState;

  @Field(() => enums.AppealStageEnum, { description: '环节（职责 12）。Stage.' })
  stage!: vocabulary.AppealStage;

  @Field(() => Boolean, {
    description:
      '自本人上次阅读后是否有他人的新进展。Whether something happened that one may see, and did not do oneself, since one last read it.',
  })
  unread!: boolean;

  @Field(() => Boolean, { description: '是否在办。Whether it is open.' })
  open!: boolean;

  @Field(() => enums.AppealChannelEnum, { description: '渠道。Channel.' })
  channel!: vocabulary.AppealChannel;

  @Field(() => enums.AppealKindEnum, { description: '类型。Kind.' })
  kind!: vocabulary.AppealKind;

  @Field(() => String, { description: '标题。Title.' })
  title!: string;

  @Field(() => String, { description: '内容。Description.' })
  description!: string;

  @Field(() => Category, { description: '分类。Category.' })
  category!: Category;

  @Field(() => Division, { nullable: true, description: '所属区划。Division.' })
  division!: Division | null;

  @Field(() => GraphQLJSON, { description: '表单答案。Answers to the form of `formCategory`.' })
  formAnswers!: unknown;

  @Field(() => Category, {
    description:
      '所填表单的分类；重新分类后仍为提交时的分类。Category whose form was answered: that of the filing, whatever it has been classified as since.',
  })
  formCategory!: Category;

  @Field(() => Int, { description: '表单版本。Version of the form answered.' })
  formVersion!: number;

  @Field(() => Round, { description: '所属期。Its round.' })
  round!: Round;

  @Field(() => Enterprise, { description: '企业。The enterprise.' })
  enterprise!: Enterprise;

  @Field(() => String, { description: '提交时填写的企业名称。The name as filed.' })
  enterpriseName!: string;

  @Field(() => UnifiedSocialCreditCode, { nullable: true, description: '提交时填写的代码。The code as filed.' })
  creditCode!: string | null;

  @Field(() => RegistryMatch, { description: '法人库匹配结果（职责 10）。Match against the registry.' })
  registryMatch!: RegistryMatch;

  @Field(() => [RegistryReview], { description: '二次审核（职责 11）。Registry reviews.' })
  registryReviews!: RegistryReview[];

  @Field(() => AppealContact, { description: '联系人（脱敏）。Contact, masked.' })
  contact!: AppealContact;

  @Field(() => DateTime, { description: '提交时间。When it was filed.' })
  filedAt!: string;

  @Field(() => Int, { nullable: true, description: '分级。Grade.' })
  grade!: number | null;

  @Field(() => Unit, { nullable: true, description: '主办单位。Host.' })
  host!: Unit | null;

  @Field(() => [Assignment], { description: '有效分派，主办在前。Standing assignments, the host first.' })
  assignments!: Assignment[];

  @Field(() => [Dispatch], { description: '历次转办。Dispatches.' })
  dispatches!: Dispatch[];

  @Field(() => [Objection], { description: '分派异议；企业所见为空。Objections; none for the enterprise.' })
  objections!: Objection[];

  @Field(() => [Supplement], { description: '补充材料。Supplements.' })
  supplements!: Supplement[];

  @Field(() => [Listing], {
    description: '列入审核；企业只见列入的。Decisions on proposals to list; the enterprise sees those that listed it.',
  })
  listings!: Listing[];

  @Field(() => [HandlingOpinion], {
    description: '处理意见；协办意见企业不可见。Opinions; co-handlers’ not for the enterprise.',
  })
  opinions!: HandlingOpinion[];

  @Field(() => enums.ReturnReasonEnum, { nullable: true, description: '退回原因。Reason of a return.' })
  returnReason!: vocabulary.ReturnReason | null;

  @Field(() => DateTime, { nullable: true, description: '核实时间。When the facts were verified.' })
  verifiedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '办结时间。When it was completed.' })
  completedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '终结时间。When it ended.' })
  endedAt!: string | null;

  @Field(() => Extension, {
    nullable: true,
    description: '延期；企业只见已准予的。Extension; the enterprise sees it once it is granted.',
  })
  extension!: Extension | null;

  @Field(() => Evaluation, { nullable: true, description: '评价。Evaluation.' })
  evaluation!: Evaluation | null;

  @Field(() => Boolean, {
    description: '按本县规则须作结果核查而尚未核查（职责 12）。Its result is to be checked, and has not been.',
  })
  resultCheckRequired!: boolean;

  @Field(() => [ResultCheck], { description: '结果核查；企业所见为空。Checks of the result; none for the enterprise.' })
  resultChecks!: ResultCheck[];

  @Field(() => [FollowUpVisit], { description: '回访；企业所见为空。Follow-up visits; none for the enterprise.' })
  followUpVisits!: FollowUpVisit[];

  @Field(() => Rehandling, { nullable: true, description: '重新处理。Rehandling.' })
  rehandling!: Rehandling | null;

  @Field(() => MergedInto, {
    nullable: true,
    description: '并入的去向；未被并入为空。What it was merged into; null unless it was.',
  })
  mergedInto!: MergedInto | null;

  @Field(() => [Appeal], {
    description:
      '并入本诉求的诉求（含其先前并入的），当前登录者可读者，按提交时间。What was merged into it, directly or with another, as far as the caller may read it; the oldest first.',
  })
  merged!: Appeal[];

  @Extensions({ rows: MOST_COMPARED })
  @Field(() => [LikelyDuplicate], {
    description: `可能重复的诉求：同一企业在办、待评价或 90 日内终结的最近 ${MOST_COMPARED} 件中，标题与全文按相邻两字比对，相近程度（两者各半）不低于 ${LEAST_LIKENESS} 的至多五件，最相近在前，相同者新件在前；仅政务服务数据管理局可见，他人所见为空。Likely duplicates among the enterprise’s newest ${MOST_COMPARED} appeals that have not ended, or not more than 90 days ago: those whose titles and texts are alike to ${LEAST_LIKENESS} or more by the pairs of neighbouring characters they share; five at most, the likest first, the newest first among equals. For TRIAGE_OFFICER and BUREAU_HEAD; none for anybody else.`,
  })
  likelyDuplicates!: LikelyDuplicate[];

  @Field(() => ExternalOrder, {
    nullable: true,
    description: '来源工单；线上和大厅为空。The other system’s order; null for what came online or at the hall.',
  })
  externalOrder!: ExternalOrder | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      '最早的办理时限：本平台在办时限与来源时限中较早者，办结后为空。The earliest limit that officials face, ours or the source’s; null once it is no longer open.',
  })
  earliestDueAt!: string | null;

  @Field(() => [Deadline], {
    description:
      '全部时限；接收、异议、报送的时限及因异议暂停的时限，企业不可见。All its clocks, in the order of their start; an enterprise sees none of receipt, objection and urging, nor one that stands for an objection.',
  })
  deadlines!: Deadline[];

  @Field(() => [Attachment], {
    description: '当前登录者可见的全部附件，按时间先后。All files that are the caller’s to see, oldest first.',
  })
  attachments!: Attachment[];

  @Field(() => MessageConnection, { description: '留言。Messages.' })
  messages!: MessageConnection;

  @Field(() => [InternalNote], {
    description:
      '本单位的内部备注，按时间先后，至多最近 100 条；他人所见为空。What the caller’s own unit noted, oldest first, the newest 100; none for anybody else.',
  })
  internalNotes!: InternalNote[];

  @Field(() => AppealEventConnection, { description: '办理过程。The timeline.' })
  events!: AppealEventConnection;

  @Field(() => [CommandPermission], {
    description:
      '当前登录者对每个命令可否，由守卫命令的同一段代码回答。Each command on this appeal: allowed to the caller or not, and why, by the code that guards it.',
  })
  viewerCan!: CommandPermission[];
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class AppealEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => Appeal, { description: '诉求。Appeal.' })
  node!: Appeal;
}

@ObjectType({ description: '诉求列表（Relay）。A page of appeals.' })
export class AppealConnection {
  @Field(() => [AppealEdge], { description: '列表项及其游标。Edges.' })
  edges!: AppealEdge[];

  @Field(() => [Appeal], { description: '诉求。Appeals.' })
  nodes!: Appeal[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: '总数，仅在请求时计算。Counted only when asked for.' })
  totalCount!: number;
}
