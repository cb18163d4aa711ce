import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import { provisionalMeetingDay } from '../../src/time/pure/index.js';
import { appForSuite } from '../support/app.js';
import { at, endOf, instant } from '../support/dates.js';
import { county } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

const roundOfFiling = async () => {
  const { round } = await (await raoping.contact('13900001501')).file();
  return { ...round, cutOffAt: instant(round.cutOffAt) };
};

describe('#6 the meeting’s day: the month’s fourth Wednesday, on which its round hangs', () => {
  it('#6 an appeal belongs to the round that collects: its day, and the cut-off eight working days before', async () => {
    const march = await roundOfFiling();
    expect(march).toMatchObject({ year: 2026, number: 3, provisionalDay: '2026-03-25', state: 'OPEN' });
    expect(march.cutOffAt).toEqual(endOf('2026-03-13'));
    expect(await roundOfFiling()).toEqual(march);

    await raoping.clock.to(at('2026-03-13 23:58'));
    expect((await roundOfFiling()).id).toBe(march.id);
    await raoping.clock.to(endOf('2026-03-13'));
    const april = await roundOfFiling();
    expect(april).toMatchObject({ year: 2026, number: 4, provisionalDay: '2026-04-22' });
    // 04-06 is 清明节: 21, 20, 17, 16, 15, 14, 13, 10 April.
    expect(april.cutOffAt).toEqual(endOf('2026-04-10'));
  });

  it('#6 over a year’s end, too', async () => {
    await raoping.clock.to(at('2026-12-20 10:00'));
    expect(await roundOfFiling()).toMatchObject({ year: 2027, number: 1, provisionalDay: '2027-01-27' });
  });

  it('#6 on a holiday it moves earlier or later, to the nearest working day', () => {
    // The fourth Wednesday of January 2025 fell before 春节, of January 2023 into it.
    expect(provisionalMeetingDay(2025, 1, nationalCalendar)).toMatchObject({ day: '2025-01-22', isWorkingDay: true });
    expect(provisionalMeetingDay(2023, 1, nationalCalendar)).toEqual({
      day: '2023-01-25',
      isWorkingDay: false,
      nearestBefore: '2023-01-20',
      nearestAfter: '2023-01-28',
    });
  });
});
