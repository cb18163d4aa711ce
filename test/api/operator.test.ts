import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { makeLogger, openServices } from '../../src/app.js';
import { settingsOf } from '../../src/access/row-scope.js';
import { appoint } from '../../src/operator/appoint.js';
import { systemActor } from '../../src/kernel/actor.js';
import { appForSuite, startApp, type TestApp } from '../support/app.js';
import { testConfig } from '../support/database.js';
import { endOf, instant } from '../support/dates.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { Client, clockOf, county, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const PASSWORD = 'Zhi-tong-che-2026';
const platform = county(app, '000000');
let operator: Person;
/** A process that runs already when counties come to be. */
let neighbour: TestApp;
beforeAll(async () => {
  operator = await platform.signIn('operator');
  neighbour = await startApp({ role: 'api', database: app.database });
});
afterAll(() => neighbour.close());

interface Created {
  tenant: { code: string; kind: string; sandbox: boolean };
  token: string;
}
interface SignedIn {
  signIn: { session: { accessToken: string } | null; totpChallenge: { enrolled: boolean } | null };
}

let next = 0;
const phone = (): string => `1370000${String(++next).padStart(4, '0')}`;
const administrator = () => ({ username: 'chen', displayName: '陈管理', phone: phone() });
const wanted = (code: string, more: object = {}): Record<string, unknown> => ({
  ...{ code, name: '新县', kind: 'COUNTY', administrator: administrator() },
  ...more,
});
const tenantIdOf = async (code: string): Promise<string> => {
  const { rows } = await app.database.admin.query<{ id: string }>('select id from tenant where code = $1', [code]);
  return rows[0]?.id ?? '';
};

async function accept(tenant: string, token: string): Promise<void> {
  const input = { tenant, token, password: PASSWORD };
  const { setPassword } = await new Client(neighbour.url).run<{ setPassword: { username: string | null } }>(
    'SetPassword',
    { input },
  );
  expect(setPassword.username).not.toBeNull();
}

const signIn = async (tenant: string, username: string, password: string): Promise<SignedIn['signIn']> =>
  (await new Client(app.url).run<SignedIn>('SignIn', { input: { tenant, username, password } })).signIn;

describe('a county that the operator creates', () => {
  it('#13 works at once: its administrator sets it up, and its first appeal has the clock of the text', async () => {
    const { tenant, token } = await operator.administer<Created>(
      'createTenant',
      wanted('445102', { name: '湘桥区', city: '445100' }),
    );
    // As its city is.
    expect(tenant).toMatchObject({ code: '445102', kind: 'COUNTY', sandbox: true });
    await accept('445102', token);

    const xiangqiao = county({ ...app, url: neighbour.url }, '445102', 'WebSocket', PASSWORD);
    const admin = await xiangqiao.signIn('chen');
    const give = (command: Parameters<Person['administer']>[0], input: Record<string, unknown>) =>
      admin.administer<Record<string, { id: string; version: number }>>(command, input);
    await give('nameDivision', { code: '445102100', name: '意溪镇' });
    const enter = async (code: string, kind: string, more: object): Promise<string> => {
      const contact = { name: '林某', phone: phone() };
      const { unit } = await give('createUnit', { code, name: code, shortName: code, kind, contact, ...more });
      return unit?.id ?? '';
    };
    await enter('YIXI', 'TOWN', { divisionCode: '445102100' });
    const [bureau, market] = [await enter('ZSJ', 'DEPARTMENT', {}), await enter('SCJG', 'DEPARTMENT', {})];
    await give('assignFunction', { unitId: bureau, function: 'GOVERNMENT_SERVICES' });
    await give('assignFunction', { unitId: market, function: 'MARKET_SUPERVISION' });
    for (const [username, role, unitId] of [
      ['triage', 'TRIAGE_OFFICER', bureau],
      ['hall', 'HALL_CLERK', bureau],
      ['reviewer', 'REGISTRY_REVIEWER', market],
    ] as const) {
      const { account } = await give('createAccount', { username, displayName: username, phone: phone() });
      await give('addMembership', { accountId: account?.id, role, unitId });
      const invited = await admin.administer<{ token: string }>('issuePasswordToken', { accountId: account?.id });
      await accept('445102', invited.token);
    }

    const [hall, triage] = [await xiangqiao.signIn('hall'), await xiangqiao.signIn('triage')];
    const appeal = await hall.file({
      channel: 'SERVICE_HALL',
      enterprise: { creditCode: '91445122MA7HR9PY4Q', name: '意溪南药种植有限公司' },
      contact: { name: '郑塘', phone: phone() },
    });
    // There is no registry yet to match it with.
    await (await xiangqiao.signIn('reviewer')).review(appeal, 'CONFIRMED');
    expect(instant(clockOf(await triage.read(appeal), 'TRIAGE').dueAt)).toEqual(endOf('2026-03-05'));
    const dispatched = await triage.dispatch(appeal, { host: 'YIXI' });
    expect(clockOf(dispatched, 'TRIAGE')).toMatchObject({ state: 'MET', breachedAt: null });
  });

  it('stands in the log of the platform and in its own', async () => {
    const logged = async (code: string) =>
      (
        await app.database.admin.query<object>(
          `select act, roles, actor_id is not null as somebody from audit_entry where tenant_id = $1 and act = 'createTenant'`,
          [await tenantIdOf(code)],
        )
      ).rows;
    const entry = { act: 'createTenant', roles: ['PLATFORM_OPERATOR'], somebody: true };
    expect(await logged('445102')).toEqual([entry]);
    expect(await logged('000000')).toContainEqual(entry);
  });

  it('is refused whole where anything is wrong with it', async () => {
    await app.quiet();
    const before = await fingerprint(app.database);
    const tenants = async () => (await app.database.admin.query('select code from tenant order by code')).rows;
    const known = await tenants();
    const refusal = async (input: Record<string, unknown>) => (await operator.refused('createTenant', input)).code;
    expect(await refusal(wanted('445122'))).toBe('NAME_TAKEN');
    expect(await refusal(wanted('000000'))).toBe('INVALID_INPUT');
    expect(await refusal(wanted('445199', { city: '445122' }))).toBe('INVALID_INPUT');
    expect(await refusal(wanted('445199', { kind: 'CITY', city: '445100' }))).toBe('INVALID_INPUT');
    expect(await refusal(wanted('445199', { kind: 'PLATFORM' }))).toBe('INVALID_INPUT');
    expect(await refusal(wanted('445199', { administrator: { ...administrator(), phone: '12' } }))).toBe(
      'INVALID_INPUT',
    );
    const admin = await county(app, '445122').signIn('admin');
    expect((await admin.refused('createTenant', wanted('445199'))).code).toBe('NOT_ALLOWED');
    expect(await tenants()).toEqual(known);
    expectUnchanged(before, await fingerprint(app.database), 'it was refused');
  });

  it('outside a sandbox begins with a second factor for its administrator', async () => {
    const { token } = await operator.administer<Created>('createTenant', wanted('445199'));
    await accept('445199', token);
    expect(await signIn('445199', 'chen', PASSWORD)).toMatchObject({ session: null, totpChallenge: {} });
  });
});

describe('whoever operates the platform', () => {
  it('is in no list of counties', async () => {
    const { data } = await new Client(app.url).send<{ tenants: { code: string }[] }>('{ tenants { code } }');
    expect(data?.tenants.map(({ code }) => code)).not.toContain('000000');
  });

  it('sees no row of a county, even where a rule let him into one', async () => {
    const client = new pg.Client({ connectionString: app.database.appUrl });
    await client.connect();
    try {
      const memberships = [{ role: 'PLATFORM_OPERATOR', unitId: null }] as const;
      const lost = { ...systemActor(await tenantIdOf('445122')), kind: 'ACCOUNT' as const, memberships };
      await client.query('begin read only');
      for (const [name, value] of settingsOf(lost, { command: false }))
        await client.query('select set_config($1, $2, true)', [name, value]);
      for (const table of [
        'appeal',
        'appeal_event',
        'enterprise',
        'account',
        'membership',
        'message',
        'notice',
        'audit_entry',
      ])
        expect([table, (await client.query(`select from ${table}`)).rowCount]).toEqual([table, 0]);
    } finally {
      await client.end();
    }
  });

  it('moves configuration from county to county, which the log of the one that takes it tells', async () => {
    const { configuration } = await operator.client.run<{ configuration: object }>('Configuration', {
      tenant: '445122',
    });
    const imported = (dryRun: boolean) =>
      operator.administer<{ differences: object[] }>('importConfiguration', {
        ...{ tenant: '445103', configuration, dryRun },
      });
    await app.quiet();
    const before = await fingerprint(app.database);
    const { differences } = await imported(true);
    expectUnchanged(before, await fingerprint(app.database), 'it was a dry run');
    expect(differences.length).toBeGreaterThan(10);
    expect((await imported(false)).differences).toEqual(differences);
    expect((await imported(true)).differences).toEqual([]);

    const auditor = await county(app, '445103').signIn('auditor');
    const filter = { acts: ['importConfiguration'] };
    const { auditEntries } = await auditor.client.run<{ auditEntries: { nodes: object[] } }>('AuditEntries', {
      filter,
    });
    const entry: unknown = expect.objectContaining({ roles: ['PLATFORM_OPERATOR'], outcome: 'DONE' });
    expect(auditEntries.nodes).toEqual([entry, entry, entry]);
  });

  it('has none of its own to move, and an administrator none but his', async () => {
    const configurationFor = async ({ client }: Person, tenant?: string) =>
      (await client.send('query ($tenant: String) { configuration(tenant: $tenant) }', { tenant })).errors[0]
        ?.extensions.code;
    const admin = await county(app, '445122').signIn('admin');
    expect(await configurationFor(operator)).toBe('FORBIDDEN');
    expect(await configurationFor(admin, '445103')).toBe('FORBIDDEN');
    expect(await configurationFor(admin, '445122')).toBeUndefined();
    const input = { configuration: { format: 1 }, dryRun: true };
    expect((await admin.refused('importConfiguration', { ...input, tenant: '445103' })).code).toBe('NOT_ALLOWED');
    expect((await operator.refused('importConfiguration', input)).code).toBe('NOT_ALLOWED');
    expect((await operator.fails('importConfiguration', { ...input, tenant: '999999' })).extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('is appointed from the command line, by a token, and owes a second factor', async () => {
    await app.database.admin.query(`update tenant set totp_required = true where code = '000000'`);
    // As the owner of the database, who alone says under which key a tenant's texts stand.
    const config = testConfig(app.database);
    const connections = { ...app.database, appUrl: app.database.ownerUrl, queueUrl: app.database.workerUrl };
    const services = await openServices(config, connections, { logger: makeLogger(config) });
    const told = await appoint(services, ['ops', '陈运营', '13800000000']);
    await accept('000000', /token {2}(\S+)/.exec(told)?.[1] ?? '');
    expect(await signIn('000000', 'ops', PASSWORD)).toMatchObject({
      session: null,
      totpChallenge: { enrolled: false },
    });
    await expect(appoint(services, ['ops'])).rejects.toThrow('Usage');
    // Once more is an invitation anew.
    expect(await appoint(services, ['ops', '陈运营', '13800000000'])).toContain('token');
    await services.close();
  });
});
