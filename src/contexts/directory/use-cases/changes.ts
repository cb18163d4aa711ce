import { refuse } from '../../../kernel/refusal.js';

/** A thing under its row lock is changed from here on, unless it is no longer as it was seen. */
export function changes(thing: { version: number }, expectedVersion: number | undefined): void {
  if (expectedVersion !== undefined && expectedVersion !== thing.version)
    refuse('CONFLICT', { facts: { currentVersion: thing.version } });
  thing.version += 1;
}
