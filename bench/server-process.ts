// The real program as its own process: `mooring start` or `mooring worker`, as people start it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchContext } from './benchmark.ts';
import { waitFor } from './measure.ts';

const program = fileURLToPath(new URL('../bin/mooring.js', import.meta.url));

export interface ServerProcess {
  pid: number;
  url: string;
  /** From spawning to the first 200 of /readyz. */
  readyMs: number;
  stop(): Promise<void>;
  /** As `kill -9` does. */
  kill(): Promise<void>;
}

/** Starts `mooring start` and waits until it is ready. `environment` names the port. */
export async function startServer(ctx: BenchContext, environment: Record<string, string>): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${environment.MOORING_PORT}`;
  const startedMs = performance.now();
  const child = spawn(process.execPath, [program, 'start'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const ended = once(child, 'close');
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  ctx.atEnd(() => end('SIGTERM'));
  await waitFor('/readyz', () => isReady(url).then((it) => (it ? true : endedAlready())), { everyMs: 5 });
  return {
    pid: child.pid ?? 0,
    url,
    readyMs: performance.now() - startedMs,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };

  function endedAlready(): null {
    if (child.exitCode !== null) throw new Error(`mooring start ended with ${child.exitCode}: ${complaint}`);
    return null;
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.status === 200,
    () => false,
  );
