// The tables of keys and credentials as TypeScript sees them; part of schema.ts. Columns and constraints with their reasons stand in migrations/.
import type { ColumnType, Generated } from 'kysely';
import type { Failure } from '../life/diagnosis/index.ts';
import type { JsonObject } from './schema.ts';

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface TokenTables {
  vault_keys: {
    id: string;
    wrapped: Buffer;
    wrapped_next: Nullable<Buffer>;
    created_at: Date;
    retired_at: Nullable<Date>;
    resealed_at: Nullable<Date>;
  };
  running_processes: {
    id: string;
    host: string;
    pid: number;
    is_serving: boolean;
    is_working: boolean;
    version: string;
    secret_key_fingerprint: string;
    started_at: Date;
    seen_at: Date;
    beat_count: number;
  };
  request_budgets: {
    key: string;
    state: ColumnType<JsonObject, string, string>;
    changed_at: Date;
  };
  successor_tokens: {
    key: string;
    sealed: Buffer;
    kept_until: Date;
  };
  oauth_apps: {
    connector_slug: string;
    client_id: string;
    client_secret_sealed: Nullable<Buffer>;
    is_in_testing: ColumnType<boolean, boolean | undefined, boolean>;
    updated_at: Date;
    updated_by_name: string;
  };
  credentials: {
    connection_id: string;
    version: number;
    sealed: Buffer;
    previous_sealed: Nullable<Buffer>;
    obtained_at: Date;
    access_expires_at: Nullable<Date>;
    refresh_expires_at: Nullable<Date>;
    is_access_life_told: ColumnType<boolean, boolean | undefined, boolean>;
    is_refresh_life_told: ColumnType<boolean, boolean | undefined, boolean>;
    refresh_end_since: Nullable<Date>;
    has_refresh_end_moved: ColumnType<boolean, boolean | undefined, boolean>;
    last_success_at: Nullable<Date>;
    /** Since when the provider refuses the grant; a token that it gives ends that. */
    refused_at: Nullable<Date>;
    /** diagnosis' `Failure`, redacted */
    last_failure: NullableJson<Failure>;
    refresh_failures: Generated<number>;
    rests_until: Nullable<Date>;
    passes: Generated<number>;
    passes_since: Nullable<Date>;
    reported_refreshes: Generated<number>;
    reported_refreshes_since: Nullable<Date>;
    reported_refresh_at: Nullable<Date>;
    reported_version: Nullable<number>;
    lease_holder: Nullable<string>;
    lease_until: Nullable<Date>;
    in_flight_since: Nullable<Date>;
    in_flight_hash: Nullable<string>;
  };
}
