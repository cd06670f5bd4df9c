// The table of added connectors as TypeScript sees it; part of schema.ts. Columns with their reasons stand in migrations/0013_added_connectors.sql.
import type { ColumnType } from 'kysely';

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface ConnectorTables {
  added_connectors: {
    slug: string;
    version: number;
    manifest: string;
    connector_file: Nullable<string>;
    source_url: Nullable<string>;
    added_at: Date;
    added_by_name: string;
    changed_at: Date;
    changed_by_name: string;
    removed_at: Nullable<Date>;
  };
}
