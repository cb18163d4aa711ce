import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Fanout } from '../../src/platform/fanout/fanout.js';
import { eventually } from '../support/eventually.js';

export const logger = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };

/** What the fan-out promises on either store. */
export function fanoutContract(open: () => Promise<Fanout>): void {
  let here: Fanout;
  let there: Fanout;
  let channel: string;

  beforeEach(async () => {
    [here, there] = await Promise.all([open(), open()]);
    channel = `unit:${randomUUID()}`;
  });
  afterEach(() => Promise.all([here.close(), there.close()]));

  it('reaches subscribers in other processes and in this one, of this channel alone', async () => {
    const got: unknown[] = [];
    await here.subscribe(channel, (message) => got.push(['here', message]));
    await there.subscribe(channel, (message) => got.push(['there', message]));
    await there.subscribe(`${channel}:other`, (message) => got.push(['other', message]));
    await here.publish(channel, { cursor: 1, 单位: '所城镇' });
    await eventually(() => got.length === 2);
    await here.publish(`${channel}:other`, { cursor: 2 });
    await eventually(() => got.length === 3);
    expect(got).toEqual(
      expect.arrayContaining([
        ['here', { cursor: 1, 单位: '所城镇' }],
        ['there', { cursor: 1, 单位: '所城镇' }],
        ['other', { cursor: 2 }],
      ]),
    );
  });

  it('keeps the order of one publisher, and equal messages apart', async () => {
    const got: object[] = [];
    await there.subscribe(channel, (message) => got.push(message));
    const sent = Array.from({ length: 2_500 }, (_, i) => ({ n: i >> 1 }));
    await Promise.all(sent.map((message) => here.publish(channel, message)));
    await eventually(() => got.length >= sent.length);
    expect(got).toEqual(sent);
  });

  it('stops for who unsubscribes, and only for that one', async () => {
    const got: string[] = [];
    const stop = await there.subscribe(channel, () => got.push('gone'));
    await there.subscribe(channel, () => got.push('stays'));
    await stop();
    await stop();
    await here.publish(channel, {});
    await eventually(() => got.length === 1);
    expect(got).toEqual(['stays']);
  });

  it('can be subscribed again at once after the last one left', async () => {
    const got: string[] = [];
    const stop = await there.subscribe(channel, () => got.push('old'));
    const [, again] = await Promise.all([stop(), there.subscribe(channel, () => got.push('new'))]);
    await here.publish(channel, {});
    await eventually(() => got.length === 1);
    expect(got).toEqual(['new']);
    await again();
  });

  it('takes one function twice as two subscriptions', async () => {
    let calls = 0;
    const count = () => void calls++;
    const stop = await there.subscribe(channel, count);
    await there.subscribe(channel, count);
    await here.publish(channel, {});
    await eventually(() => calls === 2);
    await stop();
    await here.publish(channel, {});
    await eventually(() => calls === 3);
  });

  it('lets no faulty subscriber hinder another', async () => {
    const got: object[] = [];
    await there.subscribe(channel, () => {
      throw new Error('张三 13812341234');
    });
    await there.subscribe(channel, (message) => got.push(message));
    await here.publish(channel, { n: 1 });
    await eventually(() => got.length === 1);
    expect(logger.error).toHaveBeenCalled();
    expect(JSON.stringify(logger.error.mock.calls)).not.toMatch(/张三|138/);
  });

  it('refuses a message that is too large, and sends the others of that moment', async () => {
    const got: object[] = [];
    await there.subscribe(channel, (message) => got.push(message));
    const fits = { text: '字'.repeat(2_600) };
    const outcomes = await Promise.allSettled([
      here.publish(channel, fits),
      here.publish(channel, { text: '字'.repeat(2_700) }),
      here.publish(channel, { n: 2 }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'MESSAGE_TOO_LARGE' } });
    await eventually(() => got.length === 2);
    expect(got).toEqual([fits, { n: 2 }]);
  });

  it('says so when used after its end', async () => {
    await here.close();
    await expect(here.publish(channel, {})).rejects.toMatchObject({ code: 'FANOUT_CLOSED' });
    await expect(here.subscribe(channel, () => undefined)).rejects.toMatchObject({ code: 'FANOUT_CLOSED' });
  });
}
