// Loaded before anything else by the processes of a whole run of the tests (`--import=...?bundle=URL`, set by scripts/test.ts): who asks for
// src/providers/index.ts gets the bundle that this run made of it at its beginning. It saves time and nothing else. JavaScript, since an
// older Node that a test starts, such as npm's own, is given the option too; it has no hooks and needs none.
import * as nodeModule from 'node:module';

const bundle = new URL(import.meta.url).searchParams.get('bundle');
const source = new URL('../../src/providers/index.ts', import.meta.url).href;

nodeModule.registerHooks?.({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    return found.url === source && bundle !== null ? { ...found, url: bundle, format: 'module' } : found;
  },
});
