import fc from 'fast-check';
import { nationalCalendarDays } from '../../src/time/national-calendar.js';
import {
  makeCalendar,
  type Calendar,
  type CalendarDay,
  type ClockRule,
  type OutOfHours,
  type Pause,
} from '../../src/time/pure/index.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whole minutes from 2021 into 2026's last days, with midnights as often as not near. */
export const starts: fc.Arbitrary<Date> = fc
  .tuple(
    fc.integer({ min: Date.UTC(2021, 0, 1) / DAY, max: Date.UTC(2026, 11, 31) / DAY }),
    fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 1, 1020, 1439)),
  )
  .map(([day, minute]) => new Date(day * DAY + minute * MINUTE - 8 * 60 * MINUTE));

/** Up to four pauses around a start, overlapping or not; a boundary is a midnight often, an open end sometimes. */
export function pausesAround(start: Date, days: number): fc.Arbitrary<Pause[]> {
  const boundary = fc.tuple(fc.integer({ min: -DAY, max: days * DAY }), fc.boolean()).map(([offset, midnight]) => {
    const at = start.getTime() + Math.floor(offset / MINUTE) * MINUTE;
    return midnight ? Math.floor(at / DAY) * DAY + 16 * 60 * MINUTE : at;
  });
  const closed = fc.tuple(boundary, boundary).map(([a, b]) => pause(Math.min(a, b), Math.max(a, b)));
  const open = boundary.map((from) => pause(from, null));
  return fc
    .tuple(fc.array(closed, { maxLength: 3 }), fc.option(open, { freq: 5, nil: undefined }))
    .map(([some, last]) => (last ? [last, ...some] : some));
}

function pause(from: number, to: number | null): Pause {
  return { from: new Date(from), to: to === null ? null : new Date(to) };
}

export const outOfHours: fc.Arbitrary<OutOfHours> = fc.constantFrom('NONE', 'ROLL', 'PAUSE');

export const dayRules: fc.Arbitrary<ClockRule> = fc.record(
  {
    unit: fc.constantFrom('WORKING_DAY' as const, 'NATURAL_DAY' as const),
    length: fc.integer({ min: 1, max: 30 }),
    endOfDay: fc.constantFrom('24:00', '17:30', '12:00', '00:01', '23:59'),
  },
  { requiredKeys: ['unit', 'length'] },
);

export const hourRules: fc.Arbitrary<ClockRule> = fc.record({
  unit: fc.constant('CLOCK_HOUR' as const),
  length: fc.integer({ min: 1, max: 72 }),
  outOfHours,
});

/** A run of closures a county might give itself near a date, make-up days and holidays not excepted. */
export function closuresAround(start: Date): fc.Arbitrary<CalendarDay[]> {
  const offset = fc.integer({ min: -1, max: 40 });
  return fc.array(offset, { maxLength: 6 }).map((offsets) =>
    offsets.map((days) => ({
      date: new Date(start.getTime() + days * DAY).toISOString().slice(0, 10),
      kind: 'CLOSURE',
      name: '县内放假',
    })),
  );
}

/** The national days with closures on top, and any of the years withheld. */
export function calendarsAround(start: Date): fc.Arbitrary<Calendar> {
  const years = fc.oneof(
    { weight: 3, arbitrary: fc.constant([2021, 2022, 2023, 2024, 2025, 2026]) },
    { weight: 1, arbitrary: fc.subarray([2021, 2022, 2023, 2024, 2025, 2026]) },
  );
  return fc
    .tuple(years, closuresAround(start))
    .map(([published, closures]) => makeCalendar(published, [...nationalCalendarDays, ...closures]));
}
