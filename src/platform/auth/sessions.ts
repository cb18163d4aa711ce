import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { Logger } from 'pino';
import { systemActor, type Actor } from '../../kernel/actor.js';
import type { Fanout } from '../fanout/fanout.js';
import { openReadSession, type Statement } from '../reads/session.js';

/** Fan-out channel on which processes learn that a session has ended, or that an account's rights have changed. */
const CHANNEL = 'actor-changed';
/** How long a signed-in person's rights are kept without asking again, in ms; the fan-out ends it sooner. */
const ACTOR_TTL_MS = 15_000;
const MOST_ACTORS = 20_000;
/** Longer than any read of a person's rights takes, in ms. */
const ENDED_TTL_MS = 60_000;
/** How often it is looked up which sessions have ended, in ms: what the fan-out lost comes by this. */
const LOOK_MS = 400;

/** Somebody with a good token, and the instant at which it runs out, in ms since the epoch. */
export interface Bearer {
  actor: Actor;
  until: number;
}

/** Why somebody is shown out. */
export type Farewell = 'SESSION_ENDED' | 'TOKEN_EXPIRED';

/** What a process keeps of those who are signed in. All processes hear at once of what ends it. */
export interface Sessions {
  /** Signed-in people by session. */
  actors: LRUCache<string, Actor>;
  /** Sessions that ended a moment ago: an answer read before their end must not bring them back. */
  endedSessions: LRUCache<string, true>;
  /** Tells every process, this one at once, that a session has ended. After the commit. */
  endSession(sessionId: string): void;
  /** Has every process, this one at once, ask anew what an account may do. After the commit. */
  rightsChanged(accountId: string): void;
  /**
   * Has `end` called as soon as the bearer's session has ended, on whichever process, or the token has run out; answers
   * how to let go of it.
   */
  hold(bearer: Bearer | null, end: (why: Farewell) => void): () => void;
}

interface Held {
  bearer: Bearer;
  end: (why: Farewell) => void;
}

/** Commits are younger than this when they can be seen; what is older has been seen. */
const ENDED_LATELY = {
  name: 'sessions_ended_lately',
  text: `select id from session where tenant_id = $1 and revoked_at > now() - interval '30 seconds'`,
};

/** True where the actor's session is good at this very moment. */
export const sessionLives = ({ tenantId, sessionId }: Actor): Statement => ({
  name: 'session_lives',
  text: 'select from session where tenant_id = $1 and id = $2 and revoked_at is null and expires_at > now()',
  values: [tenantId, sessionId],
});

/**
 * Told over the fan-out, and looked up in the database as well: a process may die between its commit and its message, and
 * the fan-out be away.
 */
export async function openSessions(
  fanout: Fanout,
  pool: pg.Pool,
  logger: Logger,
): Promise<Sessions & { close(): Promise<void> }> {
  const actors = new LRUCache<string, Actor>({ max: MOST_ACTORS, ttl: ACTOR_TTL_MS });
  const endedSessions = new LRUCache<string, true>({ max: MOST_ACTORS, ttl: ENDED_TTL_MS });
  const held = new Map<string, Set<Held>>();

  function ended(sessionId: string): void {
    endedSessions.set(sessionId, true);
    actors.delete(sessionId);
    for (const { end } of [...(held.get(sessionId) ?? [])]) end('SESSION_ENDED');
  }

  function askAnew(accountId: string): void {
    for (const [sessionId, actor] of actors.entries()) if (actor.accountId === accountId) actors.delete(sessionId);
  }

  async function look(): Promise<void> {
    const tenants = new Set([...actors.values()].map(({ tenantId }) => tenantId));
    for (const holders of held.values()) for (const { bearer } of holders) tenants.add(bearer.actor.tenantId);
    for (const tenantId of tenants) {
      const reads = openReadSession(pool, systemActor(tenantId), { single: true });
      const rows = await reads.query<{ id: string }>({ ...ENDED_LATELY, values: [tenantId] });
      for (const { id } of rows) if (!endedSessions.has(id)) ended(id);
    }
  }

  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    // While the database is away nobody reads anything by a session either.
    looking ??= look()
      .catch(() => undefined)
      .finally(() => (looking = null));
  }, LOOK_MS).unref();

  const stop = await fanout.subscribe(CHANNEL, (message) => {
    const { sessionId, accountId } = message as { sessionId?: string; accountId?: string };
    if (sessionId) ended(sessionId);
    if (accountId) askAnew(accountId);
  });
  // Whose rights changed while nothing could be heard must not live on by what is kept here.
  fanout.onReconnect(() => actors.clear());

  return {
    actors,
    endedSessions,
    endSession(sessionId) {
      ended(sessionId);
      fanout
        .publish(CHANNEL, { sessionId })
        .catch(() => logger.warn('the end of a session was not published; other processes look it up'));
    },
    rightsChanged(accountId) {
      askAnew(accountId);
      fanout
        .publish(CHANNEL, { accountId })
        .catch(() => logger.warn('a change of rights was not published; other processes learn of it by themselves'));
    },
    hold(bearer, end) {
      const sessionId = bearer?.actor.sessionId;
      if (!bearer || !sessionId) return () => undefined;
      const one: Held = { bearer, end };
      const others = held.get(sessionId) ?? new Set();
      held.set(sessionId, others.add(one));
      const expiry = setTimeout(() => end('TOKEN_EXPIRED'), bearer.until - Date.now()).unref();
      if (endedSessions.has(sessionId)) end('SESSION_ENDED');
      return () => {
        clearTimeout(expiry);
        others.delete(one);
        if (others.size === 0 && held.get(sessionId) === others) held.delete(sessionId);
      };
    },
    async close() {
      clearInterval(timer);
      await looking;
      await stop();
    },
  };
}
