import type { Actor } from '../../kernel/actor.js';
import type { Services } from '../services.js';

/** How often an open connection is given a sign of life, in ms: proxies close what is silent for longer. */
export const KEEP_ALIVE_MS = 12_000;

/** What a transport holds open for somebody, to be ended with his session. */
export interface BySession {
  /** Has `end` called as soon as the actor's session has ended, on whichever process; answers how to let go of it. */
  hold(actor: Actor | null, end: () => void): () => void;
  close(): void;
}

export function openBySession(services: Pick<Services, 'onSessionEnded'>): BySession {
  const held = new Map<string, Set<() => void>>();
  const close = services.onSessionEnded((sessionId) => {
    for (const end of [...(held.get(sessionId) ?? [])]) end();
  });
  return {
    hold(actor, end) {
      const sessionId = actor?.sessionId;
      if (!sessionId) return () => undefined;
      const ends = held.get(sessionId) ?? new Set();
      held.set(sessionId, ends.add(end));
      return () => {
        ends.delete(end);
        if (ends.size === 0 && held.get(sessionId) === ends) held.delete(sessionId);
      };
    },
    close,
  };
}
