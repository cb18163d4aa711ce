import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { county, TRANSPORTS, type County, type Delivered, type Person, type Stream } from '../support/kit/index.js';

const HUANGGANG = 'TOWN-445122100';
const ZHELIN = 'TOWN-445122122';

const app = appForSuite({ withoutAppeals: true });

describe.each(TRANSPORTS)('#16 #17 #46 inboxChanged over %s', (transport) => {
  let raoping: County;
  let enterprise: Person;
  let bureau: Person;
  let town: Person;
  let other: Person;

  beforeAll(async () => {
    raoping = county(app, '445122', transport);
    enterprise = await raoping.contact('13900001501');
    bureau = await raoping.signIn('triage');
    town = await raoping.signIn('huanggang');
    other = await raoping.signIn('zhelin');
  });

  /** An entry in a word: its kind, and the event or clock it is about. */
  const word = ({ kind, event, deadline }: Delivered): string =>
    [kind, event?.type ?? deadline?.rule].filter(Boolean).join(' ');
  const until = async (stream: Stream, last: string): Promise<string[]> => {
    await eventually(() => stream.seen.map(word).includes(last), { timeoutMs: 90_000 });
    return stream.seen.map(word);
  };

  it('brings a unit what happens to its appeals, until they move away, and then to the unit they moved to', async () => {
    await raoping.quiet();
    const [inbox, inboxOfOther, whole] = await Promise.all([town, other, bureau].map((person) => person.watchInbox()));
    await eventually(() => app.services.hub.size() >= 3);
    if (!inbox || !inboxOfOther || !whole) throw new Error('no streams');
    const appeal = await bureau.dispatch(await enterprise.file(), { host: HUANGGANG });
    await town.object(appeal, ZHELIN);
    // What it could still read when it came: rights are those of the moment of delivery.
    await eventually(() => inbox.seen.length === 6, { timeoutMs: 90_000 });
    await bureau.rule(appeal, 'UPHELD');
    await other.receive(appeal);
    await other.reply(appeal, 'SOLVED');

    const ofTown = await until(inbox, 'ASSIGNMENT_ENDED');
    expect(ofTown.sort()).toEqual([
      'APPEAL_CHANGED DISPATCHED',
      'APPEAL_CHANGED OBJECTION_RAISED',
      'ASSIGNMENT_ADDED',
      'ASSIGNMENT_ENDED',
      'DEADLINE_SET OBJECTION_WINDOW',
      'DEADLINE_SET RECEIPT',
      'DEADLINE_SET REPLY',
    ]);
    const ended = inbox.seen.find(({ kind }) => kind === 'ASSIGNMENT_ENDED');
    expect(ended).toMatchObject({ appealId: appeal.id, appeal: null, assignment: null, event: null, deadline: null });
    for (const { kind, appealId, appeal: shown } of inbox.seen)
      expect([kind, appealId, shown?.id ?? null]).toEqual([
        kind,
        appeal.id,
        kind === 'ASSIGNMENT_ENDED' ? null : appeal.id,
      ]);

    const ofOther = await until(inboxOfOther, 'APPEAL_CHANGED REPLIED');
    for (const came of [
      'ASSIGNMENT_ADDED',
      'APPEAL_CHANGED OBJECTION_UPHELD',
      'APPEAL_CHANGED RECEIVED',
      'DEADLINE_SET REPLY',
    ])
      expect(ofOther).toContain(came);
    expect(ofOther).not.toContain('APPEAL_CHANGED DISPATCHED');

    // The bureau has all of it, each event once; what its own clocks began with as well.
    const ofBureau = await until(whole, 'APPEAL_CHANGED REPLIED');
    // The request for an evaluation follows by itself, before or after we stop looking.
    const changes = ofBureau.filter(
      (entry) => entry.startsWith('APPEAL_CHANGED') && !entry.endsWith('EVALUATION_REQUESTED'),
    );
    expect(changes).toEqual([
      'APPEAL_CHANGED FILED',
      'APPEAL_CHANGED DISPATCHED',
      'APPEAL_CHANGED OBJECTION_RAISED',
      'APPEAL_CHANGED OBJECTION_UPHELD',
      'APPEAL_CHANGED RECEIVED',
      'APPEAL_CHANGED REPLIED',
    ]);
    for (const clock of ['DEADLINE_SET TRIAGE', 'DEADLINE_SET OBJECTION_RULING']) expect(ofBureau).toContain(clock);
    // Nothing came to the town after the appeal had gone: neither receipt nor reply.
    await bureau.dispatch(await enterprise.file(), { host: HUANGGANG });
    await eventually(() => inbox.seen.map(word).filter((entry) => entry === 'ASSIGNMENT_ADDED').length === 2);
    expect(inbox.seen.filter(({ appealId }) => appealId === appeal.id)).toHaveLength(7);
    await Promise.all([inbox, inboxOfOther, whole].map((stream) => stream.close()));
  });

  it('replays what came after a cursor, in order, without what has moved away since', async () => {
    await raoping.quiet();
    const first = await town.watchInbox();
    const gone = await bureau.dispatch(await enterprise.file(), { host: HUANGGANG });
    const { cursor } = await first.next();
    await first.close();
    const stays = await bureau.dispatch(await enterprise.file(), { host: HUANGGANG });
    await town.receive(stays);
    await bureau.redispatch(gone, ZHELIN);
    await raoping.quiet();
    const again = await town.watchInbox(cursor);
    await until(again, 'ASSIGNMENT_ENDED');
    const ofGone = again.seen.filter(({ appealId }) => appealId === gone.id);
    expect(ofGone.map(word)).toEqual(['ASSIGNMENT_ENDED']);
    const ofStays = again.seen.filter(({ appealId }) => appealId === stays.id).map(word);
    expect(ofStays).toContain('ASSIGNMENT_ADDED');
    expect(ofStays).toContain('APPEAL_CHANGED RECEIVED');
    await again.close();
  });

  it('tells of a clock that was breached, with the clock and with the urge', async () => {
    const appeal = await bureau.dispatch(await enterprise.file(), { host: HUANGGANG });
    await raoping.quiet();
    const inbox = await town.watchInbox();
    await raoping.clock.advance({ days: 3 });
    await until(inbox, 'APPEAL_CHANGED URGED');
    const breached = inbox.seen.filter(({ kind, appealId }) => kind === 'DEADLINE_BREACHED' && appealId === appeal.id);
    expect(breached.map(({ deadline }) => [deadline?.rule, deadline?.breachedAt !== null])).toEqual([
      ['RECEIPT', true],
    ]);
    await inbox.close();
  });

  it('is for units, bureau and supervision; nobody else has an inbox', async () => {
    for (const username of ['supervisor', 'zrzy-head']) {
      const inbox = await (await raoping.signIn(username)).watchInbox();
      expect(inbox.seen).toEqual([]);
      await inbox.close();
    }
    for (const [person, code] of [
      [await raoping.signIn('admin'), 'FORBIDDEN'],
      [await raoping.signIn('auditor'), 'FORBIDDEN'],
      [await raoping.signIn('hall'), 'FORBIDDEN'],
      [enterprise, 'FORBIDDEN'],
      [raoping.anybody(), 'UNAUTHENTICATED'],
    ] as const) {
      const { errors } = await (await person.watchInbox()).ended();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    }
  });
});
