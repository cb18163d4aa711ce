import type { ReadSession } from '../../../platform/reads/session.js';
import { suggest, type CatalogueRule, type Suggestion } from '../domain/suggest.js';

interface CatalogueRow {
  rules: CatalogueRule[];
  town: string | null;
  categories: { id: string; parentId: string | null }[];
}

/** What the catalogue in force says about a region and a category. */
export async function suggestionFor(
  reads: ReadSession,
  tenantId: string,
  { divisionCode, categoryId }: { divisionCode: string; categoryId: string },
): Promise<Suggestion | null> {
  const [row] = await reads.query<CatalogueRow>({
    name: 'dispatch_catalogue',
    text: `select
       (select coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'divisionCode', r.division_code,
            'categoryId', r.category_id, 'hostUnitId', r.host_unit_id, 'coHandlerUnitIds', r.co_handler_unit_ids,
            'withTown', r.with_town, 'note', r.note) order by r.position), '[]'::json)
          from dispatch_rule r where r.tenant_id = $1
           and r.version = (select max(version) from dispatch_rule where tenant_id = $1)) as rules,
       (select id from unit where tenant_id = $1 and kind = 'TOWN' and active and division_code = $2 limit 1) as town,
       (select coalesce(json_agg(json_build_object('id', id, 'parentId', parent_id)), '[]'::json)
          from category where tenant_id = $1) as categories`,
    values: [tenantId, divisionCode],
  });
  if (!row) return null;
  const parentOf = new Map(row.categories.map(({ id, parentId }) => [id, parentId]));
  const categoryPath: string[] = [];
  for (let at: string | null | undefined = categoryId; at && categoryPath.length < 10; at = parentOf.get(at))
    categoryPath.push(at);
  return suggest(row.rules, { divisionCode, categoryPath }, row.town);
}
