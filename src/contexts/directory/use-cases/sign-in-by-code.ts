import { z } from 'zod';
import { anonymousActor } from '../../../kernel/actor.js';
import { notify } from '../../../notification/notify.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { hashToken, newSmsCode } from '../../../platform/auth/tokens.js';
import { maskName } from '../../../platform/crypto/mask.js';
import { phoneNumber, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { inTenant, LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { accountOfPhone } from '../persistence/directory.repository.js';
import { AccountSchema, SmsCodeSchema } from '../persistence/directory.schema.js';
import { openSession, tenantNamed, type SignedIn } from './sessions.js';

export const RequestSignInCode = z.object({ tenant: z.string().max(20), phone: phoneNumber });
export const SignInWithCode = z.object({ tenant: z.string().max(20), phone: phoneNumber, code: z.string().max(10) });

export const RegisterContact = SignInWithCode.extend({ name: writtenText(40) });

/** Real time, in ms: how long a code is good, and how soon another may be sent to the same phone. */
const CODE_MS = 5 * 60_000;
const PAUSE_MS = 60_000;
const MOST_ATTEMPTS = 5;
/** Codes to one phone in a day, and in an hour to all the phones of a county that nobody has registered. */
const MOST_A_DAY = 10;
const MOST_TO_STRANGERS = 200;

/**
 * Sends a sign-in code to a phone. The answer is the same for a phone nobody knows: its owner may register with the code.
 * In a sandbox the code is also answered, so that a newcomer needs no telephone.
 * @throws {TooMany} where phone, address or county have asked for too many, whether the phone is known or not
 */
export async function requestSignInCode(
  services: Services,
  input: z.output<typeof RequestSignInCode>,
  act: Act,
): Promise<{ sandboxCode: string | null }> {
  const { attempts } = services;
  const tenantId = await tenantNamed(services, input.tenant, act);
  await attempts.count('SMS_FROM_ADDRESS', tenantId, act.address);
  await attempts.count('SMS_TO_PHONE', tenantId, input.phone);
  if (!tenantId) return { sandboxCode: null };
  await attempts.count('SMS_OF_TENANT', tenantId, '');
  const send = async (tx: Tx): Promise<{ sandboxCode: string | null }> => {
    if (!tx.tenant.sandbox && (await tooSoon(tx, input.phone))) return { sandboxCode: null };
    const code = newSmsCode();
    const id = newId();
    tx.em.create(SmsCodeSchema, {
      tenantId,
      id,
      phoneHash: services.phoneHash(input.phone, tenantId),
      codeHash: hashToken(`${id}.${code}`),
      expiresAt: new Date(Date.now() + CODE_MS),
      createdAt: new Date(),
      usedAt: null,
    });
    notify(tx, { template: 'SIGN_IN_CODE', facts: { code }, appealId: null }, { name: '', phone: input.phone });
    return { sandboxCode: tx.tenant.sandbox ? code : null };
  };
  return inTenant(services, anonymousActor(tenantId), send, { act });
}

/** Whether another code to this phone would be one too many: nobody is to be pestered, nor a county's bill run up. */
async function tooSoon(tx: Tx, phone: string): Promise<boolean> {
  const tenantId = tx.tenant.id;
  const phoneHashes = tx.deps.phoneHashes(phone, tenantId);
  const [sent] = await tx.em.execute<{ recent: boolean; today: number; stranger: boolean; strangers: number }[]>(
    `select
       exists (select from sms_code where tenant_id = ? and phone_hash = any(?::text[]) and created_at > ?) as recent,
       (select count(*)::int from sms_code where tenant_id = ? and phone_hash = any(?::text[]) and created_at > now() - interval '1 day') as today,
       not exists (select from account where tenant_id = ? and kind = 'ENTERPRISE_CONTACT' and phone_hash = any(?::text[])) as stranger,
       (select count(*)::int from sms_code s where s.tenant_id = ? and s.created_at > now() - interval '1 hour'
          and not exists (select from account a where a.tenant_id = s.tenant_id and a.phone_hash = s.phone_hash)) as strangers`,
    [
      ...[tenantId, phoneHashes, new Date(Date.now() - PAUSE_MS)],
      ...[tenantId, phoneHashes],
      ...[tenantId, phoneHashes],
      tenantId,
    ],
  );
  if (!sent) throw new Error('a select without a row');
  return sent.recent || sent.today >= MOST_A_DAY || (sent.stranger && sent.strangers >= MOST_TO_STRANGERS);
}

/** A code that was right. It is not used before `use` says so. */
interface RightCode {
  phoneHashes: string[];
  use: () => void;
}

/**
 * The newest code sent to the phone, where this is it: an older one is worth nothing, even when the newest has been used.
 * A code works once and bears five attempts.
 */
async function rightCode(tx: Tx, { phone, code }: z.output<typeof SignInWithCode>): Promise<RightCode | null> {
  const tenantId = tx.tenant.id;
  const phoneHashes = tx.deps.phoneHashes(phone, tenantId);
  const [sent] = await tx.em.find(
    SmsCodeSchema,
    { tenantId, phoneHash: phoneHashes },
    { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!sent || sent.usedAt || sent.expiresAt <= new Date() || sent.attempts >= MOST_ATTEMPTS) return null;
  sent.attempts += 1;
  if (sent.codeHash !== hashToken(`${sent.id}.${code}`)) return null;
  return { phoneHashes, use: () => void (sent.usedAt = new Date()) };
}

/**
 * Does with a code what there is to do, in the tenant's transaction; a wrong one counts for its address and its phone.
 * @throws {TooMany} where the address has failed, or codes of the phone have been guessed, too often
 */
async function withCode(
  services: Services,
  input: z.output<typeof SignInWithCode>,
  act: Act,
  work: (tx: Tx, right: RightCode) => Promise<SignedIn | null>,
): Promise<SignedIn | null> {
  const { attempts } = services;
  const { address } = act;
  const tenantId = await tenantNamed(services, input.tenant, act);
  await attempts.count('FAILURES_OF_ADDRESS', tenantId, address);
  await attempts.count('CODES_OF_PHONE', tenantId, input.phone);
  if (!tenantId) return null;
  let known = false;
  const enter = async (tx: Tx): Promise<SignedIn | null> => {
    const right = await rightCode(tx, input);
    known = right !== null;
    if (right) return work(tx, right);
    const phoneHash = services.phoneHashes(input.phone, tenantId);
    const tried = await tx.em.findOne(AccountSchema, { tenantId, kind: 'ENTERPRISE_CONTACT', phoneHash });
    if (tried) actsOn(act, 'Account', tried.id);
    return null;
  };
  const signedIn = await inTenant(services, anonymousActor(tenantId), enter, { act });
  if (!known) return null;
  await attempts.forget('CODES_OF_PHONE', tenantId, input.phone);
  await attempts.forgive('FAILURES_OF_ADDRESS', tenantId, address);
  return signedIn;
}

/** Signs a contact in by code. Who has not registered yet keeps the code, and may register with it. */
export function signInWithCode(
  services: Services,
  input: z.output<typeof SignInWithCode>,
  act: Act,
): Promise<SignedIn | null> {
  return withCode(services, input, act, async (tx, { phoneHashes, use }) => {
    const tenantId = tx.tenant.id;
    const registered = { tenantId, kind: 'ENTERPRISE_CONTACT' as const, phoneHash: phoneHashes, enabled: true };
    const account = await tx.em.findOne(AccountSchema, registered);
    if (!account) return null;
    use();
    return openSession(tx, account, services);
  });
}

/**
 * Registers a person by phone and code, and signs him in: he is a contact of no enterprise until he has claimed one. Who
 * is registered already is signed in as he is.
 */
export function registerContact(
  services: Services,
  input: z.output<typeof RegisterContact>,
  act: Act,
): Promise<SignedIn | null> {
  return withCode(services, input, act, async (tx, { use }) => {
    const account = await accountOfPhone(tx, input, maskName(input.name));
    // A disabled account is not registered anew.
    if (account.enabled === false) return null;
    use();
    return openSession(tx, account, services);
  });
}
