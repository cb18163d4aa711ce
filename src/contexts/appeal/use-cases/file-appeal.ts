import { z } from 'zod';
import { hasRole, unitsWithRole } from '../../../kernel/actor.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { uploadIds } from '../../../papers/claim-uploads.js';
import { idOf, phoneNumber, writtenText } from '../../../platform/inputs.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import {
  acceptedCreditCode,
  activeCategory,
  checkAnswers,
  contactInClear,
  divisionExists,
  lookUpFiler,
  makeEnterprise,
  matchAgainstRegistry,
  rememberContact,
} from '../../directory/index.js';
import { lifecycleRow } from '../domain/lifecycle.js';
import { APPEAL_KINDS, stageOf } from '../domain/vocabulary.js';
import { pairsOf } from '../domain/words.js';
import { collectingRound, newAppealNumber } from '../persistence/appeal.repository.js';
import { attach } from './attach.js';
import { ownDraft } from './drafts.js';
import type { Appeal, AppealWord } from '../persistence/appeal.schema.js';
import { happen, type AppealChanged } from './on-appeal.js';

export const FileAppeal = z.object({
  channel: z.enum(['ONLINE', 'SERVICE_HALL']),
  kind: z.enum(APPEAL_KINDS),
  title: writtenText(100),
  description: writtenText(5000),
  categoryId: idOf('Category'),
  divisionCode: z.string(),
  formAnswers: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((answers) => answers ?? {}),
  enterprise: z.object({ creditCode: z.string(), name: writtenText(120) }),
  contact: z
    .object({ name: writtenText(40), phone: phoneNumber })
    .nullish()
    .transform((contact) => contact ?? null),
  uploadIds,
  draftId: idOf('Draft').nullish(),
});
export type FileAppeal = z.output<typeof FileAppeal>;

const DUTY_OF_CHANNEL = { ONLINE: 7, SERVICE_HALL: 8 } as const;

/**
 * An enterprise files an appeal online (#7), or the counter registers and enters it (#8). The platform matches the
 * enterprise with the legal-entity registry (#10): a mismatch goes to market supervision first (#11).
 *
 * Refusals: NOT_ALLOWED, NOT_YOUR_ENTERPRISE, INVALID_CREDIT_CODE, ENTERPRISE_TYPE_NOT_ACCEPTED, INVALID_FORM_ANSWER,
 * INVALID_INPUT.
 */
export async function fileAppeal(tx: Tx, input: FileAppeal): Promise<AppealChanged> {
  const { tenant, deps, now, actor } = tx;
  const duty = DUTY_OF_CHANNEL[input.channel];
  const atCounter = input.channel === 'SERVICE_HALL';
  if (!hasRole(actor, atCounter ? 'HALL_CLERK' : 'ENTERPRISE_CONTACT'))
    refuse('NOT_ALLOWED', {
      duty,
      facts: atCounter
        ? { reason: '大厅渠道由大厅窗口人员登记录入。', reasonEn: 'the hall channel is for its clerks.' }
        : { reason: '线上渠道由企业联系人提交。', reasonEn: 'the online channel is for contacts of an enterprise.' },
    });

  const codePath = ['input', 'enterprise', 'creditCode'];
  const code = acceptedCreditCode(input.enterprise.creditCode, codePath);

  const category = await activeCategory(tx, input.categoryId);
  if (!category || !(await divisionExists(tx, input.divisionCode))) throw new NotFound();
  const problem = checkAnswers(category.form, input.formAnswers);
  if (problem)
    refuse('INVALID_FORM_ANSWER', {
      duty,
      path: ['input', 'formAnswers', problem.key],
      facts: { label: problem.label, detail: problem.detail, detailEn: problem.detailEn },
    });

  const filer = await lookUpFiler(tx, code);
  const enterprise = filer.enterprise ?? (await makeEnterprise(tx, { code, name: input.enterprise.name }));
  if (!atCounter && !actor.enterpriseIds.includes(enterprise.id))
    refuse('NOT_YOUR_ENTERPRISE', { duty, path: codePath });
  const own = atCounter ? null : filer.contact;
  const contact = input.contact ?? (own && contactInClear(tx, own));
  if (!contact)
    refuse('INVALID_INPUT', {
      duty,
      path: ['input', 'contact'],
      facts: { detail: '须填写联系人', detailEn: 'a contact is needed' },
    });
  if (atCounter) await rememberContact(tx, enterprise, contact);

  const match = matchAgainstRegistry({ code, name: input.enterprise.name }, filer.entry, tenant.code);
  const { to } = lifecycleRow('fileAppeal');
  const state = match.outcome === 'MATCHED' ? to.MATCHED : to.MISMATCH;
  if (!state || state === 'STAY') throw new Error('filing leads nowhere');
  const id = newId();
  const sealed = (column: string, text: string): string =>
    deps.cipher.encrypt(text, { tenantId: tenant.id, table: 'appeal', column, rowId: id });
  const appeal = addRow<Appeal>(tx, 'appeal', {
    tenantId: tenant.id,
    id,
    number: newAppealNumber(tenant.code, now),
    version: 1,
    state,
    stage: stageOf(state, false),
    open: true,
    channel: input.channel,
    kind: input.kind,
    title: input.title,
    description: input.description,
    categoryId: category.id,
    formVersion: category.formVersion,
    formAnswers: input.formAnswers as Record<string, string>,
    divisionCode: input.divisionCode,
    roundId: await collectingRound(tx, now),
    enterpriseId: enterprise.id,
    filedEnterpriseName: input.enterprise.name,
    filedCreditCode: code,
    registryMatch: match,
    reviewResult: null,
    contactNameCipher: sealed('contact_name', contact.name),
    contactPhoneCipher: sealed('contact_phone', contact.phone),
    contactPhoneHash: deps.phoneHash(contact.phone, tenant.id),
    filedByAccountId: actor.accountId,
    filedAt: now,
    grade: null,
    hostUnitId: null,
    returnReason: null,
    verifiedAt: null,
    completedAt: null,
    completedFrom: null,
    resultCheckRequired: false,
    endedAt: null,
    evaluationTokenHash: null,
    eventCount: 0,
  });
  for (const pair of pairsOf([appeal.title, appeal.filedEnterpriseName, appeal.description]))
    addRow<AppealWord>(tx, 'appeal_word', { tenantId: tenant.id, pair, filedAt: now, appealId: id });
  const post = atCounter
    ? { role: 'HALL_CLERK' as const, unitId: unitsWithRole(actor, 'HALL_CLERK')[0] ?? null }
    : { role: 'ENTERPRISE_CONTACT' as const, unitId: null };
  // The filing is whole in itself: the draft it was written in has served its time.
  if (input.draftId) tx.em.remove(await ownDraft(tx, input.draftId));
  const filed = { appeal, assignments: [] };
  await attach(tx, filed, input.uploadIds, { source: 'FILING' });
  await happen(tx, 'FILED', filed, { post, duty });
  return { appealId: id };
}
