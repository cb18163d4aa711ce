import { CalendarYearNotPublished, standingOf } from './calendar.js';
import { dateOf, dayOf, type DayNumber } from './shanghai.js';
import type { Calendar, LocalDate, UnpublishedYears } from './types.js';

export { endOfDay, instantOf, localDateOf } from './shanghai.js';

/**
 * Whether people work on a date.
 *
 * @throws CalendarYearNotPublished if the year is not announced, unless told to go by the weekday (`PROVISIONAL`)
 */
export function isWorkingDay(date: LocalDate, calendar: Calendar, unpublished: UnpublishedYears = 'ERROR'): boolean {
  return worksOn(dayOf(date), calendar, unpublished);
}

/**
 * The n-th working day after a date, the date itself excluded; the date itself when n is 0, working day or not.
 *
 * @throws CalendarYearNotPublished on reaching a year that is not announced, unless `PROVISIONAL`
 */
export function addWorkingDays(
  date: LocalDate,
  n: number,
  calendar: Calendar,
  unpublished: UnpublishedYears = 'ERROR',
): LocalDate {
  return step(date, n, 1, calendar, unpublished);
}

/**
 * D − n working days: the n-th working day before a date, the date itself excluded; the date itself when n is 0.
 *
 * @throws CalendarYearNotPublished on reaching a year that is not announced, unless `PROVISIONAL`
 */
export function subtractWorkingDays(
  date: LocalDate,
  n: number,
  calendar: Calendar,
  unpublished: UnpublishedYears = 'ERROR',
): LocalDate {
  return step(date, n, -1, calendar, unpublished);
}

/**
 * How many working days lead from one date to another, the first excluded and the last included; negative backwards.
 * So `addWorkingDays(a, n) = b` gives n, and `subtractWorkingDays(a, n) = b` gives −n.
 *
 * @throws CalendarYearNotPublished on meeting a year that is not announced, unless `PROVISIONAL`
 */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: Calendar,
  unpublished: UnpublishedYears = 'ERROR',
): number {
  const end = dayOf(to);
  let day = dayOf(from);
  const direction = end < day ? -1 : 1;
  let count = 0;
  while (day !== end) {
    day += direction;
    if (worksOn(day, calendar, unpublished)) count += direction;
  }
  return count;
}

function step(date: LocalDate, n: number, direction: 1 | -1, calendar: Calendar, unpublished: UnpublishedYears) {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let day = dayOf(date);
  for (let left = n; left > 0;) {
    day += direction;
    if (worksOn(day, calendar, unpublished)) left -= 1;
  }
  return dateOf(day);
}

function worksOn(day: DayNumber, calendar: Calendar, unpublished: UnpublishedYears): boolean {
  const standing = standingOf(day, calendar);
  if (!standing.published && unpublished === 'ERROR') throw new CalendarYearNotPublished(standing.year);
  return standing.working;
}
