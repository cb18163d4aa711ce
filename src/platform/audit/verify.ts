import type { Statement } from '../orm/flight.js';
import { linksAfter, sealAt, unsealedAfter, type Link } from './audit.views.js';
import { digestOfEntry, follows, hashAfter, NOTHING_SEALED, type Head, type PlainSeal } from './chain.js';
import { isOurs, type PlainEntry } from './entry.js';
import type { AuditKeys } from './keys.js';

/** What can be wrong with the log. */
export const AUDIT_FAULTS = ['ALTERED', 'MISSING', 'INSERTED', 'SWAPPED', 'CUT', 'REPLACED'] as const;
export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

export interface AuditFault {
  kind: AuditFaultKind;
  /** The first place at which something is wrong; null in the part that is not sealed. */
  sequence: number | null;
  entryId: string | null;
}

export interface Verification {
  /** Places of the chain that were checked, first and last; 0 where there are none. */
  from: number;
  through: number;
  /** Whether that was the end of the chain. */
  complete: boolean;
  /** The first thing that is wrong; null: nothing is. */
  fault: AuditFault | null;
  /** Entries beyond the chain, and since when the oldest waits. What is cut out of these, nobody can find. */
  unsealed: number;
  unsealedSince: Date | null;
}

/** One tenant's log, read in whatever transaction the statements are run. */
export interface AuditLog {
  tenantId: string;
  keys: AuditKeys;
  query<Row>(statement: Statement): Promise<Row[]>;
}

const PAGE = 500;

async function* links({ query, tenantId }: AuditLog, after: number | null): AsyncGenerator<Link, void, void> {
  for (let last = after; ;) {
    const page = await query<Link>(linksAfter(tenantId, last, PAGE));
    yield* page;
    last = page.at(-1)?.seal.sequence ?? null;
    if (page.length < PAGE) return;
  }
}

async function* unsealed({ query, tenantId }: AuditLog): AsyncGenerator<PlainEntry, void, void> {
  for (let last: string | null = null; ;) {
    const page: { entry: PlainEntry }[] = await query<{ entry: PlainEntry }>(unsealedAfter(tenantId, last, PAGE));
    for (const { entry } of page) yield entry;
    last = page.at(-1)?.entry.id ?? null;
    if (page.length < PAGE) return;
  }
}

async function headAt({ query, tenantId }: AuditLog, sequence: number): Promise<Head | null> {
  const [found] = await query<{ seal: PlainSeal }>(sealAt(tenantId, sequence));
  return found?.seal ?? null;
}

/** How far to look for what became of something, in rows. */
const FAR = 100_000;

async function find<T>(all: AsyncIterable<T>, is: (one: T) => boolean): Promise<T | null> {
  let left = FAR;
  for await (const one of all) {
    if (is(one)) return one;
    if (--left === 0) break;
  }
  return null;
}

/**
 * Checks the chain link by link from a place on, at most so many, then whether it holds the anchors: heads that somebody
 * kept outside the database. Without one, a chain that was cut, or replaced by an older one that grew on, looks whole.
 */
export async function verifyAudit(
  log: AuditLog,
  { from = 1, most, anchors }: { from?: number; most: number; anchors: readonly Head[] },
): Promise<Verification> {
  let head: Head | null = from === 1 ? NOTHING_SEALED : await headAt(log, from - 1);
  let fault: AuditFault | null = head ? null : { kind: 'MISSING', sequence: from - 1, entryId: null };
  let complete = true;
  if (head)
    for await (const link of links(log, from === 1 ? null : from - 1)) {
      if (head.sequence - from + 1 === most) {
        complete = false;
        break;
      }
      fault = await faultOf(log, link, head, anchors);
      if (fault) break;
      head = link.seal;
    }
  const through = head?.sequence ?? 0;
  fault ??= await faultOfAnchors(log, anchors, complete ? through : null);
  const beyond = await lookBeyond(log);
  fault ??= beyond.fault;
  return { from, through, complete, fault, unsealed: beyond.count, unsealedSince: beyond.since };
}

/** What is wrong at the place after a head, if anything. */
async function faultOf(
  log: AuditLog,
  { seal, entry }: Link,
  head: Head,
  anchors: readonly Head[],
): Promise<AuditFault | null> {
  const { keys } = log;
  const sequence = head.sequence + 1;
  const { entryId } = seal;
  if (seal.sequence > sequence) return { kind: 'MISSING', sequence, entryId: null };
  if (seal.sequence < sequence) return { kind: 'INSERTED', sequence: seal.sequence, entryId };
  if (!follows(keys, seal, head))
    return { kind: await whatHappenedTo(log, { seal, entry }, head, anchors), sequence, entryId };
  if (!entry) return { kind: await whatBecameOf(log, seal), sequence, entryId };
  if (digestOfEntry(entry) !== seal.entryDigest) return { kind: await howAltered(log, seal), sequence, entryId };
  if (!isOurs(keys, entry)) return { kind: 'INSERTED', sequence, entryId };
  return null;
}

/** The seal is right and its entry is not there: deleted, or given another key. */
async function whatBecameOf(log: AuditLog, { entryId, entryDigest }: PlainSeal): Promise<AuditFaultKind> {
  const renamed = await find(unsealed(log), (other) => digestOfEntry({ ...other, id: entryId }) === entryDigest);
  return renamed ? 'ALTERED' : 'MISSING';
}

/** The seal is right and its entry is not: another one's words in its place, while its own are in another's, or new ones. */
async function howAltered(log: AuditLog, { entryId, entryDigest }: PlainSeal): Promise<AuditFaultKind> {
  const isElsewhere = ({ entry }: Link): boolean =>
    entry !== null && entry.id !== entryId && digestOfEntry({ ...entry, id: entryId }) === entryDigest;
  return (await find(links(log, null), isElsewhere)) ? 'SWAPPED' : 'ALTERED';
}

/** The seal in a place is not the one that was made for it. Where did it come from, or what was done to it? */
async function whatHappenedTo(
  log: AuditLog,
  { seal, entry }: Link,
  head: Head,
  anchors: readonly Head[],
): Promise<AuditFaultKind> {
  const { keys } = log;
  const here = head.sequence + 1;
  const later = (): AsyncIterable<Link> => links(log, here);

  // The one that belongs here stands further on: the two changed places, or something was put in before it.
  const own = await find(later(), (other) => follows(keys, other.seal, head));
  if (own) {
    const there = own.seal.sequence;
    const before = there === here + 1 ? { ...own.seal, sequence: here } : await headAt(log, there - 1);
    return before && follows(keys, seal, before) ? 'SWAPPED' : 'INSERTED';
  }
  // Its hash is of an entry that another seal has now.
  const hashIsOf = ({ seal: { entryId, entryDigest } }: Link): boolean =>
    follows(keys, { ...seal, entryId, entryDigest }, head) || follows(keys, { ...seal, entryId }, head);
  if (await find(later(), hashIsOf)) return 'SWAPPED';

  const known = (sequence: number): boolean =>
    anchors.some((anchor) => anchor.sequence === sequence && anchor.hash === seal.hash);
  const next = await find(later(), (other) => other.seal.sequence > here);
  // What stands here is the next one, and what follows follows it: one place was taken out, the rest moved up.
  if (known(here + 1) || (next && follows(keys, next.seal, { sequence: here + 1, hash: seal.hash }))) return 'MISSING';
  // What follows it follows its hash, or the hash it should have: something in it was changed.
  const heads = [seal.hash, hashAfter(keys, seal, head) ?? ''].map((hash) => ({ sequence: here, hash }));
  if (known(here) || (next && heads.some((possible) => follows(keys, next.seal, possible)))) return 'ALTERED';
  if (!next)
    return (entry && isOurs(keys, entry)) || anchors.some(({ sequence }) => sequence >= here) ? 'ALTERED' : 'INSERTED';
  // Further on the chain is ours again, or nowhere.
  let before = next.seal;
  const goesOn = await find(links(log, next.seal.sequence), (other) => {
    const follow = follows(keys, other.seal, before);
    before = other.seal;
    return follow;
  });
  return goesOn ? 'ALTERED' : 'REPLACED';
}

/** Anchors that the chain does not hold: beyond its end it was cut, within it another took its place. */
async function faultOfAnchors(log: AuditLog, anchors: readonly Head[], end: number | null): Promise<AuditFault | null> {
  for (const { sequence, hash } of anchors) {
    if (end !== null && sequence > end) return { kind: 'CUT', sequence: end + 1, entryId: null };
    const found = await headAt(log, sequence);
    if (found?.hash !== hash) return { kind: 'REPLACED', sequence, entryId: null };
  }
  return null;
}

async function lookBeyond(log: AuditLog): Promise<{ count: number; since: Date | null; fault: AuditFault | null }> {
  let count = 0;
  let since: Date | null = null;
  let fault: AuditFault | null = null;
  for await (const entry of unsealed(log)) {
    count++;
    since ??= new Date(entry.occurredAt);
    if (!isOurs(log.keys, entry)) fault ??= { kind: 'INSERTED', sequence: null, entryId: entry.id };
  }
  return { count, since, fault };
}
