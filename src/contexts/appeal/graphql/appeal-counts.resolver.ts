import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { askedOf } from '../../../platform/graphql/asked.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Person, Unit } from '../../directory/graphql.js';
import { appealFacets, workloadOf, type FacetName, type FacetRow } from '../persistence/appeal.counts.js';
import { narrowedBy } from './appeal.filter.js';
import { AppealFilterInput } from './finding.types.js';

@ObjectType({ description: '某一取值的诉求数。How many appeals have one value.' })
export class AppealFacet {
  @Field(() => String, {
    description: '取值：枚举值、区划代码，分类与单位为全局标识。Value of the enum, division code, or global id.',
  })
  value!: string;

  @Field(() => String, { nullable: true, description: '名称；枚举为空。Name; null for enums.' })
  label!: string | null;

  @Field(() => Int, { description: '件数。Appeals.' })
  count!: number;
}

@ObjectType({
  description: '可读诉求的分布，各项件数多者在前。How the found are spread, the most frequent value first.',
})
export class AppealFacets implements Record<FacetName, AppealFacet[]> {
  @Field(() => Int, { description: '总数。All of them.' })
  total!: number;

  @Field(() => [AppealFacet], { description: '状态。By state.' })
  state!: AppealFacet[];

  @Field(() => [AppealFacet], { description: '环节。By stage.' })
  stage!: AppealFacet[];

  @Field(() => [AppealFacet], { description: '渠道。By channel.' })
  channel!: AppealFacet[];

  @Field(() => [AppealFacet], { description: '分类。By category.' })
  category!: AppealFacet[];

  @Field(() => [AppealFacet], { description: '区划。By division.' })
  division!: AppealFacet[];

  @Field(() => [AppealFacet], { description: '主办单位；未分派的不计。By host; what has none is left out.' })
  hostUnit!: AppealFacet[];

  @Field(() => [AppealFacet], {
    description:
      '最近的进行中时限：OVERDUE 逾期、IN_TIME 未逾期、NONE 无。By the nearest running clock: past due, in time, none.',
  })
  clock!: AppealFacet[];
}

@ObjectType({ description: '工作量：按单位，或单位内按人。Who has how much to do: a unit, or a person in it.' })
export class Workload {
  @Field(() => Unit, { description: '单位。Unit.' })
  unit!: Unit;

  @Field(() => Person, {
    nullable: true,
    description: '承办人；按单位统计或尚无承办人时为空。Who has it in hand; null for a unit’s sum, and for nobody yet.',
  })
  person!: Person | null;

  @Field(() => Int, { description: '在办。Open.' })
  open!: number;

  @Field(() => Int, { description: '待签收。Not received yet.' })
  toReceive!: number;

  @Field(() => Int, { description: '三个工作日内到期，未逾期。Due within three working days, and not past.' })
  dueSoon!: number;

  @Field(() => Int, { description: '逾期。Past due.' })
  overdue!: number;

  @Field(() => Int, { description: '本月答复。Replies given this month.' })
  repliedThisMonth!: number;
}

@Resolver()
export class AppealCountsResolver {
  @Query(() => AppealFacets, {
    description:
      '按条件统计可读的诉求。Counts what the filter leaves of what the caller may read. For anybody signed in.',
  })
  async appealFacets(
    @Ctx() context: GraphQLContext,
    @Arg('filter', () => AppealFilterInput, { nullable: true, description: '条件。Filter.' })
    filter?: AppealFilterInput | null,
  ): Promise<AppealFacets> {
    const rows = await context.reads.query<FacetRow>(
      appealFacets(signedIn(context), narrowedBy(filter ?? {}, context)),
    );
    const of = (name: FacetName): FacetRow[] => rows.filter(({ facet, value }) => facet === name && value !== '');
    return {
      total: rows.find(({ facet }) => facet === null)?.count ?? 0,
      state: of('state'),
      stage: of('stage'),
      channel: of('channel'),
      category: of('category'),
      division: of('division'),
      hostUnit: of('hostUnit'),
      clock: of('clock'),
    };
  }

  @Query(() => [Workload], {
    description:
      '工作量，逾期多者在前。Who has how much to do, the most overdue first. For the bureau and SUPERVISOR by unit, for UNIT_HEAD by person of the own unit; empty for the rest.',
  })
  async workload(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): Promise<Workload[]> {
    const rows = await context.reads.query<{ node: Workload }>(workloadOf(signedIn(context), askedOf(info)));
    return rows.map(({ node }) => node);
  }
}
