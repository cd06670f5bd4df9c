// Forks processes that refresh (keeper-process.ts), hears what they say, and kills them.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { atEndOfFile } from './database.ts';
import type { KeeperProcessInput, KeeperProcessMessage, Step } from './keeper-steps.ts';

const processFile = new URL('./keeper-process.ts', import.meta.url);

export type Done = Extract<KeeperProcessMessage, { kind: 'done' }>;

export interface KeeperChild {
  go(): void;
  /** What its callers got; null when it was killed before they had anything. */
  done: Promise<Done | null>;
  kill(): Promise<void>;
}

/** `onStep` is asked at each step; the process goes on when it resolves, unless it was killed. */
export async function forkKeeper(
  input: KeeperProcessInput,
  onStep: (step: Step, child: KeeperChild) => Promise<void> = async () => {},
): Promise<KeeperChild> {
  const child = fork(processFile, [JSON.stringify(input)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Hundreds are started one after the other: what one has compiled serves the next.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), `mooring-compiled-${userInfo().uid}`) },
  });
  atEndOfFile(async () => void child.kill('SIGKILL'));
  const ready = Promise.withResolvers<void>();
  const done = Promise.withResolvers<Done | null>();
  const exited = once(child, 'exit').then(([code, signal]) => {
    const error = new Error(`a process of the keeper ended with ${code ?? signal}`);
    ready.reject(error);
    if (signal === 'SIGKILL') done.resolve(null);
    else done.reject(error);
  });
  ready.promise.catch(() => {});
  done.promise.catch(() => {});
  const keeper: KeeperChild = {
    go: () => void child.send('go'),
    done: done.promise,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
  child.on('message', (message: KeeperProcessMessage) => {
    if (message.kind === 'ready') ready.resolve();
    if (message.kind === 'done') done.resolve(message);
    if (message.kind === 'at') void onStep(message.step, keeper).then(() => letGo(child));
  });
  await ready.promise;
  assert.equal(child.exitCode, null);
  return keeper;
}

function letGo(child: ChildProcess): void {
  if (child.connected && child.exitCode === null && child.signalCode === null) child.send('on', () => {});
}
