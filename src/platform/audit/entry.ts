import type { Act, Outcome } from './act.js';
import type { AuditEntry } from './audit.schema.js';
import { newId } from '../orm/new-id.js';
import type { AuditKeys } from './keys.js';

/** An entry as marks are made and checked: its instant in milliseconds, which one time zone reads like another. */
export type PlainEntry = Omit<AuditEntry, 'occurredAt'> & { occurredAt: number };

/** What the mark of an entry is over: every column but the mark, in an order of ours, since `jsonb` keeps none. */
export function textOf(entry: Omit<PlainEntry, 'mac'>): string {
  const { tenantId, id, occurredAt, kind, act, outcome, code, traceId } = entry;
  const { actorKind, actorId, roles, sessionId, transport, addressHash, objectId, detail, keyVersion } = entry;
  return JSON.stringify([
    ...[tenantId, id, occurredAt, kind, act, outcome, code, traceId],
    ...[actorKind, actorId, roles, sessionId, transport, addressHash, objectId],
    detail && Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1)),
    keyVersion,
  ]);
}

/** The entry of an act, marked as ours. */
export function entryOf(keys: AuditKeys, act: Act, came: Outcome): AuditEntry {
  const { actor } = act;
  if (!actor) throw new Error('an entry stands in a tenant');
  const now = new Date();
  const entry = {
    tenantId: actor.tenantId,
    id: newId(),
    kind: act.kind,
    act: act.name,
    outcome: came.outcome,
    code: 'code' in came ? came.code : null,
    traceId: 'traceId' in came ? came.traceId : null,
    actorKind: actor.kind,
    actorId: actor.accountId,
    roles: [...new Set(actor.memberships.map(({ role }) => role))].sort(),
    sessionId: actor.sessionId,
    transport: act.transport,
    addressHash: keys.addressHash(act.address, actor.tenantId),
    objectId: act.objectId,
    detail: act.detail,
    keyVersion: keys.current,
  };
  const mac = keys.markOf('entry', textOf({ ...entry, occurredAt: now.getTime() }), keys.current);
  if (mac === null) throw new Error('no key of the current version');
  return { ...entry, occurredAt: now, mac };
}

/** Whether an entry is one of ours, as we wrote it. */
export const isOurs = (keys: AuditKeys, entry: PlainEntry): boolean =>
  keys.isMark('entry', textOf(entry), entry.keyVersion, entry.mac);
