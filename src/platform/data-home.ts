import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupError } from './startup-error.js';

/** The folder with package.json, whether the running file is the source or the one built from it. */
export function repositoryRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the program');
    folder = parent;
  }
  return folder;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Where this clone keeps its data unless DATA_DIR says otherwise: `.data` in the clone. As root it lies outside, because
 * the account that PostgreSQL then runs under cannot look into a clone below a closed home.
 */
export function defaultDataHome(root = repositoryRoot()): string {
  return isRoot() ? rootsHome(root) : join(root, '.data');
}

/** Both places, whoever asks: `.data` of an ordinary user and root's outside. */
export const dataHomes = (root = repositoryRoot()): string[] => [join(root, '.data'), rootsHome(root)];

function rootsHome(root: string): string {
  const clone = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const usual = join('/var/lib/zhitongche', clone);
  return existsSync(usual) || !isRoot() || isWritable('/var/lib') ? usual : join(tmpdir(), `zhitongche-${clone}`);
}

/**
 * Makes the folder where it is missing. As root others may pass through it (the database's account must) but not list
 * it. Throws StartupError DATA_DIR_UNUSABLE.
 */
export function makeDataHome(home: string): void {
  try {
    makeFolder(dirname(home), 0o755);
    makeFolder(home, isRoot() ? 0o711 : 0o700);
  } catch (error) {
    throw unusable(home, `cannot be made (${(error as Error).message})`);
  }
  if (!statSync(home).isDirectory()) throw unusable(home, 'is not a folder');
  if (!isWritable(home)) throw unusable(home, 'cannot be written by this user');
  if (isRoot() && lstatSync(home).uid !== 0 && isOpenToAll(dirname(home)))
    throw unusable(home, 'was laid there by another user');
}

function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), 0o755);
  mkdirSync(folder, { recursive: true });
  // The umask has no say: a root shell with 077 would shut the database out.
  chmodSync(folder, mode);
}

const unusable = (home: string, why: string): StartupError =>
  new StartupError('DATA_DIR_UNUSABLE', `The data folder ${home} ${why}. Name another one: DATA_DIR=…`);

const isOpenToAll = (folder: string): boolean => (statSync(folder).mode & 0o002) !== 0;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
