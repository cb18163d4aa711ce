import { nationalCalendar } from '../../src/time/national-calendar.js';
import {
  addWorkingDays,
  due,
  endOfDay,
  instantOf,
  isoOf,
  localDateOf,
  provisionalMeetingDay,
  type ClockRule,
} from '../../src/time/pure/index.js';

const RULES: ClockRule[] = [
  { unit: 'WORKING_DAY', length: 10 },
  { unit: 'WORKING_DAY', length: 3, endOfDay: '17:30' },
  { unit: 'NATURAL_DAY', length: 5 },
  { unit: 'CLOCK_HOUR', length: 24, outOfHours: 'NONE' },
  { unit: 'CLOCK_HOUR', length: 24, outOfHours: 'ROLL' },
  { unit: 'CLOCK_HOUR', length: 24, outOfHours: 'PAUSE' },
];

/**
 * What the time room answers over six years, as text: every function that touches an instant, at instants spread over
 * all hours of the day and the nights on which zones elsewhere change their clocks.
 */
export function sampleAnswers(): string[] {
  const answers: string[] = [];
  for (let ms = Date.UTC(2021, 0, 1); ms < Date.UTC(2026, 11, 20); ms += 61 * 3_600_000 + 7 * 60_000) {
    const at = new Date(ms);
    const date = localDateOf(at);
    answers.push(isoOf(at), date, isoOf(endOfDay(date)), isoOf(instantOf(date, '02:30')));
    const pause = { from: new Date(ms + 20 * 3_600_000), to: new Date(ms + 49 * 3_600_000) };
    for (const rule of RULES) answers.push(JSON.stringify(due(rule, at, [pause], nationalCalendar)));
    if (date < '2026-12-01') answers.push(addWorkingDays(date, 5, nationalCalendar));
  }
  for (let month = 1; month <= 12; month += 1) {
    answers.push(JSON.stringify(provisionalMeetingDay(2026, month, nationalCalendar)));
  }
  return answers;
}
