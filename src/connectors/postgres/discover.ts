// What a PostgreSQL database offers: its tables and views with columns, key and a suggestion how to read them.
import type { ForeignPostgres } from '../../egress/index.ts';
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { Column, StreamDescription } from '../types.ts';
import { cursorKindOf, suggestCursors } from './suggest-cursors.ts';

/** A table or view as the catalogue describes it. */
export interface CatalogueRow extends Record<string, unknown> {
  schema: string;
  table: string;
  columns: { name: string; type: string; isNotNull: boolean; isReadable: boolean }[];
  key: string[] | null;
}

/** Tables and views of all schemas that the role may enter, also those it may not select from: a refusal is to be seen, not hidden. */
export async function discoverTables(db: ForeignPostgres): Promise<StreamDescription[] | Failure> {
  const rows = await db.query<CatalogueRow>(catalogueSql);
  return isFailure(rows) ? rows : rows.map(describeTable);
}

/** Pure: catalogue row to stream. */
export function describeTable({ schema, table, columns: all, key }: CatalogueRow): StreamDescription {
  // Where only some columns are granted, those are read. Where none is, all are asked for, and the server says why not.
  const readable = all.filter((column) => column.isReadable);
  const kept = readable.length > 0 ? readable : all;
  const columns: Column[] = kept.map(({ name, type }) => ({ name, type }));
  const names = new Set(columns.map((column) => column.name));
  const primaryKey = key?.every((name) => names.has(name)) ? key : [];
  const { candidates, suggested } = suggestCursors(kept);
  const isIncremental = primaryKey.length > 0 && suggested !== null;
  return {
    name: nameOf(schema, table),
    reading: isIncremental ? 'updated_since' : 'full_refresh',
    columns,
    primaryKey,
    cursorField: isIncremental ? suggested : null,
    lookBackDays: null,
    details: { schema, table, cursorTypes: Object.fromEntries(kept.filter(isCursor).map((it) => [it.name, it.type])) },
    cursorCandidates: primaryKey.length > 0 ? candidates : [],
  };
}

const isCursor = ({ type }: Column): boolean => cursorKindOf(type) !== null;

/** Short for the schema everybody uses; a part that itself holds a dot is quoted, so that two tables never share a name. */
function nameOf(schema: string, table: string): string {
  const part = (name: string): string => (/[."]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
  return schema === 'public' ? part(table) : `${part(schema)}.${part(table)}`;
}

/**
 * Types that land as what they are; all others (enums, composites, types of extensions, reg*) land as text. Lengths and precisions
 * are left out, so that a widened column needs no change here; char(n) and bit(n) keep theirs, for without it they mean one.
 */
const landingTypes = [
  ...['bool', 'int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'text', 'varchar', 'bpchar', 'bytea', 'date'],
  ...['time', 'timetz', 'timestamp', 'timestamptz', 'interval', 'uuid', 'json', 'jsonb', 'inet', 'cidr', 'macaddr'],
  ...['macaddr8', 'bit', 'varbit', 'point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle', 'tsvector', 'tsquery'],
  ...['int4range', 'int8range', 'numrange', 'daterange', 'tsrange', 'tstzrange'],
];
const isLanding = (alias: string): string =>
  `${alias}.typnamespace = 'pg_catalog'::regnamespace and ${alias}.typname in (${landingTypes.map((name) => `'${name}'`).join(', ')})`;

// Domains are followed down to what they are made of. The key is the primary key, or else the smallest unique index that
// identifies every row: no condition, no expression, no column that may be null.
const catalogueSql = `
  with recursive domains as (
    select oid as domain, typbasetype as base, typtypmod as typmod from pg_type where typtype = 'd'
    union all
    select domains.domain, pg_type.typbasetype, pg_type.typtypmod
    from domains join pg_type on pg_type.oid = domains.base where pg_type.typtype = 'd'
  ),
  resolved as (
    select domains.domain, domains.base, domains.typmod
    from domains join pg_type on pg_type.oid = domains.base where pg_type.typtype <> 'd'
  ),
  described as (
    select a.attrelid, a.attnum, a.attname, a.attnotnull,
      has_column_privilege(a.attrelid, a.attnum, 'select') as is_readable,
      case
        when t.typname in ('bpchar', 'bit') and ${isLanding('t')} and coalesce(r.typmod, a.atttypmod) > 0
          then format_type(t.oid, coalesce(r.typmod, a.atttypmod))
        when t.typname in ('bpchar', 'bit') then 'text'
        when t.typname = 'varchar' and ${isLanding('t')} then 'text'
        when ${isLanding('t')} then format_type(t.oid, null)
        when e.typname in ('bpchar', 'bit', 'varchar') then 'text'
        when t.typcategory = 'A' and ${isLanding('e')} then format_type(t.oid, null)
        else 'text'
      end as type
    from pg_attribute a
    left join resolved r on r.domain = a.atttypid
    join pg_type t on t.oid = coalesce(r.base, a.atttypid)
    left join pg_type e on e.oid = t.typelem and t.typelem <> 0 and t.typlen = -1
    where a.attnum > 0 and not a.attisdropped
  )
  select n.nspname as schema, c.relname as table,
    (select json_agg(json_build_object('name', d.attname, 'type', d.type, 'isNotNull', d.attnotnull,
        'isReadable', d.is_readable) order by d.attnum)
      from described d where d.attrelid = c.oid) as columns,
    (select array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
          where k.position <= i.indnkeyatts order by k.position)
      from pg_index i
      where i.indrelid = c.oid and i.indisunique and i.indisvalid and i.indimmediate
        and i.indpred is null and i.indexprs is null
        and not exists (select 1 from unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
          where k.position <= i.indnkeyatts and not a.attnotnull)
      order by i.indisprimary desc, i.indnkeyatts, i.indexrelid limit 1) as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%' and n.nspname not like 'pg\\_temp\\_%'
    and has_schema_privilege(n.oid, 'usage')
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
    and not exists (select 1 from pg_depend d join pg_extension x on x.oid = d.refobjid
      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by n.nspname <> 'public', n.nspname, c.relname`;
