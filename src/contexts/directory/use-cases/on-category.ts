import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { expectedVersion, idOf, writtenText } from '../../../platform/inputs.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import type { FormField } from '../domain/form.js';
import { CategorySchema, type Category } from '../persistence/directory.schema.js';
import { changes } from './changes.js';

/** What a command on a category answers: enough to read it anew. */
export interface CategoryChanged {
  categoryId: string;
}

const MOST_QUESTIONS = 40;
const MOST_OPTIONS = 50;
const wrong = (zh: string, en: string) => ({ params: { zh, en } });

const question = z
  .object({
    key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
    label: writtenText(60),
    type: z.enum(['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE']),
    required: z.boolean(),
    options: z.array(writtenText(60)).max(MOST_OPTIONS).nullish(),
    max: z.number().int().positive().nullish(),
    help: writtenText(200).nullish(),
  })
  .refine(({ type, options }) => (type === 'CHOICE') === (options ?? []).length > 0, {
    path: ['options'],
    ...wrong('选择题须有选项，其他题没有', 'a choice has options, and nothing else has'),
  })
  .transform(({ options, max, help, ...asked }): FormField => ({
    ...asked,
    ...(options?.length ? { options } : {}),
    ...(max ? { max } : {}),
    ...(help ? { help } : {}),
  }));

/** The questions of a form, in their order. */
export const form = z
  .array(question)
  .max(MOST_QUESTIONS)
  .refine(
    (asked) => new Set(asked.map(({ key }) => key)).size === asked.length,
    wrong('题目键重复', 'a key comes twice'),
  );

export const OneCategory = z.object({ categoryId: idOf('Category'), expectedVersion });
export type OneCategory = z.output<typeof OneCategory>;

/** Categories change one after the other: what is asked of one can hang on another. */
export async function mustManageCategories(tx: Tx): Promise<void> {
  if (!may(tx.actor, 'manage', 'Category', { tenantId: tx.tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '分类与表单由本县管理员管理。', reasonEn: 'categories and forms are the administrator’s.' },
    });
  await takeTurn(tx, 'categories');
}

/** A category for a command, after the questions of who and of what was seen; changed from here on. */
export async function openCategory(tx: Tx, { categoryId, expectedVersion: seen }: OneCategory): Promise<Category> {
  await mustManageCategories(tx);
  const category = await tx.em.findOne(CategorySchema, { tenantId: tx.tenant.id, id: categoryId });
  if (!category) throw new NotFound();
  changes(category, seen);
  actsOn(tx.act, 'Category', categoryId);
  return category;
}

/** A category that another can stand under: in use, and at the top itself, for the tree has two levels. */
export async function mustBeTop(tx: Tx, parentId: string): Promise<void> {
  const parent = await tx.em.findOne(CategorySchema, { tenantId: tx.tenant.id, id: parentId, active: true });
  if (!parent) throw new NotFound();
  if (parent.parentId)
    refuse('INVALID_INPUT', {
      path: ['input', 'parentId'],
      facts: { detail: '上级须为一级分类', detailEn: 'the parent has to be at the top' },
    });
}
