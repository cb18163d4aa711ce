/**
 * A refusal by the rules is a value: a stable code, the duty it rests on, and the facts a client needs to say what to do
 * next. Only faults are thrown. The texts stand here once, in both languages, and carry no personal data.
 */
export const REFUSALS = {
  INVALID_TRANSITION: {
    zh: '诉求当前为“{stateName}”，该操作只能在以下状态进行：{neededNames}。',
    en: 'The appeal is {state}; this command needs it to be {needed}.',
  },
  NOT_ALLOWED: {
    zh: '您的岗位不能对该事项执行此操作：{reason}',
    en: 'Your post may not do this here: {reasonEn}',
  },
  CONFLICT: {
    zh: '该事项已被他人更新，请刷新后重试。',
    en: 'Somebody else has changed this meanwhile; read it again and retry.',
  },
  NOT_FOUND: { zh: '事项不存在，或您无权查看。', en: 'It does not exist, or is not yours to read.' },
  INVALID_INPUT: { zh: '输入有误：{detail}', en: 'Invalid input: {detailEn}' },
  INVALID_CREDIT_CODE: {
    zh: '统一社会信用代码无效：{reasonName}。',
    en: 'Not a valid unified social credit code ({reason}).',
  },
  ENTERPRISE_TYPE_NOT_ACCEPTED: {
    zh: '该主体类型不属于受理范围（个体工商户默认不受理）。',
    en: 'This type of entity is not accepted (individual traders are off by default).',
  },
  NOT_YOUR_ENTERPRISE: {
    zh: '只能为本人所属企业提交诉求。',
    en: 'You can file only for an enterprise you are a contact of.',
  },
  NAME_TAKEN: { zh: '该名称已被使用。', en: 'This name is taken.' },
  PHONE_TAKEN: { zh: '该手机号码已属于另一账号。', en: 'Another account has this telephone number.' },
  POST_NOT_OF_UNIT: {
    zh: '该岗位不设在该单位：{where}。',
    en: 'This post is not held there: {whereEn}.',
  },
  POST_HELD_ALREADY: { zh: '该人员已任此岗位。', en: 'The person holds this post already.' },
  DUTIES_SEPARATED: {
    zh: '职责分离：管理员、审计员不得兼任其他岗位。',
    en: 'Duties are separated: an administrator or auditor holds no other post.',
  },
  OWN_MATTER: {
    zh: '不能审核本人经办的事项：{reason}，请由他人办理。',
    en: 'Nobody decides on his own: {reasonEn}; somebody else has to.',
  },
  OWN_ADMIN_POST: {
    zh: '不能停用本人账号，也不能免去本人的管理员岗位；请由另一名管理员办理。',
    en: 'Nobody disables himself or takes his own post of administrator: another administrator does.',
  },
  LAST_ADMINISTRATOR: {
    zh: '本县须至少有一名在用的管理员。',
    en: 'A county keeps at least one administrator who can sign in.',
  },
  DIVISION_HAS_TOWN: { zh: '该区划已有镇政府。', en: 'This division has a town government already.' },
  UNIT_HAS_FUNCTION: {
    zh: '该单位承担职能 {functions}，请先移交。',
    en: 'The unit has the function {functions}: give it to another one first.',
  },
  UNIT_HAS_OPEN_ASSIGNMENTS: {
    zh: '该单位尚有 {count} 件在办诉求，请先由局改派或办结。',
    en: 'The unit has {count} open appeals in hand: the bureau sends them elsewhere, or they are finished, first.',
  },
  CATEGORY_NEEDED: {
    zh: '该分类不能停用：{reason}。',
    en: 'The category has to stay in use: {reasonEn}.',
  },
  CLIENT_REVOKED: { zh: '该客户端已停用。', en: 'This client has been revoked.' },
  EVENT_NUMBER_REUSED: {
    zh: '该事件编号已用于本工单的另一事件。',
    en: 'This event number was used for another event of the order.',
  },
  ALREADY_CONTACT: { zh: '您已是该企业的联系人。', en: 'You are a contact of this enterprise already.' },
  CLAIM_PENDING: { zh: '您对该企业的认领尚待核实。', en: 'Your claim to this enterprise waits for its decision.' },
  CLAIM_DECIDED: { zh: '该认领已有决定。', en: 'This claim has been decided already.' },
  TOO_MANY_CLAIMS: {
    zh: '24 小时内认领次数已达上限，请稍后再试或到大厅窗口办理。',
    en: 'Too many claims within 24 hours; try again later, or come to the counter.',
  },
  REGISTRY_OVERRIDE_REASON_REQUIRED: {
    zh: '登记信息复核未通过，转办须说明理由（原则上不予受理）。',
    en: 'The registration was rejected in review; dispatching it needs a reason.',
  },
  INVALID_FORM_ANSWER: { zh: '表单“{label}”填写有误：{detail}', en: 'Answer “{label}” is not acceptable: {detailEn}' },
  HOST_ALSO_CO_HANDLER: {
    zh: '同一单位不能既是主办又是协办，也不能重复。',
    en: 'A unit can be host or co-handler once, not both and not twice.',
  },
  UNIT_CANNOT_HANDLE: { zh: '该单位不能承办诉求。', en: 'This unit cannot handle appeals.' },
  OBJECTION_WINDOW_CLOSED: {
    zh: '提出分派异议的期限已过，或已有最终裁定。',
    en: 'The time to object has run out, or a ruling was final.',
  },
  OBJECTION_OPEN: { zh: '该分派的异议尚未裁定。', en: 'An objection to this assignment is not ruled on yet.' },
  NO_OPEN_OBJECTION: { zh: '没有待裁定的异议。', en: 'There is no objection to rule on.' },
  EXTENSION_NOT_ALLOWED_HERE: {
    zh: '本县未开放延期。',
    en: 'This county does not allow extensions.',
  },
  EXTENSION_ALREADY_ASKED: {
    zh: '每件诉求只能申请延期一次。',
    en: 'An extension can be asked for once per appeal.',
  },
  EXTENSION_TOO_LATE: {
    zh: '回复期限已过，不能再申请延期。',
    en: 'The time to reply is over: an extension must be asked for before.',
  },
  EXTENSION_TOO_LONG: {
    zh: '至多延期 {most} 个工作日，即至 {latest}。',
    en: 'At most {most} working days more, which is until {latest}.',
  },
  NO_OPEN_EXTENSION: { zh: '没有待决定的延期申请。', en: 'There is no extension to decide on.' },
  NOT_SAME_ENTERPRISE: {
    zh: '只能合并同一企业的诉求。',
    en: 'Only appeals of one enterprise can be merged.',
  },
  KEEP_THE_DISPATCHED_ONE: {
    zh: '被并入的诉求已转办，而保留的尚未转办；请保留已转办的一件。',
    en: 'The appeal to be merged was dispatched and the one to be kept was not: keep the dispatched one.',
  },
  CONSULTATION_REQUIRED: {
    zh: '作出最后处理决定前须先与企业沟通研究并记录。',
    en: 'The enterprise must be consulted, and that recorded, before the final decision.',
  },
  NOT_RECEIVED: {
    zh: '须先接收该分派。',
    en: 'The assignment must be received first.',
  },
  ALREADY_RECEIVED: { zh: '该分派已被接收。', en: 'This assignment has been received already.' },
  TOO_MANY_UNIT_CONTACTS: {
    zh: '一个单位至多 {most} 名联络人。',
    en: 'A unit can have {most} contacts at most.',
  },
  LAST_UNIT_CONTACT: {
    zh: '每个单位须有专人负责，请先指定他人再移除。',
    en: 'Each unit has a person for this work: name another one first.',
  },
  PERSON_CANNOT_HANDLE: {
    zh: '该人员不是本单位在岗的经办人或负责人。',
    en: 'This person is no active handler or head of the unit.',
  },
  ALREADY_HANDLER: { zh: '该事项已由此人承办。', en: 'This person has it in hand already.' },
  ABSENCE_OVERLAPS: {
    zh: '{who}在该时段已有请假记录。',
    en: 'There is an absence of {whoEn} in this time already.',
  },
  ABSENCE_OVER: { zh: '该请假已结束或已撤销。', en: 'This absence is over, or was cancelled.' },
  TOO_MANY_SEARCHES: { zh: '至多保存 {most} 个检索。', en: 'At most {most} searches can be kept.' },
  SEARCH_NAME_TAKEN: { zh: '您已有同名的检索。', en: 'You keep a search of this name already.' },
  EVALUATION_TOKEN_INVALID: {
    zh: '评价链接无效、已使用或已过期。',
    en: 'The evaluation token is unknown, used or expired.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '该 Idempotency-Key 已用于另一请求。',
    en: 'This Idempotency-Key was used for another request.',
  },
  SIGN_IN_FAILED: {
    zh: '账号或口令（验证码）不正确，或账号暂被锁定。',
    en: 'Wrong name or password (or code), or the account is locked for a while.',
  },
  WEAK_PASSWORD: { zh: '口令不符合要求：{reason}。', en: 'The password will not do: {reasonEn}.' },
  PASSWORD_TOKEN_INVALID: {
    zh: '设置口令的凭证无效、已使用或已过期，请向管理员重新索取。',
    en: 'The token for a password is unknown, used or expired; ask the administrator for another.',
  },
  FILE_TYPE_NOT_ALLOWED: {
    zh: '不接受该类型的文件，或文件名后缀与类型不符。',
    en: 'Files of this type are not taken, or the name does not end as names of its type do.',
  },
  FILE_TOO_LARGE: { zh: '文件不得超过 20 MB。', en: 'A file may have 20 MB at most.' },
  FILE_CONTENT_MISMATCH: {
    zh: '文件内容与声明的类型或大小不符。',
    en: 'The content is not of the declared type or size.',
  },
  FILE_UNSAFE: {
    zh: '文件含有宏、程序或另一类型的内容，不予接收。',
    en: 'The file carries macros or programs, or is of two types at once.',
  },
  FILE_INFECTED: { zh: '文件未通过病毒检查。', en: 'The file did not pass the virus check.' },
  TOO_MANY_FILES: {
    zh: '每次至多附 20 个文件，每件诉求至多 100 个。',
    en: 'A command takes 20 files at most, an appeal 100.',
  },
  TOO_MANY_UPLOADS: {
    zh: '未使用的上传文件过多，请先提交或等待其失效。',
    en: 'Too many uploads are waiting to be used.',
  },
  UPLOAD_INCOMPLETE: { zh: '文件尚未上传完成。', en: 'The bytes of the upload have not come yet.' },
  UPLOAD_EXPIRED: { zh: '上传已失效，请重新上传。', en: 'The upload has expired; upload the file again.' },
  UPLOAD_USED: { zh: '该上传已被使用。', en: 'The upload was used already.' },
  TOO_MANY_DRAFTS: { zh: '草稿至多保存 20 份。', en: 'A person keeps 20 drafts at most.' },
  STORAGE_UNAVAILABLE: {
    zh: '文件存储暂不可用，请稍后再试；不带附件仍可提交。',
    en: 'The file storage is away for now; without files you can go on.',
  },
  SCANNER_UNAVAILABLE: { zh: '病毒检查暂不可用，请稍后再试。', en: 'The virus check is away for now; try again.' },
  TOTP_ALREADY_ON: {
    zh: '已启用动态口令；更换前请先停用。',
    en: 'An authenticator is in force already; switch it off first.',
  },
  TOTP_REQUIRED: {
    zh: '本县（市）要求该岗位使用动态口令，不能停用。',
    en: 'This county demands an authenticator of this post; it cannot be switched off.',
  },
  BULK_SIZE: {
    zh: '一次可处理 1 至 {most} 项，收到 {given} 项。',
    en: 'A bulk command takes 1 to {most} ids; {given} came.',
  },
  NO_SUGGESTION: {
    zh: '派单目录对该诉求没有可用的建议，请逐件转办。',
    en: 'The dispatch catalogue has no suggestion to go by; dispatch this appeal by itself.',
  },
  TOO_MANY_MESSAGES: {
    zh: '24 小时内就一件诉求至多留言 {most} 次。',
    en: 'At most {most} messages on an appeal in 24 hours.',
  },
  URGED_ALREADY: {
    zh: '24 小时内已就该诉求催办过该单位。',
    en: 'This unit was urged on this appeal within the last 24 hours.',
  },
  NOT_A_PARTY: { zh: '该单位不承办此诉求。', en: 'This unit has no part in the appeal.' },
  SANDBOX_ONLY: { zh: '该操作仅限沙箱。', en: 'This works in a sandbox only.' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export type Language = 'zh' | 'en';

export interface Refusal {
  code: RefusalCode;
  /** Row of the duty table this rests on. */
  duty?: number;
  /** Path of the input field concerned, from `input` down. */
  path?: readonly string[];
  facts: Readonly<Record<string, string | number | readonly string[] | null>>;
}

/** A use case's way to leave its transaction with a refusal; caught at the command border and turned back into a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export function refuse(
  code: RefusalCode,
  { duty, path, facts = {} }: { duty?: number; path?: readonly string[]; facts?: Refusal['facts'] } = {},
): never {
  throw new Refused({ code, duty, path, facts });
}

/** The refusal's sentence in the caller's language. */
export function refusalText(refusal: Refusal, language: Language): string {
  return REFUSALS[refusal.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = refusal.facts[name];
    return Array.isArray(value) ? value.join(language === 'zh' ? '、' : ', ') : String(value ?? '');
  });
}

/** What one may not read and what is not there: the same answer, always. */
export class NotFound extends Error {
  constructor() {
    super('NOT_FOUND');
  }
}
