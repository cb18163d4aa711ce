import { beginTurn, turnKeys } from './platform/crypto/turn-keys.js';
import { jobHandlers, TIDY, TIDY_EVERY_MS } from './jobs.js';
import { sealAll } from './platform/audit/seal.js';
import { sweepNotices } from './notification/sweep.js';
import { relayAll, relayAndClear } from './platform/outbox/relay.js';
import { WAKE_CHANNEL } from './platform/outbox/stream.js';
import type { Services } from './platform/services.js';
import { fireAllDue } from './time/sweep.js';

/** How often the worker looks whether something stands under an old key. */
const TURN_EVERY_MS = 60_000;

/** Does the work again and again, from now on, with a pause between; `work` must not fail. The end waits for the last time. */
function repeat(work: () => Promise<void>, pauseMs: number): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const loop = async (): Promise<void> => {
    await work();
    if (!stopped) timer = setTimeout(() => void (running = loop()), pauseMs);
  };
  let running = loop();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** Runs clocks, relay and messages: a sweep on a timer of its own, and the queue's jobs that make it sooner. */
export async function startWorker(services: Services): Promise<{ close(): Promise<void> }> {
  const { logger, config } = services;
  const failed = (what: string) => (error: unknown, ids?: unknown) => logger.error({ err: error, ids }, what);

  const pending = new Map<string, Promise<void>>();
  const again = new Set<string>();
  /** One relay per tenant at a time in this process; a wake-up meanwhile makes it run once more. */
  function relaySoon(tenantId: string): void {
    if (pending.has(tenantId)) {
      again.add(tenantId);
      return;
    }
    const run = relayAndClear(services.relay, tenantId)
      .catch(failed('a tenant could not be relayed'))
      .finally(() => {
        pending.delete(tenantId);
        if (again.delete(tenantId)) relaySoon(tenantId);
      });
    pending.set(tenantId, run);
  }
  const stopWake = await services.fanout.subscribe(WAKE_CHANNEL, (message) => {
    relaySoon((message as { tenantId: string }).tenantId);
  });
  const worker = await services.queue.work(jobHandlers(services), {
    concurrency: 4,
    onError: (error, fault) => logger.error({ err: error, ...fault }, 'a job failed'),
  });

  await services.queue.every(TIDY, TIDY_EVERY_MS).catch(failed('the hourly job was not set; the next start will'));

  const sweep = async (): Promise<void> => {
    await relayAll(services.relay, failed('a tenant could not be relayed'));
    await fireAllDue(services, failed('a deadline failed'));
    await sweepNotices(services, failed('a notice failed'));
    await sealAll(services, failed('a part of the audit log could not be sealed'));
  };
  const stopSweep = repeat(() => sweep().catch(failed('the sweep failed')), config.sweepIntervalMs);

  const stopping = new AbortController();
  let begun = false;
  // Beside the sweep: it may take hours.
  const turn = async (): Promise<void> => {
    if (!begun) await beginTurn(services);
    begun = true;
    await turnKeys(services, stopping.signal);
  };
  const stopTurn = repeat(() => turn().catch(failed('keys could not be turned')), TURN_EVERY_MS);
  return {
    async close() {
      stopping.abort();
      await stopWake();
      await Promise.all([stopSweep(), stopTurn()]);
      await worker.close();
      await Promise.all(pending.values());
    },
  };
}
