import type { Actor } from '../../kernel/actor.js';
import { parseGlobalId, toGlobalId, type NodeType } from '../../kernel/ids.js';
import type { AuditKind } from './kinds.js';

/** What an act came over; PLATFORM: over nothing, it is the platform's own. */
export const TRANSPORTS = ['HTTP', 'SSE', 'WEBSOCKET', 'PLATFORM'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** What somebody does over one root field, from its beginning to its end: what the audit log will say of it. */
export interface Act {
  /** The root field, or what the platform does by itself. */
  readonly name: string;
  readonly kind: AuditKind;
  readonly transport: Transport;
  /** Of the client; the log keeps a keyed hash. */
  readonly address: string;
  /** Who acts, and in which tenant; null where somebody who has not signed in has named none. */
  actor: Actor | null;
  /** Global id of what it is about. */
  objectId: string | null;
  /** What else an auditor has to know. Words of ours and ids, never what somebody wrote. */
  detail: Readonly<Record<string, string>> | null;
  /** Its record stands; or it needs none, being another's repetition. */
  settled: boolean;
}

export type Outcome =
  { outcome: 'DONE' } | { outcome: 'REFUSED'; code: string } | { outcome: 'FAILED'; code: string; traceId: string };

/** The first object that the input of an act names, until the act itself says what it is about. */
export function objectNamedIn(input: object): string | null {
  const isId = (value: unknown): value is string => typeof value === 'string' && parseGlobalId(value) !== null;
  return Object.values<unknown>(input as Record<string, unknown>).find(isId) ?? null;
}

/** Says what an act is about, once that is known; where nobody's act is under way it says so to nobody. */
export function actsOn(act: Act | null, type: NodeType, uuid: string, detail?: Readonly<Record<string, string>>): void {
  if (!act) return;
  act.objectId = toGlobalId(type, uuid);
  act.detail = detail ?? act.detail;
}
