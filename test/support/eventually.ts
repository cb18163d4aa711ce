/**
 * Waits for something that comes of itself: asks again until the answer is neither false, null nor undefined, and
 * returns it. An error counts as not yet; the last one is told when the time is up.
 */
export async function eventually<T>(
  fn: () => T | Promise<T>,
  { timeoutMs = 60_000, everyMs = 20 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await fn();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= deadline) throw new Error(`Not within ${timeoutMs} ms: ${fn.toString()}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
