// Generated from schema/ by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 日期（北京时间），如 2026-03-17。A day in Asia/Shanghai. */
  Date: { input: string; output: string; }
  /** 时间点，带时区偏移（ISO 8601），如 2026-03-17T00:00:00+08:00。一日的 24:00 写作次日 00:00。An instant with its offset; 24:00 of a day is written as 00:00 of the next. */
  DateTime: { input: string; output: string; }
  /** The `JSON` scalar type represents JSON values as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf). */
  JSON: { input: unknown; output: unknown; }
  /** The `JSONObject` scalar type represents JSON objects as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf). */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** 统一社会信用代码（GB 32100-2015），18 位，末位为校验码；录入时全角、小写和空格自动规范。校验不通过时命令返回 INVALID_CREDIT_CODE。Unified social credit code; a wrong check digit is answered with INVALID_CREDIT_CODE. */
  UnifiedSocialCreditCode: { input: string; output: string; }
};

/** 诉求。An appeal. Read by its enterprise, the units it is assigned to, the bureau and the supervision section; the hall sees what it filed, market supervision what it reviews, the county office what is listed. */
export type Appeal = Node & {
  __typename?: 'Appeal';
  /** 有效分派，主办在前。Standing assignments, the host first. */
  assignments: Array<Assignment>;
  /** 分类。Category. */
  category: Category;
  /** 渠道。Channel. */
  channel: AppealChannel;
  /** 办结时间。When it was completed. */
  completedAt: Maybe<Scalars['DateTime']['output']>;
  /** 联系人（脱敏）。Contact, masked. */
  contact: AppealContact;
  /** 提交时填写的代码。The code as filed. */
  creditCode: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** 全部时限。All its clocks, in the order of their start. */
  deadlines: Array<Deadline>;
  /** 内容。Description. */
  description: Scalars['String']['output'];
  /** 历次转办。Dispatches. */
  dispatches: Array<Dispatch>;
  /** 所属区划。Division. */
  division: Maybe<Division>;
  /** 终结时间。When it ended. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** 企业。The enterprise. */
  enterprise: Enterprise;
  /** 提交时填写的企业名称。The name as filed. */
  enterpriseName: Scalars['String']['output'];
  /** 评价。Evaluation. */
  evaluation: Maybe<Evaluation>;
  /** 办理过程。The timeline. */
  events: AppealEventConnection;
  /** 提交时间。When it was filed. */
  filedAt: Scalars['DateTime']['output'];
  /** 表单答案。Answers to the category’s form. */
  formAnswers: Scalars['JSON']['output'];
  /** 表单版本。Version of the form answered. */
  formVersion: Scalars['Int']['output'];
  /** 分级。Grade. */
  grade: Maybe<Scalars['Int']['output']>;
  /** 主办单位。Host. */
  host: Maybe<Unit>;
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 类型。Kind. */
  kind: AppealKind;
  /** 编号。Number, for people. */
  number: Scalars['String']['output'];
  /** 是否在办。Whether it is open. */
  open: Scalars['Boolean']['output'];
  /** 处理意见。Opinions. */
  opinions: Array<HandlingOpinion>;
  /** 法人库匹配结果（职责 10）。Match against the registry. */
  registryMatch: RegistryMatch;
  /** 二次审核（职责 11）。Registry reviews. */
  registryReviews: Array<RegistryReview>;
  /** 重新处理。Rehandling. */
  rehandling: Maybe<Rehandling>;
  /** 退回原因。Reason of a return. */
  returnReason: Maybe<ReturnReason>;
  /** 所属期。Its round. */
  round: Round;
  /** 环节（职责 12）。Stage. */
  stage: AppealStage;
  /** 状态。State. */
  state: AppealState;
  /** 标题。Title. */
  title: Scalars['String']['output'];
  /** 核实时间。When the facts were verified. */
  verifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** 版本，供 `expectedVersion`。Version, for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** 当前登录者对每个命令可否，由守卫命令的同一段代码回答。Each command on this appeal: allowed to the caller or not, and why, by the code that guards it. */
  viewerCan: Array<CommandPermission>;
};


/** 诉求。An appeal. Read by its enterprise, the units it is assigned to, the bureau and the supervision section; the hall sees what it filed, market supervision what it reviews, the county office what is listed. */
export type AppealEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** 诉求的一次变化。A change of an appeal. */
export type AppealChange = {
  __typename?: 'AppealChange';
  /** 变化后的诉求。The appeal as it is now. */
  appeal: Appeal;
  /** 游标。Its place in the stream, for `after`. */
  cursor: Scalars['String']['output'];
  /** 办理过程中的新事项。The new entry of the timeline. */
  event: AppealEvent;
};

/** 渠道。Channel. */
export type AppealChannel =
  /** 市平台（职责 3）。City platform, duty 3. */
  | 'CITY_PLATFORM'
  /** 12345 热线（职责 9）。Hotline, duty 9. */
  | 'HOTLINE'
  /** 线上（职责 7）。Online, duty 7. */
  | 'ONLINE'
  /** 政务服务大厅窗口（职责 8）。Service hall, duty 8. */
  | 'SERVICE_HALL';

/** 对诉求的命令。Commands on an appeal. */
export type AppealCommand =
  /** 职责 12。Duties 12.（尚未提供，not yet served） */
  | 'checkResult'
  /** 职责 44。Duties 44.（尚未提供，not yet served） */
  | 'closeByLaw'
  /** 职责 33、42。Duties 33, 42.（尚未提供，not yet served） */
  | 'completeAppeal'
  /** 职责 38。Duties 38. */
  | 'decideFinally'
  /** 职责 31、30、33。Duties 31, 30, 33.（尚未提供，not yet served） */
  | 'deliverResolution'
  /** 职责 13、14、15、22、35。Duties 13, 14, 15, 22, 35. */
  | 'dispatchAppeal'
  /** 职责 36、37、38。Duties 36, 37, 38. */
  | 'evaluateAppeal'
  /** 职责 20。Duties 20.（尚未提供，not yet served） */
  | 'explainUnresolved'
  /** 职责 7、8、9、10、22。Duties 7, 8, 9, 10, 22. */
  | 'fileAppeal'
  /** 职责 38、35。Duties 38, 35. */
  | 'forwardDissatisfaction'
  /** 职责 20。Duties 20.（尚未提供，not yet served） */
  | 'giveGovernmentOpinion'
  /** 文件未规定。Not regulated.（尚未提供，not yet served） */
  | 'mergeAppeals'
  /** 职责 17。Duties 17.（尚未提供，not yet served） */
  | 'objectToAssignment'
  /** 职责 43。Duties 43.（尚未提供，not yet served） */
  | 'publishCommitment'
  /** 职责 16。Duties 16. */
  | 'receiveAssignment'
  /** 职责 20。Duties 20.（尚未提供，not yet served） */
  | 'recordCityResult'
  /** 职责 38。Duties 38. */
  | 'recordConsultation'
  /** 职责 12。Duties 12. */
  | 'recordVerification'
  /** 职责 14、15。Duties 14, 15.（尚未提供，not yet served） */
  | 'redispatchAppeal'
  /** 职责 32。Duties 32.（尚未提供，not yet served） */
  | 'replyOffSite'
  /** 职责 18、19、36。Duties 18, 19, 36. */
  | 'replyToAppeal'
  /** 职责 33。Duties 33.（尚未提供，not yet served） */
  | 'reportProgress'
  /** 文件未规定。Not regulated.（尚未提供，not yet served） */
  | 'requestSupplement'
  /** 职责 21、13。Duties 21, 13. */
  | 'returnAppeal'
  /** 职责 20。Duties 20.（尚未提供，not yet served） */
  | 'reviewEscalation'
  /** 职责 20。Duties 20.（尚未提供，not yet served） */
  | 'reviewForCity'
  /** 职责 19。Duties 19.（尚未提供，not yet served） */
  | 'reviewListing'
  /** 职责 11。Duties 11. */
  | 'reviewRegistration'
  /** 职责 17。Duties 17.（尚未提供，not yet served） */
  | 'ruleOnObjection'
  /** 职责 32。Duties 32.（尚未提供，not yet served） */
  | 'sendUnifiedReply'
  /** 文件未规定。Not regulated.（尚未提供，not yet served） */
  | 'supplementAppeal'
  /** 文件未规定。Not regulated. */
  | 'withdrawAppeal';

/** 诉求列表（Relay）。A page of appeals. */
export type AppealConnection = {
  __typename?: 'AppealConnection';
  /** Edges. */
  edges: Array<AppealEdge>;
  /** 诉求。Appeals. */
  nodes: Array<Appeal>;
  /** 分页。Page info. */
  pageInfo: PageInfo;
  /** 总数，仅在请求时计算。Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 诉求联系人；他人所见为脱敏。Contact of the appeal; masked for everybody but the enterprise itself. */
export type AppealContact = {
  __typename?: 'AppealContact';
  /** 姓名。Name. */
  name: Scalars['String']['output'];
  /** 电话，如 138****1234。Phone. */
  phone: Scalars['String']['output'];
};

/** Relay edge. */
export type AppealEdge = {
  __typename?: 'AppealEdge';
  /** 游标。Cursor. */
  cursor: Scalars['String']['output'];
  /** 诉求。Appeal. */
  node: Appeal;
};

/** 办理过程中的一项：谁、何时、依据哪项职责。One entry of the timeline. */
export type AppealEvent = Node & {
  __typename?: 'AppealEvent';
  /** 经手人；系统所为时为空。Who; null for the platform itself. */
  actor: Maybe<Person>;
  /** 以何岗位。In which post. */
  actorRole: Maybe<Role>;
  /** 经手单位。For which unit. */
  actorUnit: Maybe<Unit>;
  /** 时间。When. */
  at: Scalars['DateTime']['output'];
  /** 职责编号。Row of the duty. */
  duty: Maybe<Scalars['Int']['output']>;
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 说明。Note. */
  note: Maybe<Scalars['String']['output']>;
  /** 序号。Sequence within the appeal. */
  sequence: Scalars['Int']['output'];
  /** 事项。What happened. */
  type: AppealEventType;
  /** 可见范围。Visibility. */
  visibility: EventVisibility;
};

/** 办理过程，按时间先后。The timeline, oldest first; `last: 3` brings the three newest. */
export type AppealEventConnection = {
  __typename?: 'AppealEventConnection';
  /** Edges. */
  edges: Array<AppealEventEdge>;
  /** 事项。Events. */
  nodes: Array<AppealEvent>;
  /** 分页。Page info. */
  pageInfo: PageInfo;
};

/** Relay edge. */
export type AppealEventEdge = {
  __typename?: 'AppealEventEdge';
  /** 游标。Cursor. */
  cursor: Scalars['String']['output'];
  /** 事项。Event. */
  node: AppealEvent;
};

/** 办理过程事项。What happened. */
export type AppealEventType =
  /** 办结。Completed. */
  | 'COMPLETED'
  /** 与企业沟通研究。Consulted. */
  | 'CONSULTED'
  /** 逾期。A deadline passed. */
  | 'DEADLINE_BREACHED'
  /** 最后处理决定。Decided finally. */
  | 'DECIDED_FINALLY'
  /** 转办。Dispatched. */
  | 'DISPATCHED'
  /** 不满意转办。Dissatisfaction forwarded. */
  | 'DISSATISFACTION_FORWARDED'
  /** 评价。Evaluated. */
  | 'EVALUATED'
  /** 逾期默认满意。Satisfied by default. */
  | 'EVALUATED_BY_DEFAULT'
  /** 已提醒企业评价，评价期起算。The enterprise was reminded; five days run. */
  | 'EVALUATION_REQUESTED'
  /** 提交。Filed. */
  | 'FILED'
  /** 提请列入县级。Proposed for the list. */
  | 'LISTING_PROPOSED'
  /** 接收。Received. */
  | 'RECEIVED'
  /** 登记督办。Registered. */
  | 'REGISTERED_FOR_SUPERVISION'
  /** 二次审核。Registration reviewed. */
  | 'REGISTRATION_REVIEWED'
  /** 回复处理意见并办结。Replied, completed. */
  | 'REPLIED'
  /** 退回。Returned. */
  | 'RETURNED'
  /** 催办。Urged. */
  | 'URGED'
  /** 情况核实。Verified. */
  | 'VERIFICATION_RECORDED'
  /** 撤回。Withdrawn. */
  | 'WITHDRAWN';

/** 诉求列表的条件，同时满足。What a list is narrowed by; all together. */
export type AppealFilterInput = {
  /** 该单位的角色。The unit’s role. */
  assignmentRole?: InputMaybe<AssignmentRole>;
  /** 分类。Category. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** 渠道。Channel. */
  channel?: InputMaybe<AppealChannel>;
  /** 区划代码。Division code. */
  divisionCode?: InputMaybe<Scalars['String']['input']>;
  /** 企业。Enterprise. */
  enterpriseId?: InputMaybe<Scalars['ID']['input']>;
  /** 提交时间止（不含）。Filed before, exclusive. */
  filedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** 提交时间起（含）。Filed from, inclusive. */
  filedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** 编号。Number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** 是否在办。Open or not. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** 有逾期未完成的时限。Has a clock past its due instant. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 环节。Stages. */
  stage?: InputMaybe<Array<AppealStage>>;
  /** 状态。States. */
  state?: InputMaybe<Array<AppealState>>;
  /** 主办或协办单位。A unit that is a party. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** 诉求类型。Kind of appeal. */
export type AppealKind =
  /** 投诉。A complaint. */
  | 'COMPLAINT'
  /** 咨询。A question. */
  | 'CONSULTATION'
  /** 求助。A call for help. */
  | 'HELP'
  /** 举报。A report. */
  | 'REPORT'
  /** 建议。A suggestion. */
  | 'SUGGESTION';

/** 排序。Order of a list. */
export type AppealOrder =
  /** 最早提交在前。Oldest filed first. */
  | 'FILED_AT_ASC'
  /** 最新提交在前。Newest filed first. */
  | 'FILED_AT_DESC';

/** 五个环节（职责 12）。Five stages, duty 12. */
export type AppealStage =
  /** 受理诉求。Accepting. */
  | 'ACCEPTANCE'
  /** 分级处置。Graded handling. */
  | 'GRADED_HANDLING'
  /** 结果核查。Checking the result. */
  | 'RESULT_CHECK'
  /** 限期反馈。Replying in time. */
  | 'TIMELY_REPLY'
  /** 情况核实。Verifying. */
  | 'VERIFICATION';

/** 诉求状态；每一步见查询 `lifecycle`。State of an appeal; every move is in the query `lifecycle`. */
export type AppealState =
  /** 市级审核。Under review by the city. */
  | 'CITY_REVIEW'
  /** 已结案（终）。Closed; an end. */
  | 'CLOSED'
  /** 依法终结（终）。Closed by law; an end. */
  | 'CLOSED_BY_LAW'
  /** 已办结，待评价。Completed, waiting for evaluation. */
  | 'COMPLETED'
  /** 已转办，待主办单位接收。Dispatched, not yet received by the host. */
  | 'DISPATCHED'
  /** 不满意，待转办。Dissatisfied, to be forwarded. */
  | 'DISSATISFACTION_REVIEW'
  /** 报市审核。Explained as unsolved. */
  | 'ESCALATION_REVIEW'
  /** 县政府出具意见。Waiting for the county government’s opinion. */
  | 'GOVERNMENT_OPINION'
  /** 办理中。Under handling. */
  | 'HANDLING'
  /** 落实中。The leader’s opinion is being carried out. */
  | 'IMPLEMENTING'
  /** 列入市级“直通车”。Listed at city level. */
  | 'LISTED_CITY'
  /** 列入县级“直通车”。Listed at county level. */
  | 'LISTED_COUNTY'
  /** 列入县级审核。Proposed for the county’s list. */
  | 'LISTING_REVIEW'
  /** 已合并（终）。Merged; an end. */
  | 'MERGED'
  /** 分派异议待裁定。The host objects. */
  | 'OBJECTED'
  /** 预受理，待甄别。Pre-accepted, waiting for triage. */
  | 'PRE_ACCEPTED'
  /** 二次审核：与法人库不匹配。Under registry review. */
  | 'REGISTRY_REVIEW'
  /** 重新处理。Under rehandling. */
  | 'REHANDLING'
  /** 已退回（终）。Returned; an end. */
  | 'RETURNED'
  /** 待补充材料。A supplement was asked for. */
  | 'SUPPLEMENT_REQUESTED'
  /** 已撤回（终）。Withdrawn; an end. */
  | 'WITHDRAWN';

/** 分派：一个单位在一次转办中的任务。One unit’s part in a dispatch. */
export type Assignment = Node & {
  __typename?: 'Assignment';
  /** 是否有效。Whether it still stands. */
  active: Scalars['Boolean']['output'];
  /** 所属诉求。The appeal. */
  appeal: Appeal;
  /** 其时限。Its clocks. */
  deadlines: Array<Deadline>;
  /** 转办时间。When it was sent. */
  dispatchedAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 接收时间（职责 16）。When it was received. */
  receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** 接收人。Who received it. */
  receivedBy: Maybe<Person>;
  /** 主办或协办。Role. */
  role: AssignmentRole;
  /** 状态。State. */
  state: AssignmentState;
  /** 单位。Unit. */
  unit: Unit;
};

/** 新的分派。An assignment made just now. */
export type AssignmentAdded = {
  __typename?: 'AssignmentAdded';
  /** 分派。The assignment, with its appeal. */
  assignment: Assignment;
  /** 游标：重连时放入 `after`。Its place in the stream, for `after`. */
  cursor: Scalars['String']['output'];
};

/** 主办或协办。Host or co-handler. */
export type AssignmentRole =
  /** 协办。Co-handler. */
  | 'CO_HANDLER'
  /** 主办。Host. */
  | 'HOST';

/** 分派状态。State of an assignment. */
export type AssignmentState =
  /** 已终止。Ended. */
  | 'ENDED'
  /** 有异议。Objected to. */
  | 'OBJECTED'
  /** 待接收。Not yet received. */
  | 'PENDING'
  /** 已接收。Received. */
  | 'RECEIVED';

/** 诉求分类，树形；叶子可带表单。A category of the tree; leaves may carry a form. */
export type Category = Node & {
  __typename?: 'Category';
  /** 编码。Code. */
  code: Scalars['String']['output'];
  /** 表单：`[{key, label, type: TEXT|NUMBER|DATE|BOOLEAN|CHOICE, required, options?, max?, help?}]`，答案放入 `formAnswers`。The form’s questions; answers go into `formAnswers` by `key`. */
  form: Scalars['JSON']['output'];
  /** 表单版本。Version of the form. */
  formVersion: Scalars['Int']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 名称。Name. */
  name: Scalars['String']['output'];
  /** 上级分类。Parent. */
  parent: Maybe<Category>;
};

/** 时限规则。Rule of a clock. */
export type ClockRule =
  /** 不满意转办（职责 38，建议）。Clock of forwarding of dissatisfaction, duty 38, suggested. */
  | 'DISSATISFACTION_FORWARD'
  /** 企业评价（职责 36）。Clock of evaluation, duty 36. */
  | 'EVALUATION'
  /** 最后处理决定（职责 38，建议）。Clock of final decision, duty 38, suggested. */
  | 'FINAL_DECISION'
  /** 列入审核（职责 19，建议）。Clock of listing review, duty 19, suggested. */
  | 'LISTING_REVIEW'
  /** 接收（职责 16）。Clock of receipt, duty 16. */
  | 'RECEIPT'
  /** 二次审核（职责 11，建议）。Clock of registry review, duty 11, suggested. */
  | 'REGISTRY_REVIEW'
  /** 回复处理意见（职责 18）。Clock of reply, duty 18. */
  | 'REPLY'
  /** 甄别（职责 13）。Clock of triage, duty 13. */
  | 'TRIAGE';

/** 当前登录者能否下达某命令。Whether the caller may give a command now. */
export type CommandPermission = {
  __typename?: 'CommandPermission';
  /** 可否。Whether. */
  allowed: Scalars['Boolean']['output'];
  /** 不可的代码。Code of the refusal. */
  code: Maybe<Scalars['String']['output']>;
  /** 命令。Command. */
  command: AppealCommand;
  /** 职责。Duty. */
  duty: Maybe<DutyReference>;
  /** 不可的原因。Reason of the refusal. */
  reason: Maybe<Scalars['String']['output']>;
};

/** 与企业沟通研究（职责 38）。A consultation with the enterprise. */
export type Consultation = Node & {
  __typename?: 'Consultation';
  /** 时间。When it was held. */
  heldAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 方式。How. */
  method: ConsultationMethod;
  /** 摘要。Summary. */
  summary: Scalars['String']['output'];
};

/** 沟通方式。How it was held. */
export type ConsultationMethod =
  /** 会议。A meeting. */
  | 'MEETING'
  /** 线上。Online. */
  | 'ONLINE'
  /** 电话。By phone. */
  | 'PHONE'
  /** 上门。A visit. */
  | 'VISIT';

/** 联系人。Contact. */
export type ContactInput = {
  /** 姓名。Name. */
  name: Scalars['String']['input'];
  /** 手机或固定电话。Phone. */
  phone: Scalars['String']['input'];
};

/** 时限：某事项上的一个计时。One running clock on one thing. */
export type Deadline = Node & {
  __typename?: 'Deadline';
  /** 逾期时间。When it was breached. */
  breachedAt: Maybe<Scalars['DateTime']['output']>;
  /** 到期时间；暂停时为空。Due instant; null while paused. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** 所依据的职责。The duty. */
  duty: DutyReference;
  /** 终止时间。When it ended, in whatever way. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** 计算说明：anchor、counted、skipped（每一跳过的日子及节假日名称）、madeUp、pauses。How it was counted, each skipped day with its reason. */
  explanation: Scalars['JSON']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 完成时间。When it was met. */
  metAt: Maybe<Scalars['DateTime']['output']>;
  /** 所用时限政策版本；0 为文件原定。Policy version; 0 is the text’s own. */
  policyVersion: Scalars['Int']['output'];
  /** 暂定：所跨年份的节假日安排尚未公布。Provisional: it crosses a year whose holidays are not published. */
  provisional: Scalars['Boolean']['output'];
  /** 规则。Rule. */
  rule: ClockRule;
  /** 起算时间。Start. */
  startedAt: Scalars['DateTime']['output'];
  /** 状态。State. */
  state: DeadlineState;
  /** 建议时限：不构成违反职责。Suggested: never a breach of duty. */
  suggested: Scalars['Boolean']['output'];
};

/** 时限状态。State of a deadline. */
export type DeadlineState =
  /** 随事项终止。Ended with what it hung on. */
  | 'CANCELLED'
  /** 期满自动生效。Lapsed. */
  | 'LAPSED'
  /** 已完成（逾期完成时 breachedAt 仍在）。Met, perhaps late. */
  | 'MET'
  /** 暂停（无到期时间）。Standing; it has no due instant meanwhile. */
  | 'PAUSED'
  /** 进行中。Running. */
  | 'RUNNING';

/** 最后处理决定（职责 38）。Deciding finally. */
export type DecideFinallyInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 决定。The decision. */
  decision: Scalars['String']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type DecideFinallyPayload = {
  __typename?: 'DecideFinallyPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 转办（派件）。One decision to send an appeal out. */
export type Dispatch = Node & {
  __typename?: 'Dispatch';
  /** 各单位的分派。Its assignments. */
  assignments: Array<Assignment>;
  /** 时间。When. */
  dispatchedAt: Scalars['DateTime']['output'];
  /** 经手人。By whom. */
  dispatchedBy: Maybe<Person>;
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 说明。Note. */
  note: Maybe<Scalars['String']['output']>;
  /** 复核未通过仍受理的理由。Reason to override a rejection. */
  overrideReason: Maybe<Scalars['String']['output']>;
  /** 次序。Sequence. */
  sequence: Scalars['Int']['output'];
};

/** 转办（职责 13–15）。Dispatching an appeal. */
export type DispatchAppealInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 更正分类。Corrects the category. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** 协办单位，至多 10 个。Co-handlers, at most ten. */
  coHandlerUnitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 更正区划。Corrects the division. */
  divisionCode?: InputMaybe<Scalars['String']['input']>;
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 分级 1–4。Grade. */
  grade?: InputMaybe<Scalars['Int']['input']>;
  /** 主办单位。Host. */
  hostUnitId: Scalars['ID']['input'];
  /** 说明。Note. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 登记信息复核未通过时的受理理由（原则上）。Reason to accept after a rejected registration. */
  overrideReason?: InputMaybe<Scalars['String']['input']>;
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type DispatchAppealPayload = {
  __typename?: 'DispatchAppealPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 派单目录的建议：供参考，由人决定（职责 14、15）。What the catalogue suggests; a person decides. */
export type DispatchSuggestion = {
  __typename?: 'DispatchSuggestion';
  /** 目录版本。Version of the catalogue. */
  catalogueVersion: Scalars['Int']['output'];
  /** 建议协办单位。Suggested co-handlers. */
  coHandlers: Array<Unit>;
  /** 依据：所匹配的目录条目。Why: the line of the catalogue that matched. */
  explanation: Scalars['String']['output'];
  /** 建议主办单位。Suggested host. */
  host: Unit;
};

/** 区划（镇、街道）。A division. */
export type Division = {
  __typename?: 'Division';
  /** 区划代码（GB/T 2260 及下级）。Code. */
  code: Scalars['String']['output'];
  /** 名称。Name. */
  name: Scalars['String']['output'];
};

/** 职责：文件中的一项义务。A duty: one row of the mechanism, see `obligations`. */
export type DutyReference = {
  __typename?: 'DutyReference';
  /** 文件条款。Clause of the official text. */
  clause: Scalars['String']['output'];
  /** 职责编号（1–48）。Row number. */
  row: Scalars['Int']['output'];
};

/** 企业。An enterprise, as the platform knows it. */
export type Enterprise = Node & {
  __typename?: 'Enterprise';
  /** 统一社会信用代码。Credit code. */
  creditCode: Maybe<Scalars['UnifiedSocialCreditCode']['output']>;
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 名称。Name. */
  name: Scalars['String']['output'];
};

/** 评价（职责 36）。Evaluating. */
export type EvaluateAppealInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 意见。Comment. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 满意与否。Verdict. */
  verdict: EvaluationVerdict;
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type EvaluateAppealPayload = {
  __typename?: 'EvaluateAppealPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 用一次性评价码评价（职责 36），无需登录。Evaluating by one-time token. */
export type EvaluateByTokenInput = {
  /** 意见。Comment. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** 县（市）区划代码。Division code of the tenant. */
  tenant: Scalars['String']['input'];
  /** 短信中的一次性评价码。The token from the message. */
  token: Scalars['String']['input'];
  /** 满意与否。Verdict. */
  verdict: EvaluationVerdict;
};

/** 凭码评价的结果。Outcome of an evaluation by token. */
export type EvaluateByTokenPayload = {
  __typename?: 'EvaluateByTokenPayload';
  /** 已记录。Recorded. */
  recorded: Scalars['Boolean']['output'];
  /** 拒绝原因。Refusals. */
  userErrors: Array<UserError>;
};

/** 评价（职责 36、37）。The evaluation. */
export type Evaluation = Node & {
  __typename?: 'Evaluation';
  /** 意见。Comment. */
  comment: Maybe<Scalars['String']['output']>;
  /** 时间。When. */
  givenAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 来源。Source. */
  source: EvaluationSource;
  /** 提醒短信未送达，统计时单列。The reminder reached nobody; counted apart. */
  unreached: Scalars['Boolean']['output'];
  /** 满意与否。Verdict. */
  verdict: EvaluationVerdict;
};

/** 评价来源。Where it came from. */
export type EvaluationSource =
  /** 企业登录评价。The enterprise, signed in. */
  | 'ENTERPRISE'
  /** 逾期系统默认满意（职责 37）。Silence. */
  | 'SYSTEM_DEFAULT'
  /** 一次性评价码。The one-time token. */
  | 'TOKEN';

/** 评价。Verdict. */
export type EvaluationVerdict =
  /** 不满意。Dissatisfied. */
  | 'DISSATISFIED'
  /** 满意。Satisfied. */
  | 'SATISFIED';

/** 可见范围。Who sees it. */
export type EventVisibility =
  /** 企业及以上。The enterprise and staff. */
  | 'ENTERPRISE'
  /** 局与督办。Bureau and supervision. */
  | 'INTERNAL'
  /** 承办单位及以上。Units that are parties. */
  | 'PARTY'
  /** 公众。The public. */
  | 'PUBLIC';

/** 提交诉求（职责 7、8、10）。Filing an appeal. */
export type FileAppealInput = {
  /** 分类。Category. */
  categoryId: Scalars['ID']['input'];
  /** 渠道。Channel. */
  channel: FilingChannel;
  /** 联系人；线上可省略，默认本人。Contact; online it is the caller unless told. */
  contact?: InputMaybe<ContactInput>;
  /** 内容，5000 字以内。Description, at most 5000 characters. */
  description: Scalars['String']['input'];
  /** 所属区划代码。Division code. */
  divisionCode: Scalars['String']['input'];
  /** 企业。Enterprise. */
  enterprise: FiledEnterpriseInput;
  /** 分类表单的答案。Answers to the category’s form. */
  formAnswers?: InputMaybe<Scalars['JSONObject']['input']>;
  /** 类型。Kind. */
  kind: AppealKind;
  /** 标题，100 字以内。Title, at most 100 characters. */
  title: Scalars['String']['input'];
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type FileAppealPayload = {
  __typename?: 'FileAppealPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 所涉企业。The enterprise concerned. */
export type FiledEnterpriseInput = {
  /** 统一社会信用代码。Credit code. */
  creditCode: Scalars['UnifiedSocialCreditCode']['input'];
  /** 企业名称（与法人库比对）。Name, compared with the registry. */
  name: Scalars['String']['input'];
};

/** 提交渠道。Channel of filing. */
export type FilingChannel =
  /** 线上：企业联系人（职责 7）。Online, by a contact of the enterprise. */
  | 'ONLINE'
  /** 大厅：窗口人员登记录入（职责 8）。At the hall, by its clerk. */
  | 'SERVICE_HALL';

/** 拨快时钟时到期的一个时限。A clock that fired on the way. */
export type FiredClock = {
  __typename?: 'FiredClock';
  /** 诉求标识。Id of the appeal. */
  appealId: Scalars['ID']['output'];
  /** 到期时间。Due instant. */
  dueAt: Scalars['DateTime']['output'];
  /** 规则。Rule. */
  rule: ClockRule;
};

/** 不满意转办（职责 38）。Forwarding a dissatisfaction. */
export type ForwardDissatisfactionInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 说明。Note. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type ForwardDissatisfactionPayload = {
  __typename?: 'ForwardDissatisfactionPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 处理意见（职责 18）。A unit’s reply. */
export type HandlingOpinion = Node & {
  __typename?: 'HandlingOpinion';
  /** 时间。When. */
  givenAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 结果。Outcome. */
  outcome: OpinionOutcome;
  /** 内容。Text. */
  text: Scalars['String']['output'];
  /** 单位。Unit. */
  unit: Unit;
};

/** 生命周期中的一行。One row of the life of an appeal. */
export type LifecycleRow = {
  __typename?: 'LifecycleRow';
  /** 是否已提供。Whether the API serves it already. */
  built: Scalars['Boolean']['output'];
  /** 由谁。By whom. */
  by: Array<Scalars['String']['output']>;
  /** 命令。Command. */
  command: AppealCommand;
  /** 职责。Duties. */
  duties: Array<Scalars['Int']['output']>;
  /** 所需状态；空为新建。States it needs; empty: it makes the appeal. */
  from: Array<AppealState>;
  /** 可能到达的状态。States it can lead to. */
  to: Array<AppealState>;
};

/** 岗位。A post: a role, and the unit it is held in. */
export type Membership = {
  __typename?: 'Membership';
  /** 岗位。Role. */
  role: Role;
  /** 所在单位。Unit. */
  unit: Maybe<Unit>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** 最后处理决定（职责 38），须先有沟通记录。The final decision; refused without a consultation. For UNIT_HANDLER and UNIT_HEAD of the host. */
  decideFinally: Maybe<DecideFinallyPayload>;
  /** 甄别受理并转办（职责 13–15、22、35）。Accepts an appeal and sends it to its host and co-handlers; they are told at once, and the transfer is registered. For TRIAGE_OFFICER and BUREAU_HEAD. */
  dispatchAppeal: Maybe<DispatchAppealPayload>;
  /** 评价（职责 36，5 个自然日内）。Evaluates what was done. For ENTERPRISE_CONTACT of the enterprise. */
  evaluateAppeal: Maybe<EvaluateAppealPayload>;
  /** 凭短信中的一次性评价码评价（职责 36）。Evaluates by the one-time token. For anybody who holds it. */
  evaluateByToken: Maybe<EvaluateByTokenPayload>;
  /** 提交诉求（职责 7、8、10、22）。Files an appeal; the platform matches the enterprise with the registry and tells the bureau. For ENTERPRISE_CONTACT (ONLINE, own enterprise) and HALL_CLERK (SERVICE_HALL). */
  fileAppeal: Maybe<FileAppealPayload>;
  /** 将不满意转主办单位（职责 38、35）。Forwards a dissatisfaction to the host. For TRIAGE_OFFICER and BUREAU_HEAD. */
  forwardDissatisfaction: Maybe<ForwardDissatisfactionPayload>;
  /** 接收（职责 16，24 小时内）。Receives an assignment. For UNIT_HANDLER and UNIT_HEAD of its unit. */
  receiveAssignment: Maybe<ReceiveAssignmentPayload>;
  /** 记录与企业的沟通研究（职责 38）。Notes a consultation. For UNIT_HANDLER and UNIT_HEAD of the host. */
  recordConsultation: Maybe<RecordConsultationPayload>;
  /** 记录情况核实（职责 12）。Notes the facts found. For UNIT_HANDLER and UNIT_HEAD of the host. */
  recordVerification: Maybe<RecordVerificationPayload>;
  /** 用刷新令牌换取新凭据；旧令牌再次使用则整个会话失效。Turns a session over. A refresh token used twice ends the session. For anybody. */
  refreshSession: SessionPayload;
  /** 回复处理意见（职责 18，10 个工作日内）。Replies with a handling opinion; SOLVED completes, UNSOLVED proposes to list. For UNIT_HANDLER and UNIT_HEAD of the host. */
  replyToAppeal: Maybe<ReplyToAppealPayload>;
  /** 企业联系人索取短信验证码。Sends a contact a code. For anybody. */
  requestSignInCode: RequestSignInCodePayload;
  /** 退回并说明原因（职责 21）。Returns an appeal with the reason. For TRIAGE_OFFICER and BUREAU_HEAD. */
  returnAppeal: Maybe<ReturnAppealPayload>;
  /** 二次审核（职责 11）。Answers a mismatch with the registry; triage goes on. For REGISTRY_REVIEWER, who cannot read the appeal afterwards. */
  reviewRegistration: Maybe<ReviewRegistrationPayload>;
  /** 拨快本沙箱（市县一体）的时钟：途中每个时限都在其到期的一刻触发。Moves the clock of this sandbox’s family forward; every clock fires at its very instant. For TENANT_ADMIN of a sandbox. */
  sandboxAdvanceClock: Maybe<SandboxAdvanceClockPayload>;
  /** 工作人员登录。Sign-in of staff. For anybody; five wrong passwords lock. */
  signIn: SessionPayload;
  /** 企业联系人按验证码登录。Sign-in of a contact by code. For anybody. */
  signInWithCode: SessionPayload;
  /** 退出当前会话。Ends this session. For anybody signed in. */
  signOut: SignOutPayload;
  /** 撤回在办诉求。Takes an open appeal back. For ENTERPRISE_CONTACT of the enterprise. */
  withdrawAppeal: Maybe<WithdrawAppealPayload>;
};


export type MutationDecideFinallyArgs = {
  input: DecideFinallyInput;
};


export type MutationDispatchAppealArgs = {
  input: DispatchAppealInput;
};


export type MutationEvaluateAppealArgs = {
  input: EvaluateAppealInput;
};


export type MutationEvaluateByTokenArgs = {
  input: EvaluateByTokenInput;
};


export type MutationFileAppealArgs = {
  input: FileAppealInput;
};


export type MutationForwardDissatisfactionArgs = {
  input: ForwardDissatisfactionInput;
};


export type MutationReceiveAssignmentArgs = {
  input: ReceiveAssignmentInput;
};


export type MutationRecordConsultationArgs = {
  input: RecordConsultationInput;
};


export type MutationRecordVerificationArgs = {
  input: RecordVerificationInput;
};


export type MutationRefreshSessionArgs = {
  refreshToken: Scalars['String']['input'];
};


export type MutationReplyToAppealArgs = {
  input: ReplyToAppealInput;
};


export type MutationRequestSignInCodeArgs = {
  input: RequestSignInCodeInput;
};


export type MutationReturnAppealArgs = {
  input: ReturnAppealInput;
};


export type MutationReviewRegistrationArgs = {
  input: ReviewRegistrationInput;
};


export type MutationSandboxAdvanceClockArgs = {
  input: SandboxAdvanceClockInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignInWithCodeArgs = {
  input: SignInWithCodeInput;
};


export type MutationWithdrawAppealArgs = {
  input: WithdrawAppealInput;
};

/** 凡有全局标识的对象。Everything with a global id; read it again by `node(id:)`. */
export type Node = {
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
};

/** 短信通知。A message that the platform sends. */
export type Notice = Node & {
  __typename?: 'Notice';
  /** 所涉诉求。The appeal it is about. */
  appealId: Maybe<Scalars['ID']['output']>;
  /** 生成时间。When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 电话（脱敏）。Phone, masked. */
  phone: Maybe<Scalars['String']['output']>;
  /** 收件人（脱敏）。Recipient, masked. */
  recipient: Maybe<Scalars['String']['output']>;
  /** 发出时间。When it was sent. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** QUEUED、SENT、FAILED。State. */
  state: Scalars['String']['output'];
  /** 模板。Template. */
  template: NoticeTemplate;
  /** 正文，仅沙箱可见。Text; in a sandbox only. */
  text: Maybe<Scalars['String']['output']>;
  /** 所致单位。The unit it goes to. */
  unitId: Maybe<Scalars['ID']['output']>;
};

/** 短信通知（Relay），最新在前。A page of notices, newest first. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** Edges. */
  edges: Array<NoticeEdge>;
  /** 通知。Notices. */
  nodes: Array<Notice>;
  /** 分页。Page info. */
  pageInfo: PageInfo;
};

/** Relay edge. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** 游标。Cursor. */
  cursor: Scalars['String']['output'];
  /** 通知。Notice. */
  node: Notice;
};

/** 短信模板。Template of a message. */
export type NoticeTemplate =
  /** 转办提醒（职责 22）。To the units at dispatch. */
  | 'APPEAL_DISPATCHED'
  /** 收到诉求（职责 22）。To the bureau at filing. */
  | 'APPEAL_FILED'
  /** 退回提醒。To the enterprise at a return. */
  | 'APPEAL_RETURNED'
  /** 不满意转办（职责 38）。To the host. */
  | 'DISSATISFACTION_FORWARDED'
  /** 评价提醒（职责 36），含一次性评价码。To the enterprise on completion, with its token. */
  | 'EVALUATION_REMINDER'
  /** 最后处理决定（职责 38）。To the enterprise. */
  | 'FINAL_DECISION'
  /** 登录验证码。Sign-in code. */
  | 'SIGN_IN_CODE'
  /** 催办（职责 46）。To a unit that lags. */
  | 'URGE';

/** 文件中的一项义务。One duty of the official text. */
export type Obligation = {
  __typename?: 'Obligation';
  /** 条款。Clause. */
  clause: Scalars['String']['output'];
  /** 时限（英文）。Limit, in English. */
  limitEn: Maybe<Scalars['String']['output']>;
  /** 时限。Limit, in Chinese. */
  limitZh: Maybe<Scalars['String']['output']>;
  /** 编号 1–48。Row. */
  row: Scalars['Int']['output'];
  /** 原文。The source sentence. */
  source: Scalars['String']['output'];
  /** 英文。The same in English. */
  textEn: Scalars['String']['output'];
  /** 谁做什么。Who does what, in Chinese. */
  textZh: Scalars['String']['output'];
};

/** 办理结果。Outcome. */
export type OpinionOutcome =
  /** 已解决：办结并请企业评价。Solved: completes the appeal. */
  | 'SOLVED'
  /** 仍无法解决：提请列入县级（职责 19）。Unsolved: proposes to list it. */
  | 'UNSOLVED';

/** 分页信息（Relay）。Relay page info. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** 末个游标。Cursor of the last edge. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** 其后还有。Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** 其前还有。Whether more precede. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** 首个游标。Cursor of the first edge. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** 办理人员（仅姓名）。A person, by name only. */
export type Person = {
  __typename?: 'Person';
  /** 姓名。Name. */
  displayName: Scalars['String']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** 按标识读取；无权或不存在均为空。One appeal; null where it does not exist or is not the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 可读的诉求。Appeals the caller may read: a unit’s own, an enterprise’s own, all of them for bureau and supervision. 20 a page unless told, 100 at most. */
  appeals: AppealConnection;
  /** 在用分类及其表单。Categories in use, with their forms. For anybody signed in. */
  categories: Array<Category>;
  /** 派单目录对某诉求的建议及依据；目录无匹配时为空。What the catalogue suggests for an appeal, and why; null where it has nothing to say. For TRIAGE_OFFICER and BUREAU_HEAD. */
  dispatchSuggestion: Maybe<DispatchSuggestion>;
  /** 区划（镇、街道）。Divisions. For anybody signed in. */
  divisions: Array<Division>;
  /** 诉求的全部流转。The life of an appeal, row by row. For anybody. */
  lifecycle: Array<LifecycleRow>;
  /** 按全局标识读取；无权或不存在均为空。Any object by its global id; null where it is not the caller’s to read. */
  node: Maybe<Node>;
  /** 批量读取，至多 100 个，次序与标识一致。Many at once, at most 100, in the order of the ids. */
  nodes: Array<Maybe<Node>>;
  /** 短信通知：模板、脱敏收件人和状态；沙箱中可见正文。Notices: template, masked recipient and state; in a sandbox the text too. For TENANT_ADMIN. */
  notices: NoticeConnection;
  /** 文件规定的 48 项义务。The 48 duties. For anybody. */
  obligations: Array<Obligation>;
  /** 督办登记册。The register. For SUPERVISOR and the bureau (all), UNIT_HANDLER and UNIT_HEAD (their unit’s). */
  supervisionEntries: SupervisionEntryConnection;
  /** 全部县（市），供登录选择。All tenants, to choose from at sign-in. For anybody. */
  tenants: Array<Tenant>;
  /** 在用单位。Units in use. For anybody signed in. */
  units: Array<Unit>;
  /** 当前登录者；未登录为空。Who is signed in; null when nobody is. For anybody. */
  viewer: Maybe<Viewer>;
};


export type QueryAppealArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAppealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppealFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppealOrder>;
};


export type QueryDispatchSuggestionArgs = {
  appealId: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  template?: InputMaybe<NoticeTemplate>;
};


export type QuerySupervisionEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  appealId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** 接收（职责 16）。Receiving an assignment. */
export type ReceiveAssignmentInput = {
  /** 分派。Assignment. */
  assignmentId: Scalars['ID']['input'];
  /** 诉求的所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type ReceiveAssignmentPayload = {
  __typename?: 'ReceiveAssignmentPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 记录与企业的沟通（职责 38）。Recording a consultation. */
export type RecordConsultationInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 时间，默认现在。When; now unless told. */
  heldAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 方式。How. */
  method: ConsultationMethod;
  /** 摘要。Summary. */
  summary: Scalars['String']['input'];
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type RecordConsultationPayload = {
  __typename?: 'RecordConsultationPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 情况核实（职责 12）。Recording a verification. */
export type RecordVerificationInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 核实情况。What was found. */
  text: Scalars['String']['input'];
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type RecordVerificationPayload = {
  __typename?: 'RecordVerificationPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 与法人库匹配的结果（职责 10）。Outcome of the match against the registry. */
export type RegistryMatch = {
  __typename?: 'RegistryMatch';
  /** 住所区划代码。Division of the domicile. */
  domicileDivisionCode: Maybe<Scalars['String']['output']>;
  /** 名称相似度 0–1。Similarity of the names. */
  nameSimilarity: Maybe<Scalars['Float']['output']>;
  /** MATCHED、NAME_DIFFERS、CODE_NOT_FOUND、NOT_ACTIVE、CODE_MISSING；除 MATCHED 外均需二次审核。Outcome. */
  outcome: Scalars['String']['output'];
  /** 是否本县注册（按住所，不按代码数字）。Registered here, by domicile and never by the code’s digits. */
  registeredHere: Maybe<Scalars['Boolean']['output']>;
  /** 法人库中的名称。Name in the registry. */
  registryName: Maybe<Scalars['String']['output']>;
  /** ACTIVE、REVOKED、CANCELLED。Status in the registry. */
  status: Maybe<Scalars['String']['output']>;
};

/** 二次审核（职责 11）。Market supervision’s answer to a mismatch. */
export type RegistryReview = Node & {
  __typename?: 'RegistryReview';
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 说明。Note. */
  note: Scalars['String']['output'];
  /** 结果。Result. */
  result: ReviewResult;
  /** 时间。When. */
  reviewedAt: Scalars['DateTime']['output'];
};

/** 重新处理：仅一轮（职责 38）。The one round after a dissatisfaction. */
export type Rehandling = Node & {
  __typename?: 'Rehandling';
  /** 沟通记录；企业不可见。Consultations; the enterprise does not see them. */
  consultations: Array<Consultation>;
  /** 决定时间。When it was decided. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** 最后处理决定。The final decision. */
  decision: Maybe<Scalars['String']['output']>;
  /** 转办时间。When it was forwarded. */
  forwardedAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 转办说明。Note. */
  note: Maybe<Scalars['String']['output']>;
  /** 主办单位。The host. */
  unit: Unit;
};

/** 回复处理意见（职责 18）。Replying with a handling opinion. */
export type ReplyToAppealInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 结果。Outcome. */
  outcome: OpinionOutcome;
  /** 处理意见。The opinion. */
  text: Scalars['String']['input'];
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type ReplyToAppealPayload = {
  __typename?: 'ReplyToAppealPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 索取短信验证码。Asking for a sign-in code. */
export type RequestSignInCodeInput = {
  /** 企业联系人手机号。Phone of a contact of an enterprise. */
  phone: Scalars['String']['input'];
  /** 县（市）区划代码。Division code of the tenant. */
  tenant: Scalars['String']['input'];
};

/** 索取验证码的结果：无论号码是否登记，答复相同。The same answer whether the phone is known or not. */
export type RequestSignInCodePayload = {
  __typename?: 'RequestSignInCodePayload';
  /** 仅沙箱：验证码。In a sandbox only: the code itself. */
  sandboxCode: Maybe<Scalars['String']['output']>;
  /** 拒绝原因。Refusals. */
  userErrors: Array<UserError>;
};

/** 退回（职责 21）。Returning an appeal. */
export type ReturnAppealInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 原因。Reason. */
  reason: ReturnReason;
  /** 说明，企业可见。Text, seen by the enterprise. */
  text: Scalars['String']['input'];
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type ReturnAppealPayload = {
  __typename?: 'ReturnAppealPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 退回原因（职责 21）。Reason of a return. */
export type ReturnReason =
  /** 登记信息复核未通过。Registration rejected in review. */
  | 'IDENTITY_UNCONFIRMED'
  /** 要求补充后仍不完整。Incomplete after a request. */
  | 'INCOMPLETE'
  /** 涉及司法诉讼。In litigation. */
  | 'LITIGATION'
  /** 非本县注册企业。Not registered in the county. */
  | 'NOT_REGISTERED_HERE'
  /** 不属本县职能范围。Outside the remit. */
  | 'OUT_OF_REMIT';

/** 二次审核（职责 11）。Answering a mismatch. */
export type ReviewRegistrationInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 说明。Note. */
  note: Scalars['String']['input'];
  /** 结果。Result. */
  result: ReviewResult;
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type ReviewRegistrationPayload = {
  __typename?: 'ReviewRegistrationPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 二次审核结果（职责 11）。Result of a review. */
export type ReviewResult =
  /** 确认。Confirmed. */
  | 'CONFIRMED'
  /** 更正。Corrected. */
  | 'CORRECTED'
  /** 不符。Rejected. */
  | 'REJECTED';

/** 岗位。Post of a person; what it may do is in docs/front-end.md. */
export type Role =
  /** 审计人员（不见诉求内容）。Auditor; sees no case content. */
  | 'AUDITOR'
  /** 局负责人。Head of the bureau. */
  | 'BUREAU_HEAD'
  /** 市平台（系统）。The city platform, a client. */
  | 'CITY_PLATFORM'
  /** 县领导。County leader. */
  | 'COUNTY_LEADER'
  /** 企业联系人。Contact of an enterprise. */
  | 'ENTERPRISE_CONTACT'
  /** 大厅窗口人员。Clerk at the service hall. */
  | 'HALL_CLERK'
  /** 12345 热线（系统）。The 12345 hotline, a client. */
  | 'HOTLINE'
  /** 政府办主任。Director of the county office. */
  | 'OFFICE_DIRECTOR'
  /** 政府办人员。Staff of the county office. */
  | 'OFFICE_STAFF'
  /** 平台运营方（不见任何县内容）。Operator; sees no tenant’s content. */
  | 'PLATFORM_OPERATOR'
  /** 二次审核人员。Registry reviewer of market supervision. */
  | 'REGISTRY_REVIEWER'
  /** 现场分工人员。On-site duty. */
  | 'SITE_DUTY'
  /** 督办人员。Supervisor. */
  | 'SUPERVISOR'
  /** 县级管理员（不见诉求内容）。Administrator; sees no case content. */
  | 'TENANT_ADMIN'
  /** 甄别人员（平台管理员）。Triage officer of the bureau. */
  | 'TRIAGE_OFFICER'
  /** 单位经办人。Handles appeals for a unit. */
  | 'UNIT_HANDLER'
  /** 单位负责人。Head of a unit. */
  | 'UNIT_HEAD';

/** 期。A round: what is collected for one meeting. */
export type Round = Node & {
  __typename?: 'Round';
  /** 截止时间：初定日前 8 个工作日。Cut-off. */
  cutOffAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 期号（月）。Number within the year: the month. */
  number: Scalars['Int']['output'];
  /** 初定现场活动日（职责 6）。Provisional meeting day. */
  provisionalDay: Scalars['Date']['output'];
  /** OPEN、COLLECTED、MET。State. */
  state: Scalars['String']['output'];
  /** 年。Year. */
  year: Scalars['Int']['output'];
};

/** 拨快沙箱时钟：给出 days、hours（相加）或 to。By days and hours together, or to an instant. */
export type SandboxAdvanceClockInput = {
  /** 自然日，至多 366。Natural days. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** 小时。Hours. */
  hours?: InputMaybe<Scalars['Int']['input']>;
  /** 拨至该时间。To this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** 拨快时钟的结果。Outcome of moving the clock. */
export type SandboxAdvanceClockPayload = {
  __typename?: 'SandboxAdvanceClockPayload';
  /** 已完成；否则由后台继续。Finished; otherwise a job goes on with it. */
  finished: Scalars['Boolean']['output'];
  /** 本县依次到期的时限。Clocks of this tenant that fired, in order. */
  fired: Array<FiredClock>;
  /** 现在的业务时间。Domain time now. */
  now: Maybe<Scalars['DateTime']['output']>;
  /** 拒绝原因。Refusals. */
  userErrors: Array<UserError>;
};

/** 登录结果。Outcome of a sign-in. */
export type SessionPayload = {
  __typename?: 'SessionPayload';
  /** 凭据；失败为空。Tokens, or null. */
  session: Maybe<SessionTokens>;
  /** 拒绝原因。Refusals. */
  userErrors: Array<UserError>;
};

/** 登录凭据。What a sign-in gives. */
export type SessionTokens = {
  __typename?: 'SessionTokens';
  /** 访问令牌，放入 `Authorization: Bearer`。Short-lived access token. */
  accessToken: Scalars['String']['output'];
  /** 访问令牌到期时间。When the access token runs out. */
  expiresAt: Scalars['DateTime']['output'];
  /** 刷新令牌，只能用一次。Refresh token; works once. */
  refreshToken: Scalars['String']['output'];
};

/** 按用户名和口令登录。Sign-in by name and password. */
export type SignInInput = {
  /** 口令。Password. */
  password: Scalars['String']['input'];
  /** 县（市）区划代码，如 445122。Division code of the tenant. */
  tenant: Scalars['String']['input'];
  /** 用户名。User name. */
  username: Scalars['String']['input'];
};

/** 按短信验证码登录。Sign-in by code. */
export type SignInWithCodeInput = {
  /** 验证码，5 分钟内有效。The code; good for five minutes, once. */
  code: Scalars['String']['input'];
  /** 企业联系人手机号。Phone of a contact of an enterprise. */
  phone: Scalars['String']['input'];
  /** 县（市）区划代码。Division code of the tenant. */
  tenant: Scalars['String']['input'];
};

/** 退出结果。Outcome of a sign-out. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** 已退出。Done. */
  signedOut: Scalars['Boolean']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** 诉求的变化；失去阅读权即结束。Changes of one appeal; ends when the caller may no longer read it. For whoever may read it. */
  appealChanged: AppealChange;
  /** 本单位收到新的分派（职责 16、22），提交后一秒内送达。A new assignment of the caller’s units, within a second of its commit. For UNIT_HANDLER and UNIT_HEAD. */
  assignmentAdded: AssignmentAdded;
};


export type SubscriptionAppealChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type SubscriptionAssignmentAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 登记原因。Why a line stands on the register. */
export type SupervisionCause =
  /** 逾期（职责 46）。A limit was breached. */
  | 'BREACH'
  /** 不满意转办（职责 35、38）。A dissatisfaction was forwarded. */
  | 'DISSATISFACTION'
  /** 转办登记（职责 35）。A transfer. */
  | 'TRANSFER';

/** 督办登记（职责 31、34、35）。A line of the supervision register. */
export type SupervisionEntry = Node & {
  __typename?: 'SupervisionEntry';
  /** 诉求标识。Id of the appeal. */
  appealId: Scalars['ID']['output'];
  /** 诉求编号。Number of the appeal. */
  appealNumber: Scalars['String']['output'];
  /** 原因。Cause. */
  cause: SupervisionCause;
  /** 登记时间。When. */
  enteredAt: Scalars['DateTime']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 所逾时限。The clock that was breached. */
  rule: Maybe<ClockRule>;
  /** 所涉单位。The unit concerned. */
  unit: Maybe<Unit>;
};

/** 督办登记册（Relay），最新在前。A page of the register, newest first. */
export type SupervisionEntryConnection = {
  __typename?: 'SupervisionEntryConnection';
  /** Edges. */
  edges: Array<SupervisionEntryEdge>;
  /** 登记。Entries. */
  nodes: Array<SupervisionEntry>;
  /** 分页。Page info. */
  pageInfo: PageInfo;
};

/** Relay edge. */
export type SupervisionEntryEdge = {
  __typename?: 'SupervisionEntryEdge';
  /** 游标。Cursor. */
  cursor: Scalars['String']['output'];
  /** 登记。Entry. */
  node: SupervisionEntry;
};

/** 县或市。A county or city; public. */
export type Tenant = Node & {
  __typename?: 'Tenant';
  /** 区划代码，登录时用。Division code, named at sign-in. */
  code: Scalars['String']['output'];
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** COUNTY 或 CITY。Kind. */
  kind: Scalars['String']['output'];
  /** 名称。Name. */
  name: Scalars['String']['output'];
  /** 该县的业务时间。Domain time here; differs from real time in a sandbox. */
  now: Scalars['DateTime']['output'];
  /** 是否沙箱（时钟可拨快）。Whether its clock can be moved. */
  sandbox: Scalars['Boolean']['output'];
};

/** 单位。A unit. Anybody of the same tenant may read it. */
export type Unit = Node & {
  __typename?: 'Unit';
  /** 是否在用。Whether it is in use. */
  active: Scalars['Boolean']['output'];
  /** 编码。Code within the tenant. */
  code: Scalars['String']['output'];
  /** 区划代码（镇）。Division code, of a town. */
  divisionCode: Maybe<Scalars['String']['output']>;
  /** 职能。What it does in the mechanism. */
  functions: Array<UnitFunction>;
  /** 全局唯一、不透明的标识。Opaque global id. */
  id: Scalars['ID']['output'];
  /** 类型。Kind. */
  kind: UnitKind;
  /** 名称。Name. */
  name: Scalars['String']['output'];
  /** 简称。Short name. */
  shortName: Scalars['String']['output'];
};

/** 单位在机制中的职能：是数据，不由名称推断。What a unit does in the mechanism. */
export type UnitFunction =
  /** 县政府办公室。The county government office. */
  | 'COUNTY_OFFICE'
  /** 政务服务数据管理局。The government services bureau. */
  | 'GOVERNMENT_SERVICES'
  /** 市场监督管理局。Market supervision. */
  | 'MARKET_SUPERVISION'
  /** 信访局。Petitions. */
  | 'PETITION'
  /** 县委宣传部。Publicity. */
  | 'PUBLICITY'
  /** 公安局。Public security. */
  | 'PUBLIC_SECURITY'
  /** 督办股。The supervision section. */
  | 'SUPERVISION';

/** 单位类型。Kind of unit. */
export type UnitKind =
  /** 县（作为市的单位）。A county, as a unit of its city. */
  | 'COUNTY'
  /** 职能部门。Department. */
  | 'DEPARTMENT'
  /** 镇政府。Town government. */
  | 'TOWN';

/** 按规则作出的拒绝：未发生任何变化。A refusal by the rules: nothing has changed. `code` is stable; `message` is in the caller’s language. */
export type UserError = {
  __typename?: 'UserError';
  /** 稳定的代码，如 INVALID_TRANSITION、NOT_ALLOWED、CONFLICT。Stable code. */
  code: Scalars['String']['output'];
  /** 冲突时的当前版本。The current version, with CONFLICT. */
  currentVersion: Maybe<Scalars['Int']['output']>;
  /** 所依据的职责。The duty it rests on. */
  duty: Maybe<DutyReference>;
  /** 说明（按 Accept-Language）。Sentence for a person. */
  message: Scalars['String']['output'];
  /** 该操作所需的状态。States the command needs. */
  needed: Maybe<Array<Scalars['String']['output']>>;
  /** 所涉输入字段的路径。Path of the input field concerned. */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** 诉求当前状态。The state the appeal is in. */
  state: Maybe<Scalars['String']['output']>;
};

/** 当前登录者。Who is signed in, and what he may do. */
export type Viewer = {
  __typename?: 'Viewer';
  /** 所属企业（企业联系人）。Own enterprises, of a contact. */
  enterprises: Array<Enterprise>;
  /** 岗位。Posts. */
  memberships: Array<Membership>;
  /** 本人。The person. */
  person: Person;
  /** CASL 打包规则，可直接用于 `@casl/ability` 的 `unpackRules`。Packed rules for `unpackRules` of `@casl/ability/extra`. */
  rules: Scalars['JSON']['output'];
  /** 所属县（市）。The tenant. */
  tenant: Tenant;
};

/** 撤回。Withdrawing. */
export type WithdrawAppealInput = {
  /** 诉求。Appeal. */
  appealId: Scalars['ID']['input'];
  /** 所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 原因。Reason. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** 结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals. */
export type WithdrawAppealPayload = {
  __typename?: 'WithdrawAppealPayload';
  /** 变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read. */
  appeal: Maybe<Appeal>;
  /** 拒绝原因；为空即成功。Refusals; empty on success. */
  userErrors: Array<UserError>;
};

/** 办理过程事项。What happened. */
export type AppealEventType =
  /** 办结。Completed. */
  | 'COMPLETED'
  /** 与企业沟通研究。Consulted. */
  | 'CONSULTED'
  /** 逾期。A deadline passed. */
  | 'DEADLINE_BREACHED'
  /** 最后处理决定。Decided finally. */
  | 'DECIDED_FINALLY'
  /** 转办。Dispatched. */
  | 'DISPATCHED'
  /** 不满意转办。Dissatisfaction forwarded. */
  | 'DISSATISFACTION_FORWARDED'
  /** 评价。Evaluated. */
  | 'EVALUATED'
  /** 逾期默认满意。Satisfied by default. */
  | 'EVALUATED_BY_DEFAULT'
  /** 已提醒企业评价，评价期起算。The enterprise was reminded; five days run. */
  | 'EVALUATION_REQUESTED'
  /** 提交。Filed. */
  | 'FILED'
  /** 提请列入县级。Proposed for the list. */
  | 'LISTING_PROPOSED'
  /** 接收。Received. */
  | 'RECEIVED'
  /** 登记督办。Registered. */
  | 'REGISTERED_FOR_SUPERVISION'
  /** 二次审核。Registration reviewed. */
  | 'REGISTRATION_REVIEWED'
  /** 回复处理意见并办结。Replied, completed. */
  | 'REPLIED'
  /** 退回。Returned. */
  | 'RETURNED'
  /** 催办。Urged. */
  | 'URGED'
  /** 情况核实。Verified. */
  | 'VERIFICATION_RECORDED'
  /** 撤回。Withdrawn. */
  | 'WITHDRAWN';

/** 五个环节（职责 12）。Five stages, duty 12. */
export type AppealStage =
  /** 受理诉求。Accepting. */
  | 'ACCEPTANCE'
  /** 分级处置。Graded handling. */
  | 'GRADED_HANDLING'
  /** 结果核查。Checking the result. */
  | 'RESULT_CHECK'
  /** 限期反馈。Replying in time. */
  | 'TIMELY_REPLY'
  /** 情况核实。Verifying. */
  | 'VERIFICATION';

/** 诉求状态；每一步见查询 `lifecycle`。State of an appeal; every move is in the query `lifecycle`. */
export type AppealState =
  /** 市级审核。Under review by the city. */
  | 'CITY_REVIEW'
  /** 已结案（终）。Closed; an end. */
  | 'CLOSED'
  /** 依法终结（终）。Closed by law; an end. */
  | 'CLOSED_BY_LAW'
  /** 已办结，待评价。Completed, waiting for evaluation. */
  | 'COMPLETED'
  /** 已转办，待主办单位接收。Dispatched, not yet received by the host. */
  | 'DISPATCHED'
  /** 不满意，待转办。Dissatisfied, to be forwarded. */
  | 'DISSATISFACTION_REVIEW'
  /** 报市审核。Explained as unsolved. */
  | 'ESCALATION_REVIEW'
  /** 县政府出具意见。Waiting for the county government’s opinion. */
  | 'GOVERNMENT_OPINION'
  /** 办理中。Under handling. */
  | 'HANDLING'
  /** 落实中。The leader’s opinion is being carried out. */
  | 'IMPLEMENTING'
  /** 列入市级“直通车”。Listed at city level. */
  | 'LISTED_CITY'
  /** 列入县级“直通车”。Listed at county level. */
  | 'LISTED_COUNTY'
  /** 列入县级审核。Proposed for the county’s list. */
  | 'LISTING_REVIEW'
  /** 已合并（终）。Merged; an end. */
  | 'MERGED'
  /** 分派异议待裁定。The host objects. */
  | 'OBJECTED'
  /** 预受理，待甄别。Pre-accepted, waiting for triage. */
  | 'PRE_ACCEPTED'
  /** 二次审核：与法人库不匹配。Under registry review. */
  | 'REGISTRY_REVIEW'
  /** 重新处理。Under rehandling. */
  | 'REHANDLING'
  /** 已退回（终）。Returned; an end. */
  | 'RETURNED'
  /** 待补充材料。A supplement was asked for. */
  | 'SUPPLEMENT_REQUESTED'
  /** 已撤回（终）。Withdrawn; an end. */
  | 'WITHDRAWN';

/** 主办或协办。Host or co-handler. */
export type AssignmentRole =
  /** 协办。Co-handler. */
  | 'CO_HANDLER'
  /** 主办。Host. */
  | 'HOST';

/** 时限规则。Rule of a clock. */
export type ClockRule =
  /** 不满意转办（职责 38，建议）。Clock of forwarding of dissatisfaction, duty 38, suggested. */
  | 'DISSATISFACTION_FORWARD'
  /** 企业评价（职责 36）。Clock of evaluation, duty 36. */
  | 'EVALUATION'
  /** 最后处理决定（职责 38，建议）。Clock of final decision, duty 38, suggested. */
  | 'FINAL_DECISION'
  /** 列入审核（职责 19，建议）。Clock of listing review, duty 19, suggested. */
  | 'LISTING_REVIEW'
  /** 接收（职责 16）。Clock of receipt, duty 16. */
  | 'RECEIPT'
  /** 二次审核（职责 11，建议）。Clock of registry review, duty 11, suggested. */
  | 'REGISTRY_REVIEW'
  /** 回复处理意见（职责 18）。Clock of reply, duty 18. */
  | 'REPLY'
  /** 甄别（职责 13）。Clock of triage, duty 13. */
  | 'TRIAGE';

/** 时限状态。State of a deadline. */
export type DeadlineState =
  /** 随事项终止。Ended with what it hung on. */
  | 'CANCELLED'
  /** 期满自动生效。Lapsed. */
  | 'LAPSED'
  /** 已完成（逾期完成时 breachedAt 仍在）。Met, perhaps late. */
  | 'MET'
  /** 暂停（无到期时间）。Standing; it has no due instant meanwhile. */
  | 'PAUSED'
  /** 进行中。Running. */
  | 'RUNNING';

/** 岗位。Post of a person; what it may do is in docs/front-end.md. */
export type Role =
  /** 审计人员（不见诉求内容）。Auditor; sees no case content. */
  | 'AUDITOR'
  /** 局负责人。Head of the bureau. */
  | 'BUREAU_HEAD'
  /** 市平台（系统）。The city platform, a client. */
  | 'CITY_PLATFORM'
  /** 县领导。County leader. */
  | 'COUNTY_LEADER'
  /** 企业联系人。Contact of an enterprise. */
  | 'ENTERPRISE_CONTACT'
  /** 大厅窗口人员。Clerk at the service hall. */
  | 'HALL_CLERK'
  /** 12345 热线（系统）。The 12345 hotline, a client. */
  | 'HOTLINE'
  /** 政府办主任。Director of the county office. */
  | 'OFFICE_DIRECTOR'
  /** 政府办人员。Staff of the county office. */
  | 'OFFICE_STAFF'
  /** 平台运营方（不见任何县内容）。Operator; sees no tenant’s content. */
  | 'PLATFORM_OPERATOR'
  /** 二次审核人员。Registry reviewer of market supervision. */
  | 'REGISTRY_REVIEWER'
  /** 现场分工人员。On-site duty. */
  | 'SITE_DUTY'
  /** 督办人员。Supervisor. */
  | 'SUPERVISOR'
  /** 县级管理员（不见诉求内容）。Administrator; sees no case content. */
  | 'TENANT_ADMIN'
  /** 甄别人员（平台管理员）。Triage officer of the bureau. */
  | 'TRIAGE_OFFICER'
  /** 单位经办人。Handles appeals for a unit. */
  | 'UNIT_HANDLER'
  /** 单位负责人。Head of a unit. */
  | 'UNIT_HEAD';

/** 按用户名和口令登录。Sign-in by name and password. */
export type SignInInput = {
  /** 口令。Password. */
  password: string;
  /** 县（市）区划代码，如 445122。Division code of the tenant. */
  tenant: string;
  /** 用户名。User name. */
  username: string;
};

export type OpenAppealsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenAppealsQuery = { appeals: { nodes: Array<{ id: string, number: string, version: number, state: AppealState, stage: AppealStage, title: string, filedAt: string, enterprise: { name: string }, host: { shortName: string } | null, deadlines: Array<{ rule: ClockRule, state: DeadlineState, dueAt: string | null }>, events: { nodes: Array<{ type: AppealEventType, at: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AssignmentAddedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AssignmentAddedSubscription = { assignmentAdded: { cursor: string, assignment: { id: string, role: AssignmentRole, dispatchedAt: string, appeal: { id: string, number: string, title: string, version: number } } } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { session: { accessToken: string, refreshToken: string, expiresAt: string } | null, userErrors: Array<{ code: string, message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { rules: unknown, person: { id: string, displayName: string }, tenant: { code: string, name: string, now: string, sandbox: boolean }, memberships: Array<{ role: Role, unit: { id: string, code: string, name: string } | null }>, enterprises: Array<{ id: string, name: string, creditCode: string | null }> } | null };


export const OpenAppealsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenAppeals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appeals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadlines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OpenAppealsQuery, OpenAppealsQueryVariables>;
export const AssignmentAddedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AssignmentAdded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignmentAdded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"appeal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AssignmentAddedSubscription, AssignmentAddedSubscriptionVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"sandbox"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterprises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;