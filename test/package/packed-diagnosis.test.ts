// The diagnosis as a package of its own: packed, installed from the file into an empty folder without a network, and asked under the Node of
// the machine (20 and up). It answers as the source does.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packDiagnosis } from '../../scripts/pack-diagnosis.ts';
import { type AuthKind, diagnose, explain, findKnownProvider } from '../../src/life/diagnosis/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import { readCorpus, toFailure } from '../corpus/read-corpus.ts';

const sample = new URL('../corpus/sample.jsonl', import.meta.url);
const isWindows = process.platform === 'win32';

/** The Node that a stranger has: not the one that came with our own packages. */
const plainNode =
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, isWindows ? 'node.exe' : 'node'))
    .find((path) => existsSync(path)) ?? process.execPath;

let folder: string;
let installed: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'mooring-package-'));
  const tarball = packDiagnosis(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  execFileSync('npm', ['install', tarball, '--offline', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'pipe',
    shell: isWindows,
  });
  installed = join(folder, 'node_modules/@mooring/diagnosis');
});
after(() => folder && rmSync(folder, { recursive: true, force: true }));

const ask = (script: string): unknown => {
  writeFileSync(join(folder, 'ask.js'), script);
  const said = execFileSync(plainNode, ['ask.js'], { cwd: folder, maxBuffer: 1 << 28, encoding: 'utf8' });
  return JSON.parse(said);
};

describe('the packed diagnosis', () => {
  it('answers every line of the sample as the source does, in data and in words', () => {
    const lines = readCorpus(sample);
    const answers = ask(`
      import { readFileSync } from 'node:fs';
      import { diagnose, explain } from '@mooring/diagnosis';
      const lines = readFileSync(${JSON.stringify(sample.pathname)}, 'utf8').split('\\n').filter((it) => it.trim());
      console.log(JSON.stringify(lines.map((line) => {
        const { provider, stage, auth, response, error } = JSON.parse(line);
        const diagnosis = diagnose({ provider, stage, auth, response, error });
        return { diagnosis, explained: explain(diagnosis, { provider, auth }) };
      })));`) as unknown[];
    assert.equal(answers.length, lines.length);
    for (const [index, line] of lines.entries()) {
      const diagnosis = diagnose(toFailure(line), {}, providerRules);
      const provider = findKnownProvider(line.provider, providerRules, diagnosis.rule);
      const explained = explain(diagnosis, {
        connectorName: provider?.name ?? line.provider,
        authKind: line.auth as AuthKind,
        provider,
      });
      assert.deepEqual(answers[index], JSON.parse(JSON.stringify({ diagnosis, explained })), line.id);
    }
  });

  it('needs nothing else, says its licence, and its example runs', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    assert.equal(manifest.name, '@mooring/diagnosis');
    assert.equal(manifest.license, 'Apache-2.0');
    assert.equal(manifest.dependencies, undefined);
    assert.match(readFileSync(join(installed, 'LICENSE'), 'utf8'), /Apache License/);
    const readme = readFileSync(join(installed, 'README.md'), 'utf8');
    const example = /```js\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
    const [diagnosis, summary] = ask(`${example}\nconsole.log(JSON.stringify([diagnosis, summary]));`) as [
      { verdict: string; rule: string },
      string,
    ];
    assert.equal(diagnosis.verdict, 'disconnected');
    assert.ok(readme.includes(`rule: '${diagnosis.rule}'`), 'the README shows what comes back');
    assert.match(summary, /^Google Ads /);
  });

  it('has types that a strict program compiles with', () => {
    const program = `import { diagnose, explain, findProvider, means, type ProviderRules, type Verdict } from '@mooring/diagnosis';
      const verdict: Verdict = diagnose({ provider: 'x', stage: 'api_call', auth: 'none' }).verdict;
      const own: ProviderRules = { slug: 'own', name: 'Own', rules: [{ id: 'own/gone', match: { code: 'gone' }, ...means.revoked, citation: '', example: {} }] };
      const words: string[] = explain(diagnose({ provider: 'own', stage: 'api_call', auth: 'api_key' }, {}, [own]), { provider: 'own' }).resolve;
      export const all = [verdict, words, findProvider('linkedin')?.lifetimes?.accessTokenMs];
      // @ts-expect-error There is no such stage.
      diagnose({ provider: 'x', stage: 'somewhere', auth: 'none' });`;
    writeFileSync(join(folder, 'program.ts'), program);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const compiler = new URL('../../node_modules/typescript/bin/tsc', import.meta.url).pathname;
    execFileSync(process.execPath, [compiler, ...options, 'program.ts'], { cwd: folder, stdio: 'pipe' });
  });
});
