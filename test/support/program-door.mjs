import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
let stamp;
/** Changes with the build, and with it what its modules export. Jest loads this file before the set-up builds. */
const stampOfBuild = () => (stamp ??= readFileSync(join(root, 'dist/.built.json')));

/**
 * What a test imports of src/ is the program as it is built, which a worker loads once for all its suites, outside the
 * world that jest makes for each of them (see `environment.mjs`). So are the packages that have a door in `doors/`.
 */
export default {
  getCacheKey: (_source, path) => createHash('sha256').update(stampOfBuild()).update(path).digest('hex'),
  process(_source, path) {
    const file = join(root, 'dist', relative(root, path).replace(/\.ts$/, '.js'));
    const exported = Object.keys(require(file)).map((name) => `export const ${name} = built.${name};`);
    return { code: [`const built = outside(${JSON.stringify(file)});`, ...exported].join('\n') };
  },
};
