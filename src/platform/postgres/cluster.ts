import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error.js';
import { failed, programOptions, type Place } from './place.js';

const ADMIN = 'postgres';
/**
 * pg_trgm asks the C library what a letter is, whatever the locale provider; under plain C no Chinese character is one.
 * Systems name the locale that knows differently, so they are tried in turn.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the data folder's content where there is none. Throws StartupError EMBEDDED_FAILED. */
export async function initialise(place: Place, fsync: boolean): Promise<void> {
  if (existsSync(join(place.data, 'PG_VERSION'))) {
    const version = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
    if (version === place.binaries.major) return;
    throw new StartupError(
      'EMBEDDED_FAILED',
      `The data in ${place.data} are of PostgreSQL ${version}, the program is ${place.binaries.major}. ` +
        'Start with the earlier release, or begin anew with `npm run reset`.',
    );
  }
  for (const characters of CHARACTER_TYPES) if (await initialiseWith(place, characters, fsync)) return;
}

/**
 * Made aside and renamed: a start that is killed half-way leaves nothing that looks like data. False when the system does
 * not know the character type.
 */
async function initialiseWith(place: Place, characters: string, fsync: boolean): Promise<boolean> {
  const aside = `${place.data}.new`;
  const passwordCopy = join(place.home, 'initdb.password');
  const password = randomBytes(24).toString('base64url');
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  writePrivate(place.password, password);
  writePrivate(passwordCopy, password);
  if (place.account) for (const path of [aside, passwordCopy]) chownSync(path, place.account.uid, place.account.gid);
  try {
    await promisify(execFile)(
      place.binaries.initdb,
      [
        `--pgdata=${aside}`,
        `--username=${ADMIN}`,
        `--pwfile=${passwordCopy}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        `--lc-ctype=${characters}`,
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(fsync ? [] : ['--no-sync']),
      ],
      programOptions(place),
    );
  } catch (error) {
    const output = String((error as { stderr?: string }).stderr ?? '');
    if (/invalid locale name/.test(output) && characters !== 'C') return false;
    throw failed(place, error, output);
  } finally {
    rmSync(passwordCopy, { force: true });
  }
  rmSync(place.data, { recursive: true, force: true });
  renameSync(aside, place.data);
  return true;
}

function writePrivate(file: string, content: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
}

/** The superuser's URL to the database `postgres`. */
export function adminUrl(place: Place, port: number): string {
  try {
    const password = readFileSync(place.password, 'utf8').trim();
    return `postgresql://${ADMIN}:${password}@127.0.0.1:${port}/postgres`;
  } catch (error) {
    throw new StartupError(
      'EMBEDDED_FAILED',
      `The embedded database's password (${place.password}) is gone. Put it back, or begin anew with \`npm run reset\`.`,
      { cause: error },
    );
  }
}
