import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { may } from '../../access/ability.js';
import { maskName, maskPhone } from '../../platform/crypto/mask.js';
import { PageInfo } from '../../platform/graphql/common.types.js';
import { pageOf, pageRequest } from '../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../platform/graphql/context.js';
import { cursorOfKey, keyOfCursor } from '../../platform/graphql/cursors.js';
import { enumOf } from '../../platform/graphql/enums.js';
import { apiError } from '../../platform/graphql/errors.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { signedIn } from '../../platform/graphql/signed-in.js';
import { noticePage, type NoticeRow } from '../notice.views.js';
import type { NoticeState } from '../notice.schema.js';
import type { NoticeTemplate } from '../templates.js';

export const NoticeTemplateEnum = enumOf<NoticeTemplate>('NoticeTemplate', '短信模板。Template of a message.', {
  APPEAL_FILED: '收到诉求（职责 22）。To the bureau at filing.',
  APPEAL_DISPATCHED: '转办提醒（职责 22）。To the units at dispatch.',
  APPEAL_RETURNED: '退回提醒。To the enterprise at a return.',
  SUPPLEMENT_REQUESTED: '补充材料提醒。To the enterprise when a supplement is asked for.',
  HANDED_OVER: '承办人移交。To whom a case is handed inside a unit, and to his deputy.',
  OBJECTION_RAISED: '分派异议（职责 17）。To the bureau when a unit objects.',
  OBJECTION_RULED: '异议裁定（职责 17）。To the unit whose objection was overruled.',
  CO_HANDLER_OPINION: '协办意见。A co-handler’s opinion.',
  LISTED_COUNTY: '列入县级（职责 19）。To the enterprise when it is listed.',
  CLOSED_BY_LAW: '依法终结（职责 44）。To the enterprise.',
  APPEAL_MERGED: '合并办理，告知企业。Merged into another appeal: to the enterprise.',
  APPEAL_MERGED_UNITS: '合并办理，通知两件诉求的承办单位。The same: to the units of both appeals.',
  EVALUATION_REMINDER: '评价提醒（职责 36），含一次性评价码。To the enterprise on completion, with its token.',
  EXTENSION_REQUESTED: '申请延期，通知政数局。An extension was asked for: to the bureau.',
  EXTENSION_DECIDED: '延期决定，通知主办单位。An extension was decided on: to the host.',
  RESULT_SENT_BACK: '核查退回，通知主办单位。A result was sent back: to the host.',
  RESULT_REOPENED: '核查退回，告知企业。A result was sent back: to the enterprise.',
  URGE: '催办（职责 46）。To a unit that lags.',
  REPLY_OVERDUE: '逾期未回复报告（职责 46）。To the unit’s head two, to the county office five working days after.',
  DISSATISFACTION_FORWARDED: '不满意转办（职责 38）。To the host.',
  FINAL_DECISION: '最后处理决定（职责 38）。To the enterprise.',
  ORDER_AMENDED: '来源工单有更改（职责 9）。To the bureau: another system’s order was changed.',
  HOTLINE_URGED: '热线催办（职责 9）。To the host, or the bureau before there is one.',
  HOTLINE_SUPERVISED: '热线督办（职责 9）。To the same, and to the supervision section.',
  ENTERPRISE_CLAIM_WAITING: '企业认领待核实。To the bureau: a claim waits.',
  ENTERPRISE_CLAIM_CONFIRMED: '企业认领已通过。To the claimant.',
  ENTERPRISE_CLAIM_REJECTED: '企业认领未通过。To the claimant.',
  ENTERPRISE_CONTACT_ADDED: '企业新增联系人。To those who are contacts already.',
  MESSAGE_FROM_ENTERPRISE: '企业留言。To the host, or the bureau before there is one, when the enterprise writes.',
  MESSAGE_TO_ENTERPRISE: '新留言。To the enterprise when the host or the bureau writes.',
  SIGN_IN_CODE: '登录验证码。Sign-in code.',
  PASSWORD_RESET: '重置口令的凭证。Token to set a password with.',
});

export const NoticeStateEnum = enumOf<NoticeState>('NoticeState', '短信通知的状态。State of a message.', {
  QUEUED: '待发送。Waiting to be sent.',
  SENT: '已发出。Sent.',
  FAILED: '发送失败。Given up.',
});

@ObjectType({ description: '短信通知。A message that the platform sends.' })
export class Notice {
  @Field(() => ID, { description: '全局标识。Global id.' })
  id!: string;

  @Field(() => NoticeTemplateEnum, { description: '模板。Template.' })
  template!: NoticeTemplate;

  @Field(() => NoticeStateEnum, { description: '状态。State.' })
  state!: NoticeState;

  @Field(() => DateTime, { description: '生成时间。When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: '发出时间。When it was sent.' })
  sentAt!: string | null;

  @Field(() => ID, { nullable: true, description: '所致单位。The unit it goes to.' })
  unitId!: string | null;

  @Field(() => ID, { nullable: true, description: '所涉诉求。The appeal it is about.' })
  appealId!: string | null;

  @Field(() => String, { nullable: true, description: '收件人（脱敏）。Recipient, masked.' })
  recipient!: string | null;

  @Field(() => String, { nullable: true, description: '电话（脱敏）。Phone, masked.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: '正文，仅沙箱可见。Text; in a sandbox only.' })
  text!: string | null;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class NoticeEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => Notice, { description: '通知。Notice.' })
  node!: Notice;
}

@ObjectType({ description: '短信通知（Relay），最新在前。A page of notices, newest first.' })
export class NoticeConnection {
  @Field(() => [NoticeEdge], { description: '列表项及其游标。Edges.' })
  edges!: NoticeEdge[];

  @Field(() => [Notice], { description: '通知。Notices.' })
  nodes!: Notice[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@Resolver()
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description:
      '短信通知：模板、脱敏收件人和状态；沙箱中可见正文。Notices: template, masked recipient and state; in a sandbox the text too. For TENANT_ADMIN.',
  })
  async notices(
    @Ctx() context: GraphQLContext,
    @Arg('first', () => Int, { nullable: true, description: '每页条数。Rows.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('template', () => NoticeTemplateEnum, { nullable: true, description: '限某模板。Of one template.' })
    template?: NoticeTemplate | null,
  ): Promise<NoticeConnection> {
    const actor = signedIn(context);
    const { services, language } = context;
    if (!may(actor, 'read', 'Notice', { tenantId: actor.tenantId })) throw apiError('FORBIDDEN', language);
    const request = pageRequest({ first, after }, context);
    const beyond = request.cursor === null ? null : keyOfCursor(request.cursor);
    const rows = await context.reads.query<{ node: NoticeRow }>(
      noticePage(actor, { size: request.size, beyond, template: template ?? null }),
    );
    const { sandbox } = await services.tenantOf(actor.tenantId);
    const readText = may(actor, 'readText', 'Notice', { tenantId: actor.tenantId, sandbox });
    const page = pageOf(
      rows.map(({ node }) => node),
      request,
      ({ rowId }) => cursorOfKey(rowId),
    );
    const shown = (row: NoticeRow): Notice => noticeFor(row, actor.tenantId, readText, context);
    return {
      nodes: page.nodes.map(shown),
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })),
      pageInfo: page.pageInfo,
    };
  }
}

function noticeFor(row: NoticeRow, tenantId: string, readText: boolean, { services }: GraphQLContext): Notice {
  const clear = (column: string, text: string): string =>
    services.cipher.decrypt(text, { tenantId, table: 'notice', column, rowId: row.rowId });
  const { id, template, state, createdAt, sentAt, unitId, appealId } = row;
  return {
    id,
    template,
    state,
    createdAt,
    sentAt,
    unitId,
    appealId,
    recipient: row.name && maskName(clear('recipient_name', row.name)),
    phone: row.phone && maskPhone(clear('recipient_phone', row.phone)),
    text: readText ? clear('text', row.text) : null,
  };
}
