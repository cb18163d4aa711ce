/** What the queue and the fan-out share in dealing with a store that is away. */

const SILENCE_MS = 30_000;

/** The result of the work, or a rejection once the time is up. The work itself goes on unwatched. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A lost connection reports itself several times a second: the first report passes, then one in half a minute. */
export function sparing(report: (error: unknown) => void): (error: unknown) => void {
  let last = -Infinity;
  return (error) => {
    const now = performance.now();
    if (now - last < SILENCE_MS) return;
    last = now;
    report(error);
  };
}

/** Kind of an error and its code, for logs and dead letters: never its message, which may carry personal data. */
export function errorLabel(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? `${error.name}: ${code}` : error.name;
}
