import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { unitCommand, UnitInput, UnitPayload } from '../../directory/graphql.js';
import { OneUnit } from '../../directory/index.js';
import { disableIdleUnit } from '../use-cases/disable-idle-unit.js';

@Resolver()
export class DisableUnitResolver {
  @Mutation(() => UnitPayload, {
    nullable: true,
    description:
      '停用单位：不再转入诉求；有在办诉求或承担职能者不可停用。Takes a unit out of use; not while it has open appeals in hand, or a function. For TENANT_ADMIN.',
  })
  disableUnit(
    @Arg('input', () => UnitInput) input: UnitInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unitCommand(context, info, OneUnit, disableIdleUnit, input);
  }
}
