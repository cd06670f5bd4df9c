// Hands Connections to processes that refresh (keeper-process.ts), hears what they say, and kills them. Starting one costs more than anything
// that it does, so those that live on are kept for the next.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { atEndOfFile } from './database.ts';
import type { KeeperInput, KeeperMessage, ParentMessage, Step } from './keeper-steps.ts';

export type Done = Extract<KeeperMessage, { kind: 'done' }>;

export interface KeeperChild {
  go(): void;
  /** What its callers got; null when it was killed before they had anything. */
  done: Promise<Done | null>;
  kill(): Promise<void>;
}

interface Process {
  child: ChildProcess;
  hear: (message: KeeperMessage) => void;
  exited: Promise<{ code: number | null; signal: string | null }>;
}

const idle: Process[] = [];

function start(): Process {
  const child = fork(new URL('./keeper-process.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  atEndOfFile(async () => void child.kill('SIGKILL'));
  const started: Process = {
    child,
    hear: () => {},
    exited: once(child, 'exit').then(([code, signal]) => ({ code, signal })),
  };
  child.on('message', (message: KeeperMessage) => started.hear(message));
  return started;
}

const send = ({ child }: Process, message: ParentMessage): void => {
  if (child.connected && child.exitCode === null && child.signalCode === null) child.send(message, () => {});
};

/** One that lives. */
function takeIdle(): Process | null {
  for (let process = idle.pop(); process; process = idle.pop())
    if (process.child.exitCode === null && process.child.signalCode === null) return process;
  return null;
}

/** Resolves when the process is ready to go. `onStep` is asked at each step; the process goes on when it resolves, unless it was killed. */
export async function prepareKeeper(
  input: KeeperInput,
  onStep: (step: Step) => Promise<void> = async () => {},
): Promise<KeeperChild> {
  const process = takeIdle() ?? start();
  const ready = Promise.withResolvers<void>();
  const done = Promise.withResolvers<Done | null>();
  let isKilled = false;
  void process.exited.then(({ code, signal }) => {
    const error = new Error(`a process of the keeper ended with ${code ?? signal}`);
    ready.reject(error);
    if (isKilled) done.resolve(null);
    else done.reject(error);
  });
  done.promise.catch(() => {});
  process.hear = (message) => {
    if (message.kind === 'ready') ready.resolve();
    if (message.kind === 'at') void onStep(message.step).then(() => send(process, { kind: 'on' }));
    if (message.kind !== 'done') return;
    done.resolve(message);
    idle.push(process);
  };
  send(process, { kind: 'prepare', input });
  await ready.promise;
  return {
    go: () => send(process, { kind: 'go' }),
    done: done.promise,
    async kill() {
      isKilled = true;
      if (idle.includes(process)) idle.splice(idle.indexOf(process), 1);
      process.child.kill('SIGKILL');
      await process.exited;
    },
  };
}
