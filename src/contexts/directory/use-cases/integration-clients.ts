import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { anonymousActor } from '../../../kernel/actor.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { CLIENT_KINDS } from '../../../kernel/roles.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { hashToken, newOpaqueToken } from '../../../platform/auth/tokens.js';
import { idOf, writtenText } from '../../../platform/inputs.js';
import { newId } from '../../../platform/orm/new-id.js';
import { inTenant, LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { HOUR_MS } from '../../../time/pure/index.js';
import {
  AccountNameSchema,
  AccountSchema,
  IntegrationClientSchema,
  MembershipSchema,
  type IntegrationClient,
} from '../persistence/directory.schema.js';
import { openClientSession, revokeSessionsOf, tenantNamed, type SignedIn } from './sessions.js';

/** How long the secret before the newest one stays good unless told, and at most, in hours of real time. */
const USUAL_GRACE = 24;
const MOST_GRACE = 168;

export const CreateIntegrationClient = z.object({ name: writtenText(60), kind: z.enum(CLIENT_KINDS) });
export const RotateClientSecret = z.object({
  clientId: idOf('IntegrationClient'),
  graceHours: z
    .number()
    .int()
    .min(0)
    .max(MOST_GRACE)
    .nullish()
    .transform((hours) => hours ?? USUAL_GRACE),
});
export const RevokeIntegrationClient = z.object({ clientId: idOf('IntegrationClient') });
export const SignInAsClient = z.object({
  tenant: z.string().max(20),
  clientId: idOf('IntegrationClient'),
  clientSecret: z.string().max(200),
});

export interface ClientChanged {
  clientId: string;
  /** Told once, and kept nowhere. */
  secret: string | null;
}

/** Lets another system in: it signs in with its id and the secret answered here. Refusals: NOT_ALLOWED, NAME_TAKEN. */
export async function createIntegrationClient(
  tx: Tx,
  { name, kind }: z.output<typeof CreateIntegrationClient>,
): Promise<ClientChanged> {
  mustManage(tx);
  const tenantId = tx.tenant.id;
  await takeTurn(tx, `client ${name}`);
  if (await tx.em.count(IntegrationClientSchema, { tenantId, name })) refuse('NAME_TAKEN', { path: ['input', 'name'] });
  const { token: secret, hash } = newOpaqueToken();
  const id = newId();
  actsOn(tx.act, 'IntegrationClient', id);
  enterClient(tx, { id, name, kind, secretHash: hash });
  return { clientId: id, secret };
}

/** The client and the account of the same key that acts for it. */
export function enterClient(
  { em, tenant }: Tx,
  { id, name, kind, secretHash }: Pick<IntegrationClient, 'id' | 'name' | 'kind' | 'secretHash'>,
): void {
  const tenantId = tenant.id;
  em.create(AccountNameSchema, { tenantId, id, displayName: name });
  em.create(AccountSchema, {
    tenantId,
    id,
    username: null,
    passwordHash: null,
    kind: 'CLIENT',
    nameCipher: null,
    phoneCipher: null,
    phoneHash: null,
    createdAt: new Date(),
  });
  em.create(MembershipSchema, { tenantId, id: newId(), accountId: id, unitId: null, role: kind });
  em.create(IntegrationClientSchema, {
    tenantId,
    id,
    name,
    kind,
    secretHash,
    previousSecretHash: null,
    previousValidUntil: null,
    createdAt: new Date(),
    lastUsedAt: null,
    revokedAt: null,
  });
}

/** A new secret; the one before stays good for a while, so that the other side can change over. Refusal: NOT_ALLOWED. */
export async function rotateClientSecret(
  tx: Tx,
  { clientId, graceHours }: z.output<typeof RotateClientSecret>,
): Promise<ClientChanged> {
  const client = await openClient(tx, clientId);
  if (client.revokedAt) refuse('CLIENT_REVOKED');
  const { token: secret, hash } = newOpaqueToken();
  client.previousSecretHash = client.secretHash;
  client.previousValidUntil = new Date(Date.now() + graceHours * HOUR_MS);
  client.secretHash = hash;
  return { clientId, secret };
}

/** Shuts another system out at once, tokens it has included; for good. Refusal: NOT_ALLOWED. */
export async function revokeIntegrationClient(
  tx: Tx,
  { clientId }: z.output<typeof RevokeIntegrationClient>,
): Promise<ClientChanged> {
  const client = await openClient(tx, clientId);
  client.revokedAt ??= new Date();
  const account = await tx.em.findOneOrFail(AccountSchema, { tenantId: tx.tenant.id, id: clientId });
  account.enabled = false;
  await revokeSessionsOf(tx, clientId);
  return { clientId, secret: null };
}

function mustManage(tx: Tx): void {
  if (!may(tx.actor, 'manage', 'IntegrationClient', { tenantId: tx.tenant.id }))
    refuse('NOT_ALLOWED', {
      facts: { reason: '对接客户端由本县管理员管理。', reasonEn: 'clients are the administrator’s.' },
    });
}

async function openClient(tx: Tx, id: string): Promise<IntegrationClient> {
  mustManage(tx);
  const key = { tenantId: tx.tenant.id, id };
  const client = await tx.em.findOne(IntegrationClientSchema, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!client) throw new NotFound();
  return client;
}

/** Signs a client in by its secret, the newest or the one before. Null says no more than that it did not work. */
export async function signInAsClient(
  services: Services,
  { tenant, clientId, clientSecret }: z.output<typeof SignInAsClient>,
  act: Act,
): Promise<Pick<SignedIn, 'accessToken' | 'expiresAt'> | null> {
  const tenantId = await tenantNamed(services, tenant, act);
  if (!tenantId) return null;
  const open = async (tx: Tx): Promise<Pick<SignedIn, 'accessToken' | 'expiresAt'> | null> => {
    const client = await tx.em.findOne(IntegrationClientSchema, { tenantId, id: clientId, revokedAt: null });
    if (!client) return null;
    const { secretHash, previousSecretHash, previousValidUntil } = client;
    const previous = previousValidUntil && previousValidUntil > new Date() ? previousSecretHash : null;
    const given = Buffer.from(hashToken(clientSecret));
    if (![secretHash, previous].some((hash) => hash && timingSafeEqual(given, Buffer.from(hash)))) return null;
    client.lastUsedAt = new Date();
    return openClientSession(tx, { id: client.id, kind: 'CLIENT' }, services);
  };
  return inTenant(services, anonymousActor(tenantId), open, { act });
}
