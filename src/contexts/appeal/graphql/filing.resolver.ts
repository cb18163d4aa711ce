import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { AddHotlineEvent, addHotlineEvent } from '../use-cases/add-hotline-event.js';
import { FileAppeal, fileAppeal } from '../use-cases/file-appeal.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './filing.types.js';

const FileAppealPayload = payload('FileAppealPayload');
const AddHotlineEventPayload = payload('AddHotlineEventPayload');

/** How an appeal comes in, and what the other system tells of its order. */
@Resolver()
export class FilingResolver {
  @Mutation(() => FileAppealPayload, {
    nullable: true,
    description:
      '提交诉求（职责 7、8、10、22）。Files an appeal; the platform matches the enterprise with the registry and tells the bureau. For ENTERPRISE_CONTACT (ONLINE, own enterprise), HALL_CLERK (SERVICE_HALL), and the clients HOTLINE and CITY_PLATFORM (their own channel).',
  })
  fileAppeal(
    @Arg('input', () => types.FileAppealInput) input: types.FileAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, FileAppeal, fileAppeal, input);
  }

  @Mutation(() => AddHotlineEventPayload, {
    nullable: true,
    description:
      '热线就其工单催办、督办、撤单或补充（职责 9）；按事件编号去重。Tells something of a hotline’s own order; the same event number is the same event. For HOTLINE.',
  })
  addHotlineEvent(
    @Arg('input', () => types.AddHotlineEventInput) input: types.AddHotlineEventInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, AddHotlineEvent, addHotlineEvent, input);
  }
}
