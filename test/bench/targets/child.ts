import type { World } from '../world.js';

/** The database and the people of this run, as the parent found them. */
export const world = JSON.parse(process.env['BENCH_WORLD'] ?? '{}') as World;

/** Tells the parent where this target listens, answers what it uses of memory and processor, and ends when told to. */
export function serve(url: string, close: () => Promise<void>): void {
  process.on('message', (message) => {
    if (message === 'usage') process.send?.({ memory: process.memoryUsage.rss() / 1024 / 1024, cpu: cpu() });
    if (message === 'stop') void close().then(() => process.exit(0));
  });
  // Whatever became of the parent, nothing is left behind.
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url });
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Listens on a free port of the loopback address. */
export async function listen(server: import('node:http').Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
}
