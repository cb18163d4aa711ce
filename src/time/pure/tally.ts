import { CalendarYearNotPublished, standingOf, type DayStanding } from './calendar.js';
import { dateOf, type DayNumber } from './shanghai.js';
import type { Calendar, DueExplanation, UnpublishedYears } from './types.js';

/** The days a clock has passed so far, and what the calendar had to be asked for. */
export type Tally = Pick<DueExplanation, 'counted' | 'skipped' | 'madeUp' | 'unpublishedYears' | 'rolledFrom'>;

export function emptyTally(): Tally {
  return { counted: [], skipped: [], madeUp: [], unpublishedYears: [] };
}

/** Counts a day; of a day asked about, also that it works as a make-up day. */
export function countDay(tally: Tally, day: DayNumber, standing?: DayStanding): void {
  tally.counted.push(dateOf(day));
  if (standing) noteMadeUp(tally, standing);
}

/** Notes that a day works only because it is a make-up day. */
export function noteMadeUp(tally: Tally, { date, madeUp }: DayStanding): void {
  if (madeUp !== undefined) tally.madeUp.push({ date, name: madeUp });
}

/**
 * Asks whether a day works, for a clock whose end depends on the answer. A day off is noted as skipped with its reason,
 * and the year if the answer is a guess.
 *
 * @throws CalendarYearNotPublished instead of guessing, when told to
 */
export function askDay(tally: Tally, day: DayNumber, calendar: Calendar, unpublished: UnpublishedYears): DayStanding {
  const standing = standingOf(day, calendar);
  if (!standing.published) {
    if (unpublished === 'ERROR') throw new CalendarYearNotPublished(standing.year);
    if (!tally.unpublishedYears.includes(standing.year)) tally.unpublishedYears.push(standing.year);
  }
  if (standing.off) tally.skipped.push({ date: standing.date, ...standing.off });
  return standing;
}

/** Skips a day because the clock stood still. */
export function skipPaused(tally: Tally, day: DayNumber): void {
  tally.skipped.push({ date: dateOf(day), reason: '时限暂停 / clock paused', kind: 'PAUSED' });
}

/**
 * Skips a day because the clock stood still, naming the calendar's own reason where it has one: the day would not have
 * counted anyway. The end does not depend on it, so an unpublished year is neither guessed at nor refused.
 */
export function skipStandstill(tally: Tally, day: DayNumber, calendar: Calendar): void {
  const { published, off, date } = standingOf(day, calendar);
  if (published && off) tally.skipped.push({ date, ...off });
  else skipPaused(tally, day);
}
