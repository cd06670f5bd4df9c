// `mooring demo`: the whole life of Data Sources with pretend providers, played in the terminal. The story itself: demo/.
import { type Command, InvalidArgumentError } from 'commander';
import { RequestError } from '../../request-error.ts';
import { listenForStop } from '../run-until-stopped.ts';
import { type Cli, say } from '../terminal.ts';
import { tryToListen } from './start.ts';

const defaultPort = 7070;

export function addDemo(program: Command, cli: Cli): void {
  program
    .command('demo')
    .summary('play the story of a disconnection with pretend providers')
    .description(
      'Starts a Mooring with pretend providers and a pretend mailbox in a temporary folder, plays a story (connected, broken, told why, reconnected, caught up), and stays up for the browser. Nothing of it is kept.',
    )
    .option('--once', 'end after the story, with exit code 0 when it went as it should, else 1')
    .option(
      '--port <number>',
      `port to listen on; 0 takes a free one (default: ${defaultPort}, or a free one when it is in use)`,
      readPort,
    )
    .addHelpText(
      'after',
      `
Examples:
  mooring demo
  mooring demo --once --port 0`,
    )
    .action(async ({ once = false, port: wanted }: { once?: boolean; port?: number }) => {
      const port = await choosePort(cli, wanted);
      const { runDemo } = await import('../demo/index.ts');
      const { buildMooring } = await cli.loadMain();
      const signal = listenForStop(cli);
      try {
        cli.setExitCode(
          await runDemo({
            isOnce: once,
            untilStopped: signal.wanted,
            port,
            // Not `print`: a reader that leaves ends the demo as Ctrl-C does, with all that it has started.
            print: (line) => void cli.stdout.write(`${line}\n`),
            buildMooring,
          }),
        );
      } finally {
        signal.release();
      }
    });
}

/** A port that was asked for has to be free; the usual one gives way. */
async function choosePort(cli: Cli, wanted: number | undefined): Promise<number> {
  const port = wanted ?? defaultPort;
  if (port === 0 || !(await tryToListen({ host: '127.0.0.1', port }))) return port;
  if (wanted !== undefined)
    throw new RequestError('unavailable', `Port ${port} cannot be listened on. Choose another, or --port 0.`);
  say(cli, `Port ${port} is in use: the demo takes a free one.`);
  return 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}
