// Writes a backup: every table of Mooring and of its Data Sources as one snapshot sees them, into one file, while everything runs.
// Speaks COPY alone and needs no pg_dump. The file stands under its name once it is whole. Its form: backup-format.ts.
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Clock } from '../clock.ts';
import { RequestError } from '../request-error.ts';
import {
  type BackupHeader,
  type BackupRecord,
  backupFormat,
  backupFormatVersion,
  createBackupEncoder,
} from './backup-format.ts';
import { describeBackupTable, listBackupTables, type TableName } from './backup-tables.ts';
import { mooringSchema, type Store } from './open-database.ts';

export interface BackupInput {
  /** Where the file is to stand; it is written beside it first. */
  path: string;
  keyFingerprint: string;
  mooringVersion: string;
  clock: Clock;
  onProgress?: (progress: BackupProgress) => void;
}

export interface BackupProgress {
  tablesDone: number;
  tableCount: number;
  rowCount: number;
}

export interface BackupReport {
  header: BackupHeader;
  rowCount: number;
  fileBytes: number;
}

/** Makes both ends of a COPY write and read values alike, and keeps limits of the server's configuration away. */
export const copySettings = `
  set local datestyle = 'ISO, MDY';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 3;
  set local bytea_output = 'hex';
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local row_security = off`;

const quote = pg.escapeIdentifier;
/** For COPY. */
export const quoteColumns = (columns: { name: string }[]): string =>
  columns.length === 0 ? '' : `(${columns.map((column) => quote(column.name)).join(', ')})`;
export const quoteTable = ({ schema, name }: { schema: string; name: string }): string =>
  `${quote(schema)}.${quote(name)}`;

/** Throws RequestError when the file cannot be written, or the database has more tables than it can lock at once. */
export async function writeBackup(store: Store, input: BackupInput): Promise<BackupReport> {
  const unfinished = `${input.path}.unfinished`;
  const client = await store.pool.connect();
  let broken: Error | undefined;
  try {
    const tables = await beginSnapshot(client);
    const header = await buildHeader(client, tables, input);
    let rowCount = 0;
    const encode = createBackupEncoder();
    async function* encoded(): AsyncGenerator<Buffer, void, undefined> {
      for await (const record of readTables(client, header, tables, input.onProgress)) {
        if (record.kind === 'end') rowCount = record.rowCount;
        yield encode(record);
      }
    }
    // flush: it must be on the disk before it gets its name. Only its owner may read it: it holds hashes of passwords.
    const file = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await pipeline(Readable.from(encoded(), { objectMode: false }), createGzip(), file);
    await client.query('commit');
    await rename(unfinished, input.path);
    await syncFolder(dirname(input.path));
    return { header, rowCount, fileBytes: (await stat(input.path)).size };
  } catch (error) {
    broken = error as Error;
    await rm(unfinished, { force: true });
    throw translate(error as NodeJS.ErrnoException, input.path);
  } finally {
    client.release(broken);
  }
}

const snapshotAttempts = 5;

/**
 * Begins the snapshot. All tables are locked before it is taken, weakly (rows are still read and written): a table that is rewritten
 * or dropped in between would otherwise look empty in it.
 */
async function beginSnapshot(client: pg.PoolClient): Promise<TableName[]> {
  for (let attempt = 1; attempt <= snapshotAttempts; attempt++) {
    const listed = await listBackupTables(client);
    await client.query('begin isolation level repeatable read');
    if (await lockAll(client, listed)) {
      await client.query(copySettings);
      const seen = await listBackupTables(client);
      const locked = new Set(listed.map(quoteTable));
      if (seen.every((table) => locked.has(quoteTable(table)))) return seen;
    }
    await client.query('rollback');
  }
  throw new RequestError(
    'unavailable',
    'Tables came and went each time the backup began. Try again when fewer Data Sources are being connected or deleted.',
  );
}

const lockedAtOnce = 500;

/** False when a table was dropped meanwhile. */
async function lockAll(client: pg.PoolClient, tables: TableName[]): Promise<boolean> {
  try {
    for (let from = 0; from < tables.length; from += lockedAtOnce) {
      const names = tables.slice(from, from + lockedAtOnce).map(quoteTable);
      await client.query(`lock table ${names.join(', ')} in access share mode`);
    }
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42P01' || (error as { code?: string }).code === '3F000') return false;
    throw error;
  }
}

async function buildHeader(
  client: pg.PoolClient,
  tables: TableName[],
  { keyFingerprint, mooringVersion, clock }: BackupInput,
): Promise<BackupHeader> {
  const { rows } = await client.query<{ accounts: number; data_sources: number }>(
    'select (select count(*)::int from accounts) as accounts, (select count(*)::int from data_sources) as data_sources',
  );
  const migrations = await client.query<{ name: string }>(`select name from ${mooringSchema}.migrations order by name`);
  return {
    format: backupFormat,
    formatVersion: backupFormatVersion,
    mooringVersion,
    createdAt: clock.now().toISOString(),
    migrations: migrations.rows.map((row) => row.name),
    keyFingerprint,
    tableCount: tables.length,
    accountCount: rows[0]?.accounts ?? 0,
    dataSourceCount: rows[0]?.data_sources ?? 0,
  };
}

async function* readTables(
  client: pg.PoolClient,
  header: BackupHeader,
  tables: TableName[],
  onProgress: BackupInput['onProgress'],
): AsyncGenerator<BackupRecord, void, undefined> {
  yield { kind: 'header', header };
  let rowCount = 0;
  for (const [tablesDone, name] of tables.entries()) {
    const table = await describeBackupTable(client, name);
    yield { kind: 'table', table };
    const rows = client.query(copyTo(`copy ${quoteTable(table)} ${quoteColumns(table.columns)} to stdout`));
    let inTable = 0;
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      yield { kind: 'rows', chunk };
      inTable += countLines(chunk);
      onProgress?.({ tablesDone, tableCount: tables.length, rowCount: rowCount + inTable });
    }
    yield { kind: 'table_end', rowCount: inTable };
    rowCount += inTable;
  }
  onProgress?.({ tablesDone: tables.length, tableCount: tables.length, rowCount });
  yield { kind: 'end', tableCount: tables.length, rowCount };
}

/** COPY text writes each row as one line; line feeds inside of values are escaped. */
function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++;
  return count;
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function translate(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === '53200') return tooManyTables(error);
  if (error.syscall === 'open' || error.syscall === 'rename')
    return new RequestError('bad_input', `${path} cannot be written (${error.code}). Name another folder.`);
  if (error.code === 'ENOSPC')
    return new RequestError('unavailable', `The disk is full: ${path} was not written. Name another folder.`);
  return error;
}

export const tooManyTables = (error: Error): RequestError =>
  new RequestError(
    'unavailable',
    'There are more tables than the database can lock at once. Nothing was changed. Raise max_locks_per_transaction in the configuration of PostgreSQL, and start it again.',
    { privateDetail: error.message },
  );
