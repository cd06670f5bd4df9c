// The tables as TypeScript sees them; columns and constraints with their reasons stand in migrations/.
// Rows use snake_case, as SQL does. `Json` columns hold plain data; their shapes are the types named beside them.
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Diagnosis, Failure } from '../life/diagnosis/index.ts';
import type { ConnectorTables } from './schema-connectors.ts';
import type { GuardTables } from './schema-guards.ts';
import type { TokenTables } from './schema-tokens.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export type JsonObject = { [key: string]: JsonValue };

/** bigint columns come back as numbers (set in open-database.ts): no count of ours passes 2^53. */
type Count = ColumnType<number, number | undefined, number>;
type Json<T> = JSONColumnType<T & object, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type Role = 'viewer' | 'editor' | 'admin' | 'owner';
export type ConnectionStatus = 'connecting' | 'connected' | 'retrying' | 'disconnected';
export type DataSourceStatus = ConnectionStatus | 'catching_up';
export type StreamStatus = 'ready' | 'refused' | 'failed';
export type Reading = 'full_refresh' | 'updated_since' | 'date_window';
export type SyncKind = 'first' | 'scheduled' | 'manual' | 'catch_up';
export type SyncStatus = 'queued' | 'running' | 'waiting' | 'succeeded' | 'partial' | 'failed' | 'cancelled';
export type GapStatus = 'missing' | 'filled' | 'lost';
export type CaseScope = 'connection' | 'data_source' | 'stream';
export type NotificationEvent = 'disconnected' | 'reminder' | 'recovered' | 'expiring';
export type ReconnectLinkKind = 'disconnection' | 'expiry' | 'reconnect' | 'connect';
export type ReconnectLinkFailure = 'refused' | 'other_identity' | 'reaches_less';
/** What the holder's last try came to, by the reason: why it was refused, whose account it was, what it does not reach. */
export interface ReconnectLinkFailedDetail {
  diagnosis?: Diagnosis | null;
  previousIdentity?: string | null;
  newIdentity?: string | null;
  /** What was allowed at the provider stands there still. */
  isGrantLeft?: boolean;
  missingScopes?: string[];
  /** A sentence. */
  shortfall?: string;
}
export type ReconnectLinkEnd =
  | 'revoked'
  | 'reconnected'
  | 'recovered'
  | 'connection_deleted'
  | 'recipient_removed'
  | 'asker_removed';
export type ReconnectLetterKind = 'asked' | 'reminder' | 'fresh' | 'done' | 'used' | 'stuck';
export type NotificationStatus = 'pending' | 'sent' | 'kept' | 'refused' | 'dropped';

/** `authorized`: the provider sent the person back, and it is being finished. The others but `pending` are ends; `other_identity` waits for a choice. */
export type AuthorizationStatus =
  | 'pending'
  | 'authorized'
  | 'other_identity'
  | 'reaches_less'
  | 'refused'
  | 'code_refused'
  | 'expired'
  | 'interrupted'
  | 'completed'
  | 'abandoned'
  | 'connection_deleted';

/** What a new authorization does not reach and the one before did. Nothing in any of the lists: it reaches everything. */
export interface Shortfall {
  /** Permissions at the provider, as it names them. */
  missingScopes: string[];
  lostDataSources: { id: string; name: string; objectLabel: string; providerMessage: string }[];
  lostStreams: { dataSourceName: string; streamName: string; providerMessage: string }[];
}

/** Of a stream that was read in part: parts that were passed over, and what of its gaps waits for them. */
export interface PassedOverMark {
  count: number;
  ofCount: number;
  hasUnknownParts: boolean;
  /** When they were asked for last. */
  triedIso: string;
  leftGapIds: string[];
}

export interface Tables extends GuardTables, TokenTables, ConnectorTables {
  accounts: { id: string; name: string; created_at: Date };
  users: {
    id: string;
    account_id: string;
    name: string;
    email: string;
    email_verified: ColumnType<boolean, boolean | undefined, boolean>;
    image: Nullable<string>;
    role: Role;
    is_operator: ColumnType<boolean, boolean | undefined, boolean>;
    created_at: Date;
    updated_at: Date;
  };
  sessions: {
    id: string;
    user_id: string;
    token: string;
    expires_at: Date;
    ip_address: Nullable<string>;
    user_agent: Nullable<string>;
    created_at: Date;
    updated_at: Date;
  };
  sign_in_methods: {
    id: string;
    user_id: string;
    provider_id: string;
    provider_user_id: string;
    access_token: Nullable<string>;
    refresh_token: Nullable<string>;
    id_token: Nullable<string>;
    access_token_expires_at: Nullable<Date>;
    refresh_token_expires_at: Nullable<Date>;
    scope: Nullable<string>;
    password: Nullable<string>;
    created_at: Date;
    updated_at: Date;
  };
  verifications: {
    id: string;
    identifier: string;
    value: string;
    expires_at: Date;
    created_at: Date;
    updated_at: Date;
  };
  sign_in_attempts: { id: string; key: string; count: number; last_request: Count };
  invitations: {
    id: string;
    account_id: string;
    email: string;
    role: Exclude<Role, 'owner'>;
    token_hash: string;
    invited_by_user_id: Nullable<string>;
    invited_by_name: string;
    created_at: Date;
    expires_at: Date;
    accepted_at: Nullable<Date>;
    revoked_at: Nullable<Date>;
  };
  api_keys: {
    id: string;
    account_id: string;
    name: string;
    role: Exclude<Role, 'owner'>;
    key_hash: string;
    key_hint: string;
    can_read_credentials: ColumnType<boolean, boolean | undefined, boolean>;
    created_by_user_id: Nullable<string>;
    created_by_name: string;
    created_at: Date;
    last_used_at: Nullable<Date>;
    revoked_at: Nullable<Date>;
  };
  credential_reads: {
    connection_id: string;
    api_key_id: string;
    hour_at: Date;
    account_id: string;
    api_key_name: string;
    read_count: number;
    first_at: Date;
    last_at: Date;
  };
  audit_log: {
    id: string;
    account_id: Nullable<string>;
    at: Date;
    actor_id: Nullable<string>;
    actor_name: string;
    action: string;
    target_id: Nullable<string>;
    detail: ColumnType<JsonObject, string | undefined, string>;
  };
  first_run_codes: { id: string; code_hash: string; created_at: Date };
  connections: {
    id: string;
    account_id: string;
    connector_slug: string;
    name: string;
    status: ConnectionStatus;
    status_since: Date;
    config: ColumnType<JsonObject, string | undefined, string>;
    identity_key: Nullable<string>;
    identity_label: Nullable<string>;
    credential_ends_at: Nullable<Date>;
    connected_by_user_id: Nullable<string>;
    connected_by_name: string;
    authorized_by_user_id: Nullable<string>;
    authorized_by_name: string;
    authorized_at: Date;
    created_at: Date;
  };
  expirations: {
    connection_id: string;
    account_id: string;
    connector_slug: string;
    ends_at: Nullable<Date>;
    certainty: Nullable<'known' | 'likely' | 'at_latest'>;
    reason: Nullable<'access_token' | 'refresh_token' | 'grant_age' | 'testing_mode' | 'key_age' | 'credential_end'>;
    life_ms: Nullable<number>;
    is_prolonged_by_use: ColumnType<boolean, boolean | undefined, boolean>;
    since: Date;
    basis: string;
  };
  authorizations: {
    id: string;
    account_id: string;
    user_id: Nullable<string>;
    connector_slug: string;
    connection_id: Nullable<string>;
    state_hash: string;
    status: AuthorizationStatus;
    name: Nullable<string>;
    config: ColumnType<JsonObject, string | undefined, string>;
    sealed: Nullable<Buffer>;
    identity_key: Nullable<string>;
    identity_label: Nullable<string>;
    diagnosis: NullableJson<Diagnosis>;
    shortfall: NullableJson<Shortfall>;
    /** Once it is completed: where the person was led, with the outcome. */
    return_to: string;
    created_at: Date;
    expires_at: Date;
    /** When the provider sent the person back. */
    arrived_at: Nullable<Date>;
    completed_at: Nullable<Date>;
    link_id: Nullable<string>;
    browser_hash: Nullable<string>;
  };
  reconnect_links: {
    id: string;
    account_id: string;
    kind: ReconnectLinkKind;
    connector_slug: string;
    connection_id: Nullable<string>;
    disconnection_id: Nullable<string>;
    connection_name: Nullable<string>;
    token_hash: string;
    earlier_token_hash: Nullable<string>;
    recipient_user_id: Nullable<string>;
    recipient_name: string;
    recipient_email: string;
    asked_by_user_id: Nullable<string>;
    asked_by_name: Nullable<string>;
    note: Nullable<string>;
    created_at: Date;
    expires_at: Date;
    opened_at: Nullable<Date>;
    started_at: Nullable<Date>;
    failed_at: Nullable<Date>;
    failed_because: Nullable<ReconnectLinkFailure>;
    failed_detail: NullableJson<ReconnectLinkFailedDetail>;
    failed_browser_hash: Nullable<string>;
    completed_at: Nullable<Date>;
    completed_by_name: Nullable<string>;
    ended_at: Nullable<Date>;
    ended_because: Nullable<ReconnectLinkEnd>;
    ended_by_name: Nullable<string>;
    reminded_at: Nullable<Date>;
    reminder_count: Generated<number>;
    attempt_count: Generated<number>;
    attempts_since: Nullable<Date>;
  };
  reconnect_letters: {
    id: string;
    account_id: string;
    link_id: string;
    kind: ReconnectLetterKind;
    recipient_name: string;
    recipient_email: string;
    message_id: string;
    status: NotificationStatus;
    attempt: Generated<number>;
    last_error: Nullable<string>;
    decided_at: Date;
    sent_at: Nullable<Date>;
  };
  data_sources: {
    id: string;
    account_id: string;
    connection_id: string;
    name: string;
    object_id: string;
    object_label: string;
    status: DataSourceStatus;
    status_since: Date;
    is_partial: ColumnType<boolean, boolean | undefined, boolean>;
    paused_at: Nullable<Date>;
    config: ColumnType<JsonObject, string | undefined, string>;
    sync_every_ms: Count;
    schema_name: string;
    last_synced_at: Nullable<Date>;
    created_by_user_id: Nullable<string>;
    created_by_name: string;
    created_at: Date;
  };
  streams: {
    id: string;
    data_source_id: string;
    name: string;
    status: ColumnType<StreamStatus, StreamStatus | undefined, StreamStatus>;
    is_selected: ColumnType<boolean, boolean | undefined, boolean>;
    reading: Reading;
    table_name: string;
    /** connectors' `Column[]` */
    columns: Json<JsonValue[]>;
    primary_key: ColumnType<string[], string, string>;
    cursor_field: Nullable<string>;
    look_back_days: Nullable<number>;
    /** what the connector needs to read it again; opaque here */
    cursor: ColumnType<JsonValue | null, string | null | undefined, string | null>;
    /** life/sync's `OpenRead` */
    open_read: ColumnType<JsonValue | null, string | null | undefined, string | null>;
    complete_from: Nullable<Date>;
    complete_until: Nullable<Date>;
    row_count: Count;
    last_read_at: Nullable<Date>;
    failure_diagnosis: NullableJson<Diagnosis & { passedOver?: PassedOverMark }>;
  };
  read_marks: {
    stream_id: string;
    read_id: string;
    number: number;
    marks: Json<JsonValue[]>;
  };
  syncs: {
    id: string;
    data_source_id: string;
    account_id: string;
    kind: SyncKind;
    status: SyncStatus;
    attempt: ColumnType<number, number | undefined, number>;
    requested_by_name: Nullable<string>;
    created_at: Date;
    started_at: Nullable<Date>;
    finished_at: Nullable<Date>;
    waiting_until: Nullable<Date>;
    pages: ColumnType<number, number | undefined, number>;
    rows_written: Count;
    progress: ColumnType<JsonObject, string | undefined, string>;
    diagnosis: NullableJson<Diagnosis>;
  };
  gaps: {
    id: string;
    stream_id: string;
    data_source_id: string;
    status: GapStatus;
    reason: 'missed' | 'history' | 'restated';
    from_at: Date;
    until_at: Date;
    opened_at: Date;
    closed_at: Nullable<Date>;
  };
  suspicions: {
    id: string;
    account_id: string;
    connection_id: string;
    data_source_id: Nullable<string>;
    stream_id: Nullable<string>;
    scope: CaseScope;
    since: Date;
    seen_count: number;
    last_seen_at: Date;
    confirm_at: Nullable<Date>;
    diagnosis: Json<Diagnosis>;
    failure: Json<Failure>;
    hold_id: Nullable<string>;
  };
  disconnections: {
    id: string;
    account_id: string;
    connection_id: string;
    data_source_id: Nullable<string>;
    stream_id: Nullable<string>;
    scope: CaseScope;
    status: 'open' | 'closed';
    cause:
      | 'invalid_credentials'
      | 'invalid_refresh_token'
      | 'insufficient_privileges'
      | 'expired_token'
      | 'provider_specific';
    detail: string;
    certainty: string;
    rule: string;
    diagnosis: Json<Diagnosis>;
    failure: Json<Failure>;
    first_failed_at: Date;
    opened_at: Date;
    closed_at: Nullable<Date>;
    closed_by: Nullable<'reconnect' | 'recovery'>;
    reconnected_at: Nullable<Date>;
    reconnected_by_name: Nullable<string>;
    probe_attempt: ColumnType<number, number | undefined, number>;
    hold_id: Nullable<string>;
  };
  unknown_failures: {
    id: string;
    provider: string;
    shape: string;
    stage: string;
    auth: string;
    status: Nullable<number>;
    format: string;
    /** diagnosis' `Failure`, stripped */
    failure: Json<Failure>;
    diagnosis: Json<Diagnosis>;
    seen_count: Count;
    first_seen_at: Date;
    last_seen_at: Date;
    dismissed_at: Nullable<Date>;
    dismissed_by_name: Nullable<string>;
  };
  notifications: {
    id: string;
    account_id: string;
    disconnection_id: Nullable<string>;
    event: NotificationEvent;
    occurrence: ColumnType<number, number | undefined, number>;
    user_id: Nullable<string>;
    recipient_name: string;
    recipient_email: string;
    message_id: string;
    status: NotificationStatus;
    attempt: ColumnType<number, number | undefined, number>;
    last_error: Nullable<string>;
    decided_at: Date;
    /** Written ahead: when it was handed to the mail server. With another status than `sent` nobody knows whether it arrived. */
    sent_at: Nullable<Date>;
    read_at: Nullable<Date>;
    told_with: Nullable<string>;
    gathered_at: Nullable<Date>;
  };
  expiry_notices: {
    notification_id: string;
    connection_id: string;
    recipient_email: string;
    ends_at: Date;
    ahead_ms: number;
  };
  timeline_events: {
    id: string;
    account_id: string;
    connection_id: Nullable<string>;
    data_source_id: Nullable<string>;
    disconnection_id: Nullable<string>;
    at: Date;
    kind: string;
    actor_name: string;
    actor_user_id: Nullable<string>;
    data: ColumnType<JsonObject, string | undefined, string>;
  };
  due_jobs: {
    kind: string;
    key: string;
    account_id: Nullable<string>;
    due_at: Date;
    version: Generated<number>;
    lease_holder: Nullable<string>;
    lease_until: Nullable<Date>;
    failures: ColumnType<number, number | undefined, number>;
    last_error: Nullable<string>;
    parked_at: Nullable<Date>;
  };
}
