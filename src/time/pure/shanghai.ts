import type { LocalDate } from './types.js';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

// Asia/Shanghai has been UTC+08:00 without summer time since 1991-09-15, so an offset and whole-day arithmetic on the
// epoch are exact for every date the mechanism (2021) can meet, and never look at the host's zone.
const OFFSET_MS = 8 * HOUR_MS;

/** A local day counted from 1970-01-01 = 0. Integers step, compare and subtract more cheaply than dates as text. */
export type DayNumber = number;

const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** The day of a date written `YYYY-MM-DD`. @throws RangeError if there is no such date. */
export function dayOf(date: LocalDate): DayNumber {
  const parts = DATE.exec(date);
  if (parts) {
    const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS;
    // Date.UTC turns 02-30 into 03-02; writing it back finds that out.
    if (day >= FIRST_DAY && day <= LAST_DAY && dateOf(day) === date) return day;
  }
  throw new RangeError(`Not a date (YYYY-MM-DD): ${date}`);
}

/** The date of a day as `YYYY-MM-DD`. @throws RangeError outside the years 1000 to 9999. */
export function dateOf(day: DayNumber): LocalDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new RangeError(`Day out of range: ${day}`);
  const date = new Date(day * DAY_MS);
  const month = date.getUTCMonth() + 1;
  const dayOfMonth = date.getUTCDate();
  // By hand, since toISOString takes most of a due date's time.
  return `${date.getUTCFullYear()}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
}

/** The day that an instant (epoch milliseconds) lies in; midnight belongs to the day it begins. */
export function dayAt(ms: number): DayNumber {
  return Math.floor((ms + OFFSET_MS) / DAY_MS);
}

/** The instant (epoch milliseconds) at which a day begins, 00:00 in Shanghai. */
export function startOf(day: DayNumber): number {
  return day * DAY_MS - OFFSET_MS;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

/** Milliseconds from the day's start to `HH:MM`, `24:00` included. @throws RangeError if it is no time of day. */
export function timeOfDay(time: string): number {
  const parts = TIME_OF_DAY.exec(time);
  if (!parts) throw new RangeError(`Not a time of day (HH:MM, 00:00 to 24:00): ${time}`);
  return parts[1] === undefined ? DAY_MS : Number(parts[1]) * HOUR_MS + Number(parts[2]) * MINUTE_MS;
}

/** Epoch milliseconds of a Date. @throws RangeError on an invalid one, which would otherwise spread as NaN. */
export function millisOf(instant: Date): number {
  const ms = instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError('Invalid instant');
  return ms;
}

/** The date in Asia/Shanghai at an instant. */
export function localDateOf(instant: Date): LocalDate {
  return dateOf(dayAt(millisOf(instant)));
}

/** 24:00 of a date, which is 00:00 of the date after it. */
export function endOfDay(date: LocalDate): Date {
  return new Date(startOf(dayOf(date) + 1));
}

/** The instant of a time of day (`HH:MM`, 00:00 to 24:00) on a date. */
export function instantOf(date: LocalDate, time: string): Date {
  return new Date(startOf(dayOf(date)) + timeOfDay(time));
}

/**
 * An instant as ISO 8601 in local time, `2026-03-02T09:30:00+08:00`; a fraction only where there is one, and no nought at
 * its end: the same instant reads the same, whether the database wrote it or we did.
 */
export function isoOf(instant: Date): string {
  const local = new Date(millisOf(instant) + OFFSET_MS).toISOString();
  return local.replace(/\.?0*Z$/, '+08:00');
}
