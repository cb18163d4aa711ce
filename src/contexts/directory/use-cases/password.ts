import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.js';
import { hashToken } from '../../../platform/auth/tokens.js';
import { verifyAgainstNothing, verifyPassword } from '../../../platform/crypto/password.js';
import { weaknessOf } from '../domain/password.js';
import type { Account } from '../persistence/directory.schema.js';

/** Longer ones are turned down before they are stretched. */
export const password = z.string().max(400);

/** Whether it is the account's. Of an account that has none, or that is none, finding out takes as long. */
export const passwordIs = (account: Account | null, given: string): Promise<boolean> =>
  account?.passwordHash ? verifyPassword(account.passwordHash, given) : verifyAgainstNothing(given);

/** Tells one password of an account from the next, and nothing of either. */
export const passwordMark = ({ passwordHash }: Pick<Account, 'passwordHash'>): string => hashToken(passwordHash ?? '');

/** Refusal: WEAK_PASSWORD, at the input's field. */
export function mustBeStrong(given: string, { username }: Pick<Account, 'username'>, field: string): void {
  const weakness = weaknessOf(given, username ?? null);
  if (weakness) refuse('WEAK_PASSWORD', { path: ['input', field], facts: { ...weakness } });
}
