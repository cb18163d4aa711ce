import { may } from '../../../access/ability.js';
import type { ClientKind } from '../../../kernel/roles.js';
import { maskName, maskPhone } from '../../../platform/crypto/mask.js';
import { addRow } from '../../../platform/orm/new-rows.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { amendedFields, ORDER_FIELDS, type AmendedField, type OrderContent } from '../domain/external-order.js';
import { pairsOf } from '../domain/words.js';
import { mergedAppeal } from '../persistence/appeal.repository.js';
import {
  AmendmentSchema,
  ExternalOrderSchema,
  type Appeal,
  type AppealWord,
  type ExternalOrder,
} from '../persistence/appeal.schema.js';
import type { FileAppeal } from './file-appeal.js';
import { factsOf, happen, lockStanding, type AppealChanged } from './on-appeal.js';

/** The order of this number from this source, if it came before. Copies that come at once take turns. */
export async function orderOf(tx: Tx, externalNo: string): Promise<ExternalOrder | null> {
  const { tenant, actor, em } = tx;
  const clientId = actor.accountId ?? '';
  await takeTurn(tx, `order ${clientId} ${externalNo}`);
  return em.findOne(ExternalOrderSchema, { tenantId: tenant.id, clientId, externalNo });
}

/** Keeps an order beside the appeal it becomes. */
export function keepOrder(tx: Tx, appealId: string, externalNo: string, input: FileAppeal): void {
  const id = newId();
  tx.em.create(ExternalOrderSchema, {
    tenantId: tx.tenant.id,
    id,
    appealId,
    clientId: tx.actor.accountId ?? '',
    externalNo,
    ...sourcesOwn(input),
    contentCipher: sealContent(tx, id, contentOf(input)),
    receivedAt: tx.now,
    amendmentCount: 0,
  });
}

/**
 * The order came again. The same content is the same delivery. Other content leaves the appeal as it was filed and stands
 * beside it as an amendment, for the bureau to see, and found by a search; the source's own data and the caller's name and
 * phone are taken over. Where the appeal was merged, what it became is what is amended.
 */
export async function amendOrder(
  tx: Tx,
  order: ExternalOrder,
  input: FileAppeal,
  role: ClientKind,
): Promise<AppealChanged> {
  const { appealId } = order;
  const { tenant, deps } = tx;
  const opened = await lockStanding(tx, appealId);
  // What its order's appeal became may be another's.
  const answer = { appealId: may(tx.actor, 'read', 'Appeal', factsOf(opened)) ? opened.appeal.id : appealId };
  const content = contentOf(input);
  const place = { tenantId: tenant.id, table: 'external_order', column: 'content', rowId: order.id };
  const before = JSON.parse(deps.cipher.decrypt(order.contentCipher, place)) as OrderContent;
  const changes = amendedFields(before, content);
  if (changes.length === 0) return answer;

  const merged = await mergedAppeal(tx, appealId);
  const appeal = merged ?? opened.appeal;
  order.amendmentCount += 1;
  Object.assign(order, sourcesOwn(input), { contentCipher: sealContent(tx, order.id, content) });
  if (input.contact) {
    const { name, phone } = input.contact;
    const sealed = (column: string, text: string): string =>
      deps.cipher.encrypt(text, { tenantId: tenant.id, table: 'appeal', column, rowId: appealId });
    appeal.contactNameCipher = sealed('contact_name', name);
    appeal.contactPhoneCipher = sealed('contact_phone', phone);
    appeal.contactPhoneHash = deps.phoneHash(phone, tenant.id);
  }
  makeFindable(tx, appeal, input);
  tx.em.create(AmendmentSchema, {
    tenantId: tenant.id,
    id: newId(),
    appealId,
    sequence: order.amendmentCount,
    changes: changes.map(masked),
    receivedAt: tx.now,
  });
  opened.appeal.version += 1;
  const fields = changes.map(({ field }) => ORDER_FIELDS[field] ?? field).join('、');
  const note = merged ? `${merged.number}：${fields}` : fields;
  await happen(tx, 'AMENDED', opened, { post: { role, unitId: null }, note });
  return answer;
}

/** Lets an appeal be found by the words that its order has now, as by those it was filed with. */
function makeFindable(tx: Tx, appeal: Appeal, { title, enterprise, description }: FileAppeal): void {
  const { tenantId, id: appealId, filedAt, ...filed } = appeal;
  const texts = [
    ...(title === filed.title ? [] : [title]),
    ...(enterprise.name === filed.filedEnterpriseName ? [] : [enterprise.name]),
    ...(description === filed.description ? [] : [description]),
  ];
  appeal.amendedText = texts.join('\n') || null;
  for (const pair of pairsOf(texts)) addRow<AppealWord>(tx, 'appeal_word', { tenantId, pair, filedAt, appealId });
}

const sourcesOwn = (input: FileAppeal) => ({
  externalDispatchedAt: input.externalDispatchedAt,
  externalDueAt: input.externalDueAt,
  rawCategoryPath: input.rawCategoryPath,
  urgency: input.urgency ?? 'NORMAL',
  suggestedUnits: input.suggestedUnits,
  address: input.address,
});

/** Everything of an order but its number, which is what it is found by. */
function contentOf(input: FileAppeal): OrderContent {
  const { externalDispatchedAt, externalDueAt, ...own } = sourcesOwn(input);
  return {
    kind: input.kind,
    title: input.title,
    description: input.description,
    categoryId: input.categoryId,
    divisionCode: input.divisionCode,
    formAnswers: JSON.stringify(Object.entries(input.formAnswers).sort(([a], [b]) => (a < b ? -1 : 1))),
    creditCode: input.enterprise.creditCode,
    enterpriseName: input.enterprise.name,
    contactName: input.contact?.name ?? null,
    contactPhone: input.contact?.phone ?? null,
    externalDispatchedAt: externalDispatchedAt?.toISOString() ?? null,
    externalDueAt: externalDueAt?.toISOString() ?? null,
    ...own,
  };
}

function sealContent({ tenant, deps }: Tx, rowId: string, content: OrderContent): string {
  const place = { tenantId: tenant.id, table: 'external_order', column: 'content', rowId };
  return deps.cipher.encrypt(JSON.stringify(content), place);
}

/** An amendment is read by people who may not see the caller's name and phone. */
function masked({ field, before, after }: AmendedField): AmendedField {
  const mask = { contactName: maskName, contactPhone: maskPhone }[field] ?? ((text: string) => text);
  return { field, before: before && mask(before), after: after && mask(after) };
}
