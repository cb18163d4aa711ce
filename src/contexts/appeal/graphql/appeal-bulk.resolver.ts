import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { DispatchBySuggestion, dispatchBySuggestion } from '../use-cases/dispatch-by-suggestion.js';
import { ReceiveAssignment, receiveAssignment } from '../use-cases/receive-assignment.js';
import { bulk, bulkPayload, type BulkPayload } from './appeal-command.js';

@InputType({ description: '批量接收（职责 16）。Receiving many assignments.' })
class ReceiveAssignmentsInput {
  @Field(() => [ID], { description: '分派，1 至 50 项。Assignments, 50 at most.' })
  assignmentIds!: string[];
}

@InputType({ description: '按派单目录建议批量转办（职责 13、14、15）。Dispatching many as the catalogue suggests.' })
class DispatchBySuggestionInput {
  @Field(() => [ID], { description: '诉求，1 至 50 件。Appeals, 50 at most.' })
  appealIds!: string[];
}

const ReceiveAssignmentsPayload = bulkPayload('ReceiveAssignmentsPayload');
const DispatchBySuggestionPayload = bulkPayload('DispatchBySuggestionPayload');

@Resolver()
export class AppealBulkResolver {
  @Mutation(() => ReceiveAssignmentsPayload, {
    nullable: true,
    description:
      '批量接收（职责 16）；逐项成败，互不影响。Receives many assignments, each by itself. For UNIT_HANDLER and UNIT_HEAD of their units.',
  })
  receiveAssignments(
    @Arg('input', () => ReceiveAssignmentsInput) { assignmentIds }: ReceiveAssignmentsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BulkPayload> {
    const of = 'assignmentId';
    return bulk(context, info, { schema: ReceiveAssignment, useCase: receiveAssignment, of }, assignmentIds);
  }

  @Mutation(() => DispatchBySuggestionPayload, {
    nullable: true,
    description:
      '按派单目录的建议批量转办（职责 13、14、15）；无建议的逐项拒绝。Dispatches each appeal to whom the catalogue suggests; refused where it has nothing to say. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  dispatchBySuggestion(
    @Arg('input', () => DispatchBySuggestionInput) { appealIds }: DispatchBySuggestionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BulkPayload> {
    const of = 'appealId';
    return bulk(context, info, { schema: DispatchBySuggestion, useCase: dispatchBySuggestion, of }, appealIds);
  }
}
