import { dayClockDue } from './day-clock.js';
import { hourClockDue } from './hour-clock.js';
import { spansOf, type Span } from './pauses.js';
import { isoOf, millisOf } from './shanghai.js';
import { emptyTally } from './tally.js';
import type { Calendar, ClockRule, Due, DueExplanation, Pause, UnpublishedYears } from './types.js';

/** A slip in a policy must not keep a process counting days for ever. */
const MAX_LENGTH = 10_000;

/**
 * When a clock falls due, and why.
 *
 * Days: one is consumed at its 24:00 (Asia/Shanghai) if the clock is running at that instant; the day of the start is
 * not; due is the instant at which the last one is consumed. Hours run exactly, from their moment. A pause holds the
 * clock in `[from, to)`; pauses may come in any order and overlap. (民法典 art. 201, 203.)
 *
 * @param unpublished what to do on meeting a year whose holidays are not announced: go by the weekday and mark the
 *   result provisional, or throw. Natural days and plain hours never ask the calendar.
 * @throws CalendarYearNotPublished on such a year, when told `ERROR`
 * @throws RangeError if the rule, the start or a pause makes no sense
 */
export function due(
  rule: ClockRule,
  startedAt: Date,
  pauses: readonly Pause[],
  calendar: Calendar,
  unpublished: UnpublishedYears = 'PROVISIONAL',
): Due {
  if (!Number.isInteger(rule.length) || rule.length < 1 || rule.length > MAX_LENGTH) {
    throw new RangeError(`A clock's length must be a whole number from 1 to ${MAX_LENGTH}: ${rule.length}`);
  }
  const start = millisOf(startedAt);
  const spans = spansOf(pauses);
  const tally = emptyTally();
  const clock = rule.unit === 'CLOCK_HOUR' ? hourClockDue : dayClockDue;
  const end = clock(rule, start, spans, calendar, unpublished, tally);

  const explanation: DueExplanation = {
    anchor: isoOf(startedAt),
    unit: rule.unit,
    length: rule.length,
    ...detailsOf(rule),
    ...tally,
    pauses: spans.filter((span) => span.to > start && span.from < (end ?? Infinity)).map(written),
  };
  return {
    dueAt: end === null ? null : new Date(end),
    provisional: tally.unpublishedYears.length > 0,
    explanation,
  };
}

function detailsOf(rule: ClockRule): Pick<DueExplanation, 'outOfHours' | 'endOfDay'> {
  if (rule.unit === 'CLOCK_HOUR') return { outOfHours: rule.outOfHours ?? 'NONE' };
  return rule.endOfDay !== undefined && rule.endOfDay !== '24:00' ? { endOfDay: rule.endOfDay } : {};
}

function written(span: Span): { from: string; to: string | null } {
  return { from: isoOf(new Date(span.from)), to: span.to === Infinity ? null : isoOf(new Date(span.to)) };
}
