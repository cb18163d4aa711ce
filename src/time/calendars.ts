import type { EntityManager } from '@mikro-orm/postgresql';
import { keptByTenant } from '../platform/orm/kept-by-tenant.js';
import { holidayNotices, nationalCalendarDays } from './national-calendar.js';
import { makeCalendar, type Calendar, type CalendarDay } from './pure/index.js';

const calendars = keptByTenant<Calendar>();

/** The national calendar with the tenant's own closures on top. Runs in the tenant's transaction. */
export async function calendarOf(em: EntityManager, tenantId: string): Promise<Calendar> {
  const cached = calendars(em).get(tenantId);
  if (cached) return cached;
  const [row] = await em.execute<
    { years: number[] | null; days: CalendarDay[] | null; closures: CalendarDay[] | null }[]
  >(
    `select (select json_agg(year) from calendar_year) as years,
            (select json_agg(json_build_object('date', date, 'kind', kind, 'name', name)) from calendar_day) as days,
            (select json_agg(json_build_object('date', date, 'kind', 'CLOSURE', 'name', name))
               from calendar_closure where tenant_id = ?) as closures`,
    [tenantId],
  );
  const calendar = makeCalendar(row?.years ?? [], [...(row?.days ?? []), ...(row?.closures ?? [])]);
  calendars(em).set(tenantId, calendar);
  return calendar;
}

/** Forgets what this process holds, after an import. */
export function forgetCalendars(em: EntityManager): void {
  calendars(em).clear();
}

/** Enters what of the national calendar is not there yet. Runs as the owner: nobody else may change it. */
export async function enterNationalCalendar(em: EntityManager): Promise<void> {
  const years = holidayNotices.map(({ year, title, number }) => ({
    year,
    source: [title, number].filter(Boolean).join(' '),
  }));
  await em.execute(
    `insert into calendar_year (year, source, imported_at) select year, source, now()
       from jsonb_to_recordset(?::jsonb) as y (year int, source text) on conflict (year) do nothing`,
    [JSON.stringify(years)],
  );
  await em.execute(
    `insert into calendar_day (date, kind, name) select date, kind, name
       from jsonb_to_recordset(?::jsonb) as d (date date, kind text, name text) on conflict (date) do nothing`,
    [JSON.stringify(nationalCalendarDays)],
  );
}
