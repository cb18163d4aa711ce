import { script } from './lib/main.mjs';

// npm run bench [-- --quick | --build-only | --explain]: measures the program beside its peers; see docs/performance.md.
await script(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  await build();
  await import('../test/bench/loader.mjs');
  const { bench } = await import('../test/bench/main.ts');
  await bench(process.argv.slice(2));
});
