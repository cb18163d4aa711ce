import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { systemActor } from '../../src/kernel/actor.js';
import type { Act } from '../../src/platform/audit/act.js';
import type { AuditEntry } from '../../src/platform/audit/audit.schema.js';
import type { Head } from '../../src/platform/audit/chain.js';
import { entryOf } from '../../src/platform/audit/entry.js';
import { sealForgotten, sealTenant } from '../../src/platform/audit/seal.js';
import { verifyAudit, type AuditLog, type Verification } from '../../src/platform/audit/verify.js';
import { run, type Statement } from '../../src/platform/orm/flight.js';
import { addRow, insertOf, type NewRows } from '../../src/platform/orm/new-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { anchorDir, makeDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { county, filed, operation, type County } from '../support/kit/index.js';
import { ATTACKS, tamperings } from './tamperings.js';

let database: TestDatabase;
let app: TestApp;
/** Two of them, which seal as soon as they can. */
let workers: TestApp[];
let owner: pg.Client;
let raoping: County;
let tenantId: string;

beforeAll(async () => {
  database = await makeDatabase({ withoutAppeals: true });
  const config = { SWEEP_INTERVAL_MS: '100' };
  app = await startApp({ role: 'api', database });
  workers = await Promise.all([0, 1].map(() => startApp({ role: 'worker', database, config })));
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  raoping = county(app, '445122');
  const { rows } = await database.admin.query<{ id: string }>(`select id from tenant where code = '445122'`);
  tenantId = rows[0]?.id ?? '';
});

afterAll(async () => {
  await owner?.end();
  for (const worker of workers ?? []) await worker.close();
  await app?.close();
  await database?.drop();
});

/** The log as the owner of the tables sees it, inside his transaction. */
const log = (): AuditLog => ({
  tenantId,
  keys: app.services.audit,
  query: (statement) => run(owner, statement),
});

const verify = (anchors: readonly Head[] = []): Promise<Verification> => verifyAudit(log(), { most: 100_000, anchors });

/** Does something to the log, looks, and takes it back. */
async function undone<T>(work: () => Promise<T>): Promise<T> {
  await owner.query(
    `begin; select set_config('app.tenant_id', '${tenantId}', true), set_config('app.roles', 'SYSTEM', true)`,
  );
  try {
    return await work();
  } finally {
    await owner.query('rollback');
  }
}

const verified = (anchors: readonly Head[] = []): Promise<Verification> => undone(() => verify(anchors));

const count = async (sql: string): Promise<number> =>
  (await database.admin.query<{ count: number }>(`select count(*)::int as count from ${sql}`)).rows[0]?.count ?? 0;

const sealed = (): Promise<unknown> => eventually(async () => (await count('audit_ready')) === 0);

const lastSeal = async (): Promise<Head> => {
  const { rows } = await database.admin.query<Head>(
    'select sequence::int as sequence, hash from audit_seal where tenant_id = $1 order by sequence desc limit 1',
    [tenantId],
  );
  return rows[0] as Head;
};

const anchor = async (): Promise<unknown> =>
  JSON.parse(await readFile(join(anchorDir(database.appUrl), `${tenantId}.json`), 'utf8'));

/** An act of the platform's own. */
const something = (): Act => ({
  name: 'something',
  kind: 'COMMAND',
  transport: 'HTTP',
  address: '127.0.0.1',
  actor: systemActor(tenantId),
  objectId: null,
  detail: null,
  settled: false,
});

/** Writes an entry as the program does, over a connection of the test's own. */
async function write(client: pg.Client, entry: AuditEntry): Promise<void> {
  const newRows: NewRows = new Map();
  addRow({ newRows }, 'audit_entry', entry);
  addRow({ newRows }, 'audit_ready', { tenantId, entryId: entry.id });
  const { text, values } = insertOf(newRows) as Statement;
  await client.query(`select set_config('app.tenant_id', '${tenantId}', true)`);
  await client.query(text, [...values]);
}

/** Refusals are quickly made, and each is an entry. */
async function act(times: number): Promise<void> {
  const bureau = await raoping.signIn('triage');
  const input = { appealId: 'apl_01900000-0000-7000-8000-000000000000', reason: 'LITIGATION', text: '案件审理中' };
  await Promise.all(Array.from({ length: times }, () => bureau.client.send(operation('ReturnAppeal'), { input })));
}

const lines = (worker: TestApp | undefined): string[] => {
  const said: string[] = [];
  if (worker) worker.services.logger.error = (...line: unknown[]) => void said.push(String(line.at(-1)));
  return said;
};

describe('sealing', () => {
  it('two at once make one chain around all that was committed, and its head lies outside the database', async () => {
    const checks: Promise<Verification>[] = [];
    for (let round = 0; round < 5; round++) {
      await Promise.all([act(4), filed(raoping)]);
      await Promise.all(workers.map(({ services }) => sealTenant(services, tenantId)));
      checks.push(verified());
      await checks.at(-1);
    }
    await sealed();
    for (const { fault } of await Promise.all(checks)) expect(fault).toBeNull();
    const head = await lastSeal();
    const entries = await count(`audit_entry where tenant_id = '${tenantId}'`);
    expect(head.sequence).toBe(entries);
    expect(await count(`audit_seal where tenant_id = '${tenantId}'`)).toBe(entries);
    expect(await anchor()).toEqual(head);
    expect(await verified([head])).toEqual({
      from: 1,
      through: entries,
      complete: true,
      fault: null,
      unsealed: 0,
      unsealedSince: null,
    });
  });

  it('what commits late, under an older key than what is sealed already, is sealed as well', async () => {
    const late = new pg.Client({ connectionString: database.appUrl });
    await late.connect();
    await late.query('begin');
    await write(late, entryOf(app.services.audit, something(), { outcome: 'DONE' }));
    await act(3);
    await sealed();
    const before = await lastSeal();
    await late.query('commit');
    await late.end();
    await sealed();
    expect((await lastSeal()).sequence).toBe(before.sequence + 1);
    expect((await verified([before])).fault).toBeNull();
  });

  it('what somebody took out of the waiting is sealed within the hour', async () => {
    const { sequence } = await lastSeal();
    await database.admin.query('begin');
    await write(database.admin, entryOf(app.services.audit, something(), { outcome: 'DONE' }));
    await database.admin.query('delete from audit_ready');
    await database.admin.query('commit');
    expect(await verified()).toMatchObject({ fault: null, through: sequence, unsealed: 1 });
    await sealForgotten((workers[0] as TestApp).services);
    await eventually(async () => (await lastSeal()).sequence === sequence + 1);
    expect(await verified()).toMatchObject({ fault: null, through: sequence + 1, unsealed: 0 });
  });
});

describe('verifying', () => {
  it('finds each of 1,000 tamperings of the tables’ owner for what it is, where it is, and raises no false alarm', async () => {
    await act(20);
    await sealed();
    const head = await lastSeal();
    const target = { owner, tenantId, length: head.sequence, keys: app.services.audit };
    const found: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(tamperings(head.sequence), async ({ what, first, second }) => {
        await undone(async () => {
          const wanted = await ATTACKS[what]?.(target, first, second);
          const { fault } = await verify([head]);
          expect({ what, first, second, fault }).toEqual({
            ...{ what, first, second },
            fault: { ...wanted, entryId: fault?.entryId ?? null },
          });
          found[fault?.kind ?? ''] = (found[fault?.kind ?? ''] ?? 0) + 1;
        });
      }),
      { numRuns: 1_000 },
    );
    expect(Object.keys(found).sort()).toEqual(['ALTERED', 'CUT', 'INSERTED', 'MISSING', 'REPLACED', 'SWAPPED']);
    expect(await verified([head])).toMatchObject({ fault: null, complete: true, through: head.sequence });
  });

  it.each(Object.keys(ATTACKS))('at the ends of the chain as well: %s', async (what) => {
    const head = await lastSeal();
    const target = { owner, tenantId, length: head.sequence, keys: app.services.audit };
    for (const [first, second] of [
      [1, 2],
      [head.sequence - 2, head.sequence - 1],
    ] as const)
      await undone(async () => {
        const wanted = await ATTACKS[what]?.(target, first, second);
        expect((await verify([head])).fault).toMatchObject(wanted ?? {});
      });
    // Without an anchor all but two are found; of those two it says that there was none.
    await undone(async () => {
      const wanted = await ATTACKS[what]?.(target, 2, 5);
      const { fault } = await verify();
      if (/cut off|grew on/.test(what)) expect(fault).toBeNull();
      else expect(fault).toMatchObject(wanted ?? {});
    });
  });

  it('goes on from where it stopped, and is content with no more than what it was given', async () => {
    const { sequence } = await lastSeal();
    await undone(async () => {
      const most = Math.ceil(sequence / 2);
      const first = await verifyAudit(log(), { most, anchors: [] });
      expect(first).toMatchObject({ from: 1, through: most, complete: false, fault: null });
      const from = first.through + 1;
      expect(await verifyAudit(log(), { from, most, anchors: [] })).toMatchObject({
        ...{ from, through: sequence, complete: true, fault: null },
      });
      const beyond = { from: sequence + 5, most, anchors: [] };
      expect((await verifyAudit(log(), beyond)).fault).toMatchObject({ kind: 'MISSING', sequence: sequence + 4 });
    });
  });

  it('what is not sealed yet is counted apart: a row put in is found, one taken out is not', async () => {
    await undone(async () => {
      const ours = [1, 2, 3].map(() => entryOf(app.services.audit, something(), { outcome: 'DONE' }));
      for (const entry of ours) await write(owner, entry);
      expect(await verify()).toMatchObject({ fault: null, unsealed: 3, unsealedSince: ours[0]?.occurredAt });
      await owner.query('delete from audit_entry where id = $1', [ours[1]?.id]);
      expect(await verify()).toMatchObject({ fault: null, unsealed: 2 });
      await owner.query(`update audit_entry set act = 'other' where id = $1`, [ours[2]?.id]);
      expect(await verify()).toMatchObject({ fault: { kind: 'INSERTED', sequence: null, entryId: ours[2]?.id } });
    });
  });
});

describe('what the sealer meets', () => {
  it('a row that is not ours it seals as that, and says so; a row that is gone as well', async () => {
    const said = workers.map(lines);
    const { sequence } = await lastSeal();
    const forged = { ...entryOf(app.services.audit, something(), { outcome: 'DONE' as const }), act: 'forged' };
    await write(database.admin, forged);
    await sealed();
    await eventually(async () => (await lastSeal()).sequence === sequence + 1);
    expect((await verified()).fault).toEqual({ kind: 'INSERTED', sequence: sequence + 1, entryId: forged.id });
    const gone = entryOf(app.services.audit, something(), { outcome: 'DONE' });
    await database.admin.query('insert into audit_ready (tenant_id, entry_id) values ($1, $2)', [tenantId, gone.id]);
    await sealed();
    expect(said.flat().sort()).toEqual([
      'an entry of the audit log is gone before it was sealed',
      'an entry of the audit log is not ours',
    ]);
    await database.admin.query('delete from audit_seal where entry_id = $1', [forged.id]);
    await database.admin.query('delete from audit_entry where id = $1', [forged.id]);
  });

  it('a log that was cut and grew on does not become the anchor, and is found by it', async () => {
    const kept = await anchor();
    const said = workers.map(lines);
    const head = await lastSeal();
    await database.admin.query('delete from audit_seal where tenant_id = $1 and sequence > $2', [
      tenantId,
      head.sequence - 4,
    ]);
    await act(8);
    await sealed();
    expect((await lastSeal()).sequence).toBeGreaterThan(head.sequence);
    expect((await verified()).fault).toBeNull();
    expect((await verified([kept as Head])).fault).toMatchObject({ kind: 'REPLACED' });
    expect(await anchor()).toEqual(kept);
    expect(new Set(said.flat())).toEqual(new Set(['the audit log does not go on from its anchor']));
  });
});
