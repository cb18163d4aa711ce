import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataHomes, isRoot } from '../data-home.js';
import { StartupError } from '../startup-error.js';
import { stopPostmaster } from './postmaster.js';
import { exclusively, usersOf } from './processes.js';

/** What we keep in a data folder; anything else in one that the operator named is not ours. */
const OURS = /^(postgres(\.new|\.log(\.1)?|\.password)?|initdb\.password|postgresql-.*|users|app\.secret|audit)$/;

/**
 * Removes the embedded database, its programs' copy and the generated secret: of `dataDir`, or of both places where this
 * clone may keep them. `left` are those of another user. Throws StartupError INSTANCE_RUNS, and then nothing is removed.
 */
export async function resetEmbedded(dataDir?: string): Promise<{ removed: string[]; left: string[] }> {
  const homes = (dataDir ? [resolve(dataDir)] : dataHomes()).filter((home) => existsSync(home));
  const left = homes.filter((home) => !isOurs(home));
  const own = homes.filter((home) => !left.includes(home));
  for (const home of own)
    if (usersOf(home).others() > 0)
      throw new StartupError('INSTANCE_RUNS', `A process still runs on ${home}. Stop it first (Ctrl-C), then reset.`);
  for (const home of own) {
    await exclusively(home, async () => {
      await stopPostmaster(join(home, 'postgres'));
      for (const name of readdirSync(home).filter((entry) => OURS.test(entry)))
        rmSync(join(home, name), { recursive: true, force: true });
    });
    if (readdirSync(home).length === 0) rmdirSync(home);
  }
  return { removed: own, left };
}

const isOurs = (home: string): boolean => isRoot() || statSync(home).uid === process.getuid?.();
