import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '../../src/time/national-calendar.js';
import { appForSuite } from '../support/app.js';
import { endOf, instant } from '../support/dates.js';
import { clockOf, clocksOf, county, DEPARTMENT, handling, type Appeal } from '../support/kit/index.js';
import { naiveDue } from '../support/naive-clock.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

async function policy(input: { extensionAllowed?: boolean; extensionMaxWorkingDays?: number }): Promise<void> {
  const { client } = await raoping.signIn('admin');
  const { changeAppealPolicy } = await client.run<{ changeAppealPolicy: { userErrors: unknown[] } }>(
    'ChangeAppealPolicy',
    { input },
  );
  expect(changeAppealPolicy.userErrors).toEqual([]);
}

/** The day that the n-th working day after the dispatch is, counted by the naive reading of the rule. */
function replyDay(appeal: Appeal, workingDays: number): string {
  const [clock] = clocksOf(appeal, 'REPLY');
  const started = new Date(Math.floor(Date.parse(clock?.startedAt ?? '') / 60_000) * 60_000);
  const { dueAt } = naiveDue({ unit: 'WORKING_DAY', length: workingDays }, started, [], nationalCalendar);
  return new Date((dueAt?.getTime() ?? 0) - 1 + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A day that nobody works on, soon after the n-th working day. */
function dayOffAfter(appeal: Appeal, workingDays: number): string {
  const worked = new Set(Array.from({ length: 10 }, (_, more) => replyDay(appeal, workingDays + more)));
  let day = new Date(`${replyDay(appeal, workingDays)}T00:00:00Z`);
  while (worked.has(day.toISOString().slice(0, 10))) day = new Date(day.getTime() + 86_400_000);
  return day.toISOString().slice(0, 10);
}

describe('#18 an extension of the reply, where the county allows it', () => {
  it('#18 is off unless the county has decided otherwise', async () => {
    const { appeal, town } = await handling(raoping);
    const input = { appealId: appeal.id, until: replyDay(appeal, 12), reason: '须待批复。' };
    expect(await town.refused('requestExtension', input)).toMatchObject({
      code: 'EXTENSION_NOT_ALLOWED_HERE',
      duty: { row: 18 },
    });
  });

  it('#18 asked by the host and granted: both dates stay, the reply is due at the end of the day, for all to see', async () => {
    await policy({ extensionAllowed: true });
    const { appeal, town, bureau, enterprise } = await handling(raoping);
    const before = clockOf(appeal, 'REPLY');
    const until = replyDay(appeal, 13);
    const asked = await town.askExtension(appeal, until);
    expect(asked).toMatchObject({
      state: 'HANDLING',
      extension: { requestedUntil: until, previousDueAt: before.dueAt, decision: null, grantedDueAt: null },
    });
    // Asking stops nothing, and is between bureau and unit.
    expect(clockOf(asked, 'REPLY')).toMatchObject({ state: 'RUNNING', dueAt: before.dueAt });
    expect((await enterprise.read(appeal)).extension).toBeNull();

    const granted = await bureau.decideExtension(appeal, 'GRANTED');
    const after = clockOf(granted, 'REPLY');
    expect(instant(after.dueAt)).toEqual(endOf(until));
    expect(after).toMatchObject({ state: 'RUNNING', startedAt: before.startedAt, breachAnnulledAt: null });
    expect(after.explanation).toMatchObject({ length: 13, extendedBy: 3 });
    expect(after.explanation['counted']).toHaveLength(13);
    expect(granted.extension).toMatchObject({
      decision: 'GRANTED',
      previousDueAt: before.dueAt,
      grantedDueAt: after.dueAt,
      annulledBreachAt: null,
      decisionText: '经研究，决定如下。',
    });
    const seen = await enterprise.read(appeal);
    expect(seen.extension).toMatchObject({ grantedDueAt: after.dueAt, reason: null, decisionText: null });
    expect(seen.events.nodes.at(-1)).toMatchObject({ type: 'EXTENSION_GRANTED', note: null });
    expect(seen.events.nodes.map(({ type }) => type)).not.toContain('EXTENSION_REQUESTED');
    for (const template of ['EXTENSION_REQUESTED', 'EXTENSION_DECIDED'] as const)
      expect(await raoping.notices({ appeal, template })).toHaveLength(1);

    const again = { appealId: appeal.id, until: replyDay(appeal, 14), reason: '再延。' };
    expect(await town.refused('requestExtension', again)).toMatchObject({ code: 'EXTENSION_ALREADY_ASKED' });
    const decision = { appealId: appeal.id, decision: 'GRANTED', text: '准予。' };
    expect(await bureau.refused('decideExtension', decision)).toMatchObject({ code: 'NO_OPEN_EXTENSION' });
    expect((await town.reply(appeal, 'SOLVED')).state).toBe('COMPLETED');
  });

  it('#18 refused it changes nothing, and the enterprise does not hear of it', async () => {
    const { appeal, town, bureau, enterprise } = await handling(raoping);
    await town.askExtension(appeal, replyDay(appeal, 12));
    const dayed = { appealId: appeal.id, decision: 'REFUSED', until: replyDay(appeal, 12), text: '不予延期。' };
    expect(await bureau.refused('decideExtension', dayed)).toMatchObject({ path: ['input', 'until'] });
    const refused = await bureau.decideExtension(appeal, 'REFUSED');
    expect(refused.extension).toMatchObject({ decision: 'REFUSED', grantedDueAt: null });
    expect(clockOf(refused, 'REPLY').dueAt).toBe(clockOf(appeal, 'REPLY').dueAt);
    const seen = await enterprise.read(appeal);
    expect(seen.extension).toBeNull();
    expect(seen.events.nodes.map(({ type }) => type)).not.toContain('EXTENSION_REFUSED');
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await enterprise.client.send(node, { id: refused.extension?.id })).data).toEqual({ node: null });
  });

  it('#18 until a working day, later than what holds, within the limit; another day than asked for as well', async () => {
    await policy({ extensionMaxWorkingDays: 5 });
    const { appeal, town, bureau } = await handling(raoping);
    const ask = (until: string) =>
      town.refused('requestExtension', { appealId: appeal.id, until, reason: '须待批复。' });
    for (const until of [replyDay(appeal, 10), '2020-01-02', dayOffAfter(appeal, 11)])
      expect(await ask(until)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'until'] });
    const tooLong = await ask(replyDay(appeal, 16));
    expect(tooLong).toMatchObject({ code: 'EXTENSION_TOO_LONG', path: ['input', 'until'] });
    expect(tooLong.message).toContain(replyDay(appeal, 15));
    await town.askExtension(appeal, replyDay(appeal, 15));
    const decision = { appealId: appeal.id, decision: 'GRANTED', until: replyDay(appeal, 16), text: '准予。' };
    expect(await bureau.refused('decideExtension', decision)).toMatchObject({ code: 'EXTENSION_TOO_LONG' });
    const granted = await bureau.decideExtension(appeal, 'GRANTED', { until: replyDay(appeal, 11) });
    expect(instant(clockOf(granted, 'REPLY').dueAt)).toEqual(endOf(replyDay(appeal, 11)));
    expect(granted.extension).toMatchObject({ requestedUntil: replyDay(appeal, 15) });
    await policy({ extensionMaxWorkingDays: 10 });
  });

  it('#18 another host’s clock is not the one it was asked for', async () => {
    const { appeal, town, bureau, department } = await handling(raoping);
    await town.askExtension(appeal, replyDay(appeal, 12));
    await bureau.redispatch(appeal, DEPARTMENT);
    await department.receive(appeal);
    const decision = { appealId: appeal.id, decision: 'GRANTED', text: '准予。' };
    expect(await bureau.refused('decideExtension', decision)).toMatchObject({ code: 'NO_OPEN_EXTENSION' });
  });

  it('#18 granted too late, the breach stays, annulled, and is followed up no more; late again, it is registered again', async () => {
    const { appeal, town, bureau } = await handling(raoping);
    const dueAt = clockOf(appeal, 'REPLY').dueAt;
    const other = await handling(raoping);
    await town.askExtension(appeal, replyDay(appeal, 18));
    await raoping.clock.to(new Date(endOf(replyDay(appeal, 10)).getTime() + 9 * 3_600_000));
    const overdue = await bureau.read(appeal);
    expect(clockOf(overdue, 'REPLY')).toMatchObject({ state: 'RUNNING', breachedAt: dueAt });
    expect(clockOf(overdue, 'REPLY_TO_UNIT_HEAD').state).toBe('RUNNING');
    const late = { appealId: other.appeal.id, until: replyDay(appeal, 18), reason: '须待批复。' };
    expect(await town.refused('requestExtension', late)).toMatchObject({ code: 'EXTENSION_TOO_LATE' });

    const granted = await bureau.decideExtension(appeal, 'GRANTED');
    const [annulled, running] = clocksOf(granted, 'REPLY').sort((a, b) => a.state.localeCompare(b.state));
    expect(annulled).toMatchObject({
      state: 'CANCELLED',
      breachedAt: dueAt,
      breachAnnulledAt: granted.extension?.decidedAt,
    });
    expect(running).toMatchObject({ state: 'RUNNING', breachedAt: null, startedAt: annulled?.startedAt });
    expect(instant(running?.dueAt)).toEqual(endOf(replyDay(appeal, 18)));
    expect(granted.extension).toMatchObject({ previousDueAt: dueAt, annulledBreachAt: dueAt });
    for (const rule of ['REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE'] as const)
      expect(clockOf(granted, rule).state).toBe('CANCELLED');
    expect((await bureau.list({ overdue: true })).map(({ id }) => id)).not.toContain(appeal.id);

    await raoping.clock.to(new Date(endOf(replyDay(appeal, 18)).getTime() + 9 * 3_600_000));
    expect((await bureau.list({ overdue: true })).map(({ id }) => id)).toContain(appeal.id);
    const breaches = (await bureau.register(appeal)).filter(({ cause }) => cause === 'BREACH');
    expect(breaches.map(({ enteredAt }) => enteredAt).sort()).toEqual([dueAt, running?.dueAt]);
  });
});
