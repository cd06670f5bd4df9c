// Looks at a database before a backup is restored into it: what is in there already, and who is using it.
import { sql } from 'kysely';
import { type Db, mooringSchema, type Store } from './open-database.ts';

export interface RestoreTarget {
  /** Without an Account, nobody has anything to lose in it: a database that was only started once counts as empty. */
  isEmpty: boolean;
  accountCount: number;
  dataSourceCount: number;
  /** Schemas with synced rows. */
  landingSchemas: string[];
  /** Something that is not ours has the name of our schema. */
  isNameTaken: boolean;
  /** Connections of other processes of Mooring. */
  otherConnections: number;
}

/** Changes nothing. The pool must be of one connection, which is not counted among the others. */
export async function inspectRestoreTarget({ db }: Pick<Store, 'db'>): Promise<RestoreTarget> {
  const { rows } = await sql<{ others: number; is_ours: boolean; has_tables: boolean }>`
    select (select count(*)::int from pg_stat_activity
             where datname = current_database() and application_name like 'mooring%' and pid <> pg_backend_pid()) as others,
           to_regclass(${`${mooringSchema}.migrations`}) is not null as is_ours,
           exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = ${mooringSchema} and c.relkind in ('r', 'v', 'm', 'p', 'S')) as has_tables`.execute(
    db,
  );
  const found = rows[0] ?? { others: 0, is_ours: false, has_tables: false };
  const content = found.is_ours ? await readContent(db) : { accountCount: 0, landingSchemas: [] };
  return {
    ...content,
    isEmpty: content.accountCount === 0,
    dataSourceCount: content.landingSchemas.length,
    isNameTaken: found.has_tables && !found.is_ours,
    otherConnections: found.others,
  };
}

async function readContent(db: Db): Promise<Pick<RestoreTarget, 'accountCount' | 'landingSchemas'>> {
  const { rows: present } = await sql<{ is_made: boolean }>`
    select to_regclass(${`${mooringSchema}.accounts`}) is not null
       and to_regclass(${`${mooringSchema}.data_sources`}) is not null as is_made`.execute(db);
  if (!present[0]?.is_made) return { accountCount: 0, landingSchemas: [] };
  const { rows: accounts } = await sql<{ count: number }>`select count(*)::int as count from accounts`.execute(db);
  const { rows: sources } = await sql<{ schema_name: string }>`select schema_name from data_sources`.execute(db);
  return { accountCount: accounts[0]?.count ?? 0, landingSchemas: sources.map((row) => row.schema_name) };
}
