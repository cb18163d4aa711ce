import { z } from 'zod';
import { anonymousActor } from '../../../kernel/actor.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { isStorable } from '../../../platform/inputs.js';
import { TooMany } from '../../../platform/limits/attempts.js';
import { inTenant, LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { AccountSchema, type Account } from '../persistence/directory.schema.js';
import { factorWanted } from '../persistence/second-factor.repository.js';
import { password, passwordIs, passwordMark } from './password.js';
import { openSession, tenantNamed, type Challenged, type SignedIn } from './sessions.js';

export const SignIn = z.object({
  tenant: z.string().max(20),
  username: z.string().max(100).refine(isStorable),
  password,
});
export type SignIn = z.output<typeof SignIn>;

/**
 * Signs a person in by name and password. Null says no more than that it did not work: an unknown name is counted,
 * locked and answered like a known one, and takes as long; a lock is told from a wrong password by nobody. Who has an
 * authenticator, or whose post demands one, is given a challenge instead of a session.
 * @throws {TooMany} where the address has failed too often, whomever it tried to be
 */
export async function signIn(services: Services, input: SignIn, act: Act): Promise<SignedIn | Challenged | null> {
  const { attempts } = services;
  const { address } = act;
  const tenantId = await tenantNamed(services, input.tenant, act);
  await attempts.count('FAILURES_OF_ADDRESS', tenantId, address);
  const unlocked = await attempts.count('PASSWORDS_OF_NAME', tenantId, input.username).then(() => true, locked);
  const account = tenantId ? await accountNamed(services, tenantId, input.username) : null;
  if (account) actsOn(act, 'Account', account.id);
  // A locked name is checked all the same, for the time it takes.
  const right = await passwordIs(account, input.password);
  if (!tenantId || !account || !unlocked || !right) return null;
  await attempts.forget('PASSWORDS_OF_NAME', tenantId, input.username);
  await attempts.forgive('FAILURES_OF_ADDRESS', tenantId, address);
  const open = async (tx: Tx): Promise<SignedIn | Challenged | null> => {
    const { id, passwordHash } = account;
    // Locked: a change of the password ends what was opened with the one before, or nothing is opened any more.
    const checked = { tenantId, id, passwordHash, enabled: true };
    const still = await tx.em.findOne(AccountSchema, checked, { lockMode: LockMode.PESSIMISTIC_READ });
    if (!still) return null;
    return openUnlessOwed(tx, still, services);
  };
  return inTenant(services, anonymousActor(tenantId), open, { act });
}

/** Opens a session, or asks for the second factor that the account owes. */
export async function openUnlessOwed(tx: Tx, account: Account, services: Services): Promise<SignedIn | Challenged> {
  const { id } = account;
  const { enrolled, required } = await factorWanted(tx, id);
  if (!enrolled && !required) return openSession(tx, account, services);
  const { token, expiresAt } = await services.tokens.issueChallenge({
    sub: id,
    tid: tx.tenant.id,
    pwd: passwordMark(account),
  });
  actsOn(tx.act, 'Account', id, { secondFactor: 'OWED' });
  return { challenge: token, expiresAt, enrolled };
}

/** An allowance that is used up, as no more than one way not to be let in. */
export function locked(fault: unknown): false {
  if (fault instanceof TooMany) return false;
  throw fault;
}

const accountNamed = (services: Services, tenantId: string, username: string): Promise<Account | null> =>
  inTenant(services, anonymousActor(tenantId), ({ em }) =>
    em.findOne(AccountSchema, { tenantId, username, enabled: true }),
  );
