import { GraphQLJSON } from 'graphql-scalars';
import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { DutyReference, Node, PageInfo, RefusalCodeEnum } from '../../../platform/graphql/common.types.js';
import { DateTime, LocalDate, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import type { Role } from '../../../kernel/roles.js';
import { Deadline } from '../../../time/graphql/deadline.types.js';
import { Category, Division, Enterprise, Person, RegistryMatch, RoleEnum, Unit } from '../../directory/graphql.js';
import type { AppealEventType } from '../domain/events.js';
import type { AppealCommand, LifecycleActor } from '../domain/lifecycle.js';
import { LEAST_LIKENESS } from '../domain/likeness.js';
import type * as vocabulary from '../domain/vocabulary.js';
import { MOST_COMPARED } from '../persistence/appeal.shapes.js';
import * as enums from './appeal.enums.js';

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

@ObjectType({
  description: '诉求联系人；他人所见为脱敏。Contact of the appeal; masked for everybody but the enterprise itself.',
})
export class AppealContact {
  @Field(() => String, { description: '姓名。Name.' })
  name!: string;

  @Field(() => String, { description: '电话，如 138****1234。Phone.' })
  phone!: string;
}

@ObjectType({ description: '更改的一项；姓名和电话脱敏。One thing changed; names and phones are masked.' })
export class AmendedField {
  @Field(() => String, { description: '输入字段名。Name of the input field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: '原值。Before.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '新值。After.' })
  after!: string | null;
}

@ObjectType({ description: '来源工单的一次更改；诉求仍以提交时为准。The order came again with other content.' })
export class Amendment {
  @Field(() => Int, { description: '序号。Sequence.' })
  sequence!: number;

  @Field(() => DateTime, { description: '收到时间。When it came.' })
  receivedAt!: string;

  @Field(() => [AmendedField], { description: '更改内容。What changed.' })
  changes!: AmendedField[];
}

@ObjectType({ description: '来源系统所报事件。What the hotline told of its order.' })
export class HotlineEvent {
  @Field(() => String, { description: '来源的事件编号。The source’s number.' })
  eventNo!: string;

  @Field(() => enums.HotlineEventKindEnum, { description: '事件。Kind.' })
  kind!: vocabulary.HotlineEventKind;

  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => DateTime, { nullable: true, description: '发生时间。When it happened.' })
  occurredAt!: string | null;

  @Field(() => DateTime, { description: '收到时间。When it came.' })
  receivedAt!: string;
}

@ObjectType({ description: '来源工单（职责 9）。The order of another system that the appeal came with.' })
export class ExternalOrder {
  @Field(() => String, { description: '来源系统名称。Name of the source.' })
  source!: string;

  @Field(() => String, { description: '工单编号。Number.' })
  externalNo!: string;

  @Field(() => DateTime, { nullable: true, description: '派遣时间。When the source sent it out.' })
  externalDispatchedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: '来源的办理时限；逾期不计为本平台逾期。The source’s own limit; its passing is no breach of ours.',
  })
  externalDueAt!: string | null;

  @Field(() => String, { nullable: true, description: '来源分类。The source’s category path.' })
  rawCategoryPath!: string | null;

  @Field(() => enums.UrgencyEnum, { description: '紧急程度。Urgency.' })
  urgency!: vocabulary.Urgency;

  @Field(() => String, { nullable: true, description: '来源建议单位。Units the source suggests.' })
  suggestedUnits!: string | null;

  @Field(() => String, { nullable: true, description: '地址。Address.' })
  address!: string | null;

  @Field(() => DateTime, { description: '收到时间。When it came first.' })
  receivedAt!: string;

  @Field(() => [Amendment], { description: '历次更改。Amendments.' })
  amendments!: Amendment[];

  @Field(() => [HotlineEvent], { description: '来源所报事件。Events the source told.' })
  events!: HotlineEvent[];
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
      '承办人请假期间的代办人；企业不可见。Who stands in while the handler is absent; null for an enterprise.',
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

@ObjectType({
  implements: Node,
  description:
    '附件。A file. Read by whoever may read its appeal; those of units and bureau, but with a reply, not by the enterprise.',
})
export class Attachment extends Node {
  @Field(() => String, { description: '文件名。Name.' })
  fileName!: string;

  @Field(() => String, { description: '类型。Media type.' })
  contentType!: string;

  @Field(() => Int, { description: '字节数。Bytes.' })
  size!: number;

  @Field(() => String, { description: '内容的 SHA-256。SHA-256 of the content, in hex.' })
  sha256!: string;

  @Field(() => enums.AttachmentSourceEnum, { description: '来源。What it came with.' })
  source!: vocabulary.AttachmentSource;

  @Field(() => DateTime, { description: '时间。When it was added.' })
  addedAt!: string;

  @Field(() => Person, { nullable: true, description: '添加人。Who added it.' })
  addedBy!: Person | null;

  @Field(() => String, {
    description:
      '下载地址：5 分钟内有效，仅限本次登录者。Where to download it: five minutes, for this sign-in alone; always as a file, never shown in the page.',
  })
  downloadUrl!: string;
}

@ObjectType({
  implements: Node,
  description:
    '留言：企业与主办单位或政务服务数据管理局之间。What enterprise and host or bureau write to each other. Read by the enterprise, the hall for what it filed, the units, the bureau and supervision.',
})
export class Message extends Node {
  @Field(() => Int, { description: '其事项在办理过程中的序号。Sequence of its event in the timeline.' })
  sequence!: number;

  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => DateTime, { description: '时间。When.' })
  sentAt!: string;

  @Field(() => Person, { nullable: true, description: '留言人。Who wrote it.' })
  sentBy!: Person | null;

  @Field(() => Unit, {
    nullable: true,
    description: '其单位；企业留言时为空。For which unit; null for the enterprise.',
  })
  unit!: Unit | null;

  @Field(() => RoleEnum, { description: '以何岗位。In which post.' })
  role!: Role;

  @Field(() => [Attachment], { description: '附件。Files that came with it.' })
  attachments!: Attachment[];
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class MessageEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => Message, { description: '留言。Message.' })
  node!: Message;
}

@ObjectType({ description: '留言，按时间先后。Messages, oldest first; `last: 3` brings the three newest.' })
export class MessageConnection {
  @Field(() => [MessageEdge], { description: '列表项及其游标。Edges.' })
  edges!: MessageEdge[];

  @Field(() => [Message], { description: '留言。Messages.' })
  nodes!: Message[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  implements: Node,
  description:
    '内部备注：仅作者所在单位的办理人员可见。A note inside one unit: read by the people of its author’s unit who handle appeals, and by nobody else.',
})
export class InternalNote extends Node {
  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => DateTime, { description: '时间。When.' })
  writtenAt!: string;

  @Field(() => Person, { nullable: true, description: '作者。Who wrote it.' })
  writtenBy!: Person | null;

  @Field(() => Unit, { description: '所属单位。Whose it is.' })
  unit!: Unit;
}

@ObjectType({ implements: Node, description: '补充材料。A supplement: what was asked for, and what came.' })
export class Supplement extends Node {
  @Field(() => String, { description: '要求。What was asked for.' })
  request!: string;

  @Field(() => DateTime, { description: '要求时间。When.' })
  requestedAt!: string;

  @Field(() => String, { nullable: true, description: '补充内容。What came.' })
  answer!: string | null;

  @Field(() => DateTime, { nullable: true, description: '补充时间。When it came.' })
  answeredAt!: string | null;

  @Field(() => [Attachment], { description: '随之提交的附件。Files that came with it.' })
  attachments!: Attachment[];
}

@ObjectType({
  implements: Node,
  description:
    '列入审核（职责 19）；退回承办单位的企业不可见。The bureau’s decision on a proposal to list; what was SENT_BACK the enterprise does not see.',
})
export class Listing extends Node {
  @Field(() => enums.ListingLevelEnum, { description: '级别。Level.' })
  level!: string;

  @Field(() => enums.ListingDecisionEnum, { description: '决定。Decision.' })
  decision!: vocabulary.ListingDecision;

  @Field(() => String, { description: '说明。Note.' })
  note!: string;

  @Field(() => DateTime, { description: '时间。When.' })
  decidedAt!: string;
}

@ObjectType({
  implements: Node,
  description:
    '处理意见：主办单位的回复（职责 18），或协办单位给主办单位的意见（职责 15，企业不可见）。The host’s reply, or what a co-handler tells the host, which the enterprise does not see.',
})
export class HandlingOpinion extends Node {
  @Field(() => enums.AssignmentRoleEnum, { description: '以主办或协办身份。In which role the unit gave it.' })
  role!: vocabulary.AssignmentRole;

  @Field(() => [Attachment], { description: '附件。Files that came with it.' })
  attachments!: Attachment[];

  @Field(() => enums.OpinionOutcomeEnum, { description: '结果。Outcome.' })
  outcome!: vocabulary.OpinionOutcome;

  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => Unit, { description: '单位。Unit.' })
  unit!: Unit;

  @Field(() => DateTime, { description: '时间。When.' })
  givenAt!: string;
}

@ObjectType({ implements: Node, description: '二次审核（职责 11）。Market supervision’s answer to a mismatch.' })
export class RegistryReview extends Node {
  @Field(() => enums.ReviewResultEnum, { description: '结果。Result.' })
  result!: vocabulary.ReviewResult;

  @Field(() => String, { description: '说明。Note.' })
  note!: string;

  @Field(() => UnifiedSocialCreditCode, { nullable: true, description: '更正后的代码。The corrected code.' })
  correctedCreditCode!: string | null;

  @Field(() => String, { nullable: true, description: '更正后的名称。The corrected name.' })
  correctedName!: string | null;

  @Field(() => DateTime, { description: '时间。When.' })
  reviewedAt!: string;
}

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

@ObjectType({
  implements: Node,
  description:
    '延期：每件诉求至多申请一次；企业只见已准予的。The one extension of an appeal; the enterprise sees it once it is granted.',
})
export class Extension extends Node {
  @Field(() => Unit, { description: '申请单位。The unit that asked.' })
  unit!: Unit;

  @Field(() => String, { nullable: true, description: '理由；企业所见为空。Reason; null for the enterprise.' })
  reason!: string | null;

  @Field(() => LocalDate, { description: '申请延至。Until when it was asked for.' })
  requestedUntil!: string;

  @Field(() => DateTime, { description: '原期限。When the reply was due before.' })
  previousDueAt!: string;

  @Field(() => DateTime, { description: '申请时间。When it was asked for.' })
  requestedAt!: string;

  @Field(() => enums.ExtensionDecisionEnum, {
    nullable: true,
    description: '决定；尚未决定为空。Decision; null until there is one.',
  })
  decision!: vocabulary.ExtensionDecision | null;

  @Field(() => String, { nullable: true, description: '决定说明；企业所见为空。Its text; null for the enterprise.' })
  decisionText!: string | null;

  @Field(() => DateTime, { nullable: true, description: '准予延至的期限。When the reply is due by the extension.' })
  grantedDueAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '因准予延期而撤销的逾期。The breach that it annulled.' })
  annulledBreachAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '决定时间。When it was decided.' })
  decidedAt!: string | null;

  @Field(() => Person, { nullable: true, description: '决定人。By whom.' })
  decidedBy!: Person | null;
}

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

@ObjectType({
  implements: Node,
  description: '办理过程中的一项：谁、何时、依据哪项职责。One entry of the timeline.',
})
export class AppealEvent extends Node {
  @Field(() => Int, { description: '序号。Sequence within the appeal.' })
  sequence!: number;

  @Field(() => enums.AppealEventTypeEnum, { description: '事项。What happened.' })
  type!: AppealEventType;

  @Field(() => enums.EventVisibilityEnum, { description: '可见范围。Visibility.' })
  visibility!: vocabulary.EventVisibility;

  @Field(() => Int, { nullable: true, description: '职责编号。Row of the duty.' })
  duty!: number | null;

  @Field(() => DateTime, { description: '时间。When.' })
  at!: string;

  @Field(() => Person, { nullable: true, description: '经手人；系统所为时为空。Who; null for the platform itself.' })
  actor!: Person | null;

  @Field(() => Unit, { nullable: true, description: '经手单位。For which unit.' })
  actorUnit!: Unit | null;

  @Field(() => RoleEnum, { nullable: true, description: '以何岗位。In which post.' })
  actorRole!: Role | null;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note!: string | null;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class AppealEventEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => AppealEvent, { description: '事项。Event.' })
  node!: AppealEvent;
}

@ObjectType({ description: '办理过程，按时间先后。The timeline, oldest first; `last: 3` brings the three newest.' })
export class AppealEventConnection {
  @Field(() => [AppealEventEdge], { description: '列表项及其游标。Edges.' })
  edges!: AppealEventEdge[];

  @Field(() => [AppealEvent], { description: '事项。Events.' })
  nodes!: AppealEvent[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: '当前登录者能否下达某命令。Whether the caller may give a command now.' })
export class CommandPermission {
  @Field(() => enums.AppealCommandEnum, { description: '命令。Command.' })
  command!: AppealCommand;

  @Field(() => Boolean, { description: '可否。Whether.' })
  allowed!: boolean;

  @Field(() => RefusalCodeEnum, { nullable: true, description: '不可的代码。Code of the refusal.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: '不可的原因。Reason of the refusal.' })
  reason!: string | null;

  @Field(() => DutyReference, { nullable: true, description: '职责。Duty.' })
  duty!: DutyReference | null;
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

@ObjectType({ description: '生命周期中的一行。One row of the life of an appeal.' })
export class LifecycleRow {
  @Field(() => enums.AppealCommandEnum, { description: '命令。Command.' })
  command!: AppealCommand;

  @Field(() => [enums.AppealStateEnum], {
    description: '所需状态；空为新建。States it needs; empty: it makes the appeal.',
  })
  from!: vocabulary.AppealState[];

  @Field(() => [enums.AppealStateEnum], { description: '可能到达的状态。States it can lead to.' })
  to!: vocabulary.AppealState[];

  @Field(() => [enums.LifecycleActorEnum], { description: '由谁。By whom.' })
  by!: readonly LifecycleActor[];

  @Field(() => [Int], { description: '职责。Duties.' })
  duties!: readonly number[];

  @Field(() => Boolean, { description: '是否已提供。Whether the API serves it already.' })
  built!: boolean;
}
