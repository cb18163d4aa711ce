import { script } from './lib/main.mjs';

// npm run reset: the next start begins anew. A database of one's own (DATABASE_URL) is never touched.
await script(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  await build();
  const { resetEmbedded } = await import('../dist/src/platform/postgres/reset.js');
  const { removed, left } = await resetEmbedded(process.env.DATA_DIR || undefined);
  for (const place of removed) console.log(`Removed ${place}`);
  for (const place of left) console.log(`Left ${place}: it is another user's; run this as that user to remove it`);
  if (removed.length === 0 && left.length === 0) console.log('There are no embedded data to remove.');
  if (process.env.DATABASE_URL) console.log('The database of DATABASE_URL was not touched.');
});
