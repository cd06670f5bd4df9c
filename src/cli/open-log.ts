// The log of a command: lines for people where a person is watching, JSON lines for machines. Whoever sets MOORING_LOG_LEVEL wants
// to see the log itself: then it is always JSON.
import { type Config, reportConfig } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { type Cli, oneLine, styled } from './terminal.ts';

/** The server's and the worker's: on stdout as JSON; at a terminal only warnings, as lines on stderr. */
export function openServerLog(cli: Cli, config: Config): { log: Log; isForPeople: boolean } {
  const isForPeople = cli.stdout.isTTY === true && !isLevelGiven(cli);
  return { log: isForPeople ? createReadableLog(cli) : createLog(config.logLevel, cli.stdout), isForPeople };
}

/** Every other command's: on stderr, since stdout is for its result. */
export const openCommandLog = (cli: Cli, config: Config): Log =>
  isLevelGiven(cli) ? createLog(config.logLevel, cli.stderr) : createReadableLog(cli);

const isLevelGiven = (cli: Cli): boolean =>
  reportConfig(cli.environment).some((it) => it.env === 'MOORING_LOG_LEVEL' && it.source !== 'default');

/** Warnings and errors, one line each. */
function createReadableLog(cli: Cli): Log {
  return createLog('warn', {
    write(line) {
      const { level, time, msg = '', ...rest } = JSON.parse(line) as { level: number; time: number; msg?: string };
      const word = level >= 50 ? styled(cli.stderr, 'red', 'error') : styled(cli.stderr, 'yellow', 'warning');
      const more = Object.entries(rest)
        .map(([name, value]) => ({ name, text: asText(value) }))
        .filter(({ text }) => !msg.includes(text))
        .map(({ name, text }) => `${name}: ${text}`);
      const detail = more.length === 0 ? '' : ` (${more.join(', ')})`;
      cli.stderr.write(`${new Date(time).toISOString().slice(11, 19)}  ${word}  ${oneLine(msg + detail)}\n`);
    },
  });
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
