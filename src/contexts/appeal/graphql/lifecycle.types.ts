import { Field, Int, ObjectType } from 'type-graphql';
import { DutyReference, RefusalCodeEnum } from '../../../platform/graphql/common.types.js';
import type { AppealCommand, LifecycleActor } from '../domain/lifecycle.js';
import type * as vocabulary from '../domain/vocabulary.js';
import * as enums from './appeal.enums.js';

@ObjectType({ description: '当前登录者能否下达某命令。Whether the caller may give a command now.' })
export class CommandPermission {
  @Field(() => enums.AppealCommandEnum, { description: '命令。Command.' })
  command!: AppealCommand;

  @Field(() => Boolean, { description: '可否。Whether.' })
  allowed!: boolean;

  @Field(() => RefusalCodeEnum, { nullable: true, description: '不可的代码。Code of the refusal.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: '不可的原因。Reason of the refusal.' })
  reason!: string | null;

  @Field(() => DutyReference, { nullable: true, description: '职责。Duty.' })
  duty!: DutyReference | null;
}

@ObjectType({ description: '生命周期中的一行。One row of the life of an appeal.' })
export class LifecycleRow {
  @Field(() => enums.AppealCommandEnum, { description: '命令。Command.' })
  command!: AppealCommand;

  @Field(() => [enums.AppealStateEnum], {
    description: '所需状态；空为新建。States it needs; empty: it makes the appeal.',
  })
  from!: vocabulary.AppealState[];

  @Field(() => [enums.AppealStateEnum], { description: '可能到达的状态。States it can lead to.' })
  to!: vocabulary.AppealState[];

  @Field(() => [enums.LifecycleActorEnum], { description: '由谁。By whom.' })
  by!: readonly LifecycleActor[];

  @Field(() => [Int], { description: '职责。Duties.' })
  duties!: readonly number[];

  @Field(() => Boolean, { description: '是否已提供。Whether the API serves it already.' })
  built!: boolean;
}
