import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/common.types.js';
import { DateTime, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';
import { OnAppealInput, OnAppealWithFilesInput } from './appeal.inputs.js';
import { Attachment } from './attachment.types.js';

@ObjectType({ implements: Node, description: '二次审核（职责 11）。Market supervision’s answer to a mismatch.' })
export class RegistryReview extends Node {
  @Field(() => enums.ReviewResultEnum, { description: '结果。Result.' })
  result!: vocabulary.ReviewResult;

  @Field(() => String, { description: '说明。Note.' })
  note!: string;

  @Field(() => UnifiedSocialCreditCode, { nullable: true, description: '更正后的代码。The corrected code.' })
  correctedCreditCode!: string | null;

  @Field(() => String, { nullable: true, description: '更正后的名称。The corrected name.' })
  correctedName!: string | null;

  @Field(() => DateTime, { description: '时间。When.' })
  reviewedAt!: string;
}

@ObjectType({ implements: Node, description: '补充材料。A supplement: what was asked for, and what came.' })
export class Supplement extends Node {
  @Field(() => String, { description: '要求。What was asked for.' })
  request!: string;

  @Field(() => DateTime, { description: '要求时间。When.' })
  requestedAt!: string;

  @Field(() => String, { nullable: true, description: '补充内容。What came.' })
  answer!: string | null;

  @Field(() => DateTime, { nullable: true, description: '补充时间。When it came.' })
  answeredAt!: string | null;

  @Field(() => [Attachment], { description: '随之提交的附件。Files that came with it.' })
  attachments!: Attachment[];
}

@InputType({ description: '二次审核（职责 11）。Answering a mismatch.' })
export class ReviewRegistrationInput extends OnAppealInput {
  @Field(() => enums.ReviewResultEnum, { description: '结果。Result.' })
  result!: vocabulary.ReviewResult;

  @Field(() => String, { description: '说明。Note.' })
  note!: string;

  @Field(() => UnifiedSocialCreditCode, {
    nullable: true,
    description:
      '更正后的代码，仅限 CORRECTED（与名称至少给出一项）：重新比对，诉求归入该代码的企业。Corrected code, with CORRECTED only, which needs this or the name: matched anew, and the appeal is then that enterprise’s.',
  })
  correctedCreditCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '更正后的名称，仅限 CORRECTED：重新比对。Corrected name, with CORRECTED only: matched anew.',
  })
  correctedName?: string | null;
}

@InputType({ description: '要求补充材料。Asking for a supplement.' })
export class RequestSupplementInput extends OnAppealInput {
  @Field(() => String, { description: '要求补充的内容，企业可见。What is missing; seen by the enterprise.' })
  text!: string;
}

@InputType({ description: '补充材料。Supplementing an appeal.' })
export class SupplementAppealInput extends OnAppealWithFilesInput {
  @Field(() => String, { description: '补充内容。What was asked for.' })
  text!: string;
}

@InputType({ description: '退回（职责 21）。Returning an appeal.' })
export class ReturnAppealInput extends OnAppealInput {
  @Field(() => enums.ReturnReasonEnum, { description: '原因。Reason.' })
  reason!: vocabulary.ReturnReason;

  @Field(() => String, { description: '说明，企业可见。Text, seen by the enterprise.' })
  text!: string;
}

@InputType({ description: '转办（职责 13–15）。Dispatching an appeal.' })
export class DispatchAppealInput extends OnAppealInput {
  @Field(() => ID, { description: '主办单位。Host.' })
  hostUnitId!: string;

  @Field(() => [ID], { nullable: true, description: '协办单位，至多 10 个。Co-handlers, at most ten.' })
  coHandlerUnitIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: '更正分类。Corrects the category.' })
  categoryId?: string | null;

  @Field(() => String, { nullable: true, description: '更正区划。Corrects the division.' })
  divisionCode?: string | null;

  @Field(() => Int, { nullable: true, description: '分级 1–4。Grade.' })
  grade?: number | null;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '登记信息复核未通过时的受理理由（原则上）。Reason to accept after a rejected registration.',
  })
  overrideReason?: string | null;
}

@InputType({ description: '重新转办（职责 14、15）。Sending an appeal out anew.' })
export class RedispatchAppealInput extends OnAppealInput {
  @Field(() => ID, { description: '主办单位。Host.' })
  hostUnitId!: string;

  @Field(() => [ID], { nullable: true, description: '协办单位。Co-handlers.' })
  coHandlerUnitIds?: string[] | null;

  @Field(() => String, { description: '理由。Reason.' })
  reason!: string;
}
