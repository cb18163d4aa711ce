import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { uuidOf } from '../../../kernel/ids.js';
import { OBLIGATIONS } from '../../../kernel/obligations.js';
import { askedOf } from '../../../platform/graphql/asked.js';
import { Node, PageInfo } from '../../../platform/graphql/common.types.js';
import { pageOf, pageRequest } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { cursorOfKey, keyOfCursor } from '../../../platform/graphql/cursors.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { nodeFieldsOf } from '../../../platform/reads/shape.js';
import { ClockRuleEnum } from '../../../time/graphql/deadline.types.js';
import type { ClockRuleName } from '../../../time/clock-rules.js';
import { Unit } from '../../directory/graphql.js';
import type { SupervisionCause } from '../domain/causes.js';
import { registerPage } from '../persistence/supervision.views.js';

const SupervisionCauseEnum = enumOf<SupervisionCause>(
  'SupervisionCause',
  '登记原因。Why a line stands on the register.',
  {
    TRANSFER: '转办登记（职责 35）。A transfer.',
    THIRD_OBJECTION: '第三次分派异议（职责 17）。The third objection on one appeal.',
    BREACH: '逾期（职责 46）。A limit was breached.',
    URGE: '督查部门催办（职责 46）。An urge by the supervision section.',
    HOTLINE: '热线督办（职责 9）。A hotline supervises.',
    DISSATISFACTION: '不满意转办（职责 35、38）。A dissatisfaction was forwarded.',
  },
);

@ObjectType({ implements: Node, description: '督办登记（职责 31、34、35）。A line of the supervision register.' })
export class SupervisionEntry extends Node {
  @Field(() => SupervisionCauseEnum, { description: '原因。Cause.' })
  cause!: SupervisionCause;

  @Field(() => ClockRuleEnum, { nullable: true, description: '所逾时限。The clock that was breached.' })
  rule!: ClockRuleName | null;

  @Field(() => DateTime, { description: '登记时间。When.' })
  enteredAt!: string;

  @Field(() => Unit, { nullable: true, description: '所涉单位。The unit concerned.' })
  unit!: Unit | null;

  @Field(() => ID, { description: '诉求标识。Id of the appeal.' })
  appealId!: string;

  @Field(() => String, { description: '诉求编号。Number of the appeal.' })
  appealNumber!: string;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class SupervisionEntryEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => SupervisionEntry, { description: '登记。Entry.' })
  node!: SupervisionEntry;
}

@ObjectType({ description: '督办登记册（Relay），最新在前。A page of the register, newest first.' })
export class SupervisionEntryConnection {
  @Field(() => [SupervisionEntryEdge], { description: '列表项及其游标。Edges.' })
  edges!: SupervisionEntryEdge[];

  @Field(() => [SupervisionEntry], { description: '登记。Entries.' })
  nodes!: SupervisionEntry[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: '文件中的一项义务。One duty of the official text.' })
export class Obligation {
  @Field(() => Int, { description: '编号 1–48。Row.' })
  row!: number;

  @Field(() => String, { description: '条款。Clause.' })
  clause!: string;

  @Field(() => String, { description: '谁做什么。Who does what, in Chinese.' })
  textZh!: string;

  @Field(() => String, { description: '英文。The same in English.' })
  textEn!: string;

  @Field(() => String, { nullable: true, description: '时限。Limit, in Chinese.' })
  limitZh!: string | null;

  @Field(() => String, { nullable: true, description: '时限（英文）。Limit, in English.' })
  limitEn!: string | null;

  @Field(() => String, { description: '原文。The source sentence.' })
  source!: string;
}

@Resolver()
export class SupervisionResolver {
  @Query(() => SupervisionEntryConnection, {
    description:
      '督办登记册。The register. For SUPERVISOR and the bureau (all), UNIT_HANDLER and UNIT_HEAD (their unit’s).',
  })
  async supervisionEntries(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: '每页条数。Rows.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('appealId', () => ID, { nullable: true, description: '限某诉求。Of one appeal.' }) appealId?: string | null,
  ): Promise<SupervisionEntryConnection> {
    const request = pageRequest({ first, after }, context);
    const narrowed = {
      size: request.size,
      beyond: request.cursor === null ? null : keyOfCursor(request.cursor),
      appealId: appealId == null ? null : (uuidOf('Appeal', appealId) ?? keyOfCursor('')),
    };
    const statement = registerPage(signedIn(context), narrowed, askedOf(info).flatMap(nodeFieldsOf));
    const rows = await context.reads.query<{ node: SupervisionEntry }>(statement);
    return pageOf(
      rows.map(({ node }) => node),
      request,
      ({ id }) => cursorOfKey(uuidOf('SupervisionEntry', id) ?? ''),
    );
  }

  @Query(() => [Obligation], { description: '文件规定的 48 项义务。The 48 duties. For anybody.' })
  obligations(): readonly Obligation[] {
    return OBLIGATIONS;
  }
}
