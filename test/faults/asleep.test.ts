import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { clockOf, clocksOf, county, dispatched, filed, handling, type Appeal } from '../support/kit/index.js';

/** An API without a worker: clocks pass, and nobody is awake to fire them. */
const app = appForSuite({ role: 'api', withoutAppeals: true });
const raoping = county(app, '445122');

/** Moves the family's clock to a moment after an instant, past whatever falls due on the way. */
async function sleepUntilAfter(instant: string | null | undefined, { hours = 0 } = {}): Promise<void> {
  await app.database.admin.query(
    `update tenant set clock_offset_ms = clock_offset_ms
        + extract(epoch from $1::timestamptz - (now() + clock_offset_ms * interval '1 ms')) * 1000 + 1000
      where id in (select family_id from tenant where code = '445122')`,
    [new Date(Date.parse(instant ?? '') + hours * 3_600_000)],
  );
}

const kinds = ({ events }: Appeal) => events.nodes.map(({ type }) => type);

describe('what falls due while nobody is awake is not forgotten by the act that comes first', () => {
  let supervisor: Awaited<ReturnType<typeof raoping.signIn>>;
  beforeAll(async () => {
    supervisor = await raoping.signIn('supervisor');
  });

  const breachesOf = async (appeal: Appeal) =>
    (await supervisor.register(appeal)).filter(({ cause }) => cause === 'BREACH').map(({ rule }) => rule);

  it('#13 a triage that is overdue is on record before it stands for a supplement', async () => {
    const { appeal, bureau } = await filed(raoping);
    const due = clockOf(appeal, 'TRIAGE').dueAt;
    await sleepUntilAfter(due);
    await bureau.requestSupplement(appeal);
    const seen = await supervisor.read(appeal);
    expect(clockOf(seen, 'TRIAGE')).toMatchObject({ state: 'PAUSED', breachedAt: due });
    expect(kinds(seen)).toEqual(['FILED', 'SUPPLEMENT_REQUESTED', 'DEADLINE_BREACHED', 'URGED']);
    // What a clock does, the platform does, whoever came along.
    expect(seen.events.nodes.slice(2).map(({ actor, actorRole }) => [actor, actorRole])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await breachesOf(appeal)).toEqual(['TRIAGE']);
  });

  it('#46 an appeal taken back too late to be on time leaves the breaches of its units behind', async () => {
    const { appeal, enterprise } = await dispatched(raoping);
    const [receipt, window] = [clockOf(appeal, 'RECEIPT').dueAt, clockOf(appeal, 'OBJECTION_WINDOW').dueAt];
    await sleepUntilAfter(receipt);
    await enterprise.withdraw(appeal);
    const seen = await supervisor.read(appeal);
    expect(clockOf(seen, 'RECEIPT')).toMatchObject({ state: 'CANCELLED', breachedAt: receipt });
    expect(clockOf(seen, 'OBJECTION_WINDOW')).toMatchObject({ state: 'LAPSED', endedAt: window });
    expect(clockOf(seen, 'REPLY')).toMatchObject({ state: 'CANCELLED', breachedAt: null });
    expect(await breachesOf(appeal)).toEqual(['RECEIPT']);
  });

  it('#18 a reply that comes late ends what its breach began, and what was due meanwhile has happened', async () => {
    const { appeal, town } = await handling(raoping);
    const due = clockOf(appeal, 'REPLY').dueAt;
    await sleepUntilAfter(due, { hours: 24 * 5 });
    const replied = await town.reply(appeal, 'SOLVED');
    expect(clockOf(replied, 'REPLY')).toMatchObject({ state: 'MET', breachedAt: due });
    expect(replied.deadlines.filter(({ state }) => state === 'RUNNING' || state === 'PAUSED')).toEqual([]);
    expect(clocksOf(replied, 'REPLY_TO_UNIT_HEAD').map(({ state }) => state)).toEqual(['LAPSED']);
    expect(clocksOf(replied, 'REPLY_TO_OFFICE').map(({ state }) => state)).toEqual(['CANCELLED']);
    expect(await breachesOf(appeal)).toEqual(['REPLY']);
  });

  it('#13 a supplement stops triage for five working days and no longer, however late it comes', async () => {
    const { appeal, bureau, enterprise } = await filed(raoping);
    const asked = await bureau.requestSupplement(appeal);
    const end = clockOf(asked, 'SUPPLEMENT').dueAt;
    await sleepUntilAfter(end, { hours: 30 });
    await enterprise.supplement(appeal);
    const seen = await bureau.read(appeal);
    expect(clockOf(seen, 'SUPPLEMENT')).toMatchObject({ state: 'LAPSED', endedAt: end });
    const { pauses } = clockOf(seen, 'TRIAGE').explanation as { pauses: { to: string | null }[] };
    expect(pauses.map(({ to }) => Date.parse(to ?? ''))).toEqual([Date.parse(end ?? '')]);
  });
});
