import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { DispatchAppeal, dispatchAppeal } from '../use-cases/dispatch-appeal.js';
import { RedispatchAppeal, redispatchAppeal } from '../use-cases/redispatch-appeal.js';
import { RequestSupplement, requestSupplement } from '../use-cases/request-supplement.js';
import { ReturnAppeal, returnAppeal } from '../use-cases/return-appeal.js';
import { ReviewRegistration, reviewRegistration } from '../use-cases/review-registration.js';
import { SupplementAppeal, supplementAppeal } from '../use-cases/supplement-appeal.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './triage.types.js';

const ReviewRegistrationPayload = payload('ReviewRegistrationPayload');
const RequestSupplementPayload = payload('RequestSupplementPayload');
const SupplementAppealPayload = payload('SupplementAppealPayload');
const ReturnAppealPayload = payload('ReturnAppealPayload');
const DispatchAppealPayload = payload('DispatchAppealPayload');
const RedispatchAppealPayload = payload('RedispatchAppealPayload');

/** What the bureau and market supervision do before a unit has the appeal, and whenever it goes to another. */
@Resolver()
export class TriageResolver {
  @Mutation(() => ReviewRegistrationPayload, {
    nullable: true,
    description:
      '二次审核（职责 11）。Answers a mismatch with the registry; triage goes on. For REGISTRY_REVIEWER, who cannot read the appeal afterwards.',
  })
  reviewRegistration(
    @Arg('input', () => types.ReviewRegistrationInput) input: types.ReviewRegistrationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReviewRegistration, reviewRegistration, input);
  }

  @Mutation(() => RequestSupplementPayload, {
    nullable: true,
    description:
      '要求补充材料；甄别时限暂停，至多 5 个工作日。Asks for a supplement; triage stands meanwhile, five working days at most. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  requestSupplement(
    @Arg('input', () => types.RequestSupplementInput) input: types.RequestSupplementInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RequestSupplement, requestSupplement, input);
  }

  @Mutation(() => SupplementAppealPayload, {
    nullable: true,
    description:
      '补充材料，甄别继续。Brings the supplement; triage goes on. For ENTERPRISE_CONTACT of the enterprise, HALL_CLERK for what the hall filed, and HOTLINE for what it filed.',
  })
  supplementAppeal(
    @Arg('input', () => types.SupplementAppealInput) input: types.SupplementAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, SupplementAppeal, supplementAppeal, input);
  }

  @Mutation(() => ReturnAppealPayload, {
    nullable: true,
    description: '退回并说明原因（职责 21）。Returns an appeal with the reason. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  returnAppeal(
    @Arg('input', () => types.ReturnAppealInput) input: types.ReturnAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReturnAppeal, returnAppeal, input);
  }

  @Mutation(() => DispatchAppealPayload, {
    nullable: true,
    description:
      '甄别受理并转办（职责 13–15、22、35）。Accepts an appeal and sends it to its host and co-handlers; they are told at once, and the transfer is registered. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  dispatchAppeal(
    @Arg('input', () => types.DispatchAppealInput) input: types.DispatchAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, DispatchAppeal, dispatchAppeal, input);
  }

  @Mutation(() => RedispatchAppealPayload, {
    nullable: true,
    description:
      '重新转办（职责 14、15）；留任单位保留接收与时限。Sends the appeal out anew, with the reason; who stays keeps receipt and clocks. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  redispatchAppeal(
    @Arg('input', () => types.RedispatchAppealInput) input: types.RedispatchAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RedispatchAppeal, redispatchAppeal, input);
  }
}
