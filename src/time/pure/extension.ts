import { due } from './due.js';
import { localDateOf } from './shanghai.js';
import type { Calendar, ClockRule, LocalDate, Pause } from './types.js';

/** The day that a clock ends with: 24:00 is the end of a day, and not the beginning of the next. */
export function lastDayOf(dueAt: Date): LocalDate {
  return localDateOf(new Date(dueAt.getTime() - 1));
}

/**
 * By how much a clock has to be longer, in its own unit, to end with a day or, where it cannot end with that day, with
 * the first on which it can; 0 where it ends no earlier as it is.
 *
 * @throws RangeError if an open pause keeps the clock from ending
 */
export function extensionUntil(
  rule: ClockRule,
  startedAt: Date,
  pauses: readonly Pause[],
  calendar: Calendar,
  day: LocalDate,
): number {
  for (let more = 0; ; more += 1) {
    const { dueAt } = due({ ...rule, length: rule.length + more }, startedAt, pauses, calendar);
    if (!dueAt) throw new RangeError('A clock that stands has no last day');
    if (lastDayOf(dueAt) >= day) return more;
  }
}
