import { registerHooks } from 'node:module';

// The program, and nothing is put on record: what the audit log costs a command is what the two differ by. There is no
// setting for it, so the one module that writes entries is exchanged.
const nothing = new URL('./unrecorded/record.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier.endsWith('/audit/record.js') ? { url: nothing, shortCircuit: true } : nextResolve(specifier, context),
});
await import('./ours.js');
