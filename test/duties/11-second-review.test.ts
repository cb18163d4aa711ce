import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { at, endOf, instant } from '../support/dates.js';
import { clockOf, county, type Appeal } from '../support/kit/index.js';
import { naiveDue } from '../support/naive-clock.js';
import { nationalCalendar } from '../../src/time/national-calendar.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

/** An appeal whose enterprise name is not the registry's. Begins on Monday 2026-03-02. */
async function mismatched(): Promise<Appeal> {
  const hall = await raoping.signIn('hall');
  return hall.file({
    channel: 'SERVICE_HALL',
    enterprise: { creditCode: '91445122MA7HR9PY4Q', name: '饶平县塘药种植有限公司' },
    contact: { name: '郑塘', phone: '13900009011' },
  });
}

describe('#11 a mismatch is reviewed a second time by market supervision', () => {
  it('#11 triage stands while the review runs, and goes on with what is left', async () => {
    const [bureau, reviewer] = await Promise.all([raoping.signIn('triage'), raoping.signIn('reviewer')]);
    const appeal = await bureau.read(await mismatched());
    expect(appeal.state).toBe('REGISTRY_REVIEW');
    expect(clockOf(appeal, 'TRIAGE')).toMatchObject({ state: 'PAUSED', dueAt: null, startedAt: appeal.filedAt });
    const review = clockOf(appeal, 'REGISTRY_REVIEW');
    expect(review).toMatchObject({ state: 'RUNNING', suggested: true, duty: { row: 11, clause: '二(二)' } });
    expect(instant(review.dueAt)).toEqual(endOf('2026-03-04'));

    // Mon 9:00 to Wed 10:00: the pause covers Tuesday's end, so Wednesday is the first day that counts.
    await raoping.clock.to(at('2026-03-04 10:00'));
    const correctedName = '饶平县塘药南药种植有限公司';
    await reviewer.review(appeal, 'CORRECTED', { note: '名称漏写“南药”二字，系同一主体。', correctedName });
    const reviewed = await bureau.read(appeal);
    expect(reviewed).toMatchObject({ state: 'PRE_ACCEPTED', version: appeal.version + 1 });
    expect(reviewed.registryReviews).toEqual([
      expect.objectContaining({ result: 'CORRECTED', note: '名称漏写“南药”二字，系同一主体。', correctedName }),
    ]);
    const triage = clockOf(reviewed, 'TRIAGE');
    expect(triage.state).toBe('RUNNING');
    expect(instant(triage.dueAt)).toEqual(endOf('2026-03-06'));
    const pause = { from: new Date(appeal.filedAt), to: instant(reviewed.registryReviews[0]?.reviewedAt) };
    const naive = naiveDue({ unit: 'WORKING_DAY', length: 3 }, pause.from, [pause], nationalCalendar);
    expect(instant(triage.dueAt)).toEqual(naive.dueAt);
    expect(triage.explanation).toMatchObject({ counted: ['2026-03-04', '2026-03-05', '2026-03-06'] });
    expect(clockOf(reviewed, 'REGISTRY_REVIEW')).toMatchObject({ state: 'MET', breachedAt: null });
    expect(reviewed.events.nodes.at(-1)).toMatchObject({
      type: 'REGISTRATION_REVIEWED',
      duty: 11,
      actorRole: 'REGISTRY_REVIEWER',
      actorUnit: { code: 'SCJG' },
    });
  });

  it('#11 the reviewer sees what is to be reviewed, and nothing else', async () => {
    const [reviewer, enterprise] = await Promise.all([raoping.signIn('reviewer'), raoping.contact('13900001501')]);
    const appeal = await mismatched();
    expect(await reviewer.sees(appeal)).toBe(true);
    expect(await reviewer.sees(await enterprise.file())).toBe(false);
    expect((await reviewer.list()).every(({ state }) => state === 'REGISTRY_REVIEW')).toBe(true);
    expect(await reviewer.review(appeal, 'CONFIRMED')).toBeNull();
    expect(await reviewer.sees(appeal)).toBe(false);
    const again = { appealId: appeal.id, result: 'CONFIRMED', note: '再次复核' };
    expect((await reviewer.fails('reviewRegistration', again)).extensions.code).toBe('NOT_FOUND');
  });

  it('#11 nobody else answers a mismatch, and until then nothing goes on', async () => {
    const [bureau, enterprise, supervisor] = await Promise.all([
      raoping.signIn('triage'),
      raoping.contact('13900009011'),
      raoping.signIn('supervisor'),
    ]);
    const appeal = await mismatched();
    const input = { appealId: appeal.id, result: 'CONFIRMED', note: '看来没有问题' };
    for (const who of [bureau, enterprise, supervisor])
      expect(await who.refused('reviewRegistration', input)).toMatchObject({ code: 'NOT_ALLOWED', duty: { row: 11 } });
    expect(await bureau.refused('dispatchAppeal', await bureau.dispatching(appeal, { host: 'ZRZY' }))).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'REGISTRY_REVIEW',
      needed: ['PRE_ACCEPTED'],
      duty: { row: 13, clause: '二(三)' },
    });
    expect(
      await bureau.refused('returnAppeal', { appealId: appeal.id, reason: 'OUT_OF_REMIT', text: '不属本县' }),
    ).toMatchObject({
      code: 'INVALID_TRANSITION',
      state: 'REGISTRY_REVIEW',
      needed: ['PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED'],
      duty: { row: 21 },
    });
  });

  it('#11 after a rejection the bureau decides: it returns, or dispatches with a reason', async () => {
    const [bureau, reviewer] = await Promise.all([raoping.signIn('triage'), raoping.signIn('reviewer')]);
    const [one, other] = [await mismatched(), await mismatched()];
    await reviewer.review(one, 'REJECTED');
    await reviewer.review(other, 'REJECTED');
    const returned = await bureau.returnBack(one, 'IDENTITY_UNCONFIRMED');
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: 'IDENTITY_UNCONFIRMED' });

    const bare = await bureau.dispatching(other, { host: 'ZRZY' });
    expect(await bureau.refused('dispatchAppeal', bare)).toMatchObject({
      code: 'REGISTRY_OVERRIDE_REASON_REQUIRED',
      path: ['input', 'overrideReason'],
      duty: { row: 21 },
    });
    const dispatched = await bureau.dispatch(other, { host: 'ZRZY', overrideReason: '企业正在办理更名，主体无误。' });
    expect(dispatched.state).toBe('DISPATCHED');
    expect(dispatched.dispatches[0]?.overrideReason).toBe('企业正在办理更名，主体无误。');
  });

  it('#11 a suggested clock warns and urges, and is no breach for the register', async () => {
    const [supervisor, bureau] = await Promise.all([raoping.signIn('supervisor'), raoping.signIn('triage')]);
    const appeal = await mismatched();
    const dueAt = clockOf(await bureau.read(appeal), 'REGISTRY_REVIEW').dueAt as string;
    const { fired } = await raoping.clock.to(dueAt);
    expect(fired).toContainEqual({ rule: 'REGISTRY_REVIEW', dueAt, appealId: appeal.id });
    expect(clockOf(await supervisor.read(appeal), 'REGISTRY_REVIEW')).toMatchObject({
      state: 'RUNNING',
      breachedAt: dueAt,
    });
    expect(await supervisor.register(appeal)).toEqual([]);
    await raoping.quiet();
    const [urge] = await raoping.notices({ appeal, template: 'URGE' });
    expect(urge).toMatchObject({ state: 'SENT', unitId: await raoping.unit('SCJG'), phone: '139****1104' });
  });

  it('#11 a correction is matched anew, and the appeal becomes the right enterprise’s', async () => {
    const [bureau, reviewer, hall] = await Promise.all([
      raoping.signIn('triage'),
      raoping.signIn('reviewer'),
      raoping.signIn('hall'),
    ]);
    const appeal = await hall.file({
      channel: 'SERVICE_HALL',
      enterprise: { creditCode: '91445122MA86FREH0U', name: '饶平县塘药南药种植有限公司' },
      contact: { name: '郑塘', phone: '13900009012' },
    });
    expect((await bureau.read(appeal)).registryMatch).toMatchObject({
      outcome: 'NAME_DIFFERS',
      explanation: expect.stringContaining('法人库登记名称为“饶平县浮石石材有限公司”，名称不一致'),
    });
    const wrong = {
      appealId: appeal.id,
      result: 'CORRECTED',
      note: '代码填错。',
      correctedCreditCode: '91445122MA7HR9PY4A',
    };
    expect(await reviewer.refused('reviewRegistration', wrong)).toMatchObject({
      code: 'INVALID_CREDIT_CODE',
      path: ['input', 'correctedCreditCode'],
    });
    for (const unfit of [
      { result: 'CONFIRMED', correctedCreditCode: '91445122MA7HR9PY4Q' },
      { result: 'CORRECTED', correctedCreditCode: null },
    ])
      expect(await reviewer.refused('reviewRegistration', { ...wrong, ...unfit })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', 'result'],
        duty: { row: 11 },
      });

    await reviewer.review(appeal, 'CORRECTED', { note: '代码填错。', correctedCreditCode: '91445122MA7HR9PY4Q' });
    const corrected = await bureau.read(appeal);
    expect(corrected).toMatchObject({
      state: 'PRE_ACCEPTED',
      creditCode: '91445122MA86FREH0U',
      enterprise: { creditCode: '91445122MA7HR9PY4Q', name: '饶平县塘药南药种植有限公司' },
      registryMatch: {
        outcome: 'MATCHED',
        registeredHere: true,
        explanation:
          '法人库登记名称为“饶平县塘药南药种植有限公司”，名称一致；登记状态：存续；住所区划 445122108，在本地。',
      },
      registryReviews: [{ result: 'CORRECTED', correctedCreditCode: '91445122MA7HR9PY4Q', correctedName: null }],
    });
    // Whom the counter has seen goes along: a contact of the right enterprise, who sees his appeal.
    const contact = await raoping.contact('13900009012');
    expect(await contact.sees(appeal)).toBe(true);
  });
});
