import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { KIND_OF } from '../../src/platform/audit/kinds.js';
import { documentOf, rootFields, sample } from '../access/schema-walk.js';
import { appForSuite } from '../support/app.js';
import { openEvents } from '../support/events.js';
import { Client, county, dispatched, filed, operation, type Appeal, type Person } from '../support/kit/index.js';
import { openSocket } from '../support/socket.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const NOBODY = '01900000-0000-7000-8000-000000000000';

interface Entry {
  id: string;
  kind: string;
  act: string;
  outcome: string;
  code: string | null;
  trace_id: string | null;
  actor_kind: string;
  actor_id: string | null;
  roles: string[];
  session_id: string | null;
  transport: string;
  object_id: string | null;
  detail: Record<string, string> | null;
}

/** What the log of 饶平 has since the last look, in the order of the acts. */
let seen = '';
async function entries(): Promise<Entry[]> {
  const { rows } = await app.database.admin.query<Entry>(
    `select e.* from audit_entry e join tenant t on t.id = e.tenant_id
      where t.code = '445122' and e.id::text > $1 order by e.id`,
    [seen],
  );
  seen = rows.at(-1)?.id ?? seen;
  return rows;
}

const uuid = (globalId: string | undefined): string => (globalId ?? '').slice(4);

/** Sends one operation over one of the transports. */
type Send = (token: string | null, query: string, variables: object, key?: string) => Promise<Answer>;
interface Answer {
  data?: Record<string, { userErrors?: { code: string }[] } | null> | null;
  errors?: { extensions?: { code?: string; traceId?: string } }[];
}
const OVER: Record<string, Send> = {
  HTTP: (token, query, variables, key) =>
    new Client(app.url, token).send(query, variables, key ? { 'Idempotency-Key': key } : {}),
  SSE: async (token, query, variables, key) => {
    const events = await openEvents(app.url, {
      token: token ?? undefined,
      body: { query, variables },
      headers: key ? { 'Idempotency-Key': key } : {},
    });
    await events.ended();
    const [first] = events.all();
    return JSON.parse(first?.data ?? '{}') as Answer;
  },
  WEBSOCKET: async (token, query, variables, key) => {
    const socket = await openSocket(app.url, { token });
    const reply = await socket.request({ query, variables, extensions: { idempotencyKey: key } });
    await socket.close();
    return reply as Answer;
  },
};

describe.each(Object.keys(OVER))('over %s', (transport) => {
  const send = OVER[transport] as Send;
  const account = async (username: string): Promise<string> => {
    const { rows } = await app.database.admin.query<{ id: string }>(
      `select c.id from account c join tenant t on t.id = c.tenant_id where t.code = '445122' and username = $1`,
      [username],
    );
    return rows[0]?.id ?? '';
  };

  it('a sign-in is one entry, with whose it is: the one that works and the one that does not', async () => {
    await entries();
    const input = { tenant: '445122', username: 'hall', password: 'zhitongche-demo' };
    await send(null, operation('SignIn'), { input });
    await send(null, operation('SignIn'), { input: { ...input, password: 'wrong' } });
    await send(null, operation('SignIn'), { input: { ...input, username: 'nobody-of-that-name' } });
    const id = await account('hall');
    const sign = { kind: 'SIGN_IN', act: 'signIn', transport };
    const failed = { ...sign, outcome: 'REFUSED', code: 'SIGN_IN_FAILED', actor_kind: 'ANONYMOUS', actor_id: null };
    expect(await entries()).toEqual([
      expect.objectContaining({
        ...sign,
        outcome: 'DONE',
        actor_kind: 'ACCOUNT',
        actor_id: id,
        session_id: expect.any(String),
        object_id: `acc_${id}`,
      }),
      expect.objectContaining({ ...failed, object_id: `acc_${id}` }),
      expect.objectContaining({ ...failed, object_id: null }),
    ]);
  });

  it('a command is one entry, however often it is sent under its key', async () => {
    const { appeal, bureau } = await filed(raoping);
    const input = await bureau.dispatching(appeal, { host: 'TOWN-445122100' });
    await entries();
    const key = randomUUID();
    for (let times = 0; times < 3; times++) {
      const { data } = await send(bureau.client.token, operation('DispatchAppeal'), { input }, key);
      expect(data?.['dispatchAppeal']?.userErrors).toEqual([]);
    }
    expect(await entries()).toEqual([
      expect.objectContaining({
        kind: 'COMMAND',
        act: 'dispatchAppeal',
        outcome: 'DONE',
        code: null,
        actor_kind: 'ACCOUNT',
        actor_id: uuid(bureau.viewer?.person.id),
        roles: ['TRIAGE_OFFICER'],
        session_id: expect.any(String),
        transport,
        object_id: appeal.id,
        detail: null,
      }),
    ]);
  });

  it('so is each refusal: by state, by post, by input, and what is not there', async () => {
    const { appeal, bureau, town, enterprise } = await dispatched(raoping);
    const other = await raoping.signIn('supervisor');
    await entries();
    const give = async (person: Person, command: string, input: object): Promise<string | undefined> => {
      const { data, errors } = await send(person.client.token, operation(command), { input });
      return errors?.[0]?.extensions?.code ?? Object.values(data ?? {})[0]?.userErrors?.[0]?.code;
    };
    const returning = { appealId: appeal.id, reason: 'LITIGATION', text: '案件审理中' };
    const wanted: [Person, string, object, string][] = [
      [bureau, 'ReturnAppeal', returning, 'INVALID_TRANSITION'],
      [other, 'ReturnAppeal', returning, 'NOT_ALLOWED'],
      [bureau, 'ReturnAppeal', { ...returning, text: '' }, 'INVALID_INPUT'],
      [town, 'ReceiveAssignment', { assignmentId: `asg_${NOBODY}` }, 'NOT_FOUND'],
      [enterprise, 'ReceiveAssignment', { assignmentId: await town.assignment(appeal) }, 'NOT_ALLOWED'],
    ];
    for (const [person, command, input, code] of wanted) expect(await give(person, command, input)).toBe(code);
    const written = await entries();
    expect(written.map(({ code }) => code)).toEqual(wanted.map(([, , , code]) => code));
    expect(written.map(({ object_id }) => object_id)).toEqual([
      ...[appeal.id, appeal.id, appeal.id, `asg_${NOBODY}`],
      // The command had come as far as the appeal when it was refused.
      appeal.id,
    ]);
    for (const entry of written) expect(entry).toMatchObject({ kind: 'COMMAND', outcome: 'REFUSED', transport });
  });

  it('so is a question that is not the asker’s', async () => {
    const town = await raoping.signIn('huanggang');
    await entries();
    const { errors } = await send(town.client.token, '{ notices { nodes { id } } }', {});
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await send(town.client.token, '{ appeals { nodes { id } } }', {});
    expect(await entries()).toEqual([
      expect.objectContaining({ kind: 'READ', act: 'notices', outcome: 'REFUSED', code: 'FORBIDDEN', transport }),
    ]);
  });

  it('a fault as well, under the trace id that its client was told', async () => {
    const enterprise = await raoping.contact('13900001501');
    await entries();
    await app.database.admin.query('alter table draft rename to draft_away');
    const { errors } = await send(enterprise.client.token, operation('SaveDraft'), { input: { content: {} } });
    await app.database.admin.query('alter table draft_away rename to draft');
    const [fault] = errors ?? [];
    expect(fault?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(await entries()).toEqual([
      expect.objectContaining({
        act: 'saveDraft',
        outcome: 'FAILED',
        code: 'INTERNAL_SERVER_ERROR',
        trace_id: fault?.extensions?.traceId,
        transport,
      }),
    ]);
  });
});

describe('every mutation there is', () => {
  it('leaves one entry, whoever gives it', async () => {
    const names = rootFields('mutation').map(({ name }) => name);
    expect(Object.keys(KIND_OF).filter((name) => !names.includes(name))).toEqual([]);
    const known = { tenant: '445122', phone: '13900001501', refreshToken: '445122.none', token: 'none' };
    for (const field of rootFields('mutation')) {
      // Signed in anew each time: one of the commands is to sign out.
      const input = { tenant: '445122', username: 'leader1', password: 'zhitongche-demo' };
      const { signIn } = await new Client(app.url).run<{ signIn: { session: { accessToken: string } } }>('SignIn', {
        input,
      });
      await entries();
      const [argument] = field.args;
      const variables = argument ? { [argument.name]: sample(argument.type, argument.name, known) } : {};
      await new Client(app.url, signIn.session.accessToken).send(documentOf('mutation', field, 1), variables);
      const left = (await entries()).map(({ act, kind }) => ({ act, kind }));
      // Of a challenge that is none nobody knows whose county it is of; the giver's then.
      expect(left).toEqual([{ act: field.name, kind: KIND_OF[field.name] ?? 'COMMAND' }]);
    }
  });
});

describe('many at once', () => {
  it('are an entry each, with what each was about', async () => {
    const [first, second] = [await dispatched(raoping), await dispatched(raoping)];
    const { town } = first;
    const ids = [await town.assignment(first.appeal), `asg_${NOBODY}`, await town.assignment(second.appeal), '陈先生'];
    await entries();
    const key = { 'Idempotency-Key': randomUUID() };
    await town.inBulk('receiveAssignments', ids, key);
    await town.inBulk('receiveAssignments', ids, key);
    expect((await entries()).map(({ act, outcome, code, object_id }) => [act, outcome, code, object_id])).toEqual([
      ['receiveAssignments', 'DONE', null, first.appeal.id],
      ['receiveAssignments', 'REFUSED', 'NOT_FOUND', `asg_${NOBODY}`],
      ['receiveAssignments', 'DONE', null, second.appeal.id],
      ['receiveAssignments', 'REFUSED', 'NOT_FOUND', null],
    ]);
    await town.inBulk('receiveAssignments', []);
    expect(await entries()).toEqual([expect.objectContaining({ outcome: 'REFUSED', code: 'BULK_SIZE' })]);
  });
});

describe('an entry', () => {
  let appeal: Appeal;
  beforeAll(async () => {
    const clerk = await raoping.signIn('hall');
    appeal = await clerk.file({
      channel: 'SERVICE_HALL',
      title: '卡纳里标题',
      description: '卡纳里描述',
      enterprise: { creditCode: '91445122MA5HRP6C3B', name: '卡纳里有限公司' },
      contact: { name: '卡纳里', phone: '13987654321' },
    });
  });

  it('stands or falls with what it tells of: both are of one transaction', async () => {
    const { rows } = await app.database.admin.query<{ same: boolean }>(
      `select a.xmin = e.xmin as same from appeal a join audit_entry e on e.tenant_id = a.tenant_id and e.object_id = 'apl_' || a.id
        where e.act = 'fileAppeal' and a.id = $1`,
      [uuid(appeal.id)],
    );
    expect(rows).toEqual([{ same: true }]);
    const clerk = await raoping.signIn('hall');
    await app.database.admin.query('alter table audit_entry rename to audit_entry_away');
    const input = await clerk.filing({
      channel: 'SERVICE_HALL',
      title: '无记录则不成立',
      enterprise: { creditCode: '91445122MA5HRP6C3B', name: '卡纳里有限公司' },
      contact: { name: '卡纳里', phone: '13987654321' },
    });
    const lines: unknown[][] = [];
    const { logger } = app.services;
    const { error } = logger;
    logger.error = (...line: unknown[]) => void lines.push(line);
    const { errors } = await clerk.client.send(operation('FileAppeal'), { input });
    logger.error = error;
    await app.database.admin.query('alter table audit_entry_away rename to audit_entry');
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(lines.map(([, message]) => message)).toContain('an act could not be recorded');
    const filedAnyway = await app.database.admin.query(`select from appeal where title = '无记录则不成立'`);
    expect(filedAnyway.rowCount).toBe(0);
  });

  it('holds nothing of a person: neither name nor phone nor text nor address', async () => {
    const contact = await raoping.contact('13900001501');
    const client = new Client(app.url);
    for (const operationName of ['RequestSignInCode', 'SignInWithCode'])
      await client.send(operation(operationName), {
        input: { tenant: '445122', phone: '13987654321', code: '000000' },
      });
    await contact.client.send(operation('WithdrawAppeal'), { input: { appealId: '卡纳里' } });
    const { rows } = await app.database.admin.query<{ text: string }>('select e::text as text from audit_entry e');
    expect(rows.length).toBeGreaterThan(50);
    for (const { text } of rows) {
      expect(text).not.toMatch(/卡纳里|13987654321|13900001501|zhitongche-demo|127\.0\.0\.1|nobody-of-that-name/);
      expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
