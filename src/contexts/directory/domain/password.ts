/** What a password has to be: long, or not so long and mixed. It has 200 characters at most, since it is stretched. */
const MOST = 200;
const LEAST = 10;
/** From here on length makes up for what is all of one kind. */
const LONG = 16;
const KINDS = [/\p{Lowercase}/u, /\p{Uppercase}/u, /\p{Number}/u, /[^\p{Lowercase}\p{Uppercase}\p{Number}]/u];
const FEWEST_KINDS = 3;
const FEWEST_DIFFERENT = 6;
/** A user name of less stands in many a password by chance. */
const SHORTEST_NAME = 4;

export interface Weakness {
  reason: string;
  reasonEn: string;
}

/** Why a password will not do for an account of this name; null where it will. */
export function weaknessOf(password: string, username: string | null): Weakness | null {
  const characters = [...password.normalize('NFKC')];
  const name = username?.toLowerCase() ?? '';
  if (characters.length < LEAST || characters.length > MOST)
    return { reason: `须为 ${LEAST} 至 ${MOST} 位`, reasonEn: `${LEAST} to ${MOST} characters` };
  if (characters.length < LONG && KINDS.filter((kind) => kind.test(password)).length < FEWEST_KINDS)
    return {
      reason: `不足 ${LONG} 位的，须含大写字母、小写字母、数字、其他字符中的三类`,
      reasonEn: `below ${LONG} characters it needs three of capitals, small letters, digits and others`,
    };
  if (new Set(characters).size < FEWEST_DIFFERENT)
    return {
      reason: `须有 ${FEWEST_DIFFERENT} 个不同字符`,
      reasonEn: `at least ${FEWEST_DIFFERENT} different characters`,
    };
  if (name.length >= SHORTEST_NAME && password.toLowerCase().includes(name))
    return { reason: '不得包含用户名', reasonEn: 'it must not contain the user name' };
  return null;
}
