import { Temporal } from 'temporal-polyfill';
import type { Calendar, ClockRule, Pause } from '../../src/time/pure/index.js';

/**
 * A second, deliberately plain reading of the counting rule, to compare `due` with: real time-zone rules from Temporal,
 * no arithmetic on days, days looked at one by one and hours minute by minute. It shares no code with what it checks.
 * Starts and pauses must lie on whole minutes.
 */
export interface NaiveDue {
  dueAt: Date | null;
  /** Years that had to be asked about and are not announced, in the order met. */
  guessedYears: number[];
}

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;

export function naiveDue(rule: ClockRule, startedAt: Date, pauses: readonly Pause[], calendar: Calendar): NaiveDue {
  const guessedYears: number[] = [];
  const works = (date: Temporal.PlainDate): boolean => {
    if (!calendar.publishedYears.has(date.year) && !guessedYears.includes(date.year)) guessedYears.push(date.year);
    return naiveWorks(date.toString(), calendar);
  };
  const held = (ms: number) => pauses.some((p) => p.from.getTime() <= ms && (p.to === null || ms < p.to.getTime()));
  const heldForEver = (ms: number) => pauses.some((p) => p.to === null && p.from.getTime() <= ms);
  const dueAt =
    rule.unit === 'CLOCK_HOUR'
      ? byMinutes(rule, startedAt, works, held, heldForEver)
      : byDays(rule, startedAt, works, held, heldForEver);
  return { dueAt, guessedYears };
}

export function naiveWorks(day: string, calendar: Calendar): boolean {
  const exception = calendar.days.get(day);
  return exception ? exception.kind === 'MAKE_UP_WORKDAY' : Temporal.PlainDate.from(day).dayOfWeek <= 5;
}

/** The day that an instant lies in. */
export const shanghaiDay = (at: Date): string => dateAt(at.getTime()).toString();

/** The first instant of a day. */
export const startOf = (day: string): Date => new Date(momentOf(Temporal.PlainDate.from(day), '00:00'));

type Ask = (ms: number) => boolean;
type Works = (date: Temporal.PlainDate) => boolean;

function byDays(rule: ClockRule, startedAt: Date, works: Works, held: Ask, heldForEver: Ask): Date | null {
  let date = dateAt(startedAt.getTime());
  let consumed = 0;
  for (;;) {
    date = date.add({ days: 1 });
    const isLast = consumed === rule.length - 1;
    const endsAt = momentOf(date, isLast ? (rule.endOfDay ?? '24:00') : '24:00');
    if (heldForEver(endsAt)) return null;
    if (held(endsAt)) continue;
    if (rule.unit === 'NATURAL_DAY' || works(date)) consumed += 1;
    else continue;
    if (isLast) return new Date(endsAt);
  }
}

function byMinutes(rule: ClockRule, startedAt: Date, works: Works, held: Ask, heldForEver: Ask): Date | null {
  const outOfHours = rule.outOfHours ?? 'NONE';
  const run = (from: number, minutes: number, counts: Ask): number | null => {
    let at = from;
    for (let left = minutes; left > 0; at += MINUTE) {
      if (heldForEver(at)) return null;
      if (!held(at) && counts(at)) left -= 1;
    }
    return at;
  };
  const worksAt = (ms: number) => works(dateAt(ms));
  let at = run(startedAt.getTime(), rule.length * 60, outOfHours === 'PAUSE' ? worksAt : () => true);
  while (outOfHours === 'ROLL' && at !== null && !worksAt(at)) {
    const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
    let target = moment.add({ days: 1 });
    while (!works(target.toPlainDate())) target = target.add({ days: 1 });
    at = run(at, target.since(moment).total('minutes'), () => true);
  }
  return at === null ? null : new Date(at);
}

// Asking Temporal for every minute is slow. Shanghai's days begin on a whole hour of UTC, so the hour decides.
const dateByHour = new Map<number, Temporal.PlainDate>();

function dateAt(ms: number): Temporal.PlainDate {
  const hour = Math.floor(ms / 3_600_000);
  let date = dateByHour.get(hour);
  if (!date) {
    date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE).toPlainDate();
    dateByHour.set(hour, date);
  }
  return date;
}

function momentOf(date: Temporal.PlainDate, time: string): number {
  const on = time === '24:00' ? date.add({ days: 1 }) : date;
  return on.toZonedDateTime({ timeZone: ZONE, plainTime: time === '24:00' ? '00:00' : time }).epochMilliseconds;
}
