import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { DecideExtension, decideExtension } from '../use-cases/decide-extension.js';
import { GiveCoHandlerOpinion, giveCoHandlerOpinion } from '../use-cases/give-co-handler-opinion.js';
import { RecordVerification, recordVerification } from '../use-cases/record-verification.js';
import { ReplyToAppeal, replyToAppeal } from '../use-cases/reply-to-appeal.js';
import { RequestExtension, requestExtension } from '../use-cases/request-extension.js';
import { ReviewListing, reviewListing } from '../use-cases/review-listing.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './handling.types.js';

const RecordVerificationPayload = payload('RecordVerificationPayload');
const GiveCoHandlerOpinionPayload = payload('GiveCoHandlerOpinionPayload');
const ReplyToAppealPayload = payload('ReplyToAppealPayload');
const RequestExtensionPayload = payload('RequestExtensionPayload');
const DecideExtensionPayload = payload('DecideExtensionPayload');
const ReviewListingPayload = payload('ReviewListingPayload');

/** The host's work until its reply, and what the bureau decides on it. */
@Resolver()
export class HandlingResolver {
  @Mutation(() => RecordVerificationPayload, {
    nullable: true,
    description: '记录情况核实（职责 12）。Notes the facts found. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  recordVerification(
    @Arg('input', () => types.RecordVerificationInput) input: types.RecordVerificationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RecordVerification, recordVerification, input);
  }

  @Mutation(() => GiveCoHandlerOpinionPayload, {
    nullable: true,
    description:
      '提出协办意见（职责 15）：送主办单位，不改变诉求状态。Gives the host a co-handler’s opinion; the appeal does not move. For UNIT_HANDLER and UNIT_HEAD of a co-handler that has received.',
  })
  giveCoHandlerOpinion(
    @Arg('input', () => types.GiveCoHandlerOpinionInput) input: types.GiveCoHandlerOpinionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, GiveCoHandlerOpinion, giveCoHandlerOpinion, input);
  }

  @Mutation(() => ReplyToAppealPayload, {
    nullable: true,
    description:
      '回复处理意见（职责 18，10 个工作日内）。Replies with a handling opinion; SOLVED completes, UNSOLVED proposes to list. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  replyToAppeal(
    @Arg('input', () => types.ReplyToAppealInput) input: types.ReplyToAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReplyToAppeal, replyToAppeal, input);
  }

  @Mutation(() => RequestExtensionPayload, {
    nullable: true,
    description:
      '申请延期（本县开放时，期限届满前，每件一次）；申请不停止计时。Asks for more time to reply, where the county allows it; the clock runs on. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  requestExtension(
    @Arg('input', () => types.RequestExtensionInput) input: types.RequestExtensionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RequestExtension, requestExtension, input);
  }

  @Mutation(() => DecideExtensionPayload, {
    nullable: true,
    description:
      '决定延期申请：准予（可另定日期）或不予；逾期后准予的，逾期记录保留并标为已撤销。Grants the extension, perhaps until another day, or refuses it; a breach stays on record, annulled. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  decideExtension(
    @Arg('input', () => types.DecideExtensionInput) input: types.DecideExtensionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, DecideExtension, decideExtension, input);
  }

  @Mutation(() => ReviewListingPayload, {
    nullable: true,
    description:
      '列入审核（职责 19）：列入县级，或退回并重新计 5 个工作日。Lists at county level, or sends back with five working days to reply. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  reviewListing(
    @Arg('input', () => types.ReviewListingInput) input: types.ReviewListingInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReviewListing, reviewListing, input);
  }
}
