import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { reveal } from '../../../platform/graphql/reveal.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { tenantIdOf } from '../../directory/index.js';
import { AssignHandler, assignHandler } from '../use-cases/assign-handler.js';
import { CheckResult, checkResult } from '../use-cases/check-result.js';
import { RecordFollowUpVisit, recordFollowUpVisit } from '../use-cases/record-follow-up-visit.js';
import { DecideExtension, decideExtension } from '../use-cases/decide-extension.js';
import { DecideFinally, decideFinally } from '../use-cases/decide-finally.js';
import { DispatchAppeal, dispatchAppeal } from '../use-cases/dispatch-appeal.js';
import { EvaluateAppeal, evaluateAppeal, EvaluateByToken, evaluateByToken } from '../use-cases/evaluate-appeal.js';
import { GiveCoHandlerOpinion, giveCoHandlerOpinion } from '../use-cases/give-co-handler-opinion.js';
import { FileAppeal, fileAppeal } from '../use-cases/file-appeal.js';
import { ForwardDissatisfaction, forwardDissatisfaction } from '../use-cases/forward-dissatisfaction.js';
import { RequestExtension, requestExtension } from '../use-cases/request-extension.js';
import { RequestSupplement, requestSupplement } from '../use-cases/request-supplement.js';
import { SupplementAppeal, supplementAppeal } from '../use-cases/supplement-appeal.js';
import { ObjectToAssignment, objectToAssignment } from '../use-cases/object-to-assignment.js';
import { RuleOnObjection, ruleOnObjection } from '../use-cases/rule-on-objection.js';
import { RedispatchAppeal, redispatchAppeal } from '../use-cases/redispatch-appeal.js';
import { ReviewListing, reviewListing } from '../use-cases/review-listing.js';
import { RevealContact, revealContact } from '../use-cases/reveal-contact.js';
import { AddInternalNote, addInternalNote } from '../use-cases/add-internal-note.js';
import { AttachFiles, attachFiles } from '../use-cases/attach-files.js';
import { SendMessage, sendMessage } from '../use-cases/send-message.js';
import { AddHotlineEvent, addHotlineEvent } from '../use-cases/add-hotline-event.js';
import { CloseByLaw, closeByLaw } from '../use-cases/close-by-law.js';
import { MergeAppeals, mergeAppeals } from '../use-cases/merge-appeals.js';
import { ReceiveAssignment, receiveAssignment } from '../use-cases/receive-assignment.js';
import { RecordConsultation, recordConsultation } from '../use-cases/record-consultation.js';
import { RecordVerification, recordVerification } from '../use-cases/record-verification.js';
import { ReplyToAppeal, replyToAppeal } from '../use-cases/reply-to-appeal.js';
import { ReturnAppeal, returnAppeal } from '../use-cases/return-appeal.js';
import { ReviewRegistration, reviewRegistration } from '../use-cases/review-registration.js';
import { WithdrawAppeal, withdrawAppeal } from '../use-cases/withdraw-appeal.js';
import { partsByKey } from '../persistence/appeal.views.js';
import * as inputs from './appeal.inputs.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import { AppealContact, InternalNote } from './appeal.types.js';

const FileAppealPayload = payload('FileAppealPayload');
const AddHotlineEventPayload = payload('AddHotlineEventPayload');
const ReviewRegistrationPayload = payload('ReviewRegistrationPayload');
const ReturnAppealPayload = payload('ReturnAppealPayload');
const DispatchAppealPayload = payload('DispatchAppealPayload');
const RequestSupplementPayload = payload('RequestSupplementPayload');
const SupplementAppealPayload = payload('SupplementAppealPayload');
const ObjectToAssignmentPayload = payload('ObjectToAssignmentPayload');
const RuleOnObjectionPayload = payload('RuleOnObjectionPayload');
const RedispatchAppealPayload = payload('RedispatchAppealPayload');
const ReviewListingPayload = payload('ReviewListingPayload');
const CloseByLawPayload = payload('CloseByLawPayload');
const MergeAppealsPayload = payload('MergeAppealsPayload');
const ReceiveAssignmentPayload = payload('ReceiveAssignmentPayload');
const AssignHandlerPayload = payload('AssignHandlerPayload');
const RecordVerificationPayload = payload('RecordVerificationPayload');
const ReplyToAppealPayload = payload('ReplyToAppealPayload');
const GiveCoHandlerOpinionPayload = payload('GiveCoHandlerOpinionPayload');
const RequestExtensionPayload = payload('RequestExtensionPayload');
const DecideExtensionPayload = payload('DecideExtensionPayload');
const CheckResultPayload = payload('CheckResultPayload');
const RecordFollowUpVisitPayload = payload('RecordFollowUpVisitPayload');
const EvaluateAppealPayload = payload('EvaluateAppealPayload');
const ForwardDissatisfactionPayload = payload('ForwardDissatisfactionPayload');
const RecordConsultationPayload = payload('RecordConsultationPayload');
const DecideFinallyPayload = payload('DecideFinallyPayload');
const WithdrawAppealPayload = payload('WithdrawAppealPayload');

const AttachFilesPayload = payload('AttachFilesPayload');
const SendMessagePayload = payload('SendMessagePayload');

@ObjectType({ description: '联系人，或拒绝原因。The contact, or the refusals.' })
class RevealContactPayload {
  @Field(() => AppealContact, {
    nullable: true,
    description: '联系人，未脱敏；拒绝时为空。The contact in clear; null on a refusal.',
  })
  contact!: AppealContact | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '结果：内部备注，或拒绝原因。The note, or the refusals.' })
class AddInternalNotePayload {
  @Field(() => InternalNote, { nullable: true, description: '备注；拒绝时为空。The note; null on a refusal.' })
  internalNote!: InternalNote | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '凭码评价的结果。Outcome of an evaluation by token.' })
class EvaluateByTokenPayload {
  @Field(() => Boolean, { description: '已记录。Recorded.' })
  recorded!: boolean;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@Resolver()
export class AppealCommandsResolver {
  @Mutation(() => FileAppealPayload, {
    nullable: true,
    description:
      '提交诉求（职责 7、8、10、22）。Files an appeal; the platform matches the enterprise with the registry and tells the bureau. For ENTERPRISE_CONTACT (ONLINE, own enterprise), HALL_CLERK (SERVICE_HALL), and the clients HOTLINE and CITY_PLATFORM (their own channel).',
  })
  fileAppeal(
    @Arg('input', () => inputs.FileAppealInput) input: inputs.FileAppealInput,
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
    @Arg('input', () => inputs.AddHotlineEventInput) input: inputs.AddHotlineEventInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, AddHotlineEvent, addHotlineEvent, input);
  }

  @Mutation(() => ReviewRegistrationPayload, {
    nullable: true,
    description:
      '二次审核（职责 11）。Answers a mismatch with the registry; triage goes on. For REGISTRY_REVIEWER, who cannot read the appeal afterwards.',
  })
  reviewRegistration(
    @Arg('input', () => inputs.ReviewRegistrationInput) input: inputs.ReviewRegistrationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReviewRegistration, reviewRegistration, input);
  }

  @Mutation(() => ReturnAppealPayload, {
    nullable: true,
    description: '退回并说明原因（职责 21）。Returns an appeal with the reason. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  returnAppeal(
    @Arg('input', () => inputs.ReturnAppealInput) input: inputs.ReturnAppealInput,
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
    @Arg('input', () => inputs.DispatchAppealInput) input: inputs.DispatchAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, DispatchAppeal, dispatchAppeal, input);
  }

  @Mutation(() => ReceiveAssignmentPayload, {
    nullable: true,
    description: '接收（职责 16，24 小时内）。Receives an assignment. For UNIT_HANDLER and UNIT_HEAD of its unit.',
  })
  receiveAssignment(
    @Arg('input', () => inputs.ReceiveAssignmentInput) input: inputs.ReceiveAssignmentInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReceiveAssignment, receiveAssignment, input);
  }

  @Mutation(() => AssignHandlerPayload, {
    nullable: true,
    description:
      '单位内移交承办人：负责人可指定本单位任何人；经办人可承接无人承办的，或移交本人（含代办）承办的。Hands an assignment to a person of its unit. For UNIT_HEAD; for UNIT_HANDLER to take what nobody has, or to hand on what is theirs, or a person’s they stand in for.',
  })
  assignHandler(
    @Arg('input', () => inputs.AssignHandlerInput) input: inputs.AssignHandlerInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, AssignHandler, assignHandler, input);
  }

  @Mutation(() => RecordVerificationPayload, {
    nullable: true,
    description: '记录情况核实（职责 12）。Notes the facts found. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  recordVerification(
    @Arg('input', () => inputs.RecordVerificationInput) input: inputs.RecordVerificationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RecordVerification, recordVerification, input);
  }

  @Mutation(() => ReplyToAppealPayload, {
    nullable: true,
    description:
      '回复处理意见（职责 18，10 个工作日内）。Replies with a handling opinion; SOLVED completes, UNSOLVED proposes to list. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  replyToAppeal(
    @Arg('input', () => inputs.ReplyToAppealInput) input: inputs.ReplyToAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReplyToAppeal, replyToAppeal, input);
  }

  @Mutation(() => GiveCoHandlerOpinionPayload, {
    nullable: true,
    description:
      '提出协办意见（职责 15）：送主办单位，不改变诉求状态。Gives the host a co-handler’s opinion; the appeal does not move. For UNIT_HANDLER and UNIT_HEAD of a co-handler that has received.',
  })
  giveCoHandlerOpinion(
    @Arg('input', () => inputs.GiveCoHandlerOpinionInput) input: inputs.GiveCoHandlerOpinionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, GiveCoHandlerOpinion, giveCoHandlerOpinion, input);
  }

  @Mutation(() => RequestExtensionPayload, {
    nullable: true,
    description:
      '申请延期（本县开放时，期限届满前，每件一次）；申请不停止计时。Asks for more time to reply, where the county allows it; the clock runs on. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  requestExtension(
    @Arg('input', () => inputs.RequestExtensionInput) input: inputs.RequestExtensionInput,
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
    @Arg('input', () => inputs.DecideExtensionInput) input: inputs.DecideExtensionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, DecideExtension, decideExtension, input);
  }

  @Mutation(() => CheckResultPayload, {
    nullable: true,
    description:
      '结果核查（职责 12）：通过，或说明理由退回；退回后评价期终止、评价码失效。Checks the result of a completed appeal: it passes, or goes back with the reason. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  checkResult(
    @Arg('input', () => inputs.CheckResultInput) input: inputs.CheckResultInput,
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
    @Arg('input', () => inputs.RecordFollowUpVisitInput) input: inputs.RecordFollowUpVisitInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RecordFollowUpVisit, recordFollowUpVisit, input);
  }

  @Mutation(() => EvaluateAppealPayload, {
    nullable: true,
    description: '评价（职责 36，5 个自然日内）。Evaluates what was done. For ENTERPRISE_CONTACT of the enterprise.',
  })
  evaluateAppeal(
    @Arg('input', () => inputs.EvaluateAppealInput) input: inputs.EvaluateAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, EvaluateAppeal, evaluateAppeal, input);
  }

  @Mutation(() => EvaluateByTokenPayload, {
    nullable: true,
    description: '凭短信中的一次性评价码评价（职责 36）。Evaluates by the one-time token. For anybody who holds it.',
  })
  async evaluateByToken(
    @Arg('input', () => inputs.EvaluateByTokenInput) { tenant, ...input }: inputs.EvaluateByTokenInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvaluateByTokenPayload> {
    const anonymousIn = (await tenantIdOf(context.services, tenant)) ?? undefined;
    const asHolder = { ...context, actor: null };
    const { result, userErrors } = await runCommand(
      asHolder,
      { field: info.fieldName, schema: EvaluateByToken, useCase: evaluateByToken, anonymousIn },
      input,
    );
    return { recorded: result !== null, userErrors };
  }

  @Mutation(() => ForwardDissatisfactionPayload, {
    nullable: true,
    description:
      '将不满意转主办单位（职责 38、35）。Forwards a dissatisfaction to the host. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  forwardDissatisfaction(
    @Arg('input', () => inputs.ForwardDissatisfactionInput) input: inputs.ForwardDissatisfactionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ForwardDissatisfaction, forwardDissatisfaction, input);
  }

  @Mutation(() => RecordConsultationPayload, {
    nullable: true,
    description: '记录与企业的沟通研究（职责 38）。Notes a consultation. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  recordConsultation(
    @Arg('input', () => inputs.RecordConsultationInput) input: inputs.RecordConsultationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RecordConsultation, recordConsultation, input);
  }

  @Mutation(() => DecideFinallyPayload, {
    nullable: true,
    description:
      '最后处理决定（职责 38），须先有沟通记录。The final decision; refused without a consultation. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  decideFinally(
    @Arg('input', () => inputs.DecideFinallyInput) input: inputs.DecideFinallyInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, DecideFinally, decideFinally, input);
  }

  @Mutation(() => WithdrawAppealPayload, {
    nullable: true,
    description:
      '撤回在办诉求。Takes an open appeal back. For ENTERPRISE_CONTACT of the enterprise, and HOTLINE for what it filed.',
  })
  withdrawAppeal(
    @Arg('input', () => inputs.WithdrawAppealInput) input: inputs.WithdrawAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, WithdrawAppeal, withdrawAppeal, input);
  }

  @Mutation(() => RequestSupplementPayload, {
    nullable: true,
    description:
      '要求补充材料；甄别时限暂停，至多 5 个工作日。Asks for a supplement; triage stands meanwhile, five working days at most. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  requestSupplement(
    @Arg('input', () => inputs.RequestSupplementInput) input: inputs.RequestSupplementInput,
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
    @Arg('input', () => inputs.SupplementAppealInput) input: inputs.SupplementAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, SupplementAppeal, supplementAppeal, input);
  }

  @Mutation(() => ObjectToAssignmentPayload, {
    nullable: true,
    description:
      '对分派提出异议并建议改派（职责 17，24 小时内）。Objects to an assignment and proposes another unit. For UNIT_HANDLER and UNIT_HEAD of its unit.',
  })
  objectToAssignment(
    @Arg('input', () => inputs.ObjectToAssignmentInput) input: inputs.ObjectToAssignmentInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ObjectToAssignment, objectToAssignment, input);
  }

  @Mutation(() => RuleOnObjectionPayload, {
    nullable: true,
    description:
      '裁定分派异议（职责 17）。Rules on an objection: upheld replaces that unit alone, or returns the appeal (duty 21). For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  ruleOnObjection(
    @Arg('input', () => inputs.RuleOnObjectionInput) input: inputs.RuleOnObjectionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RuleOnObjection, ruleOnObjection, input);
  }

  @Mutation(() => RedispatchAppealPayload, {
    nullable: true,
    description:
      '重新转办（职责 14、15）；留任单位保留接收与时限。Sends the appeal out anew, with the reason; who stays keeps receipt and clocks. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  redispatchAppeal(
    @Arg('input', () => inputs.RedispatchAppealInput) input: inputs.RedispatchAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RedispatchAppeal, redispatchAppeal, input);
  }

  @Mutation(() => ReviewListingPayload, {
    nullable: true,
    description:
      '列入审核（职责 19）：列入县级，或退回并重新计 5 个工作日。Lists at county level, or sends back with five working days to reply. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  reviewListing(
    @Arg('input', () => inputs.ReviewListingInput) input: inputs.ReviewListingInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReviewListing, reviewListing, input);
  }

  @Mutation(() => CloseByLawPayload, {
    nullable: true,
    description:
      '依法终结（职责 44）。Leaves the matter to the law, with the ground. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  closeByLaw(
    @Arg('input', () => inputs.CloseByLawInput) input: inputs.CloseByLawInput,
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
    @Arg('input', () => inputs.MergeAppealsInput) input: inputs.MergeAppealsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, MergeAppeals, mergeAppeals, input);
  }

  @Mutation(() => AttachFilesPayload, {
    nullable: true,
    description:
      '补充附件。Adds files to an open appeal. For ENTERPRISE_CONTACT of the enterprise, HALL_CLERK for what the hall filed, UNIT_HANDLER and UNIT_HEAD of its units, TRIAGE_OFFICER and BUREAU_HEAD; those of units and bureau the enterprise does not see.',
  })
  attachFiles(
    @Arg('input', () => inputs.AttachFilesInput) input: inputs.AttachFilesInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, AttachFiles, attachFiles, input);
  }

  @Mutation(() => SendMessagePayload, {
    nullable: true,
    description:
      '留言：企业与主办单位或政务服务数据管理局互通；对方收到短信提醒，未答复前每小时至多一条；每方 24 小时内至多 50 条。Writes to the other side of an appeal that has not ended; it is told by SMS, once an hour while it does not answer; 50 of a side in 24 hours at most. For ENTERPRISE_CONTACT of the enterprise, HALL_CLERK for what the hall filed, UNIT_HANDLER and UNIT_HEAD of the host, TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  sendMessage(
    @Arg('input', () => inputs.SendMessageInput) input: inputs.SendMessageInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, SendMessage, sendMessage, input);
  }

  @Mutation(() => RevealContactPayload, {
    description:
      '查看联系人完整姓名、电话，须说明理由，记入审计，次数有限。Shows the contact in clear; needs a reason, stands in the audit log, and is limited. For UNIT_HANDLER and UNIT_HEAD of its units, HALL_CLERK for what the hall filed, TRIAGE_OFFICER and BUREAU_HEAD; Idempotency-Key is not honoured.',
  })
  async revealContact(
    @Arg('input', () => inputs.RevealContactInput) input: inputs.RevealContactInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<RevealContactPayload> {
    const { result, userErrors } = await reveal(
      context,
      { field, schema: RevealContact, useCase: revealContact },
      input,
    );
    return { contact: result, userErrors };
  }

  @Mutation(() => AddInternalNotePayload, {
    nullable: true,
    description:
      '添加内部备注：仅本单位可见，不改变诉求。Notes something for the people of one’s own unit; the appeal does not change, and nobody else hears of it. For UNIT_HANDLER and UNIT_HEAD of its units, TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  async addInternalNote(
    @Arg('input', () => inputs.AddInternalNoteInput) input: inputs.AddInternalNoteInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AddInternalNotePayload> {
    const noting = { field: info.fieldName, schema: AddInternalNote, useCase: addInternalNote };
    const { result, userErrors } = await runCommand(context, noting, input);
    const asked = askedUnder(askedOf(info), 'internalNote');
    if (!result || !asked) return { internalNote: null, userErrors };
    const [row] = await context.reads.query<{ node: InternalNote }>(
      partsByKey('InternalNote')(signedIn(context), [result.noteId], asked),
    );
    return { internalNote: row?.node ?? null, userErrors };
  }
}
