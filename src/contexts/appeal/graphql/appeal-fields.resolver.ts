import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { WaitingFor } from '../../../access/own-matters.js';
import type { AppealFacts } from '../../../access/vocabulary.js';
import { pageRequest, type Page, type PageArguments } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { windowKey } from '../persistence/appeal.windows.js';
import {
  contactFor,
  duplicatesOf,
  permissionsOf,
  sequencePage,
  type Compared,
  type SealedContact,
} from './appeal.map.js';
import { Appeal, LikelyDuplicate } from './appeal.types.js';
import { AppealContact } from './filing.types.js';
import { CommandPermission } from './lifecycle.types.js';
import { type Message, MessageConnection } from './message.types.js';
import { type AppealEvent, AppealEventConnection } from './timeline.types.js';

/** Relay's arguments of what hangs on an appeal in the order of its sequence. */
@ArgsType()
class WindowArguments implements PageArguments {
  @Field(() => Int, { nullable: true, description: '自游标后若干项，至多 100。From the start.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: '游标。Cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: '最近若干项，至多 100。From the end.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: '游标。Cursor.' })
  before?: string | null;
}

/** Fields that are more than a column: what the view brought, mapped for this reader. */
@Resolver(() => Appeal)
export class AppealFieldsResolver {
  @FieldResolver(() => AppealContact, {
    description: '联系人；除企业本人外均脱敏。Contact; masked for everybody but the enterprise itself.',
  })
  contact(@Root() appeal: Appeal, @Ctx() context: GraphQLContext): AppealContact {
    const sealed = appeal.contact as unknown as SealedContact;
    return contactFor(signedIn(context), sealed, context.services.cipher);
  }

  @FieldResolver(() => [CommandPermission], {
    description:
      '当前登录者对每个命令可否，由守卫命令的同一段代码回答。Each command on this appeal: allowed to the caller or not, and why, by the code that guards it.',
  })
  viewerCan(@Root() appeal: Appeal, @Ctx() context: GraphQLContext): CommandPermission[] {
    const facts = appeal.viewerCan as unknown as AppealFacts & { waitingFor: WaitingFor };
    return permissionsOf(signedIn(context), facts, context.language);
  }

  @FieldResolver(() => [LikelyDuplicate], { description: '可能重复的诉求。Likely duplicates.' })
  likelyDuplicates(@Root() appeal: Appeal, @Ctx() { language }: GraphQLContext): LikelyDuplicate[] {
    return duplicatesOf(appeal.likelyDuplicates as unknown as Compared, language);
  }

  @FieldResolver(() => AppealEventConnection, {
    description:
      '办理过程，按时间先后；默认最近 20 项，`last: 3` 为最近三项。The timeline, oldest first; the newest 20 unless told, `last: 3` brings the three newest.',
  })
  events(
    @Root() appeal: Appeal,
    @Ctx() context: GraphQLContext,
    @Args(() => WindowArguments) window: WindowArguments,
  ): AppealEventConnection {
    return windowOf(appeal.events as unknown as Windows<AppealEvent>, window, context);
  }

  @FieldResolver(() => MessageConnection, {
    description:
      '留言，按时间先后；默认最近 20 条。企业、主协办单位、政务服务数据管理局、督办及（窗口提交的）大厅可见，他人所见为空。Messages, oldest first; the newest 20 unless told. For the enterprise, the hall for what it filed, the units, the bureau and supervision; none for anybody else.',
  })
  messages(
    @Root() appeal: Appeal,
    @Ctx() context: GraphQLContext,
    @Args(() => WindowArguments) window: WindowArguments,
  ): MessageConnection {
    return windowOf(appeal.messages as unknown as Windows<Message>, window, context);
  }
}

/** What the view brought, each window under its key. */
type Windows<Row> = Readonly<Record<string, Row[]>>;

function windowOf<Row extends { sequence: number }>(
  windows: Windows<Row>,
  { first, after, last, before }: WindowArguments,
  context: GraphQLContext,
): Page<Row> {
  const asked = first == null && last == null ? { last: 20, before } : { first, after, last, before };
  const request = pageRequest(asked, context);
  const rows = windows[windowKey({ first, after, last, before })];
  if (!rows) throw apiError('BAD_USER_INPUT', context.language);
  return sequencePage(rows, request);
}
