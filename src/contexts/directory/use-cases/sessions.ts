import { anonymousActor, type Actor } from '../../../kernel/actor.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { hashToken, newOpaqueToken } from '../../../platform/auth/tokens.js';
import { newId } from '../../../platform/orm/new-id.js';
import { inTenant, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { SessionSchema, type Account } from '../persistence/directory.schema.js';

/** A session ends a fortnight after its last turn, in ms. */
const SESSION_MS = 14 * 24 * 3_600_000;

/** What a sign-in gives. */
export interface SignedIn {
  accessToken: string;
  expiresAt: Date;
  refreshToken: string;
  accountId: string;
}

/** What a right password gives where a second factor is owed. */
export interface Challenged {
  challenge: string;
  expiresAt: Date;
  /** False: an authenticator must be enrolled first. */
  enrolled: boolean;
}

const DIVISION_CODE = /^\d{6}$/;

/** The id of a tenant by its division code; tenants are public. */
export async function tenantIdOf(services: Services, code: string): Promise<string | null> {
  if (!DIVISION_CODE.test(code)) return null;
  const { rows } = await services.database.reads.query<{ id: string }>({
    name: 'tenant_by_code',
    text: 'select id from tenant where code = $1',
    values: [code],
  });
  return rows[0]?.id ?? null;
}

/** The same for a sign-in: what comes of it stands in the log of the tenant that it names. */
export async function tenantNamed(services: Services, code: string, act: Act): Promise<string | null> {
  const tenantId = await tenantIdOf(services, code);
  act.actor = tenantId ? anonymousActor(tenantId) : null;
  return tenantId;
}

/** From here on the act is that of the account whose session begins or goes on. */
function attribute(tx: Tx, kind: Actor['kind'], accountId: string, sessionId: string): void {
  if (tx.act) tx.act.actor = { ...tx.actor, kind, accountId, sessionId };
  actsOn(tx.act, 'Account', accountId);
}

/** A client's session: one access token, and nothing to refresh it with, since the client has its secret. */
export async function openClientSession(
  tx: Tx,
  account: Pick<Account, 'id' | 'kind'>,
  services: Services,
): Promise<Pick<SignedIn, 'accessToken' | 'expiresAt'>> {
  const id = newId();
  attribute(tx, 'CLIENT', account.id, id);
  const access = await services.tokens.issueAccess({
    sub: account.id,
    tid: tx.tenant.id,
    sid: id,
    kind: account.kind,
  });
  tx.em.create(SessionSchema, {
    tenantId: tx.tenant.id,
    id,
    accountId: account.id,
    refreshHash: newOpaqueToken().hash,
    previousRefreshHash: null,
    expiresAt: access.expiresAt,
    createdAt: new Date(),
    revokedAt: null,
  });
  return { accessToken: access.token, expiresAt: access.expiresAt };
}

/** Ends every session of an account; answers which, to be told to all processes after the commit. */
export async function revokeSessions(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.em.execute<{ id: string }[]>(
    'update session set revoked_at = now() where tenant_id = ? and account_id = ? and revoked_at is null returning id',
    [tx.tenant.id, accountId],
  );
  return rows.map(({ id }) => id);
}

/** Opens a session in the caller's transaction; real time, also in a sandbox. */
export async function openSession(tx: Tx, account: Account, services: Services): Promise<SignedIn> {
  const { token, hash } = newOpaqueToken();
  const session = tx.em.create(SessionSchema, {
    tenantId: tx.tenant.id,
    id: newId(),
    accountId: account.id,
    refreshHash: hash,
    previousRefreshHash: null,
    expiresAt: new Date(Date.now() + SESSION_MS),
    createdAt: new Date(),
    revokedAt: null,
  });
  attribute(tx, 'ACCOUNT', account.id, session.id);
  return tokensOf(tx, account, session.id, token, services);
}

async function tokensOf(
  tx: Tx,
  account: Pick<Account, 'id' | 'kind'>,
  sid: string,
  refresh: string,
  services: Services,
): Promise<SignedIn> {
  const access = await services.tokens.issueAccess({ sub: account.id, tid: tx.tenant.id, sid, kind: account.kind });
  return {
    accessToken: access.token,
    expiresAt: access.expiresAt,
    // The tenant leads, because a session can be looked for in its own tenant only.
    refreshToken: `${tx.tenant.code}.${refresh}`,
    accountId: account.id,
  };
}

/**
 * Turns a session over: a refresh token works once. One that was turned before has been copied by somebody, so the
 * whole session falls. Null where the token is good for nothing.
 */
export async function refreshSession(services: Services, refreshToken: string, act: Act): Promise<SignedIn | null> {
  const [code = '', secret = ''] = refreshToken.split('.', 2);
  const tenantId = await tenantNamed(services, code, act);
  if (!tenantId || !secret) return null;
  const hash = hashToken(secret);
  let copied: string | null = null;
  const turn = async (tx: Tx): Promise<SignedIn | null> => {
    const [row] = await tx.em.execute<{ id: string; account_id: string; kind: Account['kind']; reused: boolean }[]>(
      `select s.id, s.account_id, c.kind, s.refresh_hash <> ? as reused
         from session s join account c on c.tenant_id = s.tenant_id and c.id = s.account_id and c.enabled
        where s.tenant_id = ? and (s.refresh_hash = ? or s.previous_refresh_hash = ?)
          and s.revoked_at is null and s.expires_at > now()
        for update of s`,
      [hash, tenantId, hash, hash],
    );
    if (!row) return null;
    if (row.reused) {
      actsOn(act, 'Account', row.account_id, { refreshToken: 'USED_TWICE' });
      await revoke(tx, row.id);
      copied = row.id;
      return null;
    }
    attribute(tx, 'ACCOUNT', row.account_id, row.id);
    const next = newOpaqueToken();
    await tx.em.execute(
      `update session set previous_refresh_hash = refresh_hash, refresh_hash = ?, expires_at = ?
        where tenant_id = ? and id = ?`,
      [next.hash, new Date(Date.now() + SESSION_MS), tenantId, row.id],
    );
    return tokensOf(tx, { id: row.account_id, kind: row.kind }, row.id, next.token, services);
  };
  const turned = await inTenant(services, anonymousActor(tenantId), turn, { act });
  if (copied) services.endSession(copied);
  return turned;
}

/** Ends the actor's session: its tokens are refused from now on, on every node. */
export async function signOut(services: Services, actor: Actor, act: Act): Promise<void> {
  const { sessionId } = actor;
  if (!sessionId) return;
  await inTenant(services, actor, (tx) => revoke(tx, sessionId), { act });
  services.endSession(sessionId);
}

/** Processes are told after the commit: whoever asked before it would find the session still good. */
async function revoke(tx: Tx, sessionId: string): Promise<void> {
  await tx.em.execute('update session set revoked_at = now() where tenant_id = ? and id = ?', [
    tx.tenant.id,
    sessionId,
  ]);
}

/** Fan-out channel on which processes learn that a session has ended, or that an account's rights have changed. */
export const ACTOR_CHANNEL = 'actor-changed';
