import { registerHooks } from 'node:module';

// The bench, and what of the tests it shares, is TypeScript whose types Node strips by itself; the program that it measures is the built one in dist/.
const test = new URL('../', import.meta.url).href;
const source = new URL('../../src/', import.meta.url).href;
const built = new URL('../../dist/src/', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!specifier.startsWith('.') || !context.parentURL?.startsWith(test)) return nextResolve(specifier, context);
    const { href } = new URL(specifier, context.parentURL);
    if (href.startsWith(source)) return nextResolve(href.replace(source, built), context);
    return nextResolve(href.startsWith(test) ? href.replace(/\.js$/, '.ts') : href, context);
  },
});
