// Builds the web app into dist/web when it is missing or older than its sources, or always with --force.
// Called by `npm start`, `npm run demo` and the tests; says one line when it builds and nothing when it need not.
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist/web');
const sources = ['src/web', 'vite.config.ts', 'postcss.config.cjs', 'package-lock.json'].map((path) =>
  join(root, path),
);

/** Builds when needed. Returns whether it built; throws when the build fails. */
export async function buildWeb(options: { isForced?: boolean } = {}): Promise<boolean> {
  if (!options.isForced && (await isUpToDate())) return false;
  const startedAt = performance.now();
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  // Built beside and moved into place, so that a server that runs meanwhile never serves half a build.
  const fresh = join(root, 'dist', `.web-${process.pid}`);
  const old = join(root, 'dist', `.web-old-${process.pid}`);
  await mkdir(join(root, 'dist'), { recursive: true });
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: fresh } });
  await rename(target, old).catch(() => undefined);
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
  console.log(`Built the web app in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  return true;
}

async function isUpToDate(): Promise<boolean> {
  const built = await stat(join(target, 'index.html')).catch(() => null);
  if (!built) return false;
  const newest = Math.max(...(await Promise.all(sources.map(newestChange))));
  return built.mtimeMs >= newest;
}

/** The newest change in a file or folder, in epoch milliseconds; 0 when it is not there, as in an installed package. */
async function newestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const changes = await Promise.all(
    entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(found.mtimeMs, ...changes);
}

if (import.meta.main) {
  try {
    await buildWeb({ isForced: process.argv.includes('--force') });
  } catch (error) {
    console.error(`The web app could not be built: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
