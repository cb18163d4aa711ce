import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { generators } from './lib/generators.mjs';
import { script } from './lib/main.mjs';
import { root } from './lib/paths.mjs';

// npm run generate: writes every generated file anew. With --check it says which were stale, leaves them as they were and
// ends with code 1.
await script(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  await build();
  const check = process.argv.includes('--check');
  const stale = [];
  for (const { name, outputs, run } of generators) {
    const before = await contents(outputs);
    await run();
    const after = await contents(outputs);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    console.log(`${name}: ${changed.length === 0 ? 'fresh' : `${check ? 'STALE' : 'written'} ${changed.join(', ')}`}`);
    if (check) await restore(changed, before);
    stale.push(...changed);
  }
  if (check && stale.length > 0) {
    console.error('\nGenerated files are stale: run `npm run generate` and commit them.');
    process.exitCode = 1;
  }
});

/** Every file at or below the paths, by its name from the clone's folder. */
async function contents(paths) {
  const found = new Map();
  for (const path of paths.map((name) => join(root, name))) {
    if (!existsSync(path)) continue;
    const files = (await stat(path)).isDirectory()
      ? (await readdir(path, { withFileTypes: true, recursive: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [path];
    for (const file of files) found.set(relative(root, file), await readFile(file, 'utf8'));
  }
  return found;
}

async function restore(files, before) {
  for (const file of files) {
    const content = before.get(file);
    if (content === undefined) await rm(join(root, file));
    else {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), content);
    }
  }
}
