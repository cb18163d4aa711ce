import { z } from 'zod';
import type { NodeType } from '../../../kernel/ids.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { actsOn } from '../../../platform/audit/act.js';
import { idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import type { Tx } from '../../../platform/orm/tenant-transaction.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { StatementBuilder } from '../../../platform/reads/shape.js';
import { APPEAL_ORDERS } from '../domain/vocabulary.js';
import { SEARCHABLE, wordsOf } from '../domain/words.js';
import { SavedSearchSchema, type SavedSearch } from '../persistence/appeal.schema.js';

/** Searches one person can keep. */
const MOST_SEARCHES = 50;

const TEXTS = ['text', 'enterpriseName'];

/** The API's own input type has checked the fields; what is left is whether its words can be looked up. Kept as JSON. */
const filter = z.preprocess(
  (given) => JSON.parse(JSON.stringify(given)) as unknown,
  z
    .record(z.string(), z.unknown())
    .refine((given) => TEXTS.every((name) => typeof given[name] !== 'string' || wordsOf(given[name]) !== null), {
      params: SEARCHABLE,
    }),
);

/** Ids a filter can hold, with the table their rows stand in. */
const KEPT_IDS: readonly { field: string; type: NodeType; table: string }[] = [
  { field: 'unitId', type: 'Unit', table: 'unit' },
  { field: 'handlerId', type: 'Account', table: 'account' },
  { field: 'enterpriseId', type: 'Enterprise', table: 'enterprise' },
  { field: 'categoryId', type: 'Category', table: 'category' },
];

export const SaveSearch = z.object({
  name: writtenText(50),
  filter,
  orderBy: z
    .enum(APPEAL_ORDERS)
    .nullish()
    .transform((order) => order ?? 'FILED_AT_DESC'),
});
export type SaveSearch = z.output<typeof SaveSearch>;

export const UpdateSearch = z.object({
  searchId: idOf('SavedSearch'),
  name: writtenText(50).nullish(),
  filter: filter.nullish(),
  orderBy: z.enum(APPEAL_ORDERS).nullish(),
});
export type UpdateSearch = z.output<typeof UpdateSearch>;

export const DeleteSearch = z.object({ searchId: idOf('SavedSearch') });
export type DeleteSearch = z.output<typeof DeleteSearch>;

export interface SearchKept {
  searchId: string;
}

/**
 * Keeps a filter under a name of the person's own; an id in it that is not the county's: NOT_FOUND. Refusals:
 * SEARCH_NAME_TAKEN, TOO_MANY_SEARCHES.
 */
export async function saveSearch(tx: Tx, input: SaveSearch): Promise<SearchKept> {
  const own = await ownSearches(tx);
  if (own.length >= MOST_SEARCHES) refuse('TOO_MANY_SEARCHES', { facts: { most: MOST_SEARCHES } });
  await mustBeHere(tx, input.filter);
  mustBeFree(own, input.name);
  const id = newId();
  actsOn(tx.act, 'SavedSearch', id);
  tx.em.create(SavedSearchSchema, {
    tenantId: tx.tenant.id,
    id,
    accountId: tx.actor.accountId ?? '',
    ...input,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  return { searchId: id };
}

/** Renames a kept search, or puts another filter or order in its place; ids as there. Refusals: SEARCH_NAME_TAKEN. */
export async function updateSearch(tx: Tx, input: UpdateSearch): Promise<SearchKept> {
  const own = await ownSearches(tx);
  const search = own.find(({ id }) => id === input.searchId);
  if (!search) throw new NotFound();
  if (input.filter) await mustBeHere(tx, input.filter);
  if (input.name) {
    mustBeFree(
      own.filter((other) => other !== search),
      input.name,
    );
    search.name = input.name;
  }
  if (input.filter) search.filter = input.filter;
  if (input.orderBy) search.orderBy = input.orderBy;
  search.updatedAt = tx.now;
  return { searchId: search.id };
}

export async function deleteSearch(tx: Tx, { searchId }: DeleteSearch): Promise<SearchKept> {
  const search = (await ownSearches(tx)).find(({ id }) => id === searchId);
  if (!search) throw new NotFound();
  tx.em.remove(search);
  return { searchId };
}

/** The person's own, of which only one change goes at a time. */
async function ownSearches(tx: Tx): Promise<SavedSearch[]> {
  const accountId = tx.actor.accountId ?? '';
  await takeTurn(tx, `searches ${accountId}`);
  return tx.em.find(SavedSearchSchema, { tenantId: tx.tenant.id, accountId });
}

function mustBeFree(others: readonly SavedSearch[], name: string): void {
  if (others.some((other) => other.name === name)) refuse('SEARCH_NAME_TAKEN', { path: ['input', 'name'] });
}

/** Whatever a kept filter names is of this county: another's rows are answered like none. */
async function mustBeHere(tx: Tx, kept: Record<string, unknown>): Promise<void> {
  const statement = new StatementBuilder(tx.actor);
  const { bind } = statement;
  const tenant = bind(tx.tenant.id);
  const found = KEPT_IDS.flatMap(({ field, type, table }) => {
    const id = kept[field];
    if (typeof id !== 'string') return [];
    return [`exists (select from ${table} r where r.tenant_id = ${tenant} and r.id = ${bind(idOf(type).parse(id))})`];
  });
  if (found.length === 0) return;
  const [[row]] = (await tx.ask(statement.build(`select ${found.join(' and ')} as here`))) as [[{ here: boolean }?]];
  if (!row?.here) throw new NotFound();
}
