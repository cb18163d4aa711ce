import type { ResolveTree } from 'graphql-parse-resolve-info';
import { filterSql } from '../../access/sql.js';
import type { Actor } from '../../kernel/actor.js';
import { ID_PREFIX } from '../../kernel/ids.js';
import type { Statement } from '../orm/flight.js';
import { oldestIdSince } from '../orm/new-id.js';
import { column, idColumn, jsonOf, StatementBuilder, type Shape } from '../reads/shape.js';
import type { PlainSeal } from './chain.js';
import type { PlainEntry } from './entry.js';

const milliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** An entry for checking. The null of JSON is told from none at all: either could have been put in the other's place. */
const ENTRY = (e: string): string =>
  `json_build_object('tenantId', ${e}.tenant_id, 'id', ${e}.id, 'occurredAt', ${milliseconds(`${e}.occurred_at`)}, ` +
  `'kind', ${e}.kind, 'act', ${e}.act, 'outcome', ${e}.outcome, 'code', ${e}.code, 'traceId', ${e}.trace_id, ` +
  `'actorKind', ${e}.actor_kind, 'actorId', ${e}.actor_id, 'roles', ${e}.roles, 'sessionId', ${e}.session_id, ` +
  `'transport', ${e}.transport, 'addressHash', ${e}.address_hash, 'objectId', ${e}.object_id, ` +
  `'detail', case jsonb_typeof(${e}.detail) when 'null' then '"null"'::jsonb else ${e}.detail end, ` +
  `'keyVersion', ${e}.key_version, 'mac', ${e}.mac)`;

const SEAL = (s: string): string =>
  `json_build_object('tenantId', ${s}.tenant_id, 'sequence', ${s}.sequence, 'entryId', ${s}.entry_id, ` +
  `'entryDigest', ${s}.entry_digest, 'sealedAt', ${milliseconds(`${s}.sealed_at`)}, ` +
  `'keyVersion', ${s}.key_version, 'hash', ${s}.hash)`;

const UNSEALED = 'not exists (select from audit_seal s where s.tenant_id = e.tenant_id and s.entry_id = e.id)';

/** A seal with what it is laid around; null where that is gone. */
export interface Link {
  seal: PlainSeal;
  entry: PlainEntry | null;
}

/** Links in their order, after a sequence; from the very first where none is told. */
export const linksAfter = (tenantId: string, after: number | null, most: number): Statement => ({
  name: 'audit_links',
  text:
    `select ${SEAL('s')} as seal, case when e.id is not null then ${ENTRY('e')} end as entry from audit_seal s ` +
    `left join audit_entry e on e.tenant_id = s.tenant_id and e.id = s.entry_id ` +
    `where s.tenant_id = $1 and ($2::bigint is null or s.sequence > $2) order by s.sequence limit $3`,
  values: [tenantId, after, most],
});

/** Entries that no seal is laid around, in the order of their keys. */
export const unsealedAfter = (tenantId: string, after: string | null, most: number): Statement => ({
  name: 'audit_unsealed',
  text:
    `select ${ENTRY('e')} as entry from audit_entry e where e.tenant_id = $1 and ($2::uuid is null or e.id > $2) ` +
    `and ${UNSEALED} order by e.id limit $3`,
  values: [tenantId, after, most],
});

/** The last seal. */
export const lastSeal = (tenantId: string): Statement => ({
  name: 'audit_last_seal',
  text: `select ${SEAL('s')} as seal from audit_seal s where s.tenant_id = $1 order by s.sequence desc limit 1`,
  values: [tenantId],
});

export const sealAt = (tenantId: string, sequence: number): Statement => ({
  name: 'audit_seal_at',
  text: `select ${SEAL('s')} as seal from audit_seal s where s.tenant_id = $1 and s.sequence = $2`,
  values: [tenantId, sequence],
});

/** What waits to be sealed, and the database's clock; an entry that is gone as null. For the worker. */
export const waiting = (tenantId: string, most: number): Statement => ({
  name: 'audit_waiting',
  text:
    `select r.entry_id as "entryId", case when e.id is not null then ${ENTRY('e')} end as entry, ` +
    `s.entry_id is not null as sealed, floor(${milliseconds('clock_timestamp()')}) as now ` +
    `from audit_ready r left join audit_entry e on e.tenant_id = r.tenant_id and e.id = r.entry_id ` +
    `left join audit_seal s on s.tenant_id = r.tenant_id and s.entry_id = r.entry_id ` +
    `where r.tenant_id = $1 order by r.entry_id limit $2`,
  values: [tenantId, most],
});

export const noLongerWaiting = (tenantId: string, entryIds: readonly string[]): Statement => ({
  name: 'audit_no_longer_waiting',
  text: 'delete from audit_ready where tenant_id = $1 and entry_id = any($2::uuid[])',
  values: [tenantId, entryIds],
});

/** Has entries wait again that somebody took out of the waiting, and that no seal was laid around. For the worker. */
export const waitAgain = (tenantId: string, since: string): Statement => ({
  name: 'audit_wait_again',
  text:
    `insert into audit_ready (tenant_id, entry_id) select e.tenant_id, e.id from audit_entry e ` +
    `where e.tenant_id = $1 and e.id > $2 and ${UNSEALED} on conflict do nothing`,
  values: [tenantId, since],
});

const ofSeal = (what: string) => (e: string) =>
  `(select s.${what} from audit_seal s where s.tenant_id = ${e}.tenant_id and s.entry_id = ${e}.id)`;

const AUDIT_ENTRY: Shape = {
  fields: {
    id: idColumn(ID_PREFIX.AuditEntry),
    sequence: ofSeal('sequence'),
    sealedAt: ofSeal('sealed_at'),
    occurredAt: column('occurred_at'),
    kind: column('kind'),
    act: column('act'),
    outcome: column('outcome'),
    code: column('code'),
    traceId: column('trace_id'),
    actorKind: column('actor_kind'),
    actorId: idColumn(ID_PREFIX.Account, 'actor_id'),
    actorName: (e) =>
      `(select n.display_name from account_name n where n.tenant_id = ${e}.tenant_id and n.id = ${e}.actor_id)`,
    roles: column('roles'),
    sessionId: column('session_id'),
    transport: column('transport'),
    addressKey: column('address_hash'),
    objectId: column('object_id'),
    detail: column('detail'),
    reason: (e) =>
      `(select json_build_object('tenantId', r.tenant_id, 'rowId', r.id, 'text', r.reason_cipher) from reveal r ` +
      `where r.tenant_id = ${e}.tenant_id and r.id = (${e}.detail ->> 'reveal')::uuid)`,
  },
  always: ['id'],
};

const AUDIT_SQL = { columns: { tenantId: 'e.tenant_id' } };

/** What an auditor looks for; null is no matter. */
export interface AuditSearch {
  kinds: readonly string[] | null;
  acts: readonly string[] | null;
  outcomes: readonly string[] | null;
  codes: readonly string[] | null;
  actorId: string | null;
  objectId: string | null;
  addressHash: string | null;
  traceId: string | null;
  from: Date | null;
  to: Date | null;
}

/** Keys tell the time of their making, which is a moment after that of the act; clocks of processes differ a little. */
const SLACK_MS = 60_000;
const keyAround = (instant: Date, byMs: number): string => oldestIdSince(new Date(instant.getTime() + byMs));

function whereOf(statement: StatementBuilder, search: Partial<AuditSearch>): string {
  const { bind, actor } = statement;
  const { from = null, to = null } = search;
  const among = { kind: search.kinds, act: search.acts, outcome: search.outcomes, code: search.codes };
  const equal = {
    actor_id: search.actorId,
    object_id: search.objectId,
    address_hash: search.addressHash,
    trace_id: search.traceId,
  };
  return [
    `e.tenant_id = ${bind(actor.tenantId)} and ${filterSql(actor, 'read', 'AuditEntry', AUDIT_SQL, bind)}`,
    ...Object.entries(among).flatMap(([name, values]) => (values ? [`e.${name} = any(${bind(values)})`] : [])),
    ...Object.entries(equal).flatMap(([name, value]) => (value ? [`e.${name} = ${bind(value)}`] : [])),
    ...(from ? [`e.occurred_at >= ${bind(from)} and e.id >= ${bind(keyAround(from, -SLACK_MS))}`] : []),
    ...(to ? [`e.occurred_at < ${bind(to)} and e.id < ${bind(keyAround(to, SLACK_MS))}`] : []),
  ].join(' and ');
}

/** A page of entries, newest first. */
export function auditPage(
  actor: Actor,
  { size, beyond, ...search }: AuditSearch & { size: number; beyond: string | null },
  asked: readonly ResolveTree[],
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const json = jsonOf(AUDIT_ENTRY, 'e', asked, statement);
  const where = whereOf(statement, search) + (beyond ? ` and e.id < ${bind(beyond)}` : '');
  return statement.build(
    `select ${json} as node from audit_entry e where ${where} order by e.id desc limit ${bind(size + 1)}`,
  );
}

export function auditEntriesByKey(actor: Actor, keys: readonly string[], asked: readonly ResolveTree[]): Statement {
  const statement = new StatementBuilder(actor);
  const json = jsonOf(AUDIT_ENTRY, 'e', asked, statement);
  return statement.build(
    `select ${json} as node from audit_entry e where ${whereOf(statement, {})} and e.id = any(${statement.bind(keys)})`,
  );
}

/** An entry with all that it takes to check it elsewhere. */
export interface ExportedRow {
  /** Key to go on from. */
  key: string;
  row: Record<string, unknown>;
}

const WHOLE = {
  ...AUDIT_ENTRY.fields,
  keyVersion: column('key_version'),
  mac: column('mac'),
  entryDigest: ofSeal('entry_digest'),
  hash: ofSeal('hash'),
};

/** Whole entries in the order of their keys, for taking out. */
export function auditExport(
  actor: Actor,
  { size, beyond, from, to }: Pick<AuditSearch, 'from' | 'to'> & { size: number; beyond: string | null },
): Statement {
  const statement = new StatementBuilder(actor);
  const { bind } = statement;
  const where = whereOf(statement, { from, to }) + (beyond ? ` and e.id > ${bind(beyond)}` : '');
  const json = jsonOf({ fields: WHOLE, always: Object.keys(WHOLE) }, 'e', [], statement);
  return statement.build(
    `select e.id as key, ${json} as row from audit_entry e where ${where} order by e.id limit ${bind(size)}`,
  );
}
