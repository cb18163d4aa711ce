import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

const built = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);

async function write(file, content) {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), content);
}

/**
 * Everything committed that is made from something else, in the order in which one needs the other. `outputs` are files
 * or folders; `run` finds dist/ built and writes them.
 */
export const generators = [
  {
    name: 'docs/configuration.md',
    outputs: ['docs/configuration.md'],
    async run() {
      const { configurationManual } = await built('src/config-manual.js');
      await write('docs/configuration.md', configurationManual());
    },
  },
];
