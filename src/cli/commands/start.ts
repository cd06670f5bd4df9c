// `mooring start`: server and worker in one process. Says where it is, what it uses, and the one-time code of a first run.
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Config, loadConfig } from '../../config.ts';
import { RequestError } from '../../request-error.ts';
import type { Mooring } from '../mooring.ts';
import { openServerLog } from '../open-log.ts';
import { listenForStop, stopInTime } from '../run-until-stopped.ts';
import { box, type Cli, oneLine, styled } from '../terminal.ts';

export function addStart(program: Command, cli: Cli): void {
  program
    .command('start')
    .summary('start the server and its worker')
    .description(
      'Starts the server and a worker in one process. Needs no configuration: without DATABASE_URL an embedded PostgreSQL is started in the data folder. At a terminal it speaks plainly; elsewhere, or with MOORING_LOG_LEVEL set, it logs JSON lines on stdout. Ctrl-C stops it.',
    )
    .addHelpText(
      'after',
      `
Examples:
  mooring start
  MOORING_PORT=8080 mooring start
  MOORING_HOST=0.0.0.0 MOORING_BASE_URL=https://mooring.example.org mooring start`,
    )
    .action(() => start(cli));
}

async function start(cli: Cli): Promise<void> {
  const config = loadConfig(cli.environment);
  const { log, isForPeople } = openServerLog(cli, config);
  const out = isForPeople ? cli.stdout : cli.stderr;
  const tell = (text = ''): void => void out.write(`${text}\n`);
  const signal = listenForStop(cli);
  try {
    tell(styled(out, 'dim', `Starting Mooring ${cli.version} ...`));
    // Before anything else is begun: a second start by mistake must not disturb the first.
    const trouble = await tryToListen(config);
    if (trouble) throw translateListenError(trouble, config);
    const { buildMooring } = await cli.loadMain();
    const mooring = await buildMooring({ config, log });
    try {
      if (signal.isWanted()) return;
      const { firstRunCode } = await mooring.start({ isServing: true, isWorking: true }).catch((error) => {
        throw translateListenError(error, mooring.config);
      });
      for (const line of describe(cli, mooring, firstRunCode, (style, text) => styled(out, style, text))) tell(line);
      await signal.wanted;
    } finally {
      tell(styled(out, 'dim', 'Stopping ...'));
      if ((await stopInTime(cli, () => mooring.stop())) !== 0) process.exit(1);
    }
    tell(styled(out, 'dim', 'Stopped.'));
  } finally {
    signal.release();
  }
}

type Paint = (style: Parameters<typeof styled>[1], text: string) => string;

function describe(cli: Cli, { config, baseUrl }: Mooring, firstRunCode: string | null, paint: Paint): string[] {
  const isOpenToAll = !isLoopback(config.host);
  const facts: [string, string][] = [
    ['Open', paint('bold', baseUrl)],
    ...(isOpenToAll ? [['Listening', `${config.host}, port ${config.port}`] as [string, string]] : []),
    ['Data', resolve(config.dataDir)],
    ['Database', describeDatabase(config)],
    ['Mail', describeMail(config)],
  ];
  const firstRun =
    firstRunCode === null
      ? []
      : [
          ...box(['First run', '', `1. Open ${baseUrl}`, `2. Enter this one-time code:  ${firstRunCode}`]).map((line) =>
            paint('cyan', line),
          ),
          '',
        ];
  return [
    '',
    paint('bold', `Mooring ${cli.version} is running.`),
    '',
    ...facts.map(([name, fact]) => `  ${name.padEnd(11)}${oneLineStyled(fact)}`),
    '',
    ...firstRun,
    paint('dim', 'Ctrl-C stops it.'),
  ];
}

/** Keeps our own colours, and nothing else that steers a terminal. */
const oneLineStyled = (text: string): string =>
  text
    .split('\x1b')
    .map((part) => oneLine(part))
    .join('\x1b');

/** Where mail goes, without user and password. */
export function describeMail({ smtpUrl }: Pick<Config, 'smtpUrl'>): string {
  if (smtpUrl === null) return 'kept in the app; nobody is mailed until SMTP_URL is set';
  const { hostname, port, protocol } = new URL(smtpUrl);
  return `sent through ${hostname}${port === '' ? '' : `:${port}`}${protocol === 'smtps:' ? ' (TLS)' : ''}`;
}

/** Which database, without user and password. */
export function describeDatabase({ databaseUrl }: Pick<Config, 'databaseUrl'>): string {
  if (databaseUrl === null) return 'embedded PostgreSQL, in the data folder';
  if (!URL.canParse(databaseUrl)) return 'PostgreSQL of DATABASE_URL';
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${hostname || 'a local socket'}${port === '' ? '' : `:${port}`}${pathname} (DATABASE_URL)`;
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Listens for a moment where the server is to listen. Null when it works. */
export async function tryToListen({
  host,
  port,
}: Pick<Config, 'host' | 'port'>): Promise<NodeJS.ErrnoException | null> {
  const { default: Fastify } = await import('fastify');
  const probe = Fastify();
  try {
    await probe.listen({ host, port });
    return null;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  } finally {
    await probe.close();
  }
}

export function translateListenError(
  error: NodeJS.ErrnoException,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Error {
  if (error.code === 'EADDRINUSE')
    return new RequestError(
      'unavailable',
      `Port ${port} of ${host} is in use, perhaps by a Mooring that runs already. Stop the other program, or choose another port: MOORING_PORT=${port + 1}.`,
    );
  if (error.code === 'EACCES')
    return new RequestError(
      'unavailable',
      `This user may not listen on port ${port}. Ports below 1024 need root on most systems: choose a higher one with MOORING_PORT, and put a proxy before it.`,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new RequestError(
      'unavailable',
      `${host} is no address of this machine. Set MOORING_HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`,
    );
  return error;
}
