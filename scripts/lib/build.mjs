import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { dist, root } from './paths.mjs';

const SOURCES = ['src', 'migrations'];
/** Beside the programs: what they read at run time. */
const ASSETS = ['schema'];
const STAMP = join(dist, '.built.json');

/**
 * Compiles src/ and migrations/ into dist/, only what changed since the last time, copies assets and removes what no
 * longer has a source. Answers how many files it wrote.
 */
export async function build() {
  const compiler = await fingerprint();
  const before = await previous(compiler);
  const now = new Map();
  const stale = [];
  for (const file of await sources()) {
    const { mtimeMs, size } = await stat(join(root, file));
    const known = before.get(file);
    const mark = `${mtimeMs} ${size}`;
    if (known?.mark === mark && existsSync(join(dist, target(file)))) now.set(file, known);
    else stale.push({ file, mark, known });
  }
  // A build that is killed half-way must not be taken for the earlier one.
  if (stale.length > 0) await remember(compiler, now);
  const written = (await Promise.all(stale.map((item) => refresh(item, now)))).filter(Boolean).length;
  const removed = await sweep(new Set([...now.keys()].flatMap(outputs)));
  if (stale.length > 0 || removed > 0 || now.size !== before.size) await remember(compiler, now);
  return written;
}

const remember = (compiler, files) => writeWhole(STAMP, JSON.stringify({ compiler, files: Object.fromEntries(files) }));

/** A file touched without being changed (a checkout does that) keeps its output. */
async function refresh({ file, mark, known }, now) {
  const content = await readFile(join(root, file));
  const hash = createHash('sha256').update(content).digest('base64');
  now.set(file, { mark, hash });
  const to = join(dist, target(file));
  if (known?.hash === hash && existsSync(to)) return false;
  await mkdir(dirname(to), { recursive: true });
  if (extname(file) !== '.ts') {
    await copyFile(join(root, file), to);
    return true;
  }
  const { transform } = await swc();
  const { code, map } = await transform(content.toString('utf8'), {
    ...(await options()),
    filename: join(root, file),
    sourceFileName: relative(dirname(to), join(root, file)),
  });
  await writeWhole(`${to}.map`, map);
  await writeWhole(to, `${code}//# sourceMappingURL=${relative(dirname(to), to)}.map\n`);
  return true;
}

/** Renamed into place: two starts at once never load half a file. */
async function writeWhole(to, content) {
  const half = `${to}.${process.pid}.part`;
  await mkdir(dirname(to), { recursive: true });
  await writeFile(half, content);
  await rename(half, to);
}

async function sources() {
  const found = [];
  for (const folder of [...SOURCES, ...ASSETS]) {
    const isAsset = ASSETS.includes(folder);
    for (const file of await filesBelow(join(root, folder))) {
      const name = relative(root, file);
      const compiled = name.endsWith('.ts') && !name.endsWith('.d.ts');
      if (isAsset || compiled || (folder === 'src' && name.endsWith('.json'))) found.push(name);
    }
  }
  return found;
}

async function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const target = (file) => (SOURCES.includes(file.split(/[\\/]/)[0]) ? file.replace(/\.ts$/, '.js') : file);
const outputs = (file) => (file.endsWith('.ts') ? [target(file), `${target(file)}.map`] : [target(file)]);

async function sweep(wanted) {
  let removed = 0;
  for (const file of await filesBelow(dist)) {
    const name = relative(dist, file);
    if (wanted.has(name) || file === STAMP) continue;
    // Perhaps another build's, at work this moment.
    if (name.endsWith('.part') && Date.now() - (await stat(file)).mtimeMs < 60_000) continue;
    await rm(file);
    removed++;
    for (let folder = dirname(file); folder !== dist && (await readdir(folder)).length === 0; folder = dirname(folder))
      await rmdir(folder);
  }
  return removed;
}

async function previous(compiler) {
  try {
    const stamp = JSON.parse(await readFile(STAMP, 'utf8'));
    return new Map(stamp.compiler === compiler ? Object.entries(stamp.files) : []);
  } catch {
    return new Map();
  }
}

/** What besides a source decides its output. */
async function fingerprint() {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/@swc/core/package.json'), 'utf8'));
  return `${version} ${await readFile(join(root, '.swcrc'), 'utf8')}`;
}

/** Loaded only when something is to be compiled: a start without changes saves its 100 ms. */
let compiler;
const swc = () => (compiler ??= import('@swc/core'));

let parsedOptions;
async function options() {
  parsedOptions ??= (async () => {
    const { $schema, ...rest } = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));
    return { ...rest, swcrc: false, sourceMaps: true };
  })();
  return parsedOptions;
}
