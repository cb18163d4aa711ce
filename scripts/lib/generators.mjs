import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { withSnippets } from './snippets.mjs';

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
  {
    // The code in the guide is the code of the clients that tests run.
    name: 'docs/front-end.md',
    outputs: ['docs/front-end.md'],
    async run() {
      const guide = await readFile(join(root, 'docs/front-end.md'), 'utf8');
      await write('docs/front-end.md', await withSnippets(guide));
    },
  },
  {
    name: 'schema/schema.graphql',
    outputs: ['schema/schema.graphql'],
    async run() {
      await import('reflect-metadata');
      const { buildApiSchema } = await built('src/graphql.js');
      const { lexicographicSortSchema, printSchema } = await import('graphql');
      const sdl = printSchema(lexicographicSortSchema(await buildApiSchema()));
      await write('schema/schema.graphql', `# Generated from src/ by npm run generate. Do not edit.\n\n${sdl}\n`);
    },
  },
  {
    name: 'typed documents',
    outputs: ['test/__generated__', 'test/front-end/__generated__'],
    async run() {
      const { generate, loadContext } = await import('@graphql-codegen/cli');
      const context = await loadContext(join(root, 'codegen.yml'));
      context.cwd = root;
      await generate({ ...context.getConfig(), cwd: root, silent: true }, true);
    },
  },
  {
    // A table that changed without a migration: the missing one is written, to be named and listed in migrations/index.ts.
    name: 'migrations',
    outputs: ['migrations'],
    async run() {
      const { MikroORM } = await import('@mikro-orm/postgresql');
      const { ormOptions } = await built('src/orm-options.js');
      const options = ormOptions('postgres://nobody@127.0.0.1:1/none');
      const path = join(root, 'migrations');
      const orm = await MikroORM.init({
        ...options,
        migrations: { ...options.migrations, snapshot: true, path, pathTs: path },
      });
      try {
        if (await orm.migrator.checkSchema()) await orm.migrator.create();
      } finally {
        await orm.close(true);
      }
    },
  },
];
