import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { openQueue } from '../../src/platform/queue/open-queue.js';
import { handle } from '../../src/platform/queue/queue.js';
import { eventually } from '../support/eventually.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { logger, newJob, queueContract } from './queue-contract.js';

describeWithRedis('the queue on Redis', () => {
  queueContract(async () => {
    const redis = await startRedis();
    const target = { kind: 'redis' as const, url: redis.url };
    return { producer: target, worker: target, stop: () => redis.stop() };
  });

  it('does not open on a Redis that evicts', async () => {
    const redis = await startRedis('--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru');
    try {
      await expect(openQueue({ kind: 'redis', url: redis.url }, logger)).rejects.toMatchObject({
        code: 'QUEUE_MISCONFIGURED',
        message: expect.stringContaining('noeviction'),
      });
    } finally {
      await redis.stop();
    }
  });

  it('does not open without a server', async () => {
    const start = performance.now();
    await expect(openQueue({ kind: 'redis', url: 'redis://127.0.0.1:1' }, logger)).rejects.toMatchObject({
      code: 'QUEUE_UNAVAILABLE',
    });
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  describe('when it goes away', () => {
    let redis: TestRedis;
    beforeEach(async () => {
      redis = await startRedis();
    });
    afterEach(() => redis.stop());

    it('fails to add within some two seconds, hung or gone, and takes jobs again when it is back', async () => {
      const job = newJob();
      const seen: string[] = [];
      const queue = await openQueue({ kind: 'redis', url: redis.url }, logger);
      await queue.work([handle(job, async ({ id }) => void seen.push(id))], {
        concurrency: 2,
        onError: () => undefined,
      });
      await queue.add(job, { id: 'before' });
      await eventually(() => seen.length === 1);

      const failing = async () => {
        const start = performance.now();
        await expect(queue.add(job, { id: 'lost' })).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
        expect(performance.now() - start).toBeLessThan(3_000);
        expect(await queue.ping()).toBe(false);
      };
      redis.freeze();
      await failing();
      redis.thaw();
      await eventually(() => queue.ping());
      await redis.kill();
      await failing();

      await redis.restart();
      await eventually(() => queue.add(job, { id: 'after' }).then(() => true), { timeoutMs: 60_000 });
      await eventually(() => seen.includes('after'), { timeoutMs: 60_000 });
      await queue.close();
    });

    it('closes even so', async () => {
      const queue = await openQueue({ kind: 'redis', url: redis.url }, logger);
      await queue.work([], { concurrency: 1, onError: () => undefined });
      await redis.kill();
      const start = performance.now();
      await queue.close();
      expect(performance.now() - start).toBeLessThan(10_000);
    });

    it('keeps all keys in one slot of a cluster', async () => {
      const queue = await openQueue({ kind: 'redis', url: redis.url }, logger);
      await queue.add(newJob(), { id: 'a' });
      const client = new Redis(redis.url);
      const keys = await client.keys('*');
      client.disconnect();
      await queue.close();
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(key).toMatch(/^\{zt\}:/);
    });
  });
});
