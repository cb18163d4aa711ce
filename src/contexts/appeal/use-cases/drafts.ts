import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { expectedVersion, idOf, isStorable } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import { APPEAL_KINDS } from '../domain/vocabulary.js';
import { DraftSchema, type Draft } from '../persistence/appeal.schema.js';

/** Drafts that one person can keep. */
const MOST_DRAFTS = 20;

/** Text as it stands in a form that is not finished: of any kind, but no longer than the field. */
const unfinished = (most: number) =>
  z
    .string()
    .refine((text) => isStorable(text) && [...text].length <= most, {
      params: { zh: `不得超过 ${most} 字`, en: `at most ${most} characters` },
    })
    .nullish();

export const DraftContent = z.object({
  channel: z.enum(['ONLINE', 'SERVICE_HALL']).nullish(),
  kind: z.enum(APPEAL_KINDS).nullish(),
  title: unfinished(100),
  description: unfinished(5000),
  categoryId: unfinished(60),
  divisionCode: unfinished(20),
  formAnswers: z.record(z.string().max(100), z.unknown()).nullish(),
  enterprise: z.object({ creditCode: unfinished(40), name: unfinished(120) }).nullish(),
  contact: z.object({ name: unfinished(40), phone: unfinished(40) }).nullish(),
});
export type DraftContent = z.output<typeof DraftContent>;

export const SaveDraft = z.object({ draftId: idOf('Draft').nullish(), content: DraftContent, expectedVersion });
export type SaveDraft = z.output<typeof SaveDraft>;

export const DiscardDraft = z.object({ draftId: idOf('Draft'), expectedVersion });
export type DiscardDraft = z.output<typeof DiscardDraft>;

/** Where a draft's content lies sealed: a contact may be in any part of it. */
export const sealOf = (tenantId: string, rowId: string) => ({ tenantId, table: 'draft', column: 'content', rowId });

/**
 * Keeps a filing that is not finished, for whoever may file; the whole of it sealed. Nothing is checked but shapes and
 * lengths. Refusals: NOT_ALLOWED, TOO_MANY_DRAFTS, CONFLICT, INVALID_INPUT.
 */
export async function saveDraft(tx: Tx, input: SaveDraft): Promise<{ draftId: string }> {
  const { em, tenant, actor, deps, now } = tx;
  if (!actor.accountId || !may(actor, 'saveDraft', 'Draft', { tenantId: tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '草稿由提交诉求的人员保存。', reasonEn: 'drafts are for whoever files.' },
    });
  const sealed = (id: string): string => deps.cipher.encrypt(JSON.stringify(input.content), sealOf(tenant.id, id));
  if (input.draftId) {
    const draft = await ownDraft(tx, input.draftId, input.expectedVersion);
    Object.assign(draft, { contentCipher: sealed(draft.id), version: draft.version + 1, updatedAt: now });
    return { draftId: draft.id };
  }
  const own = { tenantId: tenant.id, accountId: actor.accountId };
  // Two at once count one after the other.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`draft ${actor.accountId}`]);
  if ((await em.count(DraftSchema, own)) >= MOST_DRAFTS) refuse('TOO_MANY_DRAFTS');
  const id = newId();
  actsOn(tx.act, 'Draft', id);
  em.create(DraftSchema, { ...own, id, version: 1, contentCipher: sealed(id), createdAt: now, updatedAt: now });
  return { draftId: id };
}

/** Throws a draft of one's own away. Refusals: CONFLICT. */
export async function discardDraft(tx: Tx, input: DiscardDraft): Promise<{ draftId: string }> {
  tx.em.remove(await ownDraft(tx, input.draftId, input.expectedVersion));
  return { draftId: input.draftId };
}

/** A draft of the actor's, locked; anybody else's is not there. */
export async function ownDraft(tx: Tx, id: string, seen?: number): Promise<Draft> {
  const { em, tenant, actor } = tx;
  const key = { tenantId: tenant.id, id, accountId: actor.accountId ?? '' };
  const draft = actor.accountId ? await em.findOne(DraftSchema, key, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!draft) throw new NotFound();
  if (seen !== undefined && seen !== draft.version) refuse('CONFLICT', { facts: { currentVersion: draft.version } });
  return draft;
}
