import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../../kernel/roles.js';
import { Node, PageInfo } from '../../../platform/graphql/common.types.js';
import { RevealInput } from '../../../platform/graphql/reveal.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Person, RoleEnum, Unit } from '../../directory/graphql.js';
import { OnAppealWithFilesInput } from './appeal.inputs.js';
import { Attachment } from './attachment.types.js';

@ObjectType({
  implements: Node,
  description:
    '留言：企业与主办单位或政务服务数据管理局之间。What enterprise and host or bureau write to each other. Read by the enterprise, the hall for what it filed, the units, the bureau and supervision.',
})
export class Message extends Node {
  @Field(() => Int, { description: '其事项在办理过程中的序号。Sequence of its event in the timeline.' })
  sequence!: number;

  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => DateTime, { description: '时间。When.' })
  sentAt!: string;

  @Field(() => Person, { nullable: true, description: '留言人。Who wrote it.' })
  sentBy!: Person | null;

  @Field(() => Unit, {
    nullable: true,
    description: '其单位；企业留言时为空。For which unit; null for the enterprise.',
  })
  unit!: Unit | null;

  @Field(() => RoleEnum, { description: '以何岗位。In which post.' })
  role!: Role;

  @Field(() => [Attachment], { description: '附件。Files that came with it.' })
  attachments!: Attachment[];
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class MessageEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => Message, { description: '留言。Message.' })
  node!: Message;
}

@ObjectType({ description: '留言，按时间先后。Messages, oldest first; `last: 3` brings the three newest.' })
export class MessageConnection {
  @Field(() => [MessageEdge], { description: '列表项及其游标。Edges.' })
  edges!: MessageEdge[];

  @Field(() => [Message], { description: '留言。Messages.' })
  nodes!: Message[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  implements: Node,
  description:
    '内部备注：仅作者所在单位的办理人员可见。A note inside one unit: read by the people of its author’s unit who handle appeals, and by nobody else.',
})
export class InternalNote extends Node {
  @Field(() => String, { description: '内容。Text.' })
  text!: string;

  @Field(() => DateTime, { description: '时间。When.' })
  writtenAt!: string;

  @Field(() => Person, { nullable: true, description: '作者。Who wrote it.' })
  writtenBy!: Person | null;

  @Field(() => Unit, { description: '所属单位。Whose it is.' })
  unit!: Unit;
}

@InputType({ description: '留言。Writing to the other side.' })
export class SendMessageInput extends OnAppealWithFilesInput {
  @Field(() => String, { description: '内容，至多 2000 字。Text, 2000 characters at most.' })
  text!: string;
}

@InputType({ description: '内部备注。Noting something for one’s own unit.' })
export class AddInternalNoteInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => String, { description: '内容，至多 2000 字。Text, 2000 characters at most.' })
  text!: string;
}

@InputType({ description: '查看联系人未脱敏信息。To be shown the contact of an appeal.' })
export class RevealContactInput extends RevealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;
}
