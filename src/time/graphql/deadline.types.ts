import { GraphQLJSON } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { DutyReference, Node } from '../../platform/graphql/common.types.js';
import { enumOf } from '../../platform/graphql/enums.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { CLOCKS, type ClockRuleName } from '../clock-rules.js';
import type { DeadlineState } from '../time.schema.js';

export const ClockRuleEnum = enumOf<ClockRuleName>(
  'ClockRule',
  '时限规则。Rule of a clock.',
  Object.fromEntries(
    Object.entries(CLOCKS).map(([rule, { zh, en, duty, suggested }]) => [
      rule,
      `${zh}（职责 ${duty}${suggested ? '，建议' : ''}）。Clock of ${en}, duty ${duty}${suggested ? ', suggested' : ''}.`,
    ]),
  ) as Record<ClockRuleName, string>,
);

export const DeadlineStateEnum = enumOf<DeadlineState>('DeadlineState', '时限状态。State of a deadline.', {
  RUNNING: '进行中。Running.',
  PAUSED: '暂停（无到期时间）。Standing; it has no due instant meanwhile.',
  MET: '已完成（逾期完成时 breachedAt 仍在）。Met, perhaps late.',
  LAPSED: '期满自动生效。Lapsed.',
  CANCELLED: '随事项终止，或由延期后的时限接续。Ended with what it hung on, or followed by an extended one.',
});

@ObjectType({ implements: Node, description: '时限：某事项上的一个计时。One running clock on one thing.' })
export class Deadline extends Node {
  @Field(() => ClockRuleEnum, { description: '规则。Rule.' })
  rule!: ClockRuleName;

  @Field(() => DutyReference, { description: '所依据的职责。The duty.' })
  duty!: DutyReference;

  @Field(() => Int, { description: '所用时限政策版本；0 为文件原定。Policy version; 0 is the text’s own.' })
  policyVersion!: number;

  @Field(() => Boolean, { description: '建议时限：不构成违反职责。Suggested: never a breach of duty.' })
  suggested!: boolean;

  @Field(() => DeadlineStateEnum, { description: '状态。State.' })
  state!: DeadlineState;

  @Field(() => DateTime, { description: '起算时间。Start.' })
  startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: '到期时间；暂停时为空。Due instant; null while paused.' })
  dueAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '逾期时间。When it was breached.' })
  breachedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      '准予延期而撤销该逾期的时间；逾期记录保留，另有时限接续。When an extension annulled the breach, which stays on record; another clock goes on.',
  })
  breachAnnulledAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '完成时间。When it was met.' })
  metAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: '终止时间。When it ended, in whatever way.' })
  endedAt!: string | null;

  @Field(() => Boolean, {
    description: '暂定：所跨年份的节假日安排尚未公布。Provisional: it crosses a year whose holidays are not published.',
  })
  provisional!: boolean;

  @Field(() => GraphQLJSON, {
    description:
      '计算说明：anchor、length（其中延期所加为 extendedBy）、counted、skipped（每一跳过的日子及节假日名称）、madeUp、pauses；沿用并入诉求的较早时限时，mergedFrom 为其编号。How it was counted, each skipped day with its reason, what an extension added, and whose clock it took over.',
  })
  explanation!: unknown;
}
