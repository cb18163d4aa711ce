import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { unitsByKey } from '../persistence/directory.views.js';
import { forgetMasterData } from '../persistence/master-data.js';
import { AssignFunction, assignFunction } from '../use-cases/assign-function.js';
import { ChangeUnit, changeUnit } from '../use-cases/change-unit.js';
import { CreateUnit, createUnit } from '../use-cases/create-unit.js';
import { enableUnit, OneUnit } from '../use-cases/disable-unit.js';
import { NameDivision, nameDivision } from '../use-cases/name-division.js';
import type { UnitChanged } from '../use-cases/on-unit.js';
import type { Unit } from './directory.types.js';
import {
  AssignFunctionInput,
  ChangeUnitInput,
  CreateUnitInput,
  DivisionPayload,
  NameDivisionInput,
  UnitInput,
  UnitPayload,
} from './unit.types.js';

/** Gives the command, lets it be felt at once, and reads the unit with the fields asked for. */
export async function unitCommand<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, UnitChanged>,
  input: unknown,
): Promise<UnitPayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  if (!result) return { unit: null, userErrors };
  const actor = signedIn(context);
  forgetMasterData(context.services.database.orm.em, actor.tenantId);
  for (const accountId of result.accountIds) context.services.rightsChanged(accountId);
  const asked = askedUnder(askedOf(info), 'unit');
  if (!asked) return { unit: null, userErrors };
  const [row] = await context.reads.query<{ node: Unit }>(unitsByKey(actor, [result.unitId], asked));
  return { unit: row?.node ?? null, userErrors };
}

@Resolver()
export class UnitResolver {
  @Mutation(() => UnitPayload, {
    nullable: true,
    description: '新建单位及其联络人（职责 47）。Enters a unit with its named person. For TENANT_ADMIN.',
  })
  createUnit(
    @Arg('input', () => CreateUnitInput) input: CreateUnitInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unitCommand(context, info, CreateUnit, createUnit, input);
  }

  @Mutation(() => UnitPayload, {
    nullable: true,
    description: '单位更名，或更改类型与区划。Renames a unit, or changes its kind and division. For TENANT_ADMIN.',
  })
  changeUnit(
    @Arg('input', () => ChangeUnitInput) input: ChangeUnitInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unitCommand(context, info, ChangeUnit, changeUnit, input);
  }

  @Mutation(() => UnitPayload, {
    nullable: true,
    description: '重新启用单位。Takes a unit into use again. For TENANT_ADMIN.',
  })
  enableUnit(
    @Arg('input', () => UnitInput) input: UnitInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unitCommand(context, info, OneUnit, enableUnit, input);
  }

  @Mutation(() => UnitPayload, {
    nullable: true,
    description:
      '将职能交给某单位：原单位不再承担，相应岗位一并转入。Gives a function to a unit; whoever had it loses it, and the posts that rest on it go along. For TENANT_ADMIN.',
  })
  assignFunction(
    @Arg('input', () => AssignFunctionInput) input: AssignFunctionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unitCommand(context, info, AssignFunction, assignFunction, input);
  }

  @Mutation(() => DivisionPayload, {
    nullable: true,
    description: '登记区划或更名。Enters a division, or renames it. For TENANT_ADMIN.',
  })
  async nameDivision(
    @Arg('input', () => NameDivisionInput) input: NameDivisionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DivisionPayload> {
    const command = { field: info.fieldName, schema: NameDivision, useCase: nameDivision };
    const { result, userErrors } = await runCommand(context, command, input);
    if (result) forgetMasterData(context.services.database.orm.em, signedIn(context).tenantId);
    return { division: result, userErrors };
  }
}
