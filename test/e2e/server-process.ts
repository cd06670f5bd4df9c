// The real program as people start it: `mooring start` in a process of its own, on a data folder of its own. For test/e2e.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../src/store/index.ts';
import { atEndOfFile } from '../harness/database.ts';
import { plainEnvironment } from '../harness/plain-environment.ts';

const program = fileURLToPath(new URL('../../bin/mooring.js', import.meta.url));

export interface ServerProcess {
  child: ChildProcess;
  /** As the process prints it. */
  baseUrl: string;
  /** Of a first run, as printed in the terminal; empty otherwise. */
  firstRunCode: string;
  /** All that it has printed, plain words and log lines. */
  printed(): string;
  /** Resolves when it has printed something that matches. Rejects when it ends without. */
  until(pattern: RegExp): Promise<void>;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
}

/** A data folder that the database's user can enter when the tests run as root. Removed when the test file ends. */
export async function createDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mooring-e2e-'));
  await chmod(folder, 0o755);
  atEndOfFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Spawns it without waiting for anything. */
export function spawnServer(environment: Record<string, string>): Omit<ServerProcess, 'baseUrl' | 'firstRunCode'> {
  const child = spawn(process.execPath, [program, 'start'], {
    env: { ...plainEnvironment(tmpdir()), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const look of waiting) look();
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  atEndOfFile(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  });
  const until = (pattern: RegExp): Promise<void> => {
    const seen = new Promise<void>((resolve) => {
      const look = (): void => {
        if (!pattern.test(printed)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
    const over = ended.then((code) => {
      if (!pattern.test(printed)) throw new Error(`mooring start ended with ${code} before ${pattern}:\n${printed}`);
    });
    return Promise.race([seen, over]);
  };
  return { child, printed: () => printed, until, ended };
}

/** Starts it and waits until it says that it runs. Without MOORING_PORT a free one is taken. */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const server = spawnServer({ MOORING_PORT: String(await findFreePort()), ...environment });
  await server.until(/Ctrl-C stops it/);
  const [, baseUrl = ''] = /Open +(http\S+)/.exec(server.printed()) ?? [];
  const [, firstRunCode = ''] = /one-time code: +([0-9A-Z-]+)/.exec(server.printed()) ?? [];
  return { ...server, baseUrl, firstRunCode };
}
