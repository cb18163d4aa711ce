import { systemActor, type Actor } from '../kernel/actor.js';
import { StoreAway } from '../papers/store.js';
import { openReadSession } from '../platform/reads/session.js';
import type { Services } from '../platform/services.js';
import { StartupError } from '../platform/startup-error.js';
import { HOUR_MS } from '../time/pure/index.js';
import type { Step, TenantData } from './data/types.js';
import { Scene } from './scene.js';
import { seedId } from './seed-id.js';
import { file, hoursOf, VERBS } from './verbs.js';

/**
 * Plays each demonstration appeal through the use cases, every step as the person who would take it and at the domain
 * time at which he would have. A story that is there already is left alone.
 */
export async function playStories(services: Services, data: TenantData, person: (who: string) => Actor): Promise<void> {
  const before = await told(services, data);
  if (data.appeals.every(({ title }) => before.has(title))) return;
  await mustBeStorable(services);
  const now = (await services.domainNow(seedId(data.tenant.code))).getTime();
  for (const [index, story] of data.appeals.entries()) {
    if (before.has(story.title)) continue;
    const hours = story.story.reduce((sum, step) => sum + hoursOf(step), 0);
    // A minute apart, so that the list has an order.
    const filedAt = new Date(now - hours * HOUR_MS - (data.appeals.length - index) * 60_000);
    const scene = new Scene(services, data, story, person, filedAt);
    await file(scene);
    for (const step of story.story)
      await take(scene, step).catch((cause: unknown) => {
        throw new Error(`The story ${story.key} breaks off at '${step.do}'.`, { cause });
      });
  }
}

const take = (scene: Scene, step: Step): Promise<unknown> => VERBS[step.do](scene, step as never);

/** Titles of stories that have been told. */
async function told({ database }: Services, data: TenantData): Promise<Set<string>> {
  const tenantId = seedId(data.tenant.code);
  const session = openReadSession(database.reads, systemActor(tenantId), { single: true });
  const rows = await session.query<{ title: string }>({
    name: 'seed_told',
    text: 'select title from appeal where tenant_id = $1 and title = any($2)',
    values: [tenantId, data.appeals.map(({ title }) => title)],
  });
  return new Set(rows.map(({ title }) => title));
}

/** Finds out before anything is told whether files can be stored: a story is not told a second time to its end. */
async function mustBeStorable({ papers }: Services): Promise<void> {
  await papers.store.ping().catch((error: unknown) => {
    if (!(error instanceof StoreAway)) throw error;
    throw new StartupError(
      'STORAGE_UNREACHABLE',
      'The file storage does not answer, and the demonstration data have files. Put S3_ENDPOINT right, or start with SEED=none.',
    );
  });
}
