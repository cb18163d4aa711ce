import { execFileSync } from 'node:child_process';
import { isRoot } from '../data-home.js';
import { StartupError } from '../startup-error.js';

/** The system account that the embedded PostgreSQL runs under when we are root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const OWN_ACCOUNT = 'zhitongche-db';

/**
 * PostgreSQL refuses to run as root, and initdb wants an account that the system knows by name. As root this is an
 * account of our own, made on first use; where none can be made, `postgres` or `nobody` serves. An ordinary user runs
 * the database itself: undefined. Throws StartupError EMBEDDED_UNAVAILABLE.
 */
export function databaseAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const found = lookUp(OWN_ACCOUNT) ?? make() ?? lookUp('postgres') ?? lookUp('nobody');
  if (found) return found;
  throw new StartupError(
    'EMBEDDED_UNAVAILABLE',
    `PostgreSQL does not run as root, and no account could be made for it (useradd ${OWN_ACCOUNT}). ` +
      'Start as an ordinary user, or give a database of your own: DATABASE_URL=…',
  );
}

function make(): Account | undefined {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', OWN_ACCOUNT]],
    ['/usr/sbin/useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', OWN_ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', OWN_ACCOUNT]],
  ];
  for (const [command, args] of ways) {
    run(command, args);
    // Another process may have been quicker: what counts is that the account is there.
    const found = lookUp(OWN_ACCOUNT);
    if (found) return found;
  }
  return undefined;
}

function lookUp(name: string): Account | undefined {
  const uid = Number(run('id', ['-u', name]) || Number.NaN);
  const gid = Number(run('id', ['-g', name]) || Number.NaN);
  return uid > 0 && gid >= 0 ? { name, uid, gid } : undefined;
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
