/** Every message the platform sends: its text is a function of ids and numbers people can say aloud, never of content. */
export const TEMPLATES = {
  APPEAL_FILED: ({ number }: Facts) => `【直通车】收到企业诉求 ${number}，请在 3 个工作日内甄别。`,
  APPEAL_DISPATCHED: ({ number }: Facts) => `【直通车】诉求 ${number} 已转至贵单位，请在 24 小时内登录平台接收。`,
  APPEAL_RETURNED: ({ number }: Facts) => `【直通车】您的诉求 ${number} 已退回，请登录平台查看原因。`,
  SUPPLEMENT_REQUESTED: ({ number }: Facts) =>
    `【直通车】您的诉求 ${number} 需补充材料，请在 5 个工作日内登录平台补充。`,
  HANDED_OVER: ({ number }: Facts) => `【直通车】诉求 ${number} 已交由您承办，请登录平台办理。`,
  OBJECTION_RAISED: ({ number }: Facts) => `【直通车】承办单位对诉求 ${number} 的分派提出异议，请及时裁定。`,
  OBJECTION_RULED: ({ number }: Facts) => `【直通车】诉求 ${number} 的分派异议已有裁定，请登录平台查看。`,
  CO_HANDLER_OPINION: ({ number }: Facts) => `【直通车】协办单位已对诉求 ${number} 提出协办意见，请登录平台查看。`,
  LISTED_COUNTY: ({ number }: Facts) => `【直通车】您的诉求 ${number} 已列入县级“直通车”。`,
  CLOSED_BY_LAW: ({ number }: Facts) => `【直通车】您的诉求 ${number} 须依法另行办理，平台已终结，请登录查看理由。`,
  APPEAL_MERGED: ({ number, into }: Facts) =>
    `【直通车】您的诉求 ${number} 与 ${into} 反映同一事项，已合并办理，办理进展以 ${into} 为准。`,
  APPEAL_MERGED_UNITS: ({ number, into }: Facts) =>
    `【直通车】诉求 ${number} 已并入 ${into} 一并办理，请登录平台查看。`,
  EVALUATION_REMINDER: ({ number, token }: Facts) =>
    `【直通车】您的诉求 ${number} 已办结，请在 5 个自然日内登录平台评价；逾期未评价视为满意。一次性评价码：${token}`,
  EXTENSION_REQUESTED: ({ number }: Facts) => `【直通车】诉求 ${number} 的主办单位申请延期回复，请及时决定。`,
  EXTENSION_DECIDED: ({ number }: Facts) => `【直通车】诉求 ${number} 的延期申请已有决定，请登录平台查看。`,
  RESULT_SENT_BACK: ({ number }: Facts) =>
    `【直通车】诉求 ${number} 的办理结果经核查退回，请在 5 个工作日内重新回复处理意见。`,
  RESULT_REOPENED: ({ number }: Facts) =>
    `【直通车】您的诉求 ${number} 经核查退回承办单位继续办理，此前的评价码失效；办结后将再次请您评价。`,
  URGE: ({ number, clock }: Facts) =>
    clock
      ? `【直通车】诉求 ${number} 的“${clock}”已逾期，请尽快办理。`
      : `【直通车】督查部门催办诉求 ${number}，请尽快办理。`,
  REPLY_OVERDUE: ({ number }: Facts) => `【直通车】诉求 ${number} 逾期未回复，经催办仍未办理，请督促。`,
  DISSATISFACTION_FORWARDED: ({ number }: Facts) =>
    `【直通车】企业对诉求 ${number} 的办理结果不满意，请与企业沟通研究后作出最后处理决定。`,
  FINAL_DECISION: ({ number }: Facts) => `【直通车】您的诉求 ${number} 已有最后处理决定，请登录平台查看。`,
  ORDER_AMENDED: ({ number }: Facts) => `【直通车】诉求 ${number} 的来源工单内容有更改，请登录平台查看。`,
  HOTLINE_URGED: ({ number }: Facts) => `【直通车】12345 热线催办诉求 ${number}，请尽快办理。`,
  HOTLINE_SUPERVISED: ({ number }: Facts) => `【直通车】12345 热线督办诉求 ${number}，已登记督办，请尽快办理。`,
  ENTERPRISE_CLAIM_WAITING: ({ number }: Facts) => `【直通车】有人认领企业 ${number}，须经核实，请登录平台办理。`,
  ENTERPRISE_CLAIM_CONFIRMED: ({ number }: Facts) => `【直通车】您已成为企业 ${number} 的联系人。`,
  ENTERPRISE_CLAIM_REJECTED: ({ number }: Facts) => `【直通车】您对企业 ${number} 的认领未通过，请登录平台查看原因。`,
  ENTERPRISE_CONTACT_ADDED: ({ number }: Facts) =>
    `【直通车】企业 ${number} 新增一名联系人，如非贵企业人员，请联系政务服务大厅。`,
  MESSAGE_FROM_ENTERPRISE: ({ number }: Facts) => `【直通车】企业就诉求 ${number} 发来留言，请登录平台查看。`,
  MESSAGE_TO_ENTERPRISE: ({ number }: Facts) => `【直通车】您的诉求 ${number} 有新留言，请登录平台查看。`,
  SIGN_IN_CODE: ({ code }: Facts) => `【直通车】登录验证码 ${code}，5 分钟内有效，请勿告知他人。`,
  PASSWORD_RESET: ({ token }: Facts) =>
    `【直通车】重置口令的一次性凭证：${token}，30 分钟内有效，请勿告知他人；非本人操作请忽略。`,
} as const satisfies Record<string, (facts: Facts) => string>;

interface Facts {
  number?: string;
  into?: string;
  token?: string;
  clock?: string;
  code?: string;
}

export type NoticeTemplate = keyof typeof TEMPLATES;
export type NoticeFacts = Facts;
export const NOTICE_TEMPLATES = Object.keys(TEMPLATES) as NoticeTemplate[];
