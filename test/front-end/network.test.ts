import { describe, expect, it } from '@jest/globals';
import { makeTokens } from '../../src/platform/auth/tokens.js';
import { TEST_SECRET } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { county, dispatched, filed } from '../support/kit/index.js';
import {
  DispatchAppealDocument,
  FileAppealDocument,
  FilingFormDocument,
  MeDocument,
  ReceiveAssignmentDocument,
  StreamsStandAtDocument,
  type SignInMutation,
} from './__generated__/documents.js';
import type { Desk } from './client/desk.js';
import { CLIENTS, floorForSuite, OVER_EVENTS, type OpenDesk } from './support/desks.js';

const floor = floorForSuite();
const raoping = county(floor.app, '445122');

const HOUR_MS = 3_600_000;
const after = (time: number): string[] => floor.network.passed.slice(time).map(({ operation }) => operation);

/** The same sign-in with a token that ran out long ago, as after a night with the lid shut. */
async function agedOvernight(answer: string): Promise<string> {
  const { data } = JSON.parse(answer) as { data: SignInMutation };
  const { accessToken = '' } = data.signIn.session ?? {};
  const { iss, sub, tid, sid, kind } = JSON.parse(
    Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString(),
  ) as Record<string, string>;
  const old = makeTokens({
    secrets: [TEST_SECRET],
    issuer: iss ?? '',
    accessTtlSeconds: 60,
    now: () => Date.now() - HOUR_MS,
  });
  const { token } = await old.issueAccess({ sub: sub ?? '', tid: tid ?? '', sid: sid ?? '', kind: kind ?? '' });
  return answer.replace(accessToken, token);
}

/** A desk whose token has run out, though the client does not know. */
async function agedDesk(open: OpenDesk, username: string): Promise<Desk> {
  floor.network.changeAnswersTo('SignIn', agedOvernight);
  try {
    return await floor.staff(open, username);
  } finally {
    floor.network.changeAnswersTo('SignIn', null);
  }
}

describe.each(CLIENTS)('%s', (_, open) => {
  it('a token that ran out is renewed once for all that is on its way, and nobody notices', async () => {
    const { appeal } = await dispatched(raoping);
    const desk = await agedDesk(open, 'huanggang');
    const began = floor.network.passed.length;
    const [{ viewer }, list, screen] = await Promise.all([
      desk.ask(MeDocument, {}),
      desk.list({ open: true }, 5),
      desk.open(appeal.id),
    ]);
    expect(viewer?.person.displayName).toBe('林晓帆');
    expect(list.rows()[0]?.id).toBe(appeal.id);
    expect(screen.shown()?.id).toBe(appeal.id);
    expect(after(began).filter((operation) => operation === 'RefreshSession')).toHaveLength(1);
  });

  it('a token that ran out is renewed for a mutation too, which is given once', async () => {
    const { appeal } = await dispatched(raoping);
    const desk = await agedDesk(open, 'huanggang');
    const assignmentId = appeal.assignments[0]?.id ?? '';
    const answer = await desk.act(ReceiveAssignmentDocument, { assignmentId }, crypto.randomUUID());
    expect(answer).toMatchObject({ userErrors: [], appeal: { state: 'HANDLING', version: appeal.version + 1 } });
  });

  it('a token about to run out is renewed before it is used', async () => {
    floor.network.changeAnswersTo('SignIn', (answer) =>
      answer.replace(/"expiresAt":"[^"]+"/, `"expiresAt":"${new Date(Date.now() + 1_000).toISOString()}"`),
    );
    const desk = await floor.staff(open, 'huanggang');
    floor.network.changeAnswersTo('SignIn', null);
    const began = floor.network.passed.length;
    await desk.ask(MeDocument, {});
    expect(after(began)).toEqual(['RefreshSession', 'Me']);
    expect(floor.network.passed.slice(began).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('where the session has ended elsewhere, the page learns that nobody is signed in', async () => {
    const desk = await agedDesk(open, 'zrzy');
    floor.network.changeAnswersTo('RefreshSession', () =>
      JSON.stringify({ data: { refreshSession: { session: null, userErrors: [] } } }),
    );
    await expect(desk.ask(MeDocument, {})).rejects.toThrow();
    floor.network.changeAnswersTo('RefreshSession', null);
  });

  it('an answer that was lost is asked for again with the same key: one appeal', async () => {
    const contact = await floor.contact(open, '13900001505');
    const { viewer, categories } = await contact.ask(FilingFormDocument, {});
    const [own] = viewer?.enterprises ?? [];
    const title = `路灯不亮 ${crypto.randomUUID()}`;
    const input = {
      channel: 'ONLINE' as const,
      kind: 'HELP' as const,
      title,
      description: '夜班工人进出不便，请协调维修。',
      categoryId: categories.find(({ code }) => code === 'BUILD')?.id ?? '',
      divisionCode: '445122100',
      enterprise: { creditCode: own?.creditCode ?? '', name: own?.name ?? '' },
    };
    const began = floor.network.passed.length;
    floor.network.loseAnswerTo('FileAppeal');
    const { appeal } = await contact.act(FileAppealDocument, input, crypto.randomUUID());
    const sent = floor.network.passed.slice(began).filter(({ operation }) => operation === 'FileAppeal');
    expect(sent.map(({ status }) => status)).toEqual([undefined, 200]);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    const mine = await contact.list({}, 50);
    expect(mine.rows().filter((row) => row.title === title)).toMatchObject([{ id: appeal?.id }]);
  });

  it('a key that comes with another input is refused', async () => {
    const { appeal } = await filed(raoping);
    const bureau = await floor.staff(open, 'triage');
    const [key, hostUnitId] = [crypto.randomUUID(), await raoping.unit('TOWN-445122100')];
    const input = { appealId: appeal.id, hostUnitId };
    expect(await bureau.act(DispatchAppealDocument, input, key)).toMatchObject({ userErrors: [] });
    const other = await bureau.act(DispatchAppealDocument, { ...input, note: '另一说明' }, key);
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });
});

describe.each([...CLIENTS, OVER_EVENTS])('streams with %s', (_, open) => {
  it('what is cut is opened again after the last cursor: every assignment once, in order', async () => {
    const town = await floor.staff(open, 'huanggang');
    const list = await town.list({ open: true }, 3);
    const heads = (): string[] => list.rows().map(({ id }) => id);
    await floor.app.quiet();
    const before = floor.app.streamsOpened();
    const cursors: string[] = [];
    const stop = town.followAssignments((cursor) => void cursors.push(cursor));
    await eventually(() => floor.app.streamsOpened() > before);
    const [first] = [await dispatched(raoping)];
    await eventually(() => heads()[0] === first.appeal.id);

    floor.network.cut();
    const missed = [await dispatched(raoping), await dispatched(raoping)];
    await floor.app.quiet();
    expect(cursors).toHaveLength(1);
    floor.network.mend();
    await eventually(() => cursors.length === 3);
    const then = await dispatched(raoping);
    await eventually(() => heads()[0] === then.appeal.id);
    expect(heads().slice(0, 4)).toEqual([then, missed[1], missed[0], first].map((story) => story?.appeal.id));
    expect(new Set(cursors).size).toBe(4);
    stop();
    list.close();
  });

  it('what happens between the list and the subscription comes too', async () => {
    const town = await floor.staff(open, 'huanggang');
    await floor.app.quiet();
    const { streamCursor } = await town.ask(StreamsStandAtDocument, {});
    const list = await town.list({ open: true }, 3);
    const { appeal } = await dispatched(raoping);
    await floor.app.quiet();
    expect(list.rows().map(({ id }) => id)).not.toContain(appeal.id);
    const stop = town.followAssignments(() => undefined, streamCursor);
    await eventually(() => list.rows()[0]?.id === appeal.id);
    stop();
    list.close();
  });

  it('what is turned down for its token comes back with a new one', async () => {
    const town = await agedDesk(open, 'huanggang');
    const told: string[] = [];
    await floor.app.quiet();
    const before = floor.app.streamsOpened();
    const stop = town.followAssignments((cursor) => void told.push(cursor));
    await eventually(() => floor.app.streamsOpened() > before);
    await dispatched(raoping);
    await eventually(() => told.length === 1);
    stop();
  });
});
