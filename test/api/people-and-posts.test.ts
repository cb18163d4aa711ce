import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { Client, county, type Person } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
let admin: Person;
beforeAll(async () => {
  admin = await raoping.signIn('admin');
});

interface Account {
  id: string;
  username: string;
  displayName: string;
  phone: string | null;
  enabled: boolean;
  passwordSet: boolean;
  memberships: { role: string; unit: { code: string } | null }[];
  version: number;
}
interface Page {
  accounts: { edges: { cursor: string; node: Account }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const list = async (filter: object = {}): Promise<Page['accounts']> =>
  (await admin.client.run<Page>('Accounts', filter)).accounts;
const named = async (username: string): Promise<Account> => {
  const { edges } = await list({ first: 100, text: username });
  const found = edges.find(({ node }) => node.username === username);
  if (!found) throw new Error(`no ${username}`);
  return found.node;
};
const give = async (command: Parameters<Person['administer']>[0], input: Record<string, unknown>): Promise<Account> =>
  (await admin.administer<{ account: Account }>(command, input)).account;
const post = async (username: string, role: string, unit?: string): Promise<Record<string, unknown>> => ({
  accountId: (await named(username)).id,
  role,
  ...(unit ? { unitId: await raoping.unit(unit) } : {}),
});

let next = 0;
const enter = (username: string): Promise<Account> =>
  give('createAccount', { username, displayName: '余新', phone: `1390007${String(++next).padStart(4, '0')}` });
/** What an invitation will do. */
const withPasswordOf = (username: string, other: string) =>
  app.database.admin.query(
    `update account c set password_hash = o.password_hash from account o
      where o.tenant_id = c.tenant_id and o.username = $2 and c.username = $1
        and c.tenant_id = (select id from tenant where code = '445122')`,
    [username, other],
  );
const signIn = async (username: string) => {
  const input = { tenant: '445122', username, password: 'zhitongche-demo' };
  const { signIn: answer } = await new Client(app.url).run<{
    signIn: { session: { accessToken: string } | null; userErrors: { code: string }[] };
  }>('SignIn', { input });
  return answer;
};

describe('people', () => {
  it('are entered without a password and without a post, and cannot sign in until they have one', async () => {
    const made = await enter('yuxin');
    expect(made).toMatchObject({
      username: 'yuxin',
      displayName: '余新',
      phone: expect.stringMatching(/^139\*{4}\d{4}$/),
      enabled: true,
      passwordSet: false,
      memberships: [],
      version: 1,
    });
    expect((await signIn('yuxin')).userErrors).toMatchObject([{ code: 'SIGN_IN_FAILED' }]);
    await give('addMembership', await post('yuxin', 'UNIT_HANDLER', 'ZRZY'));
    await withPasswordOf('yuxin', 'zrzy');
    const yuxin = await raoping.signIn('yuxin');
    expect(yuxin.viewer?.memberships).toMatchObject([{ role: 'UNIT_HANDLER', unit: { code: 'ZRZY' } }]);
  });

  it('have a name to sign in with and a number of their own', async () => {
    await enter('chenyi');
    const refused = (input: object) => admin.refused('createAccount', { displayName: '某', ...input });
    expect(await refused({ username: 'chenyi', phone: '13900007990' })).toMatchObject({
      code: 'NAME_TAKEN',
      path: ['input', 'username'],
    });
    const phone = '13900001205';
    expect((await refused({ username: 'chener', phone })).code).toBe('PHONE_TAKEN');
    expect((await admin.refused('changeAccount', { accountId: (await named('chenyi')).id, phone })).code).toBe(
      'PHONE_TAKEN',
    );
    for (const username of ['x', '陈一', 'Chen', 'chen yi', `a${'b'.repeat(40)}`])
      expect(await refused({ username, phone: '13900007991' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'username'],
      });
    expect((await refused({ username: 'chensan', phone: '0768-7801234' })).code).toBe('INVALID_INPUT');
  });

  it('made at once under one name are one person', async () => {
    const tries = await Promise.all(
      [1, 2, 3].map((n) =>
        admin.client.run<{ createAccount: { account: Account | null } }>('CreateAccount', {
          input: { username: 'tongming', displayName: '同名', phone: `1390007888${n}` },
        }),
      ),
    );
    expect(tries.filter(({ createAccount }) => createAccount.account)).toHaveLength(1);
  });

  it('are renamed, under the version that was seen', async () => {
    const before = await enter('gaiming');
    const renamed = await give('changeAccount', {
      accountId: before.id,
      displayName: '余更名',
      phone: '13900007999',
      expectedVersion: before.version,
    });
    expect(renamed).toMatchObject({ displayName: '余更名', phone: '139****7999', version: before.version + 1 });
    const stale = { accountId: before.id, displayName: '余旧', expectedVersion: before.version };
    expect(await admin.refused('changeAccount', stale)).toMatchObject({
      code: 'CONFLICT',
      currentVersion: before.version + 1,
    });
  });

  it('are listed page by page, and found by name, unit and post', async () => {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { edges, pageInfo } = await list({ first: 7, after });
      seen.push(...edges.map(({ node }) => node.username));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const { rows } = await app.database.admin.query<{ username: string }>(
      `select username from account where kind = 'STAFF' and tenant_id = (select id from tenant where code = '445122')`,
    );
    expect([...seen].sort()).toEqual(rows.map(({ username }) => username).sort());
    expect(new Set(seen).size).toBe(seen.length);
    const names = async (filter: object) =>
      (await list({ first: 100, ...filter })).edges.map(({ node }) => node.username);
    expect(await names({ role: 'AUDITOR' })).toEqual(['auditor']);
    expect(await names({ text: '吴维安' })).toEqual(['admin']);
    expect(await names({ unitId: await raoping.unit('TOWN-445122100'), role: 'UNIT_HEAD' })).toEqual([
      'huanggang-head',
    ]);
    expect(await names({ text: '100%_' })).toEqual([]);
  });

  it('who are shut out are out at once, wherever they are signed in, and in again with their posts', async () => {
    const zhelin = await raoping.signIn('zhelin');
    const stream = await zhelin.watchInbox();
    const { id } = await named('zhelin');
    expect((await give('disableAccount', { accountId: id })).enabled).toBe(false);
    expect((await zhelin.fails('markRead', { appealIds: [] })).extensions.code).toBe('UNAUTHENTICATED');
    expect(await stream.ended()).toMatchObject({ closeCode: 4403 });
    expect((await signIn('zhelin')).session).toBeNull();
    expect((await list({ first: 100, enabled: false })).edges.map(({ node }) => node.username)).toEqual(['zhelin']);
    await give('enableAccount', { accountId: id });
    expect((await signIn('zhelin')).session).not.toBeNull();
    expect((await named('zhelin')).memberships).toMatchObject([{ role: 'UNIT_HANDLER' }]);
  });
});

describe('posts', () => {
  it('open and close what they are for from one request to the next', async () => {
    const person = await raoping.signIn('site-petition');
    const colleagues = async () =>
      (await person.client.run<{ colleagues: object[] }>('Colleagues', {})).colleagues.length;
    expect(await colleagues()).toBe(0);
    const input = await post('site-petition', 'UNIT_HANDLER', 'ZJJ');
    await give('addMembership', input);
    expect(await colleagues()).toBeGreaterThan(0);
    expect((await admin.refused('addMembership', input)).code).toBe('POST_HELD_ALREADY');
    const stream = await person.watchInbox();
    await give('removeMembership', input);
    expect(await stream.ended()).toMatchObject({ closeCode: 4403 });
    expect((await person.fails('markRead', { appealIds: [] })).extensions.code).toBe('UNAUTHENTICATED');
    const again = new Client(app.url, (await signIn('site-petition')).session?.accessToken);
    expect((await again.run<{ colleagues: object[] }>('Colleagues', {})).colleagues).toEqual([]);
    expect((await admin.fails('removeMembership', input)).extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['UNIT_HANDLER', undefined],
    ['TRIAGE_OFFICER', 'ZRZY'],
    ['TRIAGE_OFFICER', undefined],
    ['REGISTRY_REVIEWER', 'GSB'],
    ['SUPERVISOR', 'GSB'],
    ['SITE_DUTY', 'ZRZY'],
    ['COUNTY_LEADER', 'GSB'],
    ['AUDITOR', 'GSB'],
  ])('%s is not held in %s', async (role, unit) => {
    await named('buren').catch(() => enter('buren'));
    expect(await admin.refused('addMembership', await post('buren', role, unit))).toMatchObject({
      code: 'POST_NOT_OF_UNIT',
      path: ['input', 'unitId'],
    });
  });

  it('administrator and auditor go with no other post', async () => {
    expect((await admin.refused('addMembership', await post('auditor', 'TENANT_ADMIN', 'GSB'))).code).toBe(
      'DUTIES_SEPARATED',
    );
    expect((await admin.refused('addMembership', await post('admin', 'TRIAGE_OFFICER', 'GSB'))).code).toBe(
      'DUTIES_SEPARATED',
    );
    expect((await admin.refused('addMembership', await post('hall', 'AUDITOR'))).code).toBe('DUTIES_SEPARATED');
  });

  it('of a person another county has are not there', async () => {
    const { rows } = await app.database.admin.query<{ id: string }>(
      `select c.id from account c join tenant t on t.id = c.tenant_id where t.code = '445103' and c.username = 'triage'`,
    );
    const foreign = { accountId: `acc_${rows[0]?.id}`, role: 'UNIT_HEAD', unitId: await raoping.unit('ZRZY') };
    expect((await admin.fails('addMembership', foreign)).extensions.code).toBe('NOT_FOUND');
  });
});

describe('deputies', () => {
  it('are named by the administrator, with dates, for whoever cannot do it himself', async () => {
    const [away, deputy] = [await raoping.signIn('huanggang'), await raoping.signIn('huanggang2')];
    const unitId = await raoping.unit('TOWN-445122100');
    const [from, to] = [new Date('2026-03-02T00:00:00+08:00'), new Date('2026-03-09T00:00:00+08:00')];
    const absence = await admin.leave(deputy, from, to, { personId: away.id, unitId });
    expect(absence).toMatchObject({ person: { id: away.id }, deputy: { id: deputy.id } });
    expect((await admin.cancelAbsence(absence))?.cancelledAt).not.toBeNull();
  });
});

describe('a county stays governed', () => {
  it('nobody disables himself or takes his own post of administrator', async () => {
    expect((await admin.refused('disableAccount', { accountId: admin.id })).code).toBe('OWN_ADMIN_POST');
    expect((await admin.refused('removeMembership', await post('admin', 'TENANT_ADMIN', 'GSB'))).code).toBe(
      'OWN_ADMIN_POST',
    );
  });

  it('of two administrators who take each other’s post, one stays', async () => {
    for (const username of ['admin2', 'admin3']) {
      await enter(username);
      await give('addMembership', await post(username, 'TENANT_ADMIN', 'GSB'));
      await withPasswordOf(username, 'admin');
    }
    const [second, third] = await Promise.all([raoping.signIn('admin2'), raoping.signIn('admin3')]);
    await second.administer('disableAccount', { accountId: admin.id });
    const [ofSecond, ofThird] = [await takingFrom(second), await takingFrom(third)];
    const taken = await Promise.all([
      second.client.send<Taken>(REMOVE, { input: ofThird }),
      third.client.send<Taken>(REMOVE, { input: ofSecond }),
    ]);
    expect(taken.filter(({ data }) => data?.removeMembership?.account)).toHaveLength(1);
    const { rows } = await app.database.admin.query(
      `select 1 from membership m join account c on c.tenant_id = m.tenant_id and c.id = m.account_id and c.enabled
        where m.role = 'TENANT_ADMIN' and m.tenant_id = (select id from tenant where code = '445122')`,
    );
    expect(rows).toHaveLength(1);
  });

  type Taken = { removeMembership: { account: object | null } | null };
  const REMOVE =
    'mutation ($input: MembershipInput!) { removeMembership(input: $input) { account { id } userErrors { code } } }';
  const takingFrom = async (person: Person) => ({
    accountId: person.id,
    role: 'TENANT_ADMIN',
    unitId: await raoping.unit('GSB'),
  });
});
