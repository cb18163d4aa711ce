import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nationalCalendar } from '../../../src/time/national-calendar.js';
import {
  CalendarYearNotPublished,
  dateOf,
  dayOf,
  due,
  endOfDay,
  instantOf,
  isWorkingDay,
  localDateOf,
  makeCalendar,
  type Calendar,
  type CalendarDay,
  type ClockRule,
  type Due,
  type Pause,
} from '../../../src/time/pure/index.js';
import { naiveDue } from '../../support/naive-clock.js';
import {
  calendarsAround,
  closuresAround,
  dayRules,
  hourRules,
  pausesAround,
  starts,
} from '../../support/time-arbitraries.js';

interface Case {
  rule: ClockRule;
  start: Date;
  pauses: Pause[];
  calendar: Calendar;
  closures: CalendarDay[];
}

function cases(rules: fc.Arbitrary<ClockRule>, reach: number): fc.Arbitrary<Case> {
  return starts.chain((start) =>
    fc.record({
      rule: rules,
      start: fc.constant(start),
      pauses: pausesAround(start, reach),
      calendar: calendarsAround(start),
      closures: closuresAround(start),
    }),
  );
}

const dayCases = cases(dayRules, 45);
const hourCases = cases(hourRules, 8);
const MINUTE = 60_000;

/** Null, "not while a pause is open", is later than any instant. */
const rank = ({ dueAt }: Due): number => dueAt?.getTime() ?? Infinity;

function agree({ rule, start, pauses, calendar }: Case): void {
  const ours = due(rule, start, pauses, calendar);
  const naive = naiveDue(rule, start, pauses, calendar);
  expect(ours.dueAt).toEqual(naive.dueAt);
  expect(ours.explanation.unpublishedYears).toEqual(naive.guessedYears);
  expect(ours.provisional).toBe(naive.guessedYears.length > 0);
  if (ours.provisional) {
    expect(() => due(rule, start, pauses, calendar, 'ERROR')).toThrow(CalendarYearNotPublished);
  } else {
    expect(due(rule, start, pauses, calendar, 'ERROR')).toEqual(ours);
  }
}

describe('a second, naive counter agrees', () => {
  test('on days', () => {
    fc.assert(fc.property(dayCases, agree), { numRuns: 800 });
  });

  test('on hours', () => {
    fc.assert(fc.property(hourCases, agree), { numRuns: 400 });
  });
});

describe('the explanation accounts for the result', () => {
  test('every day from the start to the end is counted or skipped, once, in order', () => {
    fc.assert(
      fc.property(dayCases, ({ rule, start, pauses, calendar }) => {
        const { dueAt, explanation } = due(rule, start, pauses, calendar);
        const skipped = explanation.skipped.map(({ date }) => date);
        const accounted = [...explanation.counted, ...skipped].sort();
        const first = dayOf(localDateOf(start)) + 1;
        expect(accounted).toEqual(accounted.map((_, index) => dateOf(first + index)));
        expect(explanation.counted).toEqual([...explanation.counted].sort());
        expect(skipped).toEqual([...skipped].sort());
        if (dueAt) {
          expect(explanation.counted).toHaveLength(rule.length);
          const last = explanation.counted.at(-1) ?? '';
          expect(accounted.at(-1)).toBe(last);
          expect(dueAt).toEqual(rule.endOfDay ? instantOf(last, rule.endOfDay) : endOfDay(last));
        }
        if (rule.unit === 'WORKING_DAY') {
          for (const date of explanation.counted) expect(isWorkingDay(date, calendar, 'PROVISIONAL')).toBe(true);
          const madeUp = explanation.counted.filter((date) => calendar.days.get(date)?.kind === 'MAKE_UP_WORKDAY');
          expect(explanation.madeUp.map(({ date }) => date)).toEqual(madeUp);
        }
        for (const { date, kind, reason } of explanation.skipped) {
          expect(reason).not.toBe('');
          if (kind === 'HOLIDAY' || kind === 'CLOSURE')
            expect(calendar.days.get(date)).toMatchObject({ kind, name: reason });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('plain hours end after exactly their length and the pauses within', () => {
    const scattered = fc.array(fc.tuple(fc.nat(9e7), fc.integer({ min: 1, max: 4e6 })), { maxLength: 4 });
    fc.assert(
      fc.property(starts, fc.nat(MINUTE), fc.integer({ min: 1, max: 72 }), scattered, (start, extra, length, spans) => {
        let at = start.getTime() + extra;
        const begin = at;
        const pauses = spans.map(([gap, width]) => {
          const from = at + gap;
          at = from + width;
          return { from: new Date(from), to: new Date(at) };
        });
        const end = rank(due({ unit: 'CLOCK_HOUR', length }, new Date(begin), pauses, nationalCalendar));
        const paused = pauses
          .filter(({ from }) => from.getTime() < end)
          .reduce((ms, { from, to }) => ms + to.getTime() - from.getTime(), 0);
        expect(end - begin - paused).toBe(length * 60 * MINUTE);
      }),
    );
  });
});

describe('never earlier', () => {
  // ROLL is left out where starts differ: from Saturday 17:00 to Monday 17:00 overtakes from Sunday 09:00 to Monday 09:00.
  const steady = fc.oneof(
    dayCases,
    hourCases.filter(({ rule }) => rule.outOfHours !== 'ROLL'),
  );

  const rolling = hourCases.map((kase): Case => ({ ...kase, rule: { ...kase.rule, outOfHours: 'ROLL' }, pauses: [] }));

  test('for a later start', () => {
    fc.assert(
      fc.property(steady, fc.integer({ min: 1, max: 20_000 }), ({ rule, start, pauses, calendar }, minutes) => {
        const later = new Date(start.getTime() + minutes * MINUTE);
        expect(rank(due(rule, later, pauses, calendar))).toBeGreaterThanOrEqual(
          rank(due(rule, start, pauses, calendar)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('for a longer length; strictly later where days end at 24:00', () => {
    fc.assert(
      fc.property(steady, ({ rule, start, pauses, calendar }) => {
        const shorter = rank(due(rule, start, pauses, calendar));
        const longer = rank(due({ ...rule, length: rule.length + 1 }, start, pauses, calendar));
        expect(longer).toBeGreaterThanOrEqual(shorter);
        if (shorter < Infinity && (rule.endOfDay ?? '24:00') === '24:00') expect(longer).toBeGreaterThan(shorter);
      }),
      { numRuns: 300 },
    );
  });

  test('for one pause more', () => {
    const withExtra = steady.chain((kase) => fc.tuple(fc.constant(kase), pausesAround(kase.start, 20)));
    fc.assert(
      fc.property(withExtra, ([{ rule, start, pauses, calendar }, extra]) => {
        const before = rank(due(rule, start, pauses, calendar));
        expect(rank(due(rule, start, [...extra, ...pauses], calendar))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test('for one closure more', () => {
    fc.assert(
      fc.property(fc.oneof(steady, rolling), ({ rule, start, pauses, calendar, closures }) => {
        const closed = makeCalendar(calendar.publishedYears, [...calendar.days.values(), ...closures]);
        const before = rank(due(rule, start, pauses, calendar));
        expect(rank(due(rule, start, pauses, closed))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
