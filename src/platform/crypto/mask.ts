import { areaCodeOf, isMobile, normalizePhone } from './phone.js';

/** What those see who need not know: `138****1234`, `0768****234`. Text that is no number is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = normalizePhone(phone);
  if (!digits) return '****';
  const shownBefore = isMobile(digits) ? 3 : (areaCodeOf(digits)?.length ?? 0);
  return `${digits.slice(0, shownBefore)}****${digits.slice(shownBefore + 4)}`;
}

/** The first character stays: 张三 → 张*, 欧阳娜娜 → 欧***. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  if (characters.length < 2) return '*'.repeat(characters.length);
  return characters[0] + '*'.repeat(characters.length - 1);
}
