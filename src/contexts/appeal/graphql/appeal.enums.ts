import { enumOf } from '../../../platform/graphql/enums.js';
import type { AppealEventType } from '../domain/events.js';
import { APPEAL_COMMANDS, lifecycleRow, type AppealCommand, type LifecycleActor } from '../domain/lifecycle.js';
import type {
  AppealChannel,
  AppealKind,
  AppealOrder,
  AppealStage,
  AppealState,
  AssignmentRole,
  AssignmentState,
  AttachmentSource,
  ConsultationMethod,
  EvaluationSource,
  EvaluationVerdict,
  ExtensionDecision,
  EventVisibility,
  HotlineEventKind,
  ListingDecision,
  ObjectionRuling,
  OpinionOutcome,
  ResultCheckPolicy,
  ResultCheckVerdict,
  ReturnReason,
  ReviewResult,
  VisitAnswer,
  Urgency,
} from '../domain/vocabulary.js';

export const AppealStateEnum = enumOf<AppealState>(
  'AppealState',
  '诉求状态；每一步见查询 `lifecycle`。State of an appeal; every move is in the query `lifecycle`.',
  {
    REGISTRY_REVIEW: '二次审核：与法人库不匹配。Under registry review.',
    PRE_ACCEPTED: '预受理，待甄别。Pre-accepted, waiting for triage.',
    SUPPLEMENT_REQUESTED: '待补充材料。A supplement was asked for.',
    RETURNED: '已退回（终）。Returned; an end.',
    DISPATCHED: '已转办，待主办单位接收。Dispatched, not yet received by the host.',
    OBJECTED:
      '分派异议待裁定；企业所见仍为此前的状态。The host objects; an enterprise is shown the state that this interrupted.',
    HANDLING: '办理中。Under handling.',
    LISTING_REVIEW: '列入县级审核。Proposed for the county’s list.',
    LISTED_COUNTY: '列入县级“直通车”。Listed at county level.',
    IMPLEMENTING: '落实中。The leader’s opinion is being carried out.',
    ESCALATION_REVIEW: '报市审核。Explained as unsolved.',
    GOVERNMENT_OPINION: '县政府出具意见。Waiting for the county government’s opinion.',
    CITY_REVIEW: '市级审核。Under review by the city.',
    LISTED_CITY: '列入市级“直通车”。Listed at city level.',
    COMPLETED: '已办结，待评价。Completed, waiting for evaluation.',
    DISSATISFACTION_REVIEW: '不满意，待转办。Dissatisfied, to be forwarded.',
    REHANDLING: '重新处理。Under rehandling.',
    CLOSED: '已结案（终）。Closed; an end.',
    WITHDRAWN: '已撤回（终）。Withdrawn; an end.',
    CLOSED_BY_LAW: '依法终结（终）。Closed by law; an end.',
    MERGED: '已合并（终）。Merged; an end.',
  },
);

export const AppealStageEnum = enumOf<AppealStage>('AppealStage', '五个环节（职责 12）。Five stages, duty 12.', {
  ACCEPTANCE: '受理诉求。Accepting.',
  VERIFICATION: '情况核实。Verifying.',
  GRADED_HANDLING: '分级处置。Graded handling.',
  TIMELY_REPLY: '限期反馈。Replying in time.',
  RESULT_CHECK: '结果核查。Checking the result.',
});

export const AppealChannelEnum = enumOf<AppealChannel>('AppealChannel', '渠道。Channel.', {
  ONLINE: '线上（职责 7）。Online, duty 7.',
  SERVICE_HALL: '政务服务大厅窗口（职责 8）。Service hall, duty 8.',
  HOTLINE: '12345 热线（职责 9）。Hotline, duty 9.',
  CITY_PLATFORM: '市平台（职责 3）。City platform, duty 3.',
});

/** Channels a person files through, with a draft or without. */
export const FilingChannelEnum = enumOf<'ONLINE' | 'SERVICE_HALL'>('FilingChannel', '提交渠道。Channel of filing.', {
  ONLINE: '线上：企业联系人（职责 7）。Online, by a contact of the enterprise.',
  SERVICE_HALL: '大厅：窗口人员登记录入（职责 8）。At the hall, by its clerk.',
});

export const UrgencyEnum = enumOf<Urgency>('Urgency', '紧急程度。Urgency, as the other system tells it.', {
  NORMAL: '一般。Normal.',
  URGENT: '紧急。Urgent.',
  EXTRA_URGENT: '特急。Extra urgent.',
});

export const HotlineEventKindEnum = enumOf<HotlineEventKind>(
  'HotlineEventKind',
  '热线工单事件。What a hotline tells of its order.',
  {
    URGE: '催办：通知承办单位。Urges the host, or the bureau before there is one.',
    SUPERVISE: '督办：登记督办并通知。Goes on the supervision register.',
    CANCEL: '撤单：撤回诉求。Withdraws the appeal.',
    SUPPLEMENT: '补充：答复补充要求，或追加信息。Answers a request for a supplement, else adds information.',
  },
);

export const AppealKindEnum = enumOf<AppealKind>('AppealKind', '诉求类型。Kind of appeal.', {
  CONSULTATION: '咨询。A question.',
  HELP: '求助。A call for help.',
  COMPLAINT: '投诉。A complaint.',
  REPORT: '举报。A report.',
  SUGGESTION: '建议。A suggestion.',
});

export const AppealOrderEnum = enumOf<AppealOrder>('AppealOrder', '排序。Order of a list.', {
  FILED_AT_DESC: '最新提交在前。Newest filed first.',
  FILED_AT_ASC: '最早提交在前。Oldest filed first.',
  DUE_AT_ASC: '最近到期在前；仅列有进行中时限的。Nearest due first; only what has a running clock.',
  DUE_AT_DESC: '最远到期在前；仅列有进行中时限的。Farthest due first; only what has a running clock.',
});

export const ReturnReasonEnum = enumOf<ReturnReason>('ReturnReason', '退回原因（职责 21）。Reason of a return.', {
  LITIGATION: '涉及司法诉讼。In litigation.',
  NOT_REGISTERED_HERE: '非本县注册企业。Not registered in the county.',
  IDENTITY_UNCONFIRMED: '登记信息复核未通过。Registration rejected in review.',
  OUT_OF_REMIT: '不属本县职能范围。Outside the remit.',
  INCOMPLETE: '要求补充后仍不完整。Incomplete after a request.',
});

export const ReviewResultEnum = enumOf<ReviewResult>('ReviewResult', '二次审核结果（职责 11）。Result of a review.', {
  CONFIRMED: '确认。Confirmed.',
  CORRECTED: '更正。Corrected.',
  REJECTED: '不符。Rejected.',
});

export const AssignmentRoleEnum = enumOf<AssignmentRole>('AssignmentRole', '主办或协办。Host or co-handler.', {
  HOST: '主办。Host.',
  CO_HANDLER: '协办。Co-handler.',
});

export const AssignmentStateEnum = enumOf<AssignmentState>('AssignmentState', '分派状态。State of an assignment.', {
  PENDING: '待接收。Not yet received.',
  RECEIVED: '已接收。Received.',
  OBJECTED: '有异议；企业不可见。Objected to; not shown to an enterprise.',
  ENDED: '已终止。Ended.',
});

export const ObjectionRulingEnum = enumOf<ObjectionRuling>('ObjectionRuling', '异议裁定（职责 17）。Ruling.', {
  UPHELD: '成立：改派，或退回诉求。Upheld: another unit takes the place, or the appeal is returned.',
  OVERRULED: '不成立。Overruled.',
});

export const ListingDecisionEnum = enumOf<ListingDecision>(
  'ListingDecision',
  '列入审核的决定（职责 19）。Decision on a proposal to list.',
  {
    LISTED: '列入县级“直通车”。Listed at county level.',
    SENT_BACK: '退回主办单位继续办理。Sent back to the host.',
  },
);

export const ListingLevelEnum = enumOf<'COUNTY' | 'CITY'>('ListingLevel', '列入级别。Level of a listing.', {
  COUNTY: '县级（职责 19）。The county’s, duty 19.',
  CITY: '市级（职责 20）。The city’s, duty 20.',
});

export const RoundStateEnum = enumOf<'OPEN' | 'COLLECTED' | 'MET'>('RoundState', '期的状态。State of a round.', {
  OPEN: '征集中。Collecting.',
  COLLECTED: '已截止。Cut off.',
  MET: '已举行。Its meeting was held.',
});

export const LifecycleActorEnum = enumOf<LifecycleActor>(
  'LifecycleActor',
  '生命周期中的办理者，及其岗位。Who a row of the life of an appeal names, with the roles.',
  {
    ENTERPRISE: '企业。ENTERPRISE_CONTACT of the enterprise.',
    HALL: '大厅。HALL_CLERK, on what the hall filed.',
    HOTLINE: '12345 热线。HOTLINE, on what it filed.',
    CITY_PLATFORM: '市平台。CITY_PLATFORM.',
    BUREAU: '政务服务数据管理局。TRIAGE_OFFICER and BUREAU_HEAD.',
    MARKET_SUPERVISION: '市场监督管理局。REGISTRY_REVIEWER.',
    HOST: '主办单位。UNIT_HANDLER and UNIT_HEAD of the host.',
    CO_HANDLER: '协办单位。UNIT_HANDLER and UNIT_HEAD of a co-handler.',
    SUPERVISION: '督查部门。SUPERVISOR.',
    PARTY_UNIT: '主办或协办单位。UNIT_HANDLER and UNIT_HEAD of the unit concerned.',
    OFFICE: '政府办。OFFICE_STAFF and OFFICE_DIRECTOR.',
    COUNTY_LEADER: '县领导。COUNTY_LEADER.',
    CITY_BUREAU: '市局。TRIAGE_OFFICER and BUREAU_HEAD of the city.',
    TOKEN: '持评价码者。Whoever holds the one-time code.',
    SYSTEM: '平台。The platform itself.',
  },
);

export const OpinionOutcomeEnum = enumOf<OpinionOutcome>('OpinionOutcome', '办理结果。Outcome.', {
  SOLVED: '已解决：办结并请企业评价。Solved: completes the appeal.',
  UNSOLVED: '仍无法解决：提请列入县级（职责 19）。Unsolved: proposes to list it.',
});

export const ExtensionDecisionEnum = enumOf<ExtensionDecision>(
  'ExtensionDecision',
  '延期决定。Decision on an extension.',
  {
    GRANTED: '准予延期。Granted.',
    REFUSED: '不予延期。Refused.',
  },
);

export const ResultCheckPolicyEnum = enumOf<ResultCheckPolicy>(
  'ResultCheckPolicy',
  '结果核查的范围（职责 12）。Which results the bureau checks.',
  {
    NONE: '不作要求。None is required.',
    SAMPLE: '按比例抽查。A sample of them.',
    ALL: '全部核查。All of them.',
  },
);

export const ResultCheckVerdictEnum = enumOf<ResultCheckVerdict>(
  'ResultCheckVerdict',
  '结果核查的结论（职责 12）。Verdict on a result.',
  {
    PASSED: '通过。Passed.',
    BACK_TO_HANDLING:
      '退回主办单位继续办理，重新计 5 个工作日。Back to the host, with five working days to reply anew.',
    BACK_TO_IMPLEMENTING: '退回落实；仅限经落实办结的诉求。Back to implementing, where it was completed from there.',
  },
);

export const VisitAnswerEnum = enumOf<VisitAnswer>('VisitAnswer', '回访答复。Answer at a follow-up visit.', {
  YES: '是。Yes.',
  NO: '否。It is not so.',
  UNKNOWN: '未知。Unknown.',
});

export const EvaluationVerdictEnum = enumOf<EvaluationVerdict>('EvaluationVerdict', '评价。Verdict.', {
  SATISFIED: '满意。Satisfied.',
  DISSATISFIED: '不满意。Dissatisfied.',
});

export const EvaluationSourceEnum = enumOf<EvaluationSource>('EvaluationSource', '评价来源。Where it came from.', {
  ENTERPRISE: '企业登录评价。The enterprise, signed in.',
  TOKEN: '一次性评价码。The one-time token.',
  SYSTEM_DEFAULT: '逾期系统默认满意（职责 37）。Silence.',
});

export const EventVisibilityEnum = enumOf<EventVisibility>('EventVisibility', '可见范围。Who sees it.', {
  PUBLIC: '公众。The public.',
  ENTERPRISE: '企业及以上。The enterprise and staff.',
  PARTY: '承办单位及以上。Units that are parties.',
  INTERNAL: '局与督办。Bureau and supervision.',
});

export const ConsultationMethodEnum = enumOf<ConsultationMethod>('ConsultationMethod', '沟通方式。How it was held.', {
  VISIT: '上门。A visit.',
  PHONE: '电话。By phone.',
  MEETING: '会议。A meeting.',
  ONLINE: '线上。Online.',
});

export const AttachmentSourceEnum = enumOf<AttachmentSource>('AttachmentSource', '附件来源。What a file came with.', {
  FILING: '提交诉求。The filing.',
  SUPPLEMENT: '补充材料。A supplement.',
  VERIFICATION: '情况核实。The note on the facts.',
  REPLY: '处理意见。An opinion.',
  MESSAGE: '留言。A message.',
  ADDED: '另行补充。Added by itself.',
});

export const AppealEventTypeEnum = enumOf<AppealEventType>('AppealEventType', '办理过程事项。What happened.', {
  FILED: '提交。Filed.',
  REGISTRATION_REVIEWED: '二次审核。Registration reviewed.',
  SUPPLEMENT_REQUESTED: '要求补充材料。A supplement was asked for.',
  SUPPLEMENTED: '补充材料。Supplemented.',
  AMENDED: '外部工单内容有更改。The other system’s order was changed.',
  HOTLINE_URGED: '热线催办。The hotline urges.',
  HOTLINE_SUPERVISED: '热线督办。The hotline supervises; registered.',
  HOTLINE_INFORMED: '热线补充信息。The hotline adds information.',
  RETURNED: '退回。Returned.',
  DISPATCHED: '转办。Dispatched.',
  RECEIVED: '接收。Received.',
  HANDED_OVER: '单位内移交承办人。Handed to a person of the unit.',
  OBJECTION_RAISED: '提出分派异议。A unit objects.',
  OBJECTION_UPHELD: '异议成立，改派。Upheld; another unit.',
  OBJECTION_OVERRULED: '异议不成立。Overruled.',
  REDISPATCHED: '重新转办。Sent out anew.',
  VERIFICATION_RECORDED: '情况核实。Verified.',
  EXTENSION_REQUESTED: '申请延期。An extension was asked for.',
  EXTENSION_GRANTED: '准予延期。An extension was granted.',
  EXTENSION_REFUSED: '不予延期。An extension was refused.',
  CO_HANDLER_OPINION_GIVEN: '协办意见。A co-handler gave its opinion.',
  REPLIED: '回复处理意见并办结。Replied, completed.',
  LISTING_PROPOSED: '提请列入县级。Proposed for the list.',
  LISTED_COUNTY: '列入县级“直通车”。Listed at county level.',
  LISTING_SENT_BACK: '不予列入，退回办理。Sent back to the host.',
  CLOSED_BY_LAW: '依法终结。Closed by law.',
  EVALUATION_REQUESTED: '已提醒企业评价，评价期起算。The enterprise was reminded; five days run.',
  RESULT_CHECKED: '结果核查通过。The result passed the check.',
  RESULT_SENT_BACK: '核查退回，继续办理。The result was sent back.',
  FOLLOWED_UP: '回访。A follow-up visit.',
  EVALUATED: '评价。Evaluated.',
  EVALUATED_BY_DEFAULT: '逾期默认满意。Satisfied by default.',
  DISSATISFACTION_FORWARDED: '不满意转办。Dissatisfaction forwarded.',
  CONSULTED: '与企业沟通研究。Consulted.',
  DECIDED_FINALLY: '最后处理决定。Decided finally.',
  WITHDRAWN: '撤回。Withdrawn.',
  MERGED: '并入另一诉求，见 mergedInto。Merged into another appeal; see `mergedInto`.',
  TOOK_IN: '另一诉求并入本诉求，见 merged。Another appeal was merged into it; see `merged`.',
  FILES_ATTACHED: '企业补充附件。The enterprise added files.',
  UNIT_FILES_ATTACHED: '承办单位补充附件。A unit added files.',
  MESSAGE_SENT: '留言，内容见 messages。A message; what it says is in `messages`.',
  DEADLINE_BREACHED: '逾期。A deadline passed.',
  URGED: '催办。Urged.',
});

export const AppealCommandEnum = enumOf<AppealCommand>(
  'AppealCommand',
  '对诉求的命令。Commands on an appeal.',
  Object.fromEntries(
    APPEAL_COMMANDS.map((command) => {
      const { duties, built } = lifecycleRow(command);
      const duty = duties.length
        ? `职责 ${duties.join('、')}。Duties ${duties.join(', ')}.`
        : '文件未规定。Not regulated.';
      return [command, built ? duty : `${duty}（尚未提供，not yet served）`];
    }),
  ) as Record<AppealCommand, string>,
);
