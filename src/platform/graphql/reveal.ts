import { Field, InputType } from 'type-graphql';
import type { z } from 'zod';
import type { RevealPurpose } from '../audit/reveal.js';
import { runCommand, type Outcome, type UseCase } from './commands.js';
import type { GraphQLContext } from './context.js';
import { enumOf } from './enums.js';
import { waitFor } from './errors.js';
import { signedIn } from './signed-in.js';

const RevealPurposeEnum = enumOf<RevealPurpose>(
  'RevealPurpose',
  '查看未脱敏信息的用途。What it is needed for to see what is masked.',
  {
    CLARIFY: '核实情况。To ask what is meant, or whether it is so.',
    HANDLE: '沟通办理。To settle the matter together.',
    FOLLOW_UP: '回访。To ask how it went.',
    ADMINISTER: '账号管理。To look after accounts.',
    OTHER: '其他，见理由。Something else: the reason says what.',
  },
);

/** What every reveal takes beside whom it is about. */
@InputType()
export abstract class RevealInput {
  @Field(() => RevealPurposeEnum, { description: '用途，记入审计。What for; stands in the audit log.' })
  purpose!: RevealPurpose;

  @Field(() => String, {
    description: '理由，5 至 200 字；加密保存，审计员可见。Why, 5 to 200 characters; kept sealed, for the auditor.',
  })
  reason!: string;
}

/**
 * Shows what is masked otherwise. It counts against the person's allowance before it is looked whether there is something
 * to show, and is shown only once its record stands.
 */
export async function reveal<I, R>(
  context: GraphQLContext,
  command: { field: string; schema: z.ZodType<I>; useCase: UseCase<I, R> },
  input: unknown,
): Promise<Outcome<R>> {
  const { attempts } = context.services;
  const { tenantId, accountId } = signedIn(context);
  const prepare = async (): Promise<void> => {
    await attempts.count('REVEALS_IN_AN_HOUR', tenantId, accountId ?? '');
    await attempts.count('REVEALS_IN_A_DAY', tenantId, accountId ?? '');
  };
  // What is answered under a key would be kept.
  const unrecorded = { ...context, idempotencyKey: null };
  try {
    return await runCommand(unrecorded, { ...command, prepare }, input);
  } catch (fault) {
    throw waitFor('RATE_LIMITED', fault, context.language);
  }
}
