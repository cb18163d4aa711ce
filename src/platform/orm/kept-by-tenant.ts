import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';

/** How long a process may go on with what it has read, after another one changed it, in ms of real time. */
const FRESH_MS = 15_000;

/** What a process keeps for a moment of what it has read, by tenant: apart for each database that it is connected to. */
export function keptByTenant<Value extends object>(): (em: Pick<EntityManager, 'config'>) => LRUCache<string, Value> {
  const kept = new WeakMap<object, LRUCache<string, Value>>();
  return ({ config }) => {
    let own = kept.get(config);
    if (!own) kept.set(config, (own = new LRUCache({ max: 5_000, ttl: FRESH_MS })));
    return own;
  };
}
