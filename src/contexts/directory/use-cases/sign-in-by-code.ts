import { z } from 'zod';
import { anonymousActor } from '../../../kernel/actor.js';
import { notify } from '../../../notification/notify.js';
import { hashToken, newSmsCode } from '../../../platform/auth/tokens.js';
import { phoneNumber } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { inTenant, LockMode } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { AccountSchema, SmsCodeSchema } from '../persistence/directory.schema.js';
import { openSession, tenantIdOf, type SignedIn } from './sessions.js';

export const RequestSignInCode = z.object({ tenant: z.string().max(20), phone: phoneNumber });
export const SignInWithCode = z.object({ tenant: z.string().max(20), phone: phoneNumber, code: z.string().max(10) });

/** Real time, in ms: how long a code is good, and how soon another may be sent to the same phone. */
const CODE_MS = 5 * 60_000;
const PAUSE_MS = 60_000;
const MOST_ATTEMPTS = 5;

/**
 * Sends a sign-in code to a contact's phone. The answer is the same for a phone nobody knows, to which nothing is sent.
 * In a sandbox the code is also answered, so that a newcomer needs no telephone.
 */
export async function requestSignInCode(
  services: Services,
  input: z.output<typeof RequestSignInCode>,
): Promise<{ sandboxCode: string | null }> {
  const tenantId = await tenantIdOf(services, input.tenant);
  if (!tenantId) return { sandboxCode: null };
  return inTenant(services, anonymousActor(tenantId), async (tx) => {
    const phoneHash = services.phoneHash(input.phone, tenantId);
    const known = await tx.em.count(AccountSchema, { tenantId, kind: 'ENTERPRISE_CONTACT', phoneHash, enabled: true });
    const since = new Date(Date.now() - PAUSE_MS);
    const recent = await tx.em.count(SmsCodeSchema, { tenantId, phoneHash, createdAt: { $gt: since } });
    if (known === 0 || (recent > 0 && !tx.tenant.sandbox)) return { sandboxCode: null };
    const code = newSmsCode();
    const id = newId();
    tx.em.create(SmsCodeSchema, {
      tenantId,
      id,
      phoneHash,
      codeHash: hashToken(`${id}.${code}`),
      expiresAt: new Date(Date.now() + CODE_MS),
      createdAt: new Date(),
      usedAt: null,
    });
    notify(tx, { template: 'SIGN_IN_CODE', facts: { code }, appealId: null }, { name: '', phone: input.phone });
    return { sandboxCode: tx.tenant.sandbox ? code : null };
  });
}

/** Signs a contact in by the newest code sent to the phone. A code works once and bears five attempts. */
export async function signInWithCode(
  services: Services,
  input: z.output<typeof SignInWithCode>,
): Promise<SignedIn | null> {
  const tenantId = await tenantIdOf(services, input.tenant);
  if (!tenantId) return null;
  return inTenant(services, anonymousActor(tenantId), async (tx) => {
    const phoneHash = services.phoneHash(input.phone, tenantId);
    const [sent] = await tx.em.find(
      SmsCodeSchema,
      { tenantId, phoneHash, usedAt: null, expiresAt: { $gt: new Date() } },
      { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!sent || sent.attempts >= MOST_ATTEMPTS) return null;
    sent.attempts += 1;
    if (sent.codeHash !== hashToken(`${sent.id}.${input.code}`)) return null;
    sent.usedAt = new Date();
    const account = await tx.em.findOne(AccountSchema, {
      tenantId,
      kind: 'ENTERPRISE_CONTACT',
      phoneHash,
      enabled: true,
    });
    return account && openSession(tx, account, services);
  });
}
