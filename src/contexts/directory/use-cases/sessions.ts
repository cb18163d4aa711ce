import { anonymousActor, type Actor } from '../../../kernel/actor.js';
import { actsOn, type Act } from '../../../platform/audit/act.js';
import { hashToken, newOpaqueToken } from '../../../platform/auth/tokens.js';
import { newId } from '../../../platform/orm/new-id.js';
import { inTenant, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { DAY_MS } from '../../../time/pure/index.js';
import { SessionSchema, type Account } from '../persistence/directory.schema.js';

/** A session ends a fortnight after its last turn, in ms. */
const SESSION_MS = 14 * DAY_MS;

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
  enterSession(tx, { id, accountId: account.id, expiresAt: access.expiresAt });
  return { accessToken: access.token, expiresAt: access.expiresAt };
}

/**
 * Ends every session of an account with the commit: whoever asks by it is refused from then on, and its sockets and event
 * streams are closed, on every process. For whatever takes something away from somebody: a post, the account, a password.
 */
export const revokeSessionsOf = (tx: Tx, accountId: string): Promise<void> => revoke(tx, 'account_id', accountId);

/** Likewise one session. */
export const revokeSession = (tx: Tx, sessionId: string): Promise<void> => revoke(tx, 'id', sessionId);

async function revoke(tx: Tx, column: 'id' | 'account_id', key: string): Promise<void> {
  const rows = await tx.em.execute<{ id: string }[]>(
    `update session set revoked_at = now() where tenant_id = ? and ${column} = ? and revoked_at is null returning id`,
    [tx.tenant.id, key],
  );
  for (const { id } of rows) tx.endedSessions.add(id);
}

/** Opens a session in the caller's transaction; real time, also in a sandbox. */
export async function openSession(tx: Tx, account: Account, services: Services): Promise<SignedIn> {
  const id = newId();
  const refresh = enterSession(tx, { id, accountId: account.id, expiresAt: new Date(Date.now() + SESSION_MS) });
  attribute(tx, 'ACCOUNT', account.id, id);
  return tokensOf(tx, account, id, refresh, services);
}

/** A session's row; answers its first refresh token, for whom it is of use. */
function enterSession(tx: Tx, session: { id: string; accountId: string; expiresAt: Date }): string {
  const [family, newest] = [newOpaqueToken(), newOpaqueToken()];
  const now = new Date();
  tx.em.create(SessionSchema, {
    tenantId: tx.tenant.id,
    ...session,
    familyHash: family.hash,
    refreshHash: newest.hash,
    createdAt: now,
    lastUsedAt: now,
    revokedAt: null,
  });
  return `${family.token}.${newest.token}`;
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
 * Turns a session over: a refresh token works once. One that was turned before, however long ago, has been copied by
 * somebody, so the whole session falls. Null where the token is good for nothing.
 */
export async function refreshSession(services: Services, refreshToken: string, act: Act): Promise<SignedIn | null> {
  const [code = '', family = '', secret = ''] = refreshToken.split('.', 3);
  const tenantId = await tenantNamed(services, code, act);
  if (!tenantId || !family || !secret) return null;
  const turn = async (tx: Tx): Promise<SignedIn | null> => {
    const [row] = await tx.em.execute<{ id: string; account_id: string; kind: Account['kind']; reused: boolean }[]>(
      `select s.id, s.account_id, c.kind, s.refresh_hash <> ? as reused
         from session s join account c on c.tenant_id = s.tenant_id and c.id = s.account_id and c.enabled
        where s.tenant_id = ? and s.family_hash = ? and s.revoked_at is null and s.expires_at > now()
        for update of s`,
      [hashToken(secret), tenantId, hashToken(family)],
    );
    if (!row) return null;
    if (row.reused) {
      actsOn(act, 'Account', row.account_id, { refreshToken: 'USED_TWICE' });
      await revokeSession(tx, row.id);
      return null;
    }
    attribute(tx, 'ACCOUNT', row.account_id, row.id);
    const next = newOpaqueToken();
    await tx.em.execute(
      `update session set refresh_hash = ?, last_used_at = now(), expires_at = ? where tenant_id = ? and id = ?`,
      [next.hash, new Date(Date.now() + SESSION_MS), tenantId, row.id],
    );
    return tokensOf(tx, { id: row.account_id, kind: row.kind }, row.id, `${family}.${next.token}`, services);
  };
  return inTenant(services, anonymousActor(tenantId), turn, { act });
}
