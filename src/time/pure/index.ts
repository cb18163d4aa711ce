export type * from './types.js';
export { CalendarYearNotPublished, makeCalendar } from './calendar.js';
export { due } from './due.js';
export { extensionUntil, lastDayOf } from './extension.js';
export { fourthWednesday, provisionalMeetingDay, type ProvisionalMeetingDay } from './meeting-day.js';
export {
  DAY_MS,
  HOUR_MS,
  dateOf,
  dayOf,
  endOfDay,
  instantOf,
  isoOf,
  localDateOf,
  weekdayOf,
  type DayNumber,
} from './shanghai.js';
export { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days.js';
