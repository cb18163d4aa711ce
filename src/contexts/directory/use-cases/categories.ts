import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { CategoryFormSchema, CategorySchema } from '../persistence/directory.schema.js';
import { UNCLASSIFIED } from '../persistence/master-data.js';
import {
  form,
  mustBeTop,
  mustManageCategories,
  openCategory,
  type CategoryChanged,
  type OneCategory,
} from './on-category.js';

export const CreateCategory = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9-]{1,29}$/),
  name: writtenText(40),
  parentId: idOf('Category').nullish(),
  form: form.nullish(),
});
export const ChangeCategory = z.object({
  categoryId: idOf('Category'),
  name: writtenText(40).nullish(),
  parentId: idOf('Category').nullish(),
  expectedVersion,
});
export const ReviseForm = z.object({ categoryId: idOf('Category'), form, expectedVersion });

/** Enters a category, at the top or under one that is. Refusals: NOT_ALLOWED, INVALID_INPUT, NAME_TAKEN. */
export async function createCategory(
  tx: Tx,
  { code, name, parentId, form: asked }: z.output<typeof CreateCategory>,
): Promise<CategoryChanged> {
  await mustManageCategories(tx);
  const tenantId = tx.tenant.id;
  if (await tx.em.count(CategorySchema, { tenantId, code })) refuse('NAME_TAKEN', { path: ['input', 'code'] });
  if (parentId) await mustBeTop(tx, parentId);
  const id = newId();
  actsOn(tx.act, 'Category', id);
  tx.em.create(CategorySchema, { tenantId, id, code, name, parentId: parentId ?? null, form: asked ?? [] });
  return { categoryId: id };
}

/** Renames a category, or puts it under another one. Refusals: NOT_ALLOWED, INVALID_INPUT, CONFLICT. */
export async function changeCategory(
  tx: Tx,
  { name, parentId, ...which }: z.output<typeof ChangeCategory>,
): Promise<CategoryChanged> {
  const category = await openCategory(tx, which);
  if (parentId) {
    await mustBeTop(tx, parentId);
    await mustHaveNoneBelow(tx, category.id);
    category.parentId = parentId;
  }
  category.name = name ?? category.name;
  return { categoryId: category.id };
}

/**
 * Gives a category another form, for what is filed from now on. What was filed keeps its answers and the version that it
 * was filed by, and that one is kept.
 *
 * Refusals: NOT_ALLOWED, INVALID_INPUT, CONFLICT.
 */
export async function reviseForm(
  tx: Tx,
  { form: asked, ...which }: z.output<typeof ReviseForm>,
): Promise<CategoryChanged> {
  const category = await openCategory(tx, which);
  tx.em.create(CategoryFormSchema, {
    tenantId: tx.tenant.id,
    categoryId: category.id,
    formVersion: category.formVersion,
    form: category.form,
    replacedAt: tx.now,
  });
  category.form = asked;
  category.formVersion += 1;
  return { categoryId: category.id };
}

/** Takes a category out of use, for what is filed from now on. Refusals: NOT_ALLOWED, CATEGORY_NEEDED, CONFLICT. */
export async function disableCategory(tx: Tx, which: OneCategory): Promise<CategoryChanged> {
  const category = await openCategory(tx, which);
  if (category.code === UNCLASSIFIED)
    refuse('CATEGORY_NEEDED', {
      facts: { reason: '热线来件暂归此类', reasonEn: 'what a hotline files stands under it until it is classified' },
    });
  await mustHaveNoneBelow(tx, category.id);
  category.active = false;
  return { categoryId: category.id };
}

/** Takes a category into use again. Refusals: NOT_ALLOWED, CONFLICT. */
export async function enableCategory(tx: Tx, which: OneCategory): Promise<CategoryChanged> {
  const category = await openCategory(tx, which);
  if (category.parentId) await mustBeTop(tx, category.parentId);
  category.active = true;
  return { categoryId: category.id };
}

async function mustHaveNoneBelow(tx: Tx, parentId: string): Promise<void> {
  if (await tx.em.count(CategorySchema, { tenantId: tx.tenant.id, parentId, active: true }))
    refuse('CATEGORY_NEEDED', {
      facts: { reason: '其下有在用的分类', reasonEn: 'there are categories in use below it' },
    });
}
