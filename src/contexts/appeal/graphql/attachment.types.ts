import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Person } from '../../directory/graphql.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';
import { OnAppealInput } from './appeal.inputs.js';

@ObjectType({
  implements: Node,
  description:
    '附件。A file. Read by whoever may read its appeal; those of units and bureau, but with a reply, not by the enterprise.',
})
export class Attachment extends Node {
  @Field(() => String, { description: '文件名。Name.' })
  fileName!: string;

  @Field(() => String, { description: '类型。Media type.' })
  contentType!: string;

  @Field(() => Int, { description: '字节数。Bytes.' })
  size!: number;

  @Field(() => String, { description: '内容的 SHA-256。SHA-256 of the content, in hex.' })
  sha256!: string;

  @Field(() => enums.AttachmentSourceEnum, { description: '来源。What it came with.' })
  source!: vocabulary.AttachmentSource;

  @Field(() => DateTime, { description: '时间。When it was added.' })
  addedAt!: string;

  @Field(() => Person, { nullable: true, description: '添加人。Who added it.' })
  addedBy!: Person | null;

  @Field(() => String, {
    description:
      '下载地址：5 分钟内有效，仅限本次登录者。Where to download it: five minutes, for this sign-in alone; always as a file, never shown in the page.',
  })
  downloadUrl!: string;
}

@InputType({ description: '补充附件。Adding files to an open appeal.' })
export class AttachFilesInput extends OnAppealInput {
  @Field(() => [ID], { description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.' })
  uploadIds!: string[];

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note?: string | null;
}
