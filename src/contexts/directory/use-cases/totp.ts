import { z } from 'zod';
import { anonymousActor, type Actor } from '../../../kernel/actor.js';
import { refuse } from '../../../kernel/refusal.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { hashToken, type Challenge } from '../../../platform/auth/tokens.js';
import { newRecoveryCodes, newTotp } from '../../../platform/auth/totp.js';
import { newId } from '../../../platform/orm/new-id.js';
import { inTenant, LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import {
  AccountSchema,
  RecoveryCodeSchema,
  SecondFactorSchema,
  type Account,
} from '../persistence/directory.schema.js';
import {
  factorOf,
  factorWanted,
  secretPlace,
  spendRecoveryCode,
  spendTotp,
} from '../persistence/second-factor.repository.js';
import { passwordMark } from './password.js';
import { openSession, type SignedIn } from './sessions.js';

const code = z.string().max(40);

export const ConfirmTotp = z.object({ code });
export const DisableTotp = z.object({ code });
export const SignInWithTotp = z.object({ challenge: z.string().max(4_096), code });

/** Whose factor it is: the person signed in, or whoever gave the right password and must have one before he is let in. */
export type Enrolling = (Challenge & { challenged: true }) | (Owner & { challenged: false });
type Owner = Pick<Challenge, 'sub' | 'tid'>;

const ISSUER = '直通车 Zhitongche';

/** Counts a code before it is tried, for the account and for the address. */
async function counted<T>(
  { attempts }: Services,
  { sub, tid }: Owner,
  act: Act,
  work: () => Promise<T | null>,
): Promise<T | null> {
  const { address } = act;
  actsOn(act, 'Account', sub);
  await attempts.count('FAILURES_OF_ADDRESS', tid, address);
  await attempts.count('CODES_OF_ACCOUNT', tid, sub);
  const done = await work();
  if (done === null) return null;
  await attempts.forget('CODES_OF_ACCOUNT', tid, sub);
  await attempts.forgive('FAILURES_OF_ADDRESS', tid, address);
  return done;
}

const inTenantOf = <T>(services: Services, { tid }: Owner, act: Act, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTenant(services, act.actor ?? anonymousActor(tid), work, { act });

/** Whose factor it is, locked; null where a challenge has outlived the password that was right. */
async function ownerOf(tx: Tx, who: Owner | Challenge): Promise<Account | null> {
  const key = { tenantId: tx.tenant.id, id: who.sub, enabled: true };
  const account = await tx.em.findOne(AccountSchema, key, { lockMode: LockMode.PESSIMISTIC_READ });
  return account && (!('pwd' in who) || who.pwd === passwordMark(account)) ? account : null;
}

/**
 * A new secret, in force once a code of it has been given. Who has a factor already switches that off first.
 *
 * Refusals: TOTP_ALREADY_ON, SIGN_IN_FAILED.
 */
export function enrolTotp(services: Services, who: Enrolling, act: Act): Promise<{ secret: string; uri: string }> {
  actsOn(act, 'Account', who.sub);
  return inTenantOf(services, who, act, async (tx) => {
    const { id: tenantId } = tx.tenant;
    const known = await factorOf(tx, who.sub);
    if (known?.confirmedAt) refuse('TOTP_ALREADY_ON');
    const account = await ownerOf(tx, who);
    if (!account) refuse('SIGN_IN_FAILED');
    const made = newTotp({ issuer: ISSUER, label: `${tx.tenant.name} ${account.username ?? ''}`.trim() });
    const secretCipher = services.cipher.encrypt(made.secret, secretPlace(tenantId, who.sub));
    if (known) known.secretCipher = secretCipher;
    else tx.em.create(SecondFactorSchema, { tenantId, id: who.sub, secretCipher, confirmedAt: null });
    return made;
  });
}

/**
 * Puts the factor in force by its first code, and answers the recovery codes, this once. Whoever was asked for a factor
 * at his sign-in is signed in by it. Null: the code is wrong.
 * @throws {TooMany}
 */
export function confirmTotp(
  services: Services,
  who: Enrolling,
  input: z.output<typeof ConfirmTotp>,
  act: Act,
): Promise<{ recoveryCodes: string[]; session: SignedIn | null } | null> {
  return counted(services, who, act, () =>
    inTenantOf(services, who, act, async (tx) => {
      const { id: tenantId } = tx.tenant;
      const factor = await factorOf(tx, who.sub);
      if (factor?.confirmedAt) refuse('TOTP_ALREADY_ON');
      const account = await ownerOf(tx, who);
      if (!factor || !account || !(await spendTotp(tx, factor, input.code))) return null;
      factor.confirmedAt = new Date();
      const recoveryCodes = newRecoveryCodes();
      await tx.em.nativeDelete(RecoveryCodeSchema, { tenantId, accountId: who.sub });
      for (const recovery of recoveryCodes)
        tx.em.create(RecoveryCodeSchema, {
          tenantId,
          id: newId(),
          accountId: who.sub,
          codeHash: hashToken(recovery),
          usedAt: null,
        });
      return { recoveryCodes, session: who.challenged ? await openSession(tx, account, services) : null };
    }),
  );
}

/**
 * Finishes a sign-in by a code of the authenticator, or by a recovery code. A code works once, the one of its 30 seconds
 * as well as the one on paper. Null says no more than that it did not work.
 * @throws {TooMany}
 */
export function signInWithTotp(
  services: Services,
  who: Challenge,
  input: z.output<typeof SignInWithTotp>,
  act: Act,
): Promise<SignedIn | null> {
  return counted(services, who, act, () =>
    inTenantOf(services, who, act, async (tx) => {
      const factor = await factorOf(tx, who.sub);
      const account = await ownerOf(tx, who);
      if (!factor?.confirmedAt || !account) return null;
      if (!(await spendTotp(tx, factor, input.code)) && !(await spendRecoveryCode(tx, who.sub, input.code)))
        return null;
      return openSession(tx, account, services);
    }),
  );
}

/**
 * Switches one's own factor off, by a code. Refused where the county demands one of the post. Null: the code is wrong.
 * @throws {TooMany}
 */
export function disableTotp(
  services: Services,
  actor: Actor & { accountId: string },
  input: z.output<typeof DisableTotp>,
  act: Act,
): Promise<true | null> {
  const { accountId, tenantId } = actor;
  const who = { sub: accountId, tid: tenantId };
  const disable = async (tx: Tx): Promise<true | null> => {
    if ((await factorWanted(tx, accountId)).required) refuse('TOTP_REQUIRED');
    const factor = await factorOf(tx, accountId);
    if (!factor?.confirmedAt) return null;
    if (!(await spendTotp(tx, factor, input.code)) && !(await spendRecoveryCode(tx, accountId, input.code)))
      return null;
    await tx.em.nativeDelete(RecoveryCodeSchema, { tenantId, accountId });
    await tx.em.nativeDelete(SecondFactorSchema, { tenantId, id: accountId });
    return true;
  };
  return counted(services, who, act, () => inTenant(services, actor, disable, { act }));
}
