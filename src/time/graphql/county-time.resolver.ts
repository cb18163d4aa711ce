import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { runCommand, type UseCase } from '../../platform/graphql/commands.js';
import { UserError } from '../../platform/graphql/common.types.js';
import type { GraphQLContext } from '../../platform/graphql/context.js';
import { enumOf } from '../../platform/graphql/enums.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { signedIn } from '../../platform/graphql/signed-in.js';
import { forgetCalendars } from '../calendars.js';
import { CLOCK_RULES, CLOCKS, type ClockRuleName } from '../clock-rules.js';
import {
  ChangeClockPolicy,
  changeClockPolicy,
  DeclareClosure,
  declareClosure,
  WithdrawClosure,
  withdrawClosure,
} from '../county-time.js';
import { clockPoliciesOf, closuresOf } from '../county-time.views.js';
import { forgetPolicies } from '../policies.js';
import type { ClockUnit } from '../pure/index.js';
import { ClockRuleEnum } from './deadline.types.js';

const ClockUnitEnum = enumOf<ClockUnit>('ClockUnit', '时限单位。Unit of a clock.', {
  WORKING_DAY: '工作日。Working days.',
  NATURAL_DAY: '自然日。Natural days.',
  CLOCK_HOUR: '小时。Hours.',
});

@ObjectType({ description: '县定休息日，在国家日历之外。A day off of the county’s own.' })
export class CalendarClosure {
  @Field(() => LocalDate, { description: '日期。Day.' })
  date!: string;

  @Field(() => String, { description: '名称，计时说明中显示。Name, shown where it is not counted.' })
  name!: string;
}

@ObjectType({ description: '一项时限在本县的长短。How long a clock runs in the county.' })
export class ClockPolicy {
  @Field(() => ClockRuleEnum, { description: '规则。Rule.' })
  rule!: ClockRuleName;

  @Field(() => Int, { description: '长短。Length.' })
  length!: number;

  @Field(() => ClockUnitEnum, { description: '单位。Unit.' })
  unit!: ClockUnit;

  @Field(() => Int, { description: '文件（或本平台建议）的长短。Length that the text sets, or the platform suggests.' })
  usualLength!: number;

  @Field(() => Boolean, { description: '是否仅为建议：文件未规定，县可加长。Suggested: may be made longer.' })
  suggested!: boolean;

  @Field(() => Int, { description: '版本，供 `expectedVersion`；0 为未改。Version; 0 where it was never changed.' })
  version!: number;
}

@InputType({ description: '设县定休息日。To declare a day off.' })
export class DeclareClosureInput {
  @Field(() => LocalDate, { description: '日期，今日或以后。Day, today or later.' })
  date!: string;

  @Field(() => String, { description: '名称，至多 40 字。Name.' })
  name!: string;
}

@InputType({ description: '撤销县定休息日。To take a day off back.' })
export class WithdrawClosureInput {
  @Field(() => LocalDate, { description: '日期，今日或以后。Day, today or later.' })
  date!: string;
}

@InputType({ description: '调整时限长短。To change how long a clock runs.' })
export class ChangeClockPolicyInput {
  @Field(() => ClockRuleEnum, { description: '规则。Rule.' })
  rule!: ClockRuleName;

  @Field(() => Int, {
    description: '长短，单位不变；文件规定的只可缩短。Length in its unit; what the text sets only shorter.',
  })
  length!: number;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: '休息日命令的结果。The days off as they are now, or the refusals.' })
export class ClosurePayload {
  @Field(() => [CalendarClosure], { nullable: true, description: '县定休息日；拒绝时为空。Null on a refusal.' })
  closures!: CalendarClosure[] | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: '时限命令的结果。The clock’s policy as it is now, or the refusals.' })
export class ClockPolicyPayload {
  @Field(() => ClockPolicy, { nullable: true, description: '时限；拒绝时为空。The policy; null on a refusal.' })
  clockPolicy!: ClockPolicy | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

const readClosures = async (context: GraphQLContext): Promise<CalendarClosure[]> =>
  (await context.reads.query<{ node: CalendarClosure }>(closuresOf(signedIn(context)))).map(({ node }) => node);

async function readPolicies(context: GraphQLContext): Promise<ClockPolicy[]> {
  const rows = await context.reads.query<{ node: ClockPolicy }>(clockPoliciesOf(signedIn(context)));
  return CLOCK_RULES.map((rule) => {
    const { length, unit, suggested } = CLOCKS[rule];
    const set = rows.find(({ node }) => node.rule === rule)?.node;
    return { rule, length, unit, version: 0, ...set, usualLength: length, suggested };
  });
}

async function closureCommand<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, unknown>,
  input: unknown,
): Promise<ClosurePayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  if (!result) return { closures: null, userErrors };
  forgetCalendars(context.services.database.orm.em);
  return { closures: await readClosures(context), userErrors };
}

@Resolver()
export class CountyTimeResolver {
  @Query(() => [CalendarClosure], { description: '县定休息日。The county’s own days off. For anybody signed in.' })
  calendarClosures(@Ctx() context: GraphQLContext): Promise<CalendarClosure[]> {
    return readClosures(context);
  }

  @Query(() => [ClockPolicy], {
    description: '各项时限在本县的长短。How long each clock runs here. For anybody signed in.',
  })
  clockPolicies(@Ctx() context: GraphQLContext): Promise<ClockPolicy[]> {
    return readPolicies(context);
  }

  @Mutation(() => ClosurePayload, {
    nullable: true,
    description:
      '设县定休息日，此后起算的时限不计该日。Declares a day off, for clocks set from now on. For TENANT_ADMIN.',
  })
  declareClosure(
    @Arg('input', () => DeclareClosureInput) input: DeclareClosureInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClosurePayload> {
    return closureCommand(context, info, DeclareClosure, declareClosure, input);
  }

  @Mutation(() => ClosurePayload, {
    nullable: true,
    description: '撤销县定休息日。Takes a day off back. For TENANT_ADMIN.',
  })
  withdrawClosure(
    @Arg('input', () => WithdrawClosureInput) input: WithdrawClosureInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClosurePayload> {
    return closureCommand(context, info, WithdrawClosure, withdrawClosure, input);
  }

  @Mutation(() => ClockPolicyPayload, {
    nullable: true,
    description:
      '调整时限长短，用于此后起算的时限；文件规定的只可缩短。Changes how long a clock runs, for clocks that start from now on. For TENANT_ADMIN.',
  })
  async changeClockPolicy(
    @Arg('input', () => ChangeClockPolicyInput) input: ChangeClockPolicyInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClockPolicyPayload> {
    const command = { field: info.fieldName, schema: ChangeClockPolicy, useCase: changeClockPolicy };
    const { result, userErrors } = await runCommand(context, command, input);
    if (!result) return { clockPolicy: null, userErrors };
    forgetPolicies(context.services.database.orm.em, signedIn(context).tenantId);
    const policies = await readPolicies(context);
    return { clockPolicy: policies.find(({ rule }) => rule === result.rule) ?? null, userErrors };
  }
}
