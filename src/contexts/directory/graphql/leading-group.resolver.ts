import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { leadingGroup } from '../persistence/directory.views.js';
import { SetLeadingGroup, setLeadingGroup } from '../use-cases/set-leading-group.js';
import { Leader } from './directory.types.js';
import { LeadingGroupPayload, SetLeadingGroupInput } from './unit.types.js';

async function readGroup(context: GraphQLContext, asked: readonly ResolveTree[]): Promise<Leader[]> {
  const rows = await context.reads.query<{ node: Leader }>(leadingGroup(signedIn(context), asked));
  return rows.map(({ node }) => node);
}

@Resolver()
export class LeadingGroupResolver {
  @Query(() => [Leader], {
    description: '领导小组，依次排列（职责 40）。The leading group, in its order. For anybody signed in.',
  })
  leadingGroup(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): Promise<Leader[]> {
    return readGroup(context, askedOf(info));
  }

  @Mutation(() => LeadingGroupPayload, {
    nullable: true,
    description: '登记领导小组，整体替换（职责 40）。Enters the leading group as a whole. For TENANT_ADMIN.',
  })
  async setLeadingGroup(
    @Arg('input', () => SetLeadingGroupInput) input: SetLeadingGroupInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LeadingGroupPayload> {
    const command = { field: info.fieldName, schema: SetLeadingGroup, useCase: setLeadingGroup };
    const { result, userErrors } = await runCommand(context, command, input);
    const asked = askedUnder(askedOf(info), 'leadingGroup');
    return { leadingGroup: result && asked ? await readGroup(context, asked) : null, userErrors };
  }
}
