// Ctrl-C and SIGTERM: the first stops gracefully, within 10 s; the second ends at once. Nothing is lost either way: what was begun
// goes on at the next start. A reader of the output that leaves, as `head` does, stops it gracefully too.
import { secondMs } from '../clock.ts';
import { type Cli, isOfReader, say } from './terminal.ts';

const stopWithinMs = 10 * secondMs;
/** npm and the terminal both deliver one Ctrl-C: two signals this close are one. */
const oneSignalMs = 500;

export interface StopSignal {
  /** Resolves when somebody wants it to end. */
  readonly wanted: Promise<void>;
  isWanted(): boolean;
  /** Stops listening to signals. */
  release(): void;
}

export function listenForStop(cli: Cli): StopSignal {
  let wantedAtMs: number | null = null;
  let give: () => void = () => {};
  const wanted = new Promise<void>((resolve) => {
    give = resolve;
  });
  const onSignal = (): void => {
    const nowMs = cli.clock.monotonicMs();
    if (wantedAtMs === null) {
      wantedAtMs = nowMs;
      give();
    } else if (nowMs - wantedAtMs > oneSignalMs) process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  const onError = (error: NodeJS.ErrnoException): void => {
    if (!isOfReader(error)) return;
    wantedAtMs ??= cli.clock.monotonicMs();
    give();
  };
  for (const stream of [cli.stdout, cli.stderr]) stream.on('error', onError);
  return {
    wanted,
    isWanted: () => wantedAtMs !== null,
    release: () => {
      for (const signal of signals) process.off(signal, onSignal);
      for (const stream of [cli.stdout, cli.stderr]) stream.off('error', onError);
    },
  };
}

/** Runs `stop` and returns the exit code: 0, or 1 when it took too long. Then the process has to be ended. */
export async function stopInTime(cli: Cli, stop: () => Promise<void>): Promise<0 | 1> {
  const done = new AbortController();
  const isStopped = await Promise.race([
    stop().then(() => true),
    cli.clock.pause(stopWithinMs, done.signal).then(() => false),
  ]);
  done.abort();
  if (isStopped) return 0;
  say(
    cli,
    'It did not stop within 10 seconds and is ended now. Nothing is lost: unfinished work goes on at the next start.',
  );
  return 1;
}
