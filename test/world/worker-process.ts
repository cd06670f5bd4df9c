// A worker that may be killed at any step: it counts its database statements and ends itself with SIGKILL at the nth, before it is sent or
// after it was answered. Everything that Mooring does stands between two statements, so every step of a sync, a refresh and a notification
// is reached. Usage: node worker-process.ts '{"environment":{...},"nowIso":"...","killAt":17,"killWhen":"before"}'
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

const input = JSON.parse(process.argv[2] ?? '{}') as WorkerInput;
let statements = 0;
countStatements();

const clock = createControlledClock(new Date(input.nowIso));
const mooring = await buildMooring({ config: loadConfig(input.environment), log: createLog('silent'), clock });
// Statements of the start are not counted: the kill is to fall into the work.
statements = 0;
await mooring.runner.settle();
for (let minute = 0; minute < input.minutes; minute++) {
  clock.advance(minuteMs);
  await mooring.runner.settle();
}
await mooring.stop();
console.log(JSON.stringify({ statements }));

function countStatements(): void {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const die = (): void => void process.kill(process.pid, 'SIGKILL');
  (pg.Client.prototype as { query: unknown }).query = function (this: pg.Client, ...args: unknown[]): unknown {
    const isFatal = ++statements === input.killAt;
    if (isFatal && input.killWhen === 'before') die();
    const answer = original.apply(this, args);
    if (isFatal && answer instanceof Promise) return answer.finally(die);
    if (isFatal && typeof (answer as { on?: unknown })?.on === 'function') (answer as pg.Query).on('end', die);
    return answer;
  };
}
