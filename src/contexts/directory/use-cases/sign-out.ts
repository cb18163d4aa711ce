import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { NotFound } from '../../../kernel/refusal.js';
import type { Act } from '../../../platform/audit/act.js';
import { inTenant, type Tx } from '../../../platform/orm/tenant-transaction.js';
import type { Services } from '../../../platform/services.js';
import { SessionSchema } from '../persistence/directory.schema.js';
import { idOf } from '../../../platform/inputs.js';
import { revokeSession, revokeSessionsOf } from './sessions.js';

export const EndSession = z.object({ sessionId: idOf('Session') });

/** Ends the actor's session, or all that he has anywhere. */
export async function signOut(services: Services, actor: Actor, everywhere: boolean, act: Act): Promise<void> {
  const { sessionId, accountId } = actor;
  if (!sessionId || !accountId) return;
  const end = (tx: Tx) => (everywhere ? revokeSessionsOf(tx, accountId) : revokeSession(tx, sessionId));
  await inTenant(services, actor, end, { act });
}

/** Ends another of one's own sessions, or this one. */
export async function endSession(tx: Tx, { sessionId }: z.output<typeof EndSession>): Promise<{ ended: true }> {
  const { accountId } = tx.actor;
  const own = { tenantId: tx.tenant.id, id: sessionId, accountId: accountId ?? '', revokedAt: null };
  if (!accountId || !(await tx.em.count(SessionSchema, own))) throw new NotFound();
  await revokeSession(tx, sessionId);
  return { ended: true };
}
