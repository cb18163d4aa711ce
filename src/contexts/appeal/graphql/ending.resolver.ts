import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { CloseByLaw, closeByLaw } from '../use-cases/close-by-law.js';
import { MergeAppeals, mergeAppeals } from '../use-cases/merge-appeals.js';
import { WithdrawAppeal, withdrawAppeal } from '../use-cases/withdraw-appeal.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './ending.types.js';

const WithdrawAppealPayload = payload('WithdrawAppealPayload');
const CloseByLawPayload = payload('CloseByLawPayload');
const MergeAppealsPayload = payload('MergeAppealsPayload');

/** Ends other than a completion. */
@Resolver()
export class EndingResolver {
  @Mutation(() => WithdrawAppealPayload, {
    nullable: true,
    description:
      '撤回在办诉求。Takes an open appeal back. For ENTERPRISE_CONTACT of the enterprise, and HOTLINE for what it filed.',
  })
  withdrawAppeal(
    @Arg('input', () => types.WithdrawAppealInput) input: types.WithdrawAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, WithdrawAppeal, withdrawAppeal, input);
  }

  @Mutation(() => CloseByLawPayload, {
    nullable: true,
    description:
      '依法终结（职责 44）。Leaves the matter to the law, with the ground. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  closeByLaw(
    @Arg('input', () => types.CloseByLawInput) input: types.CloseByLawInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, CloseByLaw, closeByLaw, input);
  }

  @Mutation(() => MergeAppealsPayload, {
    nullable: true,
    description:
      '合并诉求：同一企业的两件在办诉求，一件并入另一件而终结；保留的一件承接其工单编号及较早时限。Merges one open appeal into another of the same enterprise; answers the merged one, whose `mergedInto` is the kept. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  mergeAppeals(
    @Arg('input', () => types.MergeAppealsInput) input: types.MergeAppealsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, MergeAppeals, mergeAppeals, input);
  }
}
