import { beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { holidayNotices, nationalCalendar, nationalCalendarDays } from '../../../src/time/national-calendar.js';
import { dateOf, dayOf, isWorkingDay, weekdayOf } from '../../../src/time/pure/index.js';
import { runInZone } from '../../support/host-zone.js';

type Row = [date: string, isWorkday: boolean, name: string];

describe('the national calendar, 2021 to 2026', () => {
  let oracle: Row[];

  // chinese-days reads dates in the host's zone and is wrong west of Greenwich, so it runs in Shanghai's.
  beforeAll(async () => {
    const script = `import days from 'chinese-days';
      const rows = [];
      for (let at = new Date(2021, 0, 1, 12); at.getFullYear() < 2027; at.setDate(at.getDate() + 1)) {
        const detail = days.getDayDetail(new Date(at));
        rows.push([detail.date, days.isWorkday(new Date(at)), detail.name]);
      }
      console.log(JSON.stringify(rows));`;
    oracle = JSON.parse(await runInZone('Asia/Shanghai', script, join(import.meta.dirname, '../../..'))) as Row[];
  });

  test('agrees with chinese-days on each day', () => {
    expect(oracle).toHaveLength(2191);
    expect(oracle[0]?.[0]).toBe('2021-01-01');
    expect(oracle.at(-1)?.[0]).toBe('2026-12-31');
    const ours = oracle.map(([date]) => [date, isWorkingDay(date, nationalCalendar)]);
    expect(ours).toEqual(oracle.map(([date, works]) => [date, works]));
  });

  test('gives each holiday and make-up day the name that chinese-days knows', () => {
    const named = oracle.flatMap(([date, , name]) => {
      const chinese = name.split(',')[1];
      return chinese === undefined ? [] : [[date, chinese] as const];
    });
    expect(named.map(([date]) => date)).toEqual(nationalCalendarDays.map(({ date }) => date));
    for (const [date, name] of named) expect(nationalCalendar.days.get(date)?.name).toContain(name);
  });

  test('names each date once, makes up on weekends only, and is in order', () => {
    const dates = nationalCalendarDays.map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates).toEqual([...dates].sort());
    for (const day of nationalCalendarDays.filter(({ kind }) => kind === 'MAKE_UP_WORKDAY')) {
      expect(weekdayOf(dayOf(day.date))).toBeGreaterThanOrEqual(6);
      expect(day.name).toMatch(/^调休上班\(.+\)$/);
    }
  });

  test('is keyed by date, not by notice: 2022-12-31 is named by the notice for 2023', () => {
    expect(nationalCalendarDays.find(({ date }) => date === '2022-12-31')).toEqual({
      date: '2022-12-31',
      kind: 'HOLIDAY',
      name: '元旦',
      noticeYear: 2023,
    });
  });

  test('has one notice for each announced year, published before it begins', () => {
    expect(holidayNotices.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { year, title, number, publishedOn } of holidayNotices) {
      expect(title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
      expect(number).toContain(`〔${year - 1}〕`);
      expect(dateOf(dayOf(publishedOn)) < `${year}-01-01`).toBe(true);
    }
  });

  test('counts the days off and the make-up days of each notice', () => {
    const count = (noticeYear: number, kind: string) =>
      nationalCalendarDays.filter((day) => day.noticeYear === noticeYear && day.kind === kind).length;
    const table = holidayNotices.map(({ year }) => [year, count(year, 'HOLIDAY'), count(year, 'MAKE_UP_WORKDAY')]);
    expect(table).toEqual([
      [2021, 31, 7],
      [2022, 31, 7],
      [2023, 27, 7],
      [2024, 28, 8],
      [2025, 28, 5],
      [2026, 33, 6],
    ]);
  });
});
