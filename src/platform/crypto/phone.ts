const MOBILE = /^1[3-9]\d{9}$/;
/** Area codes: 010 and 02x with eight digits after them, the others with seven or eight. */
const LANDLINE = /^(010|02\d)[2-9]\d{7}$|^(0[3-9]\d{2})[2-9]\d{6,7}$/;

/**
 * A telephone number of mainland China as bare digits (`13812341234`, `07687501234`), or null where the text is none.
 * Spaces, dashes, brackets, full-width digits and the country's prefix are taken off; extensions are not accepted.
 */
export function normalizePhone(phone: string): string | null {
  const bare = phone.normalize('NFKC').replace(/[\s()\-–—‐]/g, '');
  if (!/^\+?\d{1,20}$/.test(bare)) return null;
  const prefix = /^(\+86|0086|86(?=1[3-9]\d{9}$))/.exec(bare)?.[0] ?? '';
  const digits = bare.slice(prefix.length);
  // Written internationally, a landline loses the nought of its area code.
  const candidates = prefix ? [digits, `0${digits}`] : [digits];
  return candidates.find((candidate) => isMobile(candidate) || LANDLINE.test(candidate)) ?? null;
}

export function isMobile(digits: string): boolean {
  return MOBILE.test(digits);
}

/** Area code of a normalised landline number, or null. */
export function areaCodeOf(digits: string): string | null {
  const match = LANDLINE.exec(digits);
  return match?.[1] ?? match?.[2] ?? null;
}
