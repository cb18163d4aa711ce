import { dateOf, dayOf, makeCalendar, type Calendar, type CalendarDay, type LocalDate } from './pure/index.js';

/** One of the State Council's yearly notices on holidays (国务院办公厅关于部分节假日安排的通知). */
export interface HolidayNotice {
  /** The year it announces; it can name days of the year before (2022-12-31 is in the notice for 2023). */
  year: number;
  title: string;
  /** 发文字号. */
  number: string;
  publishedOn: LocalDate;
}

/** A day of the national calendar with the notice that names it. */
export interface NationalCalendarDay extends CalendarDay {
  noticeYear: number;
}

/** A run of days off, `MM-DD` or a whole date, with the weekend days worked in exchange. */
interface Holiday {
  name: string;
  from: string;
  to: string;
  makeUp?: string[];
}

interface Announcement {
  number: string;
  publishedOn: LocalDate;
  holidays: Holiday[];
}

const ANNOUNCEMENTS: Record<number, Announcement> = {
  2021: {
    number: '国办发明电〔2020〕27号',
    publishedOn: '2020-11-25',
    holidays: [
      { name: '元旦', from: '01-01', to: '01-03' },
      { name: '春节', from: '02-11', to: '02-17', makeUp: ['02-07', '02-20'] },
      { name: '清明节', from: '04-03', to: '04-05' },
      { name: '劳动节', from: '05-01', to: '05-05', makeUp: ['04-25', '05-08'] },
      { name: '端午节', from: '06-12', to: '06-14' },
      { name: '中秋节', from: '09-19', to: '09-21', makeUp: ['09-18'] },
      { name: '国庆节', from: '10-01', to: '10-07', makeUp: ['09-26', '10-09'] },
    ],
  },
  2022: {
    number: '国办发明电〔2021〕11号',
    publishedOn: '2021-10-25',
    holidays: [
      { name: '元旦', from: '01-01', to: '01-03' },
      { name: '春节', from: '01-31', to: '02-06', makeUp: ['01-29', '01-30'] },
      { name: '清明节', from: '04-03', to: '04-05', makeUp: ['04-02'] },
      { name: '劳动节', from: '04-30', to: '05-04', makeUp: ['04-24', '05-07'] },
      { name: '端午节', from: '06-03', to: '06-05' },
      { name: '中秋节', from: '09-10', to: '09-12' },
      { name: '国庆节', from: '10-01', to: '10-07', makeUp: ['10-08', '10-09'] },
    ],
  },
  2023: {
    number: '国办发明电〔2022〕16号',
    publishedOn: '2022-12-08',
    holidays: [
      { name: '元旦', from: '2022-12-31', to: '01-02' },
      { name: '春节', from: '01-21', to: '01-27', makeUp: ['01-28', '01-29'] },
      { name: '清明节', from: '04-05', to: '04-05' },
      { name: '劳动节', from: '04-29', to: '05-03', makeUp: ['04-23', '05-06'] },
      { name: '端午节', from: '06-22', to: '06-24', makeUp: ['06-25'] },
      { name: '中秋节、国庆节', from: '09-29', to: '10-06', makeUp: ['10-07', '10-08'] },
    ],
  },
  2024: {
    number: '国办发明电〔2023〕7号',
    publishedOn: '2023-10-25',
    holidays: [
      { name: '元旦', from: '01-01', to: '01-01' },
      { name: '春节', from: '02-10', to: '02-17', makeUp: ['02-04', '02-18'] },
      { name: '清明节', from: '04-04', to: '04-06', makeUp: ['04-07'] },
      { name: '劳动节', from: '05-01', to: '05-05', makeUp: ['04-28', '05-11'] },
      { name: '端午节', from: '06-10', to: '06-10' },
      { name: '中秋节', from: '09-15', to: '09-17', makeUp: ['09-14'] },
      { name: '国庆节', from: '10-01', to: '10-07', makeUp: ['09-29', '10-12'] },
    ],
  },
  2025: {
    number: '国办发明电〔2024〕12号',
    publishedOn: '2024-11-12',
    holidays: [
      { name: '元旦', from: '01-01', to: '01-01' },
      { name: '春节', from: '01-28', to: '02-04', makeUp: ['01-26', '02-08'] },
      { name: '清明节', from: '04-04', to: '04-06' },
      { name: '劳动节', from: '05-01', to: '05-05', makeUp: ['04-27'] },
      { name: '端午节', from: '05-31', to: '06-02' },
      { name: '国庆节、中秋节', from: '10-01', to: '10-08', makeUp: ['09-28', '10-11'] },
    ],
  },
  2026: {
    number: '国办发明电〔2025〕7号',
    publishedOn: '2025-11-04',
    holidays: [
      { name: '元旦', from: '01-01', to: '01-03', makeUp: ['01-04'] },
      { name: '春节', from: '02-15', to: '02-23', makeUp: ['02-14', '02-28'] },
      { name: '清明节', from: '04-04', to: '04-06' },
      { name: '劳动节', from: '05-01', to: '05-05', makeUp: ['05-09'] },
      { name: '端午节', from: '06-19', to: '06-21' },
      { name: '中秋节', from: '09-25', to: '09-27' },
      { name: '国庆节', from: '10-01', to: '10-07', makeUp: ['09-20', '10-10'] },
    ],
  },
};

/** The notices known here, by the year they announce. */
export const holidayNotices: readonly HolidayNotice[] = Object.entries(ANNOUNCEMENTS).map(([year, announcement]) => ({
  year: Number(year),
  title: `国务院办公厅关于${year}年部分节假日安排的通知`,
  number: announcement.number,
  publishedOn: announcement.publishedOn,
}));

/** Every day off and make-up day that the notices name, in order of date; each date once. */
export const nationalCalendarDays: readonly NationalCalendarDay[] = Object.entries(ANNOUNCEMENTS)
  .flatMap(([year, { holidays }]) => holidays.flatMap((holiday) => daysOf(Number(year), holiday)))
  .sort((a, b) => (a.date < b.date ? -1 : 1));

/** The national calendar alone, without any county's own days. Built once; it is never changed. */
export const nationalCalendar: Calendar = makeCalendar(
  holidayNotices.map(({ year }) => year),
  nationalCalendarDays,
);

function daysOf(noticeYear: number, { name, from, to, makeUp = [] }: Holiday): NationalCalendarDay[] {
  const dated = (text: string): LocalDate => (text.length === 5 ? `${noticeYear}-${text}` : text);
  const days: NationalCalendarDay[] = makeUp.map((day) => ({
    date: dated(day),
    kind: 'MAKE_UP_WORKDAY',
    name: `调休上班(${name})`,
    noticeYear,
  }));
  for (let day = dayOf(dated(from)); day <= dayOf(dated(to)); day += 1) {
    days.push({ date: dateOf(day), kind: 'HOLIDAY', name, noticeYear });
  }
  return days;
}
