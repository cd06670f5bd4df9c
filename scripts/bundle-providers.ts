// The tables of all providers as one file, made anew for a run of the tests: they are more than a thousand small modules, which hundreds
// of processes would each read, strip and compile. test/harness/load-bundled-providers.mjs puts it in the place of src/providers/index.ts.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the bundle into `folder` and returns the option of Node that puts it in place. Throws where the sources do not compile. */
export async function bundleProviders(folder: string): Promise<string> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'src/providers/index.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'providers.mjs' } },
    },
  });
  const loader = pathToFileURL(join(root, 'test/harness/load-bundled-providers.mjs'));
  loader.searchParams.set('bundle', pathToFileURL(join(folder, 'providers.mjs')).href);
  return `--import=${loader.href}`;
}
