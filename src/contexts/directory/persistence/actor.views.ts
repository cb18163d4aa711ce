import { anonymousActor, type Actor } from '../../../kernel/actor.js';
import type { Role } from '../../../kernel/roles.js';
import type { Claims } from '../../../platform/auth/tokens.js';
import { openReadSession } from '../../../platform/reads/session.js';
import type { Services } from '../../../platform/services.js';

interface ActorRow {
  kind: 'STAFF' | 'ENTERPRISE_CONTACT' | 'CLIENT';
  displayName: string;
  memberships: { role: Role; unitId: string | null }[];
  enterpriseIds: string[];
}

/**
 * Who a verified token stands for, or null where the session has ended or the person was disabled. Kept for a little
 * while; the fan-out says when it must be asked anew.
 */
export async function actorOf(services: Services, claims: Pick<Claims, 'sub' | 'tid' | 'sid'>): Promise<Actor | null> {
  const known = services.actors.get(claims.sid);
  if (known) return known;
  const reads = openReadSession(
    services.database.reads,
    { ...anonymousActor(claims.tid), accountId: claims.sub },
    { single: true },
  );
  const [found] = await reads.query<{ actor: ActorRow }>({
    name: 'actor_of_session',
    text: `select json_build_object(
             'kind', c.kind,
             'displayName', n.display_name,
             'memberships', (select coalesce(json_agg(json_build_object('role', m.role, 'unitId', m.unit_id)), '[]'::json)
                               from membership m where m.tenant_id = c.tenant_id and m.account_id = c.id),
             'enterpriseIds', (select coalesce(json_agg(e.enterprise_id), '[]'::json) from enterprise_contact e
                                where e.tenant_id = c.tenant_id and e.account_id = c.id and e.state = 'CONFIRMED')) as actor
             from account c
             join account_name n on n.tenant_id = c.tenant_id and n.id = c.id
             join session s on s.tenant_id = c.tenant_id and s.account_id = c.id
            where c.tenant_id = $1 and c.id = $2 and c.enabled
              and s.id = $3 and s.revoked_at is null and s.expires_at > now()`,
    values: [claims.tid, claims.sub, claims.sid],
  });
  if (!found || services.endedSessions.has(claims.sid)) return null;
  const { kind, displayName, memberships, enterpriseIds } = found.actor;
  const actor: Actor = {
    kind: kind === 'CLIENT' ? 'CLIENT' : 'ACCOUNT',
    tenantId: claims.tid,
    accountId: claims.sub,
    sessionId: claims.sid,
    displayName,
    memberships,
    enterpriseIds,
  };
  services.actors.set(claims.sid, actor);
  return actor;
}

/** The same person as of now: rights may have changed since he connected. */
export async function currentActor(services: Services, actor: Actor): Promise<Actor | null> {
  const { accountId, tenantId, sessionId } = actor;
  return accountId && sessionId ? actorOf(services, { sub: accountId, tid: tenantId, sid: sessionId }) : null;
}
