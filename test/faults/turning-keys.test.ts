import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginTurn, sealedTables, turnKeys } from '../../src/platform/crypto/turn-keys.js';
import type { Services } from '../../src/platform/services.js';
import { asWorker, startApp, type TestApp } from '../support/app.js';
import { makeDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { Client, county } from '../support/kit/index.js';

/** The steps of docs/operations.md: known everywhere, then written, then alone. 国密 at the same time. */
const SECOND = `2:${'the second secret of personal data'}`;
const KNOWN = { DATA_KEYS: `1,${SECOND}` };
const WRITTEN = { DATA_KEYS: `${SECOND},1`, CIPHER_SUITE: 'SM' };
const ALONE = { DATA_KEYS: SECOND, CIPHER_SUITE: 'SM' };
const NEW = 's1.2.';

let database: TestDatabase;
let worker: Services & { close(): Promise<void> };
let [before, after]: TestApp[] = [];
beforeAll(async () => {
  database = await makeDatabase();
  [before, after, worker] = await Promise.all([
    startApp({ role: 'api', database, config: KNOWN }),
    startApp({ role: 'api', database, config: WRITTEN }),
    asWorker(database, WRITTEN),
  ]);
});
afterAll(async () => {
  for (const opened of [before, after, worker]) await opened?.close();
  await database.drop();
});

const look = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.admin.query<Row>(sql, values)).rows;

interface Text {
  where: string;
  tenantId: string;
  text: string;
  plain: string;
}

/** Every sealed text of every table, as the catalogue has them, in clear. */
async function everyText(): Promise<Text[]> {
  const columns = await look<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and column_name like '%\\_cipher' order by 1, 2`,
  );
  const texts: Text[] = [];
  for (const { table, column } of columns) {
    const rows = await look<{ tenantId: string; rowId: string; text: string }>(
      `select tenant_id as "tenantId", id as "rowId", ${column} as text from ${table} where ${column} is not null`,
    );
    for (const { tenantId, rowId, text } of rows) {
      const place = { tenantId, rowId, table, column: column.replace('_cipher', '') };
      const where = `${table}.${column} ${tenantId} ${rowId}`;
      texts.push({ where, tenantId, text, plain: worker.cipher.decrypt(text, place) });
    }
  }
  return texts;
}

const underNew = (texts: Text[]): number => texts.filter(({ text }) => text.startsWith(NEW)).length;

const ORDER = {
  channel: 'HOTLINE',
  kind: 'HELP',
  title: '育苗场用电线路频繁跳闸',
  description: '来电人反映近期线路频繁跳闸，希望排查。',
  divisionCode: '445122122',
  enterprise: { creditCode: '91445122MA6PBDCR3U', name: '饶平县海昕鲍鱼育苗有限公司' },
};

/** People of an enterprise who sign in by phone, read and file, and a hotline that enters whom it has heard, over and over. */
function work(apps: () => TestApp[]) {
  let [stopped, rounds] = [false, 0];
  const round = async (): Promise<void> => {
    const app = apps()[rounds % apps().length] as TestApp;
    const place = county(app, '445122');
    const enterprise = await place.contact('13900001501');
    const appeal = await enterprise.file();
    expect(appeal.contact.phone).toBe('13900001501');
    expect((await enterprise.read(appeal)).contact).toEqual(appeal.contact);
    const hotline = await place.client();
    await hotline.give('fileAppeal', {
      ...ORDER,
      externalNo: `TURN-${rounds}`,
      contact: { name: '蔡先生', phone: `1390000710${rounds % 7}` },
    });
    rounds += 1;
  };
  const running = (async () => {
    while (!stopped) await round();
  })();
  return {
    rounds: () => rounds,
    async moreThan(some: number): Promise<void> {
      const goal = rounds + some;
      await Promise.race([running, eventually(() => Promise.resolve(rounds > goal))]);
    },
    async stop(): Promise<void> {
      stopped = true;
      await running;
    },
  };
}

const openKeys = () => look<{ keys: string[] }>('select data_keys as keys from tenant');

describe('turning the key of personal data', () => {
  it('killed half-way it goes on; texts stay readable and people are found by phone throughout; nothing is left under the old key', async () => {
    const were = await everyText();
    expect(underNew(were)).toBe(0);
    let apps = [before as TestApp, after as TestApp];
    const load = work(() => apps);
    await load.moreThan(1);

    await beginTurn(worker);
    let left = Math.floor(were.length * 0.4);
    const mortal = {
      ...worker,
      cipher: {
        ...worker.cipher,
        encrypt(...what: Parameters<typeof worker.cipher.encrypt>) {
          if (left-- === 0) throw new Error('killed');
          return worker.cipher.encrypt(...what);
        },
      },
    };
    await expect(turnKeys(mortal)).rejects.toThrow('killed');
    const half = await everyText();
    expect(underNew(half)).toBeGreaterThan(0);
    expect(underNew(half)).toBeLessThan(half.length);
    await load.moreThan(4);

    // Whoever takes the old key away too early is told.
    await expect(startApp({ role: 'api', database, config: ALONE })).rejects.toMatchObject({
      code: 'DATA_KEY_MISSING',
      message: expect.stringContaining('does not have: 1.'),
    });

    apps = [after as TestApp];
    await load.moreThan(1);
    await eventually(async () => {
      await turnKeys(worker);
      return (await openKeys()).every(({ keys }) => keys.length === 1);
    });
    await load.moreThan(1);
    await load.stop();

    const now = await everyText();
    expect(now.filter(({ text }) => !text.startsWith(NEW))).toEqual([]);
    const plain = new Map(now.map((text) => [text.where, text.plain]));
    for (const text of were) expect(`${text.where} ${plain.get(text.where)}`).toBe(`${text.where} ${text.plain}`);
    expect(new Set((await openKeys()).map(({ keys }) => keys.join()))).toEqual(new Set(['s1.2']));
  });

  it('hashes go with their texts, and no phone is two people', async () => {
    const texts = await everyText();
    for (const { table, hashes } of sealedTables(worker.database))
      for (const { hash, of } of hashes) {
        const rows = await look<{ tenantId: string; rowId: string; hash: string }>(
          `select tenant_id as "tenantId", id as "rowId", ${hash} as hash from ${table} where ${of} is not null`,
        );
        const kept = new Map(rows.map((row) => [`${table}.${of} ${row.tenantId} ${row.rowId}`, row.hash]));
        for (const { where, tenantId, plain } of texts)
          if (where.startsWith(`${table}.${of} `)) expect(kept.get(where)).toBe(worker.phoneHash(plain, tenantId));
        expect(kept.size).toBeGreaterThan(0);
      }
  });

  it('processes that write by different keys know each other’s codes, and register one person once', async () => {
    const who = { tenant: '445122', phone: '13900007201' };
    const [first, second] = [before, after].map((app) => new Client((app as TestApp).url)) as [Client, Client];
    const codeOf = async (client: Client): Promise<string> => {
      const asked = { input: who };
      return (await client.run<{ requestSignInCode: { sandboxCode: string } }>('RequestSignInCode', asked))
        .requestSignInCode.sandboxCode;
    };
    const enter = async (client: Client, operation: 'RegisterContact' | 'SignInWithCode', input: object) => {
      const [answer] = Object.values(
        await client.run<Record<string, { session: object | null }>>(operation, { input }),
      );
      return answer?.session;
    };
    expect(
      await enter(first, 'RegisterContact', { ...who, name: '蔡先生', code: await codeOf(second) }),
    ).not.toBeNull();
    expect(
      await enter(second, 'RegisterContact', { ...who, name: '蔡先生', code: await codeOf(first) }),
    ).not.toBeNull();
    expect(await enter(second, 'SignInWithCode', { ...who, code: await codeOf(first) })).not.toBeNull();
    const accounts = (await everyText()).filter(
      ({ where, plain }) => where.startsWith('account.phone') && plain === who.phone,
    );
    expect(accounts).toHaveLength(1);
  });

  it('its beginning and its end stand in the audit log of each county, with how much it was', async () => {
    const entries = await look<{ tenant_id: string; actor_kind: string; detail: Record<string, string> }>(
      `select tenant_id, actor_kind, detail from audit_entry where act = 'turnKeys' order by tenant_id, occurred_at, id`,
    );
    const tenants = await look('select id from tenant');
    expect(entries).toHaveLength(2 * tenants.length);
    for (const [at, entry] of entries.entries())
      expect(entry).toMatchObject({
        actor_kind: 'SYSTEM',
        detail: { phase: at % 2 === 0 ? 'BEGUN' : 'ENDED', key: 's1.2', rows: expect.stringMatching(/^\d+$/) },
      });
  });

  it('the new key alone is enough afterwards', async () => {
    const { rows } = await database.admin.query('select from account where phone_hash not like $1', [`${NEW}%`]);
    // The one that was registered by the process with the old key: the next turn takes it along.
    expect(rows).toHaveLength(1);
    await database.admin.query(`update tenant set data_keys = '{v1.1,s1.2}'`);
    await turnKeys(worker);
    const alone = await startApp({ role: 'api', database, config: ALONE });
    try {
      const enterprise = await county(alone, '445122').contact('13900001501');
      const [appeal] = await enterprise.list();
      expect((await enterprise.read(appeal as { id: string })).contact.phone).toBe('13900001501');
    } finally {
      await alone.close();
    }
  });
});

describe('what is sealed', () => {
  const columnsLike = async (end: string): Promise<string[]> =>
    (
      await look<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
          where table_schema = 'public' and column_name like $1 order by 1`,
        [`%\\_${end}`],
      )
    ).map(({ name }) => name);

  it('is turned, table by table', async () => {
    const turned = sealedTables(worker.database).flatMap(({ table, ciphers }) =>
      ciphers.map((name) => `${table}.${name}`),
    );
    expect(turned.sort()).toEqual(await columnsLike('cipher'));
    const role = new URL(database.workerUrl).username;
    const open = await look<{ may: boolean }>(
      `select has_column_privilege($1, split_part(name, '.', 1), split_part(name, '.', 2), 'update') as may
         from unnest($2::text[]) as name`,
      [role, turned],
    );
    expect(open.map(({ may }) => may)).toEqual(turned.map(() => true));
  });

  it('has its hash turned with it; other hashes are of what nobody can turn back, or run out', async () => {
    const turned = sealedTables(worker.database).flatMap(({ table, hashes }) =>
      hashes.map(({ hash }) => `${table}.${hash}`),
    );
    const others = [
      // Of passwords, tokens and codes, without a key.
      'account.password_hash',
      'appeal.evaluation_token_hash',
      'integration_client.previous_secret_hash',
      'integration_client.secret_hash',
      'password_token.token_hash',
      'recovery_code.code_hash',
      'session.family_hash',
      'session.refresh_hash',
      'sms_code.code_hash',
      'idempotency_record.request_hash',
      // Sealed in the audit log, under its own key.
      'audit_entry.address_hash',
      // Gone within a day.
      'sms_code.phone_hash',
    ];
    expect([...turned, ...others].sort()).toEqual(await columnsLike('hash'));
  });
});
