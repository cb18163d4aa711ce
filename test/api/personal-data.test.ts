import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApp } from '../support/app.js';
import { makeDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { county, DEPARTMENT, handling, operation, type County, type Person } from '../support/kit/index.js';
import { asApp, startProgram, type Program } from '../support/process.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';

interface Site {
  database: TestDatabase;
  program: Program;
  app: TestApp;
  raoping: County;
  close(): Promise<void>;
}

/** The whole program as a process of its own, telling all that it can tell. */
async function openSite(config: Record<string, string> = {}): Promise<Site> {
  const database = await makeDatabase({ withoutAppeals: true });
  const program = await startProgram({ role: 'all', database, config: { LOG_LEVEL: 'trace', ...config } });
  const app = asApp(program, database);
  return {
    ...{ database, program, app, raoping: county(app, '445122') },
    async close() {
      await program.stop();
      await database.drop();
    },
  };
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WHY = { purpose: 'CLARIFY', reason: '核实来文内容' };

interface Entry {
  act: string;
  outcome: string;
  code: string | null;
  objectId: string | null;
  detail: Record<string, string> | null;
  reason: string | null;
}

const revealsIn = async (raoping: County, objectId?: string): Promise<Entry[]> => {
  const { client } = await raoping.signIn('auditor');
  const variables = { first: 100, filter: { kinds: ['REVEAL'], objectId } };
  return (await client.run<{ auditEntries: { nodes: Entry[] } }>('AuditEntries', variables)).auditEntries.nodes;
};

describe('what is masked', () => {
  it('is shown to whoever has to speak with the contact, for a reason, and not to others who read the appeal', async () => {
    const { raoping } = site;
    const { appeal, enterprise, bureau, town, department } = await handling(raoping, {
      dispatching: { coHandlers: [DEPARTMENT] },
    });
    const inClear = (await enterprise.read(appeal)).contact;
    expect(inClear.phone).toBe('13900001501');
    for (const who of [bureau, town, department]) {
      expect((await who.read(appeal)).contact).toEqual({ name: expect.stringContaining('*'), phone: '139****1501' });
      expect(await who.reveal(appeal)).toEqual(inClear);
    }
    const [supervisor, stranger] = await Promise.all([raoping.signIn('supervisor'), raoping.signIn('zhelin')]);
    const input = { appealId: appeal.id, ...WHY };
    for (const who of [supervisor, enterprise])
      expect((await who.refused('revealContact', input)).code).toBe('NOT_ALLOWED');
    // What one may not read is not told from what there is not.
    const nothing = { ...input, appealId: 'apl_01900000-0000-7000-8000-000000000000' };
    const heard = await Promise.all([input, nothing].map((about) => stranger.fails('revealContact', about)));
    expect(heard[0]).toEqual(heard[1]);
    expect(heard[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('needs words of five characters at least, and what they are for', async () => {
    const { raoping } = site;
    const { appeal, bureau } = await handling(raoping);
    for (const reason of ['', '核实', '字'.repeat(201)])
      expect(await bureau.refused('revealContact', { appealId: appeal.id, ...WHY, reason })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'reason'],
      });
  });

  it('stands in the audit log with what for; the words are sealed beside it, for the auditor', async () => {
    const { raoping, database } = site;
    const { appeal, bureau } = await handling(raoping);
    const supervisor = await raoping.signIn('supervisor');
    await bureau.reveal(appeal, '致电 13987650001 核实');
    await supervisor.refusal('revealContact', { appealId: appeal.id, ...WHY });
    const [refused, done] = await revealsIn(raoping, appeal.id);
    expect(done).toMatchObject({ act: 'revealContact', outcome: 'DONE', reason: '致电 13987650001 核实' });
    expect(done?.detail).toEqual({ purpose: 'FOLLOW_UP', reveal: expect.any(String) });
    expect(refused).toMatchObject({ outcome: 'REFUSED', code: 'NOT_ALLOWED', detail: null, reason: null });
    const { rows } = await database.admin.query(`select from reveal r where r::text like '%13987650001%'`);
    expect(rows).toEqual([]);
  });

  it('is not kept under an idempotency key, nor by a cache: each look is one of its own', async () => {
    const { raoping, database } = site;
    const { appeal, bureau } = await handling(raoping);
    const before = (await revealsIn(raoping, appeal.id)).length;
    for (let time = 0; time < 2; time++) {
      const variables = { input: { appealId: appeal.id, ...WHY } };
      const answer = await bureau.client.send(operation('RevealContact'), variables, { 'idempotency-key': 'one' });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect((await revealsIn(raoping, appeal.id)).length).toBe(before + 2);
    const { rows } = await database.admin.query(`select from idempotency_record where field = 'revealContact'`);
    expect(rows).toEqual([]);
  });

  it('of the staff is the administrator’s, twenty times an hour, whether there is something to show or not', async () => {
    const { raoping } = site;
    const [admin, bureau] = await Promise.all([raoping.signIn('admin'), raoping.signIn('triage')]);
    const phone = '13987650002';
    const made = await admin.administer<{ account: { id: string; phone: string } }>('createAccount', {
      ...{ username: 'reached', displayName: '联络员', phone },
    });
    expect(made.account.phone).toBe('139****0002');
    const input = { accountId: made.account.id, ...WHY };
    const look = (who: Person, about: object = input) =>
      who.client.send<{ revealPhone: { phone: string } }>(operation('RevealPhone'), { input: about });
    expect((await look(admin)).data?.revealPhone.phone).toBe(phone);
    expect((await bureau.refusal('revealPhone', input)).code).toBe('NOT_ALLOWED');

    const nobody = { ...input, accountId: 'acc_01900000-0000-7000-8000-000000000000' };
    for (let time = 2; time <= 20; time++) await look(admin, time % 2 === 0 ? nobody : input);
    const { status, headers, errors } = await look(admin);
    expect([status, errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(headers.get('retry-after')).toBe(String(errors[0]?.extensions['retryAfterSeconds']));
    expect((await revealsIn(raoping))[0]).toMatchObject({ outcome: 'REFUSED', code: 'RATE_LIMITED' });
    expect((await bureau.refusal('revealPhone', input)).code).toBe('NOT_ALLOWED');
  });
});

describe('a named person of a unit in clear', () => {
  it('#47 is shown to whoever has to speak with units, for a reason that the auditor reads, and to nobody else', async () => {
    const { raoping } = site;
    const [supervisor, bureau, town, elsewhere] = await Promise.all([
      raoping.signIn('supervisor'),
      raoping.signIn('triage'),
      raoping.signIn('huanggang'),
      raoping.signIn('zhelin'),
    ]);
    const unitId = await raoping.unit('TOWN-445122100');
    const person = { name: '专人甲', phone: '13987650003' };
    const { unitContact } = await town.keepContact('designateUnitContact', { unitId, ...person });
    const input = { unitContactId: unitContact?.id, ...WHY };
    const look = async ({ client }: Person) =>
      (await client.run<{ revealUnitContact: object }>('RevealUnitContact', { input })).revealUnitContact;
    for (const who of [supervisor, bureau, town]) expect(await look(who)).toEqual({ ...person, userErrors: [] });
    const { errors } = await elsewhere.client.send(operation('RevealUnitContact'), { input });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    const done = (await revealsIn(raoping)).find(({ outcome }) => outcome === 'DONE');
    expect(done).toMatchObject({ act: 'revealUnitContact', outcome: 'DONE', reason: '核实来文内容' });
  });
});

const NAME = '金丝雀某';
const PHONE = '13987654321';
const WORDS = '金丝雀在煤矿里歌唱';
const CANARIES = [NAME, PHONE, WORDS];

/** What people wrote is kept as they wrote it, and read by its parties: the closed list. */
const WRITTEN = ['message.text'];

/** Where in the database a canary is: every table of every schema, every column, whatever its type. */
async function perches({ admin }: TestDatabase): Promise<string[]> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await admin.query<{ column: string }>(
      `select distinct c.key as column from ${name} t, jsonb_each_text(to_jsonb(t)) c where c.value like any ($1)`,
      [CANARIES.map((canary) => `%${canary}%`)],
    );
    for (const { column } of rows) found.add(`${name.replace('public.', '')}.${column}`);
  }
  return [...found].sort();
}

/** Everything that Redis holds, as text. */
async function contents(url: string): Promise<string> {
  const redis = new Redis(url);
  try {
    const parts = await Promise.all(
      (await redis.keys('*')).map(async (key) => {
        const read: Record<string, () => Promise<unknown>> = {
          string: () => redis.get(key),
          hash: () => redis.hgetall(key),
          list: () => redis.lrange(key, 0, -1),
          set: () => redis.smembers(key),
          zset: () => redis.zrange(key, 0, '-1'),
          stream: () => redis.xrange(key, '-', '+'),
        };
        return [key, await read[await redis.type(key)]?.()];
      }),
    );
    return JSON.stringify(parts);
  } finally {
    redis.disconnect();
  }
}

/** Lets the canaries through everything that takes a name, a phone or words; answers all that was said in reply to what failed. */
async function fly({ raoping, database, program, app }: Site): Promise<string> {
  const contact = { name: NAME, phone: PHONE };
  const [hall, hotline, admin] = await Promise.all([raoping.signIn('hall'), raoping.client(), raoping.signIn('admin')]);
  const heard: unknown[] = [];
  const hear = async (work: Promise<unknown>): Promise<void> =>
    void heard.push(
      await work.then(
        (answer) => answer,
        (error: Error) => error.message,
      ),
    );

  // Signing in, entering, naming.
  const person = await raoping.newcomer(PHONE, NAME);
  await person.claim('claimEnterprise', {
    ...{ creditCode: '91445122MA86FREH0U', enterpriseName: '饶平县浮石石材', legalRepresentative: NAME },
  });
  await person.client.run('SaveDraft', { input: { content: { title: '草稿', contact } } });
  await admin.administer('createAccount', { username: 'canary', displayName: '测试员', phone: PHONE });
  await admin.client.run('DesignateUnitContact', { input: { unitId: await raoping.unit(DEPARTMENT), ...contact } });
  await hall.file({ channel: 'SERVICE_HALL', enterprise: ORDER.enterprise, contact });
  const order = { ...ORDER, contact: { ...contact, phone: '13900007001' } };
  await hotline.give('fileAppeal', order);
  await hotline.give('fileAppeal', { ...order, contact });

  // An appeal, its messages and SMS, and a look at whose it is.
  const { appeal, enterprise, bureau, town } = await handling(raoping, {
    filing: { contact },
    dispatching: { coHandlers: [DEPARTMENT] },
  });
  await enterprise.message(appeal, { text: WORDS });
  expect(await town.reveal(appeal, `致电${NAME} ${PHONE}`)).toEqual(contact);
  await town.reply(appeal, 'SOLVED');
  await bureau.list({ text: PHONE });

  // What is refused, malformed, or not found.
  await hear(
    hall.refusal('fileAppeal', { ...ORDER, channel: 'SERVICE_HALL', contact: { name: NAME, phone: `${PHONE}9` } }),
  );
  await hear(
    raoping.anybody().client.run('SignInWithCode', { input: { tenant: '445122', phone: PHONE, code: WORDS } }),
  );
  await hear(bureau.client.send(operation('SendMessage'), { input: { appealId: appeal.id, text: { [NAME]: PHONE } } }));
  await hear(bureau.client.send(`query { appeals(text: "${PHONE}") { ${'nodes '.repeat(2)} } `));
  const post = (body: string) =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  for (const answer of [
    post(`{"query": "${WORDS}`),
    fetch(`${app.url}/graphql?query={${encodeURIComponent(NAME)}}`),
    fetch(`${app.url}/files/${PHONE}`),
  ])
    await hear(answer.then((got) => got.text()));

  // Faults whose messages hold what they failed on: the row of a command, and a job's own.
  await database.admin.query(
    `alter table message add constraint no_canary check (text not like '${WORDS}%') not valid`,
  );
  await hear(enterprise.client.send(operation('SendMessage'), { input: { appealId: appeal.id, text: `${WORDS}！` } }));
  await database.admin.query(`
    create function screech() returns trigger language plpgsql as
      $$ begin raise exception 'no' using detail = '${NAME} ${WORDS}', hint = '${PHONE}'; end $$;
    create trigger screech before update on notice for each row execute function screech()`);
  await raoping.anybody().client.run('RequestSignInCode', { input: { tenant: '445122', phone: PHONE } });
  await eventually(() => Promise.resolve(program.output.includes('a job failed')));
  await database.admin.query('drop trigger screech on notice; drop function screech');
  return JSON.stringify(heard);
}

const ORDER = {
  channel: 'HOTLINE',
  externalNo: 'CANARY-1',
  kind: 'HELP',
  title: '育苗场用电线路频繁跳闸',
  description: '来电人反映近期线路频繁跳闸，希望排查。',
  divisionCode: '445122122',
  enterprise: { creditCode: '91445122MA6PBDCR3U', name: '饶平县海昕鲍鱼育苗有限公司' },
};

/** Flies them, and looks wherever something is kept or said in the clear. */
async function expectNoneSeen(at: Site): Promise<void> {
  const heard = await fly(at);
  const ofDatabase = readFileSync(join(process.env['TEST_FILES_DIR'] ?? '', '..', 'postgres.log'), 'utf8');
  expect(ofDatabase).toContain('no_canary');
  for (const [where, text] of Object.entries({ errors: heard, log: at.program.output, ofDatabase }))
    for (const canary of CANARIES) expect([where, text.includes(canary)]).toEqual([where, false]);
  expect(heard).toContain('INTERNAL_SERVER_ERROR');
  expect(at.program.output).toContain('INTERNAL_SERVER_ERROR');
  expect(await perches(at.database)).toEqual(WRITTEN);
}

describe('a canary name, phone and message', () => {
  it('appear in no log, error, queue, stream or audit entry, and in no column but what people wrote', async () => {
    await expectNoneSeen(site);
  });
});

describeWithRedis('with the queue in Redis', () => {
  let redis: TestRedis;
  let other: Site;
  beforeAll(async () => {
    redis = await startRedis();
    other = await openSite({ REDIS_URL: redis.url });
  });
  afterAll(async () => {
    await other.close();
    await redis.stop();
  });

  it('they appear in no key of it either', async () => {
    await expectNoneSeen(other);
    const held = await contents(redis.url);
    expect(held).toContain('send-notice');
    for (const canary of CANARIES) expect(held).not.toContain(canary);
  });
});
