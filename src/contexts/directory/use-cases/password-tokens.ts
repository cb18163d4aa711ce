import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { anonymousActor } from '../../../kernel/actor.js';
import { NotFound } from '../../../kernel/refusal.js';
import { notify } from '../../../notification/notify.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { hashToken, newOpaqueToken } from '../../../platform/auth/tokens.js';
import { hashPassword } from '../../../platform/crypto/password.js';
import { idOf, isStorable } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { inTenant, LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { DAY_MS } from '../../../time/pure/index.js';
import { accountInClear } from '../persistence/directory.repository.js';
import { AccountSchema, PasswordTokenSchema, type Account } from '../persistence/directory.schema.js';
import { mustManageAccounts } from './on-account.js';
import { mustBeStrong, password } from './password.js';
import { revokeSessionsOf, tenantNamed } from './sessions.js';

/** How long a token is good, in ms of real time: one that the administrator hands over, and one that came by SMS. */
const HANDED_OVER_MS = 3 * DAY_MS;
const BY_SMS_MS = 30 * 60_000;
/** Longer than sending takes: the time of the answer does not tell either whether there is such a name. */
const ANSWER_MS = 100;

const tenant = z.string().max(20);

export const IssuePasswordToken = z.object({ accountId: idOf('Account') });
export const RequestPasswordReset = z.object({ tenant, username: z.string().max(100).refine(isStorable) });
export const SetPassword = z.object({ tenant, token: z.string().max(200), password });

export type SetPassword = z.output<typeof SetPassword>;

export interface PasswordToken {
  token: string;
  validUntil: Date;
}

/** A person's one good token: what was issued before is void. It is kept as a hash. */
async function issue(tx: Tx, accountId: string, ms: number): Promise<PasswordToken> {
  const { token, hash } = newOpaqueToken();
  const tenantId = tx.tenant.id;
  const now = new Date();
  const validUntil = new Date(now.getTime() + ms);
  await tx.em.nativeUpdate(PasswordTokenSchema, { tenantId, accountId, usedAt: null }, { usedAt: now });
  const row = {
    tenantId,
    id: newId(),
    accountId,
    tokenHash: hash,
    createdAt: now,
    expiresAt: validUntil,
    usedAt: null,
  };
  tx.em.create(PasswordTokenSchema, row);
  return { token, validUntil };
}

/**
 * A token for somebody of the staff to set a password with, for the administrator to hand over: an invitation where there
 * is none yet, a reset where it was forgotten. Until it is used, what there is stays as it is.
 *
 * Refusal: NOT_ALLOWED.
 */
export async function issuePasswordToken(
  tx: Tx,
  { accountId }: z.output<typeof IssuePasswordToken>,
): Promise<PasswordToken> {
  mustManageAccounts(tx);
  const key = { tenantId: tx.tenant.id, id: accountId, kind: 'STAFF' as const, enabled: true };
  if (!(await tx.em.findOne(AccountSchema, key, { lockMode: LockMode.PESSIMISTIC_WRITE }))) throw new NotFound();
  return issue(tx, accountId, HANDED_OVER_MS);
}

/**
 * Sends such a token to whoever has forgotten the password, by SMS. The answer is the same for a name that nobody has.
 * @throws {TooMany} where name, address or county have asked for too many, whether there is such a name or not
 */
export async function requestPasswordReset(
  services: Services,
  { tenant, username }: z.output<typeof RequestPasswordReset>,
  act: Act,
): Promise<void> {
  const { attempts } = services;
  const tenantId = await tenantNamed(services, tenant, act);
  await attempts.count('SMS_FROM_ADDRESS', tenantId, act.address);
  await attempts.count('SMS_TO_PHONE', tenantId, username);
  if (!tenantId) return;
  await attempts.count('SMS_OF_TENANT', tenantId, '');
  const send = async (tx: Tx): Promise<void> => {
    const named = { tenantId, username, kind: 'STAFF' as const, enabled: true, phoneCipher: { $ne: null } };
    const account = await tx.em.findOne(AccountSchema, named, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!account) return;
    actsOn(act, 'Account', account.id);
    const { token } = await issue(tx, account.id, BY_SMS_MS);
    const to = await accountInClear(tx, account.id);
    notify(tx, { template: 'PASSWORD_RESET', facts: { token }, appealId: null }, to);
  };
  await Promise.all([inTenant(services, anonymousActor(tenantId), send, { act }), setTimeout(ANSWER_MS)]);
}

/**
 * Sets the password of whom the token was issued for, once, and ends what he has open. Answers the name to sign in with;
 * null where the token is unknown, used or over.
 *
 * Refusal: WEAK_PASSWORD, and the token is still good.
 * @throws {TooMany} where the address has failed too often
 */
export async function setPassword(
  services: Services,
  { tenant, token, password }: SetPassword,
  act: Act,
): Promise<string | null> {
  const { attempts } = services;
  const tenantId = await tenantNamed(services, tenant, act);
  await attempts.count('FAILURES_OF_ADDRESS', tenantId, act.address);
  if (!tenantId) return null;
  const nobody = anonymousActor(tenantId);
  const found = await inTenant(services, nobody, (tx) => holderOf(tx, token));
  if (!found) return null;
  await attempts.forgive('FAILURES_OF_ADDRESS', tenantId, act.address);
  actsOn(act, 'Account', found.id);
  mustBeStrong(password, found, 'password');
  const passwordHash = await hashPassword(password);
  const set = async (tx: Tx): Promise<string | null> => {
    const holder = await holderOf(tx, token, { use: true });
    if (!holder) return null;
    holder.passwordHash = passwordHash;
    await revokeSessionsOf(tx, holder.id);
    return holder.username ?? null;
  };
  const username = await inTenant(services, nobody, set, { act });
  if (username) await attempts.forget('PASSWORDS_OF_NAME', tenantId, username);
  return username;
}

/** Whom a good token was issued for; with `use` it is good no longer. */
async function holderOf(tx: Tx, token: string, { use = false } = {}): Promise<Account | null> {
  const tenantId = tx.tenant.id;
  const good = { tenantId, tokenHash: hashToken(token), usedAt: null, expiresAt: { $gt: new Date() } };
  const found = await tx.em.findOne(PasswordTokenSchema, good, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) return null;
  if (use) found.usedAt = new Date();
  const holder = { tenantId, id: found.accountId, enabled: true };
  return tx.em.findOne(AccountSchema, holder, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
