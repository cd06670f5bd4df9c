// Brings the schema `mooring` up to date: numbered SQL files in migrations/, forward only, one transaction each.
// Kysely's Migrator keeps the book and the lock; we only hand it SQL. A database that is newer than this program is refused.
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { type Db, mooringSchema } from './open-database.ts';

const folder = new URL('./migrations/', import.meta.url);

/** The database cannot be used by this program; the message says why and what to do. */
export class MigrationError extends Error {}

/**
 * Applies all migrations that are missing, or those up to and with `upTo`. Returns their names, in order. Throws MigrationError. Given a
 * transaction, all of it happens in there.
 */
export async function migrate(db: Db, upTo?: string): Promise<string[]> {
  await refuseNewer(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: mooringSchema,
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  });
  const { error, results } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error)
    throw new MigrationError(
      `The database could not be brought up to date, and was left as it was: ${(error as Error).message}`,
      { cause: error },
    );
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
}

/** The migrations this program knows, and those a database has; both in order. */
export async function listMigrations(db: Db): Promise<{ known: string[]; applied: string[] }> {
  return { known: Object.keys(await readMigrations()), applied: await readApplied(db) };
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const entries = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(new URL(name, folder), 'utf8');
    return [name.replace(/\.sql$/, ''), { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function refuseNewer(db: Db): Promise<void> {
  const { known, applied } = await listMigrations(db);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new MigrationError(
      `The database was used by a newer Mooring (it has ${unknown.join(', ')}). Install that version again, or restore a backup made before the upgrade.`,
    );
}

async function readApplied(db: Db): Promise<string[]> {
  const { rows: tables } = await sql<{
    present: boolean;
  }>`select to_regclass(${`${mooringSchema}.migrations`}) is not null as present`.execute(db);
  if (!tables[0]?.present) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(`${mooringSchema}.migrations`)} order by name`.execute(db);
  return rows.map((row) => row.name);
}
