import { millisOf } from './shanghai.js';
import type { Pause } from './types.js';

/** `[from, to)` in epoch milliseconds; `to` is Infinity while open. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The pauses as spans in order, those that overlap or touch joined, empty ones dropped.
 *
 * @throws RangeError if a pause ends before it begins
 */
export function spansOf(pauses: readonly Pause[]): Span[] {
  const joined: Span[] = [];
  const spans = pauses.map(({ from, to }) => ({ from: millisOf(from), to: to === null ? Infinity : millisOf(to) }));
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    if (span.to < span.from) throw new RangeError('A pause ends before it begins');
    if (span.to === span.from) continue;
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push(span);
  }
  return joined;
}

/** The pause that holds the clock at an instant, if any. */
export function pauseAt(instant: number, spans: readonly Span[]): Span | undefined {
  return spans.find((span) => span.from <= instant && instant < span.to);
}

/** How many milliseconds of `[from, to)` the clock runs. */
export function runningWithin(from: number, to: number, spans: readonly Span[]): number {
  return spans.reduce((ms, span) => ms - Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), to - from);
}

/** The instant at which `ms` milliseconds (more than none) have run since `from`; null if an open pause prevents it. */
export function runFor(ms: number, from: number, spans: readonly Span[]): number | null {
  let at = from;
  let left = ms;
  for (const span of spans) {
    if (span.to <= at) continue;
    const run = Math.max(0, span.from - at);
    if (left <= run) break;
    if (span.to === Infinity) return null;
    left -= run;
    at = span.to;
  }
  return at + left;
}
