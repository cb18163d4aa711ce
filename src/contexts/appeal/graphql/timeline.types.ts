import { Field, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../../kernel/roles.js';
import { Node, PageInfo } from '../../../platform/graphql/common.types.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { Person, RoleEnum, Unit } from '../../directory/graphql.js';
import type { AppealEventType } from '../domain/events.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';

@ObjectType({
  implements: Node,
  description: '办理过程中的一项：谁、何时、依据哪项职责。One entry of the timeline.',
})
export class AppealEvent extends Node {
  @Field(() => Int, { description: '序号。Sequence within the appeal.' })
  sequence!: number;

  @Field(() => enums.AppealEventTypeEnum, { description: '事项。What happened.' })
  type!: AppealEventType;

  @Field(() => enums.EventVisibilityEnum, { description: '可见范围。Visibility.' })
  visibility!: vocabulary.EventVisibility;

  @Field(() => Int, { nullable: true, description: '职责编号。Row of the duty.' })
  duty!: number | null;

  @Field(() => DateTime, { description: '时间。When.' })
  at!: string;

  @Field(() => Person, { nullable: true, description: '经手人；系统所为时为空。Who; null for the platform itself.' })
  actor!: Person | null;

  @Field(() => Unit, { nullable: true, description: '经手单位。For which unit.' })
  actorUnit!: Unit | null;

  @Field(() => RoleEnum, { nullable: true, description: '以何岗位。In which post.' })
  actorRole!: Role | null;

  @Field(() => String, { nullable: true, description: '说明。Note.' })
  note!: string | null;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class AppealEventEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => AppealEvent, { description: '事项。Event.' })
  node!: AppealEvent;
}

@ObjectType({ description: '办理过程，按时间先后。The timeline, oldest first; `last: 3` brings the three newest.' })
export class AppealEventConnection {
  @Field(() => [AppealEventEdge], { description: '列表项及其游标。Edges.' })
  edges!: AppealEventEdge[];

  @Field(() => [AppealEvent], { description: '事项。Events.' })
  nodes!: AppealEvent[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}
