// Which tables a backup holds and how each is made, read from the catalog, so that it follows migrations and streams by itself.
// Foreign keys are left out: landing tables have none, and those of the house come with its migrations.
import type pg from 'pg';
import type { BackupTable } from './backup-format.ts';
import { mooringSchema } from './open-database.ts';

export interface TableName {
  schema: string;
  name: string;
  place: BackupTable['place'];
}

/** The migrator writes these itself when the tables are made. */
const bookTables = ['migrations', 'migrations_lock'];

/** All tables of the house and of the Data Sources, as the present transaction sees them. */
export async function listBackupTables(client: pg.ClientBase): Promise<TableName[]> {
  const { rows } = await client.query<TableName>(
    `select n.nspname as schema, c.relname as name,
            case when n.nspname = $1 then 'house' else 'landing' end as place
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and not (n.nspname = $1 and c.relname = any($2))
        and (n.nspname = $1 or n.nspname in (select schema_name from data_sources))
      order by n.nspname <> $1, n.nspname, c.relname`,
    [mooringSchema, bookTables],
  );
  return rows;
}

/** Generated columns are left out: they come by themselves. A default that counts up a sequence is left out with its sequence. */
export async function describeBackupTable(client: pg.ClientBase, table: TableName): Promise<BackupTable> {
  const { rows } = await client.query<Pick<BackupTable, 'columns' | 'constraints' | 'indexes'>>(
    `select
       (select coalesce(json_agg(json_build_object(
            'name', a.attname,
            'type', format_type(a.atttypid, a.atttypmod),
            'isNotNull', a.attnotnull,
            'default', case when pg_get_expr(d.adbin, d.adrelid) like 'nextval(%' then null
                            else pg_get_expr(d.adbin, d.adrelid) end) order by a.attnum), '[]')
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select coalesce(json_agg(json_build_object(
            'name', o.conname, 'definition', pg_get_constraintdef(o.oid)) order by o.contype desc, o.conname), '[]')
          from pg_constraint o where o.conrelid = c.oid and o.contype in ('p', 'u', 'c')) as constraints,
       (select coalesce(json_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid), '[]')
          from pg_index i where i.indrelid = c.oid
           and not exists (select 1 from pg_constraint o where o.conindid = i.indexrelid)) as indexes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relname = $2`,
    [table.schema, table.name],
  );
  const [described] = rows;
  if (!described) throw new Error(`the table ${table.schema}.${table.name} went away under its lock`);
  return { ...table, ...described };
}
