import { describe, expect, it } from '@jest/globals';
import { REFUSALS } from '../../src/kernel/refusal.js';
import { appForSuite } from '../support/app.js';
import {
  Client,
  completed,
  county,
  dispatched,
  filed,
  handling,
  operation,
  TOWN,
  type Appeal,
  type UserError,
} from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');

interface Filed {
  fileAppeal: { appeal: Appeal | null; userErrors: UserError[] };
}

describe('node and nodes', () => {
  it('read again whatever has an id, as far as the caller may', async () => {
    const { appeal, bureau, enterprise, town } = await handling(raoping);
    await town.verify(appeal);
    const whole = await bureau.read(appeal);
    const node = async (id: string, who = bureau) =>
      (
        await who.client.send<{ node: { __typename: string; id: string } | null }>(
          'query ($id: ID!) { node(id: $id) { __typename id } }',
          { id },
        )
      ).data?.node;
    const parts: [string, string | undefined][] = [
      ['Appeal', whole.id],
      ['Assignment', whole.assignments[0]?.id],
      ['Dispatch', whole.dispatches[0]?.id],
      ['Deadline', whole.deadlines[0]?.id],
      ['AppealEvent', whole.events.nodes[0]?.id],
      ['Unit', whole.host?.id],
      ['Category', whole.category.id],
    ];
    for (const [type, id] of parts) expect(await node(id ?? '')).toEqual({ __typename: type, id });

    // An entry of the timeline that the enterprise does not see is not to be had by its id either.
    const verified = whole.events.nodes.at(-1);
    expect(verified).toMatchObject({ type: 'VERIFICATION_RECORDED', visibility: 'PARTY' });
    expect(await node(verified?.id ?? '', enterprise)).toBeNull();
    const chaoan = await county(app, '445103').signIn('triage');
    for (const id of [
      appeal.id,
      whole.assignments[0]?.id ?? '',
      'apl_00000000-0000-4000-8000-000000000000',
      'nonsense',
      '',
    ])
      expect(await node(id, chaoan)).toBeNull();
  });

  it('nodes answers in the order asked, with null for what is not there', async () => {
    const [one, other] = [await filed(raoping), await filed(raoping)];
    const idsAsked = [other.appeal.id, 'apl_none', one.appeal.id, await raoping.unit(TOWN), other.appeal.id];
    const { data } = await one.bureau.client.send<{ nodes: ({ id: string } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: idsAsked },
    );
    expect(data?.nodes.map((found) => found?.id ?? null)).toEqual(
      idsAsked.map((id) => (id === 'apl_none' ? null : id)),
    );
  });

  it('a hundred ids are the most', async () => {
    const { client } = await raoping.signIn('triage');
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const many = (count: number) =>
      client.send<{ nodes: null[] }>(document, { ids: Array.from({ length: count }, () => 'apl_none') });
    expect((await many(100)).data?.nodes).toHaveLength(100);
    expect((await many(101)).errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('expectedVersion', () => {
  it('a stale one is CONFLICT with the current version, before anything else is said', async () => {
    const { appeal, bureau, town } = await dispatched(raoping);
    const stale = { ...(await bureau.dispatching(appeal, { host: TOWN })), expectedVersion: appeal.version - 1 };
    const refusal = await bureau.refused('dispatchAppeal', stale);
    expect(refusal).toMatchObject({ code: 'CONFLICT', currentVersion: appeal.version, duty: { row: 13 } });
    const assignmentId = await town.assignment(appeal);
    for (const expectedVersion of [0, appeal.version - 1, appeal.version + 1])
      expect(await town.refused('receiveAssignment', { assignmentId, expectedVersion })).toMatchObject({
        code: 'CONFLICT',
        currentVersion: appeal.version,
        duty: { row: 16 },
      });
    expect((await town.receive(appeal, { expectedVersion: appeal.version })).version).toBe(appeal.version + 1);
  });

  it('every command on an appeal honours it', async () => {
    const conflict = { code: 'CONFLICT', duty: expect.anything() };
    const { appeal, bureau, town, enterprise } = await handling(raoping);
    const appealId = appeal.id;
    const expectedVersion = appeal.version + 7;
    const text = '说明';
    for (const [who, command, input] of [
      [bureau, 'returnAppeal', { reason: 'OUT_OF_REMIT', text }],
      [town, 'recordVerification', { text }],
      [town, 'replyToAppeal', { outcome: 'SOLVED', text }],
      [enterprise, 'evaluateAppeal', { verdict: 'SATISFIED' }],
      [bureau, 'forwardDissatisfaction', {}],
      [town, 'recordConsultation', { method: 'VISIT', summary: text }],
      [town, 'decideFinally', { decision: text }],
    ] as const)
      expect(await who.refused(command, { appealId, expectedVersion, ...input })).toMatchObject(conflict);
    expect(await enterprise.refused('withdrawAppeal', { appealId, expectedVersion })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: appeal.version,
    });
  });
});

describe('Idempotency-Key', () => {
  const file = async (key: string, change: object = {}, contact = '13900001501') => {
    const enterprise = await raoping.contact(contact);
    const input = { ...(await enterprise.filing()), ...change };
    const { fileAppeal } = await enterprise.client.run<Filed>('FileAppeal', { input }, { 'Idempotency-Key': key });
    return fileAppeal;
  };

  it('the same request again is answered again, and done once', async () => {
    const enterprise = await raoping.contact('13900001501');
    const before = (await enterprise.list()).length;
    const first = await file('key-1');
    expect(first.userErrors).toEqual([]);
    expect(await file('key-1')).toEqual(first);
    expect(await enterprise.list()).toHaveLength(before + 1);
    // What is answered is the appeal as it is now.
    await (await raoping.signIn('triage')).dispatch({ id: first.appeal?.id ?? '' }, { host: TOWN });
    expect((await file('key-1')).appeal).toMatchObject({ id: first.appeal?.id, state: 'DISPATCHED' });
    expect(await enterprise.list()).toHaveLength(before + 1);
  });

  it('another request under the same key is refused', async () => {
    await file('key-2');
    const enterprise = await raoping.contact('13900001501');
    const input = { ...(await enterprise.filing()), title: '另一件事' };
    expect(await enterprise.refused('fileAppeal', input, { 'Idempotency-Key': 'key-2' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('the key is one person’s and one field’s', async () => {
    const [own, others] = [await file('key-3'), await file('key-3', {}, '13900001502')];
    expect(others.userErrors).toEqual([]);
    expect(others.appeal?.id).not.toBe(own.appeal?.id);
    const enterprise = await raoping.contact('13900001501');
    const withdrawn = await enterprise.give(
      'withdrawAppeal',
      { appealId: own.appeal?.id },
      { 'Idempotency-Key': 'key-3' },
    );
    expect(withdrawn?.state).toBe('WITHDRAWN');
  });

  it('two fields of one document are two requests', async () => {
    const enterprise = await raoping.contact('13900001501');
    const input = await enterprise.filing();
    const { data } = await enterprise.client.send<
      Record<'a' | 'b', { appeal: Appeal | null; userErrors: UserError[] }>
    >(
      `mutation ($a: FileAppealInput!, $b: FileAppealInput!) {
         a: fileAppeal(input: $a) { appeal { id title } userErrors { code } }
         b: fileAppeal(input: $b) { appeal { id title } userErrors { code } } }`,
      { a: { ...input, title: '甲事' }, b: { ...input, title: '乙事' } },
      { 'Idempotency-Key': 'key-4' },
    );
    // Never one passed off as the other: done, or told that it was not.
    expect(data?.a.appeal?.title).toBe('甲事');
    if (data?.b.appeal) expect(data.b.appeal.title).toBe('乙事');
    else expect(data?.b.userErrors).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('a refusal leaves no record: mended, the request runs', async () => {
    const enterprise = await raoping.contact('13900001501');
    const input = { ...(await enterprise.filing()), title: '' };
    expect(await enterprise.refused('fileAppeal', input, { 'Idempotency-Key': 'key-5' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect((await file('key-5')).userErrors).toEqual([]);
  });

  it('twice at once it is done once; the other is told CONFLICT or answered the same', async () => {
    const before = (await (await raoping.contact('13900001501')).list()).length;
    const answers = await Promise.all(Array.from({ length: 6 }, () => file('key-6')));
    const done = new Set(answers.flatMap(({ appeal }) => (appeal ? [appeal.id] : [])));
    expect(done.size).toBe(1);
    for (const { appeal, userErrors } of answers)
      if (!appeal) expect(userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
    expect(await (await raoping.contact('13900001501')).list()).toHaveLength(before + 1);
  });

  it('a key that is none is told', async () => {
    const enterprise = await raoping.contact('13900001501');
    const variables = { input: await enterprise.filing() };
    for (const key of ['with a blank', 'x'.repeat(256)]) {
      const { status, errors } = await enterprise.client.send(operation('FileAppeal'), variables, {
        'Idempotency-Key': key,
      });
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });
});

describe('languages', () => {
  it('texts follow Accept-Language, codes do not', async () => {
    const { appeal, bureau } = await dispatched(raoping);
    const input = { appealId: appeal.id, reason: 'LITIGATION', text: '案件审理中' };
    const said = async (language?: string) => {
      const { code, message } = await bureau.refused(
        'returnAppeal',
        input,
        language ? { 'Accept-Language': language } : {},
      );
      expect(code).toBe('INVALID_TRANSITION');
      return message;
    };
    const chinese = await said();
    expect(chinese).toMatch(/诉求当前为“.+”，该操作只能在以下状态进行：/);
    expect(await said('zh-CN,zh;q=0.9,en;q=0.8')).toBe(chinese);
    expect(await said('de')).toBe(chinese);
    expect(await said('en-GB,en;q=0.9')).toBe(
      'The appeal is DISPATCHED; this command needs it to be PRE_ACCEPTED, SUPPLEMENT_REQUESTED.',
    );
  });

  it('errors of the whole request, and the reasons of viewerCan, as well', async () => {
    const { appeal, town } = await filed(raoping);
    const { enterprise } = await completed(raoping);
    const english = { 'Accept-Language': 'en' };
    const variables = { input: { appealId: appeal.id, outcome: 'SOLVED', text: '已解决' } };
    const [zh, en] = [
      await town.client.send(operation('ReplyToAppeal'), variables),
      await town.client.send(operation('ReplyToAppeal'), variables, english),
    ];
    expect([zh.errors[0]?.message, en.errors[0]?.message]).toEqual([REFUSALS.NOT_FOUND.zh, REFUSALS.NOT_FOUND.en]);
    expect(en.errors[0]?.extensions).toEqual(zh.errors[0]?.extensions);
    const { appeal: seen } = await enterprise.client.run<{ appeal: Appeal }>('ReadAppeal', { id: appeal.id }, english);
    expect(seen.viewerCan.find(({ command }) => command === 'dispatchAppeal')).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'it is for the government services bureau.',
    });
  });
});

describe('who has not signed in', () => {
  it('reads what is public and is otherwise told to sign in', async () => {
    const { client } = raoping.anybody();
    const { data } = await client.send<{
      viewer: null;
      tenants: { code: string }[];
      lifecycle: unknown[];
      obligations: unknown[];
    }>('{ viewer { person { id } } tenants { code } lifecycle { command } obligations { row } }');
    expect(data?.viewer).toBeNull();
    expect(data?.tenants.map(({ code }) => code)).toEqual(['440500', '440523', '445100', '445103', '445122']);
    for (const document of [
      '{ appeals { nodes { id } } }',
      '{ appeal(id: "apl_x") { id } }',
      '{ units { id } }',
      '{ categories { id } }',
      '{ divisions { code } }',
      '{ notices { nodes { id } } }',
      '{ supervisionEntries { nodes { id } } }',
      '{ dispatchSuggestion(appealId: "apl_x") { explanation } }',
      '{ node(id: "apl_x") { id } }',
      '{ nodes(ids: ["apl_x"]) { id } }',
      'mutation { signOut { signedOut } }',
      'mutation { sandboxAdvanceClock(input: { days: 1 }) { now } }',
      'mutation { withdrawAppeal(input: { appealId: "apl_x" }) { userErrors { code } } }',
    ]) {
      const { errors } = await client.send(document);
      expect([document, errors.map(({ extensions }) => extensions.code)]).toEqual([document, ['UNAUTHENTICATED']]);
    }
  });

  it('a token that does not hold is UNAUTHENTICATED and never taken for nobody’s', async () => {
    const { token } = (await raoping.signIn('triage')).client;
    for (const wrong of ['nonsense', `${token}x`, `${token?.slice(0, -4)}AAAA`]) {
      const { status, data, errors } = await new Client(app.url, wrong).send('{ tenants { code } }');
      expect([status, data, errors[0]?.extensions.code]).toEqual([401, null, 'UNAUTHENTICATED']);
    }
  });
});

describe('the sandbox’s clock', () => {
  it('is moved by its administrator, forward, a year at most', async () => {
    const admin = await raoping.signIn('admin');
    for (const who of ['triage', 'supervisor', 'huanggang', 'auditor'])
      expect(await (await raoping.signIn(who)).refused('sandboxAdvanceClock', { days: 1 })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    for (const wrong of [
      { days: 367 },
      { days: -1 },
      { hours: -1 },
      { days: 366, hours: 1 },
      { to: '2026-03-01T00:00:00+08:00' },
    ])
      expect(await admin.refused('sandboxAdvanceClock', wrong)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is one for the family, and moves as far as asked', async () => {
    const before = await raoping.clock.now();
    const { now } = await raoping.clock.advance({ days: 1, hours: 6 });
    const moved = Number(now) - Number(before);
    expect(moved).toBeGreaterThanOrEqual(30 * 3_600_000);
    expect(moved).toBeLessThan(30 * 3_600_000 + 30_000);
    const neighbour = await county(app, '445103').clock.now();
    expect(Math.abs(Number(neighbour) - Number(await raoping.clock.now()))).toBeLessThan(10_000);
    const island = await county(app, '440523').clock.now();
    expect(Number(island)).toBeLessThan(Number(before) + 60_000);
  });

  it('does not move outside a sandbox', async () => {
    const island = county(app, '440523');
    const admin = await island.signIn('admin');
    const before = await island.clock.now();
    for (const input of [{ days: 1 }, { to: '2026-06-01T00:00:00+08:00' }, { hours: 0 }])
      expect((await admin.refused('sandboxAdvanceClock', input)).code).toMatch(/^(SANDBOX_ONLY|NOT_ALLOWED)$/);
    expect(Number(await island.clock.now()) - Number(before)).toBeLessThan(60_000);
  });
});

describe('the duties', () => {
  it('are 48, each with its clause, both languages and the source sentence', async () => {
    const { obligations } = await raoping
      .anybody()
      .client.run<{ obligations: Record<string, string | number | null>[] }>('Obligations');
    expect(obligations.map(({ row }) => row)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
    for (const { clause, textZh, textEn, limitZh, limitEn, source } of obligations) {
      expect(clause).toBeTruthy();
      expect(textZh).toMatch(/[\u4e00-\u9fff]/);
      expect(textEn).toMatch(/[A-Za-z]{3}/);
      expect(limitZh === null).toBe(limitEn === null);
      expect(source).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
