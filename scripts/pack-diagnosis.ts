// `npm run pack:diagnosis`: the diagnosis as a package of its own, dist/mooring-diagnosis-<version>.tgz. Compiled JavaScript and types of
// src/life/diagnosis, with the rules of all providers; no dependencies. What it exports: scripts/diagnosis-package/index.ts.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { providerRules } from '../src/providers/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Makes the package in a folder and returns the path of the tarball. Throws where the sources do not compile. */
export function packDiagnosis(targetFolder: string = join(root, 'dist')): string {
  const work = mkdtempSync(join(tmpdir(), 'mooring-diagnosis-'));
  try {
    const sources = join(work, 'src');
    copySources(sources);
    const built = join(work, 'package');
    compile(sources, join(built, 'lib'), work);
    writeFileSync(join(built, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
    writeFileSync(join(built, 'README.md'), renderReadme());
    copyFileSync(join(root, 'LICENSE'), join(built, 'LICENSE'));
    mkdirSync(targetFolder, { recursive: true });
    // npm's own name for a scoped package is ours: mooring-diagnosis-<version>.tgz.
    run('npm', ['pack', '--silent', '--pack-destination', targetFolder], built);
    return join(targetFolder, `mooring-diagnosis-${version}.tgz`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The two rooms as they lie in src, and the door beside them. */
function copySources(target: string): void {
  for (const room of ['life/diagnosis', 'providers'])
    cpSync(join(root, 'src', room), join(target, room), {
      recursive: true,
      filter: (path) => !/\.(?:test\.ts|yaml|md)$/.test(path),
    });
  const door = readFileSync(join(root, 'scripts/diagnosis-package/index.ts'), 'utf8');
  writeFileSync(join(target, 'index.ts'), door.replaceAll("'../../src/", "'./"));
}

function compile(sources: string, outDir: string, work: string): void {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: Record<string, unknown>;
  };
  const config = join(work, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        ...compilerOptions,
        types: [],
        noEmit: false,
        // `npm run check` does that, on the very same files.
        noCheck: true,
        declaration: true,
        rewriteRelativeImportExtensions: true,
        allowImportingTsExtensions: false,
        rootDir: sources,
        outDir,
      },
      files: [join(sources, 'index.ts')],
    }),
  );
  // Node takes files here for modules because of this.
  writeFileSync(join(work, 'package.json'), JSON.stringify({ type: 'module' }));
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], work);
  // Declarations keep the extensions of the sources.
  for (const path of globSync('**/*.d.ts', { cwd: outDir })) {
    const file = join(outDir, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}

const manifest = () => ({
  name: '@mooring/diagnosis',
  version,
  description: 'Why does a provider refuse, and is anything disconnected at all? Failures in, verdict and cause out.',
  license: 'Apache-2.0',
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  exports: { '.': { types: './lib/index.d.ts', default: './lib/index.js' }, './package.json': './package.json' },
  types: './lib/index.d.ts',
  files: ['lib'],
});

function renderReadme(): string {
  const rules = providerRules.reduce((sum, provider) => sum + provider.rules.length, 0);
  return readFileSync(join(root, 'scripts/diagnosis-package/README.md'), 'utf8')
    .replace('RULES', rules.toLocaleString('en'))
    .replace('PROVIDERS', String(providerRules.length));
}

/** Runs to its end; what it said is in the error when it failed. */
function run(program: string, args: string[], cwd: string): void {
  try {
    execFileSync(program, args, { cwd, stdio: 'pipe', shell: process.platform === 'win32' && program === 'npm' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${program} ${args.join(' ')} failed.\n${stdout ?? ''}${stderr ?? ''}`);
  }
}

if (import.meta.main) console.log(packDiagnosis());
