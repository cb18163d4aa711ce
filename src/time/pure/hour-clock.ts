import type { DayStanding } from './calendar.js';
import { runFor, runningWithin, type Span } from './pauses.js';
import { DAY_MS, HOUR_MS, dayAt, isoOf, startOf, type DayNumber } from './shanghai.js';
import { askDay, countDay, noteMadeUp, skipStandstill, type Tally } from './tally.js';
import type { Calendar, ClockRule, UnpublishedYears } from './types.js';

/** When a clock of hours falls due, in epoch milliseconds; null if an open pause prevents it. Exact to the millisecond. */
export function hourClockDue(
  rule: ClockRule,
  startedAt: number,
  spans: readonly Span[],
  calendar: Calendar,
  unpublished: UnpublishedYears,
  tally: Tally,
): number | null {
  const length = rule.length * HOUR_MS;
  const ask = (day: DayNumber) => askDay(tally, day, calendar, unpublished);
  switch (rule.outOfHours ?? 'NONE') {
    case 'NONE':
      return runFor(length, startedAt, spans);
    case 'ROLL':
      return rolled(runFor(length, startedAt, spans), spans, ask, tally);
    case 'PAUSE':
      return onWorkingDays(length, startedAt, spans, calendar, ask, tally);
  }
}

/**
 * Moves an end that lies on a day off to the same time of day on the next working day. The clock has not ended before
 * that, so a pause in between holds it like any other: the wait is stretched by it, and rolls again if need be.
 */
function rolled(
  due: number | null,
  spans: readonly Span[],
  ask: (day: DayNumber) => DayStanding,
  tally: Tally,
): number | null {
  let at = due;
  while (at !== null) {
    const day = dayAt(at);
    const standing = ask(day);
    if (standing.working) {
      noteMadeUp(tally, standing);
      return at;
    }
    tally.rolledFrom ??= isoOf(new Date(at));
    let wait = 1;
    while (!ask(day + wait).working) wait += 1;
    at = runFor(wait * DAY_MS, at, spans);
  }
  return null;
}

/** Lets the hours run on working days alone, from 00:00 to 24:00 of each. */
function onWorkingDays(
  length: number,
  startedAt: number,
  spans: readonly Span[],
  calendar: Calendar,
  ask: (day: DayNumber) => DayStanding,
  tally: Tally,
): number | null {
  const opensAt = spans.find((span) => span.to === Infinity)?.from ?? Infinity;
  let left = length;
  for (let day = dayAt(startedAt); ; day += 1) {
    const from = Math.max(startedAt, startOf(day));
    if (from >= opensAt) return null;
    const run = runningWithin(from, startOf(day + 1), spans);
    if (run === 0) {
      skipStandstill(tally, day, calendar);
      continue;
    }
    const standing = ask(day);
    if (!standing.working) continue;
    countDay(tally, day, standing);
    if (left <= run) return runFor(left, from, spans);
    left -= run;
  }
}
