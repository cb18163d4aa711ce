import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { toGlobalId } from '../../kernel/ids.js';
import { runCommand, userError } from '../../platform/graphql/commands.js';
import { UserError } from '../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { signedIn } from '../../platform/graphql/signed-in.js';
import { AdvanceClock, advanceTo, planAdvance, type Advanced } from '../sandbox.js';
import type { ClockRuleName } from '../clock-rules.js';
import { ClockRuleEnum } from './deadline.types.js';

@InputType({
  description: '拨快沙箱时钟：给出 days、hours（相加）或 to。By days and hours together, or to an instant.',
})
export class SandboxAdvanceClockInput {
  @Field(() => Int, { nullable: true, description: '自然日，至多 366。Natural days.' })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: '小时。Hours.' })
  hours?: number | null;

  @Field(() => DateTime, { nullable: true, description: '拨至该时间。To this instant.' })
  to?: Date | null;
}

@ObjectType({ description: '拨快时钟时到期的一个时限。A clock that fired on the way.' })
export class FiredClock {
  @Field(() => ClockRuleEnum, { description: '规则。Rule.' })
  rule!: ClockRuleName;

  @Field(() => DateTime, { description: '到期时间。Due instant.' })
  dueAt!: Date;

  @Field(() => ID, { description: '诉求标识。Id of the appeal.' })
  appealId!: string;
}

@ObjectType({ description: '拨快时钟的结果。Outcome of moving the clock.' })
export class SandboxAdvanceClockPayload {
  @Field(() => DateTime, { nullable: true, description: '现在的业务时间。Domain time now.' })
  now!: Date | null;

  @Field(() => [FiredClock], { description: '本县依次到期的时限。Clocks of this tenant that fired, in order.' })
  fired!: FiredClock[];

  @Field(() => Boolean, { description: '已完成；否则由后台继续。Finished; otherwise a job goes on with it.' })
  finished!: boolean;

  @Field(() => [UserError], { description: '拒绝原因。Refusals.' })
  userErrors!: UserError[];
}

@Resolver()
export class SandboxResolver {
  @Mutation(() => SandboxAdvanceClockPayload, {
    nullable: true,
    description:
      '拨快本沙箱（市县一体）的时钟：途中每个时限都在其到期的一刻触发。Moves the clock of this sandbox’s family forward; every clock fires at its very instant. For TENANT_ADMIN of a sandbox.',
  })
  async sandboxAdvanceClock(
    @Arg('input', () => SandboxAdvanceClockInput) input: SandboxAdvanceClockInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SandboxAdvanceClockPayload> {
    const plan = { field: info.fieldName, schema: AdvanceClock, useCase: planAdvance };
    const { result, userErrors } = await runCommand(context, plan, input);
    if (!result) return refused(userErrors);
    const advanced = await advanceTo(context.services, signedIn(context).tenantId, result);
    return advanced ? payloadOf(advanced) : refused([userError({ code: 'CONFLICT', facts: {} }, context)]);
  }
}

const refused = (userErrors: UserError[]): SandboxAdvanceClockPayload => ({
  now: null,
  fired: [],
  finished: false,
  userErrors,
});

function payloadOf({ now, fired, finished }: Advanced): SandboxAdvanceClockPayload {
  return {
    now,
    fired: fired.map(({ rule, dueAt, appealId }) => ({ rule, dueAt, appealId: toGlobalId('Appeal', appealId) })),
    finished,
    userErrors: [],
  };
}
