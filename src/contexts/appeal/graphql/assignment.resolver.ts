import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { AssignHandler, assignHandler } from '../use-cases/assign-handler.js';
import { ObjectToAssignment, objectToAssignment } from '../use-cases/object-to-assignment.js';
import { ReceiveAssignment, receiveAssignment } from '../use-cases/receive-assignment.js';
import { RuleOnObjection, ruleOnObjection } from '../use-cases/rule-on-objection.js';
import { command, payload, type AppealPayload } from './appeal-command.js';
import * as types from './assignment.types.js';

const ReceiveAssignmentPayload = payload('ReceiveAssignmentPayload');
const AssignHandlerPayload = payload('AssignHandlerPayload');
const ObjectToAssignmentPayload = payload('ObjectToAssignmentPayload');
const RuleOnObjectionPayload = payload('RuleOnObjectionPayload');

/** What a unit does with what it was sent: it receives, hands on, objects. */
@Resolver()
export class AssignmentResolver {
  @Mutation(() => ReceiveAssignmentPayload, {
    nullable: true,
    description: '接收（职责 16，24 小时内）。Receives an assignment. For UNIT_HANDLER and UNIT_HEAD of its unit.',
  })
  receiveAssignment(
    @Arg('input', () => types.ReceiveAssignmentInput) input: types.ReceiveAssignmentInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ReceiveAssignment, receiveAssignment, input);
  }

  @Mutation(() => AssignHandlerPayload, {
    nullable: true,
    description:
      '单位内移交承办人：负责人可指定本单位任何人；经办人可承接无人承办的，或移交本人（含代办）承办的。Hands an assignment to a person of its unit. For UNIT_HEAD; for UNIT_HANDLER to take what nobody has, or to hand on what is theirs, or a person’s they stand in for.',
  })
  assignHandler(
    @Arg('input', () => types.AssignHandlerInput) input: types.AssignHandlerInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, AssignHandler, assignHandler, input);
  }

  @Mutation(() => ObjectToAssignmentPayload, {
    nullable: true,
    description:
      '对分派提出异议并建议改派（职责 17，24 小时内）。Objects to an assignment and proposes another unit. For UNIT_HANDLER and UNIT_HEAD of its unit.',
  })
  objectToAssignment(
    @Arg('input', () => types.ObjectToAssignmentInput) input: types.ObjectToAssignmentInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, ObjectToAssignment, objectToAssignment, input);
  }

  @Mutation(() => RuleOnObjectionPayload, {
    nullable: true,
    description:
      '裁定分派异议（职责 17）。Rules on an objection: upheld replaces that unit alone, or returns the appeal (duty 21). For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  ruleOnObjection(
    @Arg('input', () => types.RuleOnObjectionInput) input: types.RuleOnObjectionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealPayload> {
    return command(context, info, RuleOnObjection, ruleOnObjection, input);
  }
}
