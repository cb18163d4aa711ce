import fc from 'fast-check';
import type pg from 'pg';
import { linksAfter, type Link } from '../../src/platform/audit/audit.views.js';
import { NOTHING_SEALED, sealOf, type Head } from '../../src/platform/audit/chain.js';
import { insertOf } from '../../src/platform/orm/new-rows.js';
import type { Statement } from '../../src/platform/orm/flight.js';
import type { AuditKeys } from '../../src/platform/audit/keys.js';
import type { AuditFaultKind } from '../../src/platform/audit/verify.js';

/** What the owner of the tables does to a sealed log, and what is to be found. */
export interface Tampering {
  what: string;
  /** Places of the chain that it is about, the first before the second. */
  first: number;
  second: number;
}

/** A log under attack: the owner's connection inside a transaction, the length of its chain, and its keys. */
export interface Target {
  owner: pg.Client;
  tenantId: string;
  length: number;
  /** Which only the last kind of attack has: an older log that grew on by itself. */
  keys: AuditKeys;
}

interface Found {
  kind: AuditFaultKind;
  sequence: number | null;
}

const S = 'update audit_seal set';
const ENTRY_OF = '(select entry_id from audit_seal where sequence = $1)';

/** Every column of an entry, changed to something that it was not. */
const ENTRY_COLUMNS: Record<string, string> = {
  id: 'gen_random_uuid()',
  occurred_at: `occurred_at + interval '1 ms'`,
  kind: `case kind when 'READ' then 'COMMAND' else 'READ' end`,
  act: `act || 'x'`,
  outcome: `case outcome when 'DONE' then 'REFUSED' else 'DONE' end`,
  code: `case when code is null then 'CONFLICT' end`,
  trace_id: 'gen_random_uuid()',
  actor_kind: `case actor_kind when 'CLIENT' then 'ACCOUNT' else 'CLIENT' end`,
  actor_id: `case when actor_id is null then gen_random_uuid() end`,
  roles: `roles || '["TENANT_ADMIN"]'`,
  session_id: 'gen_random_uuid()',
  transport: `case transport when 'SSE' then 'HTTP' else 'SSE' end`,
  address_hash: 'reverse(address_hash)',
  object_id: `coalesce(object_id, '') || 'x'`,
  detail: `case when detail is null then 'null'::jsonb end`,
  key_version: 'key_version + 1',
  mac: 'reverse(mac)',
};
const SEAL_COLUMNS: Record<string, string> = {
  entry_id: 'gen_random_uuid()',
  entry_digest: 'reverse(entry_digest)',
  sealed_at: `sealed_at - interval '1 hour'`,
  key_version: 'key_version + 1',
  hash: 'reverse(hash)',
};

const FORGED_ENTRY = `insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object('id', $2::text))).* from audit_entry e
                       where id = ${ENTRY_OF}`;
const FORGED_SEAL = `insert into audit_seal select (jsonb_populate_record(s, jsonb_build_object('entry_id', $2::text, 'sequence', $3::int, 'hash', reverse(s.hash)))).*
                      from audit_seal s where sequence = $1`;

type Attack = (target: Target, first: number, second: number) => Promise<Found>;

const run = async ({ owner }: Target, sql: string, values: unknown[] = []): Promise<void> => {
  const { rowCount } = await owner.query(sql, values);
  if (!rowCount) throw new Error(`nothing was touched: ${sql}`);
};

/** Moves all places from one on by a step, past those that are taken. */
async function shift(target: Target, from: number, by: number): Promise<void> {
  await run(target, `${S} sequence = sequence + 1000000 where sequence >= $1`, [from]);
  await run(target, `${S} sequence = sequence - 1000000 + $1 where sequence >= 1000000`, [by]);
}

async function linksOf({ owner, tenantId }: Target): Promise<Link[]> {
  const { text, values } = linksAfter(tenantId, null, 10_000);
  return (await owner.query<Link>(text, [...values])).rows;
}

const newUuid = (n: number): string => `0190ffff-0000-7000-8000-${n.toString().padStart(12, '0')}`;

/** Each kind of tampering, by what is done. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    Object.entries(ENTRY_COLUMNS).map(([column, value]) => [
      `an entry's ${column}`,
      async (target: Target, first: number): Promise<Found> => {
        await run(target, `update audit_entry set ${column} = ${value} where id = ${ENTRY_OF}`, [first]);
        return { kind: 'ALTERED', sequence: first };
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(SEAL_COLUMNS).map(([column, value]) => [
      `a seal's ${column}`,
      async (target: Target, first: number): Promise<Found> => {
        await run(target, `${S} ${column} = ${value} where sequence = $1`, [first]);
        return { kind: 'ALTERED', sequence: first };
      },
    ]),
  ),
  async 'an entry deleted'(target, first) {
    await run(target, `delete from audit_entry where id = ${ENTRY_OF}`, [first]);
    return { kind: 'MISSING', sequence: first };
  },
  async 'a seal deleted'(target, first) {
    await run(target, 'delete from audit_seal where sequence = $1', [first]);
    return { kind: 'MISSING', sequence: first };
  },
  async 'an entry and its seal deleted'(target, first) {
    await run(target, `delete from audit_entry where id = ${ENTRY_OF}`, [first]);
    await run(target, 'delete from audit_seal where sequence = $1', [first]);
    return { kind: 'MISSING', sequence: first };
  },
  async 'an entry and its seal deleted, and the gap closed'(target, first) {
    await run(target, `delete from audit_entry where id = ${ENTRY_OF}`, [first]);
    await run(target, 'delete from audit_seal where sequence = $1', [first]);
    await shift(target, first + 1, -1);
    return { kind: 'MISSING', sequence: first };
  },
  async 'a forged entry behind the chain'(target, first) {
    await run(target, FORGED_ENTRY, [first, newUuid(first)]);
    return { kind: 'INSERTED', sequence: null };
  },
  async 'a forged entry and seal at the end'(target, first) {
    await run(target, FORGED_ENTRY, [first, newUuid(first)]);
    await run(target, FORGED_SEAL, [first, newUuid(first), target.length + 1]);
    return { kind: 'INSERTED', sequence: target.length + 1 };
  },
  async 'a forged entry and seal in between, the others pushed on'(target, first, second) {
    await run(target, FORGED_ENTRY, [first, newUuid(first)]);
    await shift(target, second, 1);
    await run(target, FORGED_SEAL, [first, newUuid(first), second]);
    return { kind: 'INSERTED', sequence: second };
  },
  async 'a seal before the first'(target, first) {
    await run(target, FORGED_ENTRY, [first, newUuid(first)]);
    await run(target, FORGED_SEAL, [first, newUuid(first), 0]);
    return { kind: 'INSERTED', sequence: 0 };
  },
  async 'two seals in each other’s places'(target, first, second) {
    await run(target, `${S} sequence = -1 where sequence = $1`, [first]);
    await run(target, `${S} sequence = $1 where sequence = $2`, [first, second]);
    await run(target, `${S} sequence = $1 where sequence = -1`, [second]);
    return { kind: 'SWAPPED', sequence: first };
  },
  ...Object.fromEntries(
    ['entry_id', 'entry_id, entry_digest'].map((columns) => [
      `two seals' ${columns}`,
      async (target: Target, first: number, second: number): Promise<Found> => {
        const { rows } = await target.owner.query<Record<string, string>>(
          'select entry_id, entry_digest from audit_seal where sequence in ($1, $2) order by sequence',
          [first, second],
        );
        await run(target, `${S} entry_id = gen_random_uuid() where sequence = $1`, [first]);
        for (const [place, row] of [
          [second, rows[0]],
          [first, rows[1]],
        ] as const)
          for (const column of columns.split(', '))
            await run(target, `${S} ${column} = $1 where sequence = $2`, [row?.[column], place]);
        return { kind: 'SWAPPED', sequence: first };
      },
    ]),
  ),
  async 'two entries under each other’s keys'(target, first, second) {
    const { rows } = await target.owner.query<{ id: string }>(
      'select entry_id as id from audit_seal where sequence in ($1, $2) order by sequence',
      [first, second],
    );
    const [one, other, between] = [rows[0]?.id, rows[1]?.id, newUuid(0)];
    for (const [from, to] of [
      [one, between],
      [other, one],
      [between, other],
    ])
      await run(target, 'update audit_entry set id = $1 where id = $2', [to, from]);
    return { kind: 'SWAPPED', sequence: first };
  },
  async 'the end cut off'(target, first) {
    await run(target, 'delete from audit_entry where id in (select entry_id from audit_seal where sequence > $1)', [
      first,
    ]);
    await run(target, 'delete from audit_seal where sequence > $1', [first]);
    return { kind: 'CUT', sequence: first + 1 };
  },
  async 'the seals at the end cut off'(target, first) {
    await run(target, 'delete from audit_seal where sequence > $1', [first]);
    return { kind: 'CUT', sequence: first + 1 };
  },
  async 'every hash from a place on'(target, first) {
    await run(target, `${S} hash = encode(sha256(convert_to(hash, 'utf8')), 'base64') where sequence >= $1`, [first]);
    return { kind: 'REPLACED', sequence: first };
  },
  async 'an older log that was restored and grew on'(target, first) {
    const links = await linksOf(target);
    await run(target, 'delete from audit_seal where sequence > $1', [first]);
    let head: Head = links[first - 1]?.seal ?? NOTHING_SEALED;
    const again = links.slice(first).map(({ seal, entry }) => {
      if (!entry) throw new Error('the log is not whole');
      const made = sealOf(target.keys, head, entry, seal.sealedAt + 60_000);
      head = made;
      return { ...made, sealedAt: new Date(made.sealedAt) };
    });
    const { text, values } = insertOf(new Map([['audit_seal', again]])) as Statement;
    await run(target, text, [...values]);
    return { kind: 'REPLACED', sequence: target.length };
  },
};

/** Any of them, at any places of a chain that has at least one further place behind both. */
export const tamperings = (length: number): fc.Arbitrary<Tampering> =>
  fc
    .record({
      what: fc.constantFrom(...Object.keys(ATTACKS)),
      places: fc.uniqueArray(fc.integer({ min: 1, max: length - 1 }), { minLength: 2, maxLength: 2 }),
    })
    .map(({ what, places }) => {
      const [first = 1, second = 2] = [...places].sort((one, other) => one - other);
      return { what, first, second };
    });
