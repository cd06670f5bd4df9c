// Reads the arguments, runs one command, and turns whatever goes wrong into a sentence and an exit code. What a command needs is
// loaded when it runs, so that `mooring diagnose` and `--help` answer at once. Next: commands/.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { systemClock } from '../clock.ts';
import { addAccount } from './commands/account.ts';
import { addAlarms } from './commands/alarms.ts';
import { addApiKey } from './commands/api-key.ts';
import { addBackup } from './commands/backup.ts';
import { addConnector } from './commands/connector.ts';
import { addDataSources } from './commands/data-sources.ts';
import { addDemo } from './commands/demo.ts';
import { addDiagnose } from './commands/diagnose.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExpirations } from './commands/expirations.ts';
import { addFailures } from './commands/failures.ts';
import { addKeys } from './commands/keys.ts';
import { addMigrate } from './commands/migrate.ts';
import { addOperator } from './commands/operator.ts';
import { addRestore } from './commands/restore.ts';
import { addStart } from './commands/start.ts';
import { addSync } from './commands/sync.ts';
import { addUser } from './commands/user.ts';
import { addWorker } from './commands/worker.ts';
import { tellError } from './tell-error.ts';
import { type Cli, isReaderGone, readerGoneExit, watchReaders } from './terminal.ts';

const commands = [
  addStart,
  addDemo,
  addWorker,
  addMigrate,
  addDoctor,
  addAccount,
  addApiKey,
  addOperator,
  addUser,
  addConnector,
  addDataSources,
  addExpirations,
  addSync,
  addDiagnose,
  addFailures,
  addKeys,
  addAlarms,
  addBackup,
  addRestore,
];

/** What only the outermost caller knows; the rest is the process's own unless a test says otherwise. */
export type CommandLineInput = Pick<Cli, 'loadMain'> & Partial<Cli>;

/** Runs `mooring` with these arguments. Never throws; returns the exit code. */
export async function runCommandLine(args: string[], input: CommandLineInput): Promise<number> {
  // A diagnostic report is handed on when something is wrong, and the environment holds keys and passwords.
  process.report.excludeEnv = true;
  let exitCode = 0;
  const cli: Cli = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: undefined,
    clock: systemClock,
    version: readVersion(),
    ...input,
    setExitCode: (code) => {
      exitCode = code;
    },
  };
  watchReaders(cli);
  const program = buildProgram(cli);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    exitCode = await tell(error);
  }
  return (await isReaderGone(cli)) ? readerGoneExit : exitCode;

  async function tell(error: unknown): Promise<number> {
    // Usage errors and help are printed by commander itself.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // Nobody reads what a command says that ended because of it.
    if (await isReaderGone(cli)) return readerGoneExit;
    return tellError(cli, error, program.opts().verbose === true);
  }
}

/** All commands with their options and help, ready to parse. */
export function buildProgram(cli: Cli): Command {
  const program = new Command('mooring')
    .description('Keeps data sources connected: notices disconnections, says why, and brings the data back.')
    .version(cli.version, '-V, --version', 'print the version')
    .option('--verbose', 'with an unexpected error, print where it came from')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void cli.stdout.write(text),
      writeErr: (text) => void cli.stderr.write(text),
      getOutHelpWidth: () => cli.stdout.columns || 100,
      getErrHelpWidth: () => cli.stderr.columns || 100,
    })
    .addHelpText(
      'after',
      `
Mooring is configured by environment variables: docs/reference/config.md lists them, "mooring doctor" shows what is set.
The exit code is 0 when all is well, 2 when the arguments or the configuration are wrong; docs/reference/cli.md has all of them.`,
    );
  for (const add of commands) add(program, cli);
  return program;
}

const readVersion = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
