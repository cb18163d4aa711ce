import { describe, expect, test } from '@jest/globals';
import { nationalCalendar, nationalCalendarDays } from '../../../src/time/national-calendar.js';
import {
  CalendarYearNotPublished,
  due,
  endOfDay,
  isoOf,
  makeCalendar,
  type ClockRule,
  type OutOfHours,
  type Pause,
} from '../../../src/time/pure/index.js';

const at = (local: string) => new Date(`${local}+08:00`);
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to) });
const workingDays = (length: number): ClockRule => ({ unit: 'WORKING_DAY', length });
const naturalDays = (length: number): ClockRule => ({ unit: 'NATURAL_DAY', length });
const hours = (length: number, outOfHours?: OutOfHours): ClockRule =>
  outOfHours ? { unit: 'CLOCK_HOUR', length, outOfHours } : { unit: 'CLOCK_HOUR', length };

/** The due instant as local text, so that a failure can be read. */
function dueAt(rule: ClockRule, start: string, pauses: Pause[] = [], calendar = nationalCalendar): string | null {
  const result = due(rule, at(start), pauses, calendar);
  return result.dueAt && isoOf(result.dueAt).replace('+08:00', '');
}

describe('working days', () => {
  test.each([
    ['2026-02-11', 10, '2026-03-03'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-09-30', 10, '2026-10-20'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-02-13', 1, '2026-02-14'],
  ])('%s + %i wd ends with %s, at whatever time it started', (start, length, last) => {
    for (const time of ['00:00:00', '09:30:00', '17:00:00', '23:59:59.999']) {
      const result = due(workingDays(length), at(`${start}T${time}`), [], nationalCalendar);
      expect(result.dueAt).toEqual(endOfDay(last));
      expect(result.provisional).toBe(false);
    }
  });

  test('a clock started at 24:00 starts on the new day, which is not consumed', () => {
    expect(dueAt(workingDays(1), '2026-03-02T23:59:59.999')).toBe('2026-03-04T00:00:00');
    expect(dueAt(workingDays(1), '2026-03-03T00:00:00')).toBe('2026-03-05T00:00:00');
  });

  test("skips a county's closures on top of the national days", () => {
    const county = makeCalendar(
      [2026],
      [...nationalCalendarDays, { date: '2026-03-04', kind: 'CLOSURE', name: '县庆' }],
    );
    const result = due(workingDays(2), at('2026-03-02T10:00:00'), [], county);
    expect(result.dueAt).toEqual(endOfDay('2026-03-05'));
    expect(result.explanation.skipped).toEqual([{ date: '2026-03-04', kind: 'CLOSURE', reason: '县庆' }]);
  });
});

describe('natural days', () => {
  test('2026-02-13 + 5 nd = 02-18', () => {
    expect(due(naturalDays(5), at('2026-02-13T15:00:00'), [], nationalCalendar).dueAt).toEqual(endOfDay('2026-02-18'));
  });

  test('never ask the calendar, so they are never provisional', () => {
    const result = due(naturalDays(5), at('2030-02-13T15:00:00'), [], makeCalendar([], []), 'ERROR');
    expect(result).toMatchObject({ dueAt: endOfDay('2030-02-18'), provisional: false });
  });
});

describe('pauses of a clock of days', () => {
  test('REPLY 10 wd from Mon 2026-03-02, paused Tue 10:00 to Wed 15:00, ends Tue 03-17 24:00 (#17, #18)', () => {
    const result = due(
      workingDays(10),
      at('2026-03-02T09:00:00'),
      [pause('2026-03-03T10:00:00', '2026-03-04T15:00:00')],
      nationalCalendar,
    );
    expect(result.dueAt).toEqual(endOfDay('2026-03-17'));
    expect(result.explanation.skipped).toEqual([
      { date: '2026-03-03', kind: 'PAUSED', reason: '时限暂停 / clock paused' },
      { date: '2026-03-07', kind: 'WEEKEND', reason: '星期六 / Saturday' },
      { date: '2026-03-08', kind: 'WEEKEND', reason: '星期日 / Sunday' },
      { date: '2026-03-14', kind: 'WEEKEND', reason: '星期六 / Saturday' },
      { date: '2026-03-15', kind: 'WEEKEND', reason: '星期日 / Sunday' },
    ]);
    expect(result.explanation.pauses).toEqual([{ from: '2026-03-03T10:00:00+08:00', to: '2026-03-04T15:00:00+08:00' }]);
  });

  test.each([
    ['within a day costs nothing', '2026-03-03T08:00:00', '2026-03-03T20:00:00', '2026-03-05T00:00:00'],
    ['that ends at 24:00 costs nothing', '2026-03-03T08:00:00', '2026-03-04T00:00:00', '2026-03-05T00:00:00'],
    ['that ends just after 24:00 costs a day', '2026-03-03T08:00:00', '2026-03-04T00:00:00.001', '2026-03-06T00:00:00'],
    ['that begins at 24:00 costs that day', '2026-03-04T00:00:00', '2026-03-04T09:00:00', '2026-03-06T00:00:00'],
    ['that begins at the very end moves it', '2026-03-05T00:00:00', '2026-03-05T09:00:00', '2026-03-06T00:00:00'],
    ['that begins after the end is too late', '2026-03-05T00:00:00.001', '2026-03-09T09:00:00', '2026-03-05T00:00:00'],
    ['over the start alone costs nothing', '2026-03-01T08:00:00', '2026-03-02T20:00:00', '2026-03-05T00:00:00'],
    ['over a weekend alone costs nothing', '2026-03-06T20:00:00', '2026-03-08T20:00:00', '2026-03-05T00:00:00'],
    ['of no length costs nothing', '2026-03-04T00:00:00', '2026-03-04T00:00:00', '2026-03-05T00:00:00'],
  ])('2 wd from Monday: a pause %s', (_, from, to, expected) => {
    expect(dueAt(workingDays(2), '2026-03-02T09:00:00', [pause(from, to)])).toBe(expected);
  });

  test('may overlap and come in any order; the explanation joins those that touched the clock', () => {
    const result = due(
      workingDays(2),
      at('2026-03-02T09:00:00'),
      [
        pause('2026-05-01T00:00:00', '2026-05-02T00:00:00'),
        pause('2026-03-03T22:00:00', '2026-03-04T09:00:00'),
        pause('2026-03-03T10:00:00', '2026-03-03T23:00:00'),
        pause('2026-02-01T00:00:00', '2026-02-02T00:00:00'),
      ],
      nationalCalendar,
    );
    expect(result.dueAt).toEqual(endOfDay('2026-03-05'));
    expect(result.explanation.pauses).toEqual([{ from: '2026-03-03T10:00:00+08:00', to: '2026-03-04T09:00:00+08:00' }]);
  });

  test('an open pause leaves no due instant, and says how far the clock has come', () => {
    const result = due(
      workingDays(3),
      at('2026-03-02T09:00:00'),
      [pause('2026-03-04T10:00:00', null)],
      nationalCalendar,
    );
    expect(result.dueAt).toBeNull();
    expect(result.explanation.counted).toEqual(['2026-03-03']);
    expect(result.explanation.pauses).toEqual([{ from: '2026-03-04T10:00:00+08:00', to: null }]);
  });

  test('an open pause that begins after the end changes nothing', () => {
    expect(dueAt(workingDays(1), '2026-03-02T09:00:00', [pause('2026-03-04T10:00:00', null)])).toBe(
      '2026-03-04T00:00:00',
    );
  });

  test('hold natural days alike', () => {
    const pauses = [pause('2026-03-03T10:00:00', '2026-03-05T10:00:00')];
    expect(dueAt(naturalDays(5), '2026-03-02T09:00:00', pauses)).toBe('2026-03-10T00:00:00');
  });

  test('a day off inside a pause keeps its own name', () => {
    const pauses = [pause('2026-05-01T08:00:00', '2026-05-06T08:00:00')];
    const { explanation } = due(workingDays(1), at('2026-04-30T09:00:00'), pauses, nationalCalendar);
    expect(explanation.skipped.map(({ reason }) => reason)).toEqual(Array(5).fill('劳动节'));
  });
});

describe('the end of the last day', () => {
  test('moves the time of day of the due instant, not the count', () => {
    expect(dueAt({ ...workingDays(3), endOfDay: '17:30' }, '2026-03-02T09:00:00')).toBe('2026-03-05T17:30:00');
    expect(dueAt({ ...naturalDays(3), endOfDay: '24:00' }, '2026-03-02T09:00:00')).toBe('2026-03-06T00:00:00');
    expect(
      due({ ...workingDays(3), endOfDay: '17:30' }, at('2026-03-02T09:00:00'), [], nationalCalendar).explanation,
    ).toMatchObject({
      counted: ['2026-03-03', '2026-03-04', '2026-03-05'],
      endOfDay: '17:30',
    });
  });

  test('a pause that holds at that time leaves the day unconsumed; one later that day comes too late', () => {
    const rule: ClockRule = { ...workingDays(2), endOfDay: '17:30' };
    const start = '2026-03-02T09:00:00';
    expect(dueAt(rule, start, [pause('2026-03-04T17:00:00', '2026-03-04T20:00:00')])).toBe('2026-03-05T17:30:00');
    expect(dueAt(rule, start, [pause('2026-03-04T17:31:00', '2026-03-05T20:00:00')])).toBe('2026-03-04T17:30:00');
    expect(dueAt(rule, start, [pause('2026-03-03T17:00:00', '2026-03-03T20:00:00')])).toBe('2026-03-04T17:30:00');
  });

  test.each(['00:00', '24:30', '5pm'])('cannot be %p', (endOfDay) => {
    expect(() => due({ ...workingDays(1), endOfDay }, at('2026-03-02T09:00:00'), [], nationalCalendar)).toThrow(
      RangeError,
    );
  });
});

describe('hours', () => {
  test.each<[OutOfHours, string]>([
    ['NONE', '2026-01-31T17:00:00'],
    ['ROLL', '2026-02-02T17:00:00'],
    ['PAUSE', '2026-02-02T17:00:00'],
  ])('24 h from Friday 2026-01-30 17:00, %s → %s', (outOfHours, expected) => {
    expect(dueAt(hours(24, outOfHours), '2026-01-30T17:00:00')).toBe(expected);
  });

  test('are plain hours by default, to the millisecond, and never provisional', () => {
    expect(dueAt(hours(24), '2026-01-30T17:00:00.123')).toBe('2026-01-31T17:00:00.123');
    expect(due(hours(24), at('2027-06-01T00:00:00'), [], nationalCalendar, 'ERROR').provisional).toBe(false);
  });

  test('a pause costs exactly its length', () => {
    const pauses = [
      pause('2026-03-03T02:00:00', '2026-03-03T05:30:15.250'),
      pause('2026-03-01T00:00:00', '2026-03-02T18:00:00'),
    ];
    expect(dueAt(hours(24), '2026-03-02T17:00:00', pauses)).toBe('2026-03-03T21:30:15.25');
    expect(dueAt(hours(24), '2026-03-02T17:00:00', [pause('2026-03-03T10:00:00', null)])).toBeNull();
  });

  test('a pause that begins as the last hour ends comes too late', () => {
    expect(dueAt(hours(24), '2026-03-02T17:00:00', [pause('2026-03-03T17:00:00', null)])).toBe('2026-03-03T17:00:00');
  });

  test('ROLL tells from where, names each day rolled over, and lands on a make-up Saturday', () => {
    const { dueAt: end, explanation } = due(hours(24, 'ROLL'), at('2026-04-30T17:00:00'), [], nationalCalendar);
    expect(end).toEqual(at('2026-05-06T17:00:00'));
    expect(explanation.rolledFrom).toBe('2026-05-01T17:00:00+08:00');
    expect(explanation.skipped.map(({ date, reason }) => `${date} ${reason}`)).toEqual(
      ['01', '02', '03', '04', '05'].map((day) => `2026-05-${day} 劳动节`),
    );
    const saturday = due(hours(24, 'ROLL'), at('2026-02-13T17:00:00'), [], nationalCalendar);
    expect(saturday.dueAt).toEqual(at('2026-02-14T17:00:00'));
    expect(saturday.explanation.madeUp).toEqual([{ date: '2026-02-14', name: '调休上班(春节)' }]);
    expect(saturday.explanation.rolledFrom).toBeUndefined();
  });

  test('ROLL stretches its wait by a pause that falls in it', () => {
    const start = '2026-01-30T17:00:00';
    expect(dueAt(hours(24, 'ROLL'), start, [pause('2026-02-02T10:00:00', '2026-02-03T12:00:00')])).toBe(
      '2026-02-03T19:00:00',
    );
    expect(dueAt(hours(24, 'ROLL'), start, [pause('2026-02-02T10:00:00', null)])).toBeNull();
    expect(dueAt(hours(24, 'ROLL'), start, [pause('2026-02-02T10:00:00', '2026-02-07T10:00:00')])).toBe(
      '2026-02-09T17:00:00',
    );
  });

  test('ROLL that rolls again tells from where it rolled first', () => {
    const pauses = [pause('2026-02-02T10:00:00', '2026-02-07T10:00:00')];
    const { explanation } = due(hours(24, 'ROLL'), at('2026-01-30T17:00:00'), pauses, nationalCalendar);
    expect(explanation.rolledFrom).toBe('2026-01-31T17:00:00+08:00');
    expect(explanation.skipped.map(({ date }) => date.slice(5)).join(' ')).toBe('01-31 02-01 02-07 02-08');
  });

  test('PAUSE runs on working days alone, make-up days included, and names the others', () => {
    const { dueAt: end, explanation } = due(hours(48, 'PAUSE'), at('2026-02-13T17:00:00'), [], nationalCalendar);
    expect(end).toEqual(at('2026-02-24T17:00:00'));
    expect(explanation.counted).toEqual(['2026-02-13', '2026-02-14', '2026-02-24']);
    expect(explanation.madeUp).toEqual([{ date: '2026-02-14', name: '调休上班(春节)' }]);
    expect(explanation.skipped).toHaveLength(9);
    expect(explanation.skipped.every(({ reason }) => reason === '春节')).toBe(true);
  });

  test('PAUSE that ends with a working day ends at its 24:00, not when the next one begins', () => {
    const { dueAt: end, explanation } = due(hours(24, 'PAUSE'), at('2026-01-30T00:00:00'), [], nationalCalendar);
    expect(end).toEqual(endOfDay('2026-01-30'));
    expect(explanation).toMatchObject({ counted: ['2026-01-30'], skipped: [] });
  });

  test('PAUSE under an open pause tells only the days that it ran', () => {
    const pauses = [pause('2026-03-03T00:00:00', null)];
    const { dueAt: end, explanation } = due(hours(24, 'PAUSE'), at('2026-03-02T09:00:00'), pauses, nationalCalendar);
    expect(end).toBeNull();
    expect(explanation).toMatchObject({ counted: ['2026-03-02'], skipped: [] });
  });

  test('PAUSE begins on the next working day when started on a day off, and stops for pauses too', () => {
    expect(dueAt(hours(24, 'PAUSE'), '2026-01-31T09:00:00')).toBe('2026-02-03T00:00:00');
    expect(dueAt(hours(25, 'PAUSE'), '2026-01-31T09:00:00')).toBe('2026-02-03T01:00:00');
    const pauses = [
      pause('2026-01-31T20:00:00', '2026-02-02T06:00:00'),
      pause('2026-02-03T00:00:00', '2026-02-04T00:00:00'),
    ];
    expect(dueAt(hours(24, 'PAUSE'), '2026-01-30T17:00:00', pauses)).toBe('2026-02-02T23:00:00');
    expect(dueAt(hours(26, 'PAUSE'), '2026-01-30T17:00:00', pauses)).toBe('2026-02-04T01:00:00');
    expect(dueAt(hours(24, 'PAUSE'), '2026-01-30T17:00:00', [pause('2026-02-01T00:00:00', null)])).toBeNull();
  });
});

describe('a year that is not announced', () => {
  test('makes the due instant provisional and is named', () => {
    const result = due(workingDays(3), at('2026-12-30T09:00:00'), [], nationalCalendar);
    expect(result.dueAt).toEqual(endOfDay('2027-01-04'));
    expect(result.provisional).toBe(true);
    expect(result.explanation.unpublishedYears).toEqual([2027]);
    expect(due(workingDays(1), at('2026-12-30T09:00:00'), [], nationalCalendar).provisional).toBe(false);
  });

  test.each<ClockRule>([workingDays(1), hours(24, 'ROLL'), hours(24, 'PAUSE')])('is refused on demand: %p', (rule) => {
    const start = at('2026-12-31T09:00:00');
    expect(due(rule, start, [], nationalCalendar).provisional).toBe(true);
    expect(() => due(rule, start, [], nationalCalendar, 'ERROR')).toThrow(CalendarYearNotPublished);
  });

  test('is the right one once announced', () => {
    const announced = makeCalendar(
      [2026, 2027],
      [...nationalCalendarDays, { date: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }],
    );
    const before = due(workingDays(1), at('2026-12-31T09:00:00'), [], nationalCalendar);
    const after = due(workingDays(1), at('2026-12-31T09:00:00'), [], announced);
    expect([before.dueAt, before.provisional]).toEqual([endOfDay('2027-01-01'), true]);
    expect([after.dueAt, after.provisional]).toEqual([endOfDay('2027-01-04'), false]);
  });

  test('is not guessed at for days on which the clock stands still', () => {
    const pauses = [pause('2026-12-31T10:00:00', '2027-01-05T10:00:00')];
    const { explanation } = due(workingDays(1), at('2026-12-31T09:00:00'), pauses, nationalCalendar);
    expect(explanation.skipped.map(({ date, kind }) => `${date} ${kind}`)).toEqual(
      ['01', '02', '03', '04'].map((day) => `2027-01-${day} PAUSED`),
    );
  });

  test('does not matter while the clock stands still', () => {
    const pauses = [pause('2026-12-31T10:00:00', '2027-01-05T10:00:00')];
    const result = due(
      workingDays(1),
      at('2026-12-31T09:00:00'),
      [...pauses, pause('2027-01-05T09:00:00', null)],
      nationalCalendar,
      'ERROR',
    );
    expect(result).toMatchObject({ dueAt: null, provisional: false });
  });
});

describe('the explanation', () => {
  test('names the anchor, each day counted, each day skipped with its reason, and make-up days', () => {
    const { explanation } = due(workingDays(10), at('2026-02-11T09:30:00'), [], nationalCalendar);
    const off = (from: number, to: number, kind: string, reason: string) =>
      Array.from({ length: to - from + 1 }, (_, index) => ({ date: `2026-02-${from + index}`, kind, reason }));
    expect(explanation).toEqual({
      anchor: '2026-02-11T09:30:00+08:00',
      unit: 'WORKING_DAY',
      length: 10,
      counted: [
        ...['12', '13', '14', '24', '25', '26', '27', '28'].map((day) => `2026-02-${day}`),
        '2026-03-02',
        '2026-03-03',
      ],
      skipped: [...off(15, 23, 'HOLIDAY', '春节'), { date: '2026-03-01', kind: 'WEEKEND', reason: '星期日 / Sunday' }],
      madeUp: [
        { date: '2026-02-14', name: '调休上班(春节)' },
        { date: '2026-02-28', name: '调休上班(春节)' },
      ],
      pauses: [],
      unpublishedYears: [],
    });
  });

  test('is plain JSON', () => {
    const { explanation } = due(
      hours(24, 'ROLL'),
      at('2026-01-30T17:00:00'),
      [pause('2026-01-30T18:00:00', null)],
      nationalCalendar,
    );
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});

describe('nonsense is refused', () => {
  test.each([0, -1, 1.5, NaN, Infinity, 10_001])('a length of %p', (length) => {
    for (const unit of ['WORKING_DAY', 'NATURAL_DAY', 'CLOCK_HOUR'] as const) {
      expect(() => due({ unit, length }, at('2026-03-02T09:00:00'), [], nationalCalendar)).toThrow(RangeError);
    }
  });

  test('an invalid instant, a pause that ends before it begins', () => {
    expect(() => due(workingDays(1), new Date(NaN), [], nationalCalendar)).toThrow(RangeError);
    expect(() =>
      due(
        workingDays(1),
        at('2026-03-02T09:00:00'),
        [pause('2026-03-03T00:00:00', '2026-03-02T00:00:00')],
        nationalCalendar,
      ),
    ).toThrow(RangeError);
  });
});
