import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { uuidOf } from '../../../kernel/ids.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import { pageOf, pageRequest } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { cursorOfKey, keyOfCursor } from '../../../platform/graphql/cursors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { nodeFieldsOf } from '../../../platform/reads/shape.js';
import { absencePage, absencesByKey, colleaguesOf } from '../persistence/people.views.js';
import {
  CancelAbsence,
  cancelAbsence,
  RecordAbsence,
  recordAbsence,
  type AbsenceChanged,
} from '../use-cases/absences.js';
import {
  type Absence,
  AbsenceConnection,
  AbsencePayload,
  CancelAbsenceInput,
  Colleague,
  RecordAbsenceInput,
} from './people.types.js';

const unitKey = (id: string | null | undefined): string | null =>
  id == null ? null : (uuidOf('Unit', id) ?? keyOfCursor(''));

/** Gives the command, then reads the absence anew with the fields asked for. */
async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, AbsenceChanged>,
  input: unknown,
): Promise<AbsencePayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  const asked = askedUnder(askedOf(info), 'absence');
  if (!result || !asked) return { absence: null, userErrors };
  const statement = absencesByKey(signedIn(context), [result.absenceId], asked);
  const [row] = await context.reads.query<{ node: Absence }>(statement);
  return { absence: row?.node ?? null, userErrors };
}

@Resolver()
export class PeopleResolver {
  @Query(() => [Colleague], {
    description:
      '单位内可承办诉求的人员及其请假。Who can handle appeals in a unit, and who is away. For UNIT_HANDLER and UNIT_HEAD (their units), the bureau, SUPERVISOR and TENANT_ADMIN (any); empty for the rest.',
  })
  async colleagues(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('unitId', () => ID, { nullable: true, description: '限某单位。Of one unit.' }) unitId?: string | null,
  ): Promise<Colleague[]> {
    const statement = colleaguesOf(signedIn(context), unitKey(unitId), askedOf(info));
    return (await context.reads.query<{ node: Colleague }>(statement)).map(({ node }) => node);
  }

  @Query(() => AbsenceConnection, {
    description:
      '请假与代办。Absences and deputies. For UNIT_HANDLER and UNIT_HEAD (their units’), the bureau, SUPERVISOR and TENANT_ADMIN (all); empty for the rest.',
  })
  async absences(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: '每页条数。Rows.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('unitId', () => ID, { nullable: true, description: '限某单位。Of one unit.' }) unitId?: string | null,
    @Arg('current', () => Boolean, { nullable: true, description: '仅未结束未撤销的。Only what is not over.' })
    current?: boolean | null,
  ): Promise<AbsenceConnection> {
    const request = pageRequest({ first, after }, context);
    const beyond = request.cursor === null ? null : keyOfCursor(request.cursor);
    const narrowed = { size: request.size, beyond, unitId: unitKey(unitId), current: current === true };
    const statement = absencePage(signedIn(context), narrowed, askedOf(info).flatMap(nodeFieldsOf));
    const rows = await context.reads.query<{ node: Absence }>(statement);
    return pageOf(
      rows.map(({ node }) => node),
      request,
      ({ id }) => cursorOfKey(uuidOf('Absence', id) ?? ''),
    );
  }

  @Mutation(() => AbsencePayload, {
    nullable: true,
    description:
      '登记请假与代办人。Records an absence and who stands in. For UNIT_HANDLER and UNIT_HEAD for themselves; for UNIT_HEAD and TENANT_ADMIN for anybody of the unit.',
  })
  recordAbsence(
    @Arg('input', () => RecordAbsenceInput) input: RecordAbsenceInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AbsencePayload> {
    return command(context, info, RecordAbsence, recordAbsence, input);
  }

  @Mutation(() => AbsencePayload, {
    nullable: true,
    description:
      '撤销请假。Cancels an absence, or ends it early. For whose it is, and for UNIT_HEAD of the unit and TENANT_ADMIN.',
  })
  cancelAbsence(
    @Arg('input', () => CancelAbsenceInput) input: CancelAbsenceInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AbsencePayload> {
    return command(context, info, CancelAbsence, cancelAbsence, input);
  }
}
