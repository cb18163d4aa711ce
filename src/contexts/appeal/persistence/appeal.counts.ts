import type { ResolveTree } from 'graphql-parse-resolve-info';
import { stageSeenSql, stateSeenSql } from '../../../access/objections.js';
import { filterSql } from '../../../access/sql.js';
import { hasRole, type Actor } from '../../../kernel/actor.js';
import { ID_PREFIX } from '../../../kernel/ids.js';
import type { Statement } from '../../../platform/reads/session.js';
import { column, jsonOf, one, StatementBuilder, type Shape } from '../../../platform/reads/shape.js';
import { beginningOfMonth, domainNow, endOfWorkingDay } from '../../../time/domain-now.js';
import { ACCOUNT_NAME, UNIT } from '../../directory/index.js';
import { rulesSeen, sourceOf, type AppealFilter } from './appeal.search.js';

/** By what the found are counted, with the column that says it. */
const FACETS = {
  state: 'f.state',
  stage: 'f.stage',
  channel: 'f.channel',
  category: 'f.category_id',
  division: 'f.division_code',
  hostUnit: 'f.host_unit_id',
  clock: 'f.clock',
} as const;
export type FacetName = keyof typeof FACETS;

/** One value of a facet, or, without either, the whole. */
export interface FacetRow {
  facet: FacetName | null;
  value: string;
  label: string | null;
  count: number;
}

const awaited = (clock: string, { actor, bind }: StatementBuilder): string =>
  `${clock}.state = 'RUNNING' and ${clock}.rule = any(${bind(rulesSeen(actor))})`;

/** Counts what a filter leaves of the appeals the actor may read, by every facet, in one statement. */
export function appealFacets(actor: Actor, filter: AppealFilter): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const { before, from, where } = sourceOf(actor, filter, statement);
  const clock =
    `coalesce((select case when min(k.due_at) < ${domainNow(statement)} then 'OVERDUE' else 'IN_TIME' end from deadline k ` +
    `where k.tenant_id = a.tenant_id and k.appeal_id = a.id and ${awaited('k', statement)} having count(*) > 0), 'NONE')`;
  const found =
    `select ${stateSeenSql(actor, 'a')} as state, ${stageSeenSql(actor, 'a')} as stage, a.channel, a.category_id, a.division_code, a.host_unit_id, ` +
    `case when a.open then ${clock} else 'NONE' end as clock from ${from} where ${where.join(' and ')}`;
  const columns = Object.values(FACETS);
  const counted =
    `select ${columns.join(', ')}, count(*)::int as count, array[${columns.map((each) => `grouping(${each}) = 0`).join(', ')}] as by ` +
    `from found f group by grouping sets ((), ${columns.map((each) => `(${each})`).join(', ')})`;
  const tenant = bind(actor.tenantId);
  const name = (table: string, on: string): string =>
    `(select n.name from ${table} n where n.tenant_id = ${tenant} and ${on})`;
  const label =
    `coalesce(${name('category', 'n.id = f.category_id')}, ${name('division', 'n.code = f.division_code')}, ` +
    `${name('unit', 'n.id = f.host_unit_id')})`;
  const value =
    `coalesce(f.state, f.stage, f.channel, '${ID_PREFIX.Category}_' || f.category_id, f.division_code, ` +
    `'${ID_PREFIX.Unit}_' || f.host_unit_id, f.clock, '')`;
  const names = Object.keys(FACETS);
  return statement.build(
    `${before ? `${before}, ` : 'with '}found as materialized (${found}), counted as (${counted}) ` +
      `select (${bind(names)}::text[])[array_position(f.by, true)] as facet, ${value} as value, ${label} as label, f.count ` +
      `from counted f order by f.count desc, value`,
  );
}

const WORKLOAD: Shape = {
  fields: {
    unit: one(
      () => UNIT,
      'unit',
      (unit, outer) => `${unit}.id = ${outer}.unit_id`,
    ),
    person: one(
      () => ACCOUNT_NAME,
      'account_name',
      (person, outer) => `${person}.id = ${outer}.account_id`,
    ),
    open: column('open'),
    toReceive: column('to_receive'),
    dueSoon: column('due_soon'),
    overdue: column('overdue'),
    repliedThisMonth: column('replied'),
  },
};

/** Working days within which a clock is due soon. */
const SOON = 3;

/** Who has how much to do: unit by unit for whoever looks over all of them, person by person for a unit's head. */
export function workloadOf(actor: Actor, asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const overUnits = hasRole(actor, 'SUPERVISOR', 'TRIAGE_OFFICER', 'BUREAU_HEAD');
  const person = (of: string): string => (overUnits ? 'null::uuid' : of);
  const mayRead = (row: string): string =>
    `${row}.tenant_id = ${bind(actor.tenantId)} and ` +
    filterSql(actor, 'read', 'Workload', { columns: { tenantId: `${row}.tenant_id`, unitId: `${row}.unit_id` } }, bind);
  const clocks =
    `select d.appeal_id, d.unit_id, min(d.due_at) as due_at from deadline d where ${mayRead('d')} and ${awaited('d', statement)} ` +
    `group by d.appeal_id, d.unit_id`;
  const now = domainNow(statement);
  const dueSoon = `c.due_at >= ${now} and c.due_at < ${endOfWorkingDay(SOON, statement)}`;
  const inHand =
    `select s.tenant_id, s.unit_id, ${person('s.handler_account_id')} as account_id, 1 as open, (s.state = 'PENDING')::int as to_receive, ` +
    `coalesce(${dueSoon}, false)::int as due_soon, coalesce(c.due_at < ${now}, false)::int as overdue, 0 as replied ` +
    `from assignment s left join clocks c on c.appeal_id = s.appeal_id and c.unit_id = s.unit_id ` +
    `where s.active and s.appeal_open and ${mayRead('s')}`;
  const replied =
    `select o.tenant_id, o.unit_id, ${person('o.given_by_account_id')}, 0, 0, 0, 0, 1 from handling_opinion o ` +
    `where o.role = 'HOST' and o.given_at >= ${beginningOfMonth(statement)} and ${mayRead('o')}`;
  const sums = ['open', 'to_receive', 'due_soon', 'overdue', 'replied'].map((each) => `sum(w.${each})::int as ${each}`);
  const rows =
    `select w.tenant_id, w.unit_id, w.account_id, ${sums.join(', ')} from (${inHand} union all ${replied}) w ` +
    `group by w.tenant_id, w.unit_id, w.account_id`;
  return statement.build(
    `with clocks as materialized (${clocks}) select ${jsonOf(WORKLOAD, 'r', asked, statement)} as node ` +
      `from (${rows}) r order by r.overdue desc, r.open desc, r.unit_id, r.account_id`,
  );
}
