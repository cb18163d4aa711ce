import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { at, endOf, instant } from '../support/dates.js';
import { clockOf, completed, county, handling } from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');

const refusedToken = {
  code: 'EVALUATION_TOKEN_INVALID',
  path: ['input', 'token'],
  duty: { row: 36, clause: '二(十)' },
};

describe('#36 on completion an SMS; the enterprise evaluates within 5 natural days', () => {
  it('#36 the reminder goes to the contact, and its sending starts the clock', async () => {
    const { appeal, enterprise } = await completed(raoping);
    const [reminder] = await raoping.notices({ appeal, template: 'EVALUATION_REMINDER' });
    expect(reminder).toMatchObject({
      state: 'SENT',
      phone: '139****1501',
      recipient: '林**',
      createdAt: appeal.completedAt,
    });
    expect(reminder?.text).toContain(`您的诉求 ${appeal.number} 已办结，请在 5 个自然日内登录平台评价`);
    const clock = clockOf(appeal, 'EVALUATION');
    expect(clock).toMatchObject({ state: 'RUNNING', suggested: false, duty: { row: 36, clause: '二(十)' } });
    expect(clock.startedAt).toBe(reminder?.sentAt);
    // Monday; the weekend counts.
    expect(instant(clock.dueAt)).toEqual(endOf('2026-03-07'));
    expect(clock.explanation).toMatchObject({ unit: 'NATURAL_DAY', length: 5, skipped: [] });
    expect((await enterprise.read(appeal)).events.nodes.at(-1)).toMatchObject({
      type: 'EVALUATION_REQUESTED',
      duty: 36,
      actor: null,
    });
  });

  it('#36 satisfied closes the appeal', async () => {
    const { appeal, enterprise, bureau } = await completed(raoping);
    const closed = await enterprise.evaluate(appeal, 'SATISFIED', { comment: '办得很快。' });
    expect(closed).toMatchObject({ state: 'CLOSED', open: false, version: appeal.version + 1 });
    expect(closed.evaluation).toMatchObject({
      verdict: 'SATISFIED',
      source: 'ENTERPRISE',
      comment: '办得很快。',
      unreached: false,
    });
    expect(closed.endedAt).toBe(closed.evaluation?.givenAt);
    expect(clockOf(closed, 'EVALUATION')).toMatchObject({ state: 'MET', breachedAt: null, metAt: closed.endedAt });
    expect((await bureau.read(appeal)).events.nodes.at(-1)).toMatchObject({
      type: 'EVALUATED',
      duty: 36,
      actor: { displayName: '林潮生' },
      actorRole: 'ENTERPRISE_CONTACT',
    });
  });

  it('#36 it is the enterprise’s to give, once, and of a completed appeal', async () => {
    const { appeal, enterprise, bureau, town } = await handling(raoping);
    const input = { appealId: appeal.id, verdict: 'SATISFIED' };
    expect(await enterprise.refused('evaluateAppeal', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'HANDLING',
      needed: ['COMPLETED'],
      duty: { row: 36, clause: '二(十)' },
    });
    await town.reply(appeal, 'SOLVED');
    await raoping.quiet();
    for (const who of [bureau, town, await raoping.signIn('supervisor')])
      expect(await who.refused('evaluateAppeal', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 36 } });
    const other = await raoping.contact('13900001502');
    expect((await other.fails('evaluateAppeal', input)).extensions.code).toBe('NOT_FOUND');
    await enterprise.evaluate(appeal, 'SATISFIED');
    expect(await enterprise.refused('evaluateAppeal', input)).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'CLOSED',
    });
  });

  it('#36 the code in the message evaluates without signing in, once, and the appeal it was sent for', async () => {
    const [one, other] = [await completed(raoping), await completed(raoping)];
    const token = await raoping.evaluationToken(one.appeal);
    expect(token).not.toBe(await raoping.evaluationToken(other.appeal));
    const anybody = raoping.anybody();
    await anybody.evaluateByToken(token, 'SATISFIED', '谢谢');
    const closed = await one.bureau.read(one.appeal);
    expect(closed.state).toBe('CLOSED');
    expect(closed.evaluation).toMatchObject({ verdict: 'SATISFIED', source: 'TOKEN', comment: '谢谢' });
    expect(closed.events.nodes.at(-1)).toMatchObject({ type: 'EVALUATED', actor: null });
    expect((await other.bureau.read(other.appeal)).state).toBe('COMPLETED');

    const again = { tenant: '445122', token, verdict: 'DISSATISFIED' };
    expect(await anybody.refused('evaluateByToken', again)).toMatchObject(refusedToken);
    for (const wrong of [{ token: `${token}x` }, { token: 'x' }, { token: one.appeal.id }])
      expect(await anybody.refused('evaluateByToken', { ...again, ...wrong })).toMatchObject(refusedToken);
    // The other appeal's code is none in another county.
    const elsewhere = { ...again, tenant: '445103', token: await raoping.evaluationToken(other.appeal) };
    expect(await anybody.refused('evaluateByToken', elsewhere)).toMatchObject(refusedToken);
  });

  it('#36 evaluated by the person, the code is spent', async () => {
    const { appeal, enterprise } = await completed(raoping);
    const token = await raoping.evaluationToken(appeal);
    await enterprise.evaluate(appeal, 'DISSATISFIED');
    const input = { tenant: '445122', token, verdict: 'SATISFIED' };
    expect(await raoping.anybody().refused('evaluateByToken', input)).toMatchObject(refusedToken);
  });

  it('#36 a contact that no message reaches: the clock starts then, flagged and counted apart', async () => {
    const { appeal } = await completed(raoping, { filing: { contact: { name: '林潮生', phone: '0768-8880001' } } });
    const [reminder] = await raoping.notices({ appeal, template: 'EVALUATION_REMINDER' });
    expect(reminder).toMatchObject({ state: 'FAILED', sentAt: null });
    expect(appeal.events.nodes.at(-1)).toMatchObject({ type: 'EVALUATION_REQUESTED', note: '短信未能送达' });
    const { dueAt } = clockOf(appeal, 'EVALUATION');
    await raoping.clock.to(dueAt as string);
    const closed = await (await raoping.signIn('triage')).read(appeal);
    expect(closed.evaluation).toMatchObject({ source: 'SYSTEM_DEFAULT', unreached: true, givenAt: dueAt });
  });

  it('#36 five natural days over a weekend and a holiday are five days', async () => {
    await raoping.clock.to(at('2026-04-03 15:00'));
    const { appeal } = await completed(raoping);
    expect(instant(clockOf(appeal, 'EVALUATION').dueAt)).toEqual(endOf('2026-04-08'));
  });

  it('#36 after the five days neither the person nor the code can evaluate', async () => {
    const { appeal, enterprise } = await completed(raoping);
    const token = await raoping.evaluationToken(appeal);
    await raoping.clock.to(clockOf(appeal, 'EVALUATION').dueAt as string);
    expect(await enterprise.refused('evaluateAppeal', { appealId: appeal.id, verdict: 'DISSATISFIED' })).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'CLOSED',
      needed: ['COMPLETED'],
    });
    const input = { tenant: '445122', token, verdict: 'DISSATISFIED' };
    expect(await raoping.anybody().refused('evaluateByToken', input)).toMatchObject(refusedToken);
  });
});
