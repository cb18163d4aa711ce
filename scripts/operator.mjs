import { script } from './lib/main.mjs';

// npm run operator -- <user name> <name> <mobile number>: enters somebody who operates the platform, or invites him anew.
await script(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  await build();
  const { appointOperator } = await import('../dist/src/main.js');
  await appointOperator(process.argv.slice(2));
});
