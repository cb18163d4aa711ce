import { pauseAt, type Span } from './pauses.js';
import { DAY_MS, dayAt, startOf, timeOfDay } from './shanghai.js';
import { askDay, countDay, skipPaused, skipStandstill, type Tally } from './tally.js';
import type { Calendar, ClockRule, UnpublishedYears } from './types.js';

/**
 * When a clock of working or natural days falls due, in epoch milliseconds; null if an open pause prevents it.
 *
 * A day is consumed at its 24:00 if the clock is running at that instant; the day of the start never is. The last day
 * is consumed at `endOfDay` instead, by the same test: a pause that holds at that instant leaves the day unconsumed,
 * and one that begins later the same day comes too late to move the end.
 */
export function dayClockDue(
  rule: ClockRule,
  startedAt: number,
  spans: readonly Span[],
  calendar: Calendar,
  unpublished: UnpublishedYears,
  tally: Tally,
): number | null {
  const lastDayEnds = timeOfDay(rule.endOfDay ?? '24:00');
  if (lastDayEnds === 0) throw new RangeError('A last day cannot end at 00:00, where it begins');

  for (let day = dayAt(startedAt) + 1, left = rule.length; ; day += 1) {
    const consumedAt = startOf(day) + (left === 1 ? lastDayEnds : DAY_MS);
    const pause = pauseAt(consumedAt, spans);
    if (pause?.to === Infinity) return null;
    if (pause) {
      if (rule.unit === 'NATURAL_DAY') skipPaused(tally, day);
      else skipStandstill(tally, day, calendar);
      continue;
    }
    const standing = rule.unit === 'WORKING_DAY' ? askDay(tally, day, calendar, unpublished) : undefined;
    if (standing && !standing.working) continue;
    countDay(tally, day, standing);
    left -= 1;
    if (left === 0) return consumedAt;
  }
}
