import { script } from './lib/main.mjs';

// npm start: whatever is missing is installed, whatever changed is built, then the program runs in this process.
await script(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  await build();
  const { run } = await import('../dist/src/main.js');
  await run();
});
