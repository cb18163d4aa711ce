import type { GraphQLResolveInfo } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import type { z } from 'zod';
import { inspectUploads } from '../../../papers/inspect-uploads.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import type { AppealChanged } from '../use-cases/on-appeal.js';
import { readAppeal } from './appeal-reads.resolver.js';
import { Appeal } from './appeal.types.js';

export interface AppealPayload {
  appeal: Appeal | null;
  userErrors: UserError[];
}

/** A payload type of its own for each command, so that each can grow by itself. */
export function payload(name: string): new () => AppealPayload {
  @ObjectType(name, { description: `结果：变化后的诉求，或拒绝原因。The appeal as it is now, or the refusals.` })
  class Payload implements AppealPayload {
    @Field(() => Appeal, {
      nullable: true,
      description:
        '变化后的诉求；拒绝时，或此后不再可读时为空。The appeal; null on a refusal, or where it is no longer the caller’s to read.',
    })
    appeal!: Appeal | null;

    @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
    userErrors!: UserError[];
  }
  return Payload;
}

/** Files that come with a command are looked at before it begins. */
function inspectPapers({ services, actor }: GraphQLContext) {
  return async (input: unknown): Promise<void> => {
    const { uploadIds } = input as { uploadIds?: string[] | null };
    if (actor && uploadIds) await inspectUploads(services, actor, uploadIds);
  };
}

/** Gives the command, then reads the appeal anew with the fields asked for. */
export async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, AppealChanged>,
  input: unknown,
): Promise<AppealPayload> {
  const prepare = inspectPapers(context);
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase, prepare }, input);
  const asked = askedUnder(askedOf(info), 'appeal');
  const appeal = result && asked ? await readAppeal(context, result.appealId, asked) : null;
  return { appeal, userErrors };
}
