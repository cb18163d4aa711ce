import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';

@Resolver()
export class StreamCursorResolver {
  @Query(() => String, {
    description:
      '推送的当前位置，供订阅的 `after`：先取此值，再读列表，然后订阅，其间不漏一项。Where the streams stand now, for `after` of a subscription: ask for it before the lists, subscribe after them, and nothing in between is missed. For anybody signed in.',
  })
  streamCursor(@Ctx() context: GraphQLContext): Promise<string> {
    const { tenantId } = signedIn(context);
    return context.services.hub.now(tenantId, context.reads);
  }
}
