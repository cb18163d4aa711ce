import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { CheckResult, checkResult } from '../use-cases/check-result.js';
import { RecordFollowUpVisit, recordFollowUpVisit } from '../use-cases/record-follow-up-visit.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './check.types.js';

const CheckResultPayload = payload('CheckResultPayload');
const RecordFollowUpVisitPayload = payload('RecordFollowUpVisitPayload');

/** How the bureau looks at what was completed. */
@Resolver()
export class CheckResolver {
  @Mutation(() => CheckResultPayload, {
    nullable: true,
    description:
      '结果核查（职责 12）：通过，或说明理由退回；退回后评价期终止、评价码失效。Checks the result of a completed appeal: it passes, or goes back with the reason. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  checkResult(
    @Arg('input', () => types.CheckResultInput) input: types.CheckResultInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, CheckResult, checkResult, input);
  }

  @Mutation(() => RecordFollowUpVisitPayload, {
    nullable: true,
    description:
      '记录回访，与评价分开，不改变诉求状态。Notes a follow-up visit beside the evaluation; the appeal does not move. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  recordFollowUpVisit(
    @Arg('input', () => types.RecordFollowUpVisitInput) input: types.RecordFollowUpVisitInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RecordFollowUpVisit, recordFollowUpVisit, input);
  }
}
