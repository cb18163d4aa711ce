import type { Language } from '../../../kernel/refusal.js';
import type { ReadSession } from '../../../platform/reads/session.js';
import { suggest, type CatalogueRule, type Suggestion } from '../domain/suggest.js';

interface CatalogueRow {
  rules: CatalogueRule[];
  town: string | null;
  categories: { id: string; parentId: string | null; name: string }[];
  division: string | null;
}

/** A suggestion, and in words why: the line of the catalogue that matched, by its region and category. */
export interface ExplainedSuggestion extends Suggestion {
  explanation: Readonly<Record<Language, string>>;
}

/** What the catalogue in force says about a region and a category. */
export async function suggestionFor(
  reads: Pick<ReadSession, 'query'>,
  tenantId: string,
  { divisionCode = null, categoryId }: { divisionCode?: string | null; categoryId: string | null },
): Promise<ExplainedSuggestion | null> {
  const [row] = await reads.query<CatalogueRow>({
    name: 'dispatch_catalogue',
    text: `select
       (select coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'divisionCode', r.division_code,
            'categoryId', r.category_id, 'hostUnitId', r.host_unit_id, 'coHandlerUnitIds', r.co_handler_unit_ids,
            'withTown', r.with_town, 'note', r.note) order by r.position), '[]'::json)
          from dispatch_rule r where r.tenant_id = $1
           and r.version = (select max(version) from dispatch_rule where tenant_id = $1)) as rules,
       (select id from unit where tenant_id = $1 and kind = 'TOWN' and active and division_code = $2 limit 1) as town,
       (select coalesce(json_agg(json_build_object('id', id, 'parentId', parent_id, 'name', name)), '[]'::json)
          from category where tenant_id = $1) as categories,
       (select name from division where tenant_id = $1 and code = $2) as division`,
    values: [tenantId, divisionCode],
  });
  if (!row) return null;
  const categories = new Map(row.categories.map((category) => [category.id, category]));
  const categoryPath: string[] = [];
  for (
    let at: string | null | undefined = categoryId;
    at && categoryPath.length < 10;
    at = categories.get(at)?.parentId
  )
    categoryPath.push(at);
  const suggestion = suggest(row.rules, { divisionCode, categoryPath }, row.town);
  if (!suggestion) return null;
  const { rule } = suggestion;
  const line = row.rules.indexOf(rule) + 1;
  const region = rule.divisionCode === null ? null : row.division;
  const category = rule.categoryId === null ? null : (categories.get(rule.categoryId)?.name ?? null);
  return {
    ...suggestion,
    explanation: {
      zh: `目录第 ${line} 条（区划：${region ?? '不限'}；分类：${category ?? '不限'}）：${rule.note}`,
      en: `line ${line} of the catalogue (region: ${region ?? 'any'}; category: ${category ?? 'any'}): ${rule.note}`,
    },
  };
}
