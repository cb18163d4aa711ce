import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';
import { OnAppealInput } from './appeal.inputs.js';

@ObjectType({
  description: '诉求联系人；他人所见为脱敏。Contact of the appeal; masked for everybody but the enterprise itself.',
})
export class AppealContact {
  @Field(() => String, { description: '姓名。Name.' })
  name!: string;

  @Field(() => String, { description: '电话，如 138****1234。Phone.' })
  phone!: string;
}

@ObjectType({ description: '更改的一项；姓名和电话脱敏。One thing changed; names and phones are masked.' })
export class AmendedField {
  @Field(() => String, { description: '输入字段名。Name of the input field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: '原值。Before.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '新值。After.' })
  after!: string | null;
}

@ObjectType({ description: '来源工单的一次更改；诉求仍以提交时为准。The order came again with other content.' })
export class Amendment {
  @Field(() => Int, { description: '序号。Sequence.' })
  sequence!: number;

  @Field(() => DateTime, { description: '收到时间。When it came.' })
  receivedAt!: string;

  @Field(() => [AmendedField], { description: '更改内容。What changed.' })
  changes!: AmendedField[];
}

@ObjectType({ description: '来源系统所报事件。What the hotline told of its order.' })
export class HotlineEvent {
  @Field(() => String, { description: '来源的事件编号。The source’s number.' })
  eventNo!: string;

  @Field(() => enums.HotlineEventKindEnum, { description: '事件。Kind.' })
  kind!: vocabulary.HotlineEventKind;

  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => DateTime, { nullable: true, description: '发生时间。When it happened.' })
  occurredAt!: string | null;

  @Field(() => DateTime, { description: '收到时间。When it came.' })
  receivedAt!: string;
}

@ObjectType({ description: '来源工单（职责 9）。The order of another system that the appeal came with.' })
export class ExternalOrder {
  @Field(() => String, { description: '来源系统名称。Name of the source.' })
  source!: string;

  @Field(() => String, { description: '工单编号。Number.' })
  externalNo!: string;

  @Field(() => DateTime, { nullable: true, description: '派遣时间。When the source sent it out.' })
  externalDispatchedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: '来源的办理时限；逾期不计为本平台逾期。The source’s own limit; its passing is no breach of ours.',
  })
  externalDueAt!: string | null;

  @Field(() => String, { nullable: true, description: '来源分类。The source’s category path.' })
  rawCategoryPath!: string | null;

  @Field(() => enums.UrgencyEnum, { description: '紧急程度。Urgency.' })
  urgency!: vocabulary.Urgency;

  @Field(() => String, { nullable: true, description: '来源建议单位。Units the source suggests.' })
  suggestedUnits!: string | null;

  @Field(() => String, { nullable: true, description: '地址。Address.' })
  address!: string | null;

  @Field(() => DateTime, { description: '收到时间。When it came first.' })
  receivedAt!: string;

  @Field(() => [Amendment], { description: '历次更改。Amendments.' })
  amendments!: Amendment[];

  @Field(() => [HotlineEvent], { description: '来源所报事件。Events the source told.' })
  events!: HotlineEvent[];
}

@InputType({ description: '所涉企业。The enterprise concerned.' })
export class FiledEnterpriseInput {
  @Field(() => UnifiedSocialCreditCode, {
    nullable: true,
    description: '统一社会信用代码；仅外部系统可缺。Credit code; other systems alone may lack it.',
  })
  creditCode?: string | null;

  @Field(() => String, { description: '企业名称（与法人库比对）。Name, compared with the registry.' })
  name!: string;
}

@InputType({ description: '联系人。Contact.' })
export class ContactInput {
  @Field(() => String, { description: '姓名。Name.' })
  name!: string;

  @Field(() => String, { description: '手机或固定电话。Phone.' })
  phone!: string;
}

@InputType({ description: '提交诉求（职责 7、8、10）。Filing an appeal.' })
export class FileAppealInput {
  @Field(() => enums.AppealChannelEnum, { description: '渠道，须与登录者相符。Channel; it must be the caller’s.' })
  channel!: vocabulary.AppealChannel;

  @Field(() => enums.AppealKindEnum, { description: '类型。Kind.' })
  kind!: vocabulary.AppealKind;

  @Field(() => String, { description: '标题，100 字以内。Title, at most 100 characters.' })
  title!: string;

  @Field(() => String, { description: '内容，5000 字以内。Description, at most 5000 characters.' })
  description!: string;

  @Field(() => ID, { nullable: true, description: '分类；仅外部系统可缺。Category; other systems alone may lack it.' })
  categoryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '所属区划代码；仅外部系统可缺。Division code; other systems alone may lack it.',
  })
  divisionCode?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: '分类表单的答案。Answers to the category’s form.' })
  formAnswers?: Record<string, unknown> | null;

  @Field(() => FiledEnterpriseInput, { description: '企业。Enterprise.' })
  enterprise!: FiledEnterpriseInput;

  @Field(() => ContactInput, {
    nullable: true,
    description: '联系人；线上可省略，默认本人。Contact; online it is the caller unless told.',
  })
  contact?: ContactInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '所据草稿，提交后即删除；内容以本输入为准。The draft it was written in: removed by the filing, not read.',
  })
  draftId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '工单编号：外部系统必填，与来源一起唯一，重复推送即同一诉求。The order’s number, needed of other systems: the same number from the same source is the same appeal.',
  })
  externalNo?: string | null;

  @Field(() => DateTime, { nullable: true, description: '派遣时间。When the source sent it out.' })
  externalDispatchedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: '来源的办理时限。The source’s own limit.' })
  externalDueAt?: Date | null;

  @Field(() => String, { nullable: true, description: '来源的一至四级分类。The source’s own category path.' })
  rawCategoryPath?: string | null;

  @Field(() => enums.UrgencyEnum, { nullable: true, description: '紧急程度。Urgency.' })
  urgency?: vocabulary.Urgency | null;

  @Field(() => String, {
    nullable: true,
    description: '来源建议的主协办单位，仅供参考。Units the source suggests; never bound.',
  })
  suggestedUnits?: string | null;

  @Field(() => String, { nullable: true, description: '地址。Address.' })
  address?: string | null;
}

@InputType({ description: '热线工单事件（职责 9）。What a hotline tells of its order.' })
export class AddHotlineEventInput extends OnAppealInput {
  @Field(() => String, { description: '来源的事件编号：重复推送即同一事件。The source’s number of the event.' })
  eventNo!: string;

  @Field(() => enums.HotlineEventKindEnum, { description: '事件。Kind.' })
  kind!: vocabulary.HotlineEventKind;

  @Field(() => String, { description: '内容，企业可见。Text; seen by the enterprise.' })
  text!: string;

  @Field(() => DateTime, { nullable: true, description: '发生时间。When it happened.' })
  occurredAt?: Date | null;
}
