import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/common.types.js';
import { Category, Division, Unit } from './directory.types.js';

@ObjectType({ description: '派单目录的一条（职责 14、15）。A line of the dispatch catalogue.' })
export class DispatchRule {
  @Field(() => Int, { description: '次序，自 1 起，先匹配者适用。Place, from 1; the first that matches holds.' })
  position!: number;

  @Field(() => Division, { nullable: true, description: '区划；空为不限。Division; null for any.' })
  division!: Division | null;

  @Field(() => Category, { nullable: true, description: '分类（含下级）；空为不限。Category and below; null for any.' })
  category!: Category | null;

  @Field(() => Unit, { nullable: true, description: '主办；空为所在镇。Host; null for the town of the division.' })
  host!: Unit | null;

  @Field(() => [Unit], { description: '协办。Co-handlers.' })
  coHandlers!: Unit[];

  @Field(() => Boolean, { description: '所在镇是否协办。Whether the town of the division co-handles.' })
  withTown!: boolean;

  @Field(() => String, { description: '依据。Why.' })
  note!: string;
}

@ObjectType({ description: '现行派单目录。The dispatch catalogue in force.' })
export class DispatchCatalogue {
  @Field(() => Int, {
    description: '版本，供 `expectedVersion`；0 为尚无。Version, for `expectedVersion`; 0 for none yet.',
  })
  version!: number;

  @Field(() => [DispatchRule], { description: '各条，依次匹配。Its lines, in the order in which they are tried.' })
  rules!: DispatchRule[];
}

@ObjectType({ description: '派单目录的试算：只供检验，不作决定。A trial of the catalogue; nothing is decided by it.' })
export class DispatchTrial {
  @Field(() => Division, {
    nullable: true,
    description: '所用区划：给定的，或文中所提。Division told, or named in the text.',
  })
  division!: Division | null;

  @Field(() => Category, {
    nullable: true,
    description: '所用分类：给定的，或文中所提。Category told, or named in the text.',
  })
  category!: Category | null;

  @Field(() => Unit, {
    nullable: true,
    description: '建议主办；无匹配为空。Suggested host; null where nothing matches.',
  })
  host!: Unit | null;

  @Field(() => [Unit], { description: '建议协办。Suggested co-handlers.' })
  coHandlers!: Unit[];

  @Field(() => String, { nullable: true, description: '依据；无匹配为空。Why; null where nothing matches.' })
  explanation!: string | null;
}

@InputType({ description: '派单目录的一条。A line of the dispatch catalogue.' })
export class DispatchRuleInput {
  @Field(() => String, { nullable: true, description: '区划代码；不填为不限。Division code; none for any.' })
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: '分类（含下级）；不填为不限。Category and below; none for any.' })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: '主办；不填为所在镇。Host; none for the town of the division.' })
  hostUnitId?: string | null;

  @Field(() => [ID], { nullable: true, description: '协办，至多 10 个。Co-handlers, 10 at most.' })
  coHandlerUnitIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: '所在镇是否协办。Whether the town of the division co-handles.' })
  withTown?: boolean | null;

  @Field(() => String, { description: '依据，至多 200 字。Why, for whoever reads a suggestion.' })
  note!: string;
}

@InputType({ description: '更换派单目录，整体替换。To put another catalogue in force, as a whole.' })
export class SetDispatchCatalogueInput {
  @Field(() => [DispatchRuleInput], { description: '各条，依次匹配，1 至 500 条。Its lines in their order, 1 to 500.' })
  rules!: DispatchRuleInput[];

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: '更换派单目录的结果。The catalogue as it is now, or the refusals.' })
export class DispatchCataloguePayload {
  @Field(() => DispatchCatalogue, {
    nullable: true,
    description: '目录；拒绝时为空。The catalogue; null on a refusal.',
  })
  dispatchCatalogue!: DispatchCatalogue | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}
