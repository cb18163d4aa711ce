import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AuditEntriesQuery, AuditFilter, AuditHeadQuery, VerifyAuditQuery } from '../__generated__/operations.js';
import { digestOfEntry, follows, NOTHING_SEALED, type Head } from '../../src/platform/audit/chain.js';
import { isOurs, type PlainEntry } from '../../src/platform/audit/entry.js';
import { appForSuite } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Client, county, dispatched, operation, type Person, type Story } from '../support/kit/index.js';

type AuditEntries = AuditEntriesQuery['auditEntries'];
type AuditEntry = AuditEntries['nodes'][number];

const app = appForSuite({ withoutAppeals: true, config: { SWEEP_INTERVAL_MS: '100' } });
const raoping = county(app, '445122');

let auditor: Person;
let story: Story;
beforeAll(async () => {
  auditor = await raoping.signIn('auditor');
  story = await dispatched(raoping);
  await story.town.receive(story.appeal);
});

async function entries(filter: AuditFilter = {}, first = 100): Promise<AuditEntry[]> {
  const { auditEntries } = await auditor.client.run<{ auditEntries: AuditEntries }>('AuditEntries', {
    ...{ filter, first },
  });
  return auditEntries.nodes;
}

const verify = async (variables: object = {}) =>
  (await auditor.client.run<VerifyAuditQuery>('VerifyAudit', variables)).verifyAudit;

const headNow = async () => (await auditor.client.run<AuditHeadQuery>('AuditHead')).auditHead;

const sealed = () => eventually(async () => (await app.database.admin.query('select from audit_ready')).rowCount === 0);

describe('an auditor asks', () => {
  it('what was done to an appeal, by whom, in which post: newest first, and nothing of the case', async () => {
    const found = await entries({ objectId: story.appeal.id });
    expect(
      found.map(({ act, outcome, actorName, roles, transport }) => [act, outcome, actorName, roles, transport]),
    ).toEqual([
      ['receiveAssignment', 'DONE', story.town.viewer?.person.displayName, ['UNIT_HANDLER'], 'HTTP'],
      ['dispatchAppeal', 'DONE', story.bureau.viewer?.person.displayName, ['TRIAGE_OFFICER'], 'HTTP'],
      ['fileAppeal', 'DONE', story.enterprise.viewer?.person.displayName, ['ENTERPRISE_CONTACT'], 'HTTP'],
    ]);
    const read = await auditor.client.send<{ appeal: null }>('query ($id: ID!) { appeal(id: $id) { title } }', {
      id: story.appeal.id,
    });
    expect(read.data?.appeal).toBeNull();
  });

  it('who signed in and who failed to, from one address, in one time', async () => {
    const from = new Date().toISOString();
    const input = { tenant: '445122', username: 'hall', password: 'wrong' };
    await new Client(app.url).run('SignIn', { input });
    await new Client(app.url).run('SignIn', { input: { ...input, password: 'zhitongche-demo' } });
    const to = new Date().toISOString();
    const signIns = await entries({ kinds: ['SIGN_IN'], acts: ['signIn'], from, to, address: '127.0.0.1' });
    expect(signIns.map(({ outcome, code, actorKind }) => [outcome, code, actorKind])).toEqual([
      ['DONE', null, 'ACCOUNT'],
      ['REFUSED', 'SIGN_IN_FAILED', 'ANONYMOUS'],
    ]);
    const [done, failed] = signIns;
    expect(failed?.objectId).toBe(done?.actorId);
    expect(await entries({ actorId: done?.actorId, from, to })).toHaveLength(1);
    expect(await entries({ outcomes: ['REFUSED'], codes: ['SIGN_IN_FAILED'], from, to })).toHaveLength(1);
    expect(await entries({ address: '203.0.113.7', from, to })).toEqual([]);
    expect(await entries({ from: to, kinds: ['SIGN_IN'] })).toEqual([]);
  });

  it('for what is none, and finds nothing', async () => {
    for (const filter of [{ actorId: 'x' }, { traceId: 'x' }, { traceId: randomUUID() }, { objectId: "' or true" }])
      expect(await entries(filter)).toEqual([]);
  });

  it('page by page, until all have been seen once', async () => {
    const seen: string[] = [];
    const to = new Date().toISOString();
    for (let after: string | null = null, more = true; more;) {
      const { auditEntries }: AuditEntriesQuery = await auditor.client.run<AuditEntriesQuery>('AuditEntries', {
        first: 3,
        after,
        filter: { to },
      });
      seen.push(...auditEntries.nodes.map(({ id }) => id));
      after = auditEntries.pageInfo.endCursor ?? null;
      more = auditEntries.pageInfo.hasNextPage;
    }
    expect(seen).toEqual((await entries({ to })).map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(8);
  });

  it('for one entry again by its id; to anybody else there is none', async () => {
    const [entry] = await entries({ objectId: story.appeal.id });
    const node = async (person: Person) =>
      (
        await person.client.send<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', {
          id: entry?.id,
        })
      ).data?.node;
    expect(await node(auditor)).toEqual({ id: entry?.id });
    for (const person of [await raoping.signIn('admin'), story.bureau, await county(app, '445103').signIn('auditor')])
      expect(await node(person)).toBeNull();
  });
});

describe('an auditor verifies', () => {
  it('the chain as it is, against the anchor that the worker keeps and the head that was written down', async () => {
    await sealed();
    const written = await headNow();
    expect(await verify({ anchors: [written] })).toMatchObject({
      intact: true,
      fault: null,
      from: 1,
      complete: true,
      anchors: [{ sequence: expect.any(Number) }, written],
    });
    for (const wrong of [{ fromSequence: 0 }, { anchors: [{ sequence: 0, hash: '' }] }]) {
      const { errors } = await auditor.client.send(operation('VerifyAudit'), wrong);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('hears of the first place that is wrong, and of an anchor that does not match', async () => {
    const { admin } = app.database;
    const [entry] = await entries({ objectId: story.appeal.id, acts: ['dispatchAppeal'] });
    const change = (act: string) =>
      admin.query('update audit_entry set act = $1 where id = $2', [act, entry?.id.slice(4)]);
    await change('returnAppeal');
    expect(await verify()).toMatchObject({
      intact: false,
      fault: { kind: 'ALTERED', sequence: entry?.sequence, entryId: entry?.id },
    });
    await change('dispatchAppeal');
    const head = await headNow();
    expect(await verify({ anchors: [{ ...head, hash: 'another' }] })).toMatchObject({
      intact: false,
      fault: { kind: 'REPLACED', sequence: head?.sequence },
    });
    expect(await verify({ anchors: [{ sequence: 1_000_000, hash: 'beyond' }] })).toMatchObject({
      fault: { kind: 'CUT' },
    });
    expect((await verify()).intact).toBe(true);
  });
});

describe('an auditor takes the log out', () => {
  const urlOf = async (format: string, part: object = {}): Promise<string> => {
    const input = { format, ...part };
    const { exportAudit } = await auditor.client.run<{ exportAudit: { url: string } }>('ExportAudit', { input });
    return exportAudit.url;
  };

  it('as lines that can be checked elsewhere, which is an entry of its own', async () => {
    await sealed();
    const response = await fetch(await urlOf('NDJSON'));
    expect(response.headers.get('content-type')).toContain('ndjson');
    const rows = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown> & { sequence: number | null });
    const { audit } = app.services;
    const [{ tenantId } = { tenantId: '' }] = (
      await app.database.admin.query<{ tenantId: string }>(`select id as "tenantId" from tenant where code = '445122'`)
    ).rows;
    let head: Head = NOTHING_SEALED;
    const chain = rows
      .filter(({ sequence }) => sequence !== null)
      .sort((a, b) => Number(a.sequence) - Number(b.sequence));
    expect(chain.length).toBeGreaterThan(10);
    const plain = (row: Record<string, unknown>): PlainEntry =>
      ({
        ...row,
        tenantId,
        id: (row.id as string).slice(4),
        actorId: (row.actorId as string | null)?.slice(4) ?? null,
        addressHash: row.addressKey,
        occurredAt: Date.parse(row.occurredAt as string),
      }) as unknown as PlainEntry;
    for (const row of chain) {
      const entry = plain(row);
      expect(isOurs(audit, entry)).toBe(true);
      const seal = {
        tenantId,
        entryId: entry.id,
        sequence: row.sequence as number,
        entryDigest: digestOfEntry(entry),
        sealedAt: Date.parse(row.sealedAt as string),
        keyVersion: row.keyVersion as number,
        hash: row.hash as string,
      };
      expect(follows(audit, seal, head)).toBe(true);
      head = seal;
    }
    expect((await entries({ acts: ['exportAudit'] }))[0]).toMatchObject({ kind: 'READ', outcome: 'DONE' });
  });

  it('as a table in which nothing is a formula, as long as it may be', async () => {
    const { admin } = app.database;
    await admin.query(`update account_name set display_name = '=HYPERLINK("http://evil")' where id = $1`, [
      story.bureau.viewer?.person.id.slice(4),
    ]);
    await admin.query('begin');
    await admin.query(
      `insert into audit_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
         from audit_entry e, generate_series(1, 2500) where e.id = $1`,
      [(await entries({ acts: ['dispatchAppeal'] }))[0]?.id.slice(4)],
    );
    await admin.query('commit');
    // As text, `fetch` would take the mark at the beginning away.
    const bytes = await (await fetch(await urlOf('CSV'))).arrayBuffer();
    const lines = Buffer.from(bytes).toString('utf8').split('\r\n');
    await admin.query(`delete from audit_entry where id::text !~ '^.{14}7'`);
    expect(lines.length).toBeGreaterThan(2_500);
    expect(lines[0]).toMatch(/^\ufeff"sequence","sealedAt","occurredAt"/);
    expect(lines.filter((line) => line.includes(`"'=HYPERLINK(""http://evil"")"`)).length).toBeGreaterThan(2_500);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/(^|,)"?[=+\-@]/);
  });

  it('of a part alone, by a link that is his and for as long as he is signed in', async () => {
    const from = new Date(Date.now() + 3_600_000).toISOString();
    expect(await (await fetch(await urlOf('NDJSON', { from }))).text()).toBe('');
    const input = { tenant: '445122', username: 'auditor', password: 'zhitongche-demo' };
    const { signIn } = await new Client(app.url).run<{ signIn: { session: { accessToken: string } } }>('SignIn', {
      input,
    });
    const client = new Client(app.url, signIn.session.accessToken);
    const { exportAudit } = await client.run<{ exportAudit: { url: string } }>('ExportAudit', {
      input: { format: 'CSV' },
    });
    expect((await fetch(exportAudit.url)).status).toBe(200);
    await client.run('SignOut');
    expect((await fetch(exportAudit.url)).status).toBe(403);
    expect((await fetch(`${app.url}/files/audit/nonsense`)).status).toBe(403);
  });
});
