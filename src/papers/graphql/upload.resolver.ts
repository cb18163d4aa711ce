import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { toGlobalId } from '../../kernel/ids.js';
import { refuse } from '../../kernel/refusal.js';
import { runCommand } from '../../platform/graphql/commands.js';
import { UserError } from '../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { CreateUpload, createUpload, type UploadMade } from '../create-upload.js';

/** How long a client may take to begin sending, in seconds. */
const TARGET_TTL_SECONDS = 900;

@InputType({ description: '拟上传的文件。A file to upload.' })
export class CreateUploadInput {
  @Field(() => String, { description: '文件名，后缀须与类型相符。Name; it ends as names of its type do.' })
  fileName!: string;

  @Field(() => String, {
    description:
      '类型，如 `application/pdf`：图片、办公文档、纯文本、录音。Media type: pictures, office files, plain text, recordings.',
  })
  contentType!: string;

  @Field(() => Int, { description: '字节数，至多 20 MB。Bytes, exactly; 20 MB at most.' })
  size!: number;
}

@ObjectType({ description: '一个请求头。A header to send.' })
export class UploadHeader {
  @Field(() => String, { description: '名称。Name.' })
  name!: string;

  @Field(() => String, { description: '值。Value.' })
  value!: string;
}

@ObjectType({ description: '上传目标：以此方法、地址和请求头发送文件内容。Where to send the bytes, and how.' })
export class UploadTarget {
  @Field(() => ID, {
    description: '标识，供命令的 uploadIds；24 小时内有效，一次。For `uploadIds`: once, within 24 hours.',
  })
  uploadId!: string;

  @Field(() => String, { description: '方法：PUT。Method.' })
  method!: string;

  @Field(() => String, { description: '已签名的地址。Signed address.' })
  url!: string;

  @Field(() => [UploadHeader], { description: '须一并发送的请求头。Headers to send along.' })
  headers!: UploadHeader[];

  @Field(() => DateTime, { description: '地址失效时间。When the address runs out.' })
  expiresAt!: Date;
}

@ObjectType({ description: '结果：上传目标，或拒绝原因。The target, or the refusals.' })
export class CreateUploadPayload {
  @Field(() => UploadTarget, { nullable: true, description: '上传目标；拒绝时为空。The target; null on a refusal.' })
  target!: UploadTarget | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@Resolver()
export class UploadResolver {
  @Mutation(() => CreateUploadPayload, {
    nullable: true,
    description:
      '准备上传一个文件。Prepares the upload of a file; only its maker can use it. For ENTERPRISE_CONTACT and HALL_CLERK, for the clients HOTLINE and CITY_PLATFORM, and for whoever handles: UNIT_HANDLER and UNIT_HEAD, also TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  async createUpload(
    @Arg('input', () => CreateUploadInput) input: CreateUploadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<CreateUploadPayload> {
    const { store } = context.services.papers;
    const prepare = () => store.ping().catch(() => refuse('STORAGE_UNAVAILABLE'));
    const command = { field: 'createUpload', schema: CreateUpload, useCase: createUpload, prepare };
    const { result, userErrors } = await runCommand(context, command, input);
    return { target: result && (await targetOf(context, result)), userErrors };
  }
}

async function targetOf({ services, actor }: GraphQLContext, upload: UploadMade): Promise<UploadTarget> {
  const place = { ...upload, tenantId: actor?.tenantId ?? '' };
  const { url, headers } = await services.papers.store.target(place, TARGET_TTL_SECONDS);
  return {
    uploadId: toGlobalId('Upload', upload.uploadId),
    method: 'PUT',
    url,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    expiresAt: new Date(Date.now() + TARGET_TTL_SECONDS * 1_000),
  };
}
