import type { Fanout, FanoutLogger, FanoutTarget } from './fanout.js';
import { openPostgresFanout } from './postgres-fanout.js';
import { openRedisFanout } from './redis-fanout.js';

/**
 * Opens the fan-out, once per process.
 * @throws {FanoutError} FANOUT_UNAVAILABLE when the store cannot be reached.
 */
export function openFanout(target: FanoutTarget, logger: FanoutLogger): Promise<Fanout> {
  return target.kind === 'postgres' ? openPostgresFanout(target.url, logger) : openRedisFanout(target.url, logger);
}
