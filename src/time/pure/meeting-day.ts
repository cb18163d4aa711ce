import { dateOf, dayOf, weekdayOf } from './shanghai.js';
import type { Calendar, LocalDate, UnpublishedYears } from './types.js';
import { addWorkingDays, isWorkingDay, subtractWorkingDays } from './working-days.js';

const WEDNESDAY = 3;

export interface ProvisionalMeetingDay {
  day: LocalDate;
  /** When false, a person picks one of the two neighbours (提前或顺延). */
  isWorkingDay: boolean;
  /** The nearest working days on either side, the day itself excluded. */
  nearestBefore: LocalDate;
  nearestAfter: LocalDate;
}

/** The 4th Wednesday of a month (1 to 12), always its 22nd to 28th (#6). @throws RangeError if there is no such month */
export function fourthWednesday(year: number, month: number): LocalDate {
  const first = dayOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  return dateOf(first + ((WEDNESDAY - weekdayOf(first) + 7) % 7) + 21);
}

/**
 * The day on which a month's meeting would be held, and where it can move if that is a day off (#6).
 *
 * @throws CalendarYearNotPublished if the year is not announced, unless told to go by the weekday (`PROVISIONAL`)
 */
export function provisionalMeetingDay(
  year: number,
  month: number,
  calendar: Calendar,
  unpublished: UnpublishedYears = 'ERROR',
): ProvisionalMeetingDay {
  const day = fourthWednesday(year, month);
  return {
    day,
    isWorkingDay: isWorkingDay(day, calendar, unpublished),
    nearestBefore: subtractWorkingDays(day, 1, calendar, unpublished),
    nearestAfter: addWorkingDays(day, 1, calendar, unpublished),
  };
}
