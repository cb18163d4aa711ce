import { Field, InputType, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/common.types.js';
import { DateTime, LocalDate } from '../../../platform/graphql/scalars.js';
import { Person, Unit } from '../../directory/graphql.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';
import { OnAppealInput, OnAppealWithFilesInput } from './appeal.inputs.js';
import { Attachment } from './attachment.types.js';

@ObjectType({
  implements: Node,
  description:
    '处理意见：主办单位的回复（职责 18），或协办单位给主办单位的意见（职责 15，企业不可见）。The host’s reply, or what a co-handler tells the host, which the enterprise does not see.',
})
export class HandlingOpinion extends Node {
  @Field(() => enums.AssignmentRoleEnum, { description: '以主办或协办身份。In which role the unit gave it.' })
  role!: vocabulary.AssignmentRole;

  @Field(() => [Attachment], { description: '附件。Files that came with it.' })
  attachments!: Attachment[];

  @Field(() => enums.OpinionOutcomeEnum, { description: '结果。Outcome.' })
  outcome!: vocabulary.OpinionOutcome;

  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => Unit, { description: '单位。Unit.' })
  unit!: Unit;

  @Field(() => DateTime, { description: '时间。When.' })
  givenAt!: string;
}

@ObjectType({
  implements: Node,
  description:
    '延期：每件诉求至多申请一次；企业只见已准予的。The one extension of an appeal; the enterprise sees it once it is granted.',
})
export class Extension extends Node {
  @Field(() => Unit, { description: '申请单位。The unit that asked.' })
  unit!: Unit;

  @Field(() => String, { nullable: true, description: '理由；企业所见为空。Reason; null for the enterprise.' })
  reason!: string | null;

  @Field(() => LocalDate, { description: '申请延至。Until when it was asked for.' })
  requestedUntil!: string;

  @Field(() => DateTime, { description: '原期限。When the reply was due before.' })
  previousDueAt!: string;

  @Field(() => DateTime, { description: '申请时间。When it was asked for.' })
  requestedAt!: string;

  @Field(() => enums.ExtensionDecisionEnum, {
    nullable: true,
    description: '决定；尚未决定为空。Decision; null until there is one.',
  })
  decision!: vocabulary.ExtensionDecision | null;

  @Field(() => String, { nullable: true, description: '决定说明；企业所见为空。Its text; null for the enterprise.' })
  decisionText!: string | null;

  @Field(() => DateTime, { nullable: true, description: '准予延至的期限。When the reply is due by the extension.' })
  grantedDueAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '因准予延期而撤销的逾期。The breach that it annulled.' })
  annulledBreachAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '决定时间。When it was decided.' })
  decidedAt!: string | null;

  @Field(() => Person, { nullable: true, description: '决定人。By whom.' })
  decidedBy!: Person | null;
}

@ObjectType({
  implements: Node,
  description:
    '列入审核（职责 19）；退回承办单位的企业不可见。The bureau’s decision on a proposal to list; what was SENT_BACK the enterprise does not see.',
})
export class Listing extends Node {
  @Field(() => enums.ListingLevelEnum, { description: '级别。Level.' })
  level!: string;

  @Field(() => enums.ListingDecisionEnum, { description: '决定。Decision.' })
  decision!: vocabulary.ListingDecision;

  @Field(() => String, { description: '说明。Note.' })
  note!: string;

  @Field(() => DateTime, { description: '时间。When.' })
  decidedAt!: string;
}

@InputType({ description: '情况核实（职责 12）。Recording a verification.' })
export class RecordVerificationInput extends OnAppealWithFilesInput {
  @Field(() => String, { description: '核实情况。What was found.' })
  text!: string;
}

@InputType({ description: '协办意见（职责 15）。A co-handler’s opinion.' })
export class GiveCoHandlerOpinionInput extends OnAppealWithFilesInput {
  @Field(() => enums.OpinionOutcomeEnum, { description: '本单位职责部分的结果。Outcome of the unit’s own part.' })
  outcome!: vocabulary.OpinionOutcome;

  @Field(() => String, { description: '意见，供主办单位参考；企业不可见。The opinion, for the host alone.' })
  text!: string;
}

@InputType({ description: '回复处理意见（职责 18）。Replying with a handling opinion.' })
export class ReplyToAppealInput extends OnAppealWithFilesInput {
  @Field(() => enums.OpinionOutcomeEnum, { description: '结果。Outcome.' })
  outcome!: vocabulary.OpinionOutcome;

  @Field(() => String, { description: '处理意见。The opinion.' })
  text!: string;
}

@InputType({ description: '申请延期。Asking for an extension.' })
export class RequestExtensionInput extends OnAppealInput {
  @Field(() => LocalDate, {
    description: '延至该工作日 24:00，不得超过本县上限。Until 24:00 of this working day, within the county’s limit.',
  })
  until!: string;

  @Field(() => String, { description: '理由，企业不可见。Reason; not for the enterprise.' })
  reason!: string;
}

@InputType({ description: '决定延期申请。Deciding on an extension.' })
export class DecideExtensionInput extends OnAppealInput {
  @Field(() => enums.ExtensionDecisionEnum, { description: '决定。Decision.' })
  decision!: vocabulary.ExtensionDecision;

  @Field(() => LocalDate, {
    nullable: true,
    description: '准予延至的工作日，默认为所申请的日期。Granted until this working day; the one asked for unless told.',
  })
  until?: string | null;

  @Field(() => String, { description: '说明，企业不可见。Text; not for the enterprise.' })
  text!: string;
}

@InputType({ description: '列入审核（职责 19）。Reviewing a proposal to list.' })
export class ReviewListingInput extends OnAppealInput {
  @Field(() => enums.ListingDecisionEnum, { description: '决定。Decision.' })
  decision!: vocabulary.ListingDecision;

  @Field(() => String, {
    description:
      '说明；列入的企业可见，退回的企业不可见。Note; the enterprise sees that of a listing, not that of a sending back.',
  })
  note!: string;
}
