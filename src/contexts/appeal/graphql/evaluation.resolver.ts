import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { runCommand } from '../../../platform/graphql/commands.js';
import { UserError } from '../../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { tenantIdOf } from '../../directory/index.js';
import { DecideFinally, decideFinally } from '../use-cases/decide-finally.js';
import { EvaluateAppeal, evaluateAppeal, EvaluateByToken, evaluateByToken } from '../use-cases/evaluate-appeal.js';
import { ForwardDissatisfaction, forwardDissatisfaction } from '../use-cases/forward-dissatisfaction.js';
import { RecordConsultation, recordConsultation } from '../use-cases/record-consultation.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './evaluation.types.js';

const EvaluateAppealPayload = payload('EvaluateAppealPayload');
const ForwardDissatisfactionPayload = payload('ForwardDissatisfactionPayload');
const RecordConsultationPayload = payload('RecordConsultationPayload');
const DecideFinallyPayload = payload('DecideFinallyPayload');

@ObjectType({ description: '凭码评价的结果。Outcome of an evaluation by token.' })
class EvaluateByTokenPayload {
  @Field(() => Boolean, { description: '已记录。Recorded.' })
  recorded!: boolean;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

/** What the enterprise says of it, and the one round after a dissatisfaction. */
@Resolver()
export class EvaluationResolver {
  @Mutation(() => EvaluateAppealPayload, {
    nullable: true,
    description: '评价（职责 36，5 个自然日内）。Evaluates what was done. For ENTERPRISE_CONTACT of the enterprise.',
  })
  evaluateAppeal(
    @Arg('input', () => types.EvaluateAppealInput) input: types.EvaluateAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, EvaluateAppeal, evaluateAppeal, input);
  }

  @Mutation(() => EvaluateByTokenPayload, {
    nullable: true,
    description: '凭短信中的一次性评价码评价（职责 36）。Evaluates by the one-time token. For anybody who holds it.',
  })
  async evaluateByToken(
    @Arg('input', () => types.EvaluateByTokenInput) { tenant, ...input }: types.EvaluateByTokenInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvaluateByTokenPayload> {
    const anonymousIn = (await tenantIdOf(context.services, tenant)) ?? undefined;
    const asHolder = { ...context, actor: null };
    const { result, userErrors } = await runCommand(
      asHolder,
      { field: info.fieldName, schema: EvaluateByToken, useCase: evaluateByToken, anonymousIn },
      input,
    );
    return { recorded: result !== null, userErrors };
  }

  @Mutation(() => ForwardDissatisfactionPayload, {
    nullable: true,
    description:
      '将不满意转主办单位（职责 38、35）。Forwards a dissatisfaction to the host. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  forwardDissatisfaction(
    @Arg('input', () => types.ForwardDissatisfactionInput) input: types.ForwardDissatisfactionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ForwardDissatisfaction, forwardDissatisfaction, input);
  }

  @Mutation(() => RecordConsultationPayload, {
    nullable: true,
    description: '记录与企业的沟通研究（职责 38）。Notes a consultation. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  recordConsultation(
    @Arg('input', () => types.RecordConsultationInput) input: types.RecordConsultationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RecordConsultation, recordConsultation, input);
  }

  @Mutation(() => DecideFinallyPayload, {
    nullable: true,
    description:
      '最后处理决定（职责 38），须先有沟通记录。The final decision; refused without a consultation. For UNIT_HANDLER and UNIT_HEAD of the host.',
  })
  decideFinally(
    @Arg('input', () => types.DecideFinallyInput) input: types.DecideFinallyInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, DecideFinally, decideFinally, input);
  }
}
