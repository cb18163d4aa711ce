import type { Services } from '../services.js';

export interface Health {
  ready: boolean;
  database: boolean;
  queue: boolean;
}

/** Whether this process can do its work. The queue may be away for a while: requests go on, clocks are swept. */
export async function healthOf({ database, queue }: Services): Promise<Health> {
  const [databaseUp, queueUp] = await Promise.all([
    database.reads.query('select 1').then(
      () => true,
      () => false,
    ),
    queue.ping().catch(() => false),
  ]);
  return { ready: databaseUp, database: databaseUp, queue: queueUp };
}
