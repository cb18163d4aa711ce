import { z } from 'zod';
import { anonymousActor } from '../../../kernel/actor.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import type { ExternalIdentity } from '../../../platform/auth/identities.js';
import { IssuerAway } from '../../../platform/auth/issuer-keys.js';
import { normalizePhone } from '../../../platform/crypto/phone.js';
import { isStorable } from '../../../platform/inputs.js';
import { inTenant, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { soleContactOf } from '../persistence/directory.repository.js';
import { AccountSchema, type Account } from '../persistence/directory.schema.js';
import { parseUscc } from '../domain/uscc.js';
import { tenantNamed, type Challenged, type SignedIn } from './sessions.js';
import { locked, openUnlessOwed } from './sign-in.js';

export const SignInWithOidc = z.object({
  tenant: z.string().max(20),
  idToken: z.string().max(16_384),
  nonce: z.string().min(1).max(200),
});

/**
 * Signs in by an ID token of an issuer that the county trusts, as whom its claim names: a member of staff by user name, or a
 * contact by telephone, or as the one contact of an enterprise. A token opens one session. Null says no more than that it
 * did not work. A second factor that is owed here is owed all the same.
 * @throws {TooMany} where the address has failed too often
 * @throws {IssuerAway}
 */
export async function signInWithOidc(
  services: Services,
  { tenant, idToken, nonce }: z.output<typeof SignInWithOidc>,
  act: Act,
): Promise<SignedIn | Challenged | null> {
  const { attempts, identities } = services;
  const tenantId = await tenantNamed(services, tenant, act);
  await attempts.count('FAILURES_OF_ADDRESS', tenantId, act.address);
  // What is no fault of the address is not counted to it.
  const identity =
    tenantId &&
    (await identities.verify(tenant, idToken, nonce).catch(async (fault: unknown) => {
      if (fault instanceof IssuerAway) await attempts.forgive('FAILURES_OF_ADDRESS', tenantId, act.address);
      throw fault;
    }));
  if (!identity) return null;
  if (!(await attempts.count('ID_TOKEN', tenantId, identity.signed).then(() => true, locked))) return null;
  const open = async (tx: Tx): Promise<SignedIn | Challenged | null> => {
    const account = await accountOf(tx, identity);
    if (!account?.enabled) return null;
    actsOn(act, 'Account', account.id);
    return openUnlessOwed(tx, account, services);
  };
  const opened = await inTenant(services, anonymousActor(tenantId), open, { act });
  if (opened) await attempts.forgive('FAILURES_OF_ADDRESS', tenantId, act.address);
  return opened;
}

async function accountOf(tx: Tx, { means, value }: ExternalIdentity): Promise<Account | null> {
  const tenantId = tx.tenant.id;
  if (!isStorable(value)) return null;
  if (means === 'USERNAME') return tx.em.findOne(AccountSchema, { tenantId, kind: 'STAFF', username: value });
  const kind = 'ENTERPRISE_CONTACT' as const;
  if (means === 'PHONE') {
    const phone = normalizePhone(value);
    const phoneHash = phone && tx.deps.phoneHashes(phone, tenantId);
    return phoneHash ? tx.em.findOne(AccountSchema, { tenantId, kind, phoneHash }) : null;
  }
  const parsed = parseUscc(value);
  const id = parsed.ok ? await soleContactOf(tx, parsed.code) : null;
  return id ? tx.em.findOne(AccountSchema, { tenantId, kind, id }) : null;
}
