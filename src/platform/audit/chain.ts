import type { AuditSeal } from './audit.schema.js';
import { textOf, type PlainEntry } from './entry.js';
import { digestOf, type AuditKeys } from './keys.js';

/** A seal as it is made and checked: its instant in milliseconds. */
export type PlainSeal = Omit<AuditSeal, 'sealedAt'> & { sealedAt: number };

/** How far a chain goes. Whoever has written this down can tell later whether it was cut or replaced. */
export interface Head {
  sequence: number;
  hash: string;
}

/** Before the first seal. */
export const NOTHING_SEALED: Head = { sequence: 0, hash: '' };

/** What a seal holds an entry by. */
export const digestOfEntry = (entry: PlainEntry): string => digestOf(JSON.stringify([textOf(entry), entry.mac]));

function textOfSeal({ tenantId, entryId, entryDigest, sealedAt, keyVersion }: PlainSeal, after: Head): string {
  return JSON.stringify([tenantId, after.sequence + 1, entryId, entryDigest, sealedAt, keyVersion, after.hash]);
}

/** The seal of an entry as the next one after a head. */
export function sealOf(keys: AuditKeys, after: Head, entry: PlainEntry, sealedAt: number): PlainSeal {
  const seal = {
    tenantId: entry.tenantId,
    sequence: after.sequence + 1,
    entryId: entry.id,
    entryDigest: digestOfEntry(entry),
    sealedAt,
    keyVersion: keys.current,
    hash: '',
  };
  return { ...seal, hash: hashAfter(keys, seal, after) ?? '' };
}

/** The hash that a seal would have in the place after a head. */
export const hashAfter = (keys: AuditKeys, seal: PlainSeal, after: Head): string | null =>
  keys.markOf('seal', textOfSeal(seal, after), seal.keyVersion);

/** Whether a seal, wherever it stands now, was made as the next one after a head. */
export const follows = (keys: AuditKeys, seal: PlainSeal, after: Head): boolean =>
  keys.isMark('seal', textOfSeal(seal, after), seal.keyVersion, seal.hash);
