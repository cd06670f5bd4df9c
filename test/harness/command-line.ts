// Runs `mooring` inside the test's process, with its streams kept as text. The outside world is what the environment says and nothing else.
import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/index.ts';
import { type Clock, systemClock } from '../../src/clock.ts';

export interface CommandResult {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** stdout as JSON. */
  json<T>(): T;
}

export interface CommandInput {
  environment?: Record<string, string>;
  stdin?: string;
  /** Answers typed at a terminal, one a prompt; makes stdin a terminal. */
  typed?: string[];
  clock?: Clock;
  /** Width of the terminal that stdout is. */
  columns?: number;
  loadMain?: Parameters<typeof runCommandLine>[1]['loadMain'];
}

export async function mooring(args: string[], input: CommandInput = {}): Promise<CommandResult> {
  const stdout = createSink();
  const stderr = createSink();
  const exitCode = await runCommandLine(args, {
    stdin: input.typed ? createTypist(input.typed, stderr) : Readable.from([Buffer.from(input.stdin ?? '')]),
    stdout: Object.assign(stdout, input.columns !== undefined && { columns: input.columns }),
    stderr,
    environment: input.environment ?? {},
    clock: input.clock ?? systemClock,
    loadMain: input.loadMain ?? (() => import('../../src/main.ts')),
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text(), json: () => JSON.parse(stdout.text()) };
}

type Sink = Writable & { text(): string; onText?: (text: string) => void };

function createSink(): Sink {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      sink.onText?.(String(chunk));
      done();
    },
  }) as Sink;
  sink.text = () => text;
  return sink;
}

/** Types the next answer whenever a prompt (a text that ends with ": ") is shown. */
function createTypist(answers: string[], prompts: Sink): Readable & { isTTY: boolean } {
  const left = [...answers];
  const keyboard = Object.assign(new Readable({ read() {} }), { isTTY: true });
  prompts.onText = (text) => {
    // Terminals get escape signs around a prompt.
    if (text.includes(': ')) setImmediate(() => keyboard.push(`${left.shift() ?? ''}\r`));
  };
  return keyboard;
}
