import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { uuidOf } from '../../../kernel/ids.js';
import { downloadUrl } from '../../../papers/download-url.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Attachment } from './appeal.types.js';

/** The address of a file is made anew for each reader. */
@Resolver(() => Attachment)
export class AttachmentFieldsResolver {
  @FieldResolver(() => String, {
    description:
      '下载地址：5 分钟内有效，仅限本次登录者。Where to download it: five minutes, for this sign-in alone; always as a file, never shown in the page.',
  })
  downloadUrl(@Root() { id }: Attachment, @Ctx() context: GraphQLContext): Promise<string> {
    return downloadUrl(context.services, signedIn(context), uuidOf('Attachment', id) ?? '');
  }
}
