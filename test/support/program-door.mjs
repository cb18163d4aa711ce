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
    const inside = relative(root, path).replace(/\.ts$/, '');
    const [, name] = /^test\/support\/doors\/(.+)$/.exec(inside) ?? [];
    const module = name ?? join(root, 'dist', `${inside}.js`);
    const exported = Object.keys(require(module))
      .filter((own) => own !== 'default')
      .map((own) => `export const ${own} = built.${own};`);
    return {
      code: [
        `const built = outside(${JSON.stringify(module)});`,
        ...exported,
        'export default built.default ?? built;',
      ].join('\n'),
    };
  },
};
