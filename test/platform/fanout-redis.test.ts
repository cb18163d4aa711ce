import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFanout } from '../../src/platform/fanout/open-fanout.js';
import { eventually } from '../support/eventually.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { fanoutContract, logger } from './fanout-contract.js';

describeWithRedis('the fan-out on Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.stop());
  const open = () => openFanout({ kind: 'redis', url: redis.url }, logger);

  fanoutContract(open);

  describe('when Redis goes away', () => {
    it('fails to publish at once, subscribes all the same, and says when it is back', async () => {
      const fanout = await open();
      const got: object[] = [];
      let reconnects = 0;
      await fanout.subscribe('before', (message) => got.push(message));
      fanout.onReconnect(() => reconnects++);
      await redis.kill();
      await eventually(async () => {
        await expect(fanout.publish('before', {})).rejects.toMatchObject({ code: 'FANOUT_UNAVAILABLE' });
        return true;
      });
      await fanout.subscribe('meanwhile', (message) => got.push(message));

      await redis.restart();
      await eventually(() => reconnects === 1, { timeoutMs: 60_000 });
      for (const channel of ['before', 'meanwhile']) {
        await eventually(() => fanout.publish(channel, { channel }).then(() => true), { timeoutMs: 60_000 });
      }
      await eventually(() => got.length === 2);
      expect(got).toEqual([{ channel: 'before' }, { channel: 'meanwhile' }]);
      await fanout.close();
    });

    it('fails to publish within some two seconds while Redis hangs', async () => {
      const fanout = await open();
      redis.freeze();
      const start = performance.now();
      await expect(fanout.publish('unit', {})).rejects.toMatchObject({ code: 'FANOUT_UNAVAILABLE' });
      expect(performance.now() - start).toBeLessThan(3_000);
      redis.thaw();
      await eventually(() => fanout.publish('unit', {}).then(() => true));
      await fanout.close();
    });
  });

  it('does not open without a server', async () => {
    await expect(openFanout({ kind: 'redis', url: 'redis://127.0.0.1:1' }, logger)).rejects.toMatchObject({
      code: 'FANOUT_UNAVAILABLE',
    });
  });
});
