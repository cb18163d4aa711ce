import type { ResultCheckPolicy } from './vocabulary.js';

/**
 * Whether a completed appeal is among the sample that the bureau checks (#12). Drawn from the random end of its key: each
 * has the same chance, nobody can choose, and asked again the answer is the same, so that whoever was sent back is checked
 * again.
 */
export function isSampled(appealId: string, sharePercent: number): boolean {
  const drawn = Number.parseInt(appealId.slice(-8), 16) / 2 ** 32;
  return drawn < sharePercent / 100;
}

/** Whether the county's policy wants the result of this appeal checked. */
export function wantsCheck(
  appealId: string,
  { resultCheck, sampleShare }: { resultCheck: ResultCheckPolicy; sampleShare: number },
): boolean {
  return resultCheck === 'ALL' || (resultCheck === 'SAMPLE' && isSampled(appealId, sampleShare));
}
