import { describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { county, dispatched, filed } from '../support/kit/index.js';
import {
  DispatchAppealDocument,
  DispatchFormDocument,
  EvaluateAppealDocument,
  FileAppealDocument,
  FilingFormDocument,
  MeDocument,
  ReceiveAssignmentDocument,
  RecordVerificationDocument,
  ReplyToAppealDocument,
  ReviewRegistrationDocument,
  type AppealRowFragment,
  type FileAppealInput,
} from './__generated__/documents.js';
import type { Desk } from './client/desk.js';
import { Session, SignedOut } from './client/session.js';
import { CLIENTS, floorForSuite } from './support/desks.js';

const floor = floorForSuite();
const raoping = county(floor.app, '445122');

const newKey = (): string => crypto.randomUUID();
/** The button for a command, as the screen has it. */
const button = (appeal: AppealRowFragment | null, command: string) =>
  appeal?.viewerCan.find((permission) => permission.command === command);
/** What passed over HTTP while something was done. */
async function traffic(work: () => Promise<unknown>): Promise<string[]> {
  const before = floor.network.passed.length;
  await work();
  return floor.network.passed.slice(before).map(({ operation }) => operation);
}

async function filing(desk: Desk, more: Partial<FileAppealInput> = {}): Promise<FileAppealInput> {
  const { viewer, categories, divisions } = await desk.ask(FilingFormDocument, {});
  const [own] = viewer?.enterprises ?? [];
  return {
    channel: 'ONLINE',
    kind: 'HELP',
    title: '排水沟淤塞',
    description: '雨天厂门口积水，请协调清淤。',
    categoryId: categories.find(({ code }) => code === 'BUILD')?.id ?? '',
    divisionCode: divisions.find(({ name }) => name === '黄冈镇')?.code ?? '',
    enterprise: { creditCode: own?.creditCode ?? '', name: own?.name ?? '' },
    ...more,
  };
}

describe('signing in', () => {
  it('a wrong password is told in words for a person, and nobody is signed in', async () => {
    const session = new Session(floor.network.url, 'en');
    const trying = session.signIn('445122', 'triage', 'wrong');
    await expect(trying).rejects.toThrow(SignedOut);
    await expect(trying).rejects.toMatchObject({
      refusal: { code: 'SIGN_IN_FAILED', message: expect.stringMatching(/^Wrong name or password/) },
    });
    expect(session.token).toBeNull();
  });

  it('after signing out the session is no longer good for anything', async () => {
    const session = new Session(floor.network.url);
    await session.signIn('445122', 'huanggang', 'zhitongche-demo');
    await session.signOut();
    await expect(session.renew(null)).rejects.toThrow(SignedOut);
  });
});

describe.each(CLIENTS)('%s', (_, open) => {
  it('knows who is signed in, staff or contact', async () => {
    const [town, contact] = [await floor.staff(open, 'huanggang'), await floor.contact(open, '13900001505')];
    const { viewer } = await town.ask(MeDocument, {});
    expect(viewer?.memberships.map(({ role, unit }) => [role, unit?.name])).toEqual([
      ['UNIT_HANDLER', '黄冈镇人民政府'],
    ]);
    const { viewer: own } = await contact.ask(MeDocument, {});
    expect(own?.enterprises.map(({ creditCode }) => creditCode)).toEqual(['91445122MA50K76K6X']);
  });

  it('pages a list that somebody adds to: nothing twice, nothing left out, one list in the end', async () => {
    const { enterprise, bureau } = await filed(raoping);
    const titles = ['一', '二', '三', '四'];
    for (const title of titles) await enterprise.file({ title });
    const expected = (await bureau.list({ open: true })).map(({ id }) => id);
    const desk = await floor.staff(open, 'triage');
    const list = await desk.list({ open: true }, 2);
    expect(list.rows().map(({ id }) => id)).toEqual(expected.slice(0, 2));
    await enterprise.file({ title: '其间提交' });
    while (list.hasMore()) {
      const shown = list.rows().length;
      await list.more();
      await eventually(() => list.rows().length > shown);
    }
    expect(list.rows().map(({ id }) => id)).toEqual(expected);
    list.close();
  });

  it('reads an appeal with its clocks, timeline and buttons in one request', async () => {
    const { appeal } = await dispatched(raoping);
    const town = await floor.staff(open, 'huanggang');
    const asked = await traffic(async () => {
      const screen = await town.open(appeal.id);
      expect(screen.shown()?.deadlines.map(({ rule }) => rule)).toContain('REPLY');
      expect(screen.shown()?.events.edges.map(({ node }) => node.type)).toEqual(['FILED', 'DISPATCHED']);
      expect(button(screen.shown(), 'receiveAssignment')).toMatchObject({ allowed: true });
      expect(screen.shown()?.contact.phone).toMatch(/^139\*{4}/);
    });
    expect(asked).toEqual(['AppealScreen']);
  });

  it('files, dispatches, receives, verifies, replies, evaluates: list and screen follow without a second read', async () => {
    const contact = await floor.contact(open, '13900001505');
    const mine = await contact.list({}, 10);
    const input = await filing(contact, { title: `厂区积水 ${newKey()}` });
    const { appeal } = await contact.act(FileAppealDocument, input, newKey());
    const id = appeal?.id ?? '';
    await eventually(() => mine.rows()[0]?.id === id);

    const bureau = await floor.staff(open, 'triage');
    const list = await bureau.list({ open: true }, 10);
    const screen = await bureau.open(id);
    expect(button(screen.shown(), 'dispatchAppeal')).toMatchObject({ allowed: true, code: null });
    const { dispatchSuggestion } = await bureau.ask(DispatchFormDocument, { appealId: id });
    const hostUnitId = dispatchSuggestion?.host.id ?? '';

    const town = await floor.staff(open, 'huanggang');
    const desk = await town.list({ open: true }, 10);
    expect(desk.rows().map((row) => row.id)).not.toContain(id);
    const told: string[] = [];
    await floor.app.quiet();
    const before = floor.app.streamsOpened();
    const stopping = [
      town.followAssignments((cursor) => void told.push(cursor)),
      contact.followAppeal(id, ({ type }) => void told.push(type)),
    ];
    const watched = await contact.open(id);
    await eventually(() => floor.app.streamsOpened() >= before + 2);

    const asked = await traffic(async () => {
      const expectedVersion = screen.shown()?.version;
      await bureau.act(DispatchAppealDocument, { appealId: id, hostUnitId, expectedVersion }, newKey());
    });
    expect(asked).toEqual(['DispatchAppeal']);
    await eventually(() => screen.shown()?.state === 'DISPATCHED');
    expect(screen.shown()?.host?.id).toBe(hostUnitId);
    expect(list.rows().find((row) => row.id === id)).toMatchObject({ state: 'DISPATCHED' });
    expect(button(screen.shown(), 'dispatchAppeal')).toMatchObject({ allowed: false, code: 'INVALID_TRANSITION' });

    await eventually(() => desk.rows()[0]?.id === id);
    const arrived = await town.open(id);
    const assignmentId = arrived.shown()?.assignments[0]?.id ?? '';
    const worked = await traffic(async () => {
      const receipt = { assignmentId, expectedVersion: arrived.shown()?.version };
      await town.act(ReceiveAssignmentDocument, receipt, newKey());
      await eventually(() => arrived.shown()?.state === 'HANDLING');
      const fact = { appealId: id, text: '出口被弃土堵塞。', expectedVersion: arrived.shown()?.version };
      await town.act(RecordVerificationDocument, fact, newKey());
      await eventually(() => desk.rows()[0]?.stage === 'GRADED_HANDLING');
      expect(desk.rows()[0]).toMatchObject({ id, state: 'HANDLING' });
      const { version: expectedVersion } = arrived.shown()!;
      const reply = { appealId: id, outcome: 'SOLVED' as const, text: '已清运。', expectedVersion };
      await town.act(ReplyToAppealDocument, reply, newKey());
    });
    expect(worked).toEqual(['ReceiveAssignment', 'RecordVerification', 'ReplyToAppeal']);
    await eventually(() => arrived.shown()?.state === 'COMPLETED');
    expect(arrived.shown()?.opinions.map(({ outcome }) => outcome)).toEqual(['SOLVED']);

    // The contact has done nothing: what it sees was pushed.
    await eventually(() => watched.shown()?.state === 'COMPLETED' && told.includes('EVALUATION_REQUESTED'));
    expect(mine.rows()[0]).toMatchObject({ id, state: 'COMPLETED' });
    expect(button(watched.shown(), 'evaluateAppeal')).toMatchObject({ allowed: true });
    const verdict = { appealId: id, verdict: 'SATISFIED' as const, expectedVersion: watched.shown()?.version };
    const { userErrors } = await contact.act(EvaluateAppealDocument, verdict, newKey());
    expect(userErrors).toEqual([]);
    await eventually(() => watched.shown()?.state === 'CLOSED');
    expect(mine.rows()[0]).toMatchObject({ id, state: 'CLOSED', open: false });
    expect(watched.shown()?.evaluation).toMatchObject({ verdict: 'SATISFIED', source: 'ENTERPRISE' });
    for (const stop of stopping) stop();
  });

  it('shows a refusal with its field, its duty, and what would be needed', async () => {
    const { appeal } = await dispatched(raoping);
    const contact = await floor.contact(open, '13900001505');
    const enterprise = { creditCode: '91445122MA50K76K60', name: '饶平县渔阜水产食品有限公司' };
    const wrong = await contact.act(FileAppealDocument, await filing(contact, { enterprise }), newKey());
    expect(wrong).toMatchObject({
      appeal: null,
      userErrors: [{ code: 'INVALID_CREDIT_CODE', path: ['input', 'enterprise', 'creditCode'] }],
    });

    const bureau = await floor.staff(open, 'triage', 'en');
    const screen = await bureau.open(appeal.id);
    const hostUnitId = await raoping.unit('TOWN-445122100');
    const refused = await bureau.act(DispatchAppealDocument, { appealId: appeal.id, hostUnitId }, newKey());
    expect(refused.userErrors).toEqual([
      expect.objectContaining({
        code: 'INVALID_TRANSITION',
        message: 'The appeal is DISPATCHED; this command needs it to be PRE_ACCEPTED.',
        state: 'DISPATCHED',
        needed: ['PRE_ACCEPTED'],
        duty: expect.objectContaining({ row: 13 }),
      }),
    ]);
    // The button said so before, in the same words.
    expect(button(screen.shown(), 'dispatchAppeal')?.reason).toBe(refused.userErrors[0]?.message);
    expect(screen.shown()?.state).toBe('DISPATCHED');
  });

  it('what is not the caller’s is not there: null on a screen, NOT_FOUND for a command', async () => {
    const { appeal } = await filed(raoping);
    const town = await floor.staff(open, 'zhelin');
    expect((await town.open(appeal.id)).shown()).toBeNull();
    const acting = town.act(RecordVerificationDocument, { appealId: appeal.id, text: '核实。' }, newKey());
    await expect(acting).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('acts on a stale picture in vain: CONFLICT with the version, and after reading again it works', async () => {
    const { appeal, town: colleague } = await dispatched(raoping);
    const town = await floor.staff(open, 'huanggang');
    const screen = await town.open(appeal.id);
    await colleague.receive(appeal);
    const note = () => ({ appealId: appeal.id, text: '核实。', expectedVersion: screen.shown()?.version });
    const refused = await town.act(RecordVerificationDocument, note(), newKey());
    expect(refused.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: appeal.version + 1 }]);
    expect(screen.shown()?.state).toBe('DISPATCHED');
    await town.reload(appeal.id);
    await eventually(() => screen.shown()?.version === appeal.version + 1);
    const done = await town.act(RecordVerificationDocument, note(), newKey());
    expect(done).toMatchObject({ userErrors: [], appeal: { stage: 'GRADED_HANDLING' } });
  });

  it('after an act that takes the appeal out of sight the answer has none, and no refusal', async () => {
    const contact = await raoping.contact('13900001505');
    const enterprise = { creditCode: '91445122MA50K76K6X', name: '饶平县某某水产有限公司' };
    const { id } = await contact.file({ enterprise });
    const reviewer = await floor.staff(open, 'reviewer');
    expect((await reviewer.open(id)).shown()).toMatchObject({ registryMatch: { outcome: 'NAME_DIFFERS' } });
    const answer = await reviewer.act(
      ReviewRegistrationDocument,
      { appealId: id, result: 'CONFIRMED', note: '已核对。' },
      newKey(),
    );
    expect(answer).toEqual(expect.objectContaining({ appeal: null, userErrors: [] }));
  });
});
