import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openQueue } from '../../src/platform/queue/open-queue.js';
import {
  handle,
  type JobDefinition,
  type JobFault,
  type Queue,
  type QueueTarget,
} from '../../src/platform/queue/queue.js';
import { eventually } from '../support/eventually.js';

export const logger = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };

type Ids = { id: string };

/** A job of a name of its own, so that tests do not meet in the one queue they share. */
export function newJob(more: Partial<JobDefinition<Ids>> = {}): JobDefinition<Ids> {
  return { name: `job-${randomUUID()}`, payload: z.object({ id: z.string() }), ...more };
}

export interface Store {
  producer: QueueTarget;
  worker: QueueTarget;
  stop(): Promise<void>;
}

/** What the queue promises on either store. */
export function queueContract(startStore: () => Promise<Store>): void {
  let store: Store;
  let producer: Queue;
  let consumer: Queue;
  let faults: { error: unknown; fault: JobFault | null }[];
  const options = (concurrency = 4) => ({
    concurrency,
    onError: (error: unknown, fault: JobFault | null) => void faults.push({ error, fault }),
  });

  beforeAll(async () => {
    store = await startStore();
  });
  afterAll(() => store?.stop());
  beforeEach(async () => {
    faults = [];
    for (const log of Object.values(logger)) log.mockClear();
    [producer, consumer] = await Promise.all([openQueue(store.producer, logger), openQueue(store.worker, logger)]);
  });
  afterEach(() => Promise.all([producer.close(), consumer.close()]));

  it('carries a job from one process to the handler of its name in another', async () => {
    const [one, other] = [newJob(), newJob()];
    const seen: string[] = [];
    await consumer.work(
      [
        handle(one, async ({ id }) => void seen.push(`one ${id}`)),
        handle(other, async ({ id }) => void seen.push(`other ${id}`)),
      ],
      options(),
    );
    await producer.add(one, { id: 'a' });
    await producer.add(other, { id: 'b' });
    await eventually(() => seen.length === 2);
    expect(seen.sort()).toEqual(['one a', 'other b']);
    expect(await producer.ping()).toBe(true);
  });

  it('takes in only what the schema lets through', async () => {
    const job = newJob();
    const seen: unknown[] = [];
    await consumer.work([handle(job, async (payload) => void seen.push(payload))], options());
    await expect(producer.add(job, { id: 7 } as unknown as Ids)).rejects.toThrow();
    await producer.add(job, { id: 'a', name: '张三' } as Ids);
    await eventually(() => seen.length === 1);
    expect(seen).toEqual([{ id: 'a' }]);
  });

  it('gives up at once what the handler’s schema refuses', async () => {
    const job = newJob();
    const stricter = { ...job, payload: z.object({ id: z.uuid() }) };
    const run = jest.fn(async () => undefined);
    await consumer.work([handle(stricter, run)], options());
    await producer.add(job, { id: 'no uuid' });
    const { fault } = await eventually(() => faults[0]);
    expect(fault).toMatchObject({ job: job.name, attempt: 1, final: true });
    expect(run).not.toHaveBeenCalled();
  });

  it('waits for a delay, to the point', async () => {
    const job = newJob();
    const ran: number[] = [];
    await consumer.work([handle(job, async () => void ran.push(Date.now()))], options());
    const start = Date.now();
    await producer.add(job, { id: 'a' }, { delayMs: 400 });
    const [at = 0] = await eventually(() => ran.length === 1 && ran);
    expect(at - start).toBeGreaterThanOrEqual(395);
    expect(at - start).toBeLessThan(1_400);
  });

  it('tries again, then keeps the job as failed and tells of it in ids alone', async () => {
    const job = newJob({ attempts: 3, backoffMs: 20 });
    const canary = Object.assign(new Error('张三 13812341234 is at fault'), { code: 'E_SOMETHING' });
    await consumer.work([handle(job, () => Promise.reject(canary))], options());
    await producer.add(job, { id: 'a' });
    await eventually(() => faults.some(({ fault }) => fault?.final));
    expect(faults.map(({ fault }) => fault?.attempt)).toEqual([1, 2, 3]);
    expect(faults[0]?.error).toBe(canary);
    const logged = JSON.stringify([...logger.warn.mock.calls, ...logger.error.mock.calls]);
    expect(logged).toContain(job.name);
    expect(logged).toContain('E_SOMETHING');
    expect(logged).not.toMatch(/张三|138/);
  });

  it('ignores a repeated id while the first job waits', async () => {
    const job = newJob();
    const seen: string[] = [];
    const dedupeId = `once-${randomUUID()}`;
    for (const id of ['a', 'b', 'c']) await producer.add(job, { id }, { dedupeId, delayMs: 100 });
    const last = newJob();
    await producer.add(last, { id: 'last' }, { delayMs: 200 });
    const record = async ({ id }: Ids) => void seen.push(id);
    await consumer.work([handle(job, record), handle(last, record)], options(1));
    await eventually(() => seen.includes('last'));
    expect(seen).toEqual(['a', 'last']);
  });

  it('remembers one more of a repeated id while the first job runs', async () => {
    const job = newJob();
    const dedupeId = `once-${randomUUID()}`;
    const seen: string[] = [];
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await consumer.work(
      [
        handle(job, async ({ id }) => {
          seen.push(id);
          if (id === 'a') await released;
        }),
      ],
      options(),
    );
    await producer.add(job, { id: 'a' }, { dedupeId });
    await eventually(() => seen.length === 1);
    await producer.add(job, { id: 'b' }, { dedupeId });
    await producer.add(job, { id: 'c' }, { dedupeId });
    expect(seen).toEqual(['a']);
    release();
    await eventually(() => seen.length === 2);
    expect(seen).toEqual(['a', 'c']);
  });

  it.each(['completed', 'failed'])('takes an id again once its job has %s', async (end) => {
    const job = newJob({ attempts: 1 });
    const dedupeId = `again-${randomUUID()}`;
    let runs = 0;
    await consumer.work(
      [
        handle(job, async () => {
          runs++;
          if (end === 'failed') throw new Error('on purpose');
        }),
      ],
      options(),
    );
    for (const expected of [1, 2, 3]) {
      // The handler's end and the end of the job are two moments: what comes between is remembered and runs then.
      await producer.add(job, { id: 'a' }, { dedupeId });
      await eventually(() => runs === expected);
    }
  });

  it.each(['a:b', '12345', ''])('refuses %p as an id', async (dedupeId) => {
    await expect(producer.add(newJob(), { id: 'a' }, { dedupeId })).rejects.toThrow('deduplication');
  });

  it('runs a periodic job again and again, once over all processes however often it is asked for', async () => {
    const job = { name: `tick-${randomUUID()}`, payload: z.object({}) };
    let runs = 0;
    const ticks: number[] = [];
    const others = await Promise.all([0, 1, 2].map(() => openQueue(store.producer, logger)));
    try {
      await consumer.work([handle(job, async () => void (ticks.push(Date.now()), runs++))], options());
      await Promise.all([producer, consumer, ...others].map((queue) => queue.every(job, 250)));
      await eventually(() => runs >= 4);
      for (const queue of others) await queue.every(job, 250);
      const before = runs;
      await eventually(() => runs >= before + 3);
      // One run to each multiple of the period, wherever it was asked for.
      const slots = ticks.map((tick) => Math.floor(tick / 250));
      expect(new Set(slots).size).toBeGreaterThanOrEqual(slots.length - 1);
    } finally {
      await Promise.all(others.map((queue) => queue.close()));
    }
  });

  it('closes only when the running jobs are through, and takes up no other', async () => {
    const job = newJob();
    const seen: string[] = [];
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await consumer.work(
      [
        handle(job, async ({ id }) => {
          seen.push(`start ${id}`);
          await released;
          seen.push(`end ${id}`);
        }),
      ],
      options(1),
    );
    await producer.add(job, { id: 'a' });
    await eventually(() => seen.length === 1);
    await producer.add(job, { id: 'b' });
    const closing = consumer.close().then(() => seen.push('closed'));
    release();
    await closing;
    expect(seen).toEqual(['start a', 'end a', 'closed']);
    await expect(consumer.add(job, { id: 'c' })).rejects.toMatchObject({ code: 'QUEUE_CLOSED' });

    const next = await openQueue(store.worker, logger);
    await next.work([handle(job, async ({ id }) => void seen.push(`next ${id}`))], options());
    await eventually(() => seen.includes('next b'));
    await next.close();
  });

  it('works through many jobs side by side', async () => {
    const job = newJob();
    let running = 0;
    let most = 0;
    const seen = new Set<string>();
    await consumer.work(
      [
        handle(job, async ({ id }) => {
          most = Math.max(most, ++running);
          await new Promise(setImmediate);
          seen.add(id);
          running--;
        }),
      ],
      options(8),
    );
    await Promise.all(Array.from({ length: 200 }, (_, i) => producer.add(job, { id: `${i}` })));
    await eventually(() => seen.size === 200, { timeoutMs: 60_000 });
    expect(most).toBeLessThanOrEqual(8);
  });
}
