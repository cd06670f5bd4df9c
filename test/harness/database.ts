// A database of its own for each test, on one embedded PostgreSQL that all test processes share: the first starts it, the last
// stops it. New databases are copies of a template that is migrated once and has the queue's tables, so that making one takes
// milliseconds.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import pg from 'pg';
import { createLog, type Log } from '../../src/log.ts';
import { type EmbeddedPostgres, migrate, openDatabase, type Store } from '../../src/store/index.ts';
import { holdSharedPostgres } from './shared-postgres.ts';

export const silentLog: Log = createLog('silent');

let server: Promise<EmbeddedPostgres> | undefined;
const cleanups: (() => Promise<void>)[] = [];

// Registered while the file loads, so that it runs when the whole file has ended and not after one test.
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** Runs `cleanup` when the test file ends, last registered first. */
export const atEndOfFile = (cleanup: () => Promise<void>): void => void cleanups.push(cleanup);

/** The shared server, held until this file ends. */
export function testPostgres(): Promise<EmbeddedPostgres> {
  if (!server) {
    server = holdSharedPostgres();
    atEndOfFile(async () => (await server)?.release());
  }
  return server;
}

/** Named after what makes its tables, so that an edited migration or another queue makes a new template. */
const templateName = `template_${hashOfTables()}`;

function hashOfTables(): string {
  const folder = new URL('../../src/store/migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(new URL(name, folder)));
  hash.update(readFileSync(new URL('../../src/jobs/queue.ts', import.meta.url)));
  hash.update(readFileSync(new URL('../../node_modules/pg-boss/package.json', import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

/** Opens a migrated database of its own; closed and dropped when the test file ends. */
export async function createTestDatabase(): Promise<Store> {
  const { url } = await testPostgres();
  const name = `t_${randomBytes(8).toString('hex')}`;
  await withAdmin(url, async (admin) => {
    await prepareTemplate(admin, url);
    // Files are copied as they are: half the work of copying block by block through the log.
    await admin.query(`create database ${name} template ${templateName} strategy file_copy`);
  });
  const store = openDatabase(withDatabase(url, name), silentLog);
  atEndOfFile(async () => {
    await store.close();
    await withAdmin(url, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`)));
  });
  return store;
}

/** Another pool on a database; closed when the test file ends. */
export function openTestStore(url: string): Store {
  const store = openDatabase(url, silentLog);
  atEndOfFile(() => store.close());
  return store;
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function withAdmin<T>(url: string, body: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await admin.connect();
  try {
    // One process at a time: a template cannot be copied while somebody is connected to it.
    await admin.query('select pg_advisory_lock(70707)');
    return await body(admin);
  } finally {
    await admin.end();
  }
}

/** Makes the template when there is none. It has its name only once it is whole, since a run may be cut off meanwhile. */
async function prepareTemplate(admin: pg.Client, url: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [templateName]);
  if (rowCount) return;
  const unfinished = `${templateName}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished}`);
  const store = openDatabase(withDatabase(url, unfinished), silentLog, 1);
  try {
    await migrate(store.db);
    const { openQueue } = await import('../../src/jobs/queue.ts');
    await (await openQueue(store, silentLog)).stop();
  } finally {
    await store.close();
  }
  await admin.query(`alter database ${unfinished} rename to ${templateName}`);
}
