import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeLogger, openServices } from '../../src/app.js';
import type { Services } from '../../src/platform/services.js';
import { fireDeadline } from '../../src/time/due-runner.js';
import { makeDatabase, testConfig, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import {
  Client,
  county,
  operation,
  type Appeal,
  type County,
  type Person,
  type UserError,
} from '../support/kit/index.js';
import { asApp, startProgram, type Program } from '../support/process.js';

/** Appeals that live through all five races: 40 × 5 = 200 pairs. */
const APPEALS = 40;
/** Pairs under way at a time. */
const AT_A_TIME = 8;

interface Payload {
  appeal?: Appeal | null;
  userErrors: UserError[];
}

/** One side of a pair: the code it was refused with, or null where it was done. */
type Side = string | null;

let database: TestDatabase;
let programs: Program[] = [];
/** The same county, met through one process or the other. */
let here: County;
let there: County;
let worker: Services & { close(): Promise<void> };
const appeals: Appeal[] = [];

beforeAll(async () => {
  database = await makeDatabase();
  const config = { SWEEP_INTERVAL_MS: '200' };
  programs = await Promise.all(
    (['api', 'api', 'worker'] as const).map((role) => startProgram({ role, database, config })),
  );
  const [first, second] = programs as [Program, Program];
  here = county(asApp(first, database), '445122');
  there = county(asApp(second, database), '445122');
  const settings = testConfig(database, { ROLE: 'worker' });
  worker = await openServices(
    settings,
    { ...database, queueUrl: database.workerUrl },
    { logger: makeLogger(settings), asWorker: true },
  );
});

afterAll(async () => {
  await worker?.close();
  await Promise.all(programs.map((program) => program.stop()));
  await database?.drop();
});

async function give(
  person: Person,
  command: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<Payload> {
  const answer = await person.client.send<Record<string, Payload>>(operation(command), { input }, headers);
  if (answer.errors.length > 0) throw new Error(`${command}: ${answer.status} ${JSON.stringify(answer.errors)}`);
  const [payload] = Object.values(answer.data ?? {});
  if (!payload) throw new Error(`${command} answered nothing`);
  return payload;
}

const sideOf = ({ userErrors }: Payload): Side => userErrors[0]?.code ?? null;

/** Every pair of a race, some at a time, in the order of the appeals. */
async function race<T>(run: (appeal: Appeal, index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let from = 0; from < appeals.length; from += AT_A_TIME) {
    const batch = appeals.slice(from, from + AT_A_TIME);
    results.push(...(await Promise.all(batch.map((appeal, index) => run(appeal, from + index)))));
  }
  return results;
}

/** Half the pairs say which version they have seen. */
const seen = (index: number, version: number): { expectedVersion?: number } =>
  index % 2 === 0 ? { expectedVersion: version } : {};

function judge(pairs: readonly [Side, Side][], otherCodes: readonly string[]): void {
  pairs.forEach((sides, index) => {
    const losers = sides.filter((side) => side !== null);
    expect([index, losers.length]).toEqual([index, 1]);
    expect(index % 2 === 0 ? ['CONFLICT'] : ['CONFLICT', ...otherCodes]).toContain(losers[0]);
  });
}

/** How often each appeal has something, by its key: `{ 1: 40 }` says once each. */
async function perAppeal(sql: string): Promise<Record<string, number>> {
  const keys = appeals.map(({ id }) => id.slice(4));
  const { rows } = await database.admin.query<{ times: number; appeals: number }>(
    `select times, count(*)::int as appeals from (
       select a.id, (${sql})::int as times from appeal a where a.id = any($1::uuid[])) counted group by times order by times`,
    [keys],
  );
  return Object.fromEntries(rows.map((row) => [String(row.times), row.appeals]));
}

const EACH_ONCE = { 1: APPEALS };

describe('200 pairs over two processes: exactly one of each wins', () => {
  it('#7 one Idempotency-Key used twice at once files one appeal', async () => {
    const enterprise = await here.contact('13900001501');
    const elsewhere = new Client(there.app.url, enterprise.client.token);
    for (let from = 0; from < APPEALS; from += AT_A_TIME)
      await Promise.all(
        Array.from({ length: AT_A_TIME }, async (_, i) => {
          const input = await enterprise.filing({ title: `并发提交 ${from + i}` });
          const headers = { 'idempotency-key': `file-${from + i}` };
          const send = (client: Client) =>
            client.send<{ fileAppeal: Payload }>(operation('FileAppeal'), { input }, headers);
          const answers = await Promise.all([send(enterprise.client), send(elsewhere)]);
          const payloads = answers.map(({ data, errors }) => {
            expect(errors).toEqual([]);
            return data?.fileAppeal as Payload;
          });
          const filed = payloads.flatMap(({ appeal }) => appeal ?? []);
          expect(new Set(filed.map(({ id }) => id)).size).toBe(1);
          for (const side of payloads.map(sideOf)) expect([null, 'CONFLICT']).toContain(side);
          // Whoever met the one in flight asks again, and hears what it came to.
          const again = await send(elsewhere);
          expect(again.data?.fileAppeal.appeal?.id).toBe(filed[0]?.id);
          appeals.push(filed[0] as Appeal);
        }),
      );
    const { rows } = await database.admin.query(`select from appeal where title like '并发提交 %'`);
    expect(rows).toHaveLength(APPEALS);
    expect(
      await perAppeal(`select count(*) from appeal_event e where e.appeal_id = a.id and e.type = 'FILED'`),
    ).toEqual(EACH_ONCE);
    expect(await perAppeal(`select count(*) from deadline d where d.appeal_id = a.id and d.rule = 'TRIAGE'`)).toEqual(
      EACH_ONCE,
    );
  });

  it('#13 two officers dispatch at once', async () => {
    const officers = [await here.signIn('triage'), await there.signIn('triage2')] as const;
    const hosts = [await here.unit('TOWN-445122100'), await there.unit('TOWN-445122100')] as const;
    const pairs = await race(async ({ id, version }, index) => {
      const sides = officers.map((officer, side) =>
        give(officer, 'DispatchAppeal', { appealId: id, hostUnitId: hosts[side], ...seen(index, version) }).then(
          sideOf,
        ),
      );
      return (await Promise.all(sides)) as [Side, Side];
    });
    judge(pairs, ['INVALID_TRANSITION']);
    expect(await perAppeal('select count(*) from dispatch d where d.appeal_id = a.id')).toEqual(EACH_ONCE);
    expect(await perAppeal('select count(*) from assignment s where s.appeal_id = a.id')).toEqual(EACH_ONCE);
    expect(
      await perAppeal(`select count(*) from appeal_event e where e.appeal_id = a.id and e.type = 'DISPATCHED'`),
    ).toEqual(EACH_ONCE);
    expect(
      await perAppeal(`select count(*) from supervision_entry r where r.appeal_id = a.id and r.cause = 'TRANSFER'`),
    ).toEqual(EACH_ONCE);
    expect(await perAppeal(`select count(*) from deadline d where d.appeal_id = a.id and d.rule = 'RECEIPT'`)).toEqual(
      EACH_ONCE,
    );
    expect(
      await perAppeal(`select count(*) from outbox o where o.appeal_id = a.id and o.topic = 'ASSIGNMENT_ADDED'`),
    ).toEqual(EACH_ONCE);
  });

  it('#16 two people of a unit receive at once', async () => {
    const people = [await here.signIn('huanggang'), await there.signIn('huanggang-head')] as const;
    const pairs = await race(async (appeal, index) => {
      const now = await people[0].reads(appeal);
      const assignmentId = now?.assignments[0]?.id;
      const sides = people.map((person) =>
        give(person, 'ReceiveAssignment', { assignmentId, ...seen(index, now?.version ?? 0) }).then(sideOf),
      );
      return (await Promise.all(sides)) as [Side, Side];
    });
    judge(pairs, ['ALREADY_RECEIVED']);
    expect(
      await perAppeal(`select count(*) from appeal_event e where e.appeal_id = a.id and e.type = 'RECEIVED'`),
    ).toEqual(EACH_ONCE);
    expect(
      await perAppeal(`select count(*) from assignment s where s.appeal_id = a.id and s.state = 'RECEIVED'`),
    ).toEqual(EACH_ONCE);
    expect(
      await perAppeal(
        `select count(*) from deadline d where d.appeal_id = a.id and d.rule = 'RECEIPT' and d.state = 'MET'`,
      ),
    ).toEqual(EACH_ONCE);
  });

  it('#18 two people of the host reply at once', async () => {
    const people = [await here.signIn('huanggang'), await there.signIn('huanggang-head')] as const;
    const pairs = await race(async (appeal, index) => {
      const now = await people[0].reads(appeal);
      const sides = people.map((person, side) =>
        give(person, 'ReplyToAppeal', {
          appealId: appeal.id,
          outcome: 'SOLVED',
          text: ['已办理。', '已办结。'][side],
          ...seen(index, now?.version ?? 0),
        }).then(sideOf),
      );
      return (await Promise.all(sides)) as [Side, Side];
    });
    judge(pairs, ['INVALID_TRANSITION']);
    expect(await perAppeal('select count(*) from handling_opinion o where o.appeal_id = a.id')).toEqual(EACH_ONCE);
    expect(
      await perAppeal(`select count(*) from notice n where n.appeal_id = a.id and n.template = 'EVALUATION_REMINDER'`),
    ).toEqual(EACH_ONCE);
  });

  it('#36 #37 an evaluation against the automatic one at the instant of expiry', async () => {
    await eventually(
      async () =>
        (await perAppeal(`select count(*) from deadline d where d.appeal_id = a.id and d.rule = 'EVALUATION'`))['1'] ===
        APPEALS,
      { timeoutMs: 30_000 },
    );
    const { rows } = await database.admin.query<{ appeal_id: string; id: string; tenant_id: string; due_at: Date }>(
      `select appeal_id, id, tenant_id, due_at from deadline where rule = 'EVALUATION' and appeal_id = any($1::uuid[])`,
      [appeals.map(({ id }) => id.slice(4))],
    );
    const clocks = new Map(rows.map((row) => [`apl_${row.appeal_id}`, row]));
    const dueAt = Math.min(...rows.map((row) => row.due_at.getTime()));
    await settleAt(new Date(dueAt - 60_000));
    const enterprise = await there.contact('13900001501');
    const pairs = await race(async (appeal, index) => {
      const clock = clocks.get(appeal.id);
      if (!clock) throw new Error('no clock');
      const now = await enterprise.reads(appeal);
      const evaluate = (): Promise<Side> =>
        give(enterprise, 'EvaluateAppeal', {
          appealId: appeal.id,
          verdict: 'DISSATISFIED',
          ...seen(index, now?.version ?? 0),
        }).then(sideOf);
      // At its due instant the clock has every right to fire; the request came a moment before it.
      const expire = async (): Promise<Side> =>
        (await fireDeadline(worker, clock.tenant_id, clock.id, clock.due_at)) ? null : 'CONFLICT';
      const sides = index % 4 < 2 ? [evaluate(), expire()] : [expire(), evaluate()];
      return (await Promise.all(sides)) as [Side, Side];
    });
    judge(pairs, ['INVALID_TRANSITION']);
    expect(await perAppeal('select count(*) from evaluation v where v.appeal_id = a.id')).toEqual(EACH_ONCE);
    expect(
      await perAppeal(
        `select count(*) from appeal_event e where e.appeal_id = a.id and e.type in ('EVALUATED', 'EVALUATED_BY_DEFAULT')`,
      ),
    ).toEqual(EACH_ONCE);
    // Whoever won, all that hangs on it agrees.
    expect(
      await perAppeal(
        `select count(*) from evaluation v join deadline d on d.appeal_id = v.appeal_id and d.rule = 'EVALUATION'
          where v.appeal_id = a.id and (v.source, v.verdict, d.state, a.state) in
            (('SYSTEM_DEFAULT', 'SATISFIED', 'LAPSED', 'CLOSED'), ('ENTERPRISE', 'DISSATISFIED', 'MET', 'DISSATISFACTION_REVIEW'))`,
      ),
    ).toEqual(EACH_ONCE);
  });
});

describe('the rest of the races', () => {
  it('#36 an evaluation by token against one signed in: one of them', async () => {
    const enterprise = await here.contact('13900001502');
    const bureau = await here.signIn('triage');
    const town = await here.signIn('huanggang');
    const anybody = there.anybody();
    for (let round = 0; round < 5; round++) {
      const appeal = await enterprise.file();
      await bureau.dispatch(appeal, { host: 'TOWN-445122100' });
      await town.receive(appeal);
      await town.reply(appeal, 'SOLVED');
      await eventually(async () =>
        (await enterprise.reads(appeal))?.deadlines.some(({ rule }) => rule === 'EVALUATION'),
      );
      const token = await here.evaluationToken(appeal);
      const [signedIn, byToken] = await Promise.all([
        give(enterprise, 'EvaluateAppeal', { appealId: appeal.id, verdict: 'SATISFIED' }),
        give(anybody, 'EvaluateByToken', { tenant: '445122', token, verdict: 'DISSATISFIED' }),
      ]);
      const losers = [sideOf(signedIn), sideOf(byToken)].filter((side) => side !== null);
      expect(losers).toHaveLength(1);
      expect(['CONFLICT', 'INVALID_TRANSITION', 'EVALUATION_TOKEN_INVALID']).toContain(losers[0]);
    }
  });

  it('#8 two clerks enter the first appeal of the same enterprise and contact at once: both are entered', async () => {
    const clerks = [await here.signIn('hall'), await there.signIn('hall')] as const;
    // Registered, and nobody's yet.
    const unknown = ['91445122MADU6MCW9A', '91445122MA86FREH0U', '91445122MAEPWRKU6T', '91445122MA7HR9PY4Q'];
    for (const [index, creditCode] of unknown.entries()) {
      const contact = { name: '陈新', phone: `1390007000${index}` };
      const filing = { channel: 'SERVICE_HALL' as const, enterprise: { creditCode, name: '新企业' }, contact };
      const filed = await Promise.all(clerks.map((clerk) => clerk.file(filing)));
      expect(filed[0]?.enterprise.id).toBe(filed[1]?.enterprise.id);
    }
  });

  it('one key, two aliases of a command in one request: neither takes the other’s answer', async () => {
    const enterprise = await here.contact('13900001503');
    const [first, second] = [
      await enterprise.filing({ title: '别名一' }),
      await enterprise.filing({ title: '别名二' }),
    ];
    const document = `mutation ($a: FileAppealInput!, $b: FileAppealInput!) {
      a: fileAppeal(input: $a) { appeal { title } userErrors { code } }
      b: fileAppeal(input: $b) { appeal { title } userErrors { code } } }`;
    const answer = await enterprise.client.send<Record<'a' | 'b', Payload>>(
      document,
      { a: first, b: second },
      { 'idempotency-key': 'two-aliases' },
    );
    expect(answer.data?.a).toMatchObject({ appeal: { title: '别名一' }, userErrors: [] });
    expect(answer.data?.b).toMatchObject({ appeal: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('#36 evaluations that arrive while the clock strikes: one each, and never after the hour', async () => {
    const enterprise = await here.contact('13900001504');
    const bureau = await here.signIn('triage');
    const town = await here.signIn('huanggang');
    const late: Appeal[] = [];
    for (let i = 0; i < 8; i++) {
      const appeal = await enterprise.file();
      await bureau.dispatch(appeal, { host: 'TOWN-445122100' });
      await town.receive(appeal);
      late.push(await town.reply(appeal, 'SOLVED'));
    }
    const dueAt = await eventually(async () => {
      const { rows } = await database.admin.query<{ at: Date; count: number }>(
        `select max(due_at) as at, count(*)::int as count from deadline where rule = 'EVALUATION' and state = 'RUNNING' and appeal_id = any($1::uuid[])`,
        [late.map(({ id }) => id.slice(4))],
      );
      return rows[0]?.count === late.length ? rows[0].at : null;
    });
    await settleAt(new Date(dueAt.getTime() - 700));
    const offset = await clockOffset();
    const domainNow = (): Date => new Date(Date.now() + offset);
    // The worker’s own sweep is the other side.
    const sides = await Promise.all(
      late.map(async (appeal, index) => {
        const until = new Date(dueAt.getTime() - 350 + index * 100);
        await eventually(() => domainNow() >= until, { everyMs: 5 });
        return sideOf(await give(enterprise, 'EvaluateAppeal', { appealId: appeal.id, verdict: 'SATISFIED' }));
      }),
    );
    await eventually(async () => {
      const { rows } = await database.admin.query(
        `select from appeal where id = any($1::uuid[]) and state = 'CLOSED'`,
        [late.map(({ id }) => id.slice(4))],
      );
      return rows.length === late.length;
    });
    for (const side of sides) expect([null, 'CONFLICT', 'INVALID_TRANSITION']).toContain(side);
    const { rows } = await database.admin.query<{ source: string; given_at: Date }>(
      'select source, given_at from evaluation where appeal_id = any($1::uuid[])',
      [late.map(({ id }) => id.slice(4))],
    );
    expect(rows).toHaveLength(late.length);
    expect(rows.filter(({ source }) => source === 'ENTERPRISE')).toHaveLength(
      sides.filter((side) => side === null).length,
    );
    for (const { source, given_at: at } of rows) expect(source === 'ENTERPRISE' ? at < dueAt : at >= dueAt).toBe(true);
  });
});

/** By how much the sandbox's clock is ahead of the database's, which is this machine's. */
async function clockOffset(): Promise<number> {
  const { rows } = await database.admin.query<{ ms: string }>(
    `select clock_offset_ms as ms from tenant where code = '445100'`,
  );
  return Number(rows[0]?.ms);
}

/** Moves the sandbox's clock as its administrator would, so that whatever falls due on the way has happened. */
async function settleAt(instant: Date): Promise<void> {
  await here.clock.to(instant);
}
