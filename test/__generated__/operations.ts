// Generated from schema/ by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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