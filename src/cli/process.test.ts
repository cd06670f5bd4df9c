import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { atEndOfFile, createTestDatabase } from '../../test/harness/database.ts';
import { plainEnvironment } from '../../test/harness/plain-environment.ts';
import { systemClock } from '../clock.ts';
import { findFreePort } from '../store/index.ts';
import { listenForStop } from './run-until-stopped.ts';
import type { Cli } from './terminal.ts';

const program = fileURLToPath(new URL('../../bin/mooring.js', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'mooring-process-test-'));
atEndOfFile(() => rm(folder, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  text(): { stdout: string; stderr: string };
  /** Resolves when stderr or stdout matches. */
  until(pattern: RegExp): Promise<void>;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
}

function run(args: string[], environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...plainEnvironment(folder), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting: { pattern: RegExp; resolve: () => void }[] = [];
  const look = (): void => {
    for (const it of waiting) if (it.pattern.test(stdout + stderr)) it.resolve();
  };
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
    look();
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
    look();
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    text: () => ({ stdout, stderr }),
    until: (pattern) =>
      Promise.race([
        new Promise<void>((resolve) => {
          waiting.push({ pattern, resolve });
          look();
        }),
        ended.then(() => assert.match(stdout + stderr, pattern)),
      ]),
    ended,
  };
}

async function createEnvironment(): Promise<Record<string, string>> {
  const store = await createTestDatabase();
  return {
    DATABASE_URL: store.url,
    MOORING_DATA_DIR: folder,
    MOORING_SECRET_KEY: randomBytes(32).toString('base64'),
    MOORING_PORT: String(await findFreePort()),
  };
}

test('start: says where it is and the one-time code, logs JSON lines, stops at SIGTERM with exit code 0', async () => {
  const environment = await createEnvironment();
  const server = run(['start'], { ...environment, MOORING_LOG_LEVEL: 'debug' });
  await server.until(/Ctrl-C stops it/);
  const { stdout, stderr } = server.text();
  assert.match(stderr, new RegExp(`Open +http://localhost:${environment.MOORING_PORT}`));
  assert.match(stderr, /one-time code: +[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  assert.match(stderr, /Mail +kept in the app/);
  assert.doesNotMatch(stdout + stderr, new RegExp(new URL(environment.DATABASE_URL ?? '').password));
  for (const line of stdout.split('\n')) if (line !== '') assert.doesNotThrow(() => JSON.parse(line), line);

  const second = run(['start'], environment);
  assert.equal(await second.ended, 8);
  assert.match(second.text().stderr, /Port \d+ of 127\.0\.0\.1 is in use.*MOORING_PORT=/);

  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0);
  assert.match(server.text().stderr, /Stopping \.\.\.\nStopped\.\n$/);
});

test('worker: works beside others, and stops at SIGINT with exit code 0', async () => {
  const environment = await createEnvironment();
  const worker = run(['worker'], environment);
  await worker.until(/Ctrl-C stops it/);
  worker.child.kill('SIGINT');
  assert.equal(await worker.ended, 0);
});

test('what runs for long does so with a small young generation, unless the operator says how large it is', async () => {
  const tell = `--import=data:text/javascript,console.error('flags:'+process.execArgv)`;
  const flagsOf = async (command: string, options: string): Promise<string> => {
    // Ends before it begins, by a wrong setting.
    const it = run([command], { MOORING_PORT: 'many', NODE_OPTIONS: `${tell} ${options}` });
    await it.ended;
    return (
      it
        .text()
        .stderr.match(/flags:(.*)/g)
        ?.at(-1) ?? ''
    );
  };
  assert.equal(await flagsOf('start', ''), 'flags:--max-semi-space-size=8');
  assert.equal(await flagsOf('worker', ''), 'flags:--max-semi-space-size=8');
  assert.equal(await flagsOf('start', '--max-semi-space-size=32'), 'flags:');
  assert.equal(await flagsOf('doctor', ''), 'flags:');
});

test('a wrong configuration ends with exit code 2 and one sentence', async () => {
  const wrong = run(['start'], { MOORING_DATA_DIR: folder, MOORING_PORT: 'many' });
  assert.equal(await wrong.ended, 2);
  assert.match(wrong.text().stderr, /^mooring: MOORING_PORT: expected a whole number/);
});

test('an older Node runs it with the Node that comes along', async (t) => {
  const older = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));
  t.diagnostic(`the Node of this machine: ${older ?? 'none'}`);
  const child = spawn(older ?? process.execPath, [program, '--version'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

/** Runs it with a reader that leaves at once, and a stdin that has more than pipes hold. */
async function runWithoutReader(args: string[], environment: Record<string, string>): Promise<[number | null, string]> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: folder, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  child.stdin.on('error', () => {});
  child.stdin.end('{"provider":"x","stage":"data","auth":"oauth2","error":{"code":"ECONNREFUSED"}}\n'.repeat(5_000));
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return [code, stderr];
}

test('when its reader leaves, as head does, a command ends quietly and not as if all had been said', async () => {
  const environment = await createEnvironment();
  for (const args of [['--help'], ['diagnose', '--jsonl'], ['data-sources', 'list'], ['api-key', 'list', '--json']])
    assert.deepEqual(await runWithoutReader(args, environment), [141, ''], args.join(' '));
});

test('a server whose log nobody reads any more is stopped as by Ctrl-C', async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const signal = listenForStop({ stdout, stderr, clock: systemClock } as unknown as Cli);
  assert.equal(signal.isWanted(), false);
  stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  await signal.wanted;
  assert.equal(signal.isWanted(), true);
  signal.release();
});
