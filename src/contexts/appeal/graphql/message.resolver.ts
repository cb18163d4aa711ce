import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { reveal } from '../../../platform/graphql/reveal.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { partsByKey } from '../persistence/appeal.views.js';
import { AddInternalNote, addInternalNote } from '../use-cases/add-internal-note.js';
import { RevealContact, revealContact } from '../use-cases/reveal-contact.js';
import { SendMessage, sendMessage } from '../use-cases/send-message.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import { AppealContact } from './filing.types.js';
import * as types from './message.types.js';

const SendMessagePayload = payload('SendMessagePayload');

@ObjectType({ description: '结果：内部备注，或拒绝原因。The note, or the refusals.' })
class AddInternalNotePayload {
  @Field(() => types.InternalNote, { nullable: true, description: '备注；拒绝时为空。The note; null on a refusal.' })
  internalNote!: types.InternalNote | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

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

/** What the sides write to each other, what a unit notes for itself, and whom to speak with. */
@Resolver()
export class MessageResolver {
  @Mutation(() => SendMessagePayload, {
    nullable: true,
    description:
      '留言：企业与主办单位或政务服务数据管理局互通；对方收到短信提醒，未答复前每小时至多一条；每方 24 小时内至多 50 条。Writes to the other side of an appeal that has not ended; it is told by SMS, once an hour while it does not answer; 50 of a side in 24 hours at most. For ENTERPRISE_CONTACT of the enterprise, HALL_CLERK for what the hall filed, UNIT_HANDLER and UNIT_HEAD of the host, TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  sendMessage(
    @Arg('input', () => types.SendMessageInput) input: types.SendMessageInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, SendMessage, sendMessage, input);
  }

  @Mutation(() => AddInternalNotePayload, {
    nullable: true,
    description:
      '添加内部备注：仅本单位可见，不改变诉求。Notes something for the people of one’s own unit; the appeal does not change, and nobody else hears of it. For UNIT_HANDLER and UNIT_HEAD of its units, TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  async addInternalNote(
    @Arg('input', () => types.AddInternalNoteInput) input: types.AddInternalNoteInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AddInternalNotePayload> {
    const noting = { field: info.fieldName, schema: AddInternalNote, useCase: addInternalNote };
    const { result, userErrors } = await runCommand(context, noting, input);
    const asked = askedUnder(askedOf(info), 'internalNote');
    if (!result || !asked) return { internalNote: null, userErrors };
    const [row] = await context.reads.query<{ node: types.InternalNote }>(
      partsByKey('InternalNote')(signedIn(context), [result.noteId], asked),
    );
    return { internalNote: row?.node ?? null, userErrors };
  }

  @Mutation(() => RevealContactPayload, {
    description:
      '查看联系人完整姓名、电话，须说明理由，记入审计，次数有限。Shows the contact in clear; needs a reason, stands in the audit log, and is limited. For UNIT_HANDLER and UNIT_HEAD of its units, HALL_CLERK for what the hall filed, TRIAGE_OFFICER and BUREAU_HEAD; Idempotency-Key is not honoured.',
  })
  async revealContact(
    @Arg('input', () => types.RevealContactInput) input: types.RevealContactInput,
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
}
