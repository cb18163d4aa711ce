/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDate = string;

/** `CLOSURE` is a day off that a county gives itself, on top of the national calendar. */
export type CalendarDayKind = 'HOLIDAY' | 'MAKE_UP_WORKDAY' | 'CLOSURE';

/** One exception to "Monday to Friday are working days". */
export interface CalendarDay {
  date: LocalDate;
  kind: CalendarDayKind;
  /** Shown to people as the reason, e.g. `春节`. */
  name: string;
}

/** Which years are announced, and the exceptions to Monday–Friday; build one with `makeCalendar`. */
export interface Calendar {
  publishedYears: ReadonlySet<number>;
  days: ReadonlyMap<LocalDate, CalendarDay>;
}

export type ClockUnit = 'WORKING_DAY' | 'NATURAL_DAY' | 'CLOCK_HOUR';

/**
 * What a clock of hours does outside working days.
 *
 * - `NONE`: nothing, hours are hours.
 * - `ROLL`: if it would fall due on a day off, it falls due at the same time of day on the next working day.
 * - `PAUSE`: it runs on working days only, 24 hours each.
 */
export type OutOfHours = 'NONE' | 'ROLL' | 'PAUSE';

export interface ClockRule {
  /** A whole number of units, at least 1. */
  length: number;
  unit: ClockUnit;
  /** For `CLOCK_HOUR` only; `NONE` when absent. */
  outOfHours?: OutOfHours;
  /** For day units only: `HH:MM` at which the last day ends, `24:00` when absent. */
  endOfDay?: string;
}

/** The clock stands still in `[from, to)`; `to` is null while the pause is open. */
export interface Pause {
  from: Date;
  to: Date | null;
}

/** What to do with a year whose holidays have not been announced: guess by weekday and say so, or refuse. */
export type UnpublishedYears = 'PROVISIONAL' | 'ERROR';

export type SkipKind = 'WEEKEND' | 'HOLIDAY' | 'CLOSURE' | 'PAUSED';

/** A day that the clock passed without counting it. */
export interface SkippedDay {
  date: LocalDate;
  /** The holiday's or closure's name; otherwise Chinese and English words for the weekday or the pause. */
  reason: string;
  kind: SkipKind;
}

/** Why a clock falls due when it does. Plain JSON: it is stored with the deadline and shown to people. */
export interface DueExplanation {
  /** The start, ISO 8601 with `+08:00`; so are all instants below. */
  anchor: string;
  unit: ClockUnit;
  length: number;
  /** How much of the length an extension (延期) added. */
  extendedBy?: number;
  /** Number of the merged appeal whose clock, start and pauses, this one took over because it ended earlier. */
  mergedFrom?: string;
  /** For clocks of hours. */
  outOfHours?: OutOfHours;
  /** For clocks of days, when the last day does not end at 24:00. */
  endOfDay?: string;
  /** Days consumed, the last one being the due day. For hours under `PAUSE`, the days on which some hour ran; else empty. */
  counted: LocalDate[];
  skipped: SkippedDay[];
  /** Weekend days that counted because they are make-up working days (调休上班). */
  madeUp: { date: LocalDate; name: string }[];
  /** The pauses that touched the clock, joined where they overlap. */
  pauses: { from: string; to: string | null }[];
  /** The years taken by weekday alone because no notice is known. */
  unpublishedYears: number[];
  /** Under `ROLL`: the instant from which a day off moved it. */
  rolledFrom?: string;
}

export interface Due {
  /** Null while an open pause keeps the clock from ending. */
  dueAt: Date | null;
  /** The instant depends on a year that is not announced, and must be computed again when it is. */
  provisional: boolean;
  explanation: DueExplanation;
}
