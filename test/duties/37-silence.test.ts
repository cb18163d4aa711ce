import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { clockOf, completed, county } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

describe('#37 no feedback: the system records satisfied', () => {
  it('#37 at the very end of the fifth day, and not before', async () => {
    const { appeal, bureau, enterprise } = await completed(raoping);
    const dueAt = clockOf(appeal, 'EVALUATION').dueAt as string;
    await raoping.clock.to(new Date(Date.parse(dueAt) - 30_000));
    expect(await bureau.read(appeal)).toEqual(appeal);

    const { fired } = await raoping.clock.to(dueAt);
    expect(fired).toContainEqual({ rule: 'EVALUATION', dueAt, appealId: appeal.id });
    const closed = await enterprise.read(appeal);
    expect(closed).toMatchObject({ state: 'CLOSED', endedAt: dueAt, version: appeal.version + 1 });
    expect(closed.evaluation).toEqual({
      id: expect.any(String),
      verdict: 'SATISFIED',
      source: 'SYSTEM_DEFAULT',
      comment: null,
      unreached: false,
      givenAt: dueAt,
    });
    expect(closed.events.nodes.at(-1)).toMatchObject({
      type: 'EVALUATED_BY_DEFAULT',
      duty: 37,
      at: dueAt,
      actor: null,
      actorRole: null,
    });
  });

  it('#37 the clock has lapsed: no breach, no urging, no line on the register', async () => {
    const { appeal, bureau } = await completed(raoping);
    await raoping.clock.advance({ days: 6 });
    const closed = await bureau.read(appeal);
    const clock = clockOf(closed, 'EVALUATION');
    expect(clock).toMatchObject({ state: 'LAPSED', breachedAt: null, metAt: null, endedAt: clock.dueAt });
    const supervisor = await raoping.signIn('supervisor');
    expect((await supervisor.register(appeal)).map(({ cause }) => cause)).toEqual(['TRANSFER']);
    expect(await raoping.notices({ appeal, template: 'URGE' })).toEqual([]);
    await raoping.clock.advance({ days: 10 });
    expect(await bureau.read(appeal)).toEqual(closed);
  });

  it('#37 whoever has spoken is not spoken for', async () => {
    const { appeal, bureau, enterprise } = await completed(raoping);
    await enterprise.evaluate(appeal, 'DISSATISFIED');
    await raoping.clock.advance({ days: 6 });
    const read = await bureau.read(appeal);
    expect(read.state).toBe('DISSATISFACTION_REVIEW');
    expect(read.evaluation).toMatchObject({ verdict: 'DISSATISFIED', source: 'ENTERPRISE' });
  });
});
