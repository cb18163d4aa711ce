import { script } from './lib/main.mjs';

await script(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  const written = await build();
  console.log(written === 0 ? 'dist/ is up to date' : `dist/: ${written} files written`);
});
