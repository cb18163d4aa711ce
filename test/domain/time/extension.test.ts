import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, due, endOfDay, extensionUntil, lastDayOf } from '../../../src/time/pure/index.js';
import { nationalCalendar } from '../../../src/time/national-calendar.js';
import { at } from '../../support/dates.js';

const starts = fc.date({ min: at('2025-01-01 00:00'), max: at('2026-10-31 00:00'), noInvalidDate: true });

describe('by how much a clock has to be longer to end with a day', () => {
  it('is what leads from its due day to that day in working days, whatever was paused', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 10 }), fc.nat(72), (start, more, hours) => {
        const pauses = [{ from: start, to: new Date(start.getTime() + hours * 3_600_000) }];
        const rule = { unit: 'WORKING_DAY', length: 10 } as const;
        const dueAt = due(rule, start, pauses, nationalCalendar).dueAt ?? start;
        const day = addWorkingDays(lastDayOf(dueAt), more, nationalCalendar, 'PROVISIONAL');
        const extended = { ...rule, length: 10 + extensionUntil(rule, start, pauses, nationalCalendar, day) };
        expect(extended.length).toBe(10 + more);
        expect(due(extended, start, pauses, nationalCalendar).dueAt).toEqual(endOfDay(day));
      }),
    );
  });

  it('takes 24:00 for the end of a day, and an open pause for no end at all', () => {
    expect(lastDayOf(at('2026-03-16 24:00'))).toBe('2026-03-16');
    const start = at('2026-03-02 09:00');
    const rule = { unit: 'NATURAL_DAY', length: 5 } as const;
    const standing = [{ from: start, to: null }];
    expect(() => extensionUntil(rule, start, standing, nationalCalendar, '2026-03-20')).toThrow(RangeError);
  });
});
