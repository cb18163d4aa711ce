import { Field, ID, InputType, Int } from 'type-graphql';
import { OnAppealInput, VERSION } from './appeal.inputs.js';

@InputType({ description: '撤回。Withdrawing.' })
export class WithdrawAppealInput extends OnAppealInput {
  @Field(() => String, { nullable: true, description: '原因。Reason.' })
  reason?: string | null;
}

@InputType({ description: '依法终结（职责 44）。Closing by law.' })
export class CloseByLawInput extends OnAppealInput {
  @Field(() => String, { description: '理由，企业可见。Ground; seen by the enterprise.' })
  ground!: string;
}

@InputType({ description: '合并诉求。Merging an appeal into another.' })
export class MergeAppealsInput {
  @Field(() => ID, { description: '被并入的诉求，由此终结。The appeal that is merged, and ends.' })
  appealId!: string;

  @Field(() => ID, { description: '保留的诉求。The appeal that is kept.' })
  intoAppealId!: string;

  @Field(() => String, { description: '理由；企业不可见。Reason; the enterprise does not see it.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '所见保留诉求的版本；已过时则 CONFLICT。The version seen of the kept one; CONFLICT where it is stale.',
  })
  intoExpectedVersion?: number | null;
}
