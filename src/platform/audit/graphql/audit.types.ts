import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node, PageInfo, UserError } from '../../graphql/common.types.js';
import { enumOf } from '../../graphql/enums.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Transport } from '../act.js';
import type { AuditOutcome } from '../audit.schema.js';
import type { AuditFormat } from '../export-audit.js';
import type { AuditKind } from '../kinds.js';
import type { AuditFaultKind } from '../verify.js';

export const AuditKindEnum = enumOf<AuditKind>('AuditKind', '审计事项的类别。What kind of act an entry is of.', {
  SIGN_IN: '登录、退出和第二因素。Signing in and out, and second factors.',
  COMMAND: '业务操作。A command of the mechanism.',
  ADMINISTRATION: '管理操作。An act of administration.',
  REVEAL: '查看未脱敏的信息。A look at what is shown masked otherwise.',
  READ: '被拒绝的查询，或导出审计日志。A question that was not the asker’s, or the log taken out.',
});

export const AuditOutcomeEnum = enumOf<AuditOutcome>('AuditOutcome', '结果。What came of it.', {
  DONE: '已完成。Done.',
  REFUSED: '被拒绝，见代码。Refused; `code` says why.',
  FAILED: '出错，见 `traceId`。A fault; `traceId` finds it in the log of the process.',
});

const TransportEnum = enumOf<Transport>('Transport', '传输方式。What it came over.', {
  HTTP: '普通请求（HTTP）。Plain HTTP.',
  SSE: '服务器推送事件。Server-sent events.',
  WEBSOCKET: '双向连接（WebSocket）。A WebSocket.',
  PLATFORM: '平台自身所为，无传输。Nothing: the platform’s own act.',
});

type ActorKind = 'ACCOUNT' | 'CLIENT' | 'SYSTEM' | 'ANONYMOUS';
const ActorKindEnum = enumOf<ActorKind>('ActorKind', '操作者类别。Who acted.', {
  ACCOUNT: '已登录的人员。A person signed in.',
  CLIENT: '外部系统。Another system.',
  SYSTEM: '平台自身。The platform itself.',
  ANONYMOUS: '未登录者。Somebody not signed in.',
});

export const AuditFormatEnum = enumOf<AuditFormat>('AuditFormat', '导出格式。Format of an export.', {
  CSV: '表格（UTF-8），供人阅读。A table to read; cells that look like formulas begin with an apostrophe.',
  NDJSON: '每行一个 JSON，含校验值。A JSON object a line, with the marks and hashes.',
});

const AuditFaultKindEnum = enumOf<AuditFaultKind>('AuditFaultKind', '审计日志的问题。What is wrong with the log.', {
  ALTERED: '被更改。Something in it was changed.',
  MISSING: '缺失。It was taken out.',
  INSERTED: '非系统写入。It was put in: none of ours wrote it so.',
  SWAPPED: '被对调。It and another changed places.',
  CUT: '末尾被截断：锚点之后缺失。The end was cut off: an anchor lies beyond it.',
  REPLACED: '整链被替换：与锚点不符（anchor mismatch）。Another chain stands in its place.',
});

@ObjectType({ implements: Node, description: '审计记录，不含任何案件内容。An entry of the audit log. For AUDITOR.' })
export class AuditEntry extends Node {
  @Field(() => Int, { nullable: true, description: '封存序号；尚未封存为空。Place in the chain; null until sealed.' })
  sequence!: number | null;

  @Field(() => DateTime, { nullable: true, description: '封存时间（数据库时钟）。When it was sealed.' })
  sealedAt!: string | null;

  @Field(() => DateTime, { description: '发生时间，沙箱中也是真实时间。When; real time, also in a sandbox.' })
  occurredAt!: string;

  @Field(() => AuditKindEnum, { description: '类别。Kind.' })
  kind!: AuditKind;

  @Field(() => String, {
    description: '操作名，即 API 字段名，或平台自身的操作。The act: the root field, or what the platform did.',
  })
  act!: string;

  @Field(() => AuditOutcomeEnum, { description: '结果。Outcome.' })
  outcome!: AuditOutcome;

  @Field(() => String, { nullable: true, description: '拒绝或错误代码。Code of the refusal or the error.' })
  code!: string | null;

  @Field(() => ID, { nullable: true, description: '错误追踪号。Trace id of a fault.' })
  traceId!: string | null;

  @Field(() => ActorKindEnum, { description: '操作者类别。Who acted, in kind.' })
  actorKind!: ActorKind;

  @Field(() => ID, { nullable: true, description: '操作者账号。Account of who acted.' })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: '操作者显示名（企业人员脱敏）。Name as it is shown.' })
  actorName!: string | null;

  @Field(() => [String], { description: '当时的岗位（`Role`）。Posts held at that moment.' })
  roles!: string[];

  @Field(() => ID, { nullable: true, description: '会话。Session.' })
  sessionId!: string | null;

  @Field(() => TransportEnum, { description: '传输方式。Transport.' })
  transport!: Transport;

  @Field(() => String, {
    description: '来源地址的密钥哈希：相同即同一地址。Keyed hash of the address: equal for one address.',
  })
  addressKey!: string;

  @Field(() => ID, { nullable: true, description: '所涉对象的全局标识。Global id of what it is about.' })
  objectId!: string | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: '补充说明，仅系统用语。What else there is to know, in words of ours.',
  })
  detail!: Record<string, string> | null;

  @Field(() => String, {
    nullable: true,
    description: '查看未脱敏信息的理由，本人所写。Why something masked was shown, in the words of who asked.',
  })
  reason!: string | null;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class AuditEntryEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => AuditEntry, { description: '记录。Entry.' })
  node!: AuditEntry;
}

@ObjectType({ description: '审计记录（Relay），最新在前。A page of entries, newest first.' })
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: '列表项及其游标。Edges.' })
  edges!: AuditEntryEdge[];

  @Field(() => [AuditEntry], { description: '记录。Entries.' })
  nodes!: AuditEntry[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@InputType({ description: '审计记录的筛选，各项同时满足。What to look for; all of it at once.' })
export class AuditFilter {
  @Field(() => [AuditKindEnum], { nullable: true, description: '类别。Kinds.' })
  kinds?: AuditKind[] | null;

  @Field(() => [String], { nullable: true, description: '操作名。Acts: root fields.' })
  acts?: string[] | null;

  @Field(() => [AuditOutcomeEnum], { nullable: true, description: '结果。Outcomes.' })
  outcomes?: AuditOutcome[] | null;

  @Field(() => [String], { nullable: true, description: '代码。Codes of refusals or errors.' })
  codes?: string[] | null;

  @Field(() => ID, { nullable: true, description: '操作者账号或客户端。Account, or client, of who acted.' })
  actorId?: string | null;

  @Field(() => ID, { nullable: true, description: '所涉对象。What it is about.' })
  objectId?: string | null;

  @Field(() => String, { nullable: true, description: '来源地址（IP）。Client address.' })
  address?: string | null;

  @Field(() => ID, { nullable: true, description: '错误追踪号。Trace id.' })
  traceId?: string | null;

  @Field(() => DateTime, { nullable: true, description: '自此时起。From this instant.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '至此时前。Until before this instant.' })
  to?: Date | null;
}

@ObjectType({ description: '审计链的一处封存值。How far a chain goes: a place and its hash.' })
export class AuditHead {
  @Field(() => Int, { description: '封存序号。Place.' })
  sequence!: number;

  @Field(() => String, { description: '该处的链值。Hash there.' })
  hash!: string;
}

@InputType({ description: '另行记下的封存值，用于校验。A head that somebody wrote down.' })
export class AuditAnchorInput {
  @Field(() => Int, { description: '封存序号。Place.' })
  sequence!: number;

  @Field(() => String, { description: '该处的链值。Hash there.' })
  hash!: string;
}

@ObjectType({ description: '发现的第一处问题。The first thing that is wrong.' })
export class AuditFault {
  @Field(() => AuditFaultKindEnum, { description: '问题。What it is.' })
  kind!: AuditFaultKind;

  @Field(() => Int, { nullable: true, description: '序号；在未封存部分为空。Place; null in what is not sealed yet.' })
  sequence!: number | null;

  @Field(() => ID, { nullable: true, description: '所涉记录。The entry concerned.' })
  entryId!: string | null;
}

@ObjectType({ description: '审计链的校验结果。What a verification found.' })
export class AuditVerification {
  @Field(() => Boolean, { description: '所查部分完好。Nothing is wrong in what was checked.' })
  intact!: boolean;

  @Field(() => AuditFault, { nullable: true, description: '第一处问题；完好为空。The first fault; null where intact.' })
  fault!: AuditFault | null;

  @Field(() => Int, { description: '所查首个序号。First place checked.' })
  from!: number;

  @Field(() => Int, { description: '所查最后序号。Last place checked.' })
  through!: number;

  @Field(() => Boolean, {
    description: '已查至链尾；否则自 through + 1 继续。Whether that was the end; go on from `through` + 1.',
  })
  complete!: boolean;

  @Field(() => [AuditHead], {
    description:
      '所对照的锚点；为空则无法发现截断和替换。Anchors it was held against; without any, a cut end or a replaced chain cannot be found.',
  })
  anchors!: AuditHead[];

  @Field(() => Int, {
    description:
      '尚未封存的记录数；其中被删除的无法发现。Entries not sealed yet: what is cut out of these cannot be found.',
  })
  unsealed!: number;

  @Field(() => DateTime, { nullable: true, description: '最早未封存记录的时间。Since when the oldest of these waits.' })
  unsealedSince!: Date | null;
}

@InputType({ description: '导出审计日志。Taking the audit log out.' })
export class ExportAuditInput {
  @Field(() => AuditFormatEnum, { description: '格式。Format.' })
  format!: AuditFormat;

  @Field(() => DateTime, { nullable: true, description: '自此时起。From this instant.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '至此时前。Until before this instant.' })
  to?: Date | null;
}

@ObjectType({ description: '导出结果：下载地址，或拒绝原因。Where to fetch it, or the refusals.' })
export class ExportAuditPayload {
  @Field(() => String, {
    nullable: true,
    description:
      '已签名的下载地址，仅限本会话，5 分钟内有效；拒绝时为空。Signed address, good in this session for five minutes.',
  })
  url!: string | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}
