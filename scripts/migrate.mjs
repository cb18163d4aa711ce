import { script } from './lib/main.mjs';

// npm run migrate: brings the database up to date and ends, for installations whose servers start with MIGRATE=false.
await script(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  await build();
  const { migrate } = await import('../dist/src/main.js');
  await migrate();
});
