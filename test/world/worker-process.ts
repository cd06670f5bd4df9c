// A worker that may be killed at any step: it counts its database statements and ends itself with SIGKILL at the nth, before it is sent or
// after it was answered. Everything that Mooring does stands between two statements, so every step of a sync, a refresh and a notification
// is reached. Its parent sends it one WorkerInput after the other (kill-world.ts).
import pg from 'pg';
import { createControlledClock, minuteMs } from '../../src/clock.ts';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { buildMooring } from '../../src/main.ts';

export interface WorkerInput {
  environment: Record<string, string>;
  nowIso: string;
  /** Null: never. */
  killAt: number | null;
  killWhen: 'before' | 'after';
  /** Minutes that pass, one at a time, with everything done that becomes due. */
  minutes: number;
}

/** What it answers when it was not killed. */
export interface WorkerAnswer {
  statements: number;
}

let input: WorkerInput | undefined;
let statements = 0;
countStatements();

process.on('message', (given: WorkerInput) => {
  // A throw ends the process: its parent says so.
  void work(given).then(() => process.send?.({ statements } satisfies WorkerAnswer));
});
process.on('disconnect', () => process.exit());

/** A Mooring of its own, from the database up: nothing of what this process did before is known to it. */
async function work(given: WorkerInput): Promise<void> {
  input = given;
  statements = 0;
  const clock = createControlledClock(new Date(given.nowIso));
  const mooring = await buildMooring({ config: loadConfig(given.environment), log: createLog('silent'), clock });
  // Counted anew, so that most kills fall into the work and not into the start.
  statements = 0;
  await mooring.runner.settle();
  for (let minute = 0; minute < given.minutes; minute++) {
    clock.advance(minuteMs);
    await mooring.runner.settle();
  }
  await mooring.stop();
}

function countStatements(): void {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const die = (): void => void process.kill(process.pid, 'SIGKILL');
  (pg.Client.prototype as { query: unknown }).query = function (this: pg.Client, ...args: unknown[]): unknown {
    const isFatal = ++statements === input?.killAt;
    if (isFatal && input?.killWhen === 'before') die();
    const answer = original.apply(this, args);
    if (isFatal && answer instanceof Promise) return answer.finally(die);
    if (isFatal && typeof (answer as { on?: unknown })?.on === 'function') (answer as pg.Query).on('end', die);
    return answer;
  };
}
