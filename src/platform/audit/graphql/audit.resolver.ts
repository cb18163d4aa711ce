import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { may } from '../../../access/ability.js';
import type { Actor } from '../../../kernel/actor.js';
import { parseGlobalId, toGlobalId, uuidOf } from '../../../kernel/ids.js';
import { askedOf } from '../../graphql/asked.js';
import { runCommand } from '../../graphql/commands.js';
import { pageOf, pageRequest } from '../../graphql/connection.js';
import type { GraphQLContext } from '../../graphql/context.js';
import { cursorOfKey, keyOfCursor } from '../../graphql/cursors.js';
import { apiError, waitFor } from '../../graphql/errors.js';
import { signedIn } from '../../graphql/signed-in.js';
import { networkOf } from '../../http/caller.js';
import { nodeFieldsOf } from '../../reads/shape.js';
import { auditPage, lastSeal, type AuditSearch } from '../audit.views.js';
import type { PlainSeal } from '../chain.js';
import { AUDIT_LINK_SECONDS, AUDIT_PATH, ExportAudit, exportAudit } from '../export-audit.js';
import { reasonPlace } from '../reveal.js';
import { verifyAudit } from '../verify.js';
import {
  AuditAnchorInput,
  AuditEntry,
  AuditEntryConnection,
  AuditFilter,
  AuditHead,
  AuditVerification,
  ExportAuditInput,
  ExportAuditPayload,
} from './audit.types.js';

/** Places of a chain that one request checks, and what that counts for in the caller's budget. */
const MOST_PLACES = 50_000;
const COST_OF_CHECKING = 250_000;
/** Heads that one request brings along. */
const MOST_ANCHORS = 20;

/** The auditor, or FORBIDDEN. */
function auditor(context: GraphQLContext): Actor {
  const actor = signedIn(context);
  if (!may(actor, 'read', 'AuditEntry', { tenantId: actor.tenantId })) throw apiError('FORBIDDEN', context.language);
  return actor;
}

/** A key that no entry has, for what is no key. */
const NONE = keyOfCursor('');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function searchOf(filter: AuditFilter, { services }: GraphQLContext, tenantId: string): AuditSearch {
  const { kinds, acts, outcomes, codes, actorId, objectId, address, traceId, from, to } = filter;
  return {
    kinds: kinds ?? null,
    acts: acts ?? null,
    outcomes: outcomes ?? null,
    codes: codes ?? null,
    actorId: actorId == null ? null : (parseGlobalId(actorId)?.uuid ?? NONE),
    objectId: objectId ?? null,
    addressHash: address == null ? null : services.audit.addressHash(networkOf(address), tenantId),
    traceId: traceId == null ? null : UUID.test(traceId) ? traceId : NONE,
    from: from ?? null,
    to: to ?? null,
  };
}

/** A reason as the view brings it. */
interface SealedReason {
  tenantId: string;
  rowId: string;
  text: string;
}

@Resolver(() => AuditEntry)
export class AuditResolver {
  @FieldResolver(() => String, { nullable: true })
  reason(@Root() { reason }: { reason: SealedReason | null }, @Ctx() { services }: GraphQLContext): string | null {
    return reason && services.cipher.decrypt(reason.text, reasonPlace(reason.tenantId, reason.rowId));
  }

  @Query(() => AuditEntryConnection, { description: '审计日志。The audit log. For AUDITOR.' })
  async auditEntries(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: '每页条数。Rows.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标。Cursor.' }) after?: string | null,
    @Arg('filter', () => AuditFilter, { nullable: true, description: '筛选。What to look for.' })
    filter?: AuditFilter | null,
  ): Promise<AuditEntryConnection> {
    const actor = auditor(context);
    const request = pageRequest({ first, after }, context);
    const beyond = request.cursor === null ? null : keyOfCursor(request.cursor);
    const search = { ...searchOf(filter ?? {}, context, actor.tenantId), size: request.size, beyond };
    const statement = auditPage(actor, search, askedOf(info).flatMap(nodeFieldsOf));
    const rows = await context.reads.query<{ node: AuditEntry }>(statement);
    const keyOf = ({ id }: AuditEntry): string => cursorOfKey(uuidOf('AuditEntry', id) ?? '');
    return pageOf(
      rows.map(({ node }) => node),
      request,
      keyOf,
    );
  }

  @Query(() => AuditHead, {
    nullable: true,
    description:
      '审计链当前的封存值：另行记下，以后据以校验；尚无封存为空。How far the chain goes now: to be written down, and given to `verifyAudit` later; null while nothing is sealed. For AUDITOR.',
  })
  async auditHead(@Ctx() context: GraphQLContext): Promise<AuditHead | null> {
    const [last] = await context.reads.query<{ seal: PlainSeal }>(lastSeal(auditor(context).tenantId));
    return last?.seal ?? null;
  }

  @Query(() => AuditVerification, {
    description:
      '校验审计链：逐条查验，并对照数据库之外的锚点；每次至多五万条。Verifies the chain, link by link, and against the anchors outside the database; 50,000 places at once. For AUDITOR.',
  })
  async verifyAudit(
    @Ctx() context: GraphQLContext,
    @Arg('fromSequence', () => Int, {
      nullable: true,
      description: '自该序号起，默认 1。From this place; 1 unless told.',
    })
    fromSequence?: number | null,
    @Arg('anchors', () => [AuditAnchorInput], {
      nullable: true,
      description: '另行记下的封存值，至多 20 个。Heads that were written down, at most 20.',
    })
    anchors?: AuditAnchorInput[] | null,
  ): Promise<AuditVerification> {
    const actor = auditor(context);
    const heads = anchors ?? [];
    const from = fromSequence ?? 1;
    if (from < 1 || heads.length > MOST_ANCHORS || heads.some(({ sequence }) => sequence < 1))
      throw apiError('BAD_USER_INPUT', context.language);
    return verification(context, actor, from, heads);
  }

  @Mutation(() => ExportAuditPayload, {
    nullable: true,
    description:
      '导出审计日志，导出本身亦记入日志。Takes the audit log out, or a part of it, which is an entry of its own. For AUDITOR.',
  })
  async exportAudit(
    @Arg('input', () => ExportAuditInput) input: ExportAuditInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExportAuditPayload> {
    const command = { field: info.fieldName, schema: ExportAudit, useCase: exportAudit };
    const { result, userErrors } = await runCommand(context, command, input);
    const { tenantId, accountId, sessionId } = signedIn(context);
    if (!result || !accountId || !sessionId) return { url: null, userErrors };
    const { links } = context.services.papers;
    const link = await links.sign('audit', { tenantId, accountId, sessionId, ...result }, AUDIT_LINK_SECONDS);
    return { url: `${context.services.publicUrl}${AUDIT_PATH}/${link}`, userErrors };
  }
}

/** Held against the worker's own anchor as well, which is read first: by then the chain holds it. */
async function verification(
  { services, language, address, reads }: GraphQLContext,
  { tenantId, accountId }: Actor,
  from: number,
  heads: readonly AuditAnchorInput[],
): Promise<AuditVerification> {
  await services.budgets.spend({ tenantId, accountId, address }, COST_OF_CHECKING).catch((fault: unknown) => {
    throw waitFor('RATE_LIMITED', fault, language);
  });
  const kept = await services.anchors.read(tenantId);
  const anchors = [...(kept ? [kept] : []), ...heads];
  const log = { tenantId, keys: services.audit, query: reads.query };
  const { fault, ...found } = await verifyAudit(log, { from, most: MOST_PLACES, anchors });
  const entryId = fault?.entryId ? toGlobalId('AuditEntry', fault.entryId) : null;
  return { ...found, intact: fault === null, fault: fault && { ...fault, entryId }, anchors };
}
