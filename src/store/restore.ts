// Restores a backup into a database, in one transaction: it is there whole, or nothing has changed. Before, the caller checks in this
// order: the header (readBackupHeader), the key, the target (inspectRestoreTarget), and the whole file (verifyBackup).
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { RequestError } from '../request-error.ts';
import { copySettings, quoteColumns, quoteTable, tooManyTables } from './backup.ts';
import { type BackupHeader, type BackupTable, damaged, readBackupRecords } from './backup-format.ts';
import { listMigrations, migrate } from './migrate.ts';
import { type Db, mooringSchema, type Store, withClientTransaction } from './open-database.ts';
import { inspectRestoreTarget } from './restore-target.ts';

export interface RestoreProgress {
  tablesDone: number;
  tableCount: number;
  rowCount: number;
}

const quote = pg.escapeIdentifier;

/** What a backup says about itself, without reading the rest. Throws RequestError where it is none, or of a newer format. */
export async function readBackupHeader(path: string): Promise<BackupHeader> {
  for await (const record of readBackupRecords(path)) if (record.kind === 'header') return record.header;
  throw damaged(path, 'it has no header');
}

/** Refuses a backup whose tables this program does not know. Throws RequestError('conflict'). */
export async function requireKnownMigrations({ db }: Pick<Store, 'db'>, { migrations, mooringVersion }: BackupHeader) {
  const { known } = await listMigrations(db);
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0 || migrations.some((name, index) => name !== known[index]))
    throw new RequestError(
      'conflict',
      `The backup was made by a newer Mooring (${mooringVersion}; it has ${unknown.join(', ') || 'migrations in another order'}). Nothing was changed. Restore it with that version or a later one.`,
    );
}

/** Reads the whole file and proves it undamaged. Throws RequestError('bad_input') where it is not. */
export async function verifyBackup(path: string, onProgress?: (progress: RestoreProgress) => void): Promise<void> {
  let header: BackupHeader | undefined;
  let open: BackupTable | null = null;
  let tablesDone = 0;
  let rowCount = 0;
  for await (const record of readBackupRecords(path)) {
    if (record.kind === 'header') header = record.header;
    else if (record.kind === 'table') {
      if (open) throw damaged(path, `the table ${open.name} has no end`);
      open = record.table;
    } else if (record.kind === 'table_end') {
      open = null;
      tablesDone++;
      rowCount += record.rowCount;
      onProgress?.({ tablesDone, tableCount: header?.tableCount ?? 0, rowCount });
    } else if (record.kind === 'end' && (record.tableCount !== tablesDone || record.rowCount !== rowCount))
      throw damaged(path, 'it does not hold as much as it says');
  }
}

export interface RestoreInput {
  path: string;
  /** Replaces what is in the database. Without it only an empty one is taken. */
  isReplacing: boolean;
  onProgress?: (progress: RestoreProgress) => void;
}

/**
 * Loads a file that was verified, and brings the database up to this program's migrations. The pool must be of one connection.
 * Throws RequestError('conflict') when the database is in use or not empty.
 */
export async function restoreBackup(store: Store, input: RestoreInput): Promise<{ rowCount: number }> {
  await requireFreeTarget(store, input.isReplacing);
  try {
    return await withClientTransaction(store, async (trx, client) => {
      await client.query(copySettings);
      await clearTarget(client, (await inspectRestoreTarget({ db: trx })).landingSchemas);
      return load(trx, client, input);
    });
  } catch (error) {
    throw (error as { code?: string }).code === '53200' ? tooManyTables(error as Error) : error;
  }
}

/** Throws RequestError('conflict') that says what stands in the way. */
export async function requireFreeTarget(store: Pick<Store, 'db'>, isReplacing: boolean): Promise<void> {
  const target = await inspectRestoreTarget(store);
  if (target.isNameTaken)
    throw new RequestError(
      'conflict',
      `The database has a schema "${mooringSchema}" that is not Mooring's. Nothing was changed. Use another database.`,
    );
  if (target.otherConnections > 0)
    throw new RequestError(
      'conflict',
      `Mooring is running on this database (${target.otherConnections} connections). Nothing was changed. Stop the server and all workers first.`,
    );
  if (!target.isEmpty && !isReplacing)
    throw new RequestError(
      'conflict',
      `The database is in use: ${count(target.accountCount, 'Account')}, ${count(target.dataSourceCount, 'Data Source')}. Nothing was changed. Restore into an empty one, or add --replace to overwrite it.`,
    );
}

const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

async function clearTarget(client: pg.ClientBase, landingSchemas: string[]): Promise<void> {
  for (const schema of [...landingSchemas, mooringSchema])
    await client.query(`drop schema if exists ${quote(schema)} cascade`);
}

async function load(db: Db, client: pg.PoolClient, { path, onProgress }: RestoreInput): Promise<{ rowCount: number }> {
  const records = readBackupRecords(path);
  const first = await records.next();
  if (first.done || first.value.kind !== 'header') throw damaged(path, 'it has no header');
  const { header } = first.value;
  await migrate(db, header.migrations.at(-1));
  // Tables come in no order that foreign keys would like; adding them again at the end checks all rows at once.
  const foreignKeys = await dropForeignKeys(client);
  const progress = { tablesDone: 0, tableCount: header.tableCount, rowCount: 0 };
  for await (const record of records) {
    if (record.kind !== 'table') continue;
    progress.rowCount += await loadTable(client, record.table, records, path);
    progress.tablesDone++;
    onProgress?.({ ...progress });
  }
  for (const { table, name, definition } of foreignKeys)
    await client.query(`alter table ${table} add constraint ${quote(name)} ${definition}`);
  await migrate(db);
  return { rowCount: progress.rowCount };
}

/** Makes the table when it is a landing table, and copies its rows in, up to the record that ends it. Returns how many. */
async function loadTable(client: pg.PoolClient, table: BackupTable, records: Records, path: string): Promise<number> {
  if (table.place === 'landing') await createTable(client, table);
  let promised = 0;
  async function* chunks(): AsyncGenerator<Buffer, void, undefined> {
    // By hand, since a for loop would close the records behind this table.
    for (let next = await records.next(); !next.done; next = await records.next()) {
      if (next.value.kind === 'rows') yield next.value.chunk;
      else {
        promised = next.value.kind === 'table_end' ? next.value.rowCount : -1;
        return;
      }
    }
  }
  const into = client.query(copyFrom(`copy ${quoteTable(table)} ${quoteColumns(table.columns)} from stdin`));
  await pipeline(Readable.from(chunks(), { objectMode: false }), into);
  if (into.rowCount !== promised)
    throw damaged(path, `${table.name} took ${into.rowCount} rows instead of ${promised}`);
  if (table.place === 'landing') await finishTable(client, table);
  return promised;
}

type Records = ReturnType<typeof readBackupRecords>;

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

async function dropForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as "table", o.conname as name, pg_get_constraintdef(o.oid) as definition
       from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
      where o.contype = 'f' and n.nspname = $1`,
    [mooringSchema],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quote(name)}`);
  return rows;
}

async function createTable(client: pg.ClientBase, table: BackupTable): Promise<void> {
  const columns = table.columns.map((column) => {
    const parts = [quote(column.name), column.type];
    if (column.default !== null) parts.push(`default ${column.default}`);
    if (column.isNotNull) parts.push('not null');
    return parts.join(' ');
  });
  await client.query(`create schema if not exists ${quote(table.schema)}`);
  await client.query(`create table ${quoteTable(table)} (${columns.join(', ')})`).catch((error) => {
    if (error.code !== '42P07') throw error;
    throw new RequestError(
      'conflict',
      `The database has a table ${table.schema}.${table.name} already, which is not of a Data Source. Nothing was changed. Use an empty database.`,
    );
  });
}

/** Keys and indexes are built once, over all rows. */
async function finishTable(client: pg.ClientBase, table: BackupTable): Promise<void> {
  for (const { name, definition } of table.constraints)
    await client.query(`alter table ${quoteTable(table)} add constraint ${quote(name)} ${definition}`);
  for (const index of table.indexes) await client.query(index);
}
