import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { uuidOf } from '../../../kernel/ids.js';
import { downloadUrl } from '../../../papers/download-url.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { AttachFiles, attachFiles } from '../use-cases/attach-files.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './attachment.types.js';

const AttachFilesPayload = payload('AttachFilesPayload');

/** The papers of an appeal. */
@Resolver(() => types.Attachment)
export class AttachmentResolver {
  /** The address of a file is made anew for each reader. */
  @FieldResolver(() => String, {
    description:
      '下载地址：5 分钟内有效，仅限本次登录者。Where to download it: five minutes, for this sign-in alone; always as a file, never shown in the page.',
  })
  downloadUrl(@Root() { id }: types.Attachment, @Ctx() context: GraphQLContext): Promise<string> {
    return downloadUrl(context.services, signedIn(context), uuidOf('Attachment', id) ?? '');
  }

  @Mutation(() => AttachFilesPayload, {
    nullable: true,
    description:
      '补充附件。Adds files to an open appeal. For ENTERPRISE_CONTACT of the enterprise, HALL_CLERK for what the hall filed, UNIT_HANDLER and UNIT_HEAD of its units, TRIAGE_OFFICER and BUREAU_HEAD; those of units and bureau the enterprise does not see.',
  })
  attachFiles(
    @Arg('input', () => types.AttachFilesInput) input: types.AttachFilesInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, AttachFiles, attachFiles, input);
  }
}
