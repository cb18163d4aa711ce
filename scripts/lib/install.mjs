import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeBinary } from './runtime.mjs';
import { modules, root } from './paths.mjs';

const STAMP = join(modules, '.zhitongche-install');
const TRIES = 3;

/**
 * Installs what package-lock.json names, unless it is there already. Answers whether it installed. Throws Unusable, with
 * a message for a person.
 */
export async function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (read(STAMP) === wanted && existsSync(nodeBinary)) return false;
  if (matches(JSON.parse(lock)) && existsSync(nodeBinary)) {
    writeFileSync(STAMP, wanted);
    return false;
  }
  console.log('Installing dependencies: a minute or two the first time …');
  await install();
  if (!existsSync(nodeBinary))
    throw new Unusable(
      `npm did not run the install scripts, so ${nodeBinary} is missing. ` +
        'Allow them (npm config get ignore-scripts must say false) and start again.',
    );
  writeFileSync(STAMP, wanted);
  return true;
}

/** What the person at the terminal must put right; no stack trace helps. */
export class Unusable extends Error {
  name = 'Unusable';
}

async function install() {
  for (let attempt = 1; ; attempt++) {
    const { code, errors } = await npmCi();
    if (code === 0) return;
    if (/EUSAGE|can only install packages when/.test(errors))
      throw new Unusable(
        'package.json and package-lock.json do not belong together: `npm install` brings them in step.',
      );
    if (/ENOSPC/.test(errors)) throw new Unusable('The disk is full: the dependencies need about 700 MB.');
    if (attempt === TRIES)
      throw new Unusable(
        `npm could not install the dependencies (${TRIES} tries, see above). Is the npm registry reachable ` +
          '(npm ping), and may this user write here? Then start again.',
      );
    console.error(`npm failed; trying again (${attempt + 1} of ${TRIES}) …`);
    await wait(2000 * attempt);
  }
}

function npmCi() {
  // The runtime itself is among the dev dependencies, so they are wanted under NODE_ENV=production too. Engine warnings
  // speak of the host's Node, which runs no more than this installation.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PATH: hostPath() };
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32',
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      process.stderr.write(chunk);
      errors += chunk;
    });
    child.once('error', (error) =>
      reject(error.code === 'ENOENT' ? new Unusable('npm is not on the PATH: install it beside Node.') : error),
    );
    child.once('close', (code) => resolve({ code, errors }));
  });
}

/** Without node_modules/.bin, which npm put first: the Node there is wiped while npm runs. */
const hostPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);

/** Whether npm's own note of what it installed has all that the lock names: somebody ran `npm ci` by hand. */
function matches(lock) {
  const hidden = read(join(modules, '.package-lock.json'));
  if (!hidden) return false;
  const installed = JSON.parse(hidden).packages;
  return Object.entries(lock.packages).every(
    ([name, { version, optional, peer }]) => name === '' || optional || peer || installed[name]?.version === version,
  );
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
