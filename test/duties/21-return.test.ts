import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { clockOf, county, dispatched, filed, TOWN } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#21 litigation, or an enterprise not registered here: in principle returned, with the reason', () => {
  it('#21 an enterprise domiciled elsewhere is returned, and is told why', async () => {
    const { appeal, bureau, enterprise } = await filed(raoping, { contact: '13900001536' });
    expect(appeal.registryMatch).toMatchObject({ registeredHere: false, domicileDivisionCode: '350624' });
    const returned = await bureau.returnBack(appeal, 'NOT_REGISTERED_HERE', {
      text: '贵司住所在诏安县，请向当地反映。',
    });
    expect(returned).toMatchObject({
      state: 'RETURNED',
      open: false,
      returnReason: 'NOT_REGISTERED_HERE',
      version: appeal.version + 1,
    });
    expect(returned.endedAt).toBe(returned.events.nodes.at(-1)?.at);
    expect(clockOf(returned, 'TRIAGE')).toMatchObject({ state: 'MET', breachedAt: null });
    expect((await enterprise.read(appeal)).events.nodes.at(-1)).toMatchObject({
      type: 'RETURNED',
      duty: 21,
      note: '贵司住所在诏安县，请向当地反映。',
      actorUnit: { code: 'GSB' },
    });
    await raoping.quiet();
    expect(await raoping.notices({ appeal, template: 'APPEAL_RETURNED' })).toEqual([
      expect.objectContaining({ state: 'SENT', phone: '139****1536', text: expect.stringContaining(appeal.number) }),
    ]);
  });

  it('#21 litigation and a matter outside the remit likewise; a return is an end', async () => {
    for (const reason of ['LITIGATION', 'OUT_OF_REMIT'] as const) {
      const { appeal, bureau, enterprise } = await filed(raoping);
      expect((await bureau.returnBack(appeal, reason)).returnReason).toBe(reason);
      const end = { code: 'INVALID_TRANSITION', state: 'RETURNED' };
      expect(await bureau.refused('dispatchAppeal', await bureau.dispatching(appeal, { host: TOWN }))).toMatchObject(
        end,
      );
      expect(await bureau.refused('returnAppeal', { appealId: appeal.id, reason, text: '再次退回' })).toMatchObject(
        end,
      );
      expect(await enterprise.refused('withdrawAppeal', { appealId: appeal.id })).toMatchObject(end);
    }
  });

  it('#21 it is returned with a reason that holds', async () => {
    const { appeal, bureau } = await filed(raoping);
    const input = { appealId: appeal.id, reason: 'LITIGATION', text: '案件审理中' };
    for (const reason of ['INCOMPLETE', 'IDENTITY_UNCONFIRMED'])
      expect(await bureau.refused('returnAppeal', { ...input, reason })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'reason'],
        duty: { row: 21 },
      });
    expect(await bureau.refused('returnAppeal', { ...input, text: '' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'text'],
    });
  });

  it('#21 only the bureau returns, and only before it has dispatched', async () => {
    const { appeal, bureau, enterprise, town } = await dispatched(raoping);
    const input = { appealId: appeal.id, reason: 'LITIGATION', text: '案件审理中' };
    expect(await bureau.refused('returnAppeal', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'DISPATCHED',
      needed: ['PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED'],
      duty: { row: 21, clause: '二(三)' },
    });
    for (const who of [enterprise, town])
      expect(await who.refused('returnAppeal', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 21 } });
  });
});
