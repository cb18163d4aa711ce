import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { z } from 'zod';
import { uuidOf } from '../../../kernel/ids.js';
import { maskName, maskPhone } from '../../../platform/crypto/mask.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import { pageOf, pageRequest } from '../../../platform/graphql/connection.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { cursorOfKey, keyOfCursor } from '../../../platform/graphql/cursors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { nodeFieldsOf } from '../../../platform/reads/shape.js';
import { explainMatch, type ClaimState } from '../domain/enterprise.js';
import { claimPage, claimsByKey } from '../persistence/directory.views.js';
import {
  ClaimEnterprise,
  claimEnterprise,
  ConfirmEnterpriseClaim,
  confirmEnterpriseClaim,
  RejectEnterpriseClaim,
  rejectEnterpriseClaim,
  type ClaimChanged,
} from '../use-cases/claim-enterprise.js';
import * as types from './claim.types.js';
import { RegistryMatch } from './directory.types.js';

/** Gives the command, lets its claimant's rights be asked anew, and reads the claim with the fields asked for. */
async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, ClaimChanged>,
  input: unknown,
): Promise<types.ClaimPayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  if (result) context.services.rightsChanged(result.accountId);
  const asked = askedUnder(askedOf(info), 'claim');
  if (!result || !asked) return { claim: null, userErrors };
  const actor = signedIn(context);
  const [row] = await context.reads.query<{ node: types.EnterpriseClaim }>(claimsByKey(actor, [result.claimId], asked));
  return { claim: row?.node ?? null, userErrors };
}

@Resolver(() => types.EnterpriseClaim)
export class ClaimResolver {
  @Mutation(() => types.ClaimEnterprisePayload, {
    nullable: true,
    description:
      '认领企业：代码、登记名称和法定代表人均与法人库一致、且该企业尚无联系人的，即时确认，否则待大厅或局核实；24 小时内至多 5 次。Claims an enterprise: confirmed at once where code, name and legal representative are the registry’s and it has no contact yet; otherwise it waits. Five in 24 hours at most. For ENTERPRISE_CONTACT.',
  })
  claimEnterprise(
    @Arg('input', () => types.ClaimEnterpriseInput) input: types.ClaimEnterpriseInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<types.ClaimPayload> {
    return command(context, info, ClaimEnterprise, claimEnterprise, input);
  }

  @Mutation(() => types.ConfirmEnterpriseClaimPayload, {
    nullable: true,
    description:
      '确认认领：认领人成为该企业联系人。Confirms a claim: the person is a contact from now on. For HALL_CLERK, and for TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  confirmEnterpriseClaim(
    @Arg('input', () => types.ConfirmEnterpriseClaimInput) input: types.ConfirmEnterpriseClaimInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<types.ClaimPayload> {
    return command(context, info, ConfirmEnterpriseClaim, confirmEnterpriseClaim, input);
  }

  @Mutation(() => types.RejectEnterpriseClaimPayload, {
    nullable: true,
    description:
      '不予确认，说明原因。Rejects a claim, with a reason. For HALL_CLERK, and for TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  rejectEnterpriseClaim(
    @Arg('input', () => types.RejectEnterpriseClaimInput) input: types.RejectEnterpriseClaimInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<types.ClaimPayload> {
    return command(context, info, RejectEnterpriseClaim, rejectEnterpriseClaim, input);
  }

  @Query(() => types.EnterpriseClaimConnection, {
    description:
      '认领列表，最新在前：核实人员见全部，企业联系人见本人的。Claims, newest first: all of them for those who decide, their own for contacts, none for others. For anybody signed in.',
  })
  async enterpriseClaims(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: '每页条数。Rows.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('state', () => types.ClaimStateEnum, { nullable: true, description: '限某状态。Of one state.' })
    state?: ClaimState | null,
  ): Promise<types.EnterpriseClaimConnection> {
    const actor = signedIn(context);
    const request = pageRequest({ first, after }, context);
    const beyond = request.cursor === null ? null : keyOfCursor(request.cursor);
    const window = { size: request.size, beyond, state: state ?? null };
    const asked = askedOf(info).flatMap(nodeFieldsOf);
    const rows = await context.reads.query<{ node: types.EnterpriseClaim }>(claimPage(actor, window, asked));
    return pageOf(
      rows.map(({ node }) => node),
      request,
      ({ id }) => cursorOfKey(uuidOf('EnterpriseClaim', id) ?? ''),
    );
  }

  @FieldResolver(() => types.Claimant, { description: '认领人（脱敏）。Who claims; masked.' })
  claimant(@Root() claim: types.EnterpriseClaim, @Ctx() { services }: GraphQLContext): types.Claimant {
    const { tenantId, rowId, shownAs, name, phone } = claim.claimant as unknown as SealedClaimant;
    const clear = (column: string, text: string): string =>
      services.cipher.decrypt(text, { tenantId, table: 'account', column, rowId });
    return { name: maskName(name ? clear('name', name) : shownAs), phone: maskPhone(clear('phone', phone)) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '所填法定代表人；由热线登记时为空。Legal representative as claimed; null where a hotline entered it.',
  })
  legalRepresentative(@Root() claim: types.EnterpriseClaim, @Ctx() { services }: GraphQLContext): string | null {
    const sealed = claim.legalRepresentative as unknown as { tenantId: string; rowId: string; text: string | null };
    const { text, ...row } = sealed;
    const place = { ...row, table: 'enterprise_claim', column: 'legal_representative' };
    return text && services.cipher.decrypt(text, place);
  }
}

/** The claimant as the view brings him: sealed. */
interface SealedClaimant {
  tenantId: string;
  rowId: string;
  shownAs: string;
  name: string | null;
  phone: string;
}

@Resolver(() => RegistryMatch)
export class RegistryMatchResolver {
  @FieldResolver(() => String, {
    description: '逐项说明比对结果。The match in sentences: what agreed and what did not.',
  })
  explanation(@Root() match: RegistryMatch, @Ctx() { language }: GraphQLContext): string {
    return explainMatch(match as Parameters<typeof explainMatch>[0])[language];
  }
}
