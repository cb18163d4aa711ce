import { v7 } from 'uuid';

/** A new key: ordered by time, so that new rows lie together in every index. */
export const newId = (): string => v7();
