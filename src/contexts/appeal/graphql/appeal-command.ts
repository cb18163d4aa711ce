import type { GraphQLResolveInfo } from 'graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import type { z } from 'zod';
import { inspectUploads } from '../../../papers/inspect-uploads.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runBulk, runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { uuidOf } from '../../../kernel/ids.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { appealsByKey } from '../persistence/appeal.views.js';
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

@ObjectType({ description: '批量命令中一项的结果。What came of one id of a bulk command.' })
export class BulkResult {
  @Field(() => ID, { description: '所给标识。The id as it was given.' })
  id!: string;

  @Field(() => Appeal, { nullable: true, description: '变化后的诉求；被拒绝时为空。The appeal; null on a refusal.' })
  appeal!: Appeal | null;

  @Field(() => [UserError], {
    description:
      '该项的拒绝原因；不存在或不可读者为 NOT_FOUND。Refusals of this one; NOT_FOUND for what one may not read.',
  })
  userErrors!: UserError[];
}

export interface BulkPayload {
  results: BulkResult[];
  userErrors: UserError[];
}

/** The payload of a bulk command. */
export function bulkPayload(name: string): new () => BulkPayload {
  @ObjectType(name, { description: '批量结果：逐项，顺序同输入。One result for each id, in the order given.' })
  class Payload implements BulkPayload {
    @Field(() => [BulkResult], { description: '逐项结果。Result by result.' })
    results!: BulkResult[];

    @Field(() => [UserError], {
      description: '整体被拒绝的原因；此时没有任何一项被处理。Refusals of the whole: then no row was begun.',
    })
    userErrors!: UserError[];
  }
  return Payload;
}

/** A command over ids: which field of its input they are, and which of the single command's they stand for. */
interface Bulk<I> {
  schema: z.ZodType<I>;
  useCase: UseCase<I, AppealChanged>;
  of: 'appealId' | 'assignmentId';
}

/** Gives the command for each id, then reads all that changed in one statement. */
export async function bulk<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  { schema, useCase, of }: Bulk<I>,
  ids: readonly string[],
): Promise<BulkPayload> {
  const path = `${of}s`;
  const given = { field: info.fieldName, schema, useCase };
  const { rows, userErrors } = await runBulk(
    context,
    given,
    { [path]: ids },
    { ids, path, rowOf: (id) => ({ [of]: id }) },
  );
  const asked = askedUnder(askedUnder(askedOf(info), 'results') ?? [], 'appeal');
  const keys = [...new Set(rows.flatMap(({ result }) => (result ? [result.appealId] : [])))];
  const read =
    asked && keys.length > 0
      ? await context.reads.query<{ node: Appeal }>(appealsByKey(signedIn(context), keys, asked))
      : [];
  const appeals = new Map(read.map(({ node }) => [uuidOf('Appeal', node.id), node]));
  const results = rows.map(({ id, result, userErrors: refusals }) => ({
    id,
    appeal: (result && appeals.get(result.appealId)) ?? null,
    userErrors: refusals,
  }));
  return { results, userErrors };
}
