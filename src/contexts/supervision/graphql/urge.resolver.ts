import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { bulk, bulkPayload, command, payload, type AppealPayload, type BulkPayload } from '../../appeal/graphql.js';
import { UrgeAppeal, urgeAppeal } from '../use-cases/urge-appeal.js';

@InputType({ description: '催办（职责 46）。Urging a unit that lags.' })
class UrgeAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => ID, { nullable: true, description: '所催单位；默认为主办单位。The unit; the host unless told.' })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '催办说明，至多 500 字；企业不可见。What is said to the unit; the enterprise does not see it.',
  })
  text?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；不符则 CONFLICT。The version the caller has seen; CONFLICT if it is no longer that.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: '批量催办主办单位（职责 46）。Urging the hosts of many appeals.' })
class UrgeAppealsInput {
  @Field(() => [ID], { description: '诉求，1 至 50 件。Appeals, 50 at most.' })
  appealIds!: string[];
}

const UrgeAppealPayload = payload('UrgeAppealPayload');

const UrgeAppealsPayload = bulkPayload('UrgeAppealsPayload');

@Resolver()
export class UrgeResolver {
  @Mutation(() => UrgeAppealPayload, {
    nullable: true,
    description:
      '催办承办单位（职责 46）：通知其联络人并登记，不改变诉求状态；同一诉求同一单位 24 小时内一次。Urges a unit: its named persons are told, the register shows it, the appeal does not move; once within 24 hours for an appeal and a unit. For SUPERVISOR.',
  })
  urgeAppeal(
    @Arg('input', () => UrgeAppealInput) input: UrgeAppealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, UrgeAppeal, urgeAppeal, input);
  }

  @Mutation(() => UrgeAppealsPayload, {
    nullable: true,
    description:
      '批量催办主办单位（职责 46）；逐项成败，互不影响。Urges the host of each appeal, each by itself. For SUPERVISOR.',
  })
  urgeAppeals(
    @Arg('input', () => UrgeAppealsInput) { appealIds }: UrgeAppealsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BulkPayload> {
    return bulk(context, info, { schema: UrgeAppeal, useCase: urgeAppeal, of: 'appealId' }, appealIds);
  }
}
