import { z } from 'zod';
import { hasRole, unitsWithRole, type Membership } from '../../../kernel/actor.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { uploadIds } from '../../../papers/claim-uploads.js';
import type { ClientKind, Role } from '../../../kernel/roles.js';
import { idOf, optionalText, phoneNumber, writtenText } from '../../../platform/inputs.js';
import { actsOn } from '../../../platform/audit/act.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import {
  acceptedCreditCode,
  accountOfPhone,
  activeCategory,
  checkAnswers,
  claimFor,
  contactInClear,
  divisionExists,
  enterpriseWithoutCode,
  lookUpFiler,
  makeEnterprise,
  matchAgainstRegistry,
  parseUscc,
  unclassifiedCategory,
  type ActiveCategory,
  type RegistryMatch,
} from '../../directory/index.js';
import { lifecycleRow } from '../domain/lifecycle.js';
import { APPEAL_CHANNELS, APPEAL_KINDS, stageOf, URGENCIES, type AppealChannel } from '../domain/vocabulary.js';
import { pairsOf } from '../domain/words.js';
import { collectingRound, newAppealNumber } from '../persistence/appeal.repository.js';
import { attach } from './attach.js';
import { ownDraft } from './drafts.js';
import type { Appeal, AppealWord } from '../persistence/appeal.schema.js';
import { amendOrder, keepOrder, orderOf } from './external-order.js';
import { happen, type AppealChanged } from './on-appeal.js';

const nullable = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

/** Left empty is left out. */
const creditCode = z
  .string()
  .max(64)
  .nullish()
  .transform((text) => text?.trim() || null);

export const FileAppeal = z.object({
  channel: z.enum(APPEAL_CHANNELS),
  kind: z.enum(APPEAL_KINDS),
  title: writtenText(100),
  description: writtenText(5000),
  categoryId: nullable(idOf('Category')),
  divisionCode: nullable(z.string()),
  formAnswers: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((answers) => answers ?? {}),
  enterprise: z.object({ creditCode, name: writtenText(120) }),
  contact: nullable(z.object({ name: writtenText(40), phone: phoneNumber })),
  externalNo: optionalText(64),
  externalDispatchedAt: nullable(z.date()),
  externalDueAt: nullable(z.date()),
  rawCategoryPath: optionalText(300),
  urgency: nullable(z.enum(URGENCIES)),
  suggestedUnits: optionalText(300),
  address: optionalText(300),
  uploadIds,
  draftId: idOf('Draft').nullish(),
});
export type FileAppeal = z.output<typeof FileAppeal>;

/** Each way in: the duty it stands under, whose it is, and what anybody else is told. */
const DOORS = {
  ONLINE: {
    duty: 7,
    role: 'ENTERPRISE_CONTACT',
    reason: '线上渠道由企业联系人提交。',
    reasonEn: 'the online channel is for contacts of an enterprise.',
  },
  SERVICE_HALL: {
    duty: 8,
    role: 'HALL_CLERK',
    reason: '大厅渠道由大厅窗口人员登记录入。',
    reasonEn: 'the hall channel is for its clerks.',
  },
  HOTLINE: {
    duty: 9,
    role: 'HOTLINE',
    reason: '热线渠道由热线系统录入。',
    reasonEn: 'the hotline channel is for its system.',
  },
  CITY_PLATFORM: {
    duty: 3,
    role: 'CITY_PLATFORM',
    reason: '市平台渠道由市平台录入。',
    reasonEn: 'the city’s channel is for its platform.',
  },
} as const satisfies Record<AppealChannel, { duty: number; role: Role; reason: string; reasonEn: string }>;

/**
 * An appeal comes in: online by its enterprise (#7), entered by the counter (#8), by the hotline (#9) or by the city's
 * platform (#3). The platform matches the enterprise with the legal-entity registry (#10): a mismatch goes to market
 * supervision first (#11).
 *
 * Refusals: NOT_ALLOWED, NOT_YOUR_ENTERPRISE, INVALID_CREDIT_CODE, ENTERPRISE_TYPE_NOT_ACCEPTED, INVALID_FORM_ANSWER,
 * INVALID_INPUT.
 */
export async function fileAppeal(tx: Tx, input: FileAppeal): Promise<AppealChanged> {
  const { duty, role, reason, reasonEn } = DOORS[input.channel];
  if (!hasRole(tx.actor, role)) refuse('NOT_ALLOWED', { duty, facts: { reason, reasonEn } });
  if (role === 'HOTLINE' || role === 'CITY_PLATFORM') return fileOrder(tx, input, role);
  return fileByPerson(tx, input, role);
}

async function fileByPerson(
  tx: Tx,
  input: FileAppeal,
  role: 'ENTERPRISE_CONTACT' | 'HALL_CLERK',
): Promise<AppealChanged> {
  const { tenant, actor } = tx;
  const { duty } = DOORS[input.channel];
  const atCounter = role === 'HALL_CLERK';
  if (input.externalNo !== null) refuseInput(duty, ['externalNo'], '仅限外部系统', 'for other systems alone');
  const codePath = ['enterprise', 'creditCode'];
  const code = acceptedCreditCode(input.enterprise.creditCode ?? '', ['input', ...codePath]);
  if (!input.categoryId) refuseInput(duty, ['categoryId'], '须选择分类', 'a category is needed');
  if (!input.divisionCode) refuseInput(duty, ['divisionCode'], '须选择区划', 'a division is needed');
  const category = await categoryOf(tx, input, duty);

  const filer = await lookUpFiler(tx, code);
  const enterprise = filer.enterprise ?? (await makeEnterprise(tx, { code, name: input.enterprise.name }));
  if (!atCounter && !actor.enterpriseIds.includes(enterprise.id))
    refuse('NOT_YOUR_ENTERPRISE', { duty, path: ['input', ...codePath] });
  const own = atCounter ? null : filer.contact;
  const contact = input.contact ?? (own && contactInClear(tx, own));
  if (!contact) refuseInput(duty, ['contact'], '须填写联系人', 'a contact is needed');
  const match = matchAgainstRegistry({ code, name: input.enterprise.name }, filer.entry, tenant.code);
  const unitId = atCounter ? (unitsWithRole(actor, 'HALL_CLERK')[0] ?? null) : null;
  return makeAppeal(tx, { input, code, category, enterprise, contact, match, post: { role, unitId } });
}

/** Another system's order: taken in once however often it comes, and never turned away for want of a code (#9). */
async function fileOrder(tx: Tx, input: FileAppeal, role: ClientKind): Promise<AppealChanged> {
  const { tenant } = tx;
  const { duty } = DOORS[role];
  const { contact, externalNo, enterprise: named } = input;
  if (!externalNo) refuseInput(duty, ['externalNo'], '须填写工单编号', 'the order’s number is needed');
  if (!contact) refuseInput(duty, ['contact'], '须填写反映人', 'the caller is needed');
  const known = await orderOf(tx, externalNo);
  if (known) return amendOrder(tx, known, input, role);

  const categoryId = input.categoryId ?? (await unclassifiedCategory(tx));
  if (!categoryId) refuseInput(duty, ['categoryId'], '须选择分类', 'a category is needed');
  const category = await categoryOf(tx, { ...input, categoryId }, duty);
  const code = named.creditCode && parseUscc(named.creditCode);
  const valid = code && code.ok ? code.code : null;
  const filer = valid ? await lookUpFiler(tx, valid) : null;
  const enterprise = valid
    ? (filer?.enterprise ?? (await makeEnterprise(tx, { code: valid, name: named.name })))
    : enterpriseWithoutCode(tx, named.name);
  if (valid) {
    // Whoever called says he speaks for the enterprise: the counter or the bureau confirms it.
    const { id: accountId } = await accountOfPhone(tx, contact, enterprise.name);
    await claimFor(tx, { accountId, code: valid, enterpriseName: named.name });
  }
  const filed = { code: valid ?? named.creditCode, name: named.name };
  const match = matchAgainstRegistry(filed, filer?.entry ?? null, tenant.code);
  const made = { input, code: filed.code, category, enterprise, contact, match, post: { role, unitId: null } };
  return makeAppeal(tx, made, (appealId) => keepOrder(tx, appealId, externalNo, input));
}

function refuseInput(duty: number, path: readonly string[], detail: string, detailEn: string): never {
  return refuse('INVALID_INPUT', { duty, path: ['input', ...path], facts: { detail, detailEn } });
}

/** The category an appeal is filed under, its form answered; other systems need not know our forms. */
async function categoryOf(
  tx: Tx,
  { categoryId, divisionCode, formAnswers, externalNo }: FileAppeal,
  duty: number,
): Promise<ActiveCategory> {
  const category = categoryId && (await activeCategory(tx, categoryId));
  if (!category || (divisionCode !== null && !(await divisionExists(tx, divisionCode)))) throw new NotFound();
  const unanswered = externalNo !== null && Object.keys(formAnswers).length === 0;
  const problem = unanswered ? null : checkAnswers(category.form, formAnswers);
  if (problem)
    refuse('INVALID_FORM_ANSWER', {
      duty,
      path: ['input', 'formAnswers', problem.key],
      facts: { label: problem.label, detail: problem.detail, detailEn: problem.detailEn },
    });
  return category;
}

interface Made {
  input: FileAppeal;
  /** As filed, which may be none. */
  code: string | null;
  category: ActiveCategory;
  enterprise: { id: string };
  contact: { name: string; phone: string };
  match: RegistryMatch;
  post: Membership;
}

async function makeAppeal(
  tx: Tx,
  { input, code, category, enterprise, contact, match, post }: Made,
  beside: (appealId: string) => void = () => undefined,
): Promise<AppealChanged> {
  const { tenant, deps, now, actor } = tx;
  const { to } = lifecycleRow('fileAppeal');
  const state = match.outcome === 'MATCHED' ? to.MATCHED : to.MISMATCH;
  if (!state || state === 'STAY') throw new Error('filing leads nowhere');
  const id = newId();
  actsOn(tx.act, 'Appeal', id);
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
    formCategoryId: null,
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
    partyUnitIds: [],
    returnReason: null,
    verifiedAt: null,
    completedAt: null,
    completedFrom: null,
    resultCheckRequired: false,
    endedAt: null,
    mergedIntoId: null,
    keptUnitIds: [],
    tookIn: false,
    amendedText: null,
    evaluationTokenHash: null,
    eventCount: 0,
  });
  for (const pair of pairsOf([appeal.title, appeal.filedEnterpriseName, appeal.description]))
    addRow<AppealWord>(tx, 'appeal_word', { tenantId: tenant.id, pair, filedAt: now, appealId: id });
  beside(id);
  const { duty } = DOORS[input.channel];
  // The filing is whole in itself: the draft it was written in has served its time.
  if (input.draftId) tx.em.remove(await ownDraft(tx, input.draftId));
  const filed = { appeal, assignments: [] };
  await attach(tx, filed, input.uploadIds, { source: 'FILING' });
  await happen(tx, 'FILED', filed, { post, duty });
  return { appealId: id };
}
