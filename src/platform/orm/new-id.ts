import { v7 } from 'uuid';

/** A new key: ordered by time, so that new rows lie together in every index. */
export const newId = (): string => v7();

/** The least key that a row made at this instant can have: whatever is older has a lesser one. */
export const oldestIdSince = (instant: Date): string =>
  v7({ msecs: instant.getTime(), random: new Uint8Array(16), seq: 0 });
