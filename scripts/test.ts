// `npm test`: everything, in order: Chromium is there, the web app is built, `npm run check`, then all tests (run-tests.ts), on one
// PostgreSQL that is held for the whole run. `npm test -- test/stories src/tokens/vault.test.ts` runs only those, without the check.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../test/harness/chromium.ts';
import { holdSharedPostgres } from '../test/harness/shared-postgres.ts';
import { bundleProviders } from './bundle-providers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Those with long files come first, so that at the end none runs alone. */
const everything = ['test/world', 'test/e2e', 'test', 'src'];
/** The check runs these. */
const house = 'test/house/';

/** For every process that a whole run starts. */
let nodeOptions = '';

process.chdir(root);
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const filters = args.filter((arg) => !arg.startsWith('-'));
  const flags = args.filter((arg) => arg.startsWith('-'));
  const files =
    filters.length > 0 ? findTests(filters) : findTests(everything).filter((file) => !file.startsWith(house));
  if (files.length === 0) {
    console.error(
      `No test files in ${filters.join(', ')}. Name files that end in .test.ts, or folders that hold some.`,
    );
    return 1;
  }
  const hasPages = files.some((file) => file.startsWith('test/e2e/'));
  if (hasPages && !(await ensureChromium())) return 1;
  if (hasPages || filters.length === 0) {
    if (!(await step('web app', ['node', 'scripts/build-web.ts']))) return 1;
  }
  // A broken law does not keep the tests from running: one run tells everything.
  const isChecked = filters.length > 0 || (await step('check', ['node', 'scripts/check.ts']));

  const work = mkdtempSync(join(tmpdir(), 'mooring-tests-'));
  const postgres = await holdSharedPostgres();
  try {
    // Worth its time only where many processes start.
    if (filters.length === 0) nodeOptions = await bundleProviders(work);
    const isPassed = await step('tests', ['node', 'scripts/run-tests.ts', ...flags, ...files]);
    if (!isChecked) console.error('\nThe check failed; see the top of this run, or run: npm run check');
    return isChecked && isPassed ? 0 : 1;
  } finally {
    await postgres.release();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Files as they are; of folders, all *.test.ts beneath, by name. Each once, in the order of `paths`. Paths from the root. */
function findTests(paths: string[]): string[] {
  const found = paths.flatMap((path) => {
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    return globSync(isFolder ? `${path.replace(/[/\\]+$/, '')}/**/*.test.ts` : path).sort();
  });
  return [...new Set(found.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '')))];
}

async function ensureChromium(): Promise<boolean> {
  if (findChromium()) return true;
  const isRootOnDebian = process.getuid?.() === 0 && /^ID=debian$/m.test(readText('/etc/os-release'));
  if (isRootOnDebian) {
    console.log('Chromium is missing; installing it.');
    const isInstalled =
      (await step('apt-get update', ['apt-get', 'update', '-qq'])) &&
      (await step('apt-get install', ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']));
    if (isInstalled && findChromium()) return true;
  }
  console.error(
    'The tests in test/e2e need Chromium or Chrome, and none was found. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium), or run other tests: npm test -- src test/stories',
  );
  return false;
}

const readText = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Runs a command with our terminal; says how long it took when it failed or was long. */
function step(name: string, [program = '', ...rest]: string[]): Promise<boolean> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : program, rest, {
      stdio: 'inherit',
      env: environment(),
    });
    const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const finish = (isFine: boolean): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      console.log(`${isFine ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
      resolve(isFine);
    };
    child.on('error', (error) => {
      console.error(String(error));
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Without the options of a Mooring that may be set up on this machine: tests bring their own. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('MOORING_') && !['DATABASE_URL', 'SMTP_URL', 'NODE_TEST_CONTEXT'].includes(name),
  );
  const path = [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(process.platform === 'win32' ? ';' : ':');
  // What one process has compiled serves the next: each of hundreds loads much the same modules.
  const compiled = join(tmpdir(), `mooring-compiled-${userInfo().uid}`);
  return {
    ...Object.fromEntries(own),
    PATH: path,
    DEBIAN_FRONTEND: 'noninteractive',
    NODE_COMPILE_CACHE: compiled,
    ...(nodeOptions && { NODE_OPTIONS: [process.env.NODE_OPTIONS ?? '', nodeOptions].join(' ').trim() }),
  };
}
