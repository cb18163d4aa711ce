import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { nationalCalendar, nationalCalendarDays } from '../../../src/time/national-calendar.js';
import {
  CalendarYearNotPublished,
  addWorkingDays,
  dateOf,
  dayOf,
  endOfDay,
  fourthWednesday,
  instantOf,
  isWorkingDay,
  isoOf,
  localDateOf,
  makeCalendar,
  provisionalMeetingDay,
  subtractWorkingDays,
  weekdayOf,
  workingDaysBetween,
} from '../../../src/time/pure/index.js';

const calendar = nationalCalendar;

describe('working days forward', () => {
  test.each([
    ['2026-02-11', 10, '2026-03-03'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-09-30', 10, '2026-10-20'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 0, '2026-02-14'],
    ['2026-02-15', 0, '2026-02-15'],
  ])('%s + %i wd = %s', (date, n, expected) => {
    expect(addWorkingDays(date, n, calendar)).toBe(expected);
  });

  test('2026-12-31 + 1 wd is refused: 2027 is not announced', () => {
    expect(() => addWorkingDays('2026-12-31', 1, calendar)).toThrow(CalendarYearNotPublished);
    expect(() => addWorkingDays('2026-12-31', 1, calendar)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_YEAR_NOT_PUBLISHED', year: 2027 }),
    );
    expect(addWorkingDays('2026-12-31', 1, calendar, 'PROVISIONAL')).toBe('2027-01-01');
  });

  test.each([-1, 1.5, NaN])('refuses %p days', (n) => {
    expect(() => addWorkingDays('2026-03-02', n, calendar)).toThrow(RangeError);
    expect(() => subtractWorkingDays('2026-03-02', n, calendar)).toThrow(RangeError);
  });
});

describe('around the meeting day D (#5, #23, #24, #26, #32, #43)', () => {
  test.each([
    ['2026-09-23', ['2026-09-14', '2026-09-17', '2026-09-22', '2026-09-28', '2026-09-29']],
    ['2026-02-25', ['2026-02-06', '2026-02-11', '2026-02-24', '2026-02-27', '2026-02-28']],
  ])('D = %s: cut-off D−8, docket D−5, approval D−1, announcement D+2, D+3', (day, expected) => {
    expect([
      subtractWorkingDays(day, 8, calendar),
      subtractWorkingDays(day, 5, calendar),
      subtractWorkingDays(day, 1, calendar),
      addWorkingDays(day, 2, calendar),
      addWorkingDays(day, 3, calendar),
    ]).toEqual(expected);
  });
});

describe('working days between', () => {
  const dates = fc.integer({ min: dayOf('2021-02-01'), max: dayOf('2026-11-01') }).map(dateOf);

  test('is what was added or taken away', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 15 }), (date, n) => {
        expect(workingDaysBetween(date, addWorkingDays(date, n, calendar), calendar)).toBe(n);
        expect(workingDaysBetween(date, subtractWorkingDays(date, n, calendar), calendar)).toBe(n === 0 ? 0 : -n);
      }),
    );
  });

  test('adding then taking away comes back, from a working day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 15 }), (date, n) => {
        fc.pre(isWorkingDay(date, calendar));
        expect(subtractWorkingDays(addWorkingDays(date, n, calendar), n, calendar)).toBe(date);
      }),
    );
  });

  test('refuses to cross a year that is not announced', () => {
    expect(() => workingDaysBetween('2026-12-30', '2027-01-02', calendar)).toThrow(CalendarYearNotPublished);
    expect(workingDaysBetween('2026-12-30', '2027-01-02', calendar, 'PROVISIONAL')).toBe(2);
  });
});

describe('a calendar', () => {
  test("lets a county's own days hold over the national ones", () => {
    const county = makeCalendar(
      [2026],
      [...nationalCalendarDays, { date: '2026-02-14', kind: 'CLOSURE', name: '县内放假' }],
    );
    expect(isWorkingDay('2026-02-14', calendar)).toBe(true);
    expect(isWorkingDay('2026-02-14', county)).toBe(false);
  });

  test('refuses a year that is not announced, even on a weekend, unless told to go by the weekday', () => {
    for (const date of ['2027-01-02', '2027-01-04']) {
      expect(() => isWorkingDay(date, calendar)).toThrow(CalendarYearNotPublished);
    }
    expect(isWorkingDay('2027-01-02', calendar, 'PROVISIONAL')).toBe(false);
    expect(isWorkingDay('2027-01-04', calendar, 'PROVISIONAL')).toBe(true);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-2-3', '20260203', '', '0026-02-03', '2026-02-03T00:00'])(
    'knows no date %p',
    (date) => {
      expect(() => isWorkingDay(date, calendar)).toThrow(RangeError);
      expect(() => makeCalendar([2026], [{ date, kind: 'HOLIDAY', name: '?' }])).toThrow(RangeError);
    },
  );

  test('takes whole years only', () => {
    expect(() => makeCalendar([2026.5], [])).toThrow(RangeError);
  });
});

describe('the meeting day (#6)', () => {
  test('4th Wednesdays of 2026, none of them a day off', () => {
    const months = Array.from({ length: 12 }, (_, index) => provisionalMeetingDay(2026, index + 1, calendar));
    expect(months.map(({ day }) => day.slice(5)).join(' ')).toBe(
      '01-28 02-25 03-25 04-22 05-27 06-24 07-22 08-26 09-23 10-28 11-25 12-23',
    );
    expect(months.every((month) => month.isWorkingDay)).toBe(true);
  });

  test('2023-01-25 is a day off; the neighbours are 01-20 and Saturday 01-28', () => {
    expect(provisionalMeetingDay(2023, 1, calendar)).toEqual({
      day: '2023-01-25',
      isWorkingDay: false,
      nearestBefore: '2023-01-20',
      nearestAfter: '2023-01-28',
    });
  });

  test('is a Wednesday from the 22nd to the 28th, in any month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const day = fourthWednesday(year, month);
        expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(3);
        expect(Number(day.slice(8))).toBeGreaterThanOrEqual(22);
        expect(Number(day.slice(8))).toBeLessThanOrEqual(28);
      }),
    );
  });

  test('refuses a month that does not exist and a year that is not announced', () => {
    expect(() => fourthWednesday(2026, 13)).toThrow(RangeError);
    expect(() => fourthWednesday(2026, 0)).toThrow(RangeError);
    expect(() => provisionalMeetingDay(2027, 1, calendar)).toThrow(CalendarYearNotPublished);
    expect(provisionalMeetingDay(2027, 1, calendar, 'PROVISIONAL').day).toBe('2027-01-27');
  });
});

describe('Asia/Shanghai', () => {
  const instants = fc
    .integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2200, 0, 1) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

  test('dates, weekdays, ends of day and times of day are those of the time-zone database', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const local = instant.toZonedDateTimeISO('Asia/Shanghai');
        const at = new Date(instant.epochMilliseconds);
        const date = local.toPlainDate().toString();
        expect(localDateOf(at)).toBe(date);
        expect(weekdayOf(dayOf(date))).toBe(local.dayOfWeek);
        expect(endOfDay(date).getTime()).toBe(local.startOfDay().add({ days: 1 }).epochMilliseconds);
        const minute = local.round({ smallestUnit: 'minute', roundingMode: 'floor' });
        const time = minute.toPlainTime().toString({ smallestUnit: 'minute' });
        expect(instantOf(date, time).getTime()).toBe(minute.epochMilliseconds);
        expect(isoOf(at)).toBe(local.toString({ timeZoneName: 'never' }));
      }),
      { numRuns: 300 },
    );
  });

  test('midnight belongs to the day it begins, and 24:00 is the next one', () => {
    expect(localDateOf(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
    expect(localDateOf(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(endOfDay('2026-03-01')).toEqual(instantOf('2026-03-02', '00:00'));
    expect(instantOf('2026-03-01', '24:00')).toEqual(endOfDay('2026-03-01'));
  });

  test.each(['24:01', '25:00', '9:00', '09:60', '0900', ''])('knows no time of day %p', (time) => {
    expect(() => instantOf('2026-03-02', time)).toThrow(RangeError);
  });

  test('refuses an invalid instant', () => {
    expect(() => localDateOf(new Date(NaN))).toThrow(RangeError);
    expect(() => isoOf(new Date(NaN))).toThrow(RangeError);
  });
});
