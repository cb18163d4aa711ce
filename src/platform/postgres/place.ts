import { StartupError } from '../startup-error.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import type { Users } from './processes.js';

/** What belongs to one embedded database, and as whom its programs run. */
export interface Place {
  home: string;
  data: string;
  log: string;
  password: string;
  account: Account | undefined;
  binaries: Binaries;
  users: Users;
}

/** Nothing of our environment: PGPORT or PGDATA in it would change what the programs do. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** How the place's programs are started. */
export const programOptions = ({ account }: Place) => ({
  cwd: '/',
  env: ENVIRONMENT,
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
});

/** EMBEDDED_FAILED with the last of what the program said. */
export function failed(place: Place, cause: unknown, output: string): StartupError {
  const last = output.trim().split('\n').slice(-8).join('\n');
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  const why =
    code === 'EPERM' || code === 'EINVAL' ? `it may not run under another account (${code})` : last || String(cause);
  return new StartupError('EMBEDDED_FAILED', `The embedded database does not start: ${why}\nIts log: ${place.log}`, {
    cause,
  });
}
