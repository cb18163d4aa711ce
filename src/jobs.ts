import { z } from 'zod';
import { continueAdvance, ContinueAdvance } from './time/sandbox.js';
import { sendNotice } from './notification/send.js';
import type { RelayedRow } from './platform/outbox/relay.js';
import { handle, type JobDefinition, type JobHandler } from './platform/queue/queue.js';
import type { Services } from './platform/services.js';
import { sealForgotten } from './platform/audit/seal.js';
import { sweepUploads } from './papers/sweep-uploads.js';
import { tidy } from './platform/tidy.js';
import { DAY_MS, HOUR_MS } from './time/pure/index.js';
import { fireAllDue } from './time/sweep.js';

const NoticeJob = z.object({ tenantId: z.string(), noticeId: z.string() });
const DueJob = z.object({ tenantId: z.string() });

/** Sends one message; tried for a day and a little more, then the sweep gives it up. */
export const SEND_NOTICE: JobDefinition<z.output<typeof NoticeJob>> = {
  name: 'send-notice',
  payload: NoticeJob,
  attempts: 10,
  backoffMs: 5_000,
};

/** Wakes somebody up to look into a tenant's deadlines at an instant. */
export const FIRE_DUE: JobDefinition<z.output<typeof DueJob>> = { name: 'fire-due', payload: DueJob };

/** Goes on with an advance of a sandbox's clock that was too much for one request. */
export const CONTINUE_ADVANCE: JobDefinition<ContinueAdvance> = {
  name: 'continue-advance',
  payload: ContinueAdvance,
};

/** Once an hour: removes what has served its time, and looks for what was to be sealed. */
export const TIDY: JobDefinition<Record<string, never>> = { name: 'tidy', payload: z.object({}) };
export const TIDY_EVERY_MS = HOUR_MS;

/** Deadlines further away than this get no job of their own: the sweep, or the job of a nearer one, finds them. */
const NEAR_MS = 14 * DAY_MS;

/** Turns relayed rows into jobs. One job per due instant and tenant, not one per deadline. */
export async function enqueueRelayed(services: Services, rows: readonly RelayedRow[]): Promise<void> {
  const wakes = new Map<string, number>();
  for (const { kind, tenantId, subjectId, dueAt } of rows) {
    if (kind === 'NOTICE')
      await services.queue.add(SEND_NOTICE, { tenantId, noticeId: subjectId }, { dedupeId: `notice-${subjectId}` });
    if (kind === 'DEADLINE' && dueAt) wakes.set(`${tenantId}|${new Date(dueAt).getTime()}`, new Date(dueAt).getTime());
  }
  for (const [key, at] of wakes) {
    const tenantId = key.split('|', 1)[0] as string;
    const delayMs = at - (await services.domainNow(tenantId)).getTime();
    if (delayMs < NEAR_MS)
      await services.queue.add(
        FIRE_DUE,
        { tenantId },
        { delayMs: Math.max(0, delayMs), dedupeId: `due-${tenantId}-${at}` },
      );
  }
}

/** What the worker runs. */
export function jobHandlers(services: Services): JobHandler[] {
  const onError = (error: unknown, ids: object): void =>
    services.logger.error({ ...ids, err: error }, 'a deadline failed');
  return [
    handle(SEND_NOTICE, ({ tenantId, noticeId }) => sendNotice(services, tenantId, noticeId)),
    handle(FIRE_DUE, async ({ tenantId }) => void (await fireAllDue(services, onError, tenantId))),
    handle(TIDY, async () => {
      await tidy(services, services.config.streamRetentionDays);
      await sealForgotten(services);
      await sweepUploads(services, (error, ids) =>
        services.logger.error({ ids, err: error }, 'an upload was not removed'),
      );
    }),
    handle(CONTINUE_ADVANCE, (payload) => continueAdvance(services, payload)),
  ];
}
