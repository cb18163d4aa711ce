import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { AppealFacts } from '../../../access/vocabulary.js';
import { pageRequest } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { windowKey } from '../persistence/appeal.shapes.js';
import { contactFor, eventPage, permissionsOf, type SealedContact } from './appeal.map.js';
import { Appeal, AppealContact, type AppealEvent, AppealEventConnection, CommandPermission } from './appeal.types.js';

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
    return permissionsOf(signedIn(context), appeal.viewerCan as unknown as AppealFacts, context.language);
  }

  @FieldResolver(() => AppealEventConnection, {
    description:
      '办理过程，按时间先后；默认最近 20 项，`last: 3` 为最近三项。The timeline, oldest first; the newest 20 unless told, `last: 3` brings the three newest.',
  })
  events(
    @Root() appeal: Appeal,
    @Ctx() context: GraphQLContext,
    @Arg('first', () => Int, { nullable: true, description: '自游标后若干项，至多 100。From the start.' })
    first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('last', () => Int, { nullable: true, description: '最近若干项，至多 100。From the end.' })
    last?: number | null,
    @Arg('before', () => String, { nullable: true, description: '游标。Cursor.' }) before?: string | null,
  ): AppealEventConnection {
    const asked = first == null && last == null ? { last: 20, before } : { first, after, last, before };
    const request = pageRequest(asked, context);
    const windows = appeal.events as unknown as Record<string, AppealEvent[]>;
    const rows = windows[windowKey({ first, after, last, before })];
    if (!rows) throw apiError('BAD_USER_INPUT', context.language);
    return eventPage(rows, request);
  }
}
