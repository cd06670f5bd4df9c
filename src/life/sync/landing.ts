// Where synced rows land: one schema per Data Source, one table per stream, readable by any BI tool. Tables follow the stream: a new
// column is added, a column whose type changed becomes text, a vanished one stays with its old values.
// `_mooring_generation` tells which read a row came from, so that rows which are gone at the provider can be removed at its end.
import pg from 'pg';
import type { Column, StreamDescription } from '../../connectors/index.ts';

export const generationColumn = '_mooring_generation';

/** A quoted identifier. */
export const quote = pg.escapeIdentifier;

/** A type name that is safe to put into SQL; anything unusual lands as text. */
export function safeType(type: string): string {
  return /^[a-z][a-z0-9_ ]*(\(\d+(,\s*\d+)?\))?( with(out)? time zone)?(\[\])*$/.test(type) ? type : 'text';
}

export const landingTable = (schemaName: string, tableName: string): string =>
  `${quote(schemaName)}.${quote(tableName)}`;
/** Where a full refresh of a table without primary key is gathered before it replaces the old rows. */
export const gatheringTable = (schemaName: string, tableName: string): string =>
  `${quote(schemaName)}.${quote(`_next_${tableName}`.slice(0, 63))}`;

/** What differs between a table as it stands and the stream as it is described now. */
export function planSchemaChange(standing: Column[], wanted: Column[]): { added: Column[]; changed: Column[] } {
  const types = new Map(standing.map((column) => [column.name, safeType(column.type)]));
  return {
    added: wanted.filter((column) => !types.has(column.name)),
    changed: wanted.filter(
      (column) =>
        types.has(column.name) && types.get(column.name) !== 'text' && types.get(column.name) !== safeType(column.type),
    ),
  };
}

interface LandingInput {
  schemaName: string;
  tableName: string;
  stream: Pick<StreamDescription, 'columns' | 'primaryKey' | 'reading'>;
}

/** Makes schema and table when they are missing. */
export async function ensureLanding(
  client: pg.ClientBase,
  { schemaName, tableName, stream }: LandingInput,
): Promise<void> {
  const table = landingTable(schemaName, tableName);
  const columns = stream.columns.map((column) => `${quote(column.name)} ${safeType(column.type)}`);
  const key = stream.primaryKey.length > 0 ? [`primary key (${stream.primaryKey.map(quote).join(', ')})`] : [];
  const all = [...columns, `${generationColumn} bigint not null default 0`, ...key].join(', ');
  await client.query(`create schema if not exists ${quote(schemaName)}`);
  await client.query(`create table if not exists ${table} (${all})`);
  if (isGathered(stream))
    await client.query(
      `create table if not exists ${gatheringTable(schemaName, tableName)} (like ${table} including defaults)`,
    );
}

export const isGathered = (stream: Pick<StreamDescription, 'primaryKey' | 'reading'>): boolean =>
  stream.reading === 'full_refresh' && stream.primaryKey.length === 0;

/** Brings the table to the new columns. `standing` are the columns kept so far; returns what is kept from now on. */
export async function followSchemaChange(
  client: pg.ClientBase,
  { schemaName, tableName, stream }: LandingInput,
  standing: Column[],
): Promise<{ columns: Column[]; added: string[]; changed: string[] }> {
  const { added, changed } = planSchemaChange(standing, stream.columns);
  const tables = [
    landingTable(schemaName, tableName),
    ...(isGathered(stream) ? [gatheringTable(schemaName, tableName)] : []),
  ];
  for (const table of tables) {
    for (const column of added)
      await client.query(
        `alter table ${table} add column if not exists ${quote(column.name)} ${safeType(column.type)}`,
      );
    for (const { name } of changed)
      await client.query(`alter table ${table} alter column ${quote(name)} type text using ${quote(name)}::text`);
  }
  const asText = new Set(changed.map((column) => column.name));
  const before = new Map(standing.map((column) => [column.name, column.type]));
  const columns = stream.columns.map((column) => {
    const isText = asText.has(column.name) || before.get(column.name) === 'text';
    return { name: column.name, type: isText ? 'text' : safeType(column.type) };
  });
  return { columns, added: added.map((column) => column.name), changed: [...asText] };
}

/**
 * Gives the table the stream's key in place of `standingKey`. Rows stay as they are, to be written over by a read of everything; only
 * when they cannot have the new key they go. Returns whether they stayed.
 */
export async function changeKey(
  client: pg.ClientBase,
  { schemaName, tableName, stream }: LandingInput,
  standingKey: string[],
): Promise<boolean> {
  const table = landingTable(schemaName, tableName);
  const { rows } = await client.query<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass and contype = 'p'`,
    [table],
  );
  for (const { conname } of rows) await client.query(`alter table ${table} drop constraint ${quote(conname)}`);
  for (const name of standingKey) await client.query(`alter table ${table} alter column ${quote(name)} drop not null`);
  // It is made anew in the table's present form when it is needed.
  await client.query(`drop table if exists ${gatheringTable(schemaName, tableName)}`);
  if (stream.primaryKey.length === 0) return true;
  const addKey = `alter table ${table} add primary key (${stream.primaryKey.map(quote).join(', ')})`;
  await client.query('savepoint before_key');
  try {
    await client.query(addKey);
    return true;
  } catch (error) {
    // 23502: a part of the key is missing in old rows; 23505: two of them have the same.
    if (!['23502', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
    await client.query('rollback to savepoint before_key');
    await client.query(`truncate ${table}`);
    await client.query(addKey);
    return false;
  }
}

/** A column with a name of ours, as in a table that was itself landed by Mooring, is not read. */
export function withoutOwnColumn<Stream extends Pick<StreamDescription, 'columns' | 'primaryKey'>>(
  stream: Stream,
): Stream {
  return { ...stream, columns: stream.columns.filter((column) => column.name !== generationColumn) };
}

/** Removes everything that was synced for a Data Source. */
export async function dropLanding(client: pg.ClientBase, schemaName: string): Promise<void> {
  await client.query(`drop schema if exists ${quote(schemaName)} cascade`);
}
