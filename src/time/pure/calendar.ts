import { dateOf, dayOf, weekdayOf, type DayNumber } from './shanghai.js';
import type { Calendar, CalendarDay, LocalDate, SkipKind } from './types.js';

/** The holidays of a year are not announced, so its working days are not known. */
export class CalendarYearNotPublished extends Error {
  readonly code = 'CALENDAR_YEAR_NOT_PUBLISHED';
  readonly year: number;

  constructor(year: number) {
    super(`The holidays of ${year} have not been published`);
    this.name = 'CalendarYearNotPublished';
    this.year = year;
  }
}

/**
 * A calendar from the announced years and the exceptions to Monday–Friday. Of two entries for one date the later one
 * holds, so give the national days first and a county's own after them.
 *
 * @throws RangeError if a date does not exist or a year is no whole number
 */
export function makeCalendar(years: Iterable<number>, days: Iterable<CalendarDay>): Calendar {
  const publishedYears = new Set<number>();
  for (const year of years) {
    if (!Number.isInteger(year)) throw new RangeError(`Not a year: ${year}`);
    publishedYears.add(year);
  }
  const byDate = new Map<LocalDate, CalendarDay>();
  for (const day of days) {
    dayOf(day.date);
    byDate.set(day.date, day);
  }
  return { publishedYears, days: byDate };
}

/** What a calendar says of one day. `published` false means that the weekday alone has decided. */
export interface DayStanding {
  date: LocalDate;
  year: number;
  published: boolean;
  working: boolean;
  /** Why it is off, when it is. */
  off?: { kind: Exclude<SkipKind, 'PAUSED'>; reason: string };
  /** The make-up day's name, when that is why it works. */
  madeUp?: string;
}

const WEEKEND_NAMES: Partial<Record<number, string>> = { 6: '星期六 / Saturday', 7: '星期日 / Sunday' };

/** What the calendar says of a day, with its reason. Never throws on an unpublished year: the caller decides. */
export function standingOf(day: DayNumber, calendar: Calendar): DayStanding {
  const date = dateOf(day);
  const year = Number(date.slice(0, 4));
  const base = { date, year, published: calendar.publishedYears.has(year) };
  const exception = calendar.days.get(date);
  if (exception?.kind === 'MAKE_UP_WORKDAY') return { ...base, working: true, madeUp: exception.name };
  if (exception) return { ...base, working: false, off: { kind: exception.kind, reason: exception.name } };
  const weekend = WEEKEND_NAMES[weekdayOf(day)];
  return weekend ? { ...base, working: false, off: { kind: 'WEEKEND', reason: weekend } } : { ...base, working: true };
}
