import { beforeAll, describe, expect, it } from '@jest/globals';
import { TIDY } from '../../src/jobs.js';
import { appForSuite } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { county, TRANSPORTS, type Appeal, type County, type Person, type Stream } from '../support/kit/index.js';

const TOWN = 'TOWN-445122100';

const app = appForSuite({ withoutAppeals: true });
let raoping: County;
let town: Person;

async function dispatched(): Promise<Appeal> {
  const [bureau, enterprise] = [await raoping.signIn('triage'), await raoping.contact('13900001501')];
  return bureau.dispatch(await enterprise.file(), { host: TOWN });
}

/** Makes what is there as old as can be, and has the worker remove what has served its time. */
async function tidied(): Promise<void> {
  const { admin } = app.database;
  await app.quiet();
  await admin.query(
    `update outbox set id = ('00' || substr(id::text, 3))::uuid, relayed_at = now() - interval '8 days'`,
  );
  await app.services.queue.add(TIDY, {});
  await eventually(async () => {
    const { rows } = await admin.query<{ left: number }>(
      `select max(count)::int as left from (select count(*) from outbox group by tenant_id) as tenants`,
    );
    return (rows[0]?.left ?? 0) <= 1;
  });
}

describe.each(TRANSPORTS)('over %s', (transport) => {
  beforeAll(async () => {
    raoping = county(app, '445122', transport);
    town = await raoping.signIn('huanggang');
  });

  /** The cursor of an entry that has come. */
  async function seenOnce(): Promise<{ appeal: Appeal; cursor: string }> {
    const stream = await town.watchAssignments();
    const appeal = await dispatched();
    const { cursor } = await stream.next();
    await stream.close();
    return { appeal, cursor };
  }

  async function expectReset(stream: Stream, cursor: string): Promise<string> {
    const first = await stream.next();
    expect(first).toMatchObject({ assignment: null, reset: { reason: 'EXPIRED', cursor: expect.any(String) } });
    expect(first.reset?.cursor).toBe(first.cursor);
    expect(first.cursor).not.toBe(cursor);
    return first.cursor;
  }

  it('a cursor whose entry is kept no longer is answered by a reset, and the stream goes on from now', async () => {
    const { appeal, cursor } = await seenOnce();
    await tidied();
    const stream = await town.watchAssignments(cursor);
    const resumed = await expectReset(stream, cursor);
    const following = [await dispatched(), await dispatched()];
    expect((await stream.next()).assignment?.appeal.id).toBe(following[0]?.id);
    expect(await stream.next()).toMatchObject({ reset: null, assignment: { appeal: { id: following[1]?.id } } });
    await stream.close();

    const again = await town.watchAssignments(resumed);
    for (const { id } of following) expect((await again.next()).assignment?.appeal.id).toBe(id);
    await again.close();

    const ofAppeal = await town.watchAppeal(appeal, cursor);
    expect(await ofAppeal.next()).toMatchObject({ event: null, appeal: null, reset: { reason: 'EXPIRED' } });
    await town.receive(appeal);
    expect((await ofAppeal.next()).event?.type).toBe('RECEIVED');
    await ofAppeal.close();
  });

  it('a cursor of another county, of nobody or none at all is one and the same error, old or not', async () => {
    const chaoan = county(app, '445103', transport);
    const neighbour = await chaoan.contact('13900002501');
    const theirs = await neighbour.file();
    await chaoan.quiet();
    const stream = await neighbour.watchAppeal(theirs);
    await neighbour.withdraw(theirs);
    const { cursor } = await stream.next();
    await stream.close();
    const { cursor: own } = await seenOnce();
    const bent = `${own.startsWith('A') ? 'B' : 'A'}${own.slice(1)}`;
    const refusals = async () =>
      Promise.all(
        [cursor, bent, `${own}AAAA`, Buffer.alloc(24, 7).toString('base64url'), 'x'].map(
          async (after) => (await (await town.watchAssignments(after)).ended()).errors,
        ),
      );
    for (const when of ['kept', 'removed']) {
      for (const errors of await refusals())
        expect([when, errors]).toEqual([when, [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]]);
      if (when === 'kept') await tidied();
    }
    const back = await neighbour.watchAppeal(theirs, own);
    expect((await back.ended()).errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('whoever missed more than is replayed is told so', async () => {
    const { appeal, cursor } = await seenOnce();
    await app.quiet();
    const { admin } = app.database;
    const [tenant, unit] = [appeal.id.slice(4), (await raoping.unit(TOWN)).split('_')[1]];
    await admin.query(
      `with of_tenant as (select tenant_id as id from appeal where id = $1),
            head as (update stream_head set position = position + 10001
                      where tenant_id = (select id from of_tenant) returning position - 10001 as position)
       insert into outbox (tenant_id, id, kind, topic, appeal_id, unit_id, subject_id, created_at, position, relayed_at)
       select (select id from of_tenant), gen_random_uuid(), 'PUSH', 'ASSIGNMENT_ADDED', $1, $2, gen_random_uuid(),
              now(), (select position from head) + n, now() from generate_series(1, 10001) n`,
      [tenant, unit],
    );
    const stream = await town.watchAssignments(cursor);
    expect((await stream.next()).reset?.reason).toBe('TOO_MANY');
    const next = await dispatched();
    expect((await stream.next()).assignment?.appeal.id).toBe(next.id);
    await stream.close();
    await tidied();
  });
});
