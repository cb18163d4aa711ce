/** An instant by the clock on the wall in Shanghai: `at('2026-03-06 15:30')`. */
export const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

/** 24:00 of a day, at which day-counted clocks end. */
export const endOf = (day: string): Date => at(`${day} 24:00`);

/** An instant of the API as a Date, for comparing; null stays null. */
export const instant = (text: string | null | undefined): Date | null => (text == null ? null : new Date(text));
