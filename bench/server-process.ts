// The real program as its own process, `mooring start` or `mooring worker`, as people start it; and what it takes of memory.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
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
  const started = startProgram(ctx, 'start', environment);
  await waitFor('/readyz', () => isReady(url).then((it) => (it ? true : started.endedAlready())), { everyMs: 5 });
  return {
    pid: started.pid,
    url,
    readyMs: performance.now() - startedMs,
    stop: () => started.end('SIGTERM'),
    kill: () => started.end('SIGKILL'),
  };
}

/** Starts `mooring worker` and waits until it works. */
export async function startWorker(ctx: BenchContext, environment: Record<string, string>): Promise<{ pid: number }> {
  const started = startProgram(ctx, 'worker', environment);
  const isWorking = async (): Promise<true | null> =>
    started.told().includes('is working') ? true : started.endedAlready();
  await waitFor('a worker', isWorking, { everyMs: 20 });
  return { pid: started.pid };
}

interface Started {
  pid: number;
  /** The end of what it has written to stderr. */
  told(): string;
  /** Null while it runs; throws when it has ended by itself. */
  endedAlready(): null;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

function startProgram(ctx: BenchContext, command: 'start' | 'worker', environment: Record<string, string>): Started {
  const child: ChildProcess = spawn(process.execPath, [program, command], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr?.on('data', (chunk) => {
    told = `${told}${chunk}`.slice(-2000);
  });
  const ended = once(child, 'close');
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  ctx.atEnd(() => end('SIGTERM'));
  return {
    pid: child.pid ?? 0,
    told: () => told,
    end,
    endedAlready() {
      if (child.exitCode !== null) throw new Error(`mooring ${command} ended with ${child.exitCode}: ${told}`);
      return null;
    },
  };
}

/** Resident memory of a process in MiB, now and at its highest since it began. Reads /proc: Linux only. */
export function readMemory(pid: number): { nowMib: number; highestMib: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mib = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024);
  return { nowMib: mib('VmRSS'), highestMib: mib('VmHWM') };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.status === 200,
    () => false,
  );
