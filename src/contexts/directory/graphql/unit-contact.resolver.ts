import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { z } from 'zod';
import { may } from '../../../access/ability.js';
import { uuidOf } from '../../../kernel/ids.js';
import { maskName, maskPhone } from '../../../platform/crypto/mask.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { reveal } from '../../../platform/graphql/reveal.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { forgetMasterData } from '../persistence/master-data.js';
import { unitContacts, unitContactsByKey, type SealedUnitContact } from '../persistence/unit-contact.views.js';
import { ConfirmUnitContact, confirmUnitContact } from '../use-cases/confirm-unit-contact.js';
import { CorrectUnitContact, correctUnitContact } from '../use-cases/correct-unit-contact.js';
import { DesignateUnitContact, designateUnitContact } from '../use-cases/designate-unit-contact.js';
import type { UnitContactChanged } from '../use-cases/on-unit-contact.js';
import { RemoveUnitContact, removeUnitContact } from '../use-cases/remove-unit-contact.js';
import { RevealUnitContact, revealUnitContact } from '../use-cases/reveal-unit-contact.js';
import {
  CorrectUnitContactInput,
  DesignateUnitContactInput,
  RevealUnitContactInput,
  RevealUnitContactPayload,
  UnitContact,
  UnitContactInput,
  UnitContactPayload,
} from './unit-contact.types.js';

/** Gives the command, then reads the contact anew with the fields asked for. */
async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, UnitContactChanged>,
  input: unknown,
): Promise<UnitContactPayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  const asked = askedUnder(askedOf(info), 'unitContact');
  if (!result) return { unitContact: null, userErrors };
  forgetMasterData(context.services.database.orm.em, signedIn(context).tenantId);
  return { unitContact: asked ? await readUnitContact(context, result.unitContactId, asked) : null, userErrors };
}

async function readUnitContact(
  context: GraphQLContext,
  key: string,
  asked: readonly ResolveTree[],
): Promise<UnitContact | null> {
  const [row] = await context.reads.query<{ node: UnitContact }>(unitContactsByKey(signedIn(context), [key], asked));
  return row?.node ?? null;
}

/** A part of a named person in clear for the people of his unit, masked for everybody else. */
function shown(
  { actor, services }: GraphQLContext,
  { tenantId, rowId, unitId, ...sealed }: SealedUnitContact,
  column: 'name' | 'phone',
): string {
  const clear = services.cipher.decrypt(sealed[column], { tenantId, table: 'unit_contact', column, rowId });
  if (actor && may(actor, 'readClear', 'UnitContact', { tenantId, unitId })) return clear;
  return column === 'name' ? maskName(clear) : maskPhone(clear);
}

@Resolver(() => UnitContact)
export class UnitContactResolver {
  @Query(() => [UnitContact], {
    description:
      '单位联络人（职责 47）。The named persons of units. For the people of a unit (their own), and for the bureau, SUPERVISOR and TENANT_ADMIN (all, masked).',
  })
  async unitContacts(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('unitId', () => ID, { nullable: true, description: '限某单位。Of one unit.' }) unitId?: string | null,
    @Arg('stale', () => Boolean, {
      nullable: true,
      description: '限久未确认（或反之）。Stale ones alone, or the others.',
    })
    stale?: boolean | null,
  ): Promise<UnitContact[]> {
    const filter = { unitId: unitId == null ? null : (uuidOf('Unit', unitId) ?? ''), stale: stale ?? null };
    if (filter.unitId === '') return [];
    const rows = await context.reads.query<{ node: UnitContact }>(
      unitContacts(signedIn(context), filter, askedOf(info)),
    );
    return rows.map(({ node }) => node);
  }

  @FieldResolver(() => String)
  name(@Root() { sealed }: { sealed: SealedUnitContact }, @Ctx() context: GraphQLContext): string {
    return shown(context, sealed, 'name');
  }

  @FieldResolver(() => String)
  phone(@Root() { sealed }: { sealed: SealedUnitContact }, @Ctx() context: GraphQLContext): string {
    return shown(context, sealed, 'phone');
  }

  @Mutation(() => UnitContactPayload, {
    nullable: true,
    description:
      '指定联络人（职责 47），至多 5 名；此后短信也发往其手机。Names a person of a unit. For the people of the unit, and TENANT_ADMIN.',
  })
  designateUnitContact(
    @Arg('input', () => DesignateUnitContactInput) input: DesignateUnitContactInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitContactPayload> {
    return command(context, info, DesignateUnitContact, designateUnitContact, input);
  }

  @Mutation(() => UnitContactPayload, {
    nullable: true,
    description:
      '更正联络人的姓名、手机（职责 22：及时更新）。Puts a named person right. For the people of the unit, and TENANT_ADMIN.',
  })
  correctUnitContact(
    @Arg('input', () => CorrectUnitContactInput) input: CorrectUnitContactInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitContactPayload> {
    return command(context, info, CorrectUnitContact, correctUnitContact, input);
  }

  @Mutation(() => UnitContactPayload, {
    nullable: true,
    description:
      '确认联络人准确无误（职责 22）。Confirms a named person. For the people of the unit, and TENANT_ADMIN.',
  })
  confirmUnitContact(
    @Arg('input', () => UnitContactInput) input: UnitContactInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitContactPayload> {
    return command(context, info, ConfirmUnitContact, confirmUnitContact, input);
  }

  @Mutation(() => UnitContactPayload, {
    nullable: true,
    description:
      '移除联络人；最后一名不可移除（职责 47）。Takes a named person off, but not the last. For the people of the unit, and TENANT_ADMIN.',
  })
  removeUnitContact(
    @Arg('input', () => UnitContactInput) input: UnitContactInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitContactPayload> {
    return command(context, info, RemoveUnitContact, removeUnitContact, input);
  }

  @Mutation(() => RevealUnitContactPayload, {
    description:
      '查看联络人完整姓名与手机，须说明理由，记入审计，次数有限。Shows a named person in clear; needs a reason, stands in the audit log, and is limited. For TRIAGE_OFFICER and BUREAU_HEAD, for SUPERVISOR and TENANT_ADMIN, and for the people of the unit; Idempotency-Key is not honoured.',
  })
  async revealUnitContact(
    @Arg('input', () => RevealUnitContactInput) input: RevealUnitContactInput,
    @Ctx() context: GraphQLContext,
    @Info() { fieldName: field }: GraphQLResolveInfo,
  ): Promise<RevealUnitContactPayload> {
    const shownBy = { field, schema: RevealUnitContact, useCase: revealUnitContact };
    const { result, userErrors } = await reveal(context, shownBy, input);
    return { name: result?.name ?? null, phone: result?.phone ?? null, userErrors };
  }
}
