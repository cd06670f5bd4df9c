// `npm run check`: types, lint, format and the laws of the house, side by side. Under 20 seconds, before every commit.
import { spawn } from 'node:child_process';

const steps: Record<string, string[]> = {
  types: ['tsc', '--noEmit'],
  'lint and format': ['biome', 'check', '.'],
  house: ['node', '--test', '--test-reporter=dot', 'test/house/*.test.ts'],
};

const results = await Promise.all(Object.entries(steps).map(([name, command]) => run(name, command)));
for (const { name, code, output } of results) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) console.log(output);
}
process.exitCode = results.every((result) => result.code === 0) ? 0 : 1;

function run(name: string, [program = '', ...rest]: string[]): Promise<{ name: string; code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ name, code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ name, code: code ?? 1, output }));
  });
}
