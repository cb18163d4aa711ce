import type { StatementBuilder } from '../platform/reads/shape.js';

/** The tenant's domain time in a reading statement: asked once, however often it is compared with. */
export function domainNow({ actor, bind }: StatementBuilder): string {
  return (
    `(select now() + root.clock_offset_ms * interval '1 ms' from tenant t join tenant root on root.id = t.family_id ` +
    `where t.id = ${bind(actor.tenantId)})`
  );
}

/** The end of the n-th working day after today, in Shanghai, by the national calendar and the county's own closures. */
export function endOfWorkingDay(count: number, statement: StatementBuilder): string {
  const { actor, bind } = statement;
  // Beside weekends a festival takes eight days at most: twice the days, and some, are always enough.
  const candidates =
    `select g.day::date as day from generate_series((${domainNow(statement)} at time zone 'Asia/Shanghai')::date + 1, ` +
    `(${domainNow(statement)} at time zone 'Asia/Shanghai')::date + ${bind(count * 2 + 20)}::int, interval '1 day') g (day)`;
  const works =
    `coalesce((select k.kind = 'MAKE_UP_WORKDAY' from calendar_day k where k.date = c.day), extract(isodow from c.day) < 6) ` +
    `and not exists (select from calendar_closure l where l.tenant_id = ${bind(actor.tenantId)} and l.date = c.day)`;
  return (
    `(select (max(w.day) + 1)::timestamp at time zone 'Asia/Shanghai' from ` +
    `(select c.day from (${candidates}) c where ${works} order by c.day limit ${bind(count)}) w)`
  );
}

/** The beginning of this month, in Shanghai. */
export const beginningOfMonth = (statement: StatementBuilder): string =>
  `(date_trunc('month', ${domainNow(statement)} at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')`;
