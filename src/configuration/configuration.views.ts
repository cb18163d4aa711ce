import type { Statement } from '../platform/reads/session.js';
import { DEFAULT_TERMS } from '../contexts/appeal/persistence/appeal-policy.js';

/** A county's configuration as it stands, in the form in which it is taken out: with what is out of use, or without. */
export function configurationOf(tenantId: string, { all }: { all: boolean }): Statement {
  const list = (json: string, from: string, order: string): string =>
    `(select coalesce(json_agg(json_build_object(${json}) order by ${order}), '[]'::json) from ${from})`;
  const inUse = (alias: string): string => `(${alias}.active or $3)`;
  return {
    name: 'configuration',
    text: `select json_build_object('format', 1,
      'divisions', ${list(`'code', d.code, 'name', d.name`, 'division d where d.tenant_id = $1', 'd.code')},
      'units', ${list(
        `'code', u.code, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind, 'divisionCode', u.division_code,
         'functions', (select coalesce(json_agg(f order by f), '[]'::json) from unnest(u.functions) f)`,
        `unit u where u.tenant_id = $1 and ${inUse('u')}`,
        'u.code',
      )},
      'categories', ${list(
        `'code', c.code, 'name', c.name, 'parentCode', o.code, 'form', c.form`,
        `category c left join category o on o.tenant_id = c.tenant_id and o.id = c.parent_id
          where c.tenant_id = $1 and ${inUse('c')}`,
        'c.parent_id is not null, c.code',
      )},
      'dispatchRules', ${list(
        `'divisionCode', r.division_code, 'categoryCode', c.code, 'hostUnitCode', h.code, 'withTown', r.with_town,
         'note', r.note, 'coHandlerUnitCodes', (select coalesce(json_agg(u.code order by n.place), '[]'::json)
           from jsonb_array_elements_text(r.co_handler_unit_ids) with ordinality n (id, place)
           join unit u on u.tenant_id = r.tenant_id and u.id = n.id::uuid)`,
        `dispatch_rule r left join category c on c.tenant_id = r.tenant_id and c.id = r.category_id
           left join unit h on h.tenant_id = r.tenant_id and h.id = r.host_unit_id
          where r.tenant_id = $1 and r.version = (select max(version) from dispatch_rule where tenant_id = $1)`,
        'r.position',
      )},
      'appealPolicy', coalesce((select json_build_object('resultCheck', p.result_check, 'sampleShare', p.sample_share,
          'extensionAllowed', p.extension_allowed, 'extensionMaxWorkingDays', p.extension_max_working_days,
          'forwardDissatisfactionAtOnce', p.forward_dissatisfaction_at_once)
        from appeal_policy p where p.tenant_id = $1 order by p.version desc limit 1), $2::json),
      'clockPolicies', ${list(
        `'rule', k.rule, 'length', k.length`,
        '(select distinct on (rule) rule, length from clock_policy where tenant_id = $1 order by rule, version desc) k',
        'k.rule',
      )},
      'closures', ${list(`'date', k.date, 'name', k.name`, 'calendar_closure k where k.tenant_id = $1', 'k.date')}
    ) as configuration`,
    values: [tenantId, JSON.stringify(DEFAULT_TERMS), all],
  };
}
