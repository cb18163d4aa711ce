import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { makeCalendar, type Calendar, type CalendarDay } from './pure/index.js';

/** How long a process may go on with a calendar after somebody imported another one, in ms of real time. */
const FRESH_MS = 15_000;

const CACHE = new LRUCache<string, Calendar>({ max: 5_000, ttl: FRESH_MS });

/** The national calendar with the tenant's own closures on top. Runs in the tenant's transaction. */
export async function calendarOf(em: EntityManager, tenantId: string): Promise<Calendar> {
  const cached = CACHE.get(tenantId);
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
  CACHE.set(tenantId, calendar);
  return calendar;
}

/** Forgets what this process holds, after an import. */
export function forgetCalendars(): void {
  CACHE.clear();
}
