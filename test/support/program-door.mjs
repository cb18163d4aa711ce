import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../..', import.meta.url);
let stamp;
/** Changes with the build, and with it what its modules export. Jest loads this file before the set-up builds. */
const stampOfBuild = () => (stamp ??= readFileSync(new URL('dist/.built.json', root)));

/**
 * What a test imports of src/ is the program as it is built, which a worker loads once for all its suites, outside the
 * world that jest makes for each of them (see `environment.mjs`).
 */
export default {
  getCacheKey: (_source, path) => createHash('sha256').update(stampOfBuild()).update(path).digest('hex'),
  process() {
    throw new Error('modules alone have a door');
  },
  async processAsync(_source, path) {
    const url = new URL(`dist/${relative(fileURLToPath(root), path).replace(/\.ts$/, '.js')}`, root).href;
    const exported = Object.keys(await import(url)).map((name) => `export const ${name} = built.${name};`);
    return { code: [`const built = await outside(${JSON.stringify(url)});`, ...exported].join('\n') };
  },
};
