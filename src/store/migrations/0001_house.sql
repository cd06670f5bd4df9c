-- The whole house: every table says above itself which room owns it, and no other room writes to it (test/house checks).
-- Instants are timestamptz and come from our clock: no default and no query here calls now().
-- Statuses are written by src/life/life.ts alone.

-- owner: accounts
create table accounts (
  id text primary key,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);

-- owner: accounts
create table users (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null check (role in ('viewer', 'editor', 'admin', 'owner')),
  is_operator boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index users_email on users (lower(email));
create unique index users_one_owner on users (account_id) where role = 'owner';
create index users_account on users (account_id);

-- owner: accounts
create table sessions (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_user on sessions (user_id);

-- How a User proves who they are. The word "account" of the sign-in library does not appear: it means our tenant.
-- owner: accounts
create table sign_in_methods (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  provider_id text not null,
  provider_user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sign_in_methods_user on sign_in_methods (user_id);

-- owner: accounts
create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier on verifications (identifier);

-- owner: accounts
create table sign_in_attempts (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- owner: accounts
create table invitations (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  email text not null,
  role text not null check (role in ('viewer', 'editor', 'admin')),
  token_hash text not null unique,
  invited_by_user_id text references users (id) on delete set null,
  invited_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index invitations_account on invitations (account_id);

-- owner: accounts
create table api_keys (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  name text not null,
  role text not null check (role in ('viewer', 'editor', 'admin')),
  key_hash text not null unique,
  key_hint text not null,
  created_by_user_id text references users (id) on delete set null,
  created_by_name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_account on api_keys (account_id);

-- owner: accounts
create table audit_log (
  id text primary key,
  account_id text references accounts (id) on delete cascade,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  action text not null,
  target_id text,
  detail jsonb not null default '{}'
);
create index audit_log_account on audit_log (account_id, at desc);

-- The one-time code of the first run, hashed; gone once the first Account stands.
-- owner: accounts
create table first_run_codes (
  id text primary key,
  code_hash text not null,
  created_at timestamptz not null
);

-- Data keys of the vault, wrapped by the master key.
-- owner: tokens
create table vault_keys (
  id text primary key,
  wrapped bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz
);

-- Client id and secret of our OAuth app at a provider, entered by an operator.
-- owner: tokens
create table oauth_apps (
  connector_slug text primary key,
  client_id text not null,
  client_secret_sealed bytea,
  updated_at timestamptz not null,
  updated_by_name text not null
);

-- owner: life
create table connections (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  connector_slug text not null,
  name text not null,
  status text not null check (status in ('connecting', 'connected', 'retrying', 'disconnected')),
  status_since timestamptz not null,
  config jsonb not null default '{}',
  identity_key text,
  identity_label text,
  -- When the password or key is known to end, as the provider told at the last probe.
  credential_ends_at timestamptz,
  connected_by_user_id text references users (id) on delete set null,
  connected_by_name text not null,
  authorized_by_user_id text references users (id) on delete set null,
  authorized_by_name text not null,
  authorized_at timestamptz not null,
  created_at timestamptz not null
);
create index connections_account on connections (account_id, created_at desc, id desc);
create index connections_connector on connections (connector_slug);

-- One row per credential, apart from everything else that is written, so that no other write can lose a token.
-- owner: tokens
create table credentials (
  connection_id text primary key references connections (id) on delete cascade,
  version integer not null,
  sealed bytea not null,
  -- Kept until Reconnect: providers roll back, and a refused token may come alive again.
  previous_sealed bytea,
  obtained_at timestamptz not null,
  access_expires_at timestamptz,
  refresh_expires_at timestamptz,
  last_success_at timestamptz,
  refused_at timestamptz,
  -- What the provider answered then (redacted): other processes repeat it for a moment instead of asking again.
  refused_failure jsonb,
  lease_holder text,
  lease_until timestamptz,
  -- Write-ahead: a refresh was sent with the token whose hash this is, and no answer has been saved yet.
  in_flight_since timestamptz,
  in_flight_hash text
);
create index credentials_access_expiry on credentials (access_expires_at);

-- An authorization on its way: from "connect" or "reconnect" to the provider's consent page and back.
-- owner: life
create table authorizations (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  user_id text references users (id) on delete cascade,
  connector_slug text not null,
  connection_id text references connections (id) on delete set null,
  state_hash text not null unique,
  status text not null check (status in ('pending', 'authorized', 'other_identity', 'refused', 'completed', 'abandoned', 'connection_deleted')),
  name text,
  config jsonb not null default '{}',
  -- PKCE verifier while pending; the new credential once authorized.
  sealed bytea,
  identity_key text,
  identity_label text,
  diagnosis jsonb,
  return_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  completed_at timestamptz
);
create index authorizations_connection on authorizations (connection_id) where connection_id is not null;
create index authorizations_expiry on authorizations (expires_at);

-- owner: life
create table data_sources (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  connection_id text not null references connections (id) on delete cascade,
  name text not null,
  -- What it is at the provider: a property, an ad account, a database.
  object_id text not null,
  object_label text not null,
  status text not null check (status in ('connecting', 'connected', 'retrying', 'disconnected', 'catching_up')),
  status_since timestamptz not null,
  is_partial boolean not null default false,
  paused_at timestamptz,
  config jsonb not null default '{}',
  sync_every_ms bigint not null check (sync_every_ms >= 1000),
  schema_name text not null unique,
  last_synced_at timestamptz,
  created_by_user_id text references users (id) on delete set null,
  created_by_name text not null,
  created_at timestamptz not null,
  unique (connection_id, object_id)
);
create index data_sources_account on data_sources (account_id, created_at desc, id desc);
-- For the counts by status, which every list shows: narrow, so that counting 100,000 takes milliseconds.
create index data_sources_status on data_sources (account_id, status);
create index data_sources_connection on data_sources (connection_id);

-- owner: life
create table streams (
  id text primary key,
  data_source_id text not null references data_sources (id) on delete cascade,
  name text not null,
  status text not null default 'ready' check (status in ('ready', 'refused', 'failed')),
  is_selected boolean not null default true,
  reading text not null check (reading in ('full_refresh', 'updated_since', 'date_window')),
  table_name text not null,
  columns jsonb not null,
  primary_key jsonb not null default '[]',
  cursor_field text,
  look_back_days integer,
  -- How far it has been read; written in the transaction of the rows before it.
  cursor jsonb,
  -- date_window streams: [complete_from, complete_until) less the open gaps is complete.
  complete_from timestamptz,
  complete_until timestamptz,
  row_count bigint not null default 0,
  last_read_at timestamptz,
  failure_diagnosis jsonb,
  unique (data_source_id, name),
  unique (data_source_id, table_name)
);

-- owner: life
create table syncs (
  id text primary key,
  data_source_id text not null references data_sources (id) on delete cascade,
  account_id text not null references accounts (id) on delete cascade,
  kind text not null check (kind in ('first', 'scheduled', 'manual', 'catch_up')),
  status text not null check (status in ('queued', 'running', 'waiting', 'succeeded', 'partial', 'failed', 'cancelled')),
  attempt integer not null default 0,
  requested_by_name text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  waiting_until timestamptz,
  pages integer not null default 0,
  rows_written bigint not null default 0,
  -- Per stream that is done with: how it ended, so that an attempt goes on where the last one ended.
  progress jsonb not null default '{}',
  diagnosis jsonb
);
create index syncs_data_source on syncs (data_source_id, created_at desc);
create index syncs_finished on syncs (finished_at) where finished_at is not null;
-- One sync of a Data Source at a time.
create unique index syncs_one_open on syncs (data_source_id) where status in ('queued', 'running', 'waiting');

-- owner: life
create table gaps (
  id text primary key,
  stream_id text not null references streams (id) on delete cascade,
  data_source_id text not null references data_sources (id) on delete cascade,
  status text not null check (status in ('missing', 'filled', 'lost')),
  -- missed: data that should have been there. history: what a first sync has yet to read. restated: provisional days before a
  -- gap, read again with it. Only what was missed is a gap to people; all three are reads to come.
  reason text not null check (reason in ('missed', 'history', 'restated')),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index gaps_stream on gaps (stream_id, from_at);
create index gaps_data_source on gaps (data_source_id, status);

-- A refusal that has been seen once and waits for its second look.
-- owner: life
create table suspicions (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  connection_id text not null references connections (id) on delete cascade,
  data_source_id text references data_sources (id) on delete cascade,
  stream_id text references streams (id) on delete cascade,
  scope text not null check (scope in ('connection', 'data_source', 'stream')),
  -- Trouble of any verdict counts from here: the 24 hours of an unrecognized answer run from `since`.
  since timestamptz not null,
  seen_count integer not null,
  last_seen_at timestamptz not null,
  confirm_at timestamptz,
  diagnosis jsonb not null,
  failure jsonb not null
);
create index suspicions_data_source on suspicions (data_source_id) where data_source_id is not null;
create unique index suspicions_one on suspicions (connection_id, scope, coalesce(data_source_id, ''), coalesce(stream_id, ''));

-- owner: life
create table disconnections (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  connection_id text not null references connections (id) on delete cascade,
  data_source_id text references data_sources (id) on delete cascade,
  stream_id text references streams (id) on delete cascade,
  scope text not null check (scope in ('connection', 'data_source', 'stream')),
  status text not null check (status in ('open', 'closed')),
  cause text not null check (cause in ('invalid_credentials', 'invalid_refresh_token', 'insufficient_privileges', 'expired_token', 'provider_specific')),
  detail text not null,
  certainty text not null,
  rule text not null,
  diagnosis jsonb not null,
  failure jsonb not null,
  first_failed_at timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by text check (closed_by in ('reconnect', 'recovery')),
  reconnected_at timestamptz,
  reconnected_by_name text,
  probe_attempt integer not null default 0,
  check ((status = 'closed') = (closed_at is not null))
);
create unique index disconnections_one_open on disconnections (connection_id, scope, coalesce(data_source_id, ''), coalesce(stream_id, '')) where status = 'open';
create index disconnections_account on disconnections (account_id, opened_at desc, id desc);
create index disconnections_data_source on disconnections (data_source_id) where data_source_id is not null;
create index disconnections_stream on disconnections (stream_id) where stream_id is not null;
create index disconnections_connection on disconnections (connection_id, opened_at desc);

-- The outbox: one row per recipient and event, written in the transaction that decides it; rendered late.
-- owner: life/notify
create table notifications (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  disconnection_id text references disconnections (id) on delete cascade,
  event text not null check (event in ('disconnected', 'reminder', 'recovered')),
  -- Counts reminders, so that each is its own event.
  occurrence integer not null default 0,
  user_id text references users (id) on delete set null,
  recipient_name text not null,
  recipient_email text not null,
  message_id text not null unique,
  status text not null check (status in ('pending', 'sent', 'kept', 'refused', 'dropped')),
  attempt integer not null default 0,
  last_error text,
  decided_at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz,
  unique (disconnection_id, event, occurrence, recipient_email)
);
create index notifications_account on notifications (account_id, decided_at desc, id desc);
create index notifications_user on notifications (user_id, decided_at desc);

-- What happened and who did it.
-- owner: life
create table timeline_events (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  connection_id text,
  data_source_id text,
  disconnection_id text,
  at timestamptz not null,
  kind text not null,
  actor_name text not null,
  actor_user_id text,
  data jsonb not null default '{}'
);
create index timeline_at on timeline_events (at);
create index timeline_data_source on timeline_events (data_source_id, at desc, id desc);
create index timeline_connection on timeline_events (connection_id, at desc, id desc);

-- Unfinished work and when it is due, by our clock. A row stays until its handler has finished, whatever dies in between.
-- owner: jobs
create table due_jobs (
  kind text not null,
  key text not null,
  account_id text,
  due_at timestamptz not null,
  -- Raised by every plan(): a handler that finishes an older version does not erase the newer plan.
  version integer not null default 1,
  lease_holder text,
  lease_until timestamptz,
  failures integer not null default 0,
  last_error text,
  parked_at timestamptz,
  primary key (kind, key)
);
create index due_jobs_due on due_jobs (due_at) where parked_at is null;
